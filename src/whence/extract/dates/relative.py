"""Dates that count from another: "last week", "three days later", "two years ago", "the same year", "today".

In: words, a `Found` and the `Course`. Out: a `Meaning`, None where the words are no date. Words that point from where
the text stands ("last week", "ago") count from the document's own date; words that go on telling ("later", "the
following day", "that year") from the nearest date of the text.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from whence.extract.dates import values
from whence.extract.dates.absolute import Reader
from whence.extract.dates.course import Course, Meaning
from whence.extract.dates.grammar import Found
from whence.extract.dates.points import nearest_weekday, part_of, point
from whence.extract.dates.values import Value
from whence.extract.dates.yearless import without_year
from whence.extract.numerals import number
from whence.extract.words import Words

STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "this": 0,
    "current": 0,
    "same": 0,
    "that": 0,
    "next": 1,
    "following": 1,
    "coming": 1,
}
_TELLING = frozenset(["previous", "preceding", "prior", "following", "same", "that"])
_SPANNING = frozenset(["over", "in", "within", "during", "for", "through", "throughout", "across"])
_DAYPARTS = frozenset(["morning", "afternoon", "evening", "night"])
_UNITS = {"days": "day", "weeks": "week", "months": "month", "years": "year", "decades": "decade"}
_UNITS |= {"centuries": "century", "quarters": "quarter", "weekends": "weekend"}
_PLACED = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_MOST = 5000


def today(words: Words, found: Found, course: Course) -> Meaning | None:
    """Today, yesterday, tomorrow, by the document's day."""
    step = _PLACED[words.raw[found.first].lower()]
    if course.today is None or course.published is None:
        return Meaning(values.unplaced("XXXX-XX-XX", "day"))
    return _meaning(values.moved(course.published, "day", step), "published")


def relative(words: Words, found: Found, course: Course) -> Meaning | None:
    """Last week, the following day, last October, this Friday, the next fiscal year."""
    at = next(index for index in range(found.first, found.last) if words.signs[index] == "r")
    which = words.raw[at].lower()
    if which not in STEPS or _is_conjunction(words, at):
        return None
    sign = words.signs[found.last - 1]
    if sign in "Mm":
        return _month(words, found, course, step=STEPS[which])
    if sign == "D":
        return _weekday(words, found, course, step=STEPS[which])
    return _unit(words, (found, at), course, which=which)


def _is_conjunction(words: Words, at: int) -> bool:
    """ "Said that week after week": where a verb of saying stands before, "that" points at nothing."""
    return words.raw[at].lower() == "that" and at > 0 and words.tags[at - 1] in "EVv"


def _unit(words: Words, place: tuple[Found, int], course: Course, *, which: str) -> Meaning | None:
    found, at = place
    unit = words.raw[found.last - 1].lower()
    telling = which in _TELLING or _goes_on(words, at, unit)
    if _is_end(words, found, at, unit):
        return None
    if unit in _DAYPARTS:
        step = 0 if which in ("this", "that", "same") else STEPS[which]
        return _moved(course, "day", step, telling=telling)
    if words.signs[found.last - 2] == "q":
        return _fiscal(course, STEPS[which])
    if unit in ("quarter", "weekend"):
        return None
    if unit in ("decade", "century") and STEPS[which] and not telling and course.published and course.today:
        return _up_to_now(values.moved(course.published, "day", 0), unit, STEPS[which])
    made = _moved(course, unit, STEPS[which], telling=telling)
    return made and replace(made, value=replace(made.value, part=part_of(words, found.first, found.last)))


def _goes_on(words: Words, at: int, unit: str) -> bool:
    """ "The next day", "the next year" go on telling; "over the next year", "the next decade" look from where the text
    stands, as "the last year" does."""
    if words.raw[at].lower() != "next" or words.signs[at - 1 : at] != "T" or unit in ("decade", "century"):
        return False
    return unit == "day" or unit in _DAYPARTS or at < 2 or words.low[at - 2] not in _SPANNING


def _is_end(words: Words, found: Found, at: int, unit: str) -> bool:
    """ "The last week of May", "the last day": the end of something, not the one before this."""
    if words.low[at] != "last" or words.signs[at - 1 : at] != "T":
        return False
    return unit == "day" or unit in _DAYPARTS or words.signs[found.last : found.last + 1] == "f"


def _moved(course: Course, unit: str, step: int, *, telling: bool) -> Meaning | None:
    """So many units from the document's date, or from the text's last one; without one its place is unknown."""
    if telling:
        last = course.last
        fine = last is not None and (unit != "day" or last.value.granularity == "day")
        if last is None or not fine:
            return Meaning(_unknown(unit))
        if step == 0 and last.value.granularity == unit:  # "that year" is a fiscal year behind one
            return Meaning(last.value, last.id)
        return _meaning(values.moved(last.value, unit, step), last.id)
    if course.published is None or (course.today is None and unit in ("day", "week", "month")):
        return Meaning(_unknown(unit))
    return _meaning(values.moved(course.published, unit, step), "published")


