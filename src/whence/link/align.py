"""Word alignment: which word of a quotation stands where in a stretch of another text.

In: two sequences of integer word ids, and the places where the quotation says that words are left out. Out: the path,
one step a word: `(i, j)` aligned (equal or not), `(i, None)` only quoted, `(None, j)` only found. The quotation is
placed anywhere in the stretch (semi-global); what stands before and after it there is no part of the path.

>>> align([1, 2, 3], [9, 1, 2, 7, 3, 9])
[(0, 1), (1, 2), (None, 3), (2, 4)]
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

import numpy as np
import numpy.typing as npt

Step = tuple[int | None, int | None]
Row = npt.NDArray[np.int32]


class Joint(IntEnum):
    """What stands between two words of a quotation: how cheaply words of the other text may be passed over there."""

    NONE = 0
    BRACKET = 1
    BREAK = 2  # the quotation was interrupted: "…," he said, "…"
    ELLIPSIS = 3


# Hundredths. An equal pair earns EQUAL; every other step costs. A gap costs the lesser of two straight lines: short
# ones by the word, so that a stray "the" ten words away is not fetched; long ones little more, so that a sentence left
# out without an ellipsis is one insertion and not the end of the passage.
EQUAL, UNEQUAL, DELETED = 200, -110, -100
_GAPS = ((100, 100), (600, 10))
_JOINT_GAPS = {Joint.BRACKET: (20, 30), Joint.BREAK: (20, 2), Joint.ELLIPSIS: (10, 1)}
_LOW = -(1 << 28)
_CELLS = 3_000_000  # more are cut at anchors first
_ANCHOR = 6  # words of an anchor: long enough to stand once


@dataclass(frozen=True, slots=True)
class _Table:
    """Scores before gaps (`base`) and after (`best`), and for each row the gap costs that apply in it."""

    base: list[Row]
    best: list[Row]
    gaps: list[tuple[tuple[int, int], ...]]


def align(
    quoted: Sequence[int],
    found: Sequence[int],
    joints: Mapping[int, Joint] | None = None,
    *,
    anchored: tuple[bool, bool] = (False, False),
) -> list[Step]:
    """The best path of `quoted` through `found`; empty where no two words are equal.

    `joints[i]` says what stands before word `i`. `anchored` holds the path to the first and last word of `found`.
    Time and space grow with the product of the lengths; beyond some millions the text is cut at anchors first.
    """
    joints = joints or {}
    if not quoted or not found:
        return [(i, None) for i in range(len(quoted))]
    if len(quoted) * len(found) > _CELLS:
        return _align_between_anchors(quoted, found, joints, anchored)
    table = _fill(np.asarray(quoted, np.int32), np.asarray(found, np.int32), joints, anchored[0])
    end = len(found) if anchored[1] else int(np.argmax(table.best[-1]))
    path = _trace_back(table, quoted, found, end)
    return path if anchored[0] else _without_overhang(path)


def _fill(quoted: Row, found: Row, joints: Mapping[int, Joint], anchored: bool) -> _Table:
    size = len(found) + 1
    steps = np.arange(size, dtype=np.int32)
    start = np.zeros(size, np.int32)
    table = _Table([], [], [])
    if anchored:
        start[1:] = _LOW
    _close_row(table, start, _gaps_before(joints, 0) if anchored else (), steps)
    for i, word in enumerate(quoted, 1):
        above = table.best[-1]
        base = above + DELETED
        diagonal = above[:-1] + np.where(found == word, EQUAL, UNEQUAL).astype(np.int32)
        np.maximum(base[1:], diagonal, out=base[1:])
        last = i == len(quoted) and not anchored
        _close_row(table, base, () if last else _gaps_before(joints, i), steps)
    return table


def _gaps_before(joints: Mapping[int, Joint], i: int) -> tuple[tuple[int, int], ...]:
    joint = joints.get(i, Joint.NONE)
    return _GAPS if joint is Joint.NONE else (*_GAPS, _JOINT_GAPS[joint])


def _close_row(table: _Table, base: Row, gaps: tuple[tuple[int, int], ...], steps: Row) -> None:
    """Add a row: every cell may also be reached from a cell to its left, over a gap."""
    best = base.copy()
    for opening, each in gaps:
        reach = np.maximum.accumulate(base + each * steps)
        np.maximum(best[1:], reach[:-1] - opening - each * steps[1:], out=best[1:])
    table.base.append(base)
    table.best.append(best)
    table.gaps.append(gaps)


def _trace_back(table: _Table, quoted: Sequence[int], found: Sequence[int], j: int) -> list[Step]:
    path: list[Step] = []
    for i in range(len(quoted), -1, -1):
        if table.best[i][j] != table.base[i][j]:
            left = _gap_start(table, i, j)
            path.extend((None, k) for k in range(j - 1, left - 1, -1))
            j = left
        if i == 0:
            break
        gain = EQUAL if j and quoted[i - 1] == found[j - 1] else UNEQUAL
        if j and table.base[i][j] == table.best[i - 1][j - 1] + gain:
            path.append((i - 1, j - 1))
            j -= 1
        else:
            path.append((i - 1, None))
    path.reverse()
    return path


def _gap_start(table: _Table, i: int, j: int) -> int:
    """The nearest cell to the left from which a gap reaches cell `j` of row `i` at its score."""
    base, score = table.base[i], int(table.best[i][j])
    lengths = np.arange(j, 0, -1, dtype=np.int32)
    reached = np.zeros(j, bool)
    for opening, each in table.gaps[i]:
        reached |= base[:j] - opening - each * lengths == score
    return int(np.flatnonzero(reached)[-1])


def _without_overhang(path: list[Step]) -> list[Step]:
    """The path without found words before its first and after its last quoted word."""
    inside = [k for k, (i, _) in enumerate(path) if i is not None]
    return path[inside[0] : inside[-1] + 1]


def _align_between_anchors(
    quoted: Sequence[int], found: Sequence[int], joints: Mapping[int, Joint], anchored: tuple[bool, bool]
) -> list[Step]:
    anchors = _anchors(quoted, found)
    if not anchors:
        return [(i, None) for i in range(len(quoted))]
    path: list[Step] = []
    corners = [None, *anchors, None]
    for before, after in pairwise(corners):
        path += _piece(quoted, found, joints, (before, after), anchored)
    return path


def _piece(
    quoted: Sequence[int],
    found: Sequence[int],
    joints: Mapping[int, Joint],
    corners: tuple[tuple[int, int] | None, tuple[int, int] | None],
    anchored: tuple[bool, bool],
) -> list[Step]:
    """The path from one anchor word, included, to the next, left out."""
    before, after = corners
    i0, j0 = before or (0, 0)
    i1, j1 = after or (len(quoted), len(found))
    if before is None and not anchored[0]:
        j0 = max(j0, j1 - 2 * (i1 - i0) - 100)
    if after is None and not anchored[1]:
        j1 = min(j1, j0 + 2 * (i1 - i0) + 100)
    if (i1 - i0) * (j1 - j0) > _CELLS:
        return [*((i, None) for i in range(i0, i1)), *((None, j) for j in range(j0, j1))]
    inner = {i - i0: joint for i, joint in joints.items() if i0 <= i <= i1}
    held = (before is not None or anchored[0], after is not None or anchored[1])
    steps = align(quoted[i0:i1], found[j0:j1], inner, anchored=held)
    return [(None if i is None else i + i0, None if j is None else j + j0) for i, j in steps]


def _anchors(quoted: Sequence[int], found: Sequence[int]) -> list[tuple[int, int]]:
    """Pairs of positions where the same words stand, once in each, in one rising chain (patience)."""
    ours, theirs = _once(quoted), _once(found)
    pairs = sorted((i, theirs[gram]) for gram, i in ours.items() if gram in theirs)
    return _thinned(_rising(pairs))


def _once(words: Sequence[int]) -> dict[tuple[int, ...], int]:
    seen: dict[tuple[int, ...], int] = {}
    for i in range(len(words) - _ANCHOR + 1):
        gram = tuple(words[i : i + _ANCHOR])
        seen[gram] = -1 if gram in seen else i
    return {gram: i for gram, i in seen.items() if i >= 0}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain in which both positions rise (patience sorting)."""
    tails: list[int] = []
    piles: list[int] = []
    back: list[int] = []
    for k, (_, j) in enumerate(pairs):
        pile = bisect_left(tails, j)
        back.append(piles[pile - 1] if pile else -1)
        tails[pile : pile + 1] = [j]
        piles[pile : pile + 1] = [k]
    chain: list[tuple[int, int]] = []
    k = piles[-1] if piles else -1
    while k >= 0:
        chain.append(pairs[k])
        k = back[k]
    return chain[::-1]


def _thinned(chain: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Every fiftieth word of the chain is anchor enough, and where the diagonal changes both sides of the change."""
    kept: list[tuple[int, int]] = []
    for k, (i, j) in enumerate(chain):
        turns = k + 1 == len(chain) or chain[k + 1][1] - chain[k + 1][0] != j - i
        turned = k == 0 or chain[k - 1][1] - chain[k - 1][0] != j - i
        if turns or turned or i - kept[-1][0] >= 50:
            kept.append((i, j))
    return kept
