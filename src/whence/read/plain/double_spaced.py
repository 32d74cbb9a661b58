"""Text with an empty line behind each line, as drafts are typed and as some tools draw it out of a PDF.

In: a text. Out: where its empty lines begin that part no paragraphs, one behind each line; none where empty lines part
paragraphs, since hardly any of these goes on in the middle of a sentence.

>>> text = "It rained in Ostmere, and\\n\\nnobody came there.\\n\\n" * 12
>>> lone = lone_empty_lines(text)
>>> without(text, lone)[:45]
'It rained in Ostmere, and\\nnobody came there.\\n'
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from whence.models import Span

_GAP = regex.compile(r"\S[ \t\r]*\n(?P<empty>[ \t\r]*\n)")
_LINE = regex.compile(r"^[ \t]*\S.*$", regex.MULTILINE)
_ENDED = regex.compile(r"[.!?:;…][\"”’»)\]*_]*\s*$")
_FEWEST = 20
_NEARLY, _BROKEN = 0.9, 0.12
"""Of the lines so many have an empty one behind them, and so many go on with the sentence of the one above."""
_SAMPLE = 2000
_LONGEST = 120
"""Longer lines are paragraphs."""


def lone_empty_lines(text: str) -> list[Span]:
    """The empty lines, one behind each line; none in a text that is not so spaced."""
    if (text.count("\n\n") + text.count("\n\r\n")) * 5 < text.count("\n") * 2:
        return []
    lines = [found[0].strip() for found in _LINE.finditer(text)]
    if len(lines) < _FEWEST or not _are_broken(lines[:_SAMPLE]):
        return []
    gaps = [gap.span("empty") for gap in _GAP.finditer(text)]
    return gaps if len(gaps) >= _NEARLY * (len(lines) - 1) else []


def _are_broken(lines: Sequence[str]) -> bool:
    """Whether the lines were broken at a column: many begin with a small letter below one without an end."""
    going = sum(two[:1].islower() and not _ENDED.search(one) for one, two in pairwise(lines))
    whole = sum(len(line) for line in lines if len(line) > _LONGEST)
    return going >= _BROKEN * len(lines) and whole * 2 < sum(map(len, lines))


def without(text: str, lone: Sequence[Span]) -> str:
    """The text without these empty lines."""
    ends = [0, *(end for _, end in lone)]
    starts = [*(start for start, _ in lone), len(text)]
    return "".join(text[end:start] for end, start in zip(ends, starts, strict=True))
