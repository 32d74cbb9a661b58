"""Pronouns and surnames: resolved where one person can be meant, open where two can."""

import pytest

from whence.extract.attribution import attributions
from whence.extract.blocks import layout
from whence.models import Reading


def referents(text: str) -> list[str | None]:
    return [one.referent for one in attributions(layout(Reading("document", "reader", text)), language="en")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("John Lee built the bridge. Lee said that it was safe.", ["John Lee"]),
        ("John Lee built the bridge. He said that it was safe.", ["John Lee"]),
        ("John Lee met Anna Kern. He said that it was safe.", [None]),
        ("John Lee and Mary Lee came. Lee said that it was safe.", [None]),
        ("Mr. Orr said that he thought the plan was dead.", [None, "Mr. Orr"]),
        ("The guards said that they thought the gate was shut.", [None, "The guards"]),
        ("He said that it was safe.", [None]),
    ],
)
def test_a_referent_is_named_only_where_one_person_fits(text: str, expected: list[str | None]) -> None:
    assert referents(text) == expected


def test_i_in_a_quotation_is_its_speaker() -> None:
    assert referents("“I believe that the bridge is safe today,” said Anna Kern.") == [None, "Anna Kern"]
