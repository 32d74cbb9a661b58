"""Sentences of a paragraph by its words: they begin behind a full stop that ends no abbreviation.

In: the words of a paragraph. Out: runs of words, which cover it.

>>> from whence.extract.words import words
>>> text = "Mr. J. Smith left the IRI. He came back."
>>> [text[slice(*w.span(a, b))] for w in [words(text, (0, len(text)))] for a, b in sentences(w)]
['Mr. J. Smith left the IRI.', 'He came back.']
"""

from __future__ import annotations

import re

from whence.extract.lexicon import entries
from whence.extract.words import Words

_END = re.compile(r"[.!?]+[\"'”»)\]]*(?:\[M(?:[,\-]M)*\])*")
_OPENING = "\"'“‘«([¿¡"
_NOTE = 3
"""Digits of a note's number."""
_LONGEST = 400
"""Words of one sentence; a text without full stops is cut there."""


def sentences(words: Words) -> list[tuple[int, int]]:
    """The sentences in order."""
    found: list[tuple[int, int]] = []
    start, tags, count = 0, words.tags, len(words)
    for stop in _END.finditer(tags):
        at, behind = stop.span()
        end = _behind(words, at, behind)
        broken_off = behind > at + 3 and tags.startswith(
            "....", at
        )  # a full stop and an ellipsis; what follows was cut
        if end < count and not broken_off and not _begins(words, end):
            continue
        if behind == at + 1 and _abbreviates(words, at):
            continue
        _add(found, start, end)
        start = end
    _add(found, start, count)
    return found


def _add(found: list[tuple[int, int]], start: int, end: int) -> None:
    if end - start <= _LONGEST:
        if start < end:
            found.append((start, end))
        return
    found += [(at, min(at + _LONGEST, end)) for at in range(start, end, _LONGEST)]


def _behind(words: Words, stop: int, end: int) -> int:
    """Behind the marks that adjoin a full stop: a quotation mark behind a space opens what follows. A note's number
    adjoins, too: "the plot.81 Yet"."""
    spaced = end if end == stop + 1 else next((at for at in range(stop + 1, end) if not words.adjoins(at)), end)
    if spaced < end or end >= len(words.raw) or words.starts[end] != words.ends[end - 1] or stop == 0:
        return spaced
    noted = words.raw[end].isdecimal() and len(words.raw[end]) <= _NOTE and words.raw[stop - 1].islower()
    return end + noted


def _begins(words: Words, at: int) -> bool:
    """Whether a sentence may begin here: behind a space, with a capital, a figure or an opening mark."""
    head = words.raw[at][0]
    return not words.adjoins(at) and (head.isupper() or head.isdecimal() or head in _OPENING)


def _abbreviates(words: Words, at: int) -> bool:
    """Whether this full stop belongs to the word before: Mr., No., J. (not a pronoun: "and I.")."""
    if not at or not words.adjoins(at):
        return False
    word = words.raw[at - 1]
    return (len(word) == 1 and word.isupper() and word != "I") or word.casefold() in entries("abbreviations")
