"""Where words stand in a text, whatever signs are between them, and whether two places meet.

In: a text and words. Out: spans; the words must be spelled alike.

>>> places_of("Lee, *Silt*, Sand; Silt and Sand", "Silt, Sand")
[(6, 17)]
"""

from collections.abc import Iterable
from typing import Protocol

import regex

from whence.models import Span

_WORDS = regex.compile(r"[\p{L}\p{N}]+")


class Placed(Protocol):
    """A record with a place."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def places_of(text: str, words: str) -> list[Span]:
    """The spans of these words in a row."""
    row = r"[^\p{L}\p{N}]+".join(map(regex.escape, _WORDS.findall(words)))
    return [one.span() for one in regex.finditer(rf"(?<![\p{{L}}\p{{N}}]){row}(?![\p{{L}}\p{{N}}])", text)]


def meets(one: Placed, spans: Iterable[Span]) -> bool:
    """Whether a record shares characters with one of these spans."""
    return any(one.start < end and start < one.end for start, end in spans)


def letters(words: str) -> str:
    """The letters alone, folded: what stays of words however a text is set.

    >>> letters("Ann Lee, *Silt*, 4.")
    'annleesilt'
    """
    return str(regex.sub(r"\P{L}+", "", words).casefold())
