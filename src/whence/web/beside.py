"""Two shared passages beside each other: the words that stand only in one are marked in both.

In: two texts and a span in each. Out: markup of both. Words are compared in comparison form; long passages are marked
word by word only up to `_LONGEST` words, and said to be.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from markupsafe import Markup

from whence.models import Span
from whence.text import Tokens, tokens
from whence.web.pairs import ONLY, THERE, Piece, framed

_LONGEST = 600


@dataclass(frozen=True, slots=True)
class Beside:
    """Both passages, drawn; `whole` is False where they are too long to be compared here word by word."""

    here: Markup
    there: Markup
    whole: bool


def beside(text: str, span: Span, other: str, found: Span) -> Beside:
    """`text[span]` and `other[found]` with what stands only in each."""
    one, two = tokens(text[slice(*span)]), tokens(other[slice(*found)])
    if max(len(one), len(two)) > _LONGEST:
        return Beside(framed(text, span, []), framed(other, found, []), False)
    changed = [
        each for each in SequenceMatcher(None, one.words, two.words, autojunk=False).get_opcodes() if each[0] != "equal"
    ]
    here = [Piece(_span(one, a, b, span[0]), ONLY) for _, a, b, _, _ in changed if a < b]
    there = [Piece(_span(two, a, b, found[0]), THERE) for _, _, _, a, b in changed if a < b]
    return Beside(framed(text, span, here), framed(other, found, there), True)


def _span(words: Tokens, first: int, last: int, offset: int) -> Span:
    start, end = words.span(first, last)
    return offset + start, offset + end
