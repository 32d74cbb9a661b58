"""Dates that say their year, or lack nothing but the year.

In: words, a `Found` and the `Course`. Out: a `Meaning`, None where the words are no date.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

import regex

from whence.extract.dates import values
from whence.extract.dates.course import Course, Meaning
from whence.extract.dates.grammar import Found, find
from whence.extract.dates.points import Point, day_of, nearest_weekday, part_of, point, year_of
from whence.extract.dates.values import Value
from whence.extract.dates.yearless import ATTACKS, looks_ahead, without_year
from whence.extract.dates.years import is_year
from whence.extract.numerals import rank
from whence.extract.words import Words
from whence.models import Span

Reader = Callable[[Words, Found, Course], Meaning | None]

_CONNECTORS = frozenset("-pA/")


def numeric(words: Words, found: Found, course: Course) -> Meaning | None:
    """01/02/2020, 2020-01-02, 2.1.2020: where day and month may be swapped, the document's own usage decides."""
    text = "".join(words.raw[at] for at in range(found.first, found.last) if words.signs[at] not in "D,")
    parts = [int(part) for part in regex.split(r"[^\p{N}]+", text) if part]
    if len(parts) != 3:
        return None
    if parts[0] > 31:
        return _meaning(values.day(*parts))
    number = parts[2] if parts[2] > 99 else parts[2] + (2000 if parts[2] < 50 else 1900)
    made = {True: values.day(number, parts[1], parts[0]), False: values.day(number, parts[0], parts[1])}
    fitting = [value for first, value in made.items() if value and course.day_first in (None, first)]
    if len({value.edtf for value in fitting}) > 1:
        both = tuple(sorted(value.edtf for value in fitting))
        return Meaning(replace(values.year(number), granularity="year", alternatives=both))
    return _meaning(fitting[0] if fitting else made[True] or made[False])


def day(words: Words, found: Found, course: Course) -> Meaning | None:
    """A day with its year, or in the year that the text or the document's day gives."""
    said = point(words, found.first, found.last)
    if said.year is not None:
        return _meaning(said.value())
    return without_year(said, words.starts[found.first], course)


def month(words: Words, found: Found, course: Course) -> Meaning | None:
    """A month; without a year only where no person or verb of that name can be meant."""
    said = point(words, found.first, found.last)
    if said.year is not None:
        return _meaning(said.value())
    if not _is_month(words, found):
        return None
    return without_year(said, words.starts[found.first], course)


def _is_month(words: Words, found: Found) -> bool:
    """ "In May", "mid-March", "the April report"; not "May I", "April Smith", "March of Dimes"."""
    before = words.signs[found.first - 1] if found.first else "."
    behind = words.signs[found.last] if found.last < len(words) else "."
    name = words.raw[found.last - 1] if words.signs[found.last - 1] in "Mm" else words.raw[found.last - 2]
    if len(name) < 4 and name not in ("May",):
        return False
    if words.signs[found.first] in "eT" or before in "iSbFp":
        return not (behind == "K" and words.signs[found.last - 1] == "m")
    if before == "K" or behind in "K'" or words.tags[found.last - 1] == "K":
        return before in "fT,A" and behind not in "K'"
    return words.signs[found.last - 1] == "M" or (before in "fT" and behind != "f")


def days(words: Words, found: Found, course: Course) -> Meaning | None:
    """Days of one month: March 3–5, 2004."""
    whole = point(words, found.first, found.last)
    numbers = [day_of(words.raw[at]) for at in range(found.first, found.last) if words.signs[at] in "do"]
    ends = [replace(whole, day=number, weekday=None) for number in numbers]
    made = [_dated(end, words.starts[found.first], course) for end in ends]
    return _from_to(made)


