"""Spaces inside words: a PDF may have one wherever a word could be broken, with the next letter painted over it.

In: a page's text, and where its characters are painted. Out: the places of such spaces, to be left out. Only a page
of short words is looked into ("Na ti o na lis mus und Mo der ne").

>>> words = "Na ti on und Mo der ne. " * 20
>>> over, behind = ((lambda at, left=left: (5.0, 7.0) if words[at] == " " else (left, 9.0)) for left in (5.2, 7.0))
>>> len(inner_spaces(words, over)), len(inner_spaces(words, behind))
(139, 0)
"""

from __future__ import annotations

import re
from collections.abc import Callable

_WORD = re.compile(r"[^\W\d_]+")
_SPACE = re.compile(r"(?<=\S) (?=\S)")
_MANY, _SHORT = 60, 4.4
"""Words of a page, and letters of them on average, below which some may be pieces of words."""
_MIDDLE = 0.5
_SHARE = 0.3
_TWO_BYTES = "\uffff"
"""Above it pdfium counts a sign of mathematics as two."""
Edges = Callable[[int], tuple[float, float]]
"""Where a character begins and ends on its line, in points."""


def inner_spaces(text: str, edges: Edges) -> frozenset[int]:
    """The places of the spaces that stand inside words; none where few are painted over."""
    words = _WORD.findall(text)
    if len(words) < _MANY or sum(map(len, words)) >= _SHORT * len(words) or max(text) > _TWO_BYTES:
        return frozenset()
    places = [space.start() for space in _SPACE.finditer(text)]
    inside = frozenset(at for at in places if _is_painted_over(edges(at), edges(at + 1)))
    return inside if len(inside) > _SHARE * len(places) else frozenset()


def _is_painted_over(space: tuple[float, float], letter: tuple[float, float]) -> bool:
    """Whether the next letter begins before the middle of a space, and is not far in front of it."""
    width = space[1] - space[0]
    return width > 0 and -width < letter[0] - space[0] < _MIDDLE * width


def moved(places: list[int], span: tuple[int, int]) -> tuple[int, int]:
    """Where a stretch of a line stands once the places are left out."""
    first, last = (sum(1 for at in places if at < end) for end in span)
    return span[0] - first, span[1] - last
