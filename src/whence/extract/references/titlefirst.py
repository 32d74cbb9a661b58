"""Works whose title stands before the name of who wrote them: "Silt and Sand, A. B. Roe (Macmillan 1993)".

In: the tokens of a reference and the label of each. Out: the labels, with the person told from the title. A chain of
labels that was learnt from references with names in front takes such a person for more of the title, or the title for
names. Essays, web pages and catalogues cite so, also with "by", and prose with "in" ("Jane Roe in Silt (1993)").

>>> words = tokens("Silt and Sand, A.B. Roe (Macmillan 1993), 4.")
>>> turned(["title", "title", "title", "title", "publisher", "publisher", "date", "pages"], words)
['title', 'title', 'title', 'author', 'author', 'publisher', 'date', 'pages']
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from whence.extract.people import is_organisation
from whence.extract.references.phrases import person
from whence.extract.references.tokens import Token, tokens

__all__ = ["is_person", "tokens", "turned"]

_INITIALS = re.compile(r"(?:[A-ZÄÖÜ]\.-?)+$")
_SURNAME = re.compile(r"(?:(?:Mc|Mac|O[’']|D[’'])?[A-ZÄÖÜÉ][\w’'-]+)$")
_DONE = re.compile(
    r"(?:ed|[Ee]dition|[Tt]ranslation|[Tt]rans\.?|ed\.|tr\.|[Ii]ntroduction|[Pp]reface|[Nn]otes|^English|^French|^German|^Latin|written)$"
)
"""What somebody else did "by" whom: "translated by", "edition by"."""
_ROLES = frozenset(["editor", "translator"])
_SMALL = frozenset("of the and in on to for at from its with".split())
_OTHERWISE = frozenset(["container-title", "volume", "pages", "url", "editor", "recipient", "note"])
"""Labels that stand in no title: where one stands before a name, the name is somebody else's."""
_OWNED = frozenset(["'s", "’s"])
_MOST = 40
_LONGEST_NAME = 4


def turned(named: Sequence[str], words: Sequence[Token]) -> list[str]:
    """The labels with a title in front of a person, or a person in front of "in" and a title."""
    made = list(named)
    if named[0] not in ("title", "author"):
        return made
    bracket = next((at for at, word in enumerate(words[:_MOST]) if word.text.startswith("(")), len(words))
    place = _name(words, bracket) if named[0] == "author" or "author" not in named else None
    if place is None or named[place[0]] in _ROLES or not _is_title(words[: place[0]], named[: place[0]]):
        return _introduced(made, words, bracket)
    return ["title"] * place[0] + ["author"] * (place[1] - place[0]) + made[place[1] :]


def _name(words: Sequence[Token], bracket: int) -> tuple[int, int] | None:
    """Where a person's name stands: behind the last comma or point before the bracket, or behind "by"."""
    by = next((at for at in range(1, min(len(words), _MOST)) if words[at].text == "by"), None)
    if by is not None and _DONE.search(words[by - 1].text):
        return None
    if by is not None:
        end = next((at for at in range(by + 1, len(words)) if words[at].text.endswith((",", "."))), len(words) - 1) + 1
        while end < len(words) and _INITIALS.match(words[end - 1].text):
            end += 1
        end = min(end, bracket)
        return (by, end) if is_person([word.text for word in words[by + 1 : end]]) else None
    if bracket == len(words):
        return None
    low = max(1, bracket - _LONGEST_NAME)
    begin = next((at for at in range(bracket - 1, low - 1, -1) if _parts(words[at - 1].text)), None)
    if begin is None or not is_person([word.text for word in words[begin:bracket]]):
        return None
    return begin, bracket


def _parts(text: str) -> bool:
    """Whether a title can end with this token."""
    return text.endswith(",") or (text.endswith(".") and len(text) > 3 and not _INITIALS.match(text))


def is_person(parts: Sequence[str]) -> bool:
    """Whether these words are one person's name: initials or given names, and a surname."""
    plain = [*parts[:-1], *(part.rstrip(",") for part in parts[-1:])]
    if not 1 < len(plain) <= _LONGEST_NAME or not _SURNAME.match(plain[-1].rstrip(".")):
        return False
    first = plain[0]
    told = bool(_INITIALS.match(first)) or person(first).startswith("g")
    rest = all(_INITIALS.match(part) or (_SURNAME.match(part) and part[-2:] not in _OWNED) for part in plain[1:-1])
    return told and rest and not is_organisation(" ".join(plain))


def _is_title(words: Sequence[Token], named: Sequence[str]) -> bool:
    """Whether these words are a title: with small words, where they were taken for names."""
    if len(words) < 2 or words[0].text[0].islower() or not _OTHERWISE.isdisjoint(named):
        return False
    if named[0] == "title":
        return True
    texts = [word.text for word in words]
    if not _SMALL.intersection(map(str.lower, texts[1:])) or texts[0].endswith(","):
        return False
    given = any(_INITIALS.match(text) or person(text.rstrip(",")).startswith("g") for text in texts)
    return not given and not is_organisation(" ".join(texts).rstrip(" ,"))


def _introduced(made: list[str], words: Sequence[Token], bracket: int) -> list[str]:
    """A person in front of "in" and a title that a bracket ends: "J. Roe in 'Silt and Sand' (Macmillan 1993)"."""
    at = next((at for at in range(1, min(len(words), _LONGEST_NAME + 1)) if words[at].text == "in"), 0)
    if not at or bracket == len(words) or bracket - at < 2 or "container-title" in made[:bracket]:
        return made
    behind = [word.text for word in words[at + 1 : at + _LONGEST_NAME]]
    if not is_person([word.text for word in words[:at]]) or any(is_person(behind[:size]) for size in (2, 3)):
        return made
    return ["author"] * at + ["aside"] + ["title"] * (bracket - at - 1) + made[bracket:]
