"""Dates of a reference as CSL dates.

In: the words of a date field. Out: a CSL date (`date-parts`, with `season` where one is named), or None where the words
are no date; a figure that may be two days gives its year alone, unless the document shows in which order it writes.

>>> csl_date("(Dec. 29, 2016);"), csl_date("posted 10 February 2017."), csl_date("July 2003 (Revised December 2010),")
({'date-parts': [[2016, 12, 29]]}, {'date-parts': [[2017, 2, 10]]}, {'date-parts': [[2003, 7]]})
>>> csl_date("Jan. 9-11, 2001"), csl_date("Fall 1996"), csl_date("n.d.")
({'date-parts': [[2001, 1, 9], [2001, 1, 11]]}, {'date-parts': [[1996]], 'season': 3}, None)
>>> csl_date("3/8/18"), csl_date("3/8/18", day_first=False)
({'date-parts': [[2018]]}, {'date-parts': [[2018, 3, 8]]})
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from whence.read.metadata.dates import edtf

_GLUED = re.compile(r"(?<=[A-Za-z]\.)(?=\d)|(?<=\d,)(?=\d{4})")
_YEAR = r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)"
_LONG = re.compile(
    rf"[^\W\d_]{{3,10}}\.?\s\d{{1,2}}(?:st|nd|rd|th)?[.,]?\s{_YEAR}|\d{{1,2}}(?:st|nd|rd|th|\.)?\s(?:de\s)?[^\W\d_]{{3,10}}\.?,?\s(?:de\s)?{_YEAR}"
    rf"|{_YEAR}-\d\d-\d\d|[^\W\d_]{{3,10}}\.?,?\s{_YEAR}|{_YEAR},?\s[^\W\d_]{{3,10}}\.?(?:\s\d{{1,2}})?(?!\w)"
)
_DAYS = re.compile(
    rf"([^\W\d_]{{3,10}}\.?)\s(\d{{1,2}})\s?[–-]\s?(\d{{1,2}}),?\s({_YEAR})|(\d{{1,2}})\s?[–-]\s?(\d{{1,2}})\s([^\W\d_]{{3,10}}\.?)\s({_YEAR})"
)
_MONTHS = re.compile(rf"([^\W\d_]{{3,10}}\.?)\s?[–/-]\s?([^\W\d_]{{3,10}}\.?),?\s({_YEAR})")
_YEARS = re.compile(rf"({_YEAR})\s?[–/-]\s?({_YEAR}|\d\d)(?!\d)")
_JOINS = frozenset("–-/")
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{2}|\d{4})(?!\d)")
_SEASON = re.compile(r"\b(spring|summer|autumn|fall|winter)\b", re.IGNORECASE)
_SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
_ONE_YEAR = re.compile(_YEAR)
_CENTURY = 30
"""Two figures up to this are of this century, above it of the last."""

Date = dict[str, Any]


@lru_cache(maxsize=4096)
def _edtf(words: str, day_first: bool | None = None) -> str | None:
    return edtf(words, day_first=day_first)


def csl_date(words: str, *, day_first: bool | None = None) -> Date | None:
    """The first date that these words give. `day_first` says how the document writes 3/8/18."""
    plain = _GLUED.sub(" ", words)
    return _range(plain) or _single(plain) or _figures(plain, day_first) or _year(plain)


def _parts(words: str, day_first: bool | None = None) -> list[int] | None:
    date = _edtf(words, day_first)
    if date is None or not re.fullmatch(r"\d{4}(-\d\d){0,2}", date[:10]):
        return None
    return [int(part) for part in date[:10].split("-")]


def _range(words: str) -> Date | None:
    if _JOINS.isdisjoint(words):
        return None
    if found := _DAYS.search(words):
        month, low, high, year = found.group(1, 2, 3, 4) if found[1] else (found[7], found[5], found[6], found[8])
        ends = [_parts(f"{day} {month} {year}") for day in (low, high)]
    elif found := _MONTHS.search(words):
        ends = [_parts(f"{month} {found[3]}") for month in (found[1], found[2])]
    elif found := _YEARS.search(words):
        second = found[2] if len(found[2]) == 4 else found[1][:2] + found[2]
        ends = [[int(found[1])], [int(second)]] if int(second) > int(found[1]) else []
    else:
        return None
    whole = [end for end in ends if end]
    return {"date-parts": whole} if len(whole) == 2 and whole[0] < whole[1] else None


def _single(words: str) -> Date | None:
    for found in _LONG.finditer(words):
        if parts := _parts(found.group()):
            return {"date-parts": [parts]}
    return None


def _figures(words: str, day_first: bool | None) -> Date | None:
    found = _SLASHED.search(words)
    if not found:
        return None
    year = int(found[3]) if len(found[3]) == 4 else int(found[3]) + (2000 if int(found[3]) <= _CENTURY else 1900)
    parts = _parts(f"{found[1]}/{found[2]}/{year}", day_first)
    return {"date-parts": [parts]} if parts else None


def _year(words: str) -> Date | None:
    found = _ONE_YEAR.search(words)
    if not found:
        return None
    season = _SEASON.search(words)
    made: Date = {"date-parts": [[int(found.group())]]}
    return {**made, "season": _SEASONS[season[1].lower()]} if season else made
