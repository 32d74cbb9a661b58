"""One document in two formats gives the same quotations."""

from __future__ import annotations

from bisect import bisect_left
from pathlib import Path

import pytest

from whence.extract.whole import quoted
from whence.models import Metadata
from whence.read import read, split
from whence.text import tokens

pytestmark = pytest.mark.data


def quotations(file: Path) -> list[tuple[str, ...]]:
    """The words of each quotation that is no part of another."""
    [payload] = split(file.read_bytes(), file.name)
    reading = read(payload)  # type: ignore[arg-type]
    extraction, _ = quoted(reading, given=Metadata())
    words = tokens(reading.text, skip=extraction.note_markers)
    found = []
    for quotation in extraction.quotations:
        places = [(bisect_left(words.starts, start), bisect_left(words.starts, end)) for start, end in quotation.parts]
        inside = tuple(word for first, last in places for word in words.words[first:last])
        if quotation.parent is None and inside:
            found.append(inside)
    return found


def test_the_same_quotations_come_out_of_html_and_pdf(shared: Path) -> None:
    folder = shared / "data" / "mueller"
    html, pdf = (quotations(folder / f"mueller-report-vol-2.{ending}") for ending in ("html", "pdf"))
    common = set(html) & set(pdf)
    assert len(html) > 1000
    assert sum(q in common for q in html) >= 0.97 * len(html)
    assert sum(q in common for q in pdf) >= 0.97 * len(pdf)
