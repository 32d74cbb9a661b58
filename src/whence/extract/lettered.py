"""Markers of notes in roman letters, as word processors count endnotes: "it was so.iv The next day", "it was so.[iv]".

In: a `Reading`. Out: their spans, which are no words of the text: a sentence may end before one. They are what the
format marks, and letters glued to a sentence's end that count on from i, whether the notes are in the file or not.

>>> lettered(Reading("d", "r", "So it was.i No.ii More.iii Then it rained."))
[(10, 11), (15, 17), (23, 26)]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whence.models import MarkKind, Reading, Span
from whence.read.notes.numbers.word_labels import label

_GLUED = re.compile(r"[.!?,;:][\"'”’)\]]{0,2}([ivxlc]{1,9})(?=\s)")
_FIRST = re.compile(r"i(?<=[.!?,;:\"”’')\]]i)\s")
"""Where the first of them may stand; asked before all are looked for, it takes an eighth of the time."""
_FEWEST = 3
_SKIPPED = 4
"""Numbers count on in steps of at most so many: some were lost."""
_MOST = 5000


def lettered(reading: Reading) -> list[Span]:
    """The spans of such markers in the order of the text."""
    marked = (m for m in reading.marks if m.kind is MarkKind.NOTE_REFERENCE)
    found = [(m.start, m.end) for m in marked if reading.text[m.start : m.end].strip("[]() ").isalpha()]
    return sorted(found) or list(_glued(reading.text))


def _glued(text: str) -> Iterator[Span]:
    """Letters that count on, at least three times."""
    if not _FIRST.search(text):
        return
    places = [found.span(1) for found in _GLUED.finditer(text)][:_MOST]
    if len(places) < _FEWEST:
        return
    numbers = {label(count, "lowerRoman"): count for count in range(1, len(places) + _SKIPPED)}
    last, counted = 0, []
    for start, end in places:
        number = numbers.get(text[start:end], 0)
        if last < number <= last + _SKIPPED:
            last = number
            counted.append((start, end))
    if len(counted) >= _FEWEST and text[slice(*counted[0])] == "i":
        yield from counted
