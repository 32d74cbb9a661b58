"""What is said to have happened when and where, and what is put down to whom, in rows that screens ask.

In: `Told`: the rows of one document. Out: events and places in the order in which pages show them, and stretches put
down to a speaker; nothing is opened for them. A telling is a statement that has a date or a place on the map.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, delete, exists, func, insert, or_, select, tuple_

from whence.models import Event, Mention, Span, Spot
from whence.store.batches import batches
from whence.store.codec import decode
from whence.store.listed import listed_reading, words_in
from whence.store.screen_tables import (
    OF_READINGS,
    listed,
    sayings,
    telling_dates,
    telling_names,
    telling_places,
    tellings,
    told,
)
from whence.store.screen_tables import speakers as speakers_

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Speaker:
    """How a name may be met again: its words, their first letters, the outlet that it is."""

    words: Sequence[str]
    letters: str
    outlet: str = field(default="")


@dataclass(frozen=True, slots=True)
class Told:
    """The rows of one document, by table; `speakers`: how each name that `sayings` has may be met again."""

    document: str
    rows: Mapping[str, Sequence[Row]]
    speakers: Mapping[str, Speaker]


@dataclass(frozen=True, slots=True)
class Asked:
    """Which tellings: of a time between two days (`day_number`), about a name (as `name` is written, or with all of
    `words` in its fullest form), at places of these keys (None: anywhere)."""

    days: tuple[int | None, int | None] = (None, None)
    name: str = ""
    words: Collection[str] = ()
    places: Collection[str] | None = None

    @property
    def is_dated(self) -> bool:
        """Whether a time is asked for."""
        return self.days != (None, None)


# --- Keeping ----------------------------------------------------------------------------------------------------


def untold(connection: Connection) -> list[str]:
    """The ids of the current documents of which nothing is kept here, in the order of adding."""
    missing = ~exists().where(told.c.reading == listed.c.reading)
    return list(connection.execute(select(listed.c.id).where(missing).order_by(listed.c.document)).scalars())


def keep(connection: Connection, made: Iterable[Told]) -> None:
    """Keep the rows of documents, in place of what was kept before; those of all in one statement for each table."""
    placed = [(reading, one) for one in made if (reading := listed_reading(connection, one.document)) is not None]
    for part in batches(placed):
        of = [reading for reading, _ in part]
        for table in OF_READINGS:
            connection.execute(delete(table).where(table.c.reading.in_(of)))
            rows = [{"reading": reading, **row} for reading, one in part for row in _rows(one, table.name)]
            if rows:
                connection.execute(insert(table), rows)
        connection.execute(insert(told), [{"reading": reading} for reading in of])
        _keep_speakers(connection, {name: one for _, made_ in part for name, one in made_.speakers.items()})


def _keep_speakers(connection: Connection, met: Mapping[str, Speaker]) -> None:
    """Names that are new; one that nobody bears any more stays, and finds nothing."""
    known: set[str] = set()
    for part in batches(sorted(met)):
        known |= set(connection.execute(select(speakers_.c.name).where(speakers_.c.name.in_(part))).scalars())
    new = [
        {"name": name, "words": words_in(one.words), "letters": one.letters, "outlet": one.outlet}
        for name, one in met.items()
        if name not in known
    ]
    if new:
        connection.execute(insert(speakers_), new)


def _rows(one: Told, table: str) -> list[dict[str, Any]]:
    return [{"n": n, **row} for n, row in enumerate(one.rows.get(table, ()))]


# --- Events -----------------------------------------------------------------------------------------------------

_OF_TELLING = and_(tellings.c.reading == telling_dates.c.reading, tellings.c.n == telling_dates.c.telling)


def events(connection: Connection, asked: Asked, *, limit: int, offset: int = 0) -> list[Event]:
    """Dated statements, a row for each date, in the order of time; what has no place in time comes last."""
    order = telling_dates.c.first, telling_dates.c.last, telling_dates.c.reading, telling_dates.c.n
    keys = _dates(select(telling_dates.c.reading, telling_dates.c.n), asked).order_by(*order)
    chosen = connection.execute(keys.limit(limit).offset(offset)).all()
    columns = listed.c.id, listed.c.published, tellings.c.start, tellings.c.end, tellings.c.body.label("said")
    found: dict[tuple[int, int], Event] = {}
    for part in batches(chosen):
        rows = (
            select(telling_dates.c.reading, telling_dates.c.n, telling_dates.c.body, *columns)
            .join(tellings, _OF_TELLING)
            .join(listed, listed.c.reading == telling_dates.c.reading)
            .where(tuple_(telling_dates.c.reading, telling_dates.c.n).in_([(a, b) for a, b in part]))
        )
        found |= {(row.reading, row.n): _event(row) for row in connection.execute(rows)}
    return [found[reading, n] for reading, n in chosen]


def _event(row: Any) -> Event:
    place = {"document": row.id, "start": row.start, "end": row.end, "said": row.published}
    return decode(Event, {**row.said, **row.body, **place})


def event_count(connection: Connection, asked: Asked) -> int:
    """How many of them there are."""
    return connection.execute(_dates(select(func.count()).select_from(telling_dates), asked)).scalar() or 0


def stretches(connection: Connection, asked: Asked) -> list[tuple[int, int, int]]:
    """The stretches of days that they give, in order: first day, last day, and how many give just this one."""
    days = telling_dates.c.first, telling_dates.c.last
    chosen = _dates(select(*days, func.count()), asked).where(telling_dates.c.first < _NEVER)
    rows = connection.execute(chosen.group_by(*days).order_by(*days))
    return [(first, max(first, last), number) for first, last, number in rows]


def _dates(chosen: Select[Any], asked: Asked) -> Select[Any]:
    chosen = chosen.where(*_within(asked.days)) if asked.is_dated else chosen
    own = tuple_(telling_dates.c.reading, telling_dates.c.telling)
    return chosen.where(*(own.in_(narrower) for narrower in _narrowing(asked, with_days=False)))


def _within(days: tuple[int | None, int | None]) -> list[ColumnElement[bool]]:
    first, last = days
    found: list[ColumnElement[bool]] = [telling_dates.c.first < _NEVER]
    found += [telling_dates.c.last >= first] if first is not None else []
    found += [telling_dates.c.first <= last] if last is not None else []
    return found


_NEVER = 1 << 39


def _narrowing(asked: Asked, *, with_days: bool) -> list[Select[Any]]:
    """The tellings that each part of a question leaves."""
    found: list[Select[Any]] = []
    if with_days and asked.is_dated:
        found.append(select(telling_dates.c.reading, telling_dates.c.telling).where(*_within(asked.days)))
    if asked.name:
        found.append(select(telling_names.c.reading, telling_names.c.telling).where(_is_named(asked)))
    if asked.places is not None:
        at = telling_places.c.key.in_(sorted(asked.places))
        found.append(select(telling_places.c.reading, telling_places.c.telling).where(at))
    return found


def _is_named(asked: Asked) -> ColumnElement[bool]:
    every = [telling_names.c.words.contains(f" {word} ", autoescape=True) for word in sorted(asked.words)]
    return or_(telling_names.c.name == asked.name.casefold(), and_(*every) if every else telling_names.c.name == "")


# --- Places -----------------------------------------------------------------------------------------------------


def places(connection: Connection) -> list[Spot]:
    """All places that statements name, each once, as most of them write it, and without its mentions; the first radius
    of each counts."""
    values = (func.min(telling_places.c[name]).label(name) for name in ("country", "latitude", "longitude", "radius"))
    place = telling_places.c.key, telling_places.c.name
    chosen = select(*place, func.count().label("number"), *values).group_by(*place).order_by(*place)
    spelt: dict[str, dict[str, Any]] = {}
    for row in connection.execute(chosen):
        spelt.setdefault(row.key, {})[row.name] = row
    found = [rows[usual({name: row.number for name, row in rows.items()})] for rows in spelt.values()]
    return [Spot(r.key, r.name, r.country, r.latitude, r.longitude, r.radius or 0.0) for r in found]


def usual(spellings: Mapping[str, int]) -> str:
    """How a place is written most, of spellings with their numbers; capitals ("CHINA", "NJ") stand for it only alone.

    >>> usual({"CHINA": 30, "China": 20, "Red China": 2})
    'China'
    """
    return max(spellings, key=lambda name: (not name.isupper(), spellings[name]))


def spots(connection: Connection, asked: Asked) -> list[tuple[str, int]]:
    """The keys of places on the map with how many statements name each, the most named first."""
    number = func.count().label("number")
    chosen = select(telling_places.c.key, number).where(telling_places.c.latitude.is_not(None))
    own = tuple_(telling_places.c.reading, telling_places.c.telling)
    chosen = chosen.where(*(own.in_(narrower) for narrower in _narrowing(asked, with_days=True)))
    rows = connection.execute(chosen.group_by(telling_places.c.key).order_by(number.desc(), telling_places.c.key))
    return [(row.key, row.number) for row in rows]


def mentions(connection: Connection, asked: Asked, key: str, *, limit: int) -> list[Mention]:
    """The first statements that name a place."""
    columns = listed.c.id, tellings.c.start, tellings.c.end, tellings.c.body
    own = tuple_(telling_places.c.reading, telling_places.c.telling)
    chosen = (
        select(*columns)
        .select_from(telling_places)
        .join(tellings, and_(tellings.c.reading == telling_places.c.reading, tellings.c.n == telling_places.c.telling))
        .join(listed, listed.c.reading == telling_places.c.reading)
        .where(telling_places.c.key == key, *(own.in_(one) for one in _narrowing(asked, with_days=True)))
        .order_by(telling_places.c.reading, telling_places.c.n)
        .limit(limit)
    )
    return [Mention(row.id, row.start, row.end, row.body["text"]) for row in connection.execute(chosen)]


# --- Who said what ----------------------------------------------------------------------------------------------


def speakers(connection: Connection, like: Speaker) -> list[str]:
    """The names of speakers that may be this one's: a word, initials or an outlet in common."""
    shared = [speakers_.c.words.contains(f" {word} ", autoescape=True) for word in like.words]
    conditions = [*shared, speakers_.c.outlet == like.outlet, speakers_.c.words == f" {like.letters} "]
    conditions += [speakers_.c.letters == like.words[0]] if len(like.words) == 1 else []
    return list(connection.execute(select(speakers_.c.name).where(or_(*conditions))).scalars())


def speaking(connection: Connection, names: Collection[str]) -> Iterator[int]:
    """The readings in which something is put down to one of these names; one may come again."""
    for part in batches(sorted(names)):
        yield from connection.execute(select(sayings.c.reading).where(sayings.c.name.in_(part))).scalars().all()


def said(connection: Connection, ids: Sequence[str], names: Collection[str]) -> dict[str, list[Span]]:
    """What some documents put down to these names."""
    found: dict[str, list[Span]] = {}
    chosen = select(listed.c.id, sayings.c.name, sayings.c.start, sayings.c.end)
    for part in batches(ids):
        here = chosen.join(sayings, sayings.c.reading == listed.c.reading).where(listed.c.id.in_(part))
        for row in connection.execute(here):
            if row.name in names:
                found.setdefault(row.id, []).append((row.start, row.end))
    return found
