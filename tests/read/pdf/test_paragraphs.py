"""Where a paragraph of a PDF's lines begins."""

import dataclasses

import pytest

from whence.read.pdf.lines import Line
from whence.read.pdf.paragraphs import paragraphs


def _lines(*words: str) -> list[Line]:
    """Lines at one left edge, as far apart as a list's items are."""
    bases = [700.0 - 30 * at for at in range(len(words))]
    return [
        Line(0, text, (90.0, base, 90.0 + 5.0 * len(text), base + 10), base, 12.0)
        for text, base in zip(words, bases, strict=True)
    ]


@pytest.mark.parametrize(
    "words",
    [
        ["24. Ibid., p. 157", "25. Ibid., p. 159", "26. Lee, Silt and Sand, p. 7"],  # without a stop
        ["24. Ibid. 157.↩︎", "25. Ibid. 159.↩︎", "26. Lee, Silt and Sand.↩︎"],
    ],
)
def test_numbers_that_count_on_at_one_edge_begin_paragraphs(words: list[str]) -> None:
    assert [[line.text for line in one.lines] for one in paragraphs(_lines(*words), 12.0)] == [[one] for one in words]


def test_a_number_at_a_lines_head_that_does_not_count_on_begins_no_paragraph() -> None:
    words = [
        "24. Lee, Silt and Sand (Ostmere, 1990), p. 157, and pages",
        "12. Roe was of another mind, as were all others.",
    ]
    assert len(paragraphs(_lines(*words), 12.0)) == 1


def _set(rows: list[tuple[float, str]], right: float = 400.0) -> list[Line]:
    """Lines one below the other, each from its left edge to the right one, or short where a full stop ends it."""
    return [
        Line(0, text, (left, 700.0 - 14 * at, right - 90 * text.endswith("."), 710.0 - 14 * at), 700.0 - 14 * at, 10.0)
        for at, (left, text) in enumerate(rows)
    ]


_LIST = [
    (72.0, "Berg, Anna. 1999. Silt and Sand: The Making of a"),
    (96.0, "Harbour. Ostmere: Harbour Press."),
    (72.0, "Lee, John. 2001. “What Became of All the Quays in the"),
    (96.0, "Larnish Towns.” Ostmere Review 4: 3–19."),
    (72.0, "Roe, Jan. 2004. Tides. Ostmere: Harbour Press."),
]


def test_entries_that_begin_further_left_than_they_go_on_are_one_paragraph_each() -> None:
    assert [len(one.lines) for one in paragraphs(_set(_LIST), 10.0)] == [2, 2, 1]


def test_a_set_in_line_below_a_paragraphs_full_line_begins_the_next_one() -> None:
    rows = [
        (96.0, "It rained for days, and the board of the harbour was"),
        (72.0, "told of it by those who had been on the quays when the"),
        (72.0, "first ship came in, and who had seen it with their own"),
        (96.0, "Others had not, and said so as often as they were asked"),
        (72.0, "by the board, which met on each of the days that were"),
        (72.0, "left before the tide."),
    ]
    assert [len(one.lines) for one in paragraphs(_set(rows), 10.0)] == [3, 3]


def test_a_notes_second_line_may_be_set_in() -> None:
    note = [(72.0, "14 Ann Lee, Silt and Sand (General Council of the Harbour of"), (84.0, "Ostmere, 1987), 4.")]
    assert len(paragraphs(_set(note), 10.0, note=True)) == 1
    assert len(paragraphs(_set(note), 10.0)) == 2


def test_small_print_below_a_number_goes_on_whatever_size_a_scan_gives_its_lines() -> None:
    rows = [(72.0, "3 Ann Lee, Silt and Sand (General Council of the Harbour of"), (84.0, "Ostmere, 1987), 4.")]
    note = [dataclasses.replace(line, size=size) for line, size in zip(_set(rows), (9.9, 8.4), strict=True)]
    assert len(paragraphs(note, 10.0)) == 1
    assert len(paragraphs([note[0], dataclasses.replace(note[1], size=9.9)], 10.0)) == 2


def test_notes_hang_in_their_type_below_a_text_whose_paragraphs_begin_set_in() -> None:
    text = [
        (96.0, "It rained for days, and the board of the harbour was"),
        (72.0, "told of it by those who had been on the quays when the"),
        (96.0, "Others had not, and said so as often as they were asked"),
        (72.0, "by the board, which met on each of the days that were"),
    ]
    lines = [*_set(text), *(dataclasses.replace(line, size=8.0, base=line.base - 60) for line in _set(_LIST))]
    assert [len(one.lines) for one in paragraphs(lines, 10.0)][-3:] == [2, 2, 1]


def test_a_text_above_longer_appendices_in_smaller_type_is_no_heading() -> None:
    note = Line(0, "4. Jane Roe, Silt, 1999.", (50.0, 500.0, 160.0, 510.0), 502.0, 10.0)
    set_small = _set([(40.0, "It rained all May, and so they went to the quays.")] * 9)
    rows = [dataclasses.replace(line, size=8.0) for line in set_small]
    assert paragraphs([note, *rows], 8.0)[0].level
    assert not paragraphs([note, *rows[:1]], 8.0)[0].level
