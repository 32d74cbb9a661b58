"""What a text has said so far about time, for the dates that lean on it.

In: the document's own day and each date as it is resolved. Out: the base that a date without a year, a weekday or "the
following week" counts from.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

from whence.extract.dates.values import Value, anchor

NEAR = 700
"""A year said so many characters before goes before the document's own; about a paragraph."""

FAR = 3000
"""A year that is only mentioned ("the 1998 bombings") is told of where the text told of it, or of the year beside it,
so many characters before. A text that mostly tells of earlier years stays so long in the year that it told of last."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A value and what it counts from: the id of a date expression, or `published`."""

    value: Value
    base: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A date of the text: its value, id and place."""

    value: Value
    id: str
    at: int

    @property
    def year(self) -> int:
        """The year in which it begins; only dates that have one are remembered for it."""
        return int((self.value.earliest or "")[:4])


_SURE = 5
"""So many more dates of earlier years make a text one that tells of the past."""


class Weight(Enum):
    """What a date says of the time that the text tells of: it tells of it, leans on it, only mentions a year, or took
    its year from the document's day."""

    TOLD = 1
    LEANING = 2
    MENTIONED = 3
    GUESSED = 4


@dataclass(slots=True)
class Course:
    """The state of one reading, paragraph after paragraph. `day_first`: how it writes 01/02/2020, None where it does
    not show. `year` is the last one told of, `mentioned` the last that only names something ("the Act of 1996, the
    largest since 1945"). `long_ago`: how many more dates were told of years before
    the document's than of its own time."""

    published: Value | None = None
    day_first: bool | None = None
    last: Said | None = None
    year: Said | None = None
    mentioned: Said | None = None
    long_ago: int = 0
    around: Callable[[], tuple[int, str]] = field(default=lambda: (0, ""), repr=False)

    @property
    def sentence(self) -> str:
        """The words around the date that is read, made when asked for: most dates need none."""
        return self.around()[1]

    @property
    def sentence_start(self) -> int:
        """Where these words begin."""
        return self.around()[0]

    @property
    def today(self) -> datetime.date | None:
        """The document's day."""
        return anchor(self.published) if self.published and self.published.granularity == "day" else None

    def note(self, said: Said, weight: Weight) -> None:
        """Remember a date that later ones may count from."""
        value = said.value
        if value.earliest is None or value.granularity in ("decade", "century"):
            return
        if value.granularity != "interval":
            self.last = said
        if value.earliest[0] == "-" or (weight is Weight.GUESSED and self.is_of_the_past):
            return
        if weight is Weight.MENTIONED or not _is_of_one_year(value):
            self.mentioned = said
            return
        self.year = said
        if weight is Weight.TOLD and self.today is not None:
            self.long_ago += 1 if said.year < self.today.year - 1 else -1

    @property
    def is_of_the_past(self) -> bool:
        """Whether the text mostly tells of years before its own, as histories do."""
        return self.long_ago >= _SURE

    def near_year(self, at: int) -> Said | None:
        """The last date whose year what stands at `at` may lie in, where one stands near."""
        reach = FAR if self.is_of_the_past else NEAR
        near = self.year if self.year is not None and at - self.year.at <= reach else None
        seen = self.mentioned
        if seen is None or at - seen.at > NEAR or (near is not None and near.at > seen.at):
            return near
        return seen if self._is_told(seen, at) else near

    def _is_told(self, seen: Said, at: int) -> bool:
        """Whether the text tells of a year that it mentions: in the same sentence, near others of that time, or where
        the text has no day of its own."""
        if self.today is None or seen.at >= self.sentence_start:
            return True
        return self.year is not None and at - self.year.at <= FAR and abs(self.year.year - seen.year) <= 1


def _is_of_one_year(value: Value) -> bool:
    return (value.earliest or "")[:4] == (value.latest or "")[:4]
