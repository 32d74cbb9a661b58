"""The lines of a PDF page without text, as OCR sees them: from there on they are lines like others.

In: a page of pypdfium2. Out: `Line`s in points, their type sizes evened out, since letters without ascenders look
smaller than they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

import pypdfium2 as pdfium

from whence.errors import ReadError
from whence.read.pdf.lines import HYPHEN, Line
from whence.read.pictures.ocr import Seen, recognise

RESOLUTION = 300
_POINTS = 72
_LARGEST = 60_000_000  # pixels
_ALIKE = 0.35  # of the usual height: lines that differ less are of one size
_SIZE = 0.8  # of a line's height, as tesseract boxes it


def recognised(page: pdfium.PdfPage, number: int, languages: str) -> list[Line]:
    """The lines on page `number`, counted from 0; none where nothing could be recognised."""
    width, height = page.get_size()
    scale = min(RESOLUTION / _POINTS, (_LARGEST / max(width * height, 1.0)) ** 0.5)
    try:
        seen = recognise(_picture(page, scale), languages, resolution=round(scale * _POINTS))
    except ReadError:
        return []
    usual = median(line.box[3] - line.box[1] for line in seen) if seen else 1.0
    return [_line(line, number, (scale, height, usual)) for line in seen]


def _picture(page: pdfium.PdfPage, scale: float) -> bytes:
    """The page in shades of grey, as a PNM file (https://netpbm.sourceforge.net/doc/pgm.html)."""
    drawn = page.render(scale=scale, grayscale=True).to_numpy()
    rows = drawn[:, :, 0] if drawn.ndim == 3 else drawn
    return b"P5 %d %d 255\n" % (rows.shape[1], rows.shape[0]) + bytes(rows.tobytes())


def _line(seen: Seen, number: int, measure: Sequence[float]) -> Line:
    scale, height, usual = measure
    left, top, right, bottom = seen.box
    tall = bottom - top
    size = usual if abs(tall - usual) <= _ALIKE * usual else tall
    text = seen.text
    if text.endswith("-") and text[-2:-1].isalpha():
        text = text[:-1] + HYPHEN
    box = (left / scale, height - bottom / scale, right / scale, height - top / scale)
    return Line(number, text, box, box[1], round(size * _SIZE / scale, 1))
