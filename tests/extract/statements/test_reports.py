"""What the two reports that the first users work on say happened, when, where, and how many."""

from __future__ import annotations

import pytest

from whence.models import Extraction, Statement

pytestmark = pytest.mark.data
ALBA = ["Cuba", "Venezuela", "Bolivia", "Antigua and Barbuda", "Dominica", "Nicaragua", "Saint Lucia"]


def holding(page: tuple[str, Extraction], words: str) -> Statement:
    text, found = page
    return next(one for one in found.statements if words in text[one.start : one.end])


def test_mid_october_is_october_of_the_year_before(newer: tuple[str, Extraction]) -> None:
    text, found = newer
    statement = holding(newer, "a delegation of four")
    (date,) = [one for one in found.dates if one.id in statement.dates]
    assert (text[date.start : date.end], date.edtf, date.part) == ("mid-October", "2022-10", "mid")
    assert len(statement.speakers) == 3


def test_the_nine_listed_members_of_alba_are_nine_places(older: tuple[str, Extraction]) -> None:
    text, found = older
    start = text.index("Bolivarian Alliance (Cuba")
    end = text.index(")", start)
    names = [text[one.start : one.end] for one in found.places if start < one.start < end]
    assert names == [*ALBA, "Saint Vincent and Grenadines", "Saint Kitts, and Nevis"]


@pytest.mark.parametrize(
    ("words", "edtf", "counts"),
    [
        ("in 1992, Hezbollah", "1992", [("29", "deaths"), ("200", "injuries")]),
        ("On 18 July1994", "1994-07-18", [("85", "people"), ("200", None)]),
    ],
)
def test_casualties_with_date_and_place(
    older: tuple[str, Extraction], words: str, edtf: str, counts: list[tuple[str, str | None]]
) -> None:
    text, found = older
    statement = holding(older, words)
    figures = [one for one in found.quantities if one.id in statement.quantities]
    assert [one.edtf for one in found.dates if one.id in statement.dates] == [edtf]
    assert [(one.low, text[slice(*one.counted)] if one.counted else None) for one in figures] == counts
    assert "geonames:3435910" in [one.key for one in found.places if one.id in statement.places]


def test_the_parties_of_april_2009_stand_in_one_statement(older: tuple[str, Extraction]) -> None:
    _, found = older
    statement = holding(older, "in April of 2009")
    names = {one.full for one in found.names if one.id in statement.names}
    assert {"Mostafa Mohammad-Najjar", "Mohamed Reza Naqdi"} <= names
    assert [one.edtf for one in found.dates if one.id in statement.dates] == ["2009-04"]


def test_173_of_the_one_is_not_173_of_the_other(older: tuple[str, Extraction], newer: tuple[str, Extraction]) -> None:
    def of(page: tuple[str, Extraction]) -> list[tuple[str, str | None]]:
        text, found = page
        return [(text[slice(*one.counted or (0, 0))], one.share) for one in found.quantities if one.low == "173"]

    assert of(older) == [("people", "including")]
    assert of(newer) == [("passports and ID's", None)]


def test_the_timeline_reaches_from_27_bc_to_2022(older: tuple[str, Extraction], newer: tuple[str, Extraction]) -> None:
    values = {one.edtf for _, found in (older, newer) for one in found.dates}
    assert {"-0026/0014", "1823-12", "190X", "19XX", "2008/2012", "2009-04", "2022-10"} <= values
