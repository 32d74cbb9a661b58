"""Bills of Congress that its record points back to: led to where they were given with their purpose, and nowhere else."""

import pytest

from whence.extract import extract
from whence.models import Reading

GIVEN = "At the request of Mr. Lee, his name was added as a cosponsor of {}, a bill to mend the quays of Ostmere."
BACK = "At the request of Mr. Roe, the name of the Senator from Larnish was added as a cosponsor of {}, supra."


def _led(text: str) -> list[tuple[str, str | None]]:
    found = extract(Reading("d", "r", text)).references
    by_id = {one.id: one for one in found}
    backs = [one for one in found if one.short_form == "supra"]
    return [
        (
            text[one.start : one.end],
            text[slice(by_id[one.backref].start, by_id[one.backref].end)] if one.backref else None,
        )
        for one in backs
    ]


@pytest.mark.parametrize("number", ["S. 3", "S.\n3", "H.R. 1042", "H. R. 1042", "S. Con. Res. 7", "H.J. Res. 12"])
def test_a_bill_leads_to_where_its_purpose_was_given(number: str) -> None:
    text = f"Additional Cosponsors\n\n{GIVEN.format(number)}\n\n{GIVEN.format('S. 99')}\n\n{BACK.format(number)}\n"
    [(_, led)] = _led(text)
    assert led == f"{number}, a bill to mend the quays of Ostmere"


def test_a_bill_given_only_behind_or_under_another_number_leads_nowhere() -> None:
    text = f"Cosponsors\n\n{GIVEN.format('S. 31')}\n\n{BACK.format('S. 3')}\n\n{GIVEN.format('S. 3')}\n"
    assert _led(text) == [("S. 3, supra", None)]


def test_a_note_that_is_pointed_to_is_no_bill() -> None:
    text = f"Cosponsors\n\n{GIVEN.format('S. 3')}\n\nThe clerk read S. 3, supra note 4, and sat down.\n"
    assert _led(text) == []
