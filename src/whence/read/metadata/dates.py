"""Date words to EDTF, with the granularity that they have and none that they lack.

In: a string that is a date and nothing else, in words, figures, ISO 8601, RFC 5322 or PDF form. Out: EDTF
(https://www.loc.gov/standards/datetime/), or None. `01/02/2020` may be two days: only its year is certain.

>>> edtf("January 7, 2023 at 5:00 am"), edtf("Mon, 01/20/2020 - 1:01am"), edtf("June 2018")
('2023-01-07T05:00', '2020-01-20T01:01', '2018-06')
>>> edtf("01/02/2020"), edtf("01/02/2020", day_first=True), edtf("soon")
('2020', '2020-02-01', None)
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from babel import Locale

_LONGEST = 100
_LANGUAGES = "en de fr es it pt nl pl cs sv da nb fi hu ro tr ru uk"
_PART = r"(?:\d{4}|\d{2}XX|\d{3}X)(?:-(?:0[1-9]|1[0-2]|2[1-4]|XX)(?:-(?:\d{2}|XX))?)?[?~%]?"
_EDTF = re.compile(rf"(?:{_PART}|\.\.)?/(?:{_PART}|\.\.)?|{_PART}", re.ASCII)
_ISO = re.compile(
    r"(?:D:)?(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?|(\d{2})(\d{2}))"
    r"(?:[T\s]*(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d{2}(?::?\d{2}|'\d{2}'?)?)?)?",
    re.ASCII | re.IGNORECASE,
)
_TIME = re.compile(
    r"(?<!\d)(\d{1,2})(?:[:.h](\d{2}))(?::(\d{2})(?:\.\d{1,9})?)?\s{0,2}(?:([ap])\.?\s?m\b\.?|uhr\b|hrs\b|h\b)?"
    r"\s{0,2}(z\b|gmt|utc|[+-]\d{2}:?\d{2})?(?![\d/])",
    re.IGNORECASE,
)
_BARE_HOUR = re.compile(r"(?<!\d)(\d{1,2})\s?[ap]\.?m\b\.?", re.IGNORECASE)
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([/.\-])\s?(\d{1,2})\2\s?(\d{4})(?!\d)")
_WORDS = re.compile(r"\d+|[^\W\d_]+(?:['’][^\W\d_]+)?\.?")
_BETWEEN = re.compile(r"[\s,.;|•·–—@()\-/]*")
_FILLERS = "at on of the de del d' um à le el am den o'clock uhr г года р року st nd rd th"
_ZONES = "et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest ist irst msk"
_ASIDE = frozenset(f"{_FILLERS} {_ZONES}".split())


@dataclass(frozen=True, slots=True)
class _Words:
    """What the words of a date say, apart from the time."""

    numbers: tuple[str, ...]
    month: int | None
    weekday: int | None


def edtf(text: str, *, day_first: bool | None = None) -> str | None:
    """`text` as an EDTF string, None where it is no date, an impossible one, or has more in it than a date.

    `day_first` says how a document writes `01/02/2020`; without it only a weekday or a day above 12 can tell.
    """
    words = " ".join(text.split())
    if not words or len(words) > _LONGEST:
        return None
    if _EDTF.fullmatch(words):
        return words if all(_possible(part) for part in words.split("/")) else None
    if iso := _ISO.fullmatch(words):
        return _from_iso(iso)
    time, rest = _time(words.lower())
    date = _numeric(rest, day_first) if _NUMERIC.search(rest) else _worded(rest)
    return date + time if date and len(date) == 10 else date


def _possible(part: str) -> bool:
    plain = part.rstrip("?~%")
    return len(plain) != 10 or "X" in plain or _date(int(plain[:4]), int(plain[5:7]), int(plain[8:])) is not None


def _date(year: int, month: int | None = None, day: int | None = None) -> str | None:
    if not 1000 <= year <= 2999:
        return None
    if month is None:
        return f"{year:04}"
    try:
        found = datetime.date(year, month, day or 1)
    except ValueError:
        return None
    return found.isoformat() if day else f"{year:04}-{month:02}"


def _from_iso(found: re.Match[str]) -> str | None:
    year, _, month, day, month_, day_, hour, minute, second, zone = found.groups()
    month, day = month or month_, day or day_
    date = _date(int(year), int(month), int(day) if day else None)
    if date is None or hour is None or len(date) < 10:
        return date
    clock = _clock(int(hour), minute, second)
    return date + clock + _zone(zone) if clock else date


def _clock(hour: int, minute: str, second: str | None) -> str:
    if hour > 23 or int(minute) > 59:
        return ""
    return f"T{hour:02}:{minute}" + (f":{second}" if second and int(second) < 60 else "")


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    digits = re.sub(r"\D", "", zone)
    return f"{zone[0]}{digits[:2]}:{digits[2:] or '00'}" if digits else "Z"


def _time(words: str) -> tuple[str, str]:
    """The time of day as EDTF writes it, and the words without it. An hour without minutes is left out."""
    found = _TIME.search(words)
    if not found or _NUMERIC.match(words, found.start()):
        return "", _BARE_HOUR.sub(" ", words)
    hour, minute, second, half, zone = found.groups()
    clock = _clock(_hour(int(hour), half), minute, second)
    return (clock + _zone(zone) if clock else ""), words[: found.start()] + " " + words[found.end() :]


def _hour(hour: int, half: str | None) -> int:
    if half is None:
        return hour
    return 24 if not 1 <= hour <= 12 else hour % 12 + (12 if half == "p" else 0)


def _numeric(words: str, day_first: bool | None) -> str | None:
    found = _NUMERIC.search(words)
    around = _said(words[: found.start()] + " " + words[found.end() :]) if found else None
    if not found or around is None or around.numbers or around.month:
        return None
    one, two, year = int(found[1]), int(found[3]), int(found[4])
    days = {True: _date(year, two, one), False: _date(year, one, two)}
    fitting = {date for first, date in days.items() if date and day_first in (None, first)}
    if len(fitting) > 1 and around.weekday is not None:
        fitting = {date for date in fitting if datetime.date.fromisoformat(date).weekday() == around.weekday}
    if len(fitting) == 1:
        return fitting.pop()
    return _date(year) if all(days.values()) else None


def _worded(words: str) -> str | None:
    said = _said(words)
    if said is None:
        return None
    years = [number for number in said.numbers if len(number) == 4]
    days = [int(number) for number in said.numbers if len(number) < 3]
    if len(years) != 1 or len(years) + len(days) != len(said.numbers) or len(days) > (1 if said.month else 0):
        return None
    if said.weekday is not None and not days:
        return None
    return _date(int(years[0]), said.month, days[0] if days else None) if not days or days[0] else None


def _said(words: str) -> _Words | None:
    """The numbers, month and weekday in `words`; None where other words stand there."""
    if not _BETWEEN.fullmatch(_WORDS.sub("", words)):
        return None
    numbers: list[str] = []
    month = weekday = None
    for word in _WORDS.findall(words):
        name = word.rstrip(".")
        if name.isdecimal():
            numbers.append(name)
        elif month is None and name in _months():
            month = _months()[name]
        elif weekday is None and name in _weekdays():
            weekday = _weekdays()[name]
        elif name not in _ASIDE:
            return None
    return _Words(tuple(numbers), month, weekday)


@cache
def _months() -> dict[str, int]:
    """Month names and their short forms in lower case, 1 to 12; from CLDR, for European languages."""
    return _unambiguous(
        (name, number)
        for locale in _LANGUAGES.split()
        for form in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in Locale(locale).months[form][width].items()
    ) | {"sept": 9}


@cache
def _weekdays() -> dict[str, int]:
    """Weekday names and their short forms in lower case, 0 for Monday; from CLDR."""
    return _unambiguous(
        (name, number)
        for locale in _LANGUAGES.split()
        for width in ("wide", "abbreviated")
        for number, name in Locale(locale).days["format"][width].items()
    ) | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}


def _unambiguous(names: Iterable[tuple[str, int]]) -> dict[str, int]:
    """A name that means different things in different languages is nobody's."""
    meanings: dict[str, set[int]] = {}
    for name, number in names:
        meanings.setdefault(name.lower().rstrip("."), set()).add(number)
    return {name: numbers.pop() for name, numbers in meanings.items() if len(numbers) == 1 and len(name) > 1}
