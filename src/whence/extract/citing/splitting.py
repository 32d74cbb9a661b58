"""The works of one note or entry of a bibliography, each with the words that cite it.

In: a layout, a stretch of it, the note's id. Out: `Reference`s with their words, before short forms are followed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

import regex

from whence.extract.blocks import Layout, trim
from whence.extract.citing.antecedents import Member
from whence.extract.citing.shortforms import SIGNAL
from whence.extract.works import work_of
from whence.models import Reference, Span, content_id

_CUT = regex.compile(r";\s+")
_BACK = regex.compile(r"(?<=[.)”\"]\s|\bsee\s|\balso\s)(?:[Ii]bid\b|Id\.|id\.(?=\sat\s))")
_SECOND_HAND = regex.compile(
    r"[,.;(\s]\s?(?:as\s)?(?P<how>quoted|cited|reprinted|reproduced)\s(?:in|from)\s", regex.IGNORECASE
)


class Splitter:
    """Splits the notes of one document; its marks of emphasis are looked up by place."""

    def __init__(self, layout: Layout, reading: str) -> None:
        self._layout = layout
        self._reading = reading
        self._slanted = [m for m in layout.reading.marks if m.data.get("style") == "italic"]
        self._starts = [mark.start for mark in self._slanted]

    def split(self, span: Span, note: str | None) -> list[Member]:
        """The references of a stretch, each with its words."""
        made: list[Member] = []
        for start, end, relation in self._pieces(span):
            words = self._layout.flat[start:end]
            signal = SIGNAL.match(words)
            parent = made[-1].reference.id if relation and made else None
            reference = Reference(
                id=content_id(self._reading, "reference", start, end),
                start=start,
                end=end,
                work=work_of(words, italics=self._italics(start, end)),
                note=note,
                signal=(start, start + len(signal.group().rstrip())) if signal else None,
                relation=relation if parent else None,
                parent=parent,
            )
            joined = bool(made) and ";" in self._layout.flat[made[-1].reference.end - 1 : start]
            made.append(Member(reference, words, joined))
        return made

    def _pieces(self, span: Span) -> Iterator[tuple[int, int, str | None]]:
        """Stretches between semicolons, on both sides of "quoted in", and from "Ibid." on."""
        flat = self._layout.flat
        at = span[0]
        for end, then in [*((cut.start(), cut.end()) for cut in _CUT.finditer(flat, *span)), (span[1], span[1])]:
            relation = None
            for inner in _SECOND_HAND.finditer(flat, at, end):
                yield *trim(flat, at, inner.start()), relation
                relation, at = f"{inner['how'].lower()} in", inner.end()
            for inside in _BACK.finditer(flat, at, end):
                if inside.start() > at:
                    yield *trim(flat, at, inside.start()), relation
                relation, at = None, inside.start()
            yield *trim(flat, at, end), relation
            at = then

    def _italics(self, start: int, end: int) -> list[str]:
        inside = self._slanted[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [self._layout.text[mark.start : mark.end] for mark in inside]
