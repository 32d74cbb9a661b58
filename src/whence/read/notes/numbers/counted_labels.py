"""Which of the numbers at the heads of lines are labels of notes: the rows that hold most of them.

In: a text, and its numbers that may be labels or markers, in order. Out: the labels. They count on, with gaps; a row
may begin anew with 1. A number that stands at a line's head by chance ("…, June 1. Roe" in two lines) would break a row
off, so it is none, however well it goes on from the one before. Behind a sentence of a note's paragraph the next number
is a label, too. What stands where one number lacks, before the next, is a slip of the pen: 55, 26, 57.

>>> text = "1. Lee, Silt.\\n2. Roe, June\\n1. Also Tides.\\n3. Ibid.\\n4. Cole.\\n"
>>> numbers = [Number(at, at + 2, int(text[at]), True) for at in (0, 14, 27, 42, 51)]
>>> [one.number for one in counted_labels(text, numbers)]
[1, 2, 3, 4]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

_AHEAD = 8
"""So many numbers in a row may not have been raised."""
_ANEW, _GAP = 0.95, 0.06
"""What it costs a row, in labels, to begin anew or with another number than 1, and to leave out a number: together
more than one, so that no row begins anew by chance and goes on behind a gap."""
_OPENED = r"(?:[\"“”‘‚„»›‹*_/(\[]|«\s?|(?<=\s)['’]){0,3}"  # « with a space, as the French set it; no "1960's"
_WORDS = regex.compile(rf"\s?{_OPENED}\p{{L}}")
_HEADED = regex.compile(rf"[.):]?\s?\*?\s?(?:{_OPENED}[\p{{L}}\p{{N}}]|§)")
"""What stands behind a label at a line's head: a stop may, too, and a number ("<sup>3</sup>. 18 U.S.C. § 1030")."""
_ENDED = regex.compile(r"[.!?:;][\"”’)\]]{0,2}\s*$")


class Number(NamedTuple):
    """A number that is raised or told by signs around it, `text[start:end]`; whether a line begins with it; how it is
    printed, if not in figures."""

    start: int
    end: int
    number: int
    heads: bool
    printed: str = ""

    @property
    def label(self) -> str:
        """The number as it is printed."""
        return self.printed or str(self.number)


class _Row(NamedTuple):
    """The best row that ends with a label: its worth, the label, and the row before it."""

    worth: float
    last: Number
    before: _Row | None


def counted_labels(text: str, numbers: Sequence[Number]) -> list[Number]:
    """The numbers that begin a note: at a line's head where they count on, and behind a sentence of a note's paragraph
    where it is the next one."""
    worded = [one for one in numbers if (_HEADED if one.heads else _WORDS).match(text, one.end)]
    found = _longest(text, worded)
    return list(_mended(text, found, [one for one in worded if one.heads])) if found else []


def _longest(text: str, numbers: Sequence[Number]) -> list[Number]:
    """The row that is worth most; of equal ones that which begins first."""
    ending: dict[int, _Row] = {}
    best: _Row | None = None
    for one in numbers:
        row = max(_rows(text, one, ending, best), key=lambda row: row.worth, default=None)
        if row is None:
            continue
        if one.number not in ending or row.worth > ending[one.number].worth:
            ending[one.number] = row
        best = row if best is None or row.worth > best.worth else best
    found = []
    while best:
        found.append(best.last)
        best = best.before
    return found[::-1]


def _rows(text: str, one: Number, ending: dict[int, _Row], best: _Row | None) -> Iterator[_Row]:
    """The rows that a number can end."""
    if not one.heads:
        before = ending.get(one.number - 1)
        if before and _goes_on(text, before.last.end, one.start):
            yield _Row(before.worth + 1, one, before)
        return
    yield _Row(1 if one.number == 1 else 1 - _ANEW, one, None)
    if best and one.number == 1:
        yield _Row(best.worth + 1 - _ANEW, one, best)
    for number in range(one.number - 1, one.number - _AHEAD - 1, -1):
        if before := ending.get(number):
            yield _Row(before.worth + 1 - _GAP * (one.number - 1 - number), one, before)


def _mended(text: str, found: Sequence[Number], heads: Sequence[Number]) -> Iterator[Number]:
    """With what begins a paragraph where the one number lacks that would stand right before the next."""
    preceding = dict(zip((one.start for one in heads[1:]), heads, strict=False))
    for one, then in pairwise(found):
        yield one
        slip = preceding.get(then.start)
        if slip and then.number == one.number + 2 and one.start < slip.start and ends_paragraph(text, slip.start):
            yield slip._replace(number=one.number + 1)
    yield found[-1]


def ends_paragraph(text: str, start: int) -> bool:
    """Whether a paragraph ends right before."""
    return text.endswith("\n\n", 0, start)


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a sentence of the same paragraph ends here."""
    return text.find("\n", start, end) < 0 and _ENDED.search(text, max(start, end - 6), end) is not None
