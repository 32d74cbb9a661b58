"""Names of one word that a note tells for its works."""

from __future__ import annotations

import pytest

from whence.extract.citing.leads.page import Page
from whence.extract.citing.leads.wordnames import names_for

TOLD = "1. Henceforth, the following abbreviations will be used: Silt for A. Lee, On Silt (1900), and Sand for B. Roe, Sand (1901)."


def used(note: str, told: str = TOLD) -> list[tuple[str, str]]:
    flat = f"{told} {note}"
    page = Page("r", flat, [(0, len(told), "n"), (len(told) + 1, len(flat), "m")])
    return [(flat[slice(*lead.span)], flat[lead.target.start : lead.target.end]) for lead in names_for(page, [])]


@pytest.mark.parametrize("place", ["ii, 7", "7", "iii, 403f.", "i, 337–39"])
def test_a_name_in_front_of_a_place_is_the_work_that_was_told(place: str) -> None:
    assert used(f"2. See Silt, {place}") == [(f"Silt, {place}", "A. Lee, On Silt (1900)")]


def test_each_name_of_the_list_leads_to_its_own_work() -> None:
    works = "A. Lee, On Silt (1900)", "B. Roe, Sand (1901)."
    assert used("2. Silt, ii, 7; Sand, 9.") == [("Silt, ii, 7", works[0]), ("Sand, 9", works[1])]


@pytest.mark.parametrize(
    "note", ["2. Silt lies there.", "2. Poe, The Silt, 4.", "2. Silted, 4.", "2. Silt, Sand, and Mud."]
)
def test_a_name_without_a_place_or_inside_a_title_is_none(note: str) -> None:
    assert used(note) == []


def test_a_name_that_is_no_word_of_what_is_told_for_it_leads_nowhere() -> None:
    assert used("2. Mud, 9.", "1. The following abbreviations will be used: Mud for A. Lee, On Silt (1900).") == []


def test_what_stands_in_no_note_leads_nowhere() -> None:
    flat = f"{TOLD} Silt, 7"
    assert list(names_for(Page("r", flat, [(0, len(TOLD), "n")]), [])) == []


def test_a_note_that_tells_its_abbreviations_in_another_way_has_none_of_these() -> None:
    flat = "1. The following abbreviations are used: SW = Ann Lee, Selected Sands (Ostmere, 1999)."
    assert list(names_for(Page("r", flat, [(0, len(flat), "n")]), [])) == []
