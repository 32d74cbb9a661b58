"""The lines of a page as pdfium tells them: their size and what is raised in them."""

import pypdfium2 as pdfium
import pytest

from tests.read.pages import Pages
from whence.read.pdf.lines import lines


@pytest.mark.parametrize(("words", "label"), [("^102^ Id.", 3), ("^1102^ Ibid.", 4)])
def test_a_short_line_with_a_raised_label_has_the_size_of_its_words(words: str, label: int) -> None:
    made = Pages()
    made.line(words, size=12)
    [line] = lines(pdfium.PdfDocument(made.data())[0], 0)
    assert (round(line.size), line.raised) == (12, ((0, label),))
