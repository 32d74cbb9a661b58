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
    r"""[.!?…]+["'”’»)\]]*(?:\s?\[\^?\p{N}{1,4}(?:[,–-]\s?\p{N}{1,4})*\]|\p{No}+|(?<=[.!?”"])\p{N}{1,3}(?=\s))*\s+(?=["'“‘«(\[¿¡]*[\p{Lu}\p{N}\p{Lo}\x01])"""
)
_WORD = regex.compile(r"[\p{L}\p{N}.’']*\Z")
_LONGEST_WORD = 14
_ENDS = frozenset(".!?…")
_INITIALS = regex.compile(r"(?:^|\.|’|')?\p{Lu}$|(?:\p{L}\.)+\p{L}$")


def sentences(flat: str, span: Span) -> list[Span]:
    """The sentences of `flat[span]`."""
    found = []
    start = floor = span[0]
    for end in _END.finditer(flat, *span):
        at, stop = end.span()
        if flat[at] == "." and flat[at + 1] not in _ENDS and _abbreviates(flat[max(floor, at - _LONGEST_WORD) : at]):
            floor = stop
            continue
        found.append((start, stop - _spaces(flat[at:stop])))
        start = floor = stop
    if start < span[1]:
        found.append((start, span[1]))
    return found


def _spaces(words: str) -> int:
    return len(words) - len(words.rstrip())


def _abbreviates(before: str) -> bool:
    """Whether a full stop behind these characters belongs to their last word: Mr., U.S., J."""
    word = _WORD.search(before)
    last = word.group().rsplit("'", 1)[-1] if word else ""
    return bool(_INITIALS.search(last)) or last.casefold() in entries("abbreviations")


def sentence_at(spans: Sequence[Span], position: int) -> Span | None:
    """The sentence that holds this position."""
    index = bisect_right(spans, (position, sys.maxsize)) - 1
    return spans[index] if index >= 0 else None
