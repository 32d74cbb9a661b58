"""Plain text: as it stands, neither stripped nor reflowed, so that its offsets are the file's.

In: a payload. Out: a draft; only a byte order mark and what is repaired in every format are, each on record.

>>> read_plain(Payload("a.txt", None, "text/plain", b"  one\\r\\ntwo ")).text
'  one\\r\\ntwo '
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from whence.models import Coverage, Mark
from whence.read.decode import Decoded, decode
from whence.read.draft import Draft, Edit
from whence.read.payload import Payload
from whence.read.unmarked_notes import unmarked_notes

_UNSEEN = re.compile(r"\r(?=\n)|[\u00ad\u200b\u2060]")
"""Carriage returns, soft hyphens, and the spaces without width that some word processors leave around a marker."""


def read_plain(payload: Payload) -> Draft:
    """The text of the file, line ends and all; notes at the feet of its pages are marked."""
    decoded = decode(payload.data)
    return Draft(decoded.text, notes_in(decoded.text), edits=bom_edits(decoded), coverage=coverage(decoded))


def notes_in(text: str) -> list[Mark]:
    """The notes that no format marks, looked for in the text without what no reader sees."""
    if "\r\n" in text or (not text.isascii() and _UNSEEN.search(text)):
        return _moved(notes_in(_UNSEEN.sub("", text)), text)
    return unmarked_notes(text)


def _moved(marks: list[Mark], text: str) -> list[Mark]:
    """The marks of a text without what is not seen, moved to where their words stand in it."""
    before = [found.start() - order for order, found in enumerate(_UNSEEN.finditer(text))] if marks else []
    places = ((mark, bisect_left(before, mark.start), bisect_left(before, mark.end)) for mark in marks)
    return [replace(mark, start=mark.start + first, end=mark.end + last) for mark, first, last in places]


def bom_edits(decoded: Decoded) -> list[Edit]:
    """The repair that leaves a byte order mark out of the text."""
    return [Edit(0, 1, "")] if decoded.bom and decoded.text.startswith("\ufeff") else []


def coverage(decoded: Decoded) -> Coverage:
    """Whole, and a word about bytes that fitted no character."""
    if not decoded.lost:
        return Coverage()
    return Coverage(reason=f"{decoded.lost} places are no valid {decoded.encoding} and stand as U+FFFD")
