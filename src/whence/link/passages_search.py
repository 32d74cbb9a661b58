"""One quotation against one segment: its parts are looked up and, in the same document, joined.

In: a `Segment` and the word hashes of a quotation's parts. Out: `Hit`s with characters of the documents' texts.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from whence import kernels
from whence.kernels import U32, U64
from whence.link.segments import Segment

MIN_SCORE = 0.3
"""Places with a smaller share of the quotation are not reported, unless a run of eight words stands there."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a segment; `score` as in `Place`."""

    document: str
    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True)
class Placed:
    """One part of a quotation: the words from position `first` up to `last`, of which `equal` are the part's."""

    part: int
    first: int
    last: int
    equal: int


def hits_of(segment: Segment, parts: Sequence[U32], limit: int, within: Collection[str] | None) -> list[Hit]:
    """The places of a quotation in one segment."""
    if not len(segment) or not parts:
        return []
    ranges = None if within is None else _ranges(segment, within)
    placed: dict[int, list[Placed]] = {}
    for number, part in enumerate(parts):
        for first, last, equal in kernels.look_up(segment.postings, part, limit, ranges).tolist():
            placed.setdefault(segment.document_at(first), []).append(Placed(number, first, last, equal))
    total = sum(map(len, parts))
    chosen = (_chosen(found) if len(parts) > 1 else [[one] for one in found] for found in placed.values())
    found = [(group, sum(one.equal for one in group)) for groups in chosen for group in groups]
    return [_hit(segment, group, equal / total) for group, equal in found if equal >= min(8, MIN_SCORE * total)]


def _ranges(segment: Segment, within: Collection[str]) -> U64:
    """The positions `[low, high)` of the documents to be searched."""
    numbers = [number for number, identity in enumerate(segment.ids) if identity in within]
    return np.stack((segment.bounds[numbers], segment.bounds[[number + 1 for number in numbers]]), axis=1).ravel()


def _chosen(found: list[Placed]) -> list[list[Placed]]:
    """One place for each part of a quotation in a document: the best of the part that has most words, and for the
    other parts what lies nearest to it among their best."""
    best: dict[int, int] = {}
    for one in found:
        best[one.part] = max(best.get(one.part, 0), one.equal)
    candidates = [one for one in found if one.equal == best[one.part]]
    anchor = max(candidates, key=lambda one: (one.equal, -one.first))
    group = [anchor]
    for part in best:
        if part != anchor.part:
            others = [one for one in candidates if one.part == part]
            group.append(min(others, key=lambda one: abs(one.first - anchor.first)))
    return [group]


def _hit(segment: Segment, group: list[Placed], score: float) -> Hit:
    first, last = min(one.first for one in group), max(one.last for one in group)
    start, end = segment.span(first, last)
    if len(group) == 1 and last - first > group[0].equal:
        score *= 1 - (last - first - group[0].equal) / (4 * (last - first))  # words that stand between lower it
    return Hit(segment.ids[segment.document_at(first)], start, end, round(score, 4))


def rarity_of(segments: Sequence[Segment], words: Sequence[str]) -> float:
    """See `PassageIndex.rarity`.

    The expected number of places is that of a chain of words in which each depends on the two before it, as counted
    in this library; the place that the run was found in is taken out of every count.
    """
    total = sum(map(len, segments))
    if not words or not total:
        return math.inf
    hashes = kernels.hash_words(words)
    expected = _elsewhere(segments, hashes[:3])
    for i in range(1, len(hashes) - 2):
        expected *= _elsewhere(segments, hashes[i : i + 3]) / (_elsewhere(segments, hashes[i : i + 2]) + 1)
    return -math.log2(expected) if expected else math.inf


def _elsewhere(segments: Sequence[Segment], words: U32) -> float:
    """In how many places one to three words stand besides the one they were found in; never nothing: half a place."""
    found = 0
    for segment in segments:
        found += kernels.count_words(segment.postings, words)
    return max(found - 1, 0.5)


def count_in(segments: Sequence[Segment], words: U32) -> int:
    """In how many places a run of words stands, word for word."""
    return sum(kernels.count_exact(segment.postings, words) for segment in segments if len(segment))
