"""EDTF dates as the days that they may mean, before and after Christ.

In: an EDTF string (https://www.loc.gov/standards/datetime/, level 0, and of level 1 what reporting needs:
`2021`, `2021-03`, `2021-03-05`, `2021-03-05T09:00Z`, `202X`, `2021-XX`, `2021-21` (spring), `2021?`, `-0026` (27 BC),
`2020/2021-03`, `../2021`). Out: the earliest and the latest day, counted from the first of January of the year 0 in
the proleptic Gregorian calendar.

>>> days("2021-02")
Days(earliest=738187, latest=738214)
>>> days("2021-21") == days("2021"), days("2021-21", northern=True) == days("2021-03/2021-05")
(True, True)
>>> day_number("1970-01-01"), day_number("-0026-01-01") < day_number("0014-12-31"), known("5 March")
(719528, True, None)
"""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache
from typing import NamedTuple, overload

_DATE = re.compile(r"(-?)([0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?(?:T[0-9:.+Z-]+)?[?~%]?")
_QUARTERS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
_NORTHERN = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}  # December alone: winter runs into the next year
_EXPECTED = "not a date with a year in EDTF, such as 2021-03-05, 2021-03 or 2020/2021"
_ERA = 146_097
"""Days in 400 years."""


class Days(NamedTuple):
    """The earliest and the latest day that a date may mean, as `day_number` counts."""

    earliest: int
    latest: int


@lru_cache(maxsize=1 << 14)
def days(text: str, *, northern: bool = False) -> Days:
    """The days `text` may mean; an open end reaches to year 1 or 9999. ValueError where it is no such date.

    A season may be any part of its year, since its months depend on the hemisphere, which a date does not tell; with
    `northern` it is read as the outlets of the north date their issues.
    """
    first, slash, last = text.strip().partition("/")
    if not slash:
        return _simple(first, northern)
    earliest = _number(1, 1, 1) if first in ("", "..") else _simple(first, northern).earliest
    latest = _number(9999, 12, 31) if last in ("", "..") else _simple(last, northern).latest
    if latest < earliest:
        raise ValueError(f"the interval {text!r} ends before it begins")
    return Days(earliest, latest)


def known(text: str | None, *, northern: bool = False) -> Days | None:
    """The days a date may mean; None where it is none, or is not known."""
    try:
        return days(text, northern=northern) if text else None
    except ValueError:
        return None


def is_after(one: str | None, other: str | None) -> bool:
    """Whether one date is later than another, whatever days they mean; a date that is not known is not.

    >>> is_after("2021-03", "2021-02-28"), is_after("2021-03-05", "2021"), is_after("2021", None)
    (True, False, False)
    """
    ours, theirs = known(one), known(other)
    return ours is not None and theirs is not None and ours.earliest > theirs.latest


@overload
def day_number(iso: str) -> int: ...


@overload
def day_number(iso: str | None) -> int | None: ...


def day_number(iso: str | None) -> int | None:
    """Days since the year 0 of the proleptic Gregorian calendar, for comparing; None stays None."""
    if iso is None:
        return None
    sign, rest = (-1, iso[1:]) if iso[0] == "-" else (1, iso)
    year, month, day = (int(part) for part in rest.split("-"))
    return _number(sign * year, month, day)


def first_day(year: int, month: int = 1) -> int:
    """The day on which a month (of the Gregorian calendar, before Christ too) begins."""
    return _number(year, month, 1)


def _number(year: int, month: int, day: int) -> int:
    era, of_era = divmod(year - (month <= 2), 400)
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return era * _ERA + of_era * 365 + of_era // 4 - of_era // 100 + of_year + 60


def civil(day: int) -> tuple[int, int, int]:
    """Year, month and day of the month of a day as `day_number` counts.

    >>> civil(719528), civil(day_number("-0026-12-31"))
    ((1970, 1, 1), (-26, 12, 31))
    """
    era, of_era = divmod(day - 60, _ERA)
    of_era_year = (of_era - of_era // 1_460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * of_era_year + of_era_year // 4 - of_era_year // 100)
    shifted = (5 * of_year + 2) // 153
    month = (shifted + 2) % 12 + 1
    return era * 400 + of_era_year + (month <= 2), month, of_year - (153 * shifted + 2) // 5 + 1


def _simple(text: str, northern: bool) -> Days:
    found = _DATE.fullmatch(text)
    if found is None or found[2] == "XXXX":
        raise ValueError(_EXPECTED)
    before_zero, year, month, day = found.groups()
    low, high = _years(year, before_zero=bool(before_zero))
    first_month, last_month = _months(month, northern)
    if day is None or "X" in day:
        return Days(_number(low, first_month, 1), _number(high, last_month, _length(high, last_month)))
    if not 1 <= int(day) <= min(_length(low, first_month), _length(high, last_month)):
        raise ValueError(f"{text!r} is no day of the calendar")
    return Days(_number(low, first_month, int(day)), _number(high, last_month, int(day)))


def _years(digits: str, *, before_zero: bool) -> tuple[int, int]:
    low, high = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    return (-high, -low) if before_zero else (low, high)


def _months(month: str | None, northern: bool) -> tuple[int, int]:
    if month is None or "X" in month:
        return 1, 12
    number = int(month)
    if number in _NORTHERN:
        return _NORTHERN[number] if northern else (1, 12)
    if number in _QUARTERS:
        return _QUARTERS[number]
    if not 1 <= number <= 12:
        raise ValueError(f"there is no month {number}")
    return number, number


def _length(year: int, month: int) -> int:
    """Days of a month; the calendar repeats every 400 years, and the library knows none before year 1."""
    return monthrange(year % 400 + 400, month)[1]
