"""Looking up a run of words, in numpy: the oracle of the compiled look-up, and what runs without it.

In: the arrays of a segment and the hashes of a run of words. Out: one row `(first, last, equal)` for each place: the
positions from the first to past the last equal word, and how many words of the run stand there in order.

Rare 3-grams vote on diagonals (position there minus position in the run), weighted by how rare they are; the stretches
with most votes are aligned by words. Where that finds little, rare pairs of words and single words vote as well.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from whence.kernels.reference import U32, U64, align

MAX_VOTES = 1 << 12
"""Votes are taken from the rarest n-grams on, up to this many."""
WINDOWS = 16
"""At most this many stretches are aligned (more where more places are wanted)."""
CLEAR = 0.8
"""A best place with this share of equal words ends the search."""

Rows = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Postings:
    """The arrays of a segment that a look-up reads."""

    words: U32
    bounds: U64
    keys: U64
    positions: U32


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


def count(postings: Postings, words: U32) -> int:
    """In how many places a run of words stands, word for word."""
    return len(exact(postings, words))


def exact(postings: Postings, words: U32) -> NDArray[np.int64]:
    """The positions where a run of words stands word for word, in order."""
    if not len(words):
        return np.zeros(0, np.int64)
    size = min(3, len(words))
    ranges = [rows_of(postings, words[i : i + size]) for i in range(len(words) - size + 1)]
    rarest = min(range(len(ranges)), key=lambda i: ranges[i][1] - ranges[i][0])
    low, high = ranges[rarest]
    at = postings.positions[low:high].astype(np.int64) - rarest
    at = at[(at >= 0) & (at + len(words) <= len(postings.words))]
    for i, word in enumerate(words):
        at = at[postings.words[at + i] == word]
    last = postings.bounds[np.searchsorted(postings.bounds, at.astype(np.uint64), side="right")]
    return np.sort(at[at + len(words) <= last.astype(np.int64)])


def look_up(postings: Postings, words: U32, limit: int, allowed: NDArray[np.bool_] | None = None) -> Rows:
    """The places of a run of words, most equal words first; `allowed` says for each document whether to search it."""
    at = exact(postings, words)
    if allowed is not None:
        at = at[allowed[_documents(postings, at)]]
    rows = {(int(first), int(first) + len(words), len(words)) for first in at[:limit]}
    if len(rows) < limit:
        for size in (3, 2, 1):
            rows |= _aligned(postings, words, _windows(postings, words, size, limit, allowed))
            if max((row[2] for row in rows), default=0) >= CLEAR * len(words):
                break
    ordered = sorted(rows, key=lambda row: (-row[2], row[1] - row[0], row[0]))
    return np.array(_apart(ordered)[:limit], np.int64).reshape(-1, 3)


def _documents(postings: Postings, at: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.searchsorted(postings.bounds, at.astype(np.uint64), side="right").astype(np.int64) - 1


def _windows(
    postings: Postings, words: U32, size: int, limit: int, allowed: NDArray[np.bool_] | None
) -> list[tuple[int, int]]:
    """The diagonals `(lowest, highest)` that most votes fall on, best first."""
    diagonals, weights = _votes(postings, words, size, allowed)
    order = np.lexsort((weights, diagonals))
    diagonals, weights = diagonals[order], weights[order]
    band = 4 + len(words) // 8
    total = np.concatenate(([0.0], np.cumsum(weights)))
    first = np.searchsorted(diagonals, diagonals - band, side="left")
    votes = total[1:] - total[first]
    best: list[tuple[int, int]] = []
    for i in np.argsort(-votes, kind="stable"):
        low, high = int(diagonals[first[i]]), int(diagonals[i])
        if all(high < other_low - band or low > other_high + band for other_low, other_high in best):
            best.append((low, high))
        if len(best) >= max(WINDOWS, limit):
            break
    return best


def _votes(
    postings: Postings, words: U32, size: int, allowed: NDArray[np.bool_] | None
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    ranges = [(*rows_of(postings, words[i : i + size]), i) for i in range(len(words) - size + 1)]
    ranges = sorted((found for found in ranges if found[1] > found[0]), key=lambda found: found[1] - found[0])
    diagonals, weights, votes = [np.zeros(0, np.int64)], [np.zeros(0)], 0
    for low, high, i in ranges:
        votes += high - low
        if votes > MAX_VOTES:
            break
        at = postings.positions[low:high].astype(np.int64)
        if allowed is not None:
            at = at[allowed[_documents(postings, at)]]
        diagonals.append(at - i)
        weights.append(np.full(len(at), np.log2(len(postings.words) / (high - low)) + 1))
    return np.concatenate(diagonals), np.concatenate(weights)


def _aligned(postings: Postings, words: U32, windows: list[tuple[int, int]]) -> set[tuple[int, int, int]]:
    rows = set()
    for low, high in windows:
        middle = min(max((low + high + len(words)) // 2, 0), len(postings.words) - 1)
        document = int(np.searchsorted(postings.bounds, middle, side="right")) - 1
        slack = 4 + len(words) // 4
        start = max(int(postings.bounds[document]), low - slack)
        end = min(int(postings.bounds[document + 1]), high + len(words) + slack)
        row = _stretch(postings.words[start:end], words, start)
        if row is not None:
            rows.add(row)
    return rows


def _stretch(window: U32, words: U32, offset: int) -> tuple[int, int, int] | None:
    """From the first to past the last equal word, and how many are equal."""
    at, _, steps = align(words.tolist(), window.tolist())
    at += offset
    equal = []
    for step in steps.decode():
        if step == "=":
            equal.append(at)
        at += step != "d"
    return (equal[0], equal[-1] + 1, len(equal)) if equal else None


def _apart(rows: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The rows without those that overlap a better one."""
    kept: list[tuple[int, int, int]] = []
    for row in rows:
        if all(row[1] <= other[0] or row[0] >= other[1] for other in kept):
            kept.append(row)
    return kept
