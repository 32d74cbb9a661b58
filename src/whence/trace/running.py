"""How much of a stretch is running text in one hand: what two texts share of it is more than their forms.

In: a text, a stretch of it, and where its speakers begin. Out: the words of the longest piece that says something.

>>> text = "Silt of the basin lay by the northern breakwater.\\n[Whereupon, at 5 p.m., Ms. Lee left.]\\nMap ..... 3"
>>> longest_piece(text, (0, len(text)), ())
9
>>> longest_piece("Thank you, Mr. Chairman, and thank you, Senator Roe, for holding this hearing.", (0, 78), ())
0
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

import regex

from whence.lists import lines
from whence.models import Span
from whence.text import content_words, tokens

_FORM = regex.compile(
    r"\[\p{Lu}[^\[\]]{15,300}\]"  # [The prepared statement of Mr. Roe can be found on page 61 of the appendix.]
    r"|(?m:^[^\p{Ll}\n]*\p{Lu}\p{Lu}[^\p{Ll}\n]*$)"  # STATEMENT OF MAX ROE, CHAIRMAN
    r"|(?m:^.*(?:\.\s?){5,}.*$)"  # Prepared statement ........ 52
    r"|(?m:^.*\S\x20{4,}\S.*$)"  # two columns: members and their places
    r"|[-_=*]{5,}"
    r"|(?i:\bcommittees?\smet\b)[\s\S]{0,300}?\bpresiding\."
    r"|(?m:^\s*(?:Also\s)?(?:Members\s|Staff\s)?(?i:present):)[\s\S]{0,900}?\.(?=\s*\n)"
    r"|(?i:for\ssale\sby\sthe\ssuperintendent\sof\sdocuments)[\s\S]{0,300}"
)
"""What a print has between its paragraphs: remarks of a clerk, headings, lists of contents, columns, rules;
and a hearing's first and last lines: where it met, who was there, who sells it."""
_TELLING = 5
"""Content words that a passage must have: names beside thanks are fewer."""


def longest_piece(text: str, span: Span, speakers: Sequence[int]) -> int:
    """The words of the longest piece that nothing of the form parts and that is more than courtesies; `speakers`: where
    each turn begins, in order."""
    pieces = (tokens(text[start:end]).words for start, end in _pieces(text, span, speakers))
    return max((len(words) for words in pieces if _says_something(words)), default=0)


def _says_something(words: Sequence[str]) -> bool:
    """Whether enough of the words carry a meaning beside those with which speakers thank each other."""
    telling = {word for word in content_words(words) if len(word) > 1 and not word.isdigit()}
    return len(telling - _courtesies()) >= _TELLING


@cache
def _courtesies() -> frozenset[str]:
    return frozenset(lines("trace", "courtesies.txt"))


def _pieces(text: str, span: Span, speakers: Sequence[int]) -> Iterator[Span]:
    forms = [found.span() for found in _FORM.finditer(text, *_whole_lines(text, span))]
    turns = speakers[bisect_right(speakers, span[0]) :]
    at = span[0]
    for start, end in sorted([*forms, *((turn, turn) for turn in turns if turn < span[1])]):
        if start > at:
            yield at, min(start, span[1])
        at = max(at, end)
    if at < span[1]:
        yield at, span[1]


def _whole_lines(text: str, span: Span) -> Span:
    """The lines that a stretch reaches into, to their ends."""
    end = text.find("\n", span[1])
    return text.rfind("\n", 0, span[0]) + 1, len(text) if end < 0 else end
