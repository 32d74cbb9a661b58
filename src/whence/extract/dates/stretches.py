"""Parts of months and years, seasons in a row, and what leans on words beside it: "the third week of October", "the
first three months of 2004", "the summer and fall", "May this year", "'94", "the 28th", "Q1 2020".

In: words, a `Found` and the `Course`. Out: a `Meaning`, None where the words are no date.
"""

from __future__ import annotations

import datetime
from dataclasses import replace

from whence.extract.dates import values
from whence.extract.dates.absolute import Reader, quarter, season_in
from whence.extract.dates.course import NEAR, Course, Meaning
from whence.extract.dates.grammar import Found
from whence.extract.dates.points import point
from whence.extract.dates.relative import STEPS
from whence.extract.dates.values import Value
from whence.extract.dates.yearless import without_year
from whence.extract.numerals import number, rank
from whence.extract.words import Words

_WEEK = 7
_HALF = 15
_SIZES = {"day": 1, "days": 1, "week": _WEEK, "weeks": _WEEK}
_GOING_ON = frozenset("he she it they we i you at in the when as by after before to for with and but there".split())


def within(words: Words, found: Found, course: Course) -> Meaning | None:
    """The third week of October, the last three months of 2004, the first half of June."""
    of = words.signs.index("f", found.first, found.last)
    whole = _whole(words, (of + 1, found.last), course)
    unit = words.low[of - 1]
    if unit in ("quarter", "half") and "y" in words.signs[of : of + 2]:
        return quarter(words, found, course)
    ranked = [words.raw[at] for at in range(found.first, of) if words.signs[at] in "oO"]
    which = rank(ranked) if ranked else -1
    counted = [words.raw[at] for at in range(found.first, of - 1) if words.signs[at] in "wd"]
    count = number(counted) if counted else None if words.signs[of - 1] == "U" else 1
    if whole is None or which is None or count is None or whole.value.earliest is None:
        return None
    made = _part(whole.value, unit, (which, int(count)))
    return Meaning(made, whole.base) if made else None


def _whole(words: Words, place: tuple[int, int], course: Course) -> Meaning | None:
    """The month or year of which it is a part."""
    said = point(words, *place)
    if said.year is None:
        return without_year(said, words.starts[place[0]], course) if said.month else None
    value = replace(said, part=None).value()
    return Meaning(value) if value else None


def _part(whole: Value, unit: str, which: tuple[int, int]) -> Value | None:
    """So many units from the ranked one on, or the last ones (-1)."""
    first, last = (datetime.date.fromisoformat(day or "") for day in (whole.earliest, whole.latest))
    begin, count = which
    if whole.granularity == "year":
        return _months(first.year, which) if unit in ("month", "months") else None
    if unit == "half":
        middle = first.replace(day=_HALF)
        ends = {1: (first, middle), 2: (middle + datetime.timedelta(1), last)}.get(2 if begin < 0 else begin)
        return _days(*ends) if ends else None
    size = _SIZES.get(unit)
    if size is None or whole.granularity != "month":
        return None
    low = last - datetime.timedelta(size * count - 1) if begin < 0 else first + datetime.timedelta(size * (begin - 1))
    high = low + datetime.timedelta(size * count - 1)
    return _days(low, min(high, last)) if first <= low <= last else None


def _months(year: int, which: tuple[int, int]) -> Value | None:
    begin, count = which
    low = 13 - count if begin < 0 else begin
    if not 1 <= low <= low + count - 1 <= 12:
        return None
    ends = values.month(year, low), values.month(year, low + count - 1)
    return ends[0] if count == 1 else values.joined(*ends)


def _days(first: datetime.date, last: datetime.date) -> Value:
    return values.of_days(first, last, "day" if first == last else "interval")


def of_relative_year(words: Words, found: Found, course: Course) -> Meaning | None:
    """May this year, October of last year, the summer of that year."""
    which = words.low[found.last - 2]
    said = point(words, found.first, found.last)
    if words.low[found.last - 1] != "year" or which not in STEPS:
        return None
    if which in ("that", "same"):
        return without_year(said, words.starts[found.first], course)
    if course.today is None:
        return Meaning(said.unplaced())
    made = said.value(course.today.year + STEPS[which])
    return Meaning(made, "published") if made else None


def seasons(words: Words, found: Found, course: Course) -> Meaning | None:
    """The spring and summer of 2002."""
    at = [index for index in range(found.first, found.last) if words.signs[index] == "s"]
    last = season_in(words, (at[1], found.last), course)
    if last is None or last.value.earliest is None:
        return None
    said, year = point(words, found.first, at[0] + 1), int(last.value.earliest[:4])
    both = (said.value(number_) for number_ in (year, year - 1))
    first = next((made for made in both if made and (made.earliest or "") < last.value.earliest), None)
    return Meaning(values.joined(first, last.value), last.base) if first else None


def short_year(words: Words, found: Found, course: Course) -> Meaning | None:
    """'94."""
    if words.adjoins(found.first):
        return None
    made = point(words, found.first, found.last).value()
    return Meaning(made) if made else None


def ordinal_day(words: Words, found: Found, course: Course) -> Meaning | None:
    """The 28th, of the month of the last day that the text told of; not "the 28th amendment"."""
    last = course.last
    behind = words.low[found.last] if found.last < len(words) else "."
    if last is None or last.value.granularity != "day" or words.starts[found.first] - last.at > NEAR:
        return None
    said = point(words, found.first, found.last)
    if said.day is None or not (behind in _GOING_ON or not behind[0].isalnum()) or behind in ("-", "–", "%", "(", "$"):
        return None
    year, month = (last.value.earliest or "").rsplit("-", 2)[:2] if last.value.earliest else ("", "")
    made = values.day(int(year), int(month), said.day) if year and month else None
    return Meaning(made, last.id) if made else None


def quarter_code(words: Words, found: Found, course: Course) -> Meaning | None:
    """Q1 2020, Q3 of 2019."""
    which = words.raw[found.first + 1]
    if words.raw[found.first] not in ("Q", "q") or which not in ("1", "2", "3", "4"):
        return None
    if not words.adjoins(found.first + 1):
        return None
    return Meaning(values.quarter(int(words.raw[found.last - 1]), int(which)))


READERS: dict[str, Reader] = {
    "within": within,
    "of_relative_year": of_relative_year,
    "seasons": seasons,
    "short_year": short_year,
    "ordinal_day": ordinal_day,
    "quarter_code": quarter_code,
}
