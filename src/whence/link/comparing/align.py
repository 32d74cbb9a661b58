"""Word alignment: which word of a quotation stands where in a stretch of another text.

In: two sequences of word ids, and the places where the quotation says that words are left out. Out: the path: where it
starts in the text, and one step a word. The quotation is placed anywhere in the stretch (semi-global); what stands
before and after it there is no part of the path.

>>> import numpy as np
>>> align(np.array([1, 2, 3], np.uint32), np.array([9, 1, 2, 7, 3, 9], np.uint32))
Path(start=1, steps=b'==d=')
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from whence.kernels import U32, align_joined


class Joint(IntEnum):
    """What stands between two words of a quotation: how cheaply words of the other text may be passed over there."""

    NONE = 0
    BRACKET = 1
    BREAK = 2  # the quotation was interrupted: "…," he said, "…"
    ELLIPSIS = 3


_CELLS = 3_000_000  # more are cut at anchors first
_ANCHOR = 6  # words of an anchor: long enough to stand once


class Path(NamedTuple):
    """`start` is the first word of the text on the path; `steps` are `=` equal, `x` not equal, `i` only quoted, `d`
    only in the text."""

    start: int
    steps: bytes


def align(
    quoted: U32,
    found: U32,
    joints: bytes | None = None,
    *,
    anchored: tuple[bool, bool] = (False, False),
) -> Path:
    """The best path of all of `quoted` through `found`.

    `joints[i]` is the `Joint` before word `i`, the last one stands behind the last word. `anchored` holds the path to
    the first and last word of `found`. Time and space grow with the product of the lengths; beyond some millions the
    text is cut at anchors first.
    """
    joints = joints or bytes(len(quoted) + 1)
    if not len(quoted) or not len(found):
        return Path(len(found) if anchored[1] else 0, b"i" * len(quoted))
    if len(quoted) * len(found) > _CELLS:
        return _align_between_anchors(quoted, found, joints, anchored)
    return Path(*align_joined(quoted, found, joints, from_start=anchored[0], to_end=anchored[1]))


def _align_between_anchors(quoted: U32, found: U32, joints: bytes, anchored: tuple[bool, bool]) -> Path:
    anchors = _anchors(quoted.tolist(), found.tolist())
    if not anchors:
        return Path(0, b"i" * len(quoted))
    pieces = [_piece((quoted, found, joints), corners, anchored) for corners in pairwise([None, *anchors, None])]
    return Path(pieces[0].start, b"".join(piece.steps for piece in pieces))


def _piece(
    texts: tuple[U32, U32, bytes],
    corners: tuple[tuple[int, int] | None, tuple[int, int] | None],
    anchored: tuple[bool, bool],
) -> Path:
    """The path from one anchor word, included, to the next, left out."""
    quoted, found, joints = texts
    before, after = corners
    i0, j0 = before or (0, 0)
    i1, j1 = after or (len(quoted), len(found))
    if before is None and not anchored[0]:
        j0 = max(j0, j1 - 2 * (i1 - i0) - 100)
    if after is None and not anchored[1]:
        j1 = min(j1, j0 + 2 * (i1 - i0) + 100)
    if (i1 - i0) * (j1 - j0) > _CELLS:
        return Path(j0, b"i" * (i1 - i0) + b"d" * (j1 - j0))
    held = (before is not None or anchored[0], after is not None or anchored[1])
    path = align(quoted[i0:i1], found[j0:j1], joints[i0 : i1 + 1], anchored=held)
    return Path(path.start + j0, path.steps)


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