def months(words: Words, found: Found, course: Course) -> Meaning | None:
    """Months of one year: April–May 2003."""
    at = [index for index in range(found.first, found.last) if words.signs[index] in "Mm"]
    first, last = point(words, at[0], at[0] + 1), point(words, at[1], found.last)
    if first.month is not None and last.month is not None and last.year is not None and first.month > last.month:
        first = replace(first, year=last.year - 1)
    return _from_to([_meaning(replace(first, year=first.year or last.year).value()), _meaning(last.value())])


def years(words: Words, found: Found, course: Course) -> Meaning | None:
    """1941–45, 2001/02, the 1960s and 1970s."""
    at = [index for index in range(found.first, found.last) if words.signs[index] in "yYdn"]
    first, last = words.raw[at[0]], words.raw[at[1]]
    if words.signs[at[0]] == "Y":
        return _from_to([Meaning(values.decade(_decade(first))), Meaning(values.decade(_decade(last)))])
    if len(last) != 2 or not last.isdecimal() or int(last) <= int(first[2:]) or not is_year(words, at[0], at[1] + 1):
        return None
    return _from_to([Meaning(values.year(int(first))), Meaning(values.year(int(first[:2] + last)))])


def range_(words: Words, found: Found, course: Course) -> Meaning | None:
    """From one point to another; what the first leaves out, the last says."""
    begins = found.first + (words.signs[found.first] in "bF")
    for at in range(begins + 1, found.last - 1):
        if words.signs[at] in _CONNECTORS and (words.signs[at] != "-" or words.signs[at - 1] != "e"):
            break
    else:
        return None
    first, last = point(words, begins, at), point(words, at + 1, found.last)
    if not _is_range(words, found, (first, last)):
        return None
    first = replace(first, year=first.year or _year_before(first, last), month=first.month or _shared(first, last))
    here = words.starts[found.first]
    return _from_to([_dated(first, here, course), _dated(last, here, course)])


def _is_range(words: Words, found: Found, ends: tuple[Point, Point]) -> bool:
    """Two bare numbers need to be years, two months some words that say so."""
    bare = [end.year is not None and end.month is None and end.season is None for end in ends]
    if any(bare) and not is_year(words, found.first, found.last):
        return False
    if all(end.year is None and end.day is None for end in ends):
        return words.signs[found.first] in "bF"
    return True


def _year_before(first: Point, last: Point) -> int | None:
    if last.year is None or (first.month is None and first.season is None):
        return None
    later = first.month is not None and last.month is not None and first.month > last.month
    return last.year - 1 if later else last.year


def _shared(first: Point, last: Point) -> int | None:
    return last.month if first.day and first.month is None else None


def _dated(said: Point, at: int, course: Course) -> Meaning | None:
    return _meaning(said.value()) if said.year is not None else without_year(said, at, course)


def _from_to(ends: list[Meaning | None]) -> Meaning | None:
    if len(ends) != 2 or ends[0] is None or ends[1] is None:
        return None
    first, last = ends[0].value, ends[1].value
    if first.earliest and last.latest and _order(first.earliest) > _order(last.latest):
        return None
    return Meaning(values.joined(first, last), ends[0].base or ends[1].base)


def _order(iso: str) -> tuple[int, str]:
    """Days in the order of time, those before year 0 too."""
    if iso[0] == "-":
        return -int(iso[1:5]), iso[5:]
    return int(iso[:4]), iso[4:]


def era(words: Words, found: Found, course: Course) -> Meaning | None:
    """Years BC and AD, and what lies between two."""
    ends: list[tuple[int, str]] = []
    eras: list[str] = []
    for at in range(found.first, found.last):
        if words.signs[at] in "dny":
            if not words.raw[at].isdecimal() or len(words.raw[at]) > 4:
                return None
            ends.append((int(words.raw[at]), ""))
        elif words.signs[at] == "B":
            eras.append(words.raw[at].replace(".", "").upper())
    numbers = [-(n - 1) if era.startswith("B") else n for (n, _), era in zip(ends, _eras(eras, len(ends)), strict=True)]
    made: list[Meaning | None] = [Meaning(values.year(number)) for number in numbers]
    return made[0] if len(made) == 1 else _from_to(made)


