"""The tokens of a reference: what stands between white space, parted where a space was lost behind punctuation.

In: a text. Out: `Token`s with their offsets.

>>> [token.text for token in tokens('CIA cable,"UBL Associates," GAO-01-1(Washington, 2001);Berg')]
['CIA', 'cable,', '"UBL', 'Associates,"', 'GAO-01-1', '(Washington,', '2001);', 'Berg']
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_LOST_SPACE = re.compile(
    r"(?<=[;,])(?=[\"“][\w‘'])|(?<=;)(?=[A-Z(\"“])|(?<=\)[,.;])(?=[A-Z])|(?<=\d,)(?=[A-Z][a-z]{3})|(?<=\w)(?=\([A-Z][a-z])"
)


class Token(NamedTuple):
    """A token of a reference, `text[start:end]`."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=50_000)
def _cuts(word: str) -> tuple[int, ...]:
    """Where a space was lost in a word; never in an address."""
    if "/" in word and ("://" in word or "www." in word or word.startswith("10.")):
        return ()
    return tuple(found.start() for found in _LOST_SPACE.finditer(word))


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """All tokens of `text[start:end]` in order, with offsets into `text`."""
    if not start and end is None:
        return list(_all(text))
    return _parts(text, start, len(text) if end is None else end)


@lru_cache(maxsize=4)
def _all(text: str) -> tuple[Token, ...]:
    """The tokens of a whole text: a note is split first, and where it is one reference, tagged next."""
    return tuple(_parts(text, 0, len(text)))


def _parts(text: str, start: int, end: int) -> list[Token]:
    made = []
    at = start
    for word in text[start:end].split():
        low = text.index(word, at)
        at = low + len(word)
        cuts = () if word[:-1].isalnum() else _cuts(word)  # nothing is lost but behind or before a sign inside
        if not cuts:
            made.append(Token(word, low, at))
            continue
        for first, last in zip((0, *cuts), (*cuts, len(word)), strict=True):
            made.append(Token(word[first:last], low + first, low + last))
    return made
