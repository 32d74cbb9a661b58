"""Lines of a PDF's page that numbers head which count on, as those of manuscripts under review and of bills do.

In: the lines of all pages. Out: whether they are numbered so. Then: the words of a page in, where each such line begins
and where its number ends out: the number stands close to the words, so that pdfium takes both for one line.

>>> text = "".join(f"{number} and so it went on\\n" for number in range(31, 41))
>>> counted_heads(text)[0], len(counted_heads(text))
(2, 10)
>>> counted_heads("3 boats came\\n7 left\\n")
{}
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

STEPS = {1: 4, 5: 3}
"""Whether each line is numbered or every fifth, and the fewest numbers of a row."""
_OFTEN, _WITHIN, _FEWEST = 0.5, 0.3, 8
"""The share of pages that have such rows and of a page's lines which are numbered; that of these which begin inside a
sentence, as notes and items of lists do not; the fewest lines."""
_LONGEST = 5
_NUMBERED = re.compile(r"(\d{1,5})\s+(\S)")
_HEAD = re.compile(r"(?:^|(?<=\ufffe))[ \t]*(\d{1,5})(?=[ \t]+\S|[ \t]*\r?$)", re.MULTILINE)
"""At a line's head, or behind a hyphen that ends a line (as pdfium writes it)."""


def are_numbered(pages: Sequence[Sequence[str]]) -> bool:
    """Whether the lines of most pages are those of running text behind numbers that count on."""
    return any(sum(_is_running(lines, step) for lines in pages) >= max(2, _OFTEN * len(pages)) for step in STEPS)


def _is_running(lines: Sequence[str], step: int) -> bool:
    heads = list(_heads(lines))
    row = counting_on([number for number, _ in heads], step)
    counted, texts = len(row) * step, len(lines) - sum(map(str.isdecimal, lines))
    return counted >= max(_FEWEST, _OFTEN * texts) and sum(heads[at][1].islower() for at in row) >= _WITHIN * len(row)


def _heads(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The numbers that head lines, and what follows each: where it is set in far enough, the number is a line of its
    own before its words."""
    for line, behind in pairwise([*lines, ""]):
        if found := _NUMBERED.match(line):
            yield int(found[1]), found[2]
        elif line.isdecimal() and len(line) <= _LONGEST:
            yield int(line), behind[:1]


def counted_heads(text: str) -> dict[int, int]:
    """The offset of each number that heads a line and counts on, and the offset behind it; those of notes may count on
    beside those of the lines."""
    heads = list(_HEAD.finditer(text))
    found: dict[int, int] = {}
    while len(heads) >= min(STEPS.values()):
        row = max((counting_on([int(head[1]) for head in heads], step) for step in STEPS), key=len)
        if not row:
            break
        found.update(heads[at].span(1) for at in row)
        heads = [head for at, head in enumerate(heads) if at not in set(row)]
    return found


def counting_on(numbers: Sequence[int], step: int) -> list[int]:
    """The places of the longest row of numbers each of which is the one before and the step, or two where one was not
    read; none of a short row.

    >>> counting_on([7, 31, 32, 2019, *range(33, 39)], 1)
    [1, 2, 4, 5, 6, 7, 8, 9]
    """
    lengths: dict[int, tuple[int, int]] = {}
    before: list[int] = []
    for at, number in enumerate(numbers):
        length, last = lengths.get(number - step) or lengths.get(number - 2 * step) or (0, -1)
        before.append(last)
        if length + 1 > lengths.get(number, (0, -1))[0]:
            lengths[number] = length + 1, at
    length, at = max(lengths.values(), default=(0, -1))
    row: list[int] = []
    while at >= 0:
        row.append(at)
        at = before[at]
    return row[::-1] if length >= STEPS[step] else []
