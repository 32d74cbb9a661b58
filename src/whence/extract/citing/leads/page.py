"""A text as leads are found in it: its words, its notes, its lists of works.

>>> page = Page("r", "So it was. 1. Lee, Silt.", [(11, 24, "n")])
>>> page.note_at(14), page.note_at(3), page.begin(14), page.begin(3)
('n', None, 11, 0)
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from whence.models import Span


@dataclass(frozen=True, slots=True)
class Page:
    """A text, the id of its reading, and its notes in order: start, end, record; where its lists of works stand, and
    the labels of the notes by their records."""

    reading: str
    flat: str
    notes: Sequence[tuple[int, int, str]]
    lists: Sequence[Span] = ()
    labels: Mapping[str, str] = field(default_factory=dict)

    def note_at(self, place: int) -> str | None:
        """The record of the note in which a place stands."""
        at = bisect_right(self.notes, (place + 1,)) - 1
        return self.notes[at][2] if at >= 0 and place < self.notes[at][1] else None

    def begin(self, place: int) -> int:
        """Where the note begins in which a place stands, else the text."""
        at = bisect_right(self.notes, (place + 1,)) - 1
        return self.notes[at][0] if at >= 0 and place < self.notes[at][1] else 0
