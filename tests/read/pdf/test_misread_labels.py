"""Labels of notes that a scan misread, between those that it read."""

from __future__ import annotations

import dataclasses

import pytest

from whence.read.pdf.lines import Line
from whence.read.pdf.misread_labels import labelled, with_spaced
from whence.read.pdf.notes import Foot, filled


def line(text: str, left: float = 72.0) -> Line:
    return Line(1, text, (left, 100.0, 400.0, 108.0), 102.0, 8.0)


def note(label: str, *texts: str) -> list[Foot]:
    return [Foot(1, label, tuple(map(line, texts)))]


def told(*notes: list[Foot]) -> list[tuple[str | None, str]]:
    return [(one[0].label, one[0].lines[0].text) for one in filled(notes)]


@pytest.mark.parametrize("misread", ["86 Id. at 7.", "3 6 Id. at 7.", "B6. Id. at 7.", "36Id. at 7.", "3 Id. at 7."])
def test_a_label_that_may_be_the_missing_number_begins_its_note(misread: str) -> None:
    found = told(note("35", "35 Lee, Silt and Sand, 4.", misread), note("37", "37 Roe, Tides."))
    assert found == [("35", "35 Lee, Silt and Sand, 4."), ("36", misread), ("37", "37 Roe, Tides.")]


def test_the_signs_of_a_misread_label_are_set_apart_as_raised_ones_are() -> None:
    found = labelled(line("86. Id. at 7."), 36)
    assert found is not None
    assert found.raised == ((0, 3),)


@pytest.mark.parametrize("other", ["86 pages in all", "41 Id. at 7.", "Id. at 7."])
def test_what_cannot_be_the_missing_number_begins_none(other: str) -> None:
    assert len(told(note("35", "35 Lee, Silt and Sand, 4.", other), note("37", "37 Roe, Tides."))) == 2


def test_a_figure_inside_a_sentence_or_set_in_begins_none() -> None:
    inside = note("35", "35 Lee, Silt and Sand, Pub. L. No.", "86 Stat. 12.")
    assert len(told(inside, note("37", "37 Roe, Tides."))) == 2
    set_in = [Foot(1, "35", (line("35 Lee, Silt."), line("86 Id. at 7.", left=84.0)))]
    assert len(filled([set_in, note("37", "37 Roe, Tides.")])) == 2


def test_figures_that_stand_apart_are_one_number_where_that_is_the_next() -> None:
    notes = note("16", "16 Lee, Silt."), note("1", "1 7 Id. at 11."), note("18", "18 Roe, Tides.")
    assert [label for label, _ in told(*notes)] == ["16", "17", "18"]


def test_numbers_that_begin_anew_stay() -> None:
    notes = note("1", "1 Lee, Silt."), note("2", "2 Id."), note("1", "1 8 U.S.C. § 2."), note("2", "2 Id. § 4.")
    assert [label for label, _ in told(*notes)] == ["1", "2", "1", "2"]


def test_a_number_below_those_on_both_sides_begins_no_note() -> None:
    notes = note("60", "60 Lee, Silt."), note("1", "1 2 3 4 5 Percent"), note("61", "61 Roe, Tides.")
    assert [label for label, _ in told(*notes)] == ["60", "61"]


def test_figures_raised_one_by_one_are_one_label_where_it_counts_on() -> None:
    apart = dataclasses.replace(line("6 3 Roe, Tides."), raised=((0, 1), (2, 3)))
    assert with_spaced([line("62 Lee, Silt."), apart], 61)[1].raised == ((0, 3),)
    assert with_spaced([apart], 62)[0].raised == ((0, 3),)
    assert with_spaced([apart], 12)[0].raised == ((0, 1), (2, 3))
    assert with_spaced([line("62 Lee, in"), apart], 61)[1].raised == ((0, 1), (2, 3))


def test_a_number_further_on_begins_a_note_where_it_stands_before_words_behind_a_sentence() -> None:
    notes = note("64", "64 Lee, Silt.", "as they said.", "68 Id. at 7."), note("70", "70 Roe, Tides.")
    assert [label for label, _ in told(*notes)] == ["64", "68", "70"]
    inside = note("64", "64 Lee, Silt, Pub. L. No.", "68 Stat. 12."), note("70", "70 Roe, Tides.")
    assert [label for label, _ in told(*inside)] == ["64", "70"]
