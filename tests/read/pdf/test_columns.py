"""The reading order of lines that stand in columns on a page of a PDF."""

import dataclasses

from whence.read.pdf.columns import in_order, together
from whence.read.pdf.lines import Line

_LEADING = 12.0


def _line(text: str, left: float, base: float, size: float = 10.0, width: float = 150.0) -> Line:
    return Line(0, text, (left, base - 2, left + width, base + 8), base, size)


def _column(left: float, words: str, top: float = 700.0, size: float = 10.0) -> list[Line]:
    """One line for each word, each long enough to be prose; a capital stands out to the left, as an entry's label does."""
    return [
        _line(f"{word} of the harbour board", left - 12 * word[0].isdecimal(), top - _LEADING * at, size)
        for at, word in enumerate(words.split())
    ]


def _across(first: list[Line], second: list[Line]) -> list[Line]:
    """Two columns line by line, as some programs write them."""
    return sorted([*first, *second], key=lambda line: (-line.base, line.left))


def _words(lines: list[Line]) -> list[str]:
    return [line.text.split()[0] for line in lines]


def test_labels_that_stand_out_to_the_left_of_a_second_column_belong_to_it() -> None:
    first, second = "1Lee silt sand 2Ibid 3Roe tides", "4Id salt peace 5Lee quay docks 6Ibid"
    lines = _across(_column(72, first), _column(282, second))
    assert _words(in_order(lines)) == [*first.split(), *second.split()]


def test_a_running_foot_across_both_columns_hides_no_label() -> None:
    first, second = "1Lee " + "silt " * 30, "4Id " + "salt " * 30
    foot = _line("Published by the harbour board of Ostmere", 60, 20, width=212)
    lines = [*_column(72, first), *_column(282, second), foot]
    assert "4Id" not in _words(in_order(lines))[: len(first.split())]


def test_notes_in_columns_below_a_text_across_the_page_are_read_column_by_column() -> None:
    body = [_line(f"body{at} " + "words of the text " * 6, 72, 700 - 14 * at, width=430) for at in range(20)]
    notes = "1Lee silt sand quay", "2Roe salt quay bay 3Ibid", "4Id docks tide isle"
    first, second, third = (_column(84 + 165 * at, words, 300, 8.0) for at, words in enumerate(notes))
    read = _words(in_order([*body, *_across(_across(first, second), third)]))
    assert read[20:] == " ".join(notes).split()


def test_small_print_that_runs_across_the_page_keeps_its_order() -> None:
    body = [_line(f"body{at} " + "words of the text " * 6, 72, 700 - 14 * at, width=430) for at in range(20)]
    foot = [_line(f"{at} Ibid., and so forth across the page", 72, 300 - 10 * at, 8.0, width=430) for at in range(8)]
    assert in_order([*body, *foot]) == [*body, *foot]


def test_a_label_before_a_gap_stays_with_its_words_where_these_stand_higher() -> None:
    first = _column(72, "words " * 24)
    second = _column(313, "words " * 36)
    for at in range(12):
        base = 700 - _LEADING * (24 + at)
        label = Line(0, str(at + 1), (72, base, 80, base + 7), base, 10.0)
        words = dataclasses.replace(_line(f"Lee, Silt and Sand, {at + 1}", 108, base, width=140), joined=True)
        first += [label, words]
    read = [line.text for line in in_order([*first, *second])]
    assert read[24:36] == [f"{number} Lee, Silt and Sand, {number}" for number in range(1, 13)]


def test_a_notes_first_line_beside_a_line_of_the_text_is_joined_to_no_other() -> None:
    said, noted = "words " * 24, "1Lee silt sand bay isle 2Roe tides quay docks salt"
    lines = _across(_column(72, said), _column(313, noted, top=700 - 4 * _LEADING, size=8.0))
    beside = [dataclasses.replace(line, joined=line.left > 200) for line in lines]
    assert _words(in_order(beside)) == [*said.split(), *noted.split()]


def test_narrow_lines_in_large_print_beside_a_column_are_no_labels_of_it() -> None:
    large = [
        _line(f"{word} of the harbour board", 200, 700 - 50 * at, 45.0, 80) for at, word in enumerate("abcdefghij")
    ]
    lines = [*large, *(dataclasses.replace(line, size=45.0) for line in _column(282, "silt " * 30))]
    assert len(in_order(lines)) == len(lines)


def test_a_small_label_far_in_front_of_its_notes_words_is_raised() -> None:
    label = Line(0, "4", (57.0, 110.0, 60.0, 114.0), 110.0, 6.0)
    words = Line(0, "Lee, Silt and Sand, 77.", (75.0, 106.0, 160.0, 114.0), 108.0, 8.0, joined=True)
    whole = together(label, words)
    assert (whole.text, whole.size, whole.raised) == ("4 Lee, Silt and Sand, 77.", 8.0, ((0, 1),))
