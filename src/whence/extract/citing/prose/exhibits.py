"""Evidence that an inquiry or a committee cites by the number stamped on it: "[HBR00002032] at [10/13] to [17/45]",
"Ann Lee 6th [WITN09890600] at [10/25]", "HOUSE_HARBOUR_028446".

In: a text and a stretch of a note in it that was read as prose. Out: `Member`s with the papers: a number, whose it is
where that stands right before, and the place in it. A lone number may count anything: the text has several.

>>> words = "Ann Lee 6th [WITN09890600] at [10/25]; [HBR00002032] and [HBR00002033]. They differ from HBR00002034."
>>> [words[one.reference.start : one.reference.end] for one in exhibits("r", words, (0, 59), "n")]
['Ann Lee 6th [WITN09890600] at [10/25]', '[HBR00002032]']
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

from whence.extract.citing.forms.shortforms import led
from whence.extract.citing.guesses import stated
from whence.extract.citing.members import Member
from whence.extract.late import late
from whence.models import Span

_NUMBER = r"\p{Lu}{2,6}(?:[_-]\p{Lu}{1,8}){0,3}[_-]?\p{N}{6,9}(?:_\p{N}{1,6})?"
_STAMPED = regex.compile(rf"(?<![\p{{L}}\p{{N}}/_.-]){_NUMBER}(?![\p{{L}}\p{{N}}])")
_AT = r"\[?\p{N}[\p{N}/.:]*\]?"
_EXHIBIT = late(
    r"(?P<whose>(?:(?!See\b|And\b|The\b|In\b)(?:\p{Lu}[\p{L}.’'-]*|\p{N}{1,2}(?:st|nd|rd|th)|of|the),?\s){1,8})?"
    rf"[\[({{]?(?<![\p{{L}}\p{{N}}/_.-])(?P<number>{_NUMBER})(?:/\p{{N}}{{1,4}})?(?![\p{{L}}\p{{N}}])[\])}}]?"
    rf"(?:,?\s(?:at|pp?\.|paras?|pages?|paragraphs?)\s{_AT}(?:(?:\sto\s|\sand\s|[–-]){_AT})*)?"
)
_PARTED = regex.compile(r"[;:]\s|(?<=\p{Ll}{2}|[)”\"\]])\.\s+(?=[\p{Lu}“\"])")
"""What parts two papers, or a sentence from the paper that the next one cites."""
_FEWEST = 4


def exhibits(reading: str, flat: str, span: Span, note: str | None) -> Iterator[Member]:
    """The papers that a stretch cites by their numbers."""
    if not _are_stamped(flat):
        return
    for found in _EXHIBIT.finditer(flat, *span):
        apart = flat[span[0] : found.start("number")].rstrip(" [({").endswith(",")
        start = _told_from(flat, span[0], found.start()) if apart else found.start()
        words = " ".join(flat[start : found.end()].split())
        work = {"type": "document", "number": found["number"]}
        yield Member(stated(reading, (start, found.end()), words, work, note), words)


def _told_from(flat: str, low: int, start: int) -> int:
    """Where a paper begins whose number is behind a comma: "7/5/2006 “Harbour Meeting,” written by Lee, HB_0032"."""
    begun = max((found.end() for found in _PARTED.finditer(flat, low, start)), default=low)
    return begun + led(flat[begun:start])


@lru_cache(maxsize=4)
def _are_stamped(flat: str) -> bool:
    """Whether a text cites by such numbers."""
    return sum(1 for _, _ in zip(range(_FEWEST), _STAMPED.finditer(flat), strict=False)) == _FEWEST
