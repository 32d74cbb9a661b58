"""Figures of charts are no labels of notes."""

from __future__ import annotations

from whence.read.pdf.lines import Line
from whence.read.pdf.scales import without_scales


def alone(text: str) -> Line:
    return Line(0, text, (72.0, 100.0, 80.0, 107.0), 100.0, 7.0, raised=((0, len(text)),))


def raised(*words: str) -> list[str]:
    return [line.text for line in without_scales([alone(text) for text in words]) if line.raised]


def test_the_figures_of_an_axis_do_not_count_on_and_are_not_raised() -> None:
    assert raised("100", "90", "80", "70") == []
    assert raised("4", "7", "34", "37", "13", "43") == []


def test_the_nodes_of_a_graph_and_the_letters_of_an_equation_are_not_raised() -> None:
    assert raised("4", "3", "4", "2", "4", "4") == []
    assert raised("m", "e", "a", "m", "v") == []


def test_labels_of_notes_whose_words_are_blacked_out_count_on() -> None:
    assert raised("5", "6", "7", "5", "6", "7") == ["5", "6", "7", "5", "6", "7"]
    assert raised("5", "5") == ["5", "5"]
    assert raised("a", "b", "c") == ["a", "b", "c"]


def test_a_year_by_itself_is_no_label() -> None:
    assert raised("1997") == []
    assert raised("1997", "1998", "1999") == []


def test_stars_and_what_stands_behind_words_stay_raised() -> None:
    marker = Line(0, "It rained.4", (72.0, 100.0, 120.0, 112.0), 100.0, 12.0, raised=((10, 11),))
    found = without_scales([alone("*"), alone("40"), marker, alone("30"), alone("20")])
    assert [line.text for line in found if line.raised] == ["*", "It rained.4"]
