"""Where an axis of time is marked: years, months or days, whichever has room.

In: a stretch of days (`day_number`) and how many marks it has room for. Out: `Mark`s: the day, how fine it is, and the
name that readers give it: the first in full, the others as short as calendars have them.

>>> from whence.days import days
>>> [(mark.name, mark.edtf) for mark in marks(days("2021-02-20/2021-05"), room=5)]
[('Mar 2021', '2021-03'), ('Apr', '2021-04'), ('May', '2021-05')]
>>> [mark.name for mark in marks(days("2021-03-01/2021-03-30"), room=6)]
['1 Mar 2021', '8', '15', '22', '29']
>>> [mark.name for mark in marks(days("-0026/0014"), room=5)]
['21 BC', '11 BC', '1 BC', '10']
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from whence.days import civil, first_day

_YEARS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500)
_MONTHS = (1, 3, 6)
_DAYS = (1, 7, 14)
_NAMES = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_MONTH, _YEAR = 30.44, 365.2425
_MONDAY = 2
"""What is left of a Monday's number divided by seven."""


class Mark(NamedTuple):
    """A day at which a year, month or day begins; `edtf` is what begins there."""

    day: int
    name: str
    edtf: str


def marks(shown: tuple[int, int], *, room: int) -> list[Mark]:
    """The marks of a stretch, at most about `room` of them; its first day's year where none begins in it."""
    unit, step = _step(shown[1] - shown[0], max(1, room))
    begun = {"day": _by_days, "month": _by_months, "year": _by_years}[unit](shown, step)
    found = [_mark(day, unit, is_first=n == 0) for n, day in enumerate(begun)]
    return found or [_mark(shown[0], "year", is_first=True)]


def edtf(day: int, unit: str) -> str:
    """A day as EDTF, as sharp as the unit.

    >>> edtf(719528, "month"), edtf(-9000, "year")
    ('1970-01', '-0025')
    """
    year, *rest = civil(day)
    kept = rest[: {"year": 0, "month": 1, "day": 2}[unit]]
    return "-".join([f"{'-' if year < 0 else ''}{abs(year):04d}", *(f"{part:02d}" for part in kept)])


def year_name(year: int) -> str:
    """A year as readers write it: 27 BC for -26.

    >>> year_name(-26), year_name(2023)
    ('27 BC', '2023')
    """
    return f"{1 - year} BC" if year <= 0 else str(year)


def _step(span: int, room: int) -> tuple[str, int]:
    lengths = (("day", 1.0, _DAYS), ("month", _MONTH, _MONTHS), ("year", _YEAR, _YEARS))
    fitting = ((unit, step) for unit, length, steps in lengths for step in steps if span / (length * step) <= room)
    return next(fitting, ("year", 1000))


def _by_days(shown: tuple[int, int], step: int) -> Iterator[int]:
    first, last = shown
    yield from range(first if step == 1 else first + (_MONDAY - first) % 7, last + 1, step)


def _by_months(shown: tuple[int, int], step: int) -> Iterator[int]:
    year, month, _ = civil(shown[0])
    at = 12 * year + (month - 1) - (month - 1) % step
    while (day := first_day(at // 12, at % 12 + 1)) <= shown[1]:
        if day >= shown[0]:
            yield day
        at += step


def _by_years(shown: tuple[int, int], step: int) -> Iterator[int]:
    begin = civil(shown[0])[0]
    years = range(begin - begin % step, civil(shown[1])[0] + 1, step)
    return (day for year in years if shown[0] <= (day := first_day(year)) <= shown[1])


def _mark(day: int, unit: str, *, is_first: bool) -> Mark:
    return Mark(day, _name(civil(day), unit, is_first=is_first), edtf(day, unit))


def _name(date: tuple[int, int, int], unit: str, *, is_first: bool) -> str:
    year, month, day = date
    if unit == "year" or (month, day) == (1, 1):
        return year_name(year)
    named = f"{_NAMES[month - 1]} {year_name(year)}" if is_first else _NAMES[month - 1]
    if unit == "month":
        return named
    return f"{day} {named}" if is_first or day <= 7 else str(day)
