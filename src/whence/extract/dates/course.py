"""What a text has said so far about time, for the dates that lean on it.

In: the document's own day and each date as it is resolved. Out: the base that a date without a year, a weekday or "the
following week" counts from.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field

from whence.extract.dates.values import Value, anchor

NEAR = 700
"""A year said so many characters before goes before the document's own; about a paragraph."""


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


@dataclass(slots=True)
class Course:
    """The state of one reading, paragraph after paragraph. `day_first`: how it writes 01/02/2020, None where it does
    not show."""

    published: Value | None = None
    day_first: bool | None = None
    last: Said | None = None
    year: Said | None = None
    around: Callable[[], str] = field(default=str, repr=False)

    @property
    def sentence(self) -> str:
        """The words around the date that is read, made when asked for: most dates need none."""
        return self.around()

    @property
    def today(self) -> datetime.date | None:
        """The document's day."""
        return anchor(self.published) if self.published and self.published.granularity == "day" else None

    def note(self, value: Value, *, id_: str, at: int) -> None:
        """Remember a date that later ones may count from."""
        if value.earliest is None or value.granularity in ("decade", "century"):
            return
        said = Said(value, id_, at)
        if value.granularity != "interval":
            self.last = said
        if value.earliest[0] != "-":
            self.year = said

    def near_year(self, at: int) -> Said | None:
        """The last date with a year, where it stands near."""
        return self.year if self.year is not None and at - self.year.at <= NEAR else None
