"""Works by bodies that are cited by initials nobody told: "OIG, Silt, p. 4", "IG report, p. 4".

In: a `Shelf` and the initials. Out: the works at the head of whose citations a body with these initials is named.

>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> said = "Port Board, Office of the Inspector General, Silt and Sand: A Review (May 2019), 12."
>>> item = {"title": "Silt and Sand", "issued": {"date-parts": [[2019, 5]]}, "custom": {"note": said}}
>>> shelf = Shelf()
>>> shelf.add(Work(Reference("a", 0, 40, item), identity(item, said)), "")
>>> [len(by_acronym(shelf, name)) for name in ("OIG", "IG", "PB", "SAR", "HPB")]
[1, 1, 1, 0, 0]
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import regex

from whence.extract.citing.works.identity import JOINED_INITIALS
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work

_PART = regex.compile(r"[^,;:.“”\"()]{3,120}")
_ACRONYM = regex.compile(r"\p{Lu}{2,6}|\p{Lu}[of]\p{Lu}{1,4}")
_QUOTE = regex.compile(r"[“\"‘]")
_HEAD = 200
"""Characters of a citation in which a body is named."""


def by_acronym(shelf: Shelf, name: str) -> list[Work]:
    """The works by a body of these initials."""
    if not _ACRONYM.fullmatch(name):
        return []
    return [work for work in shelf.works if has_body(work, name) and work.case is None and not work.known.is_short]


def titled_by(shelf: Shelf, name: str, title: Sequence[str]) -> list[Work]:
    """Those of them in whose citations these words of a title stand together."""
    return [work for work in by_acronym(shelf, name) if work.says(frozenset(), title)]


def has_body(work: Work, name: str) -> bool:
    """Whether a body of these initials, or one that ends with these, is named at a citation's head: "IG" for "Office of
    the Inspector General", and "OIG" for "Inspector General", too."""
    name = name.upper()
    return any(one.endswith(name) or f"O{one}" == name for one in _bodies(work.said[:_HEAD]))


@lru_cache(maxsize=1 << 14)
def _bodies(head: str) -> list[str]:
    """The initials of what stands between signs before a title in quotation marks, two at least."""
    named = _QUOTE.split(head, maxsplit=1)[0]
    return [initials for part in _PART.findall(named) for initials in _initials(part) if len(initials) > 1]


def _initials(part: str) -> tuple[str, str]:
    """The first letters of the words with capitals, without and with those between: "MT" and "MOT"."""
    words = part.split()
    capitals = (word[0] for word in words if word[0].isupper())
    joined = (word[0].upper() for word in words if word[0].isupper() or word in JOINED_INITIALS)
    return "".join(capitals), "".join(joined)
