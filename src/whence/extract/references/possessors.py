"""Works that are said to be somebody's: "Professor Giles's Confucianism and Its Rivals", "Murdoch's History of Japan".

In: the tokens of a reference and the label of each. Out: the labels, with who owns the title told from it, where no
author was found. A single name counts before a kind of work alone: "Gulliver's Travels" is nobody's.

>>> owned(["title"] * 5, tokens("S.G. Cheng's Modern China, 1919."))
['author', 'author', 'title', 'title', 'title']
>>> owned(["title"] * 4, tokens("America's Great Depression, 4."))
['title', 'title', 'title', 'title']
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from whence.extract.people import is_organisation
from whence.extract.references.phrases import person
from whence.extract.references.titlefirst import is_person
from whence.extract.references.tokens import Token, tokens

__all__ = ["owned", "tokens"]

_OWNS = re.compile(r"(?P<name>[A-ZÄÖÜÉ][\w.’'-]*?)[’']s?$")
_CALLED = frozenset("professor prof. dr. mr. mrs. ms. miss sir lord lady rev. general president bishop judge".split())
_OFFICES = frozenset(
    "president secretary king queen emperor government state nation parliament congress court board council committee"
    " commission church city people public author editor director minister chairman judge general today year".split()
)
_KINDS = frozenset(
    "history histories life lives essay essays letters diary diaries journal journals memoir memoirs account works"
    " papers dictionary annals chronicle commentary commentaries treatise handbook introduction outlines principles"
    " elements lectures report reports study studies biography autobiography".split()
)
_NAMES = ("title", "author")
_LONGEST = 5


def owned(named: Sequence[str], words: Sequence[Token]) -> list[str]:
    """The labels with the owner in front of a title as its author."""
    for at, word in enumerate(words[: min(_LONGEST, len(words) - 1)]):
        owner = _OWNS.match(word.text)
        if named[at] not in _NAMES or (owner and named[at + 1] not in _NAMES):
            break
        if owner and _is_owner([one.text for one in words[:at]], owner["name"], words[at + 1].text):
            return ["author"] * (at + 1) + ["title" if label == "author" else label for label in named[at + 1 :]]
        if word.text.endswith(","):
            break
    return list(named)


def _is_owner(before: Sequence[str], name: str, behind: str) -> bool:
    """Whether a name is a person's: with a form of address or a given name, or before a kind of work."""
    called = bool(before) and before[0].lower() in _CALLED
    given = [*before[called:], name]
    if len(given) > 1:
        return is_person(given)
    body = name.lower() in _OFFICES or is_organisation(name) or person(name) == "g"
    return called or (behind.lower().strip(",.") in _KINDS and not body)
