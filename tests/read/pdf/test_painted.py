"""Raised numbers and headings that a browser painted after the text of their page."""

import dataclasses

from whence.read.pdf.lines import Line
from whence.read.pdf.painted import with_headings, with_painted


def said(text: str, base: float, left: float = 50.0) -> Line:
    return Line(0, text, (left, base - 2, left + 5 * len(text), base + 8), base, 10.0)


def label(number: int, left: float, base: float) -> Line:
    return Line(0, str(number), (left, base + 4, left + 4, base + 9), base + 4, 7.0)


def place(x: float, y: float) -> int:
    return int(x / 5)


TEXT = [said("It rained all May. So they said.", 100), said("And so they went, all of them.", 80)]


def test_numbers_painted_last_stand_in_the_lines_that_they_are_raised_in() -> None:
    read = with_painted([*TEXT, label(1, 141, 100), label(2, 136, 80)], place)
    assert [line.text for line in read] == ["It rained all May.1 So they said.", "And so they went,2 all of them."]
    assert [[line.text[slice(*span)] for span in line.raised] for line in read] == [["1"], ["2"]]


def test_numbers_painted_last_before_notes_begin_them() -> None:
    read = with_painted([*TEXT, label(1, 44, 100), label(2, 44, 80)], place)
    assert [line.text[:4] for line in read] == ["1 It", "2 An"]
    assert all(line.raised == ((0, 1),) for line in read)


def test_numbers_that_do_not_count_up_or_stand_in_no_line_stay() -> None:
    chart = [*TEXT, label(9, 141, 100), label(4, 136, 80)]
    assert with_painted(chart, place) == chart
    apart = [*TEXT, label(1, 500, 100), label(2, 136, 20)]
    assert with_painted(apart, place) == apart


def heading(words: str, base: float) -> Line:
    return dataclasses.replace(said(words, base), size=12.0)


BELOW = [said("And so they went.", base) for base in (70, 58, 46, 34, 22)]


def test_a_heading_painted_last_stands_above_what_it_heads() -> None:
    head = [said("It rained all May.", 130)]
    rows = [heading("Notes", 112), heading("and Sources", 98)]
    assert with_headings([*BELOW, rows[0], said("10/17", 160)]) == [rows[0], *BELOW, said("10/17", 160)]
    assert with_headings([*head, *BELOW, *rows]) == [*head, *rows, *BELOW]


def test_a_large_line_that_stands_beside_others_or_inside_a_sentence_stays() -> None:
    beside = [said("It rained all May.", 112, 300.0), *BELOW, heading("Notes", 112)]
    assert with_headings(beside) == beside
    inside = [said("It rained all", 130), *BELOW, heading("Notes", 112)]
    assert with_headings(inside) == inside
    said_large = [said("It rained all May.", 130), *BELOW, heading("So they went.", 112)]
    assert with_headings(said_large) == said_large
