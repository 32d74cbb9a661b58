"""Titles with a page behind a clause whose subject wrote them."""

import pytest

from tests.extract.citing.noted import LEE, ROE, SMITH, in_note, led_to, of_notes


@pytest.mark.parametrize(
    "words",
    [
        "As Smith notes, The Long War, 13.",
        "Smith makes the same point in The Long War of the North, 13–15.",
        "On the tolls there is little. Smith argues otherwise in The Long War, p. 40; nobody followed him.",
        "Smith’s view, set out in “The Long War,” 13, was not shared.",
    ],
)
def test_a_title_behind_a_clause_leads_to_the_work_of_its_subject(words: str) -> None:
    assert led_to(of_notes(SMITH, LEE, ROE, words), "4") == "1"


@pytest.mark.parametrize("words", ["As Roe notes, The Long War, 13.", "As Smith notes, Harbours and Towns, 13."])
def test_a_title_by_somebody_else_leads_nowhere(words: str) -> None:
    assert not [one for one in in_note(of_notes(SMITH, LEE, ROE, words), "4") if one.backref]
