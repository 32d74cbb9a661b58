"""Lines in small capitals that are drawn as smaller letters."""

import pypdfium2 as pdfium

from tests.read.pages import FONT, Pages
from whence.models import MarkKind
from whence.read.payload import Payload
from whence.read.pdf.lines import lines
from whence.read.pdf.reader import read_pdf
from whence.read.pdf.small_capitals import full_size


def _spoken(pages: Pages, text: str, *, y: float, size: float = 8.5) -> None:
    """A line whose words in `{…}` are in small capitals: their first letters larger than the rest."""
    writing = pages.canvas.beginText(72.0, y)
    for number, piece in enumerate(text.replace("}", "{").split("{")):
        for at, letter in enumerate(piece):
            small = number % 2 == 1 and at > 0 and piece[at - 1].isalpha()
            writing.setFont(FONT, 0.78 * size if small else size)
            writing.textOut(letter)
    pages.canvas.drawText(writing)


def test_a_line_in_small_capitals_has_the_size_of_its_full_ones() -> None:
    made = Pages()
    _spoken(made, "{JANE ROE, THE QUAY OF OSTMERE AND WHO COUNTED THE BOATS}", y=600)
    _spoken(made, "The work on this is {JANE ROE, THE QUAY OF OSTMERE AND THE BOATS}", y=580)
    assert [line.size for line in lines(pdfium.PdfDocument(made.data())[0], 0)] == [8.5, 8.5]


def test_an_initial_that_begins_a_chapter_leaves_its_line_its_size() -> None:
    assert full_size("THE QUAY", 5, 10.0, lambda at: 30.0 if at == 0 else 10.0) == 10.0


def test_capitals_of_one_size_and_words_with_a_single_capital_keep_their_size() -> None:
    assert full_size("THE QUAY", 5, 7.0, lambda at: 7.0) == 7.0
    assert full_size("The Quay", 4, 7.0, lambda at: 9.0) == 7.0


def test_a_note_whose_lines_are_in_small_capitals_stays_whole() -> None:
    made = Pages()
    for _ in range(12):
        made.paragraph("Nobody had counted the boats of the harbour before the board did so, and nobody has since.")
    made.line("Nobody paid.^1^ Nobody knew.^2^")
    _spoken(
        made, "1. The work that all others have copied is by {JANE ROE, THE QUAY AT OSTMERE: A HISTORY OF THOSE}", y=130
    )
    _spoken(made, "{WHO COUNTED THE BOATS} (2004). See also {ANN LEE, SILT} (2001).", y=119)
    _spoken(made, "2. Roe, supra note 1, at 4.", y=108)
    draft = read_pdf(Payload("quay.pdf", None, "application/pdf", made.data()))
    notes = [draft.text[mark.start : mark.end] for mark in draft.marks if mark.kind is MarkKind.NOTE]
    assert notes == [
        "1. The work that all others have copied is by JANE ROE, THE QUAY AT OSTMERE: A HISTORY OF THOSE WHO COUNTED THE"
        " BOATS (2004). See also ANN LEE, SILT (2001).",
        "2. Roe, supra note 1, at 4.",
    ]
