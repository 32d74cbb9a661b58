"""The dates of a reading, paragraph after paragraph.

In: the reading's id and own date, then each paragraph's words. Out: `DateExpression`s, without their roles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from whence.extract.dates import absolute, relative, stretches, values
from whence.extract.dates.course import Course, Meaning, Said, Weight
from whence.extract.dates.grammar import Found, find
from whence.extract.dates.values import Value
from whence.extract.dates.yearless import ATTACKS
from whence.extract.words import Words
from whence.models import DateExpression, content_id

_READERS = absolute.READERS | relative.READERS | stretches.READERS
_NUMERIC = re.compile(  # the digit before what must not stand before it: only digits are looked at
    r"(\d(?<![\d/]\d)\d?)([/.])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/])"
)
_OF_A_TIME = re.compile("[euUsJO]f")
_RELATIONS = frozenset(["since", "until", "till", "by", "before", "after", "from"])
_SENTENCE_ENDS = ".!?"


class Dated:
    """Reads the dates of one document; what was read before is the base of what comes."""

    def __init__(self, reading: str, published: str | None = None, *, day_first: bool | None = None) -> None:
        self._reading = reading
        self._course = Course(values.simple(published or ""), day_first)

    def read(self, words: Words) -> list[DateExpression]:
        """The dates of one paragraph."""
        return list(self._dates(words))

    def _dates(self, words: Words) -> Iterator[DateExpression]:
        at = 0
        while (found := find(words, at)) is not None:
            meaning = self._meaning(words, found)
            if meaning is None:
                at = found.last if found.kind == "day" else found.first + 1  # 30 February 2001 is no month either
                continue
            yield self._record(words, found, meaning)
            at = found.last

    def _meaning(self, words: Words, found: Found) -> Meaning | None:
        reader = _READERS.get(found.kind)
        if reader is None:
            return None
        self._course.around = partial(_sentence, words, found)
        return reader(words, found, self._course)

    def _record(self, words: Words, found: Found, meaning: Meaning) -> DateExpression:
        start, end = words.span(found.first, found.last - (words.raw[found.last - 1] == "."))
        value = meaning.value
        id_ = content_id(self._reading, "date", start, end)
        if found.kind != "today":  # which says when the text was written, not what it tells of
            self._course.note(Said(value, id_, start), _weight(words, found, meaning, self._course))
        return DateExpression(
            id=id_,
            start=start,
            end=end,
            edtf=value.edtf,
            earliest=value.earliest,
            latest=value.latest,
            granularity=value.granularity,
            base=meaning.base,
            alternatives=value.alternatives,
            part=value.part,
            relation=_relation(words, found),
        )


def _relation(words: Words, found: Found) -> str | None:
    """The word before that says on which side of the date something lies."""
    if found.kind in ("range", "days", "months", "years") or not found.first:
        return None
    word = words.raw[found.first - 1].lower()
    if word not in _RELATIONS:
        return None
    return {"from": "since", "till": "until"}.get(word, word)


def _weight(words: Words, found: Found, meaning: Meaning, course: Course) -> Weight:
    if meaning.base == "published":
        if found.kind not in relative.READERS:
            return Weight.GUESSED
        return Weight.MENTIONED if _is_long_ago(meaning.value, course) else Weight.LEANING
    if meaning.base is not None:
        return Weight.LEANING
    if _is_catchword(words, found, meaning.value):
        return Weight.LEANING if course.is_of_the_past else Weight.MENTIONED
    names = found.kind == "year" and _only_names(words, found.first)
    return Weight.MENTIONED if names else Weight.TOLD


def _is_long_ago(value: Value, course: Course) -> bool:
    """ "Over a hundred years ago": a round number, in whose year nothing else is told."""
    return course.today is not None and value.latest is not None and int(value.latest[:4]) <= course.today.year - 10


def _is_catchword(words: Words, found: Found, value: Value) -> bool:
    """9/11, September 11: what everybody knows of needs no year, and gives one in histories only."""
    return value.edtf == ATTACKS.isoformat() and "y" not in words.signs[found.first : found.last]


def _only_names(words: Words, first: int) -> bool:
    """A bare year that nothing is told to have happened in: "the 1996 law, since 1945, the Act of 1980"; not "in 1996",
    "the end of 1996", nor one that begins a paragraph."""
    before = words.signs[max(0, first - 2) : first]
    return before[-1:] not in ("", "i") and not _OF_A_TIME.fullmatch(before)


def _sentence(words: Words, found: Found) -> tuple[int, str]:
    """Where it begins, and the words around, back to the last full stop and on to the next."""
    first, last = found.first, found.last
    low, high = max(0, first - 40), min(len(words), last + 25)
    while first > low and words.raw[first - 1] not in _SENTENCE_ENDS:
        first -= 1
    while last < high and words.raw[last] not in _SENTENCE_ENDS:
        last += 1
    return words.starts[first], words.text[words.starts[first] : words.ends[last - 1]]


def writes_day_first(text: str) -> bool | None:
    """Whether a text writes 31/12/2020 or 12/31/2020, None where it does not show or does both.

    >>> writes_day_first("31/12/2020 and 01/02/2021"), writes_day_first("01/02/2020")
    (True, None)
    """
    shown = set()
    for first, _, second in _NUMERIC.findall(text):
        if int(first) > 12 >= int(second):
            shown.add(True)
        elif int(second) > 12 >= int(first):
            shown.add(False)
    return shown.pop() if len(shown) == 1 else None
