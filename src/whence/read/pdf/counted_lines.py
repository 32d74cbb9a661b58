"""Numbers of a PDF's lines that count on from page to page, as manuscripts under review have them at each line or every
fifth: they stand close to the words, and would stand in the middle of its sentences.

In: the lines of each page as they were written, with what may be such a number cut off from its line. Out: the pages
without these numbers, and the numbers, one line a page; where they are none, the lines are whole again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from whence.read.pdf.columns import together
from whence.read.pdf.counted_heads import STEPS, counting_on
from whence.read.pdf.lines import Line
from whence.read.pdf.numbered_lines import as_one, rest_of

_OFTEN = 0.5  # of the pages
_WITHIN = 0.3
"""So many of numbered lines, at least, begin inside a sentence, as notes and items of lists do not."""
_STEADY = 0.8  # of the pages count on from the one before
_SKIPPED = 8
"""So many numbers may not have been read between two pages."""
_NEAR = 1.5
"""So many font sizes apart a number and the words behind it are read as one line."""


def without_counted_lines(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[Line]]:
    """The pages without the numbers of their lines, and these numbers."""
    none: list[list[int]] = [[] for _ in pages]
    rows = next(filter(None, (_rows(pages, step) for step in STEPS)), none)
    taken = [as_one([found[at] for at in row]) for found, row in zip(pages, rows, strict=True) if row]
    return [_whole(rest_of(found, set(row))) for found, row in zip(pages, rows, strict=True)], taken


def _rows(pages: Sequence[Sequence[Line]], step: int) -> list[list[int]]:
    """The places of each page's numbers where running text on most pages has a row of them that counts on from the page
    before, or begins anew; nothing where they have none."""
    rows: list[list[int]] = []
    last, running, steady = 0, 0, 0
    for found in pages:
        row = _row(found, step, last)
        rows.append(row)
        if row:
            running += _is_running(found, row)
            first, before, last = int(found[row[0]].text), last, int(found[row[-1]].text)
            steady += not before or first in (1, step) or 0 < first - before <= _SKIPPED * step
    often = running >= max(2, _OFTEN * len(pages))
    return rows if often and steady >= _STEADY * sum(map(bool, rows)) else []


def _row(found: Sequence[Line], step: int, last: int) -> list[int]:
    """The places of a page's numbers that head lines and count on: from the page before rather than anew."""
    heads = [at for at, line in enumerate(found) if line.text.isdecimal()]
    for least in (last, 0):
        above = [at for at in heads if int(found[at].text) > least]
        row = [above[at] for at in counting_on([int(found[at].text) for at in above], step)]
        if row and (not least or int(found[row[0]].text) <= last + _SKIPPED * step):
            return row
    return []


def _is_running(found: Sequence[Line], row: Sequence[int]) -> bool:
    """Whether numbered lines are those of running text."""
    behind = [found[at + 1] for at in row if at + 1 < len(found) and found[at + 1].joined]
    within = sum(line.text[0].islower() for line in behind)
    return len(behind) >= _OFTEN * len(row) and within >= _WITHIN * max(1, len(row))


def _whole(found: Sequence[Line]) -> list[Line]:
    """The lines, those put together again from which only a number was cut that is none of the page's lines."""
    made: list[Line] = []
    for line in found:
        near = made and line.joined and 0 <= line.left - made[-1].right < _NEAR * max(line.size, made[-1].size)
        if near and made[-1].text.isdecimal():
            line = replace(together(made[-1], line), joined=made.pop().joined)
        made.append(line)
    return made
