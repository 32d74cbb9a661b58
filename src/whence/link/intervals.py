"""Dates of any granularity as intervals of days, so that "June 2018" and "2018-06-14" can agree.

In: an EDTF string, or a CSL date. Out: the first and last day that it may mean.

>>> interval("2018-06"), overlap(interval("2018-06"), interval("2018-06-14"))
((datetime.date(2018, 6, 1), datetime.date(2018, 6, 30)), True)
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from typing import Any

import regex

from whence.read.dates import edtf

Interval = tuple[date, date]

_PART = regex.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?(?:T.*)?[?~%]?")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}  # December alone: winter runs into the next year


def interval(value: str | None) -> Interval | None:
    """The days of an EDTF date or interval; None where it is open or none."""
    if not value:
        return None
    first, slash, last = value.partition("/")
    begin, end = _days(first), _days(last) if slash else _days(first)
    return (begin[0], end[1]) if begin and end and begin[0] <= end[1] else None


def _days(part: str) -> Interval | None:
    found = _PART.fullmatch(part.strip())
    if found is None:
        return None
    year, month, day = found.groups()
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if low < 1 or month in (None, "XX") or low != high:
        return (date(low, 1, 1), date(high, 12, 31)) if low >= 1 else None
    first, last = _SEASONS.get(int(month), (int(month), int(month)))
    if not 1 <= first <= 12:
        return None
    if day in (None, "XX"):
        return date(low, first, 1), date(low, last, monthrange(low, last)[1])
    return (date(low, first, int(day)),) * 2 if 1 <= int(day) <= monthrange(low, first)[1] else None


def issued(value: Any) -> str | None:
    """A CSL date as EDTF: its `date-parts`, or its `edtf`, `raw` or `literal` words."""
    if isinstance(value, Mapping):
        if value.get("date-parts"):
            return "/".join(_joined(parts) for parts in value["date-parts"])
        value = next((value[key] for key in ("edtf", "raw", "literal") if value.get(key)), None)
    if not value:
        return None
    return str(value) if interval(str(value)) else edtf(str(value))


def _joined(parts: Any) -> str:
    return "-".join(f"{int(part):0{4 if k == 0 else 2}d}" for k, part in enumerate(parts))


def overlap(one: Interval | None, other: Interval | None) -> bool:
    """Whether two dates may be the same day; a date that is not known is no match."""
    return one is not None and other is not None and one[0] <= other[1] and other[0] <= one[1]
