"""What the comparison of each quotation last said, kept so that a change can be told when documents are added.

In: outcomes by quotation, a document at a time. Out: the same, as they were kept. They belong to a reading and go
with it.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, bindparam, delete, func, select

from whence.models import Outcome
from whence.store.current import reading_of
from whence.store.schema import documents, outcomes, readings
from whence.store.schema import quotations as records

_DROP, _ADD = delete(outcomes).where(outcomes.c.reading == bindparam("of")), outcomes.insert()


def keep(connection: Connection, document: str, found: Mapping[str, Outcome]) -> None:
    """Keep the outcomes of a document's current reading, in place of those kept before."""
    reading = reading_of(connection, document)
    if reading is None:
        return
    connection.execute(_DROP, {"of": reading})
    rows = [{"reading": reading, "quotation": id_, "outcome": outcome.value} for id_, outcome in found.items()]
    if rows:
        connection.execute(_ADD, rows)


def known(connection: Connection, document: str) -> dict[str, Outcome]:
    """The outcomes kept of a document's current reading, by the quotation's id."""
    chosen = select(outcomes.c.quotation, outcomes.c.outcome).where(
        outcomes.c.reading == reading_of(connection, document)
    )
    return {row.quotation: Outcome(row.outcome) for row in connection.execute(chosen)}


def quotations(connection: Connection) -> int:
    """How many quotations the current readings have."""
    chosen = select(func.count()).select_from(records.join(readings)).where(readings.c.current)
    return connection.execute(chosen).scalar() or 0


def documents_with(connection: Connection) -> list[str]:
    """The ids of the documents of which outcomes are kept, in the order of adding."""
    chosen = (
        select(documents.c.id)
        .join(readings, readings.c.document == documents.c.seq)
        .where(readings.c.current, readings.c.seq.in_(select(outcomes.c.reading)))
        .order_by(documents.c.seq)
    )
    return list(connection.execute(chosen).scalars())
