"""The statements of a library, by what they are about, when and where.

In: documents with their particulars, and a `Wanted`. Out: `Stated`s in the order of the texts, from which `events`
makes the rows of a timeline and `spots` the points of a map.

>>> Wanted(first="2019", last="2020-06").days
(737425, 737971)
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from whence.days import day_number, known
from whence.errors import UsageError
from whence.extract.places.gazetteer import Entry, gazetteer
from whence.link.speakers import name_words
from whence.models import (
    DateExpression,
    DateRole,
    Event,
    Held,
    Mention,
    Name,
    Particulars,
    Place,
    Span,
    Spot,
    Statement,
)
from whence.store.search import Hit
from whence.store.tellings import usual

_EARTH = 6371.0
_BESIDE = 50.0
"""Kilometres round a town that still count as near it."""
_UNDATED = frozenset([DateRole.PUBLISHED])


@dataclass(frozen=True)
class Wanted:
    """Which statements: about a name, of a time (`first`, `last`: EDTF years, months or days), near a place. Raises
    UsageError for a date or place that is not understood, when it is used."""

    about: str | None = None
    first: str | None = None
    last: str | None = None
    near: str | None = None

    @cached_property
    def days(self) -> tuple[int | None, int | None]:
        """The first and the last day as `day_number` counts."""
        return _day(self.first, 0), _day(self.last, 1)

    @cached_property
    def place(self) -> Entry | None:
        """What `near` means: the weightiest place of that name. Raises UsageError for none."""
        if self.near is None:
            return None
        found = gazetteer().find(self.near)
        if not found:
            raise UsageError(f"no place {self.near!r} in the gazetteer: try a larger town near it, or its country")
        return found[0]

    @property
    def is_dated(self) -> bool:
        """Whether a time is asked for."""
        return self.first is not None or self.last is not None


def _day(text: str | None, end: int) -> int | None:
    if text is None:
        return None
    value = known(text, northern=True)
    if value is None:
        raise UsageError(f"{text!r} is no date: write a year, month or day, such as 2019, 2019-06 or 2019-06-03")
    return value[end]


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement in its document, with the records that it points to."""

    held: Held
    statement: Statement
    names: tuple[Name, ...]
    dates: tuple[DateExpression, ...]
    places: tuple[Place, ...]

    @property
    def text(self) -> str:
        """Its words: the stretches in order, with spaces between."""
        return " ".join(" ".join(self.held.text[start:end].split()) for start, end in self.statement.spans)


def stated(held: Held, found: Particulars, names: Sequence[Name], wanted: Wanted) -> Iterator[Stated]:
    """The statements of one document that are wanted."""
    dates = {one.id: one for one in found.dates}
    places = {one.id: one for one in found.places}
    known = {one.id: one for one in names}
    about = _named(held, names, wanted.about) if wanted.about else None
    for statement in found.statements:
        if about is not None and about.isdisjoint(statement.names):
            continue
        one = Stated(
            held,
            statement,
            tuple(known[id_] for id_ in statement.names if id_ in known),
            tuple(dates[id_] for id_ in statement.dates if id_ in dates),
            tuple(places[id_] for id_ in statement.places if id_ in places),
        )
        if _is_then(one, wanted) and _is_there(one, wanted):
            yield one


def _named(held: Held, names: Iterable[Name], name: str) -> frozenset[str]:
    """The ids of the names in a document that may mean this one: all its words stand in the fullest form, or it is the
    form in the text itself (an acronym)."""
    wanted = set(name_words(name)) or {name.casefold()}
    return frozenset(
        one.id
        for one in names
        if wanted <= set(name_words(one.full))
        or name.casefold() in (one.full.casefold(), words_of(held, one).casefold())
    )


def words_of(held: Held, one: Name | Place | DateExpression) -> str:
    """A record's words as its document writes them, with single spaces."""
    return " ".join(held.text[one.start : one.end].split())


def _is_then(one: Stated, wanted: Wanted) -> bool:
    if not wanted.is_dated:
        return True
    first, last = wanted.days
    for date in one.dates:
        begin, end = day_number(date.earliest or date.latest), day_number(date.latest or date.earliest)
        if begin is None or end is None or date.role in _UNDATED:
            continue
        if (last is None or begin <= last) and (first is None or end >= first):
            return True
    return False


def _is_there(one: Stated, wanted: Wanted) -> bool:
    entry = wanted.place
    return entry is None or any(is_near(place, entry) for place in one.places)


