"""Passages that documents share, in plain Python: the oracle of the compiled search, and what runs without it.

In: the arrays of a segment. Out: one row for each passage: first and past the last word of the one document and of the
other, equal words, score and surprisal (both in quarters of a bit), in how many places its rarest 3-gram stands, and
whether the row is a star: words in more places than the cap, linked to the first document that has them.

For each document the rows of its 3-grams lead to the same words further on; hits are chained along diagonals, and
chains aligned by words, where an equal word earns what it is rare and every other step costs a little.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from whence.kernels.reference import hash_word
from whence.kernels.search import Postings, rows_of

RAREST = 44  # quarter bits that an equal word earns at most: rare names come in bursts
OPEN = 64  # chains that can be open at once in a pair of documents
GAP = 40  # words between two hits of one chain
DRIFT = 6  # words by which their diagonals may differ
FARTHEST = 64  # words by which a chain may leave its first diagonal: it bounds the band
REACH = 40  # words before and after a chain that take part in its alignment
NEAR = 12  # words around a lone hit that must have something in common
FEW = 3  # places: so rare a word is not asked for its length
UNTOLD = 4  # quarter bits that a letter or digit by itself earns at most
UNEQUAL = 12  # quarter bits that a step other than an equal word costs
ALIKE = 8  # quarter bits that a word earns which may be the other one misread
LOOSE = 10  # more of them, for each unequal word, that a passage must score: formulae share every other word
LONE = 150  # a chain with fewer quarter bits is looked at more closely first
LONE_PLACES = 4  # a single hit whose words stand in more places is chance
ENOUGH = 32  # quarter bits that must be equal around it
SHORTEST = 6  # frequent 3-grams in a row: eight words
PIECE = 64  # 3-grams that are weighed at once
CANDIDATES = 8  # earlier places that are tried as the representative
MOST_PLACES = 31

_ONE_CHARACTER = {hash_word(character) >> 8 for character in "abcdefghijklmnopqrstuvwxyz0123456789"}
"""Scanned text is full of letters and digits by themselves, and a run of them says nothing."""

Row = tuple[int, ...]
_Bounds = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Entry:
    position: int
    document: int
    places: int


@dataclass(frozen=True, slots=True)
class _Hit:
    here: int
    there: int
    weight: int


@dataclass(slots=True)
class _Chain:
    """Until it is closed, its ends are the beginnings of its last 3-gram."""

    a: int
    a_end: int
    b: int
    b_end: int
    score: int
    weight: int


@dataclass(slots=True)
class _Work:
    postings: Postings
    sides: NDArray[np.uint8] | None
    cap: int
    world: float
    least: float
    rarity: list[int] = field(default_factory=list)
    after: dict[int, list[_Entry]] = field(default_factory=dict)  # for each position the same words further on
    frequent: set[int] = field(default_factory=set)
    rows: list[Row] = field(default_factory=list)

    @property
    def words(self) -> list[int]:
        words: list[int] = self.postings.words.tolist()
        return words

    def bounds(self, document: int) -> _Bounds:
        return int(self.postings.bounds[document]), int(self.postings.bounds[document + 1])

    def document_at(self, position: int) -> int:
        return int(np.searchsorted(self.postings.bounds, position, side="right")) - 1

    def weigh(self, places: int) -> int:
        return quarter_bits(self.world, max(places, 1))


def quarter_bits(world: float, places: int) -> int:
    """How rare something is that stands in so many places of a world of so many words."""
    return min(255, max(1, int(4 * math.log2(world / places))))


def shared_passages(
    postings: Postings, sides: NDArray[np.uint8] | None, *, cap: int, world: float, least: float
) -> NDArray[np.int64]:
    """The passages that pairs of documents share.

    `sides` says for each document 1 (left), 2 (right) or 3: only pairs of a left and a right one are wanted. `cap`:
    3-grams in more places become stars; `world`: words of the smallest library by which rarity is measured; `least`:
    bits that a passage must score.
    """
    work = _Work(postings, sides, cap, max(world, float(len(postings.words))), least)
    _enter_all(work)
    words = work.words
    for document in range(len(postings.bounds) - 1):
        for other, hits in _hits_of(work, document).items():
            _add_pair(work, words, (document, other), hits)
        _add_stars(work, words, document)
    return np.array(work.rows, np.int64).reshape(-1, 9)


def _groups(values: list[int]) -> Iterator[tuple[int, int]]:
    """Stretches `[low, high)` of equal values."""
    low = 0
    for high in range(1, len(values) + 1):
        if high == len(values) or values[high] != values[low]:
            yield low, high
            low = high


def _enter_all(work: _Work) -> None:
    keys = work.postings.keys.tolist()
    positions = work.postings.positions.tolist()
    work.rarity = [0] * len(keys)
    for low, high in _groups([key >> 40 for key in keys]):
        most = UNTOLD if high - low > FEW and keys[low] >> 40 in _ONE_CHARACTER else RAREST
        for row in range(low, high):
            work.rarity[positions[row]] = min(most, quarter_bits(work.world, high - low))
    for low, high in _groups(keys):
        if keys[low] & 0xFFFFF:
            _enter(work, positions[low:high])


def _enter(work: _Work, places: list[int]) -> None:
    if len(places) > work.cap:
        work.frequent.update(places)
        return
    entries = [_Entry(at, work.document_at(at), len(places)) for at in places]
    for i, at in enumerate(places[:-1]):
        work.after[at] = entries[i + 1 :]


def _is_wanted(sides: NDArray[np.uint8] | None, a: int, b: int) -> bool:
    if a == b or sides is None:
        return a != b
    return bool((sides[a] & 1 and sides[b] & 2) or (sides[a] & 2 and sides[b] & 1))


def _hits_of(work: _Work, document: int) -> dict[int, list[_Hit]]:
    hits: dict[int, list[_Hit]] = {}
    for at in range(*work.bounds(document)):
        for entry in work.after.get(at, ()):
            if _is_wanted(work.sides, document, entry.document):
                hits.setdefault(entry.document, []).append(_Hit(at, entry.position, work.weigh(entry.places)))
    return hits


# --- Chains and their alignment ---------------------------------------------------------------------------------


def _add_pair(work: _Work, words: list[int], pair: tuple[int, int], hits: list[_Hit]) -> None:
    if len(hits) == 1 and hits[0].weight < work.weigh(LONE_PLACES):
        return
    here, there = work.bounds(pair[0]), work.bounds(pair[1])
    known: list[Row] = []
    while hits:
        chains, hits = _chained(hits)
        for chain in chains:
            row = _passage(work, words, chain, (here, there), known)
            if row is not None:
                known.append(row)
    work.rows += known


def _chained(hits: list[_Hit]) -> tuple[list[_Chain], list[_Hit]]:
    """The chains of as many hits as open chains allow, and the hits that are left."""
    chains: list[_Chain] = []
    for number, hit in enumerate(hits):
        following = [chain for chain in chains if _follows(chain, hit)]
        if following:
            _extend(following[-1], hit)
        elif len(chains) == OPEN:
            return chains, hits[number:]
        else:
            chains.append(_Chain(hit.here, hit.here, hit.there, hit.there, hit.weight, hit.weight))
    return chains, []


def _follows(chain: _Chain, hit: _Hit) -> bool:
    ahead, across = hit.here - chain.a_end, hit.there - chain.b_end
    leaves = hit.there - hit.here - (chain.b - chain.a)
    near = abs(leaves) <= FARTHEST and abs(ahead - across) <= DRIFT
    return near and 0 < ahead <= GAP and -3 < across <= GAP


def _extend(chain: _Chain, hit: _Hit) -> None:
    chain.score += hit.weight * min(3, hit.here - chain.a_end) // 3
    chain.a_end, chain.b_end = hit.here, max(chain.b_end, hit.there)
    chain.weight = max(chain.weight, hit.weight)


def _passage(
    work: _Work, words: list[int], chain: _Chain, bounds: tuple[_Bounds, _Bounds], known: list[Row]
) -> Row | None:
    inside = (chain.a, chain.a_end + 3, chain.b, chain.b_end + 3)
    if _is_known(known, inside) or not _is_promising(work, words, chain, bounds):
        return None
    *span, equal, alike, score = _aligned(work, words, chain, bounds)
    unequal = max(span[1] - span[0], span[3] - span[2]) - equal - alike
    if score < 4 * work.least + LOOSE * unequal or _is_known(known, tuple(span)):
        return None
    places = next(places for places in range(1, MOST_PLACES + 1) if work.weigh(places) <= chain.weight)
    return (*span, equal, score, chain.score, places, 0)


def _is_known(known: list[Row], span: Row) -> bool:
    a, a_end, b, b_end = span
    return any(a >= row[0] and a_end <= row[1] and b >= row[2] and b_end <= row[3] for row in known)


def _is_promising(work: _Work, words: list[int], chain: _Chain, bounds: tuple[_Bounds, _Bounds]) -> bool:
    return chain.score >= LONE or any(_beside(work, words, chain, bounds, shift) >= ENOUGH for shift in (-1, 0, 1))


def _beside(work: _Work, words: list[int], chain: _Chain, bounds: tuple[_Bounds, _Bounds], shift: int) -> int:
    """What is equal along the diagonals next to a chain."""
    (start, end), (other, other_end) = bounds
    total = 0
    for step in range(1, NEAR + 1):
        a, b = chain.a - step, chain.b - step - shift
        if a >= start and b >= other and words[a] == words[b]:
            total += work.rarity[a]
        a, b = chain.a_end + 2 + step, chain.b_end + 2 + step + shift
        if a < end and other <= b < other_end and words[a] == words[b]:
            total += work.rarity[a]
    return total


_Cell = tuple[int, int, int, int, int]  # score, where the path began in both documents, equal words, those nearly so
_NOTHING: _Cell = (0, 0, 0, 0, 0)


def _aligned(work: _Work, words: list[int], chain: _Chain, bounds: tuple[_Bounds, _Bounds]) -> Row:
    """The best local alignment around a chain (Smith and Waterman 1981, banded)."""
    diagonals = sorted((chain.b - chain.a, chain.b_end - chain.a_end))
    low, width = diagonals[0] - DRIFT, diagonals[1] - diagonals[0] + 2 * DRIFT + 1
    (start, end), other = bounds
    cells = [_NOTHING] * (width + 1)
    best: Row = (0, 0, 0, 0, 0, 0, 0)
    for a in range(max(start, chain.a - REACH), min(end, chain.a_end + 3 + REACH)):
        left = _NOTHING
        for x in range(width):
            b = a + low + x
            inside = other[0] <= b < other[1]
            left = cells[x] = _cell(work, words, (a, b), (cells[x], cells[x + 1], left)) if inside else _NOTHING
            if left[0] > best[6]:
                best = (left[1], a + 1, left[2], b + 1, left[3], left[4], left[0])
        if a > chain.a_end + 2 and not any(cell[0] for cell in cells):
            break
    return best


def _cell(work: _Work, words: list[int], at: tuple[int, int], around: tuple[_Cell, _Cell, _Cell]) -> _Cell:
    a, b = at
    diagonal, above, left = around
    if words[a] == words[b]:
        score, first, other, equal, alike = diagonal if diagonal[0] > 0 else (0, a, b, 0, 0)
        best = (score + work.rarity[a], first, other, equal + 1, alike)
    elif diagonal[0] > 0 and _are_alike(work, a, b):
        best = (diagonal[0] + ALIKE, *diagonal[1:4], diagonal[4] + 1)
    else:
        best = (diagonal[0] - UNEQUAL, *diagonal[1:])
    for cell in (above, left):
        if cell[0] - UNEQUAL > best[0]:
            best = (cell[0] - UNEQUAL, *cell[1:])
    return (max(best[0], 0), *best[1:])


def _are_alike(work: _Work, a: int, b: int) -> bool:
    """Whether two words that are not equal have all but two of their characters in common, and enough: misread."""
    here, there = int(work.postings.shapes[a]), int(work.postings.shapes[b])
    return (here ^ there).bit_count() <= 2 and (here | there).bit_count() >= 5


# --- Stars ------------------------------------------------------------------------------------------------------


def _add_stars(work: _Work, words: list[int], document: int) -> None:
    at, end = work.bounds(document)
    done = at
    while at < end:
        last = at
        while last + 2 < end and last < at + PIECE and last in work.frequent:
            last += 1
        done = max(done, _link(work, words, document, (at, last)))
        at = max(last if last > at else at + 1, done)


def _link(work: _Work, words: list[int], document: int, stretch: _Bounds) -> int:
    """Link the words around the rarest 3-gram of a stretch, then what is left before and after; returns its end."""
    start, end = stretch
    if end < start + SHORTEST:
        return 0
    counts = {at: rows_of(work.postings, work.postings.words[at : at + 3]) for at in range(start, end)}
    rarest = min(counts, key=lambda at: (counts[at][1] - counts[at][0], at))
    places = counts[rarest][1] - counts[rarest][0]
    row = _linked(work, words, document, rarest, counts[rarest])
    if row is None:
        left = _link(work, words, document, (start, rarest))
        return max(left, _link(work, words, document, (rarest + 1, end)))
    work.rows.append((*row, quarter_bits(work.world, places) * row[4] // 3, places, 1))
    left = _link(work, words, document, (start, max(row[2], start)))
    return max(row[3], left, _link(work, words, document, (row[3], end)))


def _linked(work: _Work, words: list[int], document: int, at: int, rows: _Bounds) -> Row | None:
    """The same words in the first earlier document that has enough of them; None where this is the first."""
    tried = 0
    before = -1
    for other in work.postings.positions[rows[0] : rows[1]].tolist():
        found = work.document_at(other)
        if found == before:
            continue
        if found >= document or tried == CANDIDATES:
            return None
        before = found
        tried += 1
        row = _grown(work, words, (other, work.bounds(found)), (at, work.bounds(document)))
        if row[4] >= SHORTEST + 2 and row[5] >= 4 * work.least:
            return row
    return None


def _grown(work: _Work, words: list[int], there: tuple[int, _Bounds], here: tuple[int, _Bounds]) -> Row:
    (a, (low, high)), (b, (start, end)) = there, here
    a_end, b_end = a, b
    while a_end < high and b_end < end and words[a_end] == words[b_end]:
        a_end, b_end = a_end + 1, b_end + 1
    while a > low and b > start and words[a - 1] == words[b - 1]:
        a, b = a - 1, b - 1
    return (a, a_end, b, b_end, b_end - b, sum(work.rarity[b:b_end]))
