"""Runs of capitalised words by a grammar: one walk through the characters.

In: a text and a span of it, a `Capitals`, and words that are no run by themselves. Out: for each run its words, their
starts and their ends.

Most runs are ASCII words with spaces or small words between them. The compiled kernel reads those by itself and asks
the grammar's pattern only where an article, an abbreviation, a hyphen or a letter of another script stands; without a
compiler the pattern finds all.

>>> plain = Capitals(re.compile(r"[A-Z]\\w*(?: (?:of )?[A-Z]\\w*)*"), b" ", b" of ", b" ")
>>> find_runs("The Bank of Rye. The end.", (0, 25), plain, frozenset())
[(('The', 'Bank', 'of', 'Rye'), (0, 4, 9, 12), (3, 8, 11, 15)), (('The',), (17,), (20,))]
"""

from __future__ import annotations

import re
from collections.abc import Set
from typing import NamedTuple

from whence.models import Span

Parts = tuple[tuple[str, ...], tuple[int, ...], tuple[int, ...]]
"""The words of a run, their starts, their ends."""
_WORD = re.compile(r"[^ \t\r\n\u00a0]+")


class Capitals(NamedTuple):
    """A pattern of runs, and lists of its words with a space before and behind each: articles that a hyphen or an
    apostrophe joins to a name, small words of which up to three may stand between two words of a run, and words that
    are shortened by a full stop. A run begins with a capital, with an article, or behind a hyphen."""

    pattern: re.Pattern[str]
    articles: bytes
    small: bytes
    shortened: bytes


def find_runs(text: str, span: tuple[int, int], grammar: Capitals, skipped: Set[str]) -> list[Parts]:
    """The runs of `text[span]` in order, but for those that are to be skipped."""
    found = grammar.pattern.finditer(text, *span)
    return [_parts(text, run.span()) for run in found if run.group() not in skipped]


def _parts(text: str, span: Span) -> Parts:
    words = tuple(_WORD.finditer(text, *span))
    return tuple(map(re.Match.group, words)), tuple(map(re.Match.start, words)), tuple(map(re.Match.end, words))
