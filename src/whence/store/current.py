"""What is current: the documents to which a path leads now, and the one reading of each that counts.

In: a question with its columns. Out: the same question, asked of current documents and their current readings only.

>>> from sqlalchemy import select
>>> "readings.current" in str(of_current(select(readings.c.text)))
True
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, exists, select

from whence.store.schema import documents, paths, readings


def is_current() -> ColumnElement[bool]:
    """The condition that some path leads to the document now."""
    return exists().where(paths.c.document == documents.c.seq, paths.c.current)


def with_reading(chosen: Select[Any]) -> Select[Any]:
    """A question about documents, joined to the current reading of each, whether a path leads to it or not."""
    return chosen.join(readings, and_(readings.c.document == documents.c.seq, readings.c.current))


def of_current(chosen: Select[Any]) -> Select[Any]:
    """A question about the current readings of current documents: `documents` and `readings` are joined to it."""
    return with_reading(chosen.select_from(documents)).where(is_current())


_READING_OF = (  # built once: building a statement costs more than running it
    select(readings.c.seq).join(documents).where(documents.c.id == bindparam("id"), readings.c.current)
)


def reading_of(connection: Connection, document: str) -> int | None:
    """The number of a document's current reading, whether a path leads to it or not; None where there is none."""
    found: int | None = connection.execute(_READING_OF, {"id": document}).scalar()
    return found
