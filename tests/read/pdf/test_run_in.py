"""Notes that begin inside a line of the note before them."""

import pypdfium2 as pdfium

from tests.read.pages import Pages
from whence.read.pdf.lines import Line, lines
from whence.read.pdf.run_in import cut


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


def test_a_raised_label_at_a_lines_head_does_not_end_the_line_above() -> None:
    made = Pages()
    for words in ("^1^ a man on an ocean near us", "^2^ Id. at 7, and so on.", "^3^ Id. at 9."):
        made.line(words, size=8, y=made.at)
        made.at -= 6.2
    found = lines(pdfium.PdfDocument(made.data())[0], 0)
    assert [line.text for line in found if len(line.text) > 1] == [
        "a man on an ocean near us",
        "Id. at 7, and so on.",
        "Id. at 9.",
    ]
    assert not any(line.joined for line in found)
