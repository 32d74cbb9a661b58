"""Forgetting: what a document or a person's name left behind is taken out of every table and file of a library.

In: a connection, and what is to be forgotten. Out: rows that are gone. A tombstone with the hash and the day stays, so
that the same bytes do not come back unnoticed. `scrub` then rewrites the database's file, without the freed pages.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Table, and_, delete, select, text, update

from whence.store import arrivals, judgements, listed, schema, screen_tables, search, tombstones
from whence.store.columns import AnyText, Json, unpack
from whence.store.current import is_current
from whence.store.database import Database
from whence.store.prepared import Prepared
from whence.store.schema import anchors, documents, failures, layers, log, paths, readings, resolutions
from whence.store.tombstones import MASKED, REMOVED
from whence.text import tokens

Mask = Callable[[str], str]
"""Gives a text with a name masked, as long as it was."""

_CACHES = frozenset({"traced", "findings", "leans", "shared"}) | screen_tables.NAMES
"""Tables that are made anew when somebody asks, and may hold words of several documents."""


def versions(connection: Connection, ids: Collection[str]) -> list[str]:
    """These documents, and the earlier and later ones at their paths."""
    here = select(paths.c.path, paths.c.record).join(documents).where(documents.c.id.in_(ids)).subquery()
    at = and_(paths.c.path == here.c.path, paths.c.record == here.c.record)
    chosen = select(documents.c.id).join(paths).join(here, at).distinct().order_by(documents.c.id)
    return [*dict.fromkeys([*ids, *connection.execute(chosen).scalars()])]


# --- Documents --------------------------------------------------------------------------------------------------


def remove(connection: Connection, ids: Sequence[str]) -> None:
    """Take documents out: their readings, records, paths, what was said of them, and judgements on them."""
    seqs = list(connection.execute(select(documents.c.seq).where(documents.c.id.in_(ids))).scalars())
    places = connection.execute(select(paths.c.path, paths.c.record).where(paths.c.document.in_(seqs))).all()
    judged = select(anchors.c.judgement).where(anchors.c.document.in_(seqs))
    connection.execute(delete(schema.judgements).where(schema.judgements.c.seq.in_(judged.scalar_subquery())))
    connection.execute(delete(anchors).where(anchors.c.document.in_(seqs)))
    connection.execute(delete(readings).where(readings.c.document.in_(seqs)))
    connection.execute(delete(documents).where(documents.c.seq.in_(seqs)))
    for path, record in places:
        _remove_place(connection, path, record)
    connection.execute(delete(failures).where(failures.c.document.in_(ids)))
    connection.execute(delete(resolutions).where(resolutions.c.document.in_(ids)))
    connection.execute(update(log).where(log.c.document.in_(ids)).values(path=None, record=None, detail={}))
    _clear_caches(connection)
    tombstones.bury(connection, ids, REMOVED)


def _remove_place(connection: Connection, path: str, record: str) -> None:
    """What was said of a path to which nothing leads any more."""
    if connection.execute(select(paths.c.seq).filter_by(path=path, record=record)).first() is None:
        for table in (layers, failures):
            connection.execute(delete(table).where(table.c.path == path, table.c.record == record))


def _clear_caches(connection: Connection) -> None:
    for name in sorted(_CACHES):
        connection.execute(delete(schema.metadata.tables[name]))
    listed.rebuild(connection)


# --- Names ------------------------------------------------------------------------------------------------------


def naming(connection: Connection, mask: Mask) -> list[str]:
    """The documents of which a reading, or what is said of one, holds what `mask` takes out."""
    columns = (
        readings.c.text,
        readings.c.marks,
        *(readings.c[name] for name in ("given", "metadata", "markup", "rest")),
    )
    chosen = select(documents.c.id, *columns).join(readings).order_by(documents.c.seq)
    found: dict[str, None] = {}
    for id_, words, marks, *values in connection.execute(chosen):
        whole = [unpack(words), json.loads(unpack(marks)), *values]
        if id_ not in found and masked(whole, mask) != whole:
            found[id_] = None
    return list(found)


def masked(value: Any, mask: Mask) -> Any:
    """A JSON value with every string in it masked."""
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, (list, tuple)):
        return [masked(item, mask) for item in value]
    return {key: masked(item, mask) for key, item in value.items()} if isinstance(value, dict) else value


def replace_reading(connection: Connection, id_: str, prepared: Prepared) -> None:
    """Let a document have this reading and no other one; its original is gone."""
    document = connection.execute(select(documents.c.seq).where(documents.c.id == id_)).scalar_one()
    connection.execute(update(readings).where(readings.c.document == document).values(current=False))
    arrivals.keep_reading(connection, document, prepared)
    current = connection.execute(select(readings.c.seq).filter_by(document=document, current=True)).scalar_one()
    connection.execute(update(anchors).where(anchors.c.document == document).values(made_on=current, reading=None))
    connection.execute(delete(readings).where(readings.c.document == document, ~readings.c.current))
    judgements.move(connection, document)
    listed.refresh(connection, [document])
    tombstones.bury(connection, [id_], MASKED)


def mask_elsewhere(connection: Connection, mask: Mask) -> None:
    """Take a name out of what stands beside the readings: paths, failures, judgements, the log, what was said."""
    for table in (paths, layers, failures, anchors, schema.judgements, log):
        _mask_table(connection, table, mask)
    _clear_caches(connection)


def _mask_table(connection: Connection, table: Table, mask: Mask) -> None:
    columns = [column for column in table.c if isinstance(column.type, (AnyText, Json))]
    keys = list(table.primary_key.columns)
    for row in connection.execute(select(table)).all():
        values = row._mapping
        new = {column.name: masked(values[column.name], mask) for column in columns}
        if any(new[name] != values[name] for name in new):
            here = and_(*(key == values[key.name] for key in keys))
            connection.execute(update(table).where(here).values(**new))


# --- What remains in files --------------------------------------------------------------------------------------


def rebuild_search(connection: Connection) -> None:
    """The full-text index anew, from the texts of the current readings."""
    if connection.dialect.name == "sqlite":
        connection.execute(text("DROP TABLE words"))
        connection.execute(text(search.FTS))
    else:
        connection.execute(delete(schema.words))
    chosen = (
        select(readings.c.seq, readings.c.text, readings.c.rest).join(documents).where(readings.c.current, is_current())
    )
    for row in connection.execute(chosen.order_by(readings.c.seq)).all():
        markers = [(start, end) for start, end in row.rest["note_markers"]]
        search.keep(connection, row.seq, search.indexed_words(tokens(unpack(row.text), skip=markers).words))


def scrub(database: Database) -> None:
    """Rewrite the database's files, so that no freed page keeps what was deleted. Waits for nobody: raises
    LibraryBusyError where somebody reads."""
    with database.alone() as connection:
        if database.sqlite:
            for statement in ("PRAGMA secure_delete=ON", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
                connection.exec_driver_sql(statement)
        else:
            connection.exec_driver_sql("VACUUM FULL")
