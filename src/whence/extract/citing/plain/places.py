"""A text in which stretches were written otherwise, and the way back to the places of the first one.

In: a text and its edits, none of which meets another. Out: `Plain`.

>>> plain = edited("Lee , ``Tides''", [(3, 4, ""), (6, 8, "“"), (13, 15, "”")])
>>> plain.text
'Lee, “Tides”'
>>> plain.original(5, 12), plain.at(8)
((6, 15), 6)
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import regex

from whence.models import Reference, Span

Edit = tuple[int, int, str]
"""A stretch of the first text, never empty, and what is read in its place."""
_HEAD = regex.compile(r"[.,:]\s+")


@dataclass(frozen=True, slots=True)
class Plain:
    """A text with its edits made, the spans in it that were emphasised, and where it reads each edit: `begun[i]` to
    `ended[i]` is what stands for `edits[i]`; `first` is the text without the edits."""

    text: str
    emphasised: Sequence[Span] = ()
    edits: Sequence[Edit] = ()
    begun: Sequence[int] = ()
    ended: Sequence[int] = ()
    first: str = ""

    @property
    def slanted(self) -> Sequence[Span]:
        """The spans without the sign that a sentence set at their head: "_, Silt and Sand,_"."""
        heads = ((start, end, _HEAD.match(self.text, start, end)) for start, end in self.emphasised)
        return [(head.end() if head else start, end) for start, end, head in heads]

    def at(self, place: int) -> int:
        """Where a place of the first text is now."""
        order = bisect_left(self.edits, (place,)) - 1
        if order < 0:
            return place
        start, end, _ = self.edits[order]
        if place >= end:
            return self.ended[order] + place - end
        return min(self.begun[order] + place - start, self.ended[order])

    def inside(self, span: Span) -> Span:
        """Where a span of the first text is now."""
        return self.at(span[0]), self.at(span[1])

    def original(self, start: int, end: int) -> Span:
        """The span of the first text that this one is."""
        if not self.edits:
            return start, end
        first = self._sign(start)[0]
        return first, max(first, self._sign(end - 1)[1])

    def _sign(self, place: int) -> Span:
        """The signs of the first text that are read as the one sign at this place."""
        order = bisect_right(self.begun, place) - 1
        if order < 0:
            return place, place + 1
        start, end, _ = self.edits[order]
        if place >= self.ended[order]:
            moved = end + place - self.ended[order]
            return moved, moved + 1
        first = min(start + place - self.begun[order], end - 1)
        return first, end if place == self.ended[order] - 1 else first + 1

    def placed(self, reference: Reference) -> Reference:
        """A reference that was read here, at its places in the first text."""
        if not self.edits:
            return reference
        start, end = self.original(reference.start, reference.end)
        opened = bisect_left(self.emphasised, (reference.start,))
        if opened < len(self.emphasised) and self.emphasised[opened][0] == reference.start:
            start -= 1  # the sign before its first words
        fields = tuple(
            replace(field, start=a, end=b)
            for field in reference.fields
            for a, b in [self.original(field.start, field.end)]
        )
        signal = self.original(*reference.signal) if reference.signal else None
        locator = self.original(*reference.locator) if reference.locator else None
        return replace(reference, start=start, end=end, fields=fields, signal=signal, locator=locator)


def edited(text: str, edits: Iterable[Edit]) -> Plain:
    """The text with these edits made; of two that meet, the one that begins first, or is longer."""
    made: list[Edit] = []
    for edit in sorted(edits, key=lambda one: (one[0], -one[1])):
        if not made or edit[0] >= made[-1][1]:
            made.append(edit)
    pieces: list[str] = []
    begun: list[int] = []
    ended: list[int] = []
    behind = shift = 0
    for start, end, words in made:
        pieces += (text[behind:start], words)
        begun.append(start + shift)
        ended.append(start + shift + len(words))
        shift += len(words) - (end - start)
        behind = end
    return Plain("".join([*pieces, text[behind:]]), (), made, begun, ended, text)
