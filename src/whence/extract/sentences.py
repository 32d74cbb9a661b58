"""Sentences of one paragraph, by their ends: abbreviations, initials and note markers do not end one by themselves.

In: flat text and a span. Out: spans of sentences, which cover it but for the spaces between them.

>>> text = 'Mr. J. Smith left the U.S. in May.[2] He came back.'
>>> [text[a:b] for a, b in sentences(text, (0, len(text)))]
['Mr. J. Smith left the U.S. in May.[2]', 'He came back.']
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Sequence

import regex

from whence.extract.lexicon import entries
from whence.models import Span

_END = regex.compile(
    r"""(?P<word>[\p{L}\p{N}.’']{0,14})(?P<end>[.!?…]+)["'”’»)\]]*(?:\s?\[\^?\p{N}{1,4}(?:[,–-]\s?\p{N}{1,4})*\]|\p{No}+|(?<=[.!?”"])\p{N}{1,3}(?=\s))*\s+(?=["'“‘«(\[¿¡]*[\p{Lu}\p{N}\p{Lo}\x01])"""
)
_INITIALS = regex.compile(r"(?:^|\.|’|')?\p{Lu}$|(?:\p{L}\.)+\p{L}$")


def sentences(flat: str, span: Span) -> list[Span]:
    """The sentences of `flat[span]`."""
    found = []
    start = span[0]
    for end in _END.finditer(flat, *span):
        if end["end"] == "." and _abbreviates(end["word"]):
            continue
        found.append((start, end.end() - _spaces(end.group())))
        start = end.end()
    if start < span[1]:
        found.append((start, span[1]))
    return found


def _spaces(words: str) -> int:
    return len(words) - len(words.rstrip())


def _abbreviates(word: str) -> bool:
    """Whether a full stop behind this word belongs to it: Mr., U.S., J."""
    last = word.rsplit("'", 1)[-1]
    return bool(_INITIALS.search(last)) or last.casefold() in entries("abbreviations")


def sentence_at(spans: Sequence[Span], position: int) -> Span | None:
    """The sentence that holds this position."""
    index = bisect_right(spans, (position, sys.maxsize)) - 1
    return spans[index] if index >= 0 else None
