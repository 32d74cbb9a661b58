"""Notes that begin inside a line of the note before them."""

from whence.read.pdf_lines import Line
from whence.read.pdf_run_in import cut


def _line(text: str, *raised: tuple[int, int]) -> Line:
    return Line(0, text, (0.0, 0.0, 100.0, 8.0), 0.0, 8.0, raised=raised)


def test_a_raised_number_that_is_the_next_one_behind_a_sentence_begins_a_note() -> None:
    parts = cut(
        [_line("31 Id. at 7. 32 Id. at 9; 33 Lee.", (0, 2), (13, 15), (26, 28)), _line("Rye 1999. 34 Id.", (10, 12))]
    )
    assert [part.text for part in parts] == ["31 Id. at 7.", "32 Id. at 9;", "33 Lee.", "Rye 1999.", "34 Id."]


def test_a_raised_number_that_does_not_count_on_stays() -> None:
    line = _line("31 Lee, Silt, 2d ed., 5 (1999). 8 more", (0, 2), (32, 33))
    assert cut([line]) == [line]


def test_raised_numbers_before_any_label_begin_no_note() -> None:
    line = _line("so they said. 32 Then", (14, 16))
    assert cut([line]) == [line]
