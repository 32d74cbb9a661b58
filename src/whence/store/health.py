"""What a database says of its own state.

In: a connection. Out: its faults in words, and the documents that its full-text index lacks.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, exc, select

from whence.store import search
from whence.store.columns import unpack
from whence.store.current import is_current
from whence.store.schema import documents, readings
from whence.text import tokens

_MOST = 20  # faults that are listed
_LOOKED_AT = 4000  # characters of a text
_WORDS = 12  # of its first ones


def faults(connection: Connection) -> list[str]:
    """SQLite's own checks of pages, indexes and foreign keys; PostgreSQL keeps these itself."""
    if connection.dialect.name != "sqlite":
        return []
    said = connection.exec_driver_sql(f"PRAGMA integrity_check({_MOST})").scalars()
    found = [line for line in said if line != "ok"]
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(_MOST)
    return found + [f"row {row[1]} of {row[0]} leads to no row of {row[2]}" for row in broken]


def unsearchable(connection: Connection) -> list[str] | None:
    """The current documents that the full-text index does not find by their first words; None where the index itself is
    damaged."""
    try:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("INSERT INTO words(words) VALUES('integrity-check')")
        columns = documents.c.id, readings.c.seq, readings.c.text, readings.c.rest
        chosen = select(*columns).join(readings).where(readings.c.current, is_current()).order_by(documents.c.seq)
        return [row.id for row in connection.execute(chosen).all() if not _is_found(connection, row)]
    except exc.DatabaseError:
        return None


def _is_found(connection: Connection, row: Any) -> bool:
    markers = [(start, end) for start, end in row.rest["note_markers"] if start < _LOOKED_AT]
    words = tokens(unpack(row.text)[:_LOOKED_AT], skip=markers).words[:_WORDS]
    return not words or row.seq in search.candidates(connection, [(word,) for word in words])
