"""Lives, whose title is a person's name: "Ann Lee, Jane Roe (Ostmere: Harbour Press, 1990), 12".

In: the tokens of a reference and the label of each. Out: the labels, with the name told from the author's. A chain of
labels takes it for a second author; but two authors have an "and" between them, and a book has a title. In front of a
colon only where a life's years, or what is told of lives, stand behind: "Lee, Roe: Silt" is by both in Europe.

>>> words = tokens("Ann Lee, Jane Roe: A Life (Ostmere: Harbour Press, 1990).")
>>> named = [*["author"] * 4, "title", "title", "location", "publisher", "publisher", "date"]
>>> lived(named, words)[:5]
['author', 'author', 'title', 'title', 'title']
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from whence.extract.references.tokens import Token, tokens

__all__ = ["lived", "tokens"]

_IMPRINT = frozenset(["location", "publisher", "date"])
_PEOPLE = frozenset(["author", "translator", "editor"])
_AND = frozenset(["and", "&", "und", "et", "y", "with"])
_YEARS = re.compile(r"\d{4}[–-]\d{2,4}$")
_TOLD = re.compile(r"(?:Life|Lives|Biography|Portrait|Career|Legacy|Years|Times|Man|Woman|Story|Mind)\b")
_NAME = re.compile(r"[A-ZÄÖÜÉ][\w’'.-]*,?$")
_LONGEST = 4


def lived(named: Sequence[str], words: Sequence[Token]) -> list[str]:
    """The labels with the person that a book is about as its title, or the beginning of it."""
    made = list(named)
    ends = next((at for at, label in enumerate(named) if label not in _PEOPLE), 0)
    begin = next((at for at in range(ends - 1, 0, -1) if words[at - 1].text.endswith(",")), 0)
    if named[0] != "author" or not 1 < begin < ends <= begin + _LONGEST or not _is_alone(words, begin, ends):
        return made
    titled = "title" in named
    behind = words[ends].text
    if titled and not (words[ends - 1].text.endswith(":") and _tells_life(named, words, ends)):
        return made
    if not titled and not (behind.startswith("(") and named[ends] in _IMPRINT and "publisher" in named):
        return made
    return [*made[:begin], *["title"] * (ends - begin), *made[ends:]]


def _is_alone(words: Sequence[Token], begin: int, ends: int) -> bool:
    """Whether one name stands before the comma, or several with their "and", and one behind it."""
    front, told = words[: begin - 1], words[begin : ends - 1]
    commas = sum(word.text.endswith(",") for word in front)
    joined = any(word.text.lower() in _AND for word in front)
    return (joined or not commas) and bool(told) and all(_NAME.match(word.text) for word in told)


def _tells_life(named: Sequence[str], words: Sequence[Token], at: int) -> bool:
    """Whether the title goes on as those of lives do, before a bracket with the publisher."""
    inside = [word.text for word, label in zip(words[at:], named[at:], strict=True) if label == "title"]
    bracket = any(word.text.startswith("(") and label in _IMPRINT for word, label in zip(words, named, strict=True))
    return bracket and bool(inside) and (bool(_YEARS.match(inside[0])) or bool(_TOLD.search(" ".join(inside))))
