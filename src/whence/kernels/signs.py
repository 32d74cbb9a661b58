"""Words of a stretch of text with what is known of each: signs to write patterns over, and what a few words carry.

In: a stretch of text and a `Signer`: a `Grammar` of words, and a function that describes a word. Out: `Signed`.

A word is described once: the compiled kernel keeps what it was told of the words met so far (of the shorter ones, and
up to a bound), and finds them again by their characters without making a string of them.

>>> import re
>>> from whence.kernels.scanning import Grammar, grammar_kinds
>>> plain = Grammar(re.compile(r"[A-Za-z]+|\\S"), grammar_kinds(alone=",.", ends_word=" ,."))
>>> def told(word):
...     return word.lower(), "K" if word[0].isupper() else "l", "l", word == "is" or None, len(word) == 1
>>> found = sign_words("So, it is.", (4, 10), Signer(plain, told), base=4, most=9)
>>> found.words, found.firsts, found.signs, found.carried, found.marks, list(found.starts)
(['it', 'is', '.'], 'lll', 'lll', {1: True}, 1, [4, 7, 9])
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import itemgetter, or_
from typing import Any, NamedTuple

from whence.kernels.scanning import Grammar, scan_words

Description = tuple[str, str, str, Any, int]
"""A word as it is kept, its sign where it comes first and elsewhere, what it carries or None, its marks."""
KEPT = 1 << 16
"""So many words' descriptions are kept, of words up to 39 characters."""


@dataclass(frozen=True, slots=True, eq=False)
class Signer:
    """A grammar of words and what tells of them; `describe` gives the same for the same word."""

    grammar: Grammar
    describe: Callable[[str], Description]


class Signed(NamedTuple):
    """Words as they are kept, the sign that each has where it comes first and elsewhere, what some carry by index, the
    marks of all together, their places, and where in the stretch's text the reading ended."""

    words: list[str]
    firsts: str
    signs: str
    carried: dict[int, Any]
    marks: int
    starts: Sequence[int]
    ends: Sequence[int]
    stop: int


class _Told(dict[str, Description]):
    """What is told of the words met so far."""

    def __init__(self, describe: Callable[[str], Description]) -> None:
        super().__init__()
        self._describe = describe

    def __missing__(self, word: str) -> Description:
        told = self._describe(word)
        if len(self) < KEPT:
            self[word] = told
        return told


@lru_cache(maxsize=16)
def _told(signer: Signer) -> _Told:
    return _Told(signer.describe)


def sign_words(text: str, span: tuple[int, int], signer: Signer, *, base: int, most: int) -> Signed:
    """The first words of `text[span]`, at most `most`; `base` is the place that the span's start has outside."""
    words, starts, ends = scan_words(text, span, signer.grammar)
    rows = [_told(signer)[word] for word in words[:most]]
    shift = base - span[0]
    return Signed(
        [row[0] for row in rows],
        "".join(map(itemgetter(1), rows)),
        "".join(map(itemgetter(2), rows)),
        {at: row[3] for at, row in enumerate(rows) if row[3] is not None},
        reduce(or_, (row[4] for row in rows), 0),
        array("I", [at + shift for at in starts[:most]]),
        array("I", [at + shift for at in ends[:most]]),
        ends[most - 1] if len(words) > most else span[1],
    )
