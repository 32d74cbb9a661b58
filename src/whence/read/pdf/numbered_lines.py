"""The numbers of a page's lines, as courts ask for them in pleadings and transcripts: a column of 1 to 28 beside the
text.

In: the lines of each page. Out: the pages without these numbers, and the numbers, one line a page. Left where they are,
they would stand in the middle of paragraphs, and each page's first line would pass for a running head, since a "1"
stands beside it on every page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from whence.read.pdf.lines import Line

_FEWEST = 18
"""Numbers of a column: a list that counts so far on half of the pages is none."""
_OFTEN = 0.5  # of the pages
_WIDE = 6.0  # points within which the numbers of a column end
_UNEVEN = 0.2  # of the distance between two numbers


def without_line_numbers(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[Line]]:
    """The pages without their lines' numbers, and these numbers, those of a page as one line; all lines stay where few
    pages have such a column."""
    columns = [_column(found) for found in pages]
    if len(pages) < 2 or sum(map(bool, columns)) < _OFTEN * len(pages):
        return [list(found) for found in pages], []
    taken = [as_one([found[at] for at in column]) for found, column in zip(pages, columns, strict=True) if column]
    return [rest_of(found, set(column)) for found, column in zip(pages, columns, strict=True)], taken


def rest_of(found: Sequence[Line], column: set[int]) -> list[Line]:
    """The lines but those of the column; what stood behind a number on its line begins that line."""
    return [
        replace(line, joined=line.joined and at - 1 not in column) for at, line in enumerate(found) if at not in column
    ]


def as_one(numbers: Sequence[Line]) -> Line:
    """The numbers of a page as one line."""
    lefts, bottoms, rights, tops = zip(*(line.box for line in numbers), strict=True)
    box = (min(lefts), min(bottoms), max(rights), max(tops))
    return replace(numbers[0], text=" ".join(line.text for line in numbers), box=box)


def _column(found: Sequence[Line]) -> list[int]:
    """The places of a page's column of numbers; none where no number stands so."""
    by_edge: dict[int, list[int]] = defaultdict(list)
    for at, line in enumerate(found):
        if len(line.text) <= 2 and line.text.isdecimal():
            by_edge[round(line.right / _WIDE)].append(at)
    for edge in sorted(by_edge):
        here = [at for near in (edge - 1, edge, edge + 1) for at in by_edge.get(near, ())]
        run = max(_runs(found, sorted(set(here), key=lambda at: -found[at].base)), key=len, default=[])
        if len(run) >= _FEWEST and _is_beside(found, run):
            return run
    return []


def _runs(found: Sequence[Line], order: Sequence[int]) -> Iterator[list[int]]:
    """The stretches of numbers that count on downwards from 1 or 2 at even distances."""
    run: list[int] = []
    for at in order:
        if run and not _follows(found, run, at):
            yield run
            run = []
        if run or int(found[at].text) in (1, 2):
            run.append(at)
    yield run


def _follows(found: Sequence[Line], run: Sequence[int], at: int) -> bool:
    """Whether a number is the next one, as far below as the others are."""
    if int(found[at].text) != int(found[run[-1]].text) + 1:
        return False
    gap = found[run[-1]].base - found[at].base
    usual = (found[run[0]].base - found[run[-1]].base) / (len(run) - 1) if len(run) > 1 else gap
    return gap > 0 and abs(gap - usual) <= _UNEVEN * usual


def _is_beside(found: Sequence[Line], run: Sequence[int]) -> bool:
    """Whether most of a page's words stand to the right of its numbers."""
    edge = max(found[at].right for at in run)
    words = [line for at, line in enumerate(found) if at not in run]
    return sum(len(line.text) for line in words if line.left > edge) >= _OFTEN * sum(len(one.text) for one in words) > 0
