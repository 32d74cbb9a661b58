"""Passages that documents share, read from a segment of all of them.

In: a `Segment`, and which pairs of documents are wanted. Out: `SharedPassage`s, both sides with characters of their
texts. Words that stand in very many places are linked to one representative each (a star) and, where every pair is
wanted, multiplied out here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from whence import kernels
from whence.link.passages.segments import Segment
from whence.models import Record

CAP = 30
"""3-grams in more places than this are not joined place by place but in a star."""
LEAST_BITS = 50.0
"""What the equal words of a passage, less its differences, must be worth: by chance less than one pair in a library of
some ten million words has it."""
WORLD = 1 << 20
"""In a library of fewer words than this, words are as rare as in one of this size."""
_LEAST_WORDS = 8  # that two members of a star must have in common
_BATCH = 1 << 14  # rows that are made passages at once

Rows = NDArray[np.int64]
Wanted = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class Passage(Record):
    """A stretch of a document's text."""

    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SharedPassage(Record):
    """The same words in two documents; `a` is the one that was indexed first.

    `similarity`: equal words over words of the longer side. `surprisal`: how rare the shared words are in this library,
    in bits: stock phrases have least. `places`: in how many places its rarest three words stand. `star`: words in more
    places than the cap; where stars are not multiplied out, `a` is the representative.
    """

    a: Passage
    b: Passage
    similarity: float
    surprisal: float
    places: int
    star: bool = False


def shared_in(
    segment: Segment, sides: NDArray[np.uint8] | None = None, *, multiply: bool = True
) -> Iterator[SharedPassage]:
    """The passages that pairs of documents share. `sides`: for each document 1 (left), 2 (right) or 3, None: all 3;
    only a left and a right one are a pair. `multiply`: give every pair of a star; else its representative with
    each of its documents, of the stars in which a wanted pair is."""
    rows = kernels.shared_passages(segment.postings, sides, cap=CAP, world=float(WORLD), least=LEAST_BITS)
    pairs, stars = rows[rows[:, 8] == 0], rows[rows[:, 8] == 1]
    yield from _passages(segment, pairs)

    def wanted(a: int, b: int) -> bool:
        return sides is None or bool((sides[a] & 1 and sides[b] & 2) or (sides[a] & 2 and sides[b] & 1))

    if len(stars):
        known = _Known(segment, pairs)
        chosen = _multiplied(segment, stars, wanted) if multiply else iter(_families(segment, stars, sides))
        new = (row for row in chosen if not known.holds(row))
        while batch := list(islice(new, _BATCH)):
            yield from _passages(segment, np.array(batch, np.int64))


def _passages(segment: Segment, rows: Rows) -> Iterator[SharedPassage]:
    """The rows as passages; columns are worked out together, since there may be millions of rows."""
    for low in range(0, len(rows), _BATCH):
        part = rows[low : low + _BATCH]
        a, a_end, b, b_end, equal, _, surprisal, places, star = part.T
        similarity = np.round(equal / np.maximum(a_end - a, b_end - b), 4).tolist()
        facts = zip(similarity, (surprisal / 4).tolist(), places.tolist(), (star == 1).tolist(), strict=True)
        sides = zip(_sides(segment, a, a_end), _sides(segment, b, b_end), strict=True)
        yield from (SharedPassage(one, other, *fact) for (one, other), fact in zip(sides, facts, strict=True))


def _sides(segment: Segment, first: Rows, last: Rows) -> Iterator[Passage]:
    documents = (segment.bounds.searchsorted(first.astype(np.uint64), "right") - 1).tolist()
    starts, ends = segment.starts[first].tolist(), segment.ends[last - 1].tolist()
    return (Passage(segment.ids[d], start, end) for d, start, end in zip(documents, starts, ends, strict=True))


# --- Stars ------------------------------------------------------------------------------------------------------


class _Known:
    """The passages that were found pair by pair, to leave out those of stars that lie inside one of them."""

    def __init__(self, segment: Segment, pairs: Rows) -> None:
        self.segment = segment
        self.by_pair: dict[tuple[int, int], list[Rows]] = defaultdict(list)
        for row in pairs:
            self.by_pair[self._pair(row)].append(row)

    def _pair(self, row: Rows | list[int]) -> tuple[int, int]:
        return self.segment.document_at(int(row[0])), self.segment.document_at(int(row[2]))

    def holds(self, row: list[int]) -> bool:
        """Whether a row lies inside one that was found."""
        return any(
            known[0] <= row[0] and row[1] <= known[1] and known[2] <= row[2] and row[3] <= known[3]
            for known in self.by_pair.get(self._pair(row), ())
        )


def _direct(segment: Segment, stars: Rows, wanted: Wanted) -> Iterator[list[int]]:
    for row in stars.tolist():
        if wanted(segment.document_at(row[0]), segment.document_at(row[2])):
            yield row


def _families(segment: Segment, stars: Rows, sides: NDArray[np.uint8] | None) -> list[list[int]]:
    """All rows of the representatives of which one row is wanted."""
    if sides is not None:
        first, other = (segment.bounds.searchsorted(stars[:, at].astype(np.uint64), "right") - 1 for at in (0, 2))
        one, two = sides[first], sides[other]
        is_wanted = ((one & 1) & (two >> 1)) | ((one >> 1) & (two & 1))
        stars = stars[np.isin(first, first[is_wanted == 1])]
    rows: list[list[int]] = stars.tolist()
    return rows


def _multiplied(segment: Segment, stars: Rows, wanted: Wanted) -> Iterator[list[int]]:
    """Every pair of documents that a star links: with its representative, and through it with one another."""
    families: dict[int, list[list[int]]] = defaultdict(list)
    for row in stars.tolist():
        families[segment.document_at(row[0])].append(row)
    yield from _direct(segment, stars, wanted)
    for members in families.values():
        for number, first in enumerate(members):
            for second in members[number + 1 :]:
                row = _through(first, second)
                if row is not None and _are_two(segment, row, wanted):
                    yield row


def _are_two(segment: Segment, row: list[int], wanted: Wanted) -> bool:
    a, b = segment.document_at(row[0]), segment.document_at(row[2])
    return a != b and wanted(a, b)


def _through(first: list[int], second: list[int]) -> list[int] | None:
    """The words of two members that stand for the same words of their representative."""
    low, high = max(first[0], second[0]), min(first[1], second[1])
    size = high - low
    if size < _LEAST_WORDS:
        return None
    a, b = sorted((first[2] + low - first[0], second[2] + low - second[0]))
    surprisal = min(first[6] * size // first[4], second[6] * size // second[4])
    return [a, a + size, b, b + size, size, 0, surprisal, max(first[7], second[7]), 1]
