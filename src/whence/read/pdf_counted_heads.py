"""Lines of a PDF's page that numbers head which count on, as those of manuscripts under review and of bills do.

In: the words of a page. Out: where each such line begins, and where its number ends. The number stands close to the
words, so that pdfium takes both for one line; whether they are the numbers of the lines or of a list is told later, by
all pages (`pdf_counted_lines`).

>>> text = "".join(f"{number} and so it went on\\n" for number in range(31, 41))
>>> counted_heads(text)[0], len(counted_heads(text))
(2, 10)
>>> counted_heads("3 boats came\\n7 left\\n")
{}
"""

from __future__ import annotations

import re
from collections.abc import Sequence

STEPS = {1: 4, 5: 3}
"""Whether each line is numbered or every fifth, and the fewest numbers of a page."""
_HEAD = re.compile(r"(?:^|(?<=\ufffe))[ \t]*(\d{1,5})(?=[ \t]+\S|[ \t]*\r?$)", re.MULTILINE)
"""At a line's head, or behind a hyphen that ends a line (as pdfium writes it)."""


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
