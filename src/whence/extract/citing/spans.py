"""Places of a text that meet: references that share a character, a stretch among others.

>>> meet(Reference("a", 0, 9, None), Reference("b", 8, 12, None)), meets_any((9, 12), [(0, 9), (12, 20)])
(True, False)
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from whence.models import Reference, Span


def meet(one: Reference, other: Reference) -> bool:
    """Whether two references share a character."""
    return one.start < other.end and other.start < one.end


def meets_any(span: Span, taken: Sequence[Span]) -> bool:
    """Whether a stretch shares a character with one of these, which are in order and apart."""
    at = bisect_left(taken, (span[1],)) - 1
    return at >= 0 and taken[at][1] > span[0]
