"""Stretches of a text, asked again and again which of them meet a span.

In: spans of one text, in any order, inside each other or not. Out: those that share a character with a span.

>>> list(Overlaps([(0, 9), (20, 30), (22, 24), (40, 50)]).meeting((23, 41)))
[(40, 50), (22, 24), (20, 30)]
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate

from whence.models import Span


class Overlaps:
    """Spans in the order of their starts, each with the furthest end of those up to it: a look goes back from the
    span's end, and no further than one of them reaches."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]
        self._furthest = list(accumulate((end for _, end in self._spans), max))

    def meeting(self, span: Span) -> Iterator[Span]:
        """The spans that share a character with this one, the last first."""
        start, end = span
        at = bisect_left(self._starts, end) - 1
        while at >= 0 and self._furthest[at] > start:
            if self._spans[at][1] > start:
                yield self._spans[at]
            at -= 1

    def share(self, span: Span) -> float:
        """The largest share of a span that one of these holds, from 0 to 1."""
        start, end = span
        held = (min(end, last) - max(start, first) for first, last in self.meeting(span))
        return max(held, default=0) / max(end - start, 1)
