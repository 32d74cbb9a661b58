"""OCR by tesseract, of pictures made from text that is known."""

import io
import shutil

import pypdfium2 as pdfium
import pytest
from reportlab.lib.pagesizes import letter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.read.pages import Pages
from tests.read.reading import payload
from whence.errors import MissingCapabilityError, ReadError
from whence.models import CoverageKind, MarkKind
from whence.read import read
from whence.read.formats import by_ocr, is_by_ocr
from whence.read.pictures.ocr import required

pytestmark = pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")

WORDS = "The harbour master said that the pier was closed on Monday, because the storm had broken two of its piles."


def printed() -> bytes:
    pages = Pages()
    pages.paragraph(WORDS)
    return pages.data()


def picture(kind: str = "png") -> bytes:
    page = pdfium.PdfDocument(printed())[0]
    file = io.BytesIO()
    page.render(scale=3).to_pil().convert("L").save(file, kind)
    return file.getvalue()


def scanned() -> bytes:
    """A page of text, then a page that is only a picture of it."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=letter, invariant=1)
    canvas.drawString(72, 700, "A page with text of its own.")
    canvas.showPage()
    canvas.drawImage(ImageReader(io.BytesIO(picture())), 0, 0, *letter)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def test_only_pages_without_text_are_read_by_ocr_and_the_coverage_says_which() -> None:
    without = read(payload(scanned(), "a.pdf"))
    found = read(payload(scanned(), "a.pdf"), ocr="eng")
    assert (without.coverage.unread_pages, without.coverage.recognised_pages) == ((2,), ())
    assert (found.coverage.unread_pages, found.coverage.recognised_pages) == ((), (2,))
    assert found.coverage.kind is CoverageKind.UNREAD_PAGES
    assert "OCR" in found.coverage.reason
    assert found.text.startswith("A page with text of its own.")
    assert WORDS in found.text
    assert found.id != without.id


def test_a_reading_in_which_ocr_took_no_part_is_the_same_reading() -> None:
    data = printed()
    assert read(payload(data, "a.pdf"), ocr="eng") == read(payload(data, "a.pdf"))


@pytest.mark.parametrize("kind", ["png", "jpeg", "tiff"])
def test_a_picture_of_text_is_read_with_its_boxes(kind: str) -> None:
    given = payload(picture(kind), "a")
    with pytest.raises(ReadError, match="--ocr"):
        read(given)
    found = read(given, ocr="eng")
    assert found.text == WORDS
    assert is_by_ocr(found.reader)
    [box] = [mark for mark in found.marks if mark.kind is MarkKind.BOX]
    assert found.text[box.start : box.end] == WORDS


def test_a_picture_that_is_none_says_so() -> None:
    with pytest.raises(ReadError, match="tesseract"):
        read(payload(b"\x89PNG\r\n\x1a\nx", "a.png"), ocr="eng")


def test_a_language_that_is_not_installed_is_named() -> None:
    assert required("eng").startswith("tesseract")
    with pytest.raises(MissingCapabilityError, match="xyz"):
        required("eng+xyz")


def test_the_name_of_a_reader_tells_of_ocr() -> None:
    assert is_by_ocr(by_ocr("pdf/3"))
    assert not is_by_ocr("pdf/3")
