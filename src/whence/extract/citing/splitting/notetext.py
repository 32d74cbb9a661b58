"""The text on which notes are split: its plain words, its italics, and what reads the references of a stretch.

>>> text = NoteText(layout(Reading("d", "r", "Ann Lee,  Silt and Sand (Ostmere: Harbour Press, 2001), 4.")), "r")
>>> [text.flat[one.start : one.end] for one in text.parsed((0, len(text.flat)), "n")]
['Ann Lee, Silt and Sand (Ostmere: Harbour Press, 2001), 4.']
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import regex

from whence.extract.blocks import Layout
from whence.extract.citing.guesses import guessed
from whence.extract.citing.members import Member
from whence.extract.citing.plain.emphasis import slanted, whole_titles
from whence.extract.citing.plain.making import plain_text
from whence.extract.citing.prose.officepapers import with_papers
from whence.extract.dates.dated import writes_day_first
from whence.extract.references import Source, parse
from whence.models import CSL, Reference, Span, content_id

_TITLE_SPACES = 3
_DASHES = regex.compile(r"(?<=[.)])--(?=\p{Lu})|\.—(?=\p{Lu}\p{L}[^\n]{1,200}\p{N})")
"""What parts works in old notes: "1822.--Esquirol, Des maladies mentales", "Vie, p. 222.—Hale, p. 37"."""


class NoteText:
    """The text of one document as its notes are split; its stretches in italics are looked up by place."""

    def __init__(self, layout: Layout, reading: str) -> None:
        self.reading = reading
        self.plain = plain_text(layout.flat)
        self._day_first = writes_day_first(layout.flat)
        spans = (self.plain.inside(span) for span in slanted(layout.reading))
        self._slanted = sorted([*spans, *self.plain.slanted])
        self._starts = [start for start, _ in self._slanted]
        self.flat = whole_titles(_without_dashes(self.plain.text), self._slanted)

    def parsed(self, span: Span, note: str | None) -> Sequence[Reference]:
        """The references that are read from a stretch."""
        words = self.flat[slice(*span)]
        return parse(words, source=Source(self.reading, note, span[0], self._day_first), italics=self._italics(*span))

    def with_papers(self, span: Span, note: str | None) -> Sequence[Reference]:
        """The references that are read from a stretch, papers of offices by themselves."""
        return with_papers(self.reading, self.flat, span, note, self.parsed)

    def back(self, span: Span, note: str | None) -> Reference:
        """An "Ibid." at a place."""
        return Reference(content_id(self.reading, "reference", *span), *span, None, note, short_form="ibid")

    def guessed(self, span: Span, fields: CSL, note: str | None) -> Member:
        """A reference that is little sure."""
        words = " ".join(self.flat[slice(*span)].split())
        return Member(guessed(self.reading, span, words, {"type": "document", **fields}, note), words)

    def is_slanted(self, place: int) -> bool:
        """Whether a place is in italics."""
        at = bisect_right(self._starts, place) - 1
        return at >= 0 and place < self._slanted[at][1]

    def begins_slanted(self, place: int) -> bool:
        """Whether a title of several words is set in italics from here on."""
        at = bisect_left(self._starts, place)
        return self._starts[at : at + 1] == [place] and self.flat.count(" ", *self._slanted[at]) >= _TITLE_SPACES

    def _italics(self, start: int, end: int) -> list[Span]:
        return self._slanted[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def _without_dashes(flat: str) -> str:
    """The text with semicolons for the dashes that part works in old notes."""
    return _DASHES.sub("; ", flat) if any(map(flat.__contains__, (".--", ").--", ".—"))) else flat
