"""One quotation against one segment: its parts are looked up and, in the same document, joined.

In: a `Segment` and the word hashes of a quotation's parts. Out: `Hit`s with characters of the documents' texts.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from whence import kernels
from whence.kernels import U32, U64
from whence.link.passages.segments import Segment

MIN_SCORE = 0.3
"""Places with a smaller share of the quotation are not reported, unless a run of eight words stands there."""


class Hit(NamedTuple):
    """A place in a segment; `score` as in `Place`."""

    document: str
    start: int
    end: int
    score: float


Placed = tuple[int, int, int, int]
"""A part of a quotation in a segment: positions from its first to past its last equal word, how many are equal, and the
document."""


def hits_of(segment: Segment, parts: Sequence[U32], limit: int, numbers: Sequence[int] | None) -> list[Hit]:
    """The places of a quotation in one segment; `numbers`: only in these of its documents."""
    if not len(segment) or not parts:
        return []
    ranges = None if numbers is None else _ranges(segment, numbers)
    if len(parts) > 1:
        return _joined(segment, parts, limit, ranges)
    total = len(parts[0])
    rows = kernels.look_up(segment.postings, parts[0], limit, math.ceil(min(8, MIN_SCORE * total)), ranges)
    return [_hit(segment, row, _score(row, total)) for row in rows]


def _ranges(segment: Segment, numbers: Sequence[int]) -> U64:
    """The positions `[low, high)` of some documents."""
    at = np.asarray(numbers, np.int64)
    return np.stack((segment.bounds[at], segment.bounds[at + 1]), axis=1).ravel()


def _score(row: Placed, total: int) -> float:
    """The share of equal words, less a little where other words stand between them."""
    first, last, equal, _ = row
    between = last - first - equal
    return equal / total * (1 - between / (4 * (last - first))) if between > 0 else equal / total


def _hit(segment: Segment, row: Placed, score: float) -> Hit:
    first, last, _, document = row
    starts, ends = segment.spans
    return Hit(segment.ids[document], starts[first], ends[last - 1], round(score, 4))


def _joined(segment: Segment, parts: Sequence[U32], limit: int, ranges: U64 | None) -> list[Hit]:
    """The places of a quotation with ellipses: in each document the place of its longest part and, of each other part,
    the one nearest to it; which order they stand in is for the comparison to say."""
    found: dict[int, dict[int, list[Placed]]] = {}
    for number, part in enumerate(parts):
        for row in kernels.look_up(segment.postings, part, limit, 1, ranges):
            found.setdefault(row[3], {}).setdefault(number, []).append(row)
    total = sum(map(len, parts))
    hits = []
    for document, places in found.items():
        chosen = _nearest(places)
        equal = sum(row[2] for row in chosen)
        if equal >= min(8, MIN_SCORE * total):
            hull = min(row[0] for row in chosen), max(row[1] for row in chosen), equal, document
            hits.append(_hit(segment, hull, equal / total))
    return hits


def _nearest(places: dict[int, list[Placed]]) -> list[Placed]:
    """One place for each part: the best of the part with most equal words, and what is nearest to it of the others'
    best ones."""
    best = {number: [row for row in rows if row[2] == rows[0][2]] for number, rows in places.items()}  # best come first
    longest = max(best, key=lambda number: (best[number][0][2], -number))
    anchor = best[longest][0]
    others = [rows for number, rows in best.items() if number != longest]
    return [anchor, *(min(rows, key=lambda row: abs(row[0] - anchor[0])) for rows in others)]


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
