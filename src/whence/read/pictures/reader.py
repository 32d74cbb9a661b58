"""Pictures of text (PNG, JPEG, TIFF, BMP, WebP), read by OCR alone.

In: a payload and languages. Out: a draft: paragraphs as tesseract parts them, a `PAGE` mark for each page of a TIFF, a
`BOX` mark for each paragraph in pixels from the upper left.
"""

from __future__ import annotations

from itertools import groupby

from whence.errors import ReadError
from whence.models import Coverage, CoverageKind, MarkKind
from whence.read.draft import Draft
from whence.read.payload import Payload
from whence.read.pictures.ocr import Seen, recognise, version
from whence.read.weave import Weave


def read_picture(payload: Payload, languages: str = "") -> Draft:
    """The text in a picture. Raises ReadError where no languages are given, or none is found in it."""
    if not languages:
        raise ReadError("read", "a picture: its text needs OCR; add it again with --ocr")
    lines = recognise(payload.data, languages)
    weave = Weave()
    for page, found in groupby(lines, key=lambda line: line.place[0]):
        weave.block()
        mark = weave.open(MarkKind.PAGE, {"number": page})
        for _, paragraph in groupby(found, key=lambda line: line.place):
            _paragraph(weave, list(paragraph), page)
        weave.close(mark)
    pages = tuple(sorted({line.place[0] for line in lines}))
    why = f"read by OCR, with its mistakes ({version()}, {languages})"
    coverage = Coverage(CoverageKind.UNREAD_PAGES, pages=len(pages) or 1, recognised_pages=pages, reason=why)
    return Draft(weave.text(), weave.marks(), coverage=coverage)


def _paragraph(weave: Weave, lines: list[Seen], page: int) -> None:
    lefts, tops, rights, bottoms = zip(*(line.box for line in lines), strict=True)
    box = {"page": page, "box": [min(lefts), min(tops), max(rights), max(bottoms)], "unit": "pixel"}
    weave.block()
    marks = [weave.open(MarkKind.PARAGRAPH), weave.open(MarkKind.BOX, box)]
    held = ""
    for line in lines:
        words = held + line.text
        held = ""
        if words.endswith("-") and words[-2:-1].isalpha():
            head, _, held = words.rpartition(" ")
            words, held = head, held[:-1]
        weave.words(f" {words}")
    weave.words(f" {held}-" if held else "")
    for mark in reversed(marks):
        weave.close(mark)
