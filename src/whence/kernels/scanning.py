"""Words of a stretch of text by a grammar, each with what is known of it: one walk through the characters.

In: a text and a span of it, a `Grammar`, and what is known of words, a dictionary that makes up what it lacks
(`__missing__`), all of its values tuples of one length. Out: `Scanned`.

Most words are runs of ASCII letters or digits and single signs. The compiled kernel reads those by itself, with what
the grammar tells of the sign behind them, and asks the grammar's pattern only for the rest; without a compiler the
pattern finds all.

>>> import re
>>> class Sizes(dict):
...     def __missing__(self, word):
...         return len(word), word.upper()
>>> plain = Grammar(re.compile(r"[A-Za-z]+|\\S"), grammar_kinds(alone=",.", ends_word=" ,."))
>>> scan_words("So, it is.", (4, 10), plain, Sizes())
Scanned(words=['it', 'is', '.'], starts=[4, 7, 9], ends=[6, 9, 10], columns=[[2, 2, 1], ['IT', 'IS', '.']])
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from operator import sub
from typing import Any, NamedTuple

ALONE, ENDS_WORD, ENDS_LONG_WORD, ENDS_FIGURES, ENDS_LONG_FIGURES = 1, 2, 4, 8, 16


class Grammar(NamedTuple):
    """A pattern of words, which matches nothing empty and no white space, and what it makes of each ASCII sign."""

    pattern: re.Pattern[str]
    kinds: bytes


class Scanned(NamedTuple):
    """Words in order with their places; each column has one of the things that are known of each word."""

    words: list[str]
    starts: list[int]
    ends: list[int]
    columns: list[list[Any]]


def grammar_kinds(
    *,
    alone: Iterable[str] = "",
    ends_word: Iterable[str] = "",
    ends_long_word: Iterable[str] = "",
    ends_figures: Iterable[str] = "",
    ends_long_figures: Iterable[str] = "",
) -> bytes:
    """The table of a grammar: which ASCII signs are words by themselves, whatever stands behind; and behind which signs
    a run of ASCII letters or digits is a word as it stands, always or where it has two characters or more. At the end
    of the stretch every such run must be one."""
    kinds = bytearray(128)
    told = (alone, ends_word, ends_long_word, ends_figures, ends_long_figures)
    for flag, signs in zip((ALONE, ENDS_WORD, ENDS_LONG_WORD, ENDS_FIGURES, ENDS_LONG_FIGURES), told, strict=True):
        for sign in signs:
            kinds[ord(sign)] |= flag
    return bytes(kinds)


def scan_words(text: str, span: tuple[int, int], grammar: Grammar, known: dict[str, tuple[Any, ...]]) -> Scanned:
    """The words of `text[span]`; `findall` takes half the time of a match object for each word."""
    words: list[str] = grammar.pattern.findall(text, *span)
    at, sizes = span[0], list(map(len, words))
    ends = [(at := text.find(word, at) + size) for word, size in zip(words, sizes, strict=True)]
    columns = zip(*map(known.__getitem__, words), strict=True)
    return Scanned(words, list(map(sub, ends, sizes)), ends, list(map(list, columns)))
