"""Markers among numbers: the most of them that rise with the text, each number once (Fredman 1975).

In: where each number stands. Out: the span of each that belongs to the longest row in order.

>>> in_order({1: [(4, 5)], 2: [(1, 2), (8, 9)], 3: [(12, 13)], 7: [(10, 11)]}, 3, 20)
{1: (4, 5), 2: (8, 9), 3: (12, 13)}
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from whence.models import Span

Places = Mapping[int, Sequence[Span]]
"""Where each number stands."""


def in_order(places: Places, count: int, end: int) -> dict[int, Span]:
    """The markers of the notes 1 to `count` before `end`: the most numbers that rise with the text."""
    spans = sorted((span, number) for number in places if number <= count for span in places[number] if span[1] <= end)
    found = (spans[at] for at in rising([number for _, number in spans]))
    return {number: span for span, number in found}


def rising(numbers: Sequence[int]) -> list[int]:
    """The places of the longest run in which each number is greater than the one before; of equal runs the last."""
    tails: list[int] = []  # of the runs of each length the least last number, and where that stands
    at_tail: list[int] = []
    before: list[int] = []
    for at, number in enumerate(numbers):
        length = bisect_left(tails, number)
        before.append(at_tail[length - 1] if length else -1)
        tails[length : length + 1] = [number]
        at_tail[length : length + 1] = [at]
    found: list[int] = []
    at = at_tail[-1] if at_tail else -1
    while at >= 0:
        found.append(at)
        at = before[at]
    return found[::-1]