def _eras(eras: list[str], count: int) -> list[str]:
    """One era for each year: one that stands alone holds for both."""
    return eras if len(eras) == count else [eras[-1]] * count


def fiscal(words: Words, found: Found, course: Course) -> Meaning | None:
    """Fiscal years by the count of the United States; "calendar year 2002" is a year."""
    numbers = [words.raw[at] for at in range(found.first, found.last) if words.signs[at] in "ydn"]
    first = int(numbers[0])
    last = int(numbers[-1]) if len(numbers[-1]) == 4 else int(numbers[0][:2] + numbers[-1].zfill(2))
    if last < first:
        return None
    if words.raw[found.first].lower() == "calendar":
        ends: list[Meaning | None] = [Meaning(values.year(first)), Meaning(values.year(last))]
        return ends[0] if first == last else _from_to(ends)
    return Meaning(values.fiscal(first, last))


def season(words: Words, found: Found, course: Course) -> Meaning | None:
    """A season of a year; one without needs "last", "this", or "in the"."""
    return season_in(words, (found.first, found.last), course, sure=False)


def season_in(words: Words, place: Span, course: Course, *, sure: bool = True) -> Meaning | None:
    """The season among the words `place`, without a year that of the text or, with "last" or none near, the document's;
    unless `sure`, nothing where it may be no date."""
    first, last = place
    said = point(words, first, last)
    if said.year is not None:
        return _meaning(said.value())
    which = next((words.low[at] for at in range(first, last) if words.signs[at] == "r"), None)
    if not sure and not _is_season(words, place, which):
        return None
    near = course.near_year(words.starts[first]) if which is None else None
    if near is not None and near.year < (course.today.year if course.today else 0):
        made = said.value(near.year)
        return Meaning(made, near.id) if made else None
    if course.today is not None:
        return Meaning(_season(said, which, course.today), "published")
    if course.year is None:
        return Meaning(said.unplaced())
    made = said.value(course.year.year)
    return Meaning(made, course.year.id) if made else None


def _is_season(words: Words, place: Span, which: str | None) -> bool:
    first, last = place
    before = words.signs[first - 1] if first else "."
    with_article = words.signs[first] in "Te"
    return (which is not None or (with_article and before in "iSfbp")) and words.signs[last : last + 1] != "f"


def _season(said: Point, which: str | None, today: datetime.date) -> Value:
    """The last one that began before the document's day; "next" the first one behind."""
    made = values.season(today.year, said.season or "")
    begun = made.earliest is not None and made.earliest <= today.isoformat()
    number = today.year - (not begun)
    if which in ("next", "coming"):
        number += 1
    elif which in ("last", "past", "previous") and begun and made.latest and made.latest >= today.isoformat():
        number -= 1
    return replace(values.season(number, said.season or ""), part=said.part)


def quarter(words: Words, found: Found, course: Course) -> Meaning | None:
    """ "The first quarter of 2003", "the last half of 1999"; a quarter without a year is none."""
    low = words.low[found.first : found.last]
    ranked = [words.raw[at] for at in range(found.first, found.last) if words.signs[at] in "oOw"]
    number = next((int(words.raw[at]) for at in range(found.first, found.last) if words.signs[at] == "y"), None)
    quarters = "quarter" in low
    which = rank(ranked) if ranked else 4 if quarters else 2
    if number is None or which is None or "fiscal" in low or (not ranked and "last" not in low):
        return None
    if quarters and 1 <= which <= 4:
        return Meaning(values.quarter(number, which))
    return Meaning(values.half(number, which)) if "half" in low and which in (1, 2) else None


