"""Works that are cited again by their address alone, or by a copy of that page in an archive.

In: a `Shelf`, and the words of a citation that are an address. Out: the works cited before with this address.

>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> item = {"title": "Silt and Sand", "URL": "http://www.rye.org/silt", "issued": {"date-parts": [[2019, 5]]}}
>>> shelf = Shelf()
>>> shelf.add(Work(Reference("a", 0, 40, item), identity(item, "")), "")
>>> said = ("https://rye.org/silt/.", "https://web.archive.org/web/20190612/http://www.rye.org/silt", "https://rye.org/sand")
>>> [len(at_address(shelf, words)) for words in said]
[1, 1, 0]
"""

from __future__ import annotations

import regex

from whence.addresses import url_key
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work

_ADDRESS = regex.compile(r"[<(]?(?P<address>https?://[^\s<>]{4,400}?)[>)]?[.,;]?\s*")
_SECONDS = regex.compile(r"[?&]t=\p{N}+s?(?=&|$)")
"""Where a video is played from."""


def at_address(shelf: Shelf, words: str) -> list[Work]:
    """The works cited before with the address that is all of these words."""
    found = _ADDRESS.fullmatch(words) if words.lstrip("<(").startswith("http") else None
    key = url_key(_SECONDS.sub("", found["address"])) if found else None
    if key is None:
        return []
    return [work for work in shelf.works if _address(work) == key]


def _address(work: Work) -> str | None:
    address = str((work.reference.work or {}).get("URL") or "")
    return url_key(_SECONDS.sub("", address)) if address else None