def is_near(place: Place | Spot, entry: Entry) -> bool:
    """In the country asked for, or within the circle round a region or town. A wide place is not near a narrow one."""
    if entry.kind == "country" and place.country is not None:
        return place.country == entry.country
    if place.latitude is None or place.longitude is None:
        return False
    reach = max(_BESIDE, entry.radius)
    close = distance((place.latitude, place.longitude), (entry.latitude, entry.longitude)) <= reach
    return close and (place.radius or 0.0) <= max(reach, 2 * entry.radius)


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres between two points in degrees, on a sphere (haversine).

    >>> round(distance((52.5, 13.4), (48.9, 2.3)))
    877
    """
    (lat1, lon1), (lat2, lon2) = (tuple(map(math.radians, point)) for point in (one, other))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH * math.asin(math.sqrt(half))


def within(hits: Iterable[Hit] | None, found: Iterable[Stated]) -> Iterator[Hit]:
    """The hits that stand in one of the statements; without hits the statements themselves."""
    if hits is None:
        for one in found:
            span = (one.statement.start, one.statement.end)
            yield Hit(one.held.id, *span, one.held.text[slice(*span)], "")
        return
    spans: dict[str, list[Span]] = {}
    for one in found:
        spans.setdefault(one.held.id, []).extend(one.statement.spans)
    for hit in hits:
        if any(start <= hit.start and hit.end <= end for start, end in spans.get(hit.document, ())):
            yield hit


# --- Rows and points -------------------------------------------------------------------------------------------------


def events(found: Iterable[Stated]) -> list[Event]:
    """A row for each date of each statement, in the order of time; what has no place in time comes last."""
    rows = [_event(one, date) for one in found for date in one.dates if date.role not in _UNDATED]
    return sorted(rows, key=_order)


def _order(event: Event) -> tuple[int, int, str, int]:
    begin = day_number(event.earliest or event.latest)
    end = day_number(event.latest or event.earliest)
    late = 1 << 40
    return (late if begin is None else begin, late if end is None else end, event.document, event.start)


def _event(one: Stated, date: DateExpression) -> Event:
    return Event(
        id=one.statement.id,
        document=one.held.id,
        start=one.statement.start,
        end=one.statement.end,
        text=one.text,
        when=words_of(one.held, date),
        edtf=date.edtf,
        earliest=date.earliest,
        latest=date.latest,
        granularity=date.granularity,
        role=date.role,
        part=date.part,
        relation=date.relation,
        base=date.base,
        said=one.held.extraction.metadata.published,
        label=one.held.document.label,
        sayer=sayers(one),
        names=tuple(dict.fromkeys(name.full for name in one.names)),
        places=tuple(dict.fromkeys(words_of(one.held, place) for place in one.places)),
        polarity=one.statement.polarity,
        stance=one.statement.stance,
    )


def sayers(one: Stated) -> tuple[str, ...]:
    """Who says so, nearest first."""
    told = {attribution.id: attribution for attribution in one.held.extraction.attributions}
    chain = (told[id_] for id_ in one.statement.speakers if id_ in told)
    named = (
        attribution.referent or " ".join(" ".join(one.held.text[a:b].split()) for a, b in attribution.source)
        for attribution in chain
    )
    return tuple(name for name in named if name)


def spots(found: Iterable[Stated]) -> list[Spot]:
    """A point for each place with coordinates, the most named first."""
    mentions: dict[str, list[Mention]] = {}
    first: dict[str, Place] = {}
    spelt: dict[str, Counter[str]] = defaultdict(Counter)
    for one in found:
        mention = Mention(one.held.id, one.statement.start, one.statement.end, one.text, one.held.document.label)
        for place in {place.key: place for place in one.places if place.latitude is not None}.values():
            key = place.key or f"{place.latitude},{place.longitude}"
            first.setdefault(key, place)
            spelt[key][words_of(one.held, place)] += 1
            mentions.setdefault(key, []).append(mention)
    made = [_spot(key, usual(spelt[key]), first[key], tuple(mentions[key])) for key in mentions]
    return sorted(made, key=lambda spot: (-len(spot.mentions), spot.key))


def _spot(key: str, name: str, place: Place, mentions: tuple[Mention, ...]) -> Spot:
    radius = place.radius or 0.0
    return Spot(key, name, place.country, place.latitude or 0.0, place.longitude or 0.0, radius, mentions)