def century(words: Words, found: Found, course: Course) -> Meaning | None:
    """The late twentieth century, the first century BC."""
    raw = [word.lower() for word in words.raw[found.first : found.last]]
    which = rank([words.raw[at] for at in range(found.first, found.last) if words.signs[at] in "oOw"])
    if not {"century", "centuries"} & set(raw) or which is None or not 1 <= which <= 30:
        return None
    made = values.century(
        which, before_christ=any(word[:1] == "b" and len(word) < 7 and word[1] in "c." for word in raw)
    )
    return Meaning(replace(made, part=part_of(words, found.first, found.last)))


def decade(words: Words, found: Found, course: Course) -> Meaning | None:
    """The late 1990s, the '80s; "the nineties" only behind an article."""
    at = found.last - 1
    word = words.raw[at].lower()
    if words.signs[at] == "N" and (at == 0 or words.signs[at - 1] not in "Te-"):
        return None
    number = _decade(word)
    return Meaning(replace(values.decade(number), part=part_of(words, found.first, found.last)))


def _decade(word: str) -> int:
    digits = "".join(sign for sign in word if sign.isdecimal())
    if len(digits) == 4:
        return int(digits)
    if digits:
        return 1900 + int(digits) - int(digits) % 10
    names = "twenties thirties forties fifties sixties seventies eighties nineties".split()
    return 1920 + 10 * names.index(word)


def year(words: Words, found: Found, course: Course) -> Meaning | None:
    """A year by itself, where it is no count of anything."""
    if not is_year(words, found.first, found.last):
        return None
    return Meaning(
        replace(values.year(year_of(words.raw[found.last - 1])), part=part_of(words, found.first, found.last))
    )


def nine_eleven(words: Words, found: Found, course: Course) -> Meaning | None:
    """9/11 and 9-11 are a day of one year; no other fraction is a date."""
    said = words.raw[found.first], words.raw[found.last - 1]
    named = said == ("9", "11") and words.adjoins(found.first + 1)
    return Meaning(values.of_days(ATTACKS, ATTACKS, "day")) if named else None


def weekday(words: Words, found: Found, course: Course) -> Meaning | None:
    """A weekday on or before the document's day, behind it where the sentence looks ahead; or near the text's day."""
    name = words.raw[found.first]
    if not name.lower().endswith("day") or _is_named(words, found):
        return None
    number = point(words, found.first, found.last).weekday or 0
    if course.today is not None:
        ahead = looks_ahead(course)
        near = nearest_weekday(course.today, number, ahead=ahead)
        return Meaning(values.of_days(near, near, "day"), "published")
    last = course.last
    if last is not None and last.value.granularity == "day" and words.starts[found.first] - last.at < 2 * _PARAGRAPH:
        at = values.anchor(last.value)
        if at is not None:
            near = nearest_weekday(at, number, ahead=True)
            return Meaning(values.of_days(near, near, "day"), last.id)
    return Meaning(values.unplaced("XXXX-XX-XX", "day"))


_PARAGRAPH = 700


def _is_named(words: Words, found: Found) -> bool:
    """The Sunday Times, Black Friday: a weekday in a name."""
    before = words.signs[found.first - 1] if found.first else "."
    behind = words.signs[found.last] if found.last < len(words) else "."
    return before == "K" and words.tags[found.first - 1] == "K" if behind != "K" else before in "TK."


def other_calendar(words: Words, found: Found, course: Course) -> Meaning | None:
    """A Hijri or Persian day whose equivalent the text gives: 22 Bahman 1357 (11 February 1979)."""
    other = find(words, found.last)
    if other is None or other.kind != "day" or other.first > found.last + 1:
        return None
    return day(words, other, course)


def _meaning(value: Value | None) -> Meaning | None:
    return Meaning(value) if value is not None else None


READERS: dict[str, Reader] = {
    "nine_eleven": nine_eleven,
    "numeric": numeric,
    "other_calendar": other_calendar,
    "era": era,
    "fiscal": fiscal,
    "days": days,
    "months": months,
    "years": years,
    "range": range_,
    "day": day,
    "month": month,
    "season": season,
    "quarter": quarter,
    "century": century,
    "decade": decade,
    "weekday": weekday,
    "year": year,
}
