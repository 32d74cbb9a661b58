"""A quotation and a stretch of text word by word, as blocks: runs of equal words, and what was changed between them.

In: the quotation, the text and a window of it. Out: `Block`s in order, which cover the quotation and everything in the
text from the first word on the path to the last.

>>> found = Searchable.of("The port was closed again on Monday.")
>>> [(b.equal, b.quoted, b.found) for b in blocks(Quoted.parse("was closed on Monday"), found, (0, 7))]
[(True, (0, 2), (2, 4)), (False, (2, 2), (4, 5)), (True, (2, 4), (5, 7))]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from whence.kernels import cut_otherwise, hash_words, other_cuts
from whence.link.comparing.align import Path, align
from whence.link.comparing.quoted import Quoted
from whence.link.comparing.searchable import Searchable, Window
from whence.link.comparing.spelling import LONGEST, may_join, unify

_FEWEST = 2  # of fewer equal words than half, no spelling makes a place
_RUN = re.compile(rb"=+|d+|[xi]+")


class Block(NamedTuple):
    """A stretch of the path: equal words, or words changed; `marked`: passed over where the quotation has a mark.
    Ranges of words in both texts; equal ones are as many on both sides, but for a word that is spelled in pieces."""

    equal: bool
    quoted: Window
    found: Window
    marked: bool = False

    @property
    def size(self) -> int:
        """The words of the quotation in it."""
        return self.quoted[1] - self.quoted[0]


def path_through(quoted: Quoted, found: Searchable, window: Window) -> Path:
    """The best path of a quotation through the words `[first, last)` of a text as they stand."""
    return align(quoted.hashes, found.hashes[slice(*window)], quoted.marks)


def blocks(quoted: Quoted, found: Searchable, window: Window, path: Path | None = None) -> list[Block]:
    """The blocks of the best path of a quotation through a window, which is worked out unless it is at hand.

    Words that are spelled apart in one and together in the other are found where the words as they stand differ.
    """
    path, first = path or path_through(quoted, found, window), window[0]
    if path.steps == b"=" * len(quoted) and not quoted.joints:
        start = first + path.start
        return [Block(True, (0, len(quoted)), (start, start + len(quoted)))]
    cut = list(_cut(quoted, path, range(len(quoted) + 1), range(first, first + len(found) + 1)))
    if not may_be_spelled(quoted, found, window, path.steps.count(b"=")):
        return cut
    return _of_units(quoted, found, window) if any(_is_spelled(quoted, found, block) for block in cut) else cut


def _cut(quoted: Quoted, path: Path, ours: Sequence[int], theirs: Sequence[int]) -> Iterator[Block]:
    """A path as blocks. Its steps go over words, or over units of words: `ours` and `theirs` say with which word of
    either text each of them begins, and past the last one where the text ends."""
    steps, joints = path.steps, quoted.joints
    changed: tuple[int, int] | None = None  # where in both texts the change began that is not closed yet
    i, j = 0, path.start
    for run in _RUN.finditer(steps):
        kind, size = steps[run.start()], run.end() - run.start()
        marked = kind == _ONLY_FOUND and ours[i] in joints and 0 < ours[i] < len(quoted)
        if changed is not None and (kind == _EQUAL or marked):
            yield Block(False, (changed[0], ours[i]), (changed[1], theirs[j]))
            changed = None
        if kind == _EQUAL:
            yield from _equal(quoted, ours[i : i + size + 1], theirs[j : j + size + 1])
        elif marked:
            yield Block(False, (ours[i], ours[i]), (theirs[j], theirs[j + size]), marked=True)
        elif changed is None:
            changed = ours[i], theirs[j]
        i += 0 if kind == _ONLY_FOUND else size
        j += size - (0 if kind == _EQUAL else steps.count(b"i", run.start(), run.end()))
    if changed is not None:
        yield Block(False, (changed[0], ours[i]), (changed[1], theirs[j]))


_EQUAL, _ONLY_FOUND = ord("="), ord("d")


def _equal(quoted: Quoted, ours: Sequence[int], theirs: Sequence[int]) -> Iterator[Block]:
    """Equal words, cut where the quotation has a mark; a word spelled in pieces is a block by itself."""
    size, first = len(ours) - 1, 0
    if ours[size] - ours[0] == theirs[size] - theirs[0] == size and not quoted.joints:
        yield Block(True, (ours[0], ours[size]), (theirs[0], theirs[size]))
        return
    single = [ours[k + 1] - ours[k] == theirs[k + 1] - theirs[k] == 1 for k in range(size)]
    for k in range(1, size + 1):
        if k == size or not (single[k - 1] and single[k]) or ours[k] in quoted.joints:
            yield Block(True, (ours[first], ours[k]), (theirs[first], theirs[k]))
            first = k


def may_be_spelled(quoted: Quoted, found: Searchable, window: Window, equal: int) -> bool:
    """Whether a place has so many equal words that spelling matters, and any words in the window, or just beside it,
    may be cut otherwise in the quotation: mostly there are none."""
    if _FEWEST * equal < len(quoted):
        return False
    nearby = found.spellings[max(window[0] - LONGEST, 0) : window[1] + LONGEST]
    return cut_otherwise(quoted.spellings, nearby)


def _is_spelled(quoted: Quoted, found: Searchable, block: Block) -> bool:
    """Whether words of a changed block, with a few beside it, may spell the same."""
    if block.equal or block.marked:
        return False
    (i, i1), (j, j1) = block.quoted, block.found
    ours = quoted.words[max(i - LONGEST, 0) : i1 + LONGEST]
    return may_join(ours, [found.word(k) for k in range(max(j - LONGEST, 0), min(j1 + LONGEST, len(found)))])


def _of_units(quoted: Quoted, found: Searchable, window: Window) -> list[Block]:
    first, last = window
    cuts = other_cuts(quoted.spellings, found.spellings[first:last])
    words = quoted.words, found.words[first:last]
    ours, theirs = unify(*words, closed=quoted.joints, language=quoted.language, cuts=cuts)
    starts = {unit.first: k for k, unit in enumerate(ours)} | {len(quoted): len(ours)}
    marks = bytearray(len(ours) + 1)
    for i, opening in quoted.joints.items():
        marks[starts[i]] = opening.joint
    path = align(hash_words([u.word for u in ours]), hash_words([u.word for u in theirs]), bytes(marks))
    return list(
        _cut(quoted, path, [*(unit.first for unit in ours), len(quoted)], [*(first + u.first for u in theirs), last])
    )


def longest_run(cut: Sequence[Block]) -> tuple[Window, Window]:
    """The longest stretch of equal words that stand together in both texts."""
    best = run = (0, 0), (0, 0)
    for block in cut:
        if not block.equal:
            run = (0, 0), (0, 0)
            continue
        (i, i1), (j, j1) = block.quoted, block.found
        joined = run != ((0, 0), (0, 0)) and run[0][1] == i and run[1][1] == j
        run = ((run[0][0], i1), (run[1][0], j1)) if joined else ((i, i1), (j, j1))
        best = max(best, run, key=lambda r: r[0][1] - r[0][0])
    return best
