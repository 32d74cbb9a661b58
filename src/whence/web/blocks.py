"""A document's text as a page shows it: paragraphs, headings, notes, each in its zone, gathered into parts.

In: a held document. Out: `Block`s that cover all its words in order, and `parts` of a length that a browser bears. The
part of a place is always the same, so that an address goes on leading there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.models import Held, Mark, MarkKind, Span, Zone, ZoneRole

_BLANK = re.compile(r"\n[ \t\f\r\xa0]*(?:\n[ \t\f\r\xa0]*)+")
_LONGEST = 6_000  # characters of a paragraph; longer ones are cut where a line or a word ends
_PART = 60_000  # characters of a part


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text that stands by itself. `opens` says whether its zone begins here, `label` is a note's."""

    start: int
    end: int
    role: ZoneRole
    opens: bool
    shape: str  # paragraph | heading | item | quote | note
    label: str = ""


def blocks(held: Held) -> list[Block]:
    """The blocks of a document."""
    shapes = _Shapes(held)
    made: list[Block] = []
    for zone in held.extraction.zones or (Zone(0, len(held.text), ZoneRole.BODY),):
        opens = not made or made[-1].role is not zone.role
        for start, end in _stretches(held.text, zone):
            shape, label = shapes.of((start, end), zone.role)
            made.append(Block(start, end, zone.role, opens, shape, label))
            opens = False
    return made


def _stretches(text: str, zone: Zone) -> Iterator[Span]:
    at = zone.start
    for gap in _BLANK.finditer(text, zone.start, zone.end):
        yield from _trimmed(text, at, gap.start())
        at = gap.end()
    yield from _trimmed(text, at, zone.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretch without the spaces at its edges, cut where it is too long for one paragraph."""
    words = text[start:end]
    end = start + len(words.rstrip())
    start += len(words) - len(words.lstrip())
    while end - start > _LONGEST:
        cut = max(text.rfind("\n", start, start + _LONGEST), text.rfind(" ", start, start + _LONGEST))
        cut = start + _LONGEST if cut <= start else cut
        yield start, cut
        start = cut + text[cut].isspace()
    if start < end:
        yield start, end


class _Shapes:
    """What the format said a stretch is."""

    _SHAPES = (MarkKind.NOTE, MarkKind.LIST_ITEM, MarkKind.BLOCK_QUOTE)

    def __init__(self, held: Held) -> None:
        self.marks = {kind: _ordered(held.reading.marks, kind) for kind in self._SHAPES}
        self.starts = {kind: [mark.start for mark in marks] for kind, marks in self.marks.items()}

    def of(self, span: Span, role: ZoneRole) -> tuple[str, str]:
        note = self._around(MarkKind.NOTE, span)
        if note is not None:
            return "note", str(note.data.get("label", ""))
        if role in (ZoneRole.TITLE, ZoneRole.HEADING):
            return "heading", ""
        if self._around(MarkKind.LIST_ITEM, span):
            return "item", ""
        quoted = self._around(MarkKind.BLOCK_QUOTE, span) or role in (ZoneRole.PULL_QUOTE, ZoneRole.EPIGRAPH)
        return "quote" if quoted else "paragraph", ""

    def _around(self, kind: MarkKind, span: Span) -> Mark | None:
        """The mark that holds the first characters of a stretch, of those that begin nearest before it."""
        last = bisect_right(self.starts[kind], span[0] + 3)
        for mark in reversed(self.marks[kind][max(0, last - 4) : last]):
            if mark.start <= span[0] + 3 and span[0] < mark.end:
                return mark
        return None


def _ordered(marks: Sequence[Mark], kind: MarkKind) -> list[Mark]:
    return sorted((mark for mark in marks if mark.kind is kind), key=lambda mark: (mark.start, -mark.end))


def parts(found: Sequence[Block]) -> list[Sequence[Block]]:
    """The blocks gathered into parts of about `_PART` characters; one that is short stays whole."""
    made: list[Sequence[Block]] = []
    first = 0
    for n, block in enumerate(found):
        if block.end - found[first].start > _PART and n > first:
            made.append(found[first:n])
            first = n
    made.append(found[first:])
    return made


def part_of(divided: Sequence[Sequence[Block]], at: int) -> int:
    """The number (from 0) of the part in which a character stands."""
    starts = [part[0].start if part else 0 for part in divided]
    return max(0, bisect_right(starts, at) - 1)
