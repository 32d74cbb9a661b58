"""Plain text: as it stands, neither stripped nor reflowed, so that its offsets are the file's.

In: a payload. Out: a draft; only a byte order mark and what is repaired in every format are, each on record.

>>> read_plain(Payload("a.txt", None, "text/plain", b"  one\\r\\ntwo ")).text
'  one\\r\\ntwo '
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from whence.models import Coverage, Mark, Span
from whence.read.decoding.decode import Decoded, decode
from whence.read.draft import Draft, Edit
from whence.read.notes.unmarked import unmarked_notes
from whence.read.payload import Payload
from whence.read.plain.double_spaced import lone_empty_lines, without
from whence.read.plain.page_numbers import page_numbers

_UNSEEN = re.compile(r"\r(?=\n)|[\u00ad\u200b\u2060\x07\x08]")
"""Carriage returns, soft hyphens, the spaces without width that some word processors leave around a marker, and what
layout programs leave where a line is set in."""


def read_plain(payload: Payload) -> Draft:
    """The text of the file, line ends and all; notes at the feet of its pages are marked."""
    decoded = decode(payload.data)
    return Draft(decoded.text, notes_in(decoded.text), edits=bom_edits(decoded), coverage=coverage(decoded))


def notes_in(text: str) -> list[Mark]:
    """The notes that no format marks, looked for in the text without what no reader sees, without the numbers of
    printed pages, and without the empty lines of one that has one behind each line."""
    if "\r\n" in text or "\x07" in text or (not text.isascii() and _UNSEEN.search(text)):
        gone = [found.span() for found in _UNSEEN.finditer(text)]
        return _moved(notes_in(_UNSEEN.sub("", text)), gone)
    if pages := page_numbers(text):
        return _moved(notes_in(without(text, pages)), pages)
    lone = lone_empty_lines(text)
    return _moved(unmarked_notes(without(text, lone)), lone)


def _moved(marks: list[Mark], gone: Sequence[Span]) -> list[Mark]:
    """The marks of a text without what stood at these places, moved to where their words stand in it."""
    if not marks or not gone:
        return marks
    left_out = [0, *accumulate(end - start for start, end in gone)]
    before = [start - less for (start, _), less in zip(gone, left_out, strict=False)]
    places = ((mark, bisect_right(before, mark.start), bisect_left(before, mark.end)) for mark in marks)
    return [
        replace(mark, start=mark.start + left_out[first], end=mark.end + left_out[last]) for mark, first, last in places
    ]


def bom_edits(decoded: Decoded) -> list[Edit]:
    """The repair that leaves a byte order mark out of the text."""
    return [Edit(0, 1, "")] if decoded.bom and decoded.text.startswith("\ufeff") else []


def coverage(decoded: Decoded) -> Coverage:
    """Whole, and a word about bytes that fitted no character."""
    if not decoded.lost:
        return Coverage()
    return Coverage(reason=f"{decoded.lost} places are no valid {decoded.encoding} and stand as U+FFFD")
