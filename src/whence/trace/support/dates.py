"""EDTF dates as the days they may mean.

In: an EDTF string (https://www.loc.gov/standards/datetime/, level 0, and of level 1 what reporting needs:
`2021`, `2021-03`, `2021-03-05`, `2021-03-05T09:00Z`, `202X`, `2021-XX`, `2021-21` (spring, anywhere), `2021?`,
`2020/2021-03`, `../2021`). Out: the earliest and the latest day as ordinals.

>>> days("2021-02")
Days(earliest=737822, latest=737849)
>>> days("5 March")
Traceback (most recent call last):
    ...
ValueError: not a date with a year in EDTF, such as 2021-03-05, 2021-03 or 2020/2021
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import NamedTuple

_DATE = re.compile(r"([0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?(?:T[0-9:.+Z-]+)?[?~%]?")
_QUARTERS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
_SEASONS = range(21, 25)  # which months these are depends on the hemisphere, which a date does not tell
_EXPECTED = "not a date with a year in EDTF, such as 2021-03-05, 2021-03 or 2020/2021"


class Days(NamedTuple):
    """The earliest and the latest day that a date may mean, as proleptic Gregorian ordinals."""

    earliest: int
    latest: int


@lru_cache(maxsize=1 << 14)
def days(text: str) -> Days:
    """The days `text` may mean; an open end reaches to year 1 or 9999. ValueError where it is no such date."""
    first, slash, last = text.strip().partition("/")
    if not slash:
        return _simple(first)
    earliest = date.min.toordinal() if first in ("", "..") else _simple(first).earliest
    latest = date.max.toordinal() if last in ("", "..") else _simple(last).latest
    if latest < earliest:
        raise ValueError(f"the interval {text!r} ends before it begins")
    return Days(earliest, latest)


def _simple(text: str) -> Days:
    found = _DATE.fullmatch(text)
    if found is None or found[1] == "XXXX":
        raise ValueError(_EXPECTED)
    year, month, day = found.groups()
    low, high = int(year.replace("X", "0")) or 1, int(year.replace("X", "9")) or 1
    first_month, last_month = _months(month)
    if day is None or "X" in day:
        return Days(date(low, first_month, 1).toordinal(), _last_day(high, last_month))
    try:
        return Days(date(low, first_month, int(day)).toordinal(), date(high, last_month, int(day)).toordinal())
    except ValueError:
        raise ValueError(f"{text!r} is no day of the calendar") from None


def _months(month: str | None) -> tuple[int, int]:
    if month is None or "X" in month or int(month) in _SEASONS:
        return 1, 12
    number = int(month)
    if number in _QUARTERS:
        return _QUARTERS[number]
    if not 1 <= number <= 12:
        raise ValueError(f"there is no month {number}")
    return number, number


def _last_day(year: int, month: int) -> int:
    return date(year, month, monthrange(year, month)[1]).toordinal()
