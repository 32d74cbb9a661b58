"""The references of one note or entry of a bibliography, each with the words that cite it.

In: a layout and stretches of it. Out: `Member`s: what the reference parser finds, and the back references ("Ibid.")
that stand in prose between.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from whence.extract.blocks import Layout
from whence.extract.citing.antecedents import Member
from whence.extract.references import Source, parse
from whence.models import Reference, Span, content_id

_BACK = regex.compile(
    r"(?<![\p{L}\p{N}])(?:[Ii]bid(?:em)?\b\.?|Id\.(?=\s(?:at\s|\(|¶|§)|[;,.]|\s*$|\s\p{Lu})|id\.(?=\sat\s|\s\()|[Ee]bd\.|[Ee]benda\b)"
    r"(?:,?\s(?:at\s|pp?\.\s?|S\.\s?|[Vv]ol(?:ume|\.)\s)?[\p{N}ivxlcIVX]+(?:[–-][\p{N}]+)?)?"
)


class Splitter:
    """Splits the notes of one document; its marks of emphasis are looked up by place."""

    def __init__(self, layout: Layout, reading: str) -> None:
        self._layout = layout
        self._reading = reading
        self._slanted = [m for m in layout.reading.marks if m.data.get("style") == "italic"]
        self._starts = [mark.start for mark in self._slanted]

    def split(self, span: Span, note: str | None) -> list[Member]:
        """The references of a stretch in order, each with its words."""
        flat = self._layout.flat
        source = Source(self._reading, note, span[0])
        found = parse(flat[span[0] : span[1]], source=source, italics=self._italics(*span))
        made: list[Member] = []
        for reference in self._with_back_references(found, span, note):
            joined = bool(made) and ";" in flat[made[-1].reference.end - 1 : reference.start]
            made.append(Member(reference, flat[reference.start : reference.end], joined))
        return made

    def _with_back_references(self, found: Sequence[Reference], span: Span, note: str | None) -> Iterator[Reference]:
        """The references, and one for each "Ibid." outside them; a reference ends before an "Ibid." inside it."""
        backs = [match.span() for match in _BACK.finditer(self._layout.flat, *span)]
        at = 0
        for reference in found:
            while at < len(backs) and backs[at][0] < reference.start:
                yield self._back(backs[at], note)
                at += 1
            inside = at
            while at < len(backs) and backs[at][0] < reference.end:
                at += 1
            later = [back for back in backs[inside:at] if back[0] > reference.start + 1]
            if later and not reference.short_form:
                yield _until(reference, later[0][0])
                yield from (self._back(back, note) for back in later)
            else:
                yield reference
        yield from (self._back(back, note) for back in backs[at:])

    def _back(self, span: Span, note: str | None) -> Reference:
        return Reference(content_id(self._reading, "reference", *span), *span, None, note, short_form="ibid")

    def _italics(self, start: int, end: int) -> list[Span]:
        inside = self._slanted[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [(mark.start, mark.end) for mark in inside]


def _until(reference: Reference, end: int) -> Reference:
    fields = tuple(field for field in reference.fields if field.end <= end)
    return replace(reference, end=end, fields=fields)
