"""Long lists that are worked out of the whole library, kept in their order: what names denote, and cited works.

In: a list of `Ranked`, and the state of the library that it rests on. Out: pages of it, one of it, counts; `standing`
says on which state what is kept rests, so that whoever finds it old has it made anew.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, delete, func, insert, select

from whence.store.batches import batches
from whence.store.columns import dumps, pack, unpack
from whence.store.listed import turn
from whence.store.schema import meta
from whence.store.screen_tables import cited_works, denoted

TABLES = {"denoted": denoted, "cited_works": cited_works}


@dataclass(frozen=True, slots=True)
class Ranked:
    """One of a list: `columns` are what it can be asked for by, `head` is what a row of the list shows, `body` the
    whole."""

    id: str
    columns: Mapping[str, str | int | bytes | None]
    head: Mapping[str, Any]
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """Which rows: with one of these values in each column (empty: any), and with words in some spelling."""

    values: Mapping[str, Collection[str]] = field(default_factory=dict)
    spelled: str = ""


def standing(connection: Connection, name: str) -> str | None:
    """The state of the library on which a list rests; None where it was never made."""
    return connection.execute(select(meta.c.value).where(meta.c.key == f"list {name}")).scalar()


def keep(connection: Connection, name: str, rows: Iterable[Ranked], rests_on: str) -> None:
    """Keep a list in place of the one before."""
    table = TABLES[name]
    connection.execute(delete(table))
    for batch in batches(_row(n, one) for n, one in enumerate(rows)):
        connection.execute(insert(table), batch)
    connection.execute(delete(meta).where(meta.c.key == f"list {name}"))
    connection.execute(insert(meta), {"key": f"list {name}", "value": rests_on})
    turn(connection, name)


def _row(n: int, one: Ranked) -> dict[str, Any]:
    return {"n": n, "id": one.id, **one.columns, "head": dict(one.head), "body": pack(dumps(dict(one.body)))}


def heads(connection: Connection, name: str, asked: Asked, *, limit: int, offset: int = 0) -> list[dict[str, Any]]:
    """What rows of a list show, in its order."""
    table = TABLES[name]
    chosen = _asked(select(table.c.head), table, asked).order_by(table.c.n).limit(limit)
    is_whole = not asked.spelled and not any(asked.values.values())  # then `n` counts the rows
    chosen = chosen.where(table.c.n >= offset) if is_whole else chosen.offset(offset)
    return list(connection.execute(chosen).scalars())


def number(connection: Connection, name: str, asked: Asked) -> int:
    """How many rows there are."""
    return connection.execute(_asked(select(func.count()), TABLES[name], asked)).scalar() or 0


def counted(connection: Connection, name: str, column: str) -> dict[str, int]:
    """How many rows have each value of a column."""
    values = TABLES[name].c[column]
    chosen = select(values, func.count().label("total")).group_by(values)
    return {row[0]: row.total for row in connection.execute(chosen)}


def resting(connection: Connection) -> tuple[int, int]:
    """How many quotations and attributions rest on all cited works together, and on the one on which most do."""
    values = cited_works.c.resting
    row = connection.execute(select(func.sum(values), func.max(values))).one()
    return int(row[0] or 0), int(row[1] or 0)


def whole(connection: Connection, name: str, id_: str) -> dict[str, Any] | None:
    """One of a list by its id."""
    table = TABLES[name]
    found = connection.execute(select(table.c.body).where(table.c.id == id_)).scalar()
    return None if found is None else json.loads(unpack(found))


def opening(connection: Connection, id_: str) -> dict[str, Any] | None:
    """What the page of an entity shows: where it is in very many documents, not the whole."""
    chosen = select(func.coalesce(denoted.c.opening, denoted.c.body)).where(denoted.c.id == id_)
    found = connection.execute(chosen).scalar()
    return None if found is None else json.loads(unpack(found))


def packed(value: Mapping[str, Any]) -> bytes:
    """An opening as it is kept."""
    return pack(dumps(dict(value)))


def wholes(connection: Connection, name: str, asked: Asked) -> Iterator[dict[str, Any]]:
    """All of a list, in its order."""
    table = TABLES[name]
    for body in connection.execute(_asked(select(table.c.body), table, asked).order_by(table.c.n)).scalars():
        yield json.loads(unpack(body))


def _asked(chosen: Select[Any], table: Table, asked: Asked) -> Select[Any]:
    conditions: list[ColumnElement[bool]] = [
        table.c[column].in_(sorted(values)) for column, values in asked.values.items() if values
    ]
    conditions += [denoted.c.spellings.contains(asked.spelled, autoescape=True)] if asked.spelled else []
    return chosen.select_from(table).where(*conditions)


def spelled(spellings: Sequence[str]) -> str:
    """Spellings as one column, a line each, without case."""
    return "\n".join(dict.fromkeys(one.casefold() for one in spellings))
