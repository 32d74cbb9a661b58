"""Days written in figures are read in the order that their document shows: 3/8/18 beside 9/18/18 is the eighth of March."""

import pytest

from whence.extract import extract
from whence.models import Reading

TEXT = """The report on the harbour

The pilot spoke to the office twice.1 He named the quay.2 The clerk did not.3

Notes

1. Lee, "The Quay", Ostmere Courier, {}, p. 4.
2. Ann Lee interview, 3/8/18.
3. Roe, "Silt and Sand", Ostmere Courier, 4/5/2018, p. 3.
"""


def _days(beside: str) -> list[list[int]]:
    found = extract(Reading("d", "r", TEXT.format(beside))).references
    return [one.work["issued"]["date-parts"][0] for one in found if one.work]


@pytest.mark.parametrize(
    ("beside", "days"),
    [
        ("9/18/18", [[2018, 9, 18], [2018, 3, 8], [2018, 4, 5]]),
        ("18/9/18", [[2018, 9, 18], [2018, 8, 3], [2018, 5, 4]]),
        ("9/8/18", [[2018], [2018], [2018]]),
    ],
)
def test_a_documents_order_of_day_and_month_holds_for_all_its_notes(beside: str, days: list[list[int]]) -> None:
    assert _days(beside) == days
