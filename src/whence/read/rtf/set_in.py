"""Block quotes of RTF that are set in on the left alone, as pandoc writes them.

In: the shapes of the paragraphs of a text in their order, and their words. Out: which of them are block quotes. A left
indent is also how letters, outlines and lists look; so a paragraph counts only where it stands out from a text that is
otherwise not set in so far, as prose, and without a sign of a list or a clause.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

_FURTHER = 576  # twentieths of a point: 0.4 inch more than the commonest paragraph
_FURTHEST = 2160  # 1.5 inches more: dates, signatures and addresses at the right stand there
_INDENTS = 2  # a text with more has levels, not quotations
_PROSE = 8  # words
_NUMBER = r"[(\[]?(?:\d{1,3}|[A-Za-z]|[ivxlcIVXLC]{1,6})[.)\]]|[§¶]|\d{1,3}(?:\.\d{1,3}){1,9}\s"
_HEAD = r"(?:[A-Z][\w’'-]{0,30} ){0,4}[A-Z][\w’'-]{2,30}[.:]\s"  # of a clause, before its words
_LISTED = re.compile(rf"\s*(?:[-*•·–—▪◦o]\s|{_NUMBER}|{_HEAD})")


@dataclass(frozen=True, slots=True)
class Indent:
    """How a paragraph stands: `left` and `first` in twentieths of a point; `plain`: neither a heading nor in a list,
    centred, at the right, or a block quote by its style or by both its margins; `mark`: that of its words."""

    left: int
    first: int
    plain: bool
    mark: int


def set_in(paragraphs: Iterable[tuple[Indent, str]]) -> list[Indent]:
    """The paragraphs that are block quotes by their left indent.

    >>> lines = [(left, "It rained in Ostmere all day, he said, and more.") for left in (0, 0, 720)]
    >>> [found.left for found in set_in([(Indent(left, 0, True, 0), words) for left, words in lines])]
    [720]
    """
    prose = [(indent, words) for indent, words in paragraphs if words.strip()]
    lefts = Counter(indent.left for indent, words in prose if _is_prose(words))
    if not lefts:
        return []
    usual = max(lefts, key=lambda left: (lefts[left], -left))
    found = _further(prose, usual)
    many = 2 * len(found) >= lefts.total() or len({indent.left for indent in found}) > _INDENTS
    return [] if many else found


def _further(prose: list[tuple[Indent, str]], usual: int) -> list[Indent]:
    """What stands out, but for what goes on under an item of a list that is set in as far."""
    found = []
    items: set[int] = set()
    for indent, words in prose:
        if indent.left <= usual and indent.first >= 0:
            items.clear()
        if indent.first < 0 or not indent.plain or _LISTED.match(words):
            items.add(indent.left)
        elif (
            _FURTHER <= indent.left - usual <= _FURTHEST
            and indent.first == 0
            and indent.left not in items
            and _is_prose(words)
        ):
            found.append(indent)
    return found


def _is_prose(words: str) -> bool:
    return len(words.split(maxsplit=_PROSE)) >= _PROSE
