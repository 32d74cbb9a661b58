"""What claims are made of: names, offices, dates, quantities, places, and the statements that hold them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from whence.models.base import Record, Span
from whence.models.sayings import Polarity, Stance


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    PLACE = "place"
    WORK = "work"


@dataclass(frozen=True, slots=True)
class Name(Record):
    """A name as it stands in a text. `full` is the fullest form that the text gives for what it names (a surname leads
    to the full name, an acronym to its long form), `referent` the id of the record that gives it, None where this is
    it.

    `form`: full, short, acronym, pronoun, description.
    """

    id: str
    start: int
    end: int
    kind: NameKind
    full: str
    referent: str | None = None
    form: str = "full"
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Office(Record):
    """An office or title that the text gives a person ("then Defense Minister"): `name` is the id of the person's name,
    `held` says when by the text's own word (current, former, then, future), None where it does not say."""

    id: str
    start: int
    end: int
    name: str
    title: str
    organisation: str | None = None
    held: str | None = None


class DateRole(StrEnum):
    """What a date dates."""

    HAPPENED = "happened"
    SAID = "said"
    PUBLISHED = "published"
    AS_OF = "as_of"


@dataclass(frozen=True, slots=True)
class DateExpression(Record):
    """A stretch of the text that names a time, as an EDTF (ISO 8601-2:2019) date or interval.

    `earliest`, `latest`: ISO days, inclusive, with a sign and a year 0 for years before 1 AD; None where open.
    `granularity`: day, week, month, season, quarter, year, decade, century, interval. `base` is the id of the date
    expression, or the word `published`, that a relative one counts from; `alternatives` are the other readings where
    the words have several. `part` (early, mid, late) narrows the stretch as the words do, which no EDTF string can;
    `relation` is the word before it that says how an event stands to it (since, until, by, before, after).
    """

    id: str
    start: int
    end: int
    edtf: str
    earliest: str | None
    latest: str | None
    granularity: str
    role: DateRole = DateRole.HAPPENED
    base: str | None = None
    alternatives: tuple[str, ...] = ()
    part: str | None = None
    relation: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity(Record):
    """A figure and what it counts. `low`, `high`: decimal strings, None where open ("at least", "up to"); `bound`:
    exact, about, at_least, at_most, range, vague. `counted` is the noun, `restrictions` what narrows it ("from Iran").
    """

    id: str
    start: int
    end: int
    low: str | None
    high: str | None
    bound: str = "exact"
    unit: str | None = None  # an ISO 4217 code, "%", or a unit of measure
    counted: Span | None = None
    restrictions: tuple[Span, ...] = ()
    share: str | None = None  # including | all | of: whether the figure is a part of another


@dataclass(frozen=True, slots=True)
class Place(Record):
    """A toponym and what it may denote: `name` is the id of its name, empty where it stands in none; `country` an ISO
    3166-1 alpha-2 code; latitude and longitude in degrees (WGS 84); `radius` in kilometres, as wide as the words are
    vague. All None where unsettled, and `candidates` then lists the gazetteer's keys that fit; of a place that no
    gazetteer has, the country alone may be known."""

    id: str
    start: int
    end: int
    name: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    radius: float | None = None
    key: str | None = None
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement(Record):
    """One proposition-bearing span: its own clause. `spans` are its stretches in order, with a subject or antecedent
    that it shares with another and without what is set into it. `speakers`: ids of the attributions on whose word it
    hangs, nearest first; empty where the document itself speaks. The other fields are ids of the records inside it."""

    id: str
    start: int
    end: int
    spans: tuple[Span, ...]
    speakers: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    quantities: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    polarity: Polarity = Polarity.POSITIVE
    stance: Stance = Stance.REPORTED
