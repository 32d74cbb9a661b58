"""The path of a quotation's words through a stretch of text, in numpy: the oracle of the compiled one, and what runs
without it.

In: word ids of both, and for each word of the quotation what stands before it. Out: where the path starts in the text,
and one step a word: `=` equal, `x` not equal, `i` only quoted, `d` only found. Time and space grow with the product of
the lengths.

>>> align_joined(np.array([1, 2, 3], np.uint32), np.array([9, 1, 2, 7, 3, 9], np.uint32), bytes(4))
(1, b'==d=')
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from whence.kernels.reference import U32

# Hundredths. An equal pair earns EQUAL; every other step costs. A gap costs the lesser of two straight lines: short
# ones by the word, so that a stray "the" ten words away is not fetched; long ones little more, so that a sentence left
# out without an ellipsis is one insertion and not the end of the passage.
EQUAL, UNEQUAL, DELETED = 200, -110, -100
GAPS = ((100, 100), (600, 10))
JOINT_GAPS: tuple[tuple[tuple[int, int], ...], ...] = ((), ((20, 30),), ((20, 2),), ((10, 1),))
"""What else a gap may cost where nothing, a bracket, an interruption or an ellipsis stands: opening, and each word."""
_LOW = -(1 << 28)

Row = npt.NDArray[np.int32]
JoinedSteps = tuple[int, bytes]


@dataclass(frozen=True, slots=True)
class _Table:
    """Scores before gaps (`base`) and after (`best`), and for each row the gap costs that apply in it."""

    base: list[Row]
    best: list[Row]
    gaps: list[tuple[tuple[int, int], ...]]


def align_joined(
    quoted: U32, found: U32, joints: bytes, *, from_start: bool = False, to_end: bool = False
) -> JoinedSteps:
    """The best path of all of `quoted` through `found`. `joints[i]` stands before word `i`, the last behind the last
    word: 0 nothing, 1 a bracket, 2 an interruption, 3 an ellipsis. The path starts and ends anywhere in `found`, unless
    it is held `from_start` or `to_end`."""
    table = _fill(quoted, found, joints, from_start)
    end = len(found) if to_end else int(np.argmax(table.best[-1]))
    return _trace_back(table, quoted, found, end)


def _fill(quoted: U32, found: U32, joints: bytes, from_start: bool) -> _Table:
    size = len(found) + 1
    steps = np.arange(size, dtype=np.int32)
    start = np.zeros(size, np.int32)
    table = _Table([], [], [])
    if from_start:
        start[1:] = _LOW
    _close_row(table, start, _gaps(joints[0]) if from_start else (), steps)
    for i, word in enumerate(quoted, 1):
        above = table.best[-1]
        base = above + DELETED
        diagonal = above[:-1] + np.where(found == word, EQUAL, UNEQUAL).astype(np.int32)
        np.maximum(base[1:], diagonal, out=base[1:])
        last = i == len(quoted) and not from_start
        _close_row(table, base, () if last else _gaps(joints[i]), steps)
    return table


def _gaps(joint: int) -> tuple[tuple[int, int], ...]:
    return (*GAPS, *JOINT_GAPS[joint])


def _close_row(table: _Table, base: Row, gaps: tuple[tuple[int, int], ...], steps: Row) -> None:
    """Add a row: every cell may also be reached from a cell to its left, over a gap."""
    best = base.copy()
    for opening, each in gaps:
        reach = np.maximum.accumulate(base + each * steps)
        np.maximum(best[1:], reach[:-1] - opening - each * steps[1:], out=best[1:])
    table.base.append(base)
    table.best.append(best)
    table.gaps.append(gaps)


def _trace_back(table: _Table, quoted: U32, found: U32, j: int) -> JoinedSteps:
    steps = bytearray()
    for i in range(len(quoted), -1, -1):
        if table.best[i][j] != table.base[i][j]:
            left = _gap_start(table, i, j)
            steps += b"d" * (j - left)
            j = left
        if i == 0:
            break
        equal = j > 0 and quoted[i - 1] == found[j - 1]
        if j and table.base[i][j] == table.best[i - 1][j - 1] + (EQUAL if equal else UNEQUAL):
            steps += b"=" if equal else b"x"
            j -= 1
        else:
            steps += b"i"
    steps.reverse()
    return j, bytes(steps)


def _gap_start(table: _Table, i: int, j: int) -> int:
    """The nearest cell to the left from which a gap reaches cell `j` of row `i` at its score."""
    base, score = table.base[i], int(table.best[i][j])
    lengths = np.arange(j, 0, -1, dtype=np.int32)
    reached = np.zeros(j, bool)
    for opening, each in table.gaps[i]:
        reached |= base[:j] - opening - each * lengths == score
    return int(np.flatnonzero(reached)[-1])
