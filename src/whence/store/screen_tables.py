"""Tables that screens read: made anew from the others where they are missing; they hold nothing of their own.

In: nothing. Out: tables in `schema.metadata`. `listed` has one row for each current document and is kept in step in the
transactions that change one; the others are made by tracing (`tellings`, `sayings`) or beside the pages (`denoted`,
`cited_works`). Text columns by which rows are put in order compare by code point in both databases.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, Float, ForeignKey, Index, Integer, LargeBinary, String, Table

from whence.store.columns import AnyText, InOrder, Json
from whence.store.schema import metadata

LATE = 1 << 40
"""The day of what has no place in time: it comes last."""


def _reading() -> Column[int]:
    return Column("reading", ForeignKey("readings.seq", ondelete="CASCADE"), primary_key=True)


listed = Table(
    "listed",
    metadata,
    _reading(),
    Column("document", ForeignKey("documents.seq", ondelete="CASCADE"), nullable=False, unique=True),
    Column("id", String(64), nullable=False, unique=True),
    Column("path", InOrder, nullable=False),
    Column("record", AnyText, nullable=False),
    Column("title", AnyText),
    Column("folded", InOrder, nullable=False),  # what lists call the document, without case
    Column("outlet", AnyText),
    Column("publisher", AnyText, nullable=False),  # the outlet without case
    Column("authors", Json, nullable=False),
    Column("published", AnyText),
    Column("day", InOrder, nullable=False),
    Column("kind", AnyText, nullable=False),
    Column("words", Integer, nullable=False),
    Column("coverage", String(32), nullable=False),
    Column("version", AnyText),  # what kind of version of another work it says it is
    Column("collections", Json, nullable=False),
    Column("outcomes", AnyText, nullable=False),  # " differs verbatim "
    Column("quotations", Integer, nullable=False),
    Column("findings", Integer, nullable=False),
    Column("traced", Boolean, nullable=False),
)
Index("listed_day", listed.c.day, listed.c.path)
Index("listed_folded", listed.c.folded, listed.c.path)
Index("listed_findings", listed.c.findings.desc(), listed.c.day, listed.c.path)
Index("listed_quotations", listed.c.quotations.desc(), listed.c.day, listed.c.path)

told = Table("told", metadata, _reading())
"""The readings whose tellings and sayings are kept."""


def _of_reading(name: str, *columns: Column[Any]) -> Table:
    return Table(name, metadata, _reading(), Column("n", Integer, primary_key=True), *columns)


tellings = _of_reading(  # statements that have a date or a place on the map
    "tellings",
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("body", Json, nullable=False),
)
telling_dates = _of_reading(
    "telling_dates",
    Column("telling", Integer, nullable=False),
    Column("first", BigInteger, nullable=False),
    Column("last", BigInteger, nullable=False),
    Column("body", Json, nullable=False),
)
Index("telling_dates_days", telling_dates.c.first, telling_dates.c.last)
telling_names = _of_reading(
    "telling_names",
    Column("telling", Integer, nullable=False),
    Column("name", AnyText, nullable=False),  # without case: the fullest form, or as it is written there
    Column("words", AnyText, nullable=False),  # of the fullest form, " edda korrin "
)
Index("telling_names_name", telling_names.c.name)
telling_places = _of_reading(
    "telling_places",
    Column("telling", Integer, nullable=False),
    Column("key", AnyText, nullable=False),
    Column("name", AnyText, nullable=False),
    Column("country", String(4)),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("radius", Float),
)
Index("telling_places_key", telling_places.c.key)

sayings = _of_reading(  # what is put down to somebody
    "sayings",
    Column("name", AnyText, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)
Index("sayings_name", sayings.c.name, sayings.c.reading)
speakers = Table(  # every name in `sayings` once, and how it may be met again
    "speakers",
    metadata,
    Column("name", AnyText, primary_key=True),
    Column("words", AnyText, nullable=False),
    Column("letters", AnyText, nullable=False),
    Column("outlet", AnyText, nullable=False),
)


def _ranked(name: str, *columns: Column[Any]) -> Table:
    """A list in its order, made as one; `body` is the whole, packed."""
    return Table(
        name,
        metadata,
        Column("n", Integer, primary_key=True, autoincrement=False),
        Column("id", String(64), nullable=False, index=True),
        *columns,
        Column("head", Json, nullable=False),  # what a row of the list shows
        Column("body", LargeBinary, nullable=False),
    )


denoted = _ranked(  # entities
    "denoted",
    Column("kind", String(16), nullable=False),
    Column("spellings", AnyText, nullable=False),
    Column("opening", LargeBinary),  # of one in very many documents what its page shows
)
Index("denoted_kind", denoted.c.kind, denoted.c.n)
cited_works = _ranked(
    "cited_works",
    Column("holding", String(32), nullable=False),
    Column("resting", Integer, nullable=False),  # quotations and attributions
)
Index("cited_works_holding", cited_works.c.holding, cited_works.c.n)
Index("cited_works_resting", cited_works.c.resting)

turns = Table(
    "turns", metadata, Column("seq", Integer, primary_key=True), Column("what", String(32), nullable=False),
    sqlite_autoincrement=True,
)  # fmt: skip
"""A row each time that something of the above was made: the number of the last one says whether a screen is old."""

OF_READINGS = (told, tellings, telling_dates, telling_names, telling_places, sayings)
"""Those that go with a reading, and are made anew where `told` does not name it."""
NAMES = frozenset(one.name for one in (listed, *OF_READINGS, speakers, denoted, cited_works, turns))
