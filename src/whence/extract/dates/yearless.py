"""Days and months that are said without their year: "on June 3", "in May", "September 11".

In: what was said of a date, where, and the `Course`. Out: a `Meaning`. The year is that of which the text tells near
before; else that of the document's own day, the last time or, where the sentence looks ahead, the next. What else it
may be is an alternative.
"""

from __future__ import annotations

import datetime
from dataclasses import replace

import regex

from whence.extract.dates import values
from whence.extract.dates.course import NEAR, Course, Meaning
from whence.extract.dates.points import Point
from whence.extract.dates.values import Value

_AHEAD = regex.compile(r"\b(?:will|shall|next|upcoming|coming|scheduled|plan(?:s|ned)?|expected|later this)\b")
ATTACKS = datetime.date(2001, 9, 11)
_SOON = datetime.timedelta(days=60)


def without_year(said: Point, at: int, course: Course) -> Meaning | None:
    """What is meant by a date without a year that stands at `at`; None where no year has it."""
    if said.month and said.day and said.value(2000) is None:
        return None
    made = _in_its_year(said, at, course)
    return _attacks(made, at, course) if (said.month, said.day) == (ATTACKS.month, ATTACKS.day) else made


def looks_ahead(course: Course) -> bool:
    """Whether the sentence tells of what is to come."""
    return _AHEAD.search(course.sentence) is not None


def _in_its_year(said: Point, at: int, course: Course) -> Meaning | None:
    near, today = course.near_year(at), course.today
    of_document = _of_document(said, today, course) if today else None
    if near is not None and not _is_behind(near.year, course):
        made = said.value(near.year)
        other = (of_document.edtf,) if of_document and made and of_document.edtf != made.edtf else ()
        return Meaning(replace(made, alternatives=other), near.id) if made else None
    if of_document is not None:
        others = of_document.alternatives + _in_mentioned(said, at, course)
        return Meaning(replace(of_document, alternatives=tuple(dict.fromkeys(others))), "published")
    if course.year is not None:
        made = said.value(course.year.year)
        return Meaning(made, course.year.id) if made else None
    return Meaning(said.unplaced())


def _attacks(made: Meaning | None, at: int, course: Course) -> Meaning | None:
    """September 11 by itself is that of 2001 in what was written afterwards, unless its sentence gives another year or
    looks ahead."""
    if made is None or course.today is None or course.today <= ATTACKS or looks_ahead(course):
        return made
    year = course.near_year(at)
    if year is not None and year.at >= course.sentence_start:
        return made
    value = values.of_days(ATTACKS, ATTACKS, "day")
    others = () if made.value.edtf == value.edtf else (made.value.edtf,)
    return Meaning(replace(value, alternatives=others))


def _of_document(said: Point, today: datetime.date, course: Course) -> Value | None:
    """The last such day or month before the document's, or the next one where the sentence looks ahead or a day is so
    near that nobody would mean last year's. The other one is an alternative."""
    here = said.value(today.year)
    if here is None or here.earliest is None:
        return here
    if here.earliest > today.isoformat() and not looks_ahead(course):
        before = said.value(today.year - 1)
        soon = said.day is not None and here.earliest <= (today + _SOON).isoformat() and not course.is_of_the_past
        chosen, other = (here, before) if soon else (before, here)
        return replace(chosen, alternatives=(other.edtf,)) if chosen and other else chosen
    if here.latest is not None and here.latest < today.isoformat() and looks_ahead(course):
        return said.value(today.year + 1)
    return here


def _in_mentioned(said: Point, at: int, course: Course) -> tuple[str, ...]:
    """The same in the year that stands near and only names something."""
    seen = course.mentioned
    made = said.value(seen.year) if seen is not None and at - seen.at <= NEAR else None
    return (made.edtf,) if made else ()


def _is_behind(number: int, course: Course) -> bool:
    """Whether a year comes after the document's, where the sentence does not look ahead."""
    return course.today is not None and number > course.today.year and not looks_ahead(course)
