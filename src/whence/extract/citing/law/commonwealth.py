"""Judgments cited by a year and the volume of that year, as courts of the Commonwealth do: "Lee v Roe [2013] NZHC 301",
"Lee v. Roe (2003) 4 SCC 675", "Lee & Ors. vs. State of Ostmere and others, reported in 1999 (6) SCC 172".

In: a text and a stretch. Out: `Case`s with both sides' names in front, by the year (and the volume of that year), the
court or series, and the number or page, up to their other places and the court behind.

>>> words = "Lee v Roe [2013] NZHC 301, [2013] 3 NZLR 236 (CA); and so on [2001]."
>>> [(one.name, one.key, one.page, words[one.start : one.end]) for one in year_cases(words, (0, len(words)))]
[('Lee v Roe', ('2013', 'NZHC'), 301, 'Lee v Roe [2013] NZHC 301, [2013] 3 NZLR 236 (CA)')]
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.extract.citing.law.case import Case
from whence.extract.citing.law.casenames import SIDES, named_before
from whence.extract.citing.law.parties import two_sides
from whence.extract.citing.law.reports import year_places
from whence.models import Span

_SIGNAL = 14
_BEGINS = regex.compile(r"(?:^|;\s?)\s*(?:(?:[Ss]ee(?:\salso)?|[Cc]f\.|[Aa]nd)\s)?$")
_ENDS = regex.compile(r"\s*(?:$|[.;](?!\p{N})|\([“\"]|,?\s?at\s\[?\p{N}|,?\s?at\s(?:pp?|paras?)\b)")
"""What stands around a place that is all there is."""


def year_cases(text: str, span: Span) -> Iterator[Case]:
    """The judgments of a stretch that are cited so, in order."""
    behind = span[0]
    for found in year_places(text, span):
        low = behind + 1 if text[behind : behind + 1].isspace() else behind  # no name was cut there
        begun = _begun(text, low, found.start())
        if begun is None:
            continue
        start, ended = begun
        volume = " ".join(part for part in (found["year"], found["volume"]) if part)
        series = "".join(found["series"].split())
        closed = found.end() + _is_closed(text, ended, found)
        name = text[start:ended].strip(" ,")
        yield Case(start, closed, name, volume, series, int(found["page"]), False, int(found["year"]))
        behind = closed


def bare_cases(text: str, span: Span) -> Iterator[Case]:
    """The judgments of a note that are all it says, or what stands between semicolons: the names stand in the text
    before the marker.

    >>> words = "[2017] 4 SLR 474 at [4]; see [2009] NZHC 30 (“Lee”). It was held on appeal, [2013] NZHC 2, too."
    >>> [words[one.start : one.end] for one in bare_cases(words, (0, len(words)))]
    ['[2017] 4 SLR 474', '[2009] NZHC 30']
    """
    for found in year_places(text, span):
        before = text[max(span[0], found.start() - _SIGNAL) : found.start()]
        if _BEGINS.search(before) and _ENDS.match(text, found.end(), span[1]):
            volume = " ".join(part for part in (found["year"], found["volume"]) if part)
            series = "".join(found["series"].split())
            yield Case(found.start(), found.end(), "", volume, series, int(found["page"]), False, int(found["year"]))


def _is_closed(text: str, ended: int, found: regex.Match[str]) -> bool:
    """Whether a bracket around the place ends right behind it: "Lee v. Roe [AIR 1956 SC 676]"."""
    between = text[ended : found.start()].strip()
    return between[-1:] in ("[", "(") and text[found.end() : found.end() + 1] in ("]", ")")


def _begun(text: str, low: int, end: int) -> Span | None:
    """Where the names of both sides begin and end, with a "v." or without ("Re Lee [2005]")."""
    if sides := two_sides(text, low, end):
        return sides
    start = named_before(text, low, end, is_dated=True)
    return (start, end) if start is not None and SIDES.search(text, start, end) else None
