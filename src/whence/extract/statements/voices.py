"""On whose word each stretch of a text hangs.

In: the attributions of a reading. Out: for a span, the stretches of it that somebody is said to have said, each with
its attributions from the nearest outward, and what is the document's own word.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from whence.models import Attribution, Span

Row = tuple[Span, Attribution]
"""A content's stretch and its attribution."""


class Voice(NamedTuple):
    """A stretch and the attributions on whose word it hangs, nearest first; none: the document's own."""

    span: Span
    speakers: tuple[Attribution, ...]


class Voices:
    """The attributions of one reading, asked span by span."""

    def __init__(self, attributions: Iterable[Attribution]) -> None:
        told = list(attributions)
        self._by_id = {one.id: one for one in told}
        self._contents = sorted(((span, one) for one in told for span in _contents(one)), key=lambda row: row[0])
        self._starts = [span[0] for span, _ in self._contents]
        self._reach = list(accumulate((span[1] for span, _ in self._contents), max))
        self._chains: dict[str, tuple[Attribution, ...]] = {}
        frames = sorted((span[0], one.id) for one in told for span in (*one.cue, *one.source))
        self._frames, self._framing = [start for start, _ in frames], [id_ for _, id_ in frames]
        self._cues = sorted((span[0], one.id) for one in told for span in one.cue)

    def alone(self, span: Span, rows: Sequence[Row]) -> tuple[Attribution, ...] | None:
        """The speakers of all of a span, None where several voices may be in it."""
        if not rows:
            return ()
        (start, end), one = rows[0]
        return self._chain(one) if len(rows) == 1 and start <= span[0] and span[1] <= end else None

    def of(self, span: Span, rows: Sequence[Row]) -> list[Voice]:
        """The voices in a span by the contents `rows`, in order: where contents nest, the innermost speaks."""
        inner = {edge for (start, end), _ in rows for edge in (start, end) if span[0] < edge < span[1]}
        made: list[Voice] = []
        for start, end in pairwise(sorted({*span, *inner})):
            speakers = self._chain(_innermost(rows, start, end))
            if made and made[-1].speakers == speakers:
                made[-1] = Voice((made[-1].span[0], end), speakers)
            else:
                made.append(Voice((start, end), speakers))
        return made

    def frames(self, span: Span, silent: frozenset[str], speakers: Sequence[Attribution] = ()) -> bool:
        """Whether a cue or a source begins in the span, of an attribution that is neither `silent` nor among
        `speakers`: then the stretch says who speaks."""
        at = bisect_left(self._frames, span[0])
        while at < len(self._frames) and self._frames[at] < span[1]:
            id_ = self._framing[at]
            if id_ not in silent and not any(one.id == id_ for one in speakers):
                return True
            at += 1
        return False

    def cue(self, span: Span, silent: frozenset[str]) -> int | None:
        """Where the first cue in the span begins, of an attribution that is not `silent`."""
        first, last = bisect_left(self._cues, (span[0], "")), bisect_left(self._cues, (span[1], ""))
        return next((start for start, id_ in self._cues[first:last] if id_ not in silent), None)

    def near(self, span: Span) -> list[Row]:
        """The contents that reach into a span."""
        low = bisect_right(self._reach, span[0])  # none before reaches so far
        rows = self._contents[low : bisect_left(self._starts, span[1])]
        return [row for row in rows if span[0] < row[0][1]]

    def _chain(self, first: Attribution | None) -> tuple[Attribution, ...]:
        """From the nearest speaker outward."""
        if first is None:
            return ()
        chain = self._chains.get(first.id)
        if chain is None:
            chain = self._chains[first.id] = self._followed(first)
        return chain

    def _followed(self, first: Attribution | None) -> tuple[Attribution, ...]:
        """An attribution and those on whose word it hangs; a circle is cut."""
        chain: list[Attribution] = []
        while first is not None and first not in chain:
            chain.append(first)
            first = self._by_id.get(first.parent) if first.parent else None
        return tuple(chain)


def _contents(one: Attribution) -> tuple[Span, ...]:
    """What is attributed; an adverb in the middle ("have allegedly interfered") does not part it."""
    if one.source or len(one.content) < 2:
        return one.content
    return ((one.content[0][0], one.content[-1][1]),)


def _innermost(around: Sequence[Row], start: int, end: int) -> Attribution | None:
    covering = [(b - a, one) for (a, b), one in around if a <= start and end <= b]
    return min(covering, key=lambda row: row[0])[1] if covering else None
