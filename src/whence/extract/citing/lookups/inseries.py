"""Works that are cited again by their volume and a page: "88 Fed. Reg. at 126", "Lee, 12 Ostmere L. Rev. at 33".

In: a `Shelf`, and the words of a citation. Out: the works that begin in this volume, not far before the page, and have
what is said in front.

>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> said = "Tolls at Night, 88 Fed. Reg. 120, 122 (Jan. 4, 2023)"
>>> shelf = Shelf()
>>> shelf.add(Work(Reference("a", 0, 40, {"custom": {"note": said}}), identity({}, "")), "")
>>> [len(in_series(shelf, f"{place}.")) for place in ("88 Fed. Reg. at 126", "88 Fed. Reg. at 12")]
[1, 0]
"""

from __future__ import annotations

import regex

from whence.extract.citing.forms.shortforms import led
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work
from whence.text import tokens

_AT = regex.compile(
    r"(?:^|[\s,(])(?P<volume>\p{N}{1,4})\s(?P<series>\p{Lu}[\p{L}.’'&]*(?:\s(?:&\s)?\p{Lu}[\p{L}.’'&]*){0,6}),?"
    r"\sat\s(?P<page>\p{N}[\p{N},]*)"
)
_FARTHEST = 300
"""Pages beyond which a place is no longer in a work that begins before it."""


def in_series(shelf: Shelf, words: str) -> list[Work]:
    """The works of this volume that the page can be in."""
    found = _AT.search(words) if " at " in words else None
    if found is None:
        return []
    said = tokens(words[led(words) : found.start()]).words
    told = {*said, *tokens(f"{found['volume']} {found['series']}").words}
    series = r"\.?\s?".join(regex.escape(part.rstrip(".")) for part in found["series"].split())
    begins = regex.compile(
        rf"(?<!\p{{N}}){found['volume']}\s{series}\.?,?\s(?P<page>\p{{N}}[\p{{N}},]*\p{{N}}|\p{{N}})"
    )
    page = _number(found["page"])
    laws = _laws(shelf, f"{found['volume']} {found['series']}", page) if not said else []
    return laws + [
        work
        for work in shelf.holding(told)
        if (first := begins.search(work.said)) and 0 <= page - _number(first["page"]) <= _FARTHEST
    ]


def _laws(shelf: Shelf, volume: str, page: int) -> list[Work]:
    """What running text cites as laws are: by volume and first page alone."""
    prefix = " ".join(tokens(volume).words) + " "
    told = {key.removeprefix(prefix): work for key, work in shelf.by_law.items() if key.startswith(prefix)}
    return [work for at, work in told.items() if at.isdecimal() and 0 <= page - int(at) <= _FARTHEST]


def _number(page: str) -> int:
    return int("".join(filter(str.isdecimal, page)))
