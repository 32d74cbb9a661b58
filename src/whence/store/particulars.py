"""What statements are made of, kept apart from the rest of an extraction: it is much, and few commands ask for it.

In: an extraction's dictionary. Out: rows; and the way back, `load`, for one document at a time. `dated` is
what the database itself is asked: which documents have a statement of some time.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, bindparam, select

from whence.days import day_number
from whence.models import Particulars
from whence.store.codec import decode
from whence.store.columns import dumps, pack, unpack
from whence.store.schema import documents, particulars, places, readings, statements

Row = dict[str, Any]

FIELDS = ("dates", "quantities", "places", "statements")
"""The fields of an extraction that are kept here."""


def rows(extraction: Row) -> dict[str, Sequence[Row]]:
    """The rows of one reading, by table; takes the fields out of `extraction`."""
    kept = {name: extraction.pop(name) for name in FIELDS}
    if not any(kept.values()):
        return {}
    days = {date["id"]: date for date in kept["dates"]}
    return {
        "particulars": [{"body": pack(dumps(kept))}],
        "statements": [_statement(n, one, days) for n, one in enumerate(kept["statements"])],
        "places": [_place(n, one) for n, one in enumerate(kept["places"])],
    }


def _statement(n: int, one: Row, days: Mapping[str, Row]) -> Row:
    """A statement with the first and the last day of its dates; null where it has none, or they are open."""
    dates = [days[id_] for id_ in one["dates"] if id_ in days]
    first = [day for date in dates if (day := day_number(date["earliest"] or date["latest"])) is not None]
    last = [day for date in dates if (day := day_number(date["latest"] or date["earliest"])) is not None]
    span = {"n": n, "id": one["id"], "start": one["start"], "end": one["end"]}
    return {**span, "first": min(first, default=None), "last": max(last, default=None)}


def _place(n: int, one: Row) -> Row:
    columns = ("id", "start", "end", "key", "country", "latitude", "longitude", "radius")
    return {"n": n, **{name: one[name] for name in columns}}


TABLES = {table.name: table for table in (particulars, statements, places)}


_OF = (
    select(particulars.c.body)
    .join(readings, readings.c.seq == particulars.c.reading)
    .join(documents, documents.c.seq == readings.c.document)
    .where(documents.c.id == bindparam("id"), readings.c.current)
)


def load(connection: Connection, id_: str) -> Particulars:
    """The particulars of a document's current reading; empty where it has none."""
    body = connection.execute(_OF, {"id": id_}).scalar()
    return decode(Particulars, json.loads(unpack(body))) if body is not None else Particulars()


def dated(connection: Connection, first: int | None, last: int | None) -> list[str]:
    """The documents that have a statement of a time between two days (`day_number`), in the order of adding."""
    within: list[ColumnElement[bool]] = [statements.c.first.is_not(None)]
    if first is not None:
        within.append(statements.c.last >= first)
    if last is not None:
        within.append(statements.c.first <= last)
    chosen = select(statements.c.reading).where(and_(*within))
    found = (
        select(documents.c.id)
        .join(readings, readings.c.document == documents.c.seq)
        .where(readings.c.current, readings.c.seq.in_(chosen))
        .order_by(documents.c.seq)
    )
    return list(connection.execute(found).scalars())