def _unknown(unit: str) -> Value:
    return values.unplaced("XXXX" if unit in ("year", "decade", "century") else "XXXX-XX-XX", unit)


def _fiscal(course: Course, step: int) -> Meaning | None:
    if course.today is None:
        return Meaning(_unknown("year"))
    number_ = course.today.year + (course.today.month >= 10) + step
    return Meaning(values.fiscal(number_, number_), "published")


def _month(words: Words, found: Found, course: Course, *, step: int) -> Meaning | None:
    """Last October: the one before the document's month."""
    said = replace(point(words, found.first, found.last), year=None)
    if course.today is None or said.month is None:
        return without_year(said, words.starts[found.first], course)
    number_ = course.today.year
    if step < 0 and said.month >= course.today.month:
        number_ -= 1
    elif step > 0 and said.month <= course.today.month:
        number_ += 1
    return _meaning(said.value(number_), "published")


def _weekday(words: Words, found: Found, course: Course, *, step: int) -> Meaning | None:
    """Last Tuesday, next Friday; "this Friday" is of the document's week."""
    wanted = point(words, found.last - 1, found.last).weekday
    if course.today is None or wanted is None:
        return Meaning(values.unplaced("XXXX-XX-XX", "day"))
    if step == 0:
        near = values.moved(course.published or values.year(1), "week", 0)
        monday = values.anchor(near) if near else None
        if monday is None:
            return None
        there = nearest_weekday(monday, wanted, ahead=True)
    else:
        there = nearest_weekday(course.today, wanted, ahead=step > 0)
        if there == course.today:
            moved = values.moved(course.published or values.year(1), "day", 7 * step)
            return _meaning(moved, "published")
    return Meaning(values.of_days(there, there, "day"), "published")


def ago(words: Words, found: Found, course: Course) -> Meaning | None:
    """Two years ago, a week later, several months earlier."""
    unit = words.raw[found.last - 2].lower()
    unit = _UNITS.get(unit, unit)
    if unit in _DAYPARTS or unit in ("quarter", "weekend"):
        return None
    word = words.raw[found.last - 1].lower()
    count = _count(words, found.first, found.last - 2)
    telling = word != "ago"
    if count is None:
        return _vaguely(course, unit) if not telling else Meaning(_unknown(unit))
    step = -count if word in ("ago", "earlier") else count
    if unit == "week" and telling:
        return _moved(course, "day", 7 * step, telling=True)
    return _moved(course, unit, step, telling=telling)


def _vaguely(course: Course, unit: str) -> Meaning | None:
    here = _moved(course, unit, 0, telling=False)
    return here and (replace(here, value=values.up_to(here.value)) if here.value.latest else here)


def _count(words: Words, first: int, last: int) -> int | None:
    """The number before a unit, None for "several"."""
    figures = [words.raw[at] for at in range(first, last) if words.signs[at] not in "j"]
    if not figures:
        return None
    made = number(figures)
    return int(made) if made is not None and made < _MOST and made == made.to_integral_value() else _rounded(made)


def _rounded(made: Decimal | None) -> int | None:
    return int(made) if made is not None and made < _MOST else None


def counted_unit(words: Words, found: Found, course: Course) -> Meaning | None:
    """The past three years, the next two weeks: up to the document's date, or from it."""
    at = next(index for index in range(found.first, found.last) if words.signs[index] == "r")
    which = words.raw[at].lower()
    count = _count(words, at + 1, found.last - 1)
    unit = _UNITS.get(words.raw[found.last - 1].lower(), "")
    if count is None or which not in ("past", "last", "next", "coming", "previous", "following"):
        return None
    if course.today is None or unit in ("", "quarter", "weekend") or STEPS[which] == 0:
        return Meaning(_unknown(unit or "day"))
    here = values.moved(course.published or values.year(1), "day", 0)
    return _up_to_now(here, unit, STEPS[which] * count)


def _up_to_now(here: Value | None, unit: str, count: int) -> Meaning | None:
    """From so many units ago up to `here`, or from it on; decades are ten years, so that they begin in their year."""
    years = {"decade": 10, "century": 100}.get(unit)
    there = values.moved(here, "year" if years else unit, count * (years or 1)) if here else None
    if here is None or there is None:
        return None
    ends = (there, here) if count < 0 else (here, there)
    return Meaning(values.joined(*ends), "published")


def _meaning(value: Value | None, base: str) -> Meaning | None:
    return Meaning(value, base) if value is not None else None


READERS: dict[str, Reader] = {"today": today, "relative": relative, "ago": ago, "counted_unit": counted_unit}
