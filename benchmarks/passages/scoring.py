"""What was found of what was planted, and what else was found.

In: the truth and the found passages. Out: for each kind the share of plants of which at least half lies, on both
sides, under passages found between the two documents; and the passages outside of everything planted.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from benchmarks.passages.planting import Plant

Found = tuple[str, int, int, str, int, int]
"""Document, start, end, and the same of the other side."""


@dataclass(frozen=True, slots=True)
class Score:
    """`recall` by kind; `outside`: found passages that touch nothing planted."""

    recall: dict[str, float]
    found: int
    outside: list[Found]


def score(truth: Iterable[Plant], found: Iterable[Found]) -> Score:
    """Hold what was found against the truth."""
    by_pair: dict[tuple[str, str], list[Found]] = defaultdict(list)
    for a, a0, a1, b, b0, b1 in found:
        by_pair[a, b].append((a, a0, a1, b, b0, b1))
        by_pair[b, a].append((b, b0, b1, a, a0, a1))
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    used: set[Found] = set()
    for plant in truth:
        rows = by_pair[plant.source, plant.host]
        hits = [
            row
            for row in rows
            if _overlap(row[1], row[2], plant.start, plant.end) and _overlap(row[4], row[5], plant.at, plant.until)
        ]
        used.update(hits)
        there = _covered([(row[1], row[2]) for row in hits], plant.start, plant.end)
        here = _covered([(row[4], row[5]) for row in hits], plant.at, plant.until)
        counts[plant.kind][0] += 2 * there >= plant.end - plant.start and 2 * here >= plant.until - plant.at
        counts[plant.kind][1] += 1
    pairs = {frozenset(pair): rows for pair, rows in by_pair.items()}
    swapped = {(row[3], row[4], row[5], row[0], row[1], row[2]) for row in used}
    outside = [row for rows in pairs.values() for row in rows if row not in used and row not in swapped]
    total = sum(map(len, pairs.values()))
    return Score({kind: hit / all_ for kind, (hit, all_) in counts.items()}, total, outside)


def _overlap(a0: int, a1: int, b0: int, b1: int) -> int:
    return max(0, min(a1, b1) - max(a0, b0))


def _covered(spans: list[tuple[int, int]], start: int, end: int) -> int:
    """Characters of `[start, end)` under any of the spans."""
    covered, at = 0, start
    for low, high in sorted(spans):
        low, high = max(low, at), min(high, end)
        if high > low:
            covered += high - low
            at = high
    return covered


RUN = 6  # words in a row
SHARE = 0.6  # of the words of the shorter side, in order


def natural(texts: dict[str, str], row: Found) -> bool:
    """Whether a passage that was not planted is shared all the same: its two sides, read again from the texts and
    compared by another tool, have six words in a row or three fifths of the shorter side's words in common."""
    a, b = (_WORD.findall(texts[row[i]][row[i + 1] : row[i + 2]].lower()) for i in (0, 3))
    same = SequenceMatcher(None, a, b, autojunk=False)
    if same.find_longest_match().size >= RUN:
        return True
    return sum(block.size for block in same.get_matching_blocks()) >= SHARE * max(1, min(len(a), len(b)))


_WORD = re.compile(r"\w+")
