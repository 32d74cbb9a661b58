"""One point of time as its words say it: year, month, day, weekday, season, part, era.

In: words and their signs. Out: a `Point`, and its `Value` where its year is known or given.

>>> from whence.extract.words import words
>>> point(words("18 July1994", (0, 11)), 0, 3)
Point(year=1994, month=7, day=18, weekday=None, season=None, part=None)
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from whence.extract.dates import values
from whence.extract.dates.values import Value
from whence.extract.words import Words

_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_WEEKDAYS = {name: number for number, name in enumerate("mon tue wed thu fri sat sun".split())}
_PARTS = {
    "early": "early",
    "beginning": "early",
    "start": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "latter": "late",
    "end": "late",
}


@dataclass(frozen=True, slots=True)
class Point:
    """What is said of one point of time; what is not said is None. `weekday` counts from Monday, 0."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    part: str | None = None

    def value(self, year: int | None = None) -> Value | None:
        """What it means, in `year` where it says none itself; None where there is no such day."""
        number = self.year if self.year is not None else year
        if number is None:
            return self.unplaced()
        made = self._in(number)
        return replace(made, part=self.part) if made else None

    def _in(self, number: int) -> Value | None:
        if self.month and self.day:
            return values.day(number, self.month, self.day)
        if self.month:
            return values.month(number, self.month)
        return values.season(number, self.season) if self.season else values.year(number)

    def unplaced(self) -> Value:
        """The point as a date of no known year."""
        if self.month and self.day:
            return values.unplaced(f"XXXX-{self.month:02}-{self.day:02}", "day")
        if self.month:
            return values.unplaced(f"XXXX-{self.month:02}", "month")
        if self.season:
            return values.unplaced(f"XXXX-{values.SEASONS[self.season]}", "season")
        return values.unplaced("XXXX-XX-XX", "day")


def month_of(word: str) -> int:
    """The number of a month by its English name or a short form of it."""
    return _MONTHS[word[:3].lower()]


def weekday_of(word: str) -> int:
    """The number of a weekday, 0 for Monday."""
    return _WEEKDAYS[word[:3].lower()]


def year_of(word: str) -> int:
    """A year in four figures, or in two behind an apostrophe: those from 30 on are of the twentieth century."""
    if word[0] in "'’":
        short = int(word[1:3])
        return short + (1900 if short >= 30 else 2000)
    return int(word)


def day_of(word: str) -> int:
    """A day's number, "3rd" too."""
    return int("".join(sign for sign in word if sign.isdecimal()))


def point(words: Words, first: int, last: int) -> Point:
    """What these words say; of two of a kind the first."""
    found: dict[str, int | str] = {}
    for at in range(first, last):
        sign, word = words.signs[at], words.raw[at]
        if sign in "Mm":
            found.setdefault("month", month_of(word))
        elif sign in "do":
            found.setdefault("day", day_of(word))
        elif sign in "yQ":
            found.setdefault("year", year_of(word))
        elif sign == "D":
            found.setdefault("weekday", weekday_of(word))
        elif sign == "s":
            found.setdefault("season", word.lower())
        elif sign == "e":
            found.setdefault("part", _PARTS[word.lower()])
    return Point(**found)  # type: ignore[arg-type]


def part_of(words: Words, first: int, last: int) -> str | None:
    """The part that is named before a unit: "late" in "the late 1990s"."""
    return next((_PARTS[words.raw[at].lower()] for at in range(first, last) if words.signs[at] == "e"), None)


def nearest_weekday(base: datetime.date, weekday: int, *, ahead: bool) -> datetime.date:
    """The day of that name on or before `base`, or on or behind it."""
    step = (weekday - base.weekday()) % 7 if ahead else -((base.weekday() - weekday) % 7)
    return base + datetime.timedelta(days=step)
