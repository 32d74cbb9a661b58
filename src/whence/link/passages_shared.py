"""Passages that documents share: 3-grams in common, chained along diagonals and aligned by words.

In: a `Segment` of all documents. Out: `SharedPassage`s, both sides with characters of their texts.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator
from dataclasses import dataclass

import numpy as np

from whence.link.segments import Segment
from whence.models import Record

CAP = 30
"""3-grams in more places than this are not joined place by place."""
MIN_BITS = 40.0
"""A shared passage must be rarer than this many bits."""
WORLD = 1 << 20
"""In a library of fewer words than this, words are as rare as in one of this size."""
GAP = 40


@dataclass(frozen=True, slots=True)
class Passage(Record):
    """A stretch of a document's text."""

    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SharedPassage(Record):
    """The same words in two documents. `similarity`: share of the longer side's words that stand in the other in
    order; `surprisal`: how rare the shared words are in this library, in bits; `spread`: in how many documents its
    rarest words stand."""

    a: Passage
    b: Passage
    similarity: float
    surprisal: float
    spread: int = 2


def shared_in(
    segment: Segment, *, left: Collection[str] | None = None, right: Collection[str] | None = None
) -> Iterator[SharedPassage]:
    """The passages that pairs of documents share, one side in `left` and the other in `right` (None: any)."""
    hits = _hits(segment)
    pairs: dict[tuple[int, int], list[tuple[int, int, int]]] = {}
    for here, there, places in hits:
        pair = segment.document_at(here), segment.document_at(there)
        if _wanted(segment.ids[pair[0]], segment.ids[pair[1]], left, right):
            pairs.setdefault(pair, []).append((here, there, places))
    for pair in sorted(pairs):
        yield from _chains(segment, sorted(pairs[pair]))


def _wanted(a: str, b: str, left: Collection[str] | None, right: Collection[str] | None) -> bool:
    if a == b:
        return False
    return _on_sides(a, b, left, right) or _on_sides(b, a, left, right)


def _on_sides(a: str, b: str, left: Collection[str] | None, right: Collection[str] | None) -> bool:
    return (left is None or a in left) and (right is None or b in right)


def _hits(segment: Segment) -> Iterator[tuple[int, int, int]]:
    """Pairs of positions with the same three words, the earlier first, and in how many places these stand."""
    keys, positions = segment.keys, segment.positions
    edges = np.flatnonzero(np.diff(keys, prepend=~keys[:1], append=~keys[-1:]))
    for low, high in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True):
        if 2 <= high - low <= CAP and int(keys[low]) & 0xFFFFF:
            places = positions[low:high].tolist()
            for i, here in enumerate(places):
                yield from ((here, there, high - low) for there in places[i + 1 :])


def _chains(segment: Segment, hits: list[tuple[int, int, int]]) -> Iterator[SharedPassage]:
    """Hits of one pair of documents that follow one another on nearly one diagonal."""
    chains: list[list[tuple[int, int, int]]] = []
    for hit in hits:
        for chain in chains:
            ahead, across = hit[0] - chain[-1][0], hit[1] - chain[-1][1]
            if 0 < ahead <= GAP and -3 < across <= GAP and abs(ahead - across) <= 6:
                chain.append(hit)
                break
        else:
            chains.append([hit])
    for chain in chains:
        passage = _passage(segment, chain)
        if passage.surprisal >= MIN_BITS:
            yield passage


def _passage(segment: Segment, chain: list[tuple[int, int, int]]) -> SharedPassage:
    here = {at + i for at, _, _ in chain for i in range(3)}
    there = {at + i for _, at, _ in chain for i in range(3)}
    bits = math.log2(max(len(segment), WORLD))
    surprisal, reached = 0.0, -1
    for at, _, places in chain:
        surprisal += (bits - math.log2(places)) * (at + 3 - max(at, reached)) / 3
        reached = at + 3
    longer = max(max(here) - min(here), max(there) - min(there)) + 1
    return SharedPassage(
        _side(segment, here),
        _side(segment, there),
        round(min(len(here), len(there)) / longer, 4),
        round(surprisal, 1),
        min(places for _, _, places in chain),
    )


def _side(segment: Segment, positions: set[int]) -> Passage:
    first = min(positions)
    start, end = segment.span(first, max(positions) + 1)
    return Passage(segment.ids[segment.document_at(first)], start, end)
