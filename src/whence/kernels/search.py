"""Looking up a run of words, in numpy: the oracle of the compiled look-up, and what runs without it.

In: the arrays of a segment and the hashes of a run of words. Out: one row `(first, last, equal, document)` for each
place: the positions from the first to past the last equal word, how many words of the run stand there in order, and in
which document.

Rare 3-grams vote on diagonals (position there minus position in the run), weighted by how rare they are; the stretches
with most votes are aligned by words. Where that finds little, rare pairs of words and single words vote as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from whence.kernels.reference import U32, U64, align_banded

MAX_RUN = 20_000  # words of a run; the rest of a longer one adds nothing to finding it
MAX_VOTES = 1024  # taken from the rarest n-grams on
MAX_SCANNED = 64 * MAX_VOTES  # rows read for them, where only some documents are searched
WINDOWS = 16  # stretches that are aligned, or as many as places are wanted
WIDEST = 64  # words by which a stretch may be out of step

Rows = list[tuple[int, int, int, int]]
_Cells = tuple[int, int, int]
"""A row without its document."""


class Postings(NamedTuple):
    """The arrays of a segment that a look-up reads, in the order in which the compiled kernels take them."""

    words: U32
    shapes: U32
    bounds: U64
    keys: U64
    positions: U32
    buckets: U32


def opened(postings: Postings) -> Postings:
    """The arrays as the kernels take them many times."""
    return postings


def key_range(words: U32) -> tuple[int, int]:
    """The keys `[low, high]` of all places of one, two or three words."""
    low, free = 0, 64
    for word, bits in zip(words.tolist(), (24, 20, 20), strict=False):
        free -= bits
        low |= (word >> (32 - bits)) << free
    return low, low | ((1 << free) - 1)


def rows_of(postings: Postings, words: U32) -> tuple[int, int]:
    """The rows `[low, high)` of the postings of one to three words."""
    low, high = key_range(words)
    keys = postings.keys
    return (
        int(np.searchsorted(keys, np.uint64(low), side="left")),
        int(np.searchsorted(keys, np.uint64(high), side="right")),
    )


def count_words(postings: Postings, words: U32) -> int:
    """In how many places one, two or three words stand."""
    low, high = rows_of(postings, words)
    return high - low


def count_exact(postings: Postings, words: U32) -> int:
    """In how many places a run of words stands, word for word."""
    return len(_exact(postings, words, None))


def look_up(postings: Postings, words: U32, limit: int, least: int = 1, ranges: U64 | None = None) -> Rows:
    """The places of a run of words with at least `least` equal ones, most first; `ranges`: only at positions in these
    `[low, high)`."""
    words = words[:MAX_RUN]
    if not len(words) or not len(postings.words) or limit < 1:
        return []
    exact = _exact(postings, words, ranges)[:limit]
    rows = [(int(first), int(first) + len(words), len(words)) for first in exact]
    for size in (3, 2, 1):
        if len(exact) == limit:
            break
        votes = _votes(postings, words, size, ranges)
        windows = _windows(votes, min(WIDEST, 4 + len(words) // 8), max(WINDOWS, limit))
        rows += _aligned(postings, words, windows, exact)
        if any(5 * row[2] >= 4 * len(words) for row in rows):
            break
    rows.sort(key=lambda row: (-row[2], row[1] - row[0], row[0]))
    return [(*row, _document_at(postings, row[0])) for row in _apart(rows, limit) if row[2] >= least]


def _document_at(postings: Postings, position: int) -> int:
    return int(np.searchsorted(postings.bounds, np.uint64(position), side="right")) - 1


def _exact(postings: Postings, words: U32, ranges: U64 | None) -> NDArray[np.int64]:
    """The positions where a run of words stands word for word, in order of the postings."""
    size = min(3, len(words))
    if not size:
        return np.zeros(0, np.int64)
    found = [rows_of(postings, words[i : i + size]) for i in range(len(words) - size + 1)]
    rarest = min(range(len(found)), key=lambda i: found[i][1] - found[i][0])
    low, high = found[rarest]
    at = postings.positions[low:high].astype(np.int64)
    at = at[_is_within(ranges, at)] - rarest
    at = at[(at >= 0) & (at + len(words) <= len(postings.words))]
    for i, word in enumerate(words):
        at = at[postings.words[at + i] == word]
    last = postings.bounds[np.searchsorted(postings.bounds, at.astype(np.uint64), side="right")]
    return at[at + len(words) <= last.astype(np.int64)]


def _is_within(ranges: U64 | None, at: NDArray[np.int64]) -> NDArray[np.bool_]:
    if ranges is None:
        return np.ones(len(at), np.bool_)
    if not len(ranges):
        return np.zeros(len(at), np.bool_)
    number = np.searchsorted(ranges[::2], at.astype(np.uint64), side="right").astype(np.int64) - 1
    inside: NDArray[np.bool_] = (number >= 0) & (at.astype(np.uint64) < ranges[1::2][number])
    return inside


@dataclass(frozen=True, slots=True, order=True)
class _Vote:
    diagonal: int
    index: int
    weight: int


@dataclass(frozen=True, slots=True)
class _Window:
    """A stretch of diagonals; `anchor` is a position that voted and tells the document."""

    low: int
    high: int
    anchor: int
    votes: int


def _votes(postings: Postings, words: U32, size: int, ranges: U64 | None) -> list[_Vote]:
    """Votes of the rarest n-grams, as many as are wanted."""
    grams = [(*rows_of(postings, words[i : i + size]), i) for i in range(len(words) - size + 1)]
    grams = sorted((gram for gram in grams if gram[1] > gram[0]), key=lambda gram: gram[1] - gram[0])
    votes: list[_Vote] = []
    scanned = 0
    for low, high, i in grams:
        weight = 1 + len(postings.words).bit_length() - (high - low).bit_length()
        at = postings.positions[low : min(high, low + MAX_SCANNED - scanned)].astype(np.int64)
        scanned += len(at)
        votes += [_Vote(int(position) - i, i, weight) for position in at[_is_within(ranges, at)]]
    return sorted(votes[:MAX_VOTES])


def _windows(votes: list[_Vote], band: int, room: int) -> list[_Window]:
    """The stretches of diagonals, `band` wide and apart, that have most votes."""
    best: list[_Window] = []
    first = total = 0
    for last, vote in enumerate(votes):
        total += vote.weight
        while votes[first].diagonal < vote.diagonal - band:
            total -= votes[first].weight
            first += 1
        if last + 1 == len(votes) or votes[last + 1].diagonal > votes[first].diagonal + band:
            heaviest = max(votes[first : last + 1], key=lambda one: one.weight)
            anchor = heaviest.diagonal + heaviest.index
            _keep(best, _Window(votes[first].diagonal, vote.diagonal, anchor, total), band, room)
    return best


def _keep(best: list[_Window], window: _Window, band: int, room: int) -> None:
    for other in list(best):
        if window.low <= other.high + band and window.high >= other.low - band:
            if window.votes <= other.votes:
                return
            best.remove(other)
    at = sum(other.votes >= window.votes for other in best)
    best.insert(at, window)
    del best[room:]


def _aligned(postings: Postings, words: U32, windows: list[_Window], exact: NDArray[np.int64]) -> list[_Cells]:
    rows = []
    for window in windows:
        if 4 * window.votes < windows[0].votes:
            break
        if not ((window.low <= exact) & (exact <= window.high)).any():
            rows += _align_window(postings, words, window)
    return rows


def _align_window(postings: Postings, words: U32, window: _Window) -> list[_Cells]:
    document = _document_at(postings, window.anchor)
    slack = min(WIDEST, 4 + len(words) // 4)
    start = max(int(postings.bounds[document]), window.low - slack)
    end = min(int(postings.bounds[document + 1]), window.high + len(words) + slack)
    band = (window.low - slack - start, window.high + slack - start)
    found = align_banded(words.tolist(), postings.words[start:end].tolist(), *band)
    if found is None:
        return []
    at, equal = start + found[0], []
    for step in found[2].decode():
        if step == "=":
            equal.append(at)
        at += step != "d"
    return [(equal[0], equal[-1] + 1, len(equal))] if equal else []


def _apart(rows: list[_Cells], limit: int) -> list[_Cells]:
    """The first rows that do not overlap one before them."""
    kept: list[_Cells] = []
    for row in rows:
        if len(kept) < limit and all(row[1] <= other[0] or row[0] >= other[1] for other in kept):
            kept.append(row)
    return kept
