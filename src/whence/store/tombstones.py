"""Tombstones: the hashes of originals that were forgotten, so that they do not come back unnoticed.

In: the ids of documents. Out: rows that hold no word of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, select

from whence.models import Record
from whence.store import history
from whence.store.schema import forgotten

REMOVED, MASKED = "removed", "masked"


@dataclass(frozen=True, slots=True)
class Tombstone(Record):
    """A document of which the bytes are gone: `how` is `removed`, or `masked` where its text stays without a name."""

    document: str
    how: str
    at: str


_OF = select(forgotten).where(forgotten.c.document == bindparam("id"))


def of(connection: Connection, id_: str) -> Tombstone | None:
    """The tombstone of a document's bytes, where there is one."""
    row = connection.execute(_OF, {"id": id_}).first()
    return None if row is None else Tombstone(row.document, row.how, row.at)


def bury(connection: Connection, ids: Sequence[str], how: str) -> None:
    """Set tombstones."""
    connection.execute(delete(forgotten).where(forgotten.c.document.in_(ids)))
    for id_ in ids:
        connection.execute(forgotten.insert().values(document=id_, how=how, at=history.now()))
        history.append(connection, "forgotten", document=id_, how=how)


def all_of(connection: Connection) -> list[Tombstone]:
    """All tombstones, the oldest first."""
    chosen = select(forgotten).order_by(forgotten.c.at, forgotten.c.document)
    return [Tombstone(row.document, row.how, row.at) for row in connection.execute(chosen)]
