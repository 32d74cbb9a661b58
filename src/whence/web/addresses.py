"""Addresses: every document, passage and finding has one, and it goes on leading there.

>>> document_at("ab", 3, 9)
'/document/ab?at=3-9#at'
"""

from __future__ import annotations

import re

from whence.models import Span

_PLACE = re.compile(r"(\d{1,12})-(\d{1,12})\Z", re.ASCII)


def document_at(document: str, start: int | None = None, end: int | None = None) -> str:
    """The address of a document, or of a passage in it."""
    return f"/document/{document}" if start is None else f"/document/{document}?at={start}-{end}#at"


def place(given: str | None, length: int) -> Span | None:
    """The stretch that `at=` means in a text of `length` characters; None for what is no stretch of it.

    >>> place("3-9", 20), place("9-3", 20), place("3-9; DROP", 20)
    ((3, 9), None, None)
    """
    found = _PLACE.match(given or "")
    if not found:
        return None
    start, end = int(found[1]), int(found[2])
    return (start, end) if 0 <= start < end <= length else None
