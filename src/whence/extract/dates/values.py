"""Stretches of time as EDTF: what a date's words mean once year, month and day are known.

In: numbers. Out: a `Value`: the EDTF string, its first and last day, how fine it is. None where there is no such day.
Years count as astronomers do: 1 BC is 0, 27 BC is -26 (ISO 8601-2:2019).

>>> month(2022, 10).edtf, month(2022, 10).latest
('2022-10', '2022-10-31')
>>> joined(year(-26), year(14)).edtf
'-0026/0014'
"""

from __future__ import annotations

import datetime
from calendar import monthrange
from dataclasses import dataclass

QUARTERS = {1: 33, 2: 34, 3: 35, 4: 36}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}


@dataclass(frozen=True, slots=True)
class Value:
    """A stretch of time. `earliest` and `latest` are ISO days, inclusive; None where open or unknown. `relation` is how
    an event stands to it by the word before it: since, until, before, after, by."""

    edtf: str
    earliest: str | None
    latest: str | None
    granularity: str
    part: str | None = None
    alternatives: tuple[str, ...] = ()


def simple(text: str) -> Value | None:
    """A year, month or day as EDTF writes it, without its time of day; None for anything else.

    >>> simple("2020-06").latest, simple("-0026").earliest, simple("soon")
    ('2020-06-30', '-0026-01-01', None)
    """
    plain = text.strip().partition("T")[0].rstrip("?~%")
    before_zero = plain.startswith("-")
    parts = plain.removeprefix("-").split("-")
    if not all(part.isdecimal() for part in parts) or not 1 <= len(parts) <= 3 or len(parts[0]) > 4:
        return None
    number, *rest = (int(part) for part in parts)
    number = -number if before_zero else number
    if len(rest) == 2:
        return day(number, *rest)
    if rest:
        return month(number, rest[0]) if 1 <= rest[0] <= 12 else None
    return year(number)


def signed(number: int) -> str:
    """A year in four digits, with a sign where it is before year 0.

    >>> signed(14), signed(-26)
    ('0014', '-0026')
    """
    return f"{number:04}" if number >= 0 else f"-{-number:04}"


def day(number: int, month_: int, day_: int) -> Value | None:
    """One day."""
    if not 1 <= month_ <= 12 or not 1 <= day_ <= _length(number, month_):
        return None
    words = f"{signed(number)}-{month_:02}-{day_:02}"
    return Value(words, words, words, "day")


def month(number: int, month_: int) -> Value:
    """One month."""
    words = f"{signed(number)}-{month_:02}"
    return Value(words, f"{words}-01", f"{words}-{_length(number, month_):02}", "month")


def year(number: int) -> Value:
    """One year."""
    words = signed(number)
    return Value(words, f"{words}-01-01", f"{words}-12-31", "year")


def decade(first: int) -> Value:
    """Ten years from `first`, a multiple of ten."""
    return Value(f"{signed(first)[:-1]}X", f"{signed(first)}-01-01", f"{signed(first + 9)}-12-31", "decade")


def century(number: int, *, before_christ: bool = False) -> Value:
    """The twentieth century is 19XX: EDTF and the days leave out that some count it from 1901."""
    if before_christ:
        first, last = 1 - number * 100, -(number - 1) * 100
        return Value(f"{signed(first)}/{signed(last)}", f"{signed(first)}-01-01", f"{signed(last)}-12-31", "century")
    first = (number - 1) * 100
    return Value(f"{signed(first)[:2]}XX", f"{signed(first)}-01-01", f"{signed(first + 99)}-12-31", "century")


def season(number: int, name: str) -> Value:
    """A season of the northern year; winter goes into the next."""
    code = SEASONS[name]
    first, last = _SEASON_MONTHS[code]
    end = month(number + (last < first), last).latest
    return Value(f"{signed(number)}-{code}", month(number, first).earliest, end, "season")


def quarter(number: int, which: int) -> Value:
    """A quarter of the calendar year."""
    first, last = month(number, which * 3 - 2), month(number, which * 3)
    return Value(f"{signed(number)}-{QUARTERS[which]}", first.earliest, last.latest, "quarter")


def half(number: int, which: int) -> Value:
    """A half of the calendar year."""
    return joined(month(number, which * 6 - 5), month(number, which * 6))


def fiscal(first: int, last: int) -> Value:
    """Fiscal years of the United States, which begin in October of the year before."""
    made = joined(month(first - 1, 10), month(last, 9))
    return Value(
        made.edtf, made.earliest, made.latest, "year" if first == last else "interval", None, _years(first, last)
    )


def _years(first: int, last: int) -> tuple[str, ...]:
    return (signed(first),) if first == last else (f"{signed(first)}/{signed(last)}",)


def joined(first: Value, last: Value) -> Value:
    """The stretch from the beginning of one to the end of the other."""
    return Value(f"{first.edtf}/{last.edtf}", first.earliest, last.latest, "interval")


def of_days(first: datetime.date, last: datetime.date, granularity: str) -> Value:
    """From one day to another."""
    edtf = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return Value(edtf, first.isoformat(), last.isoformat(), granularity)


def up_to(last: Value) -> Value:
    """Some time before: "several years ago"."""
    return Value(f"../{last.edtf}", None, last.latest, last.granularity)


def unplaced(edtf: str, granularity: str) -> Value:
    """A date of no known year."""
    return Value(edtf, None, None, granularity)


def moved(base: Value, unit: str, count: int) -> Value | None:
    """The unit (day, week, month, year, decade, century) that lies `count` of them from the one that holds `base`."""
    at = anchor(base)
    if at is None:
        return None
    try:
        return _moved(at, unit, count)
    except (ValueError, OverflowError):
        return None


def _moved(at: datetime.date, unit: str, count: int) -> Value | None:
    if unit in ("day", "week"):
        to = at + datetime.timedelta(days=count * (7 if unit == "week" else 1))
        monday = to - datetime.timedelta(days=to.weekday())
        sunday = monday + datetime.timedelta(days=6)
        return of_days(to, to, "day") if unit == "day" else of_days(monday, sunday, "week")
    if unit == "month":
        total = at.year * 12 + at.month - 1 + count
        return month(total // 12, total % 12 + 1)
    size = {"year": 1, "decade": 10, "century": 100}.get(unit)
    if size is None or not 0 < at.year + size * count < 9000:
        return None
    to_year = at.year + size * count
    if unit == "year":
        return year(to_year)
    return decade(to_year - to_year % 10) if unit == "decade" else century(to_year // 100 + 1)


def anchor(value: Value) -> datetime.date | None:
    """The first day of a value, where the calendar of the computer reaches."""
    if value.earliest is None or value.earliest.startswith("-") or value.earliest < "0001":
        return None
    return datetime.date.fromisoformat(value.earliest)


def _length(number: int, month_: int) -> int:
    return monthrange(number % 400 + 2000, month_)[1]
