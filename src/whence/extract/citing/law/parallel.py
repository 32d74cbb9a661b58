"""A judgment's other places, beside the first by which it is kept: "[2004] HCA 39; (2004) 220 CLR 1".

In: the words of its citation and the `Case`. Out: the same `Case` at each other place.

>>> case = Case(0, 45, "Lee v Roe", "2004", "HCA", 39, False, 2004)
>>> [(one.volume, one.series, one.page) for one in other_places("Lee v Roe [2004] HCA 39; (2004) 220 CLR 1", case)]
[('220', 'CLR', 1)]
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import regex

from whence.extract.citing.law.case import Case
from whence.extract.citing.law.cases import places
from whence.extract.citing.law.reports import each_place

_NUMBERED = regex.compile(r"(?P<year>(?:19|20)\p{N}{2})-(?P<series>\p{Lu}\p{Ll}{2,8})-(?P<number>\p{N}{1,6})")
_INSIDE = regex.compile(
    r"\((?:\p{Ll}+ly\s)?(?:citing|quoting|discussing|applying|overruling)\b|\b(?:aff[’']d|rev[’']d|cert\.)|;\s[^;]{2,120}\sv\.?\s"
)
"""From there on other judgments may stand."""


def other_places(words: str, case: Case) -> Iterator[Case]:
    """The case at its other places; its words go on behind its own place."""
    inside = _INSIDE.search(words)
    words = words[: inside.start()] if inside else words
    told = {(case.series, case.page)}
    numbered = ((f"{one['year']} {one['number']}", one["series"], 0) for one in _NUMBERED.finditer(words))
    for volume, series, page in (*places(words), *each_place(words), *numbered):
        if (series, page) not in told:
            told.add((series, page))
            blank = not page and volume.isdecimal()  # the number in "2003-Ohio-5372" tells it
            yield replace(case, volume=volume, series=series, page=page, is_blank=blank)
