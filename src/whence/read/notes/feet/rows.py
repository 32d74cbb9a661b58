"""Notes at a page's foot that stand one behind the other in one paragraph, as some tools draw a text out of a PDF: the
line that parted them from the page became a gap of many spaces.

In: a text. Out: its `NoteLine`s behind such gaps. What follows the first number is another note where the next number
stands behind a sentence's end, apart from its words; the foot ends with its paragraph, or with a gap of three spaces.

>>> foot = " " * 40 + "{}  Lee, above n 1. {}  At [78].   The page goes on.\\n"
>>> text = "".join("as he said.{}\\n".format(n) + foot.format(n, n + 1) for n in (1, 3, 5))
>>> [(line.number, text[line.words : line.end]) for line in rows_of_notes(text)][2:4]
[(3, 'Lee, above n 1.'), (4, 'At [78].')]
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import regex

from whence.models import Span
from whence.read.notes.feet.lines import NoteLine
from whence.read.notes.first_signs import OPENING

_GAP = regex.compile(
    r"(?<=[ ]{24})(?P<number>\p{Nd}{1,3})[ ]{1,3}"
    rf"(?=[{OPENING}(\[§]?\p{{L}}|\[)"
)
_NEXT = regex.compile(
    r"(?<=[.)\]”\"’][ ]{1,2}|\n)(?P<number>\p{Nd}{1,3})[ ]{2,3}"
    rf"(?=[{OPENING}(\[§]?\p{{L}}|\[)"
)
_FOOT_ENDS = regex.compile(r"\n[ \t]*\n|\f|(?<=\S)[ ]{3,}(?=\S)")
_FEWEST = 3
"""Fewer gaps are the tabs of a table."""


def rows_of_notes(text: str) -> list[NoteLine]:
    """The notes behind gaps, in order; none where there are but a few gaps, or their numbers do not count on."""
    begun = list(_GAP.finditer(text))
    counting = sum(int(two["number"]) > int(one["number"]) for one, two in pairwise(begun))
    if len(begun) < _FEWEST or counting < (len(begun) - 1) / 2:
        return []
    return [line for first in begun for line in _row(text, first)]


def _row(text: str, first: regex.Match[str]) -> Iterator[NoteLine]:
    """The notes of one foot."""
    ends = _FOOT_ENDS.search(text, first.end())
    foot = ends.start() if ends else len(text)
    spans = _parted(text, first, foot)
    for (start, words), end in zip(spans, [*(start for start, _ in spans[1:]), foot], strict=True):
        stop = words + len(text[words:end].rstrip())
        yield NoteLine(int(text[start:words]), start, words, stop)


def _parted(text: str, first: regex.Match[str], foot: int) -> list[Span]:
    """Where each note's number and its words begin."""
    found = [(first.start("number"), first.end())]
    wanted = int(first["number"]) + 1
    for one in _NEXT.finditer(text, first.end(), foot):
        if int(one["number"]) == wanted:
            found.append((one.start("number"), one.end()))
            wanted += 1
    return found
