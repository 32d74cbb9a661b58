"""What the library holds: documents, their paths, and `Held` with the current reading.

In: a connection. Out: `Document`s and `Held`s. A document counts as current while a path leads to it; earlier versions
of a path are kept and can be asked for by their id.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, delete, exists, insert, select, update

from whence.models import (
    ASIDES,
    Coverage,
    Document,
    Failure,
    Held,
    MarkKind,
    Metadata,
    Record,
    Running,
    Span,
    ZoneRole,
)
from whence.store.batches import batches
from whence.store.codec import decode
from whence.store.columns import unpack
from whence.store.current import of_current, with_reading
from whence.store.prepared import held
from whence.store.schema import RECORDS, collections, documents, failures, forgotten, indexed, members, paths, readings


@dataclass(frozen=True, slots=True)
class PathEntry(Record):
    """One path of a document: `version` counts what was found there from 1; `current` where it still leads there."""

    path: str
    record: str | None
    version: int
    current: bool


_HELD = with_reading(
    select(
        documents.c.seq,
        documents.c.id,
        documents.c.media_type,
        documents.c.size,
        readings.c.seq.label("reading"),
        *(column for column in readings.c if column.name not in ("seq", "id", "document")),
    )
).where(documents.c.id == bindparam("id"))
_RECORDS = {  # built once: building a statement costs more than running it
    name: select(table.c.body).where(table.c.reading == bindparam("reading")).order_by(table.c.n)
    for name, table in RECORDS.items()
}


def ids(connection: Connection, *, collection: str | None = None) -> list[str]:
    """The ids of the current documents, in the order of adding."""
    return list(connection.execute(_within(select(documents.c.id), collection)).scalars())


def all_ids(connection: Connection) -> list[str]:
    """The ids of all documents: earlier versions, and what could not be read, too."""
    return list(connection.execute(select(documents.c.id).order_by(documents.c.seq)).scalars())


def listing(connection: Connection, *, collection: str | None = None) -> Iterator[Document]:
    """The current documents, in the order of adding, without their texts."""
    columns = (documents.c.seq, documents.c.id, documents.c.media_type, documents.c.size, readings.c.metadata)
    rows = connection.execute(_within(select(*columns), collection)).all()
    places = _first_paths(connection)
    groups = _collections(connection)
    for row in rows:
        yield _document(row, places[row.seq], groups.get(row.seq, ()))


def load(connection: Connection, id_: str) -> Held | None:
    """The document `id_`, current or not, with its current reading; None where nothing of it has been read."""
    row = connection.execute(_HELD, {"id": id_}).first()
    if row is None:
        return None
    entries = _paths(connection, row.seq)
    first = next((entry for entry in entries if entry.current), entries[0])
    groups = _collections(connection, row.seq).get(row.seq, ())
    at = {"reading": row.reading}
    records = {name: connection.execute(question, at).scalars().all() for name, question in _RECORDS.items()}
    return held(_document(row, (first.path, first.record), groups), dict(row._mapping), records)


def running(connection: Connection, ids: Sequence[str]) -> Iterator[Running]:
    """The texts of documents, current or not, as far as they were read, and what of them is not running text."""
    for part in batches(ids):
        rows = connection.execute(_RUNNING.where(documents.c.id.in_(part))).all()
        zoned: dict[int, list[Span]] = {}
        for one in connection.execute(_EXTRANEOUS.where(_ZONES.c.reading.in_([row.seq for row in rows]))):
            zoned.setdefault(one.reading, []).append((one.start, one.end))
        yield from (_running(row, zoned.get(row.seq, ())) for row in rows)


def _running(row: Row[Any], zoned: Sequence[Span]) -> Running:
    marks = [(MarkKind(kind), (start, end)) for kind, start, end, _ in json.loads(unpack(row.marks))]
    markers = [(start, end) for start, end in row.rest["note_markers"]]
    out = [span for kind, span in marks if kind is MarkKind.EXTRANEOUS]
    asides = tuple(span for kind, span in marks if kind in ASIDES)
    return Running(row.id, unpack(row.text), row.metadata.get("language"), (*markers, *zoned, *out), asides)


_RUNNING = with_reading(
    select(documents.c.id, *(readings.c[name] for name in ("seq", "text", "marks", "metadata", "rest"))).select_from(
        documents
    )
)
_ZONES = RECORDS["zones"]
_EXTRANEOUS = (
    select(_ZONES.c.reading, _ZONES.c.start, _ZONES.c.end)
    .where(_ZONES.c.role == ZoneRole.EXTRANEOUS.value)
    .order_by(_ZONES.c.reading, _ZONES.c.n)
)


def coverages(connection: Connection) -> dict[str, Coverage]:
    """How much of each current document was read, by id, in the order of adding."""
    rows = connection.execute(_within(select(documents.c.id, readings.c.coverage), None))
    return {row.id: decode(Coverage, row.coverage) for row in rows}


def unindexed(connection: Connection) -> list[str]:
    """The ids of current documents whose current reading is not in the passage index."""
    missing = ~exists().where(indexed.c.reading == readings.c.seq)
    return list(connection.execute(_within(select(documents.c.id), None).where(missing)).scalars())


def mark_indexed(connection: Connection) -> None:
    """Note that the passage index holds the current readings of all current documents, and no others."""
    current = _within(select(readings.c.seq), None)
    connection.execute(delete(indexed).where(indexed.c.reading.not_in(current)))
    missing = current.where(~exists().where(indexed.c.reading == readings.c.seq))
    connection.execute(insert(indexed).from_select(["reading"], missing))


_TEXT = with_reading(select(readings.c.text, readings.c.rest).select_from(documents)).where(
    documents.c.id == bindparam("id")
)


def text(connection: Connection, id_: str) -> tuple[str, list[Span]] | None:
    """The text of a document's current reading, and the note markers that are no part of its words."""
    row = connection.execute(_TEXT, {"id": id_}).first()
    return None if row is None else (unpack(row.text), [(start, end) for start, end in row.rest["note_markers"]])


def texts(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[str, list[Span]]]:
    """The texts of several documents' current readings, each with its note markers, by id."""
    chosen = with_reading(select(documents.c.id, readings.c.text, readings.c.rest).select_from(documents))
    found: dict[str, tuple[str, list[Span]]] = {}
    for part in batches(ids):
        for row in connection.execute(chosen.where(documents.c.id.in_(part))):
            found[row.id] = unpack(row.text), [(start, end) for start, end in row.rest["note_markers"]]
    return found


def given(connection: Connection, id_: str) -> Metadata:
    """What a document's current reading was made with: sidecars and options."""
    chosen = with_reading(select(readings.c.given).select_from(documents)).where(documents.c.id == id_)
    return decode(Metadata, connection.execute(chosen).scalar_one())


def paths_of(connection: Connection, id_: str) -> list[PathEntry]:
    """All paths that lead or led to a document, in the order in which they came."""
    seq = connection.execute(select(documents.c.seq).where(documents.c.id == id_)).scalar()
    return _paths(connection, seq) if seq is not None else []


def with_prefix(connection: Connection, prefix: str) -> list[str]:
    """The ids of documents that begin with `prefix`; two are enough to know that it is ambiguous."""
    found = select(documents.c.id).where(documents.c.id.startswith(prefix, autoescape=True)).limit(2)
    return list(connection.execute(found).scalars())


def at_path(connection: Connection, path: str, record: str | None = None) -> list[str]:
    """The ids of the documents to which a path leads now; for a file of many records, all or the one asked for."""
    found = select(documents.c.id).join(paths).where(paths.c.path == path, paths.c.current).order_by(paths.c.seq)
    if record is not None:
        found = found.where(paths.c.record == record)
    return list(connection.execute(found).scalars())


def of_readings(connection: Connection, found: Sequence[int], *, collection: str | None = None) -> list[str]:
    """The ids of the current documents whose current readings are among `found`, in the order of adding."""
    chosen = _within(select(documents.c.seq, documents.c.id), collection)
    rows: list[tuple[int, str]] = []
    for batch in batches(found):
        rows += [(row.seq, row.id) for row in connection.execute(chosen.where(readings.c.seq.in_(batch)))]
    return [id_ for _, id_ in sorted(rows)]


def failed(connection: Connection) -> list[Failure]:
    """What could not be read, by path."""
    rows = connection.execute(select(failures).order_by(failures.c.path, failures.c.record))
    return [Failure(row.path, row.record or None, row.stage, row.reason, row.document) for row in rows]


@dataclass(frozen=True, slots=True)
class Kept(Record):
    """An original that was kept, and the path by whose name it is read."""

    id: str
    path: str
    record: str | None
    media_type: str
    size: int


def kept(connection: Connection) -> list[Kept]:
    """The originals of all current documents, in the order of adding, and those of what could not be read; not those
    that were forgotten."""
    gone = set(connection.execute(select(forgotten.c.document)).scalars())
    current = [one for one in listing(connection) if one.id not in gone]
    read = [Kept(one.id, one.path, one.record, one.media_type, one.size) for one in current]
    known = {one.id for one in read}
    rows = connection.execute(
        select(documents, failures.c.path, failures.c.record)
        .join(failures, failures.c.document == documents.c.id)
        .order_by(documents.c.seq)
    )
    failed = [Kept(row.id, row.path, row.record or None, row.media_type, row.size) for row in rows]
    return read + [one for one in failed if one.id not in known]


def clear_failures(connection: Connection, mended: Iterable[tuple[str, str]]) -> None:
    """Forget failures of files that have been read since."""
    for path, record in mended:
        connection.execute(failures.delete().filter_by(path=path, record=record))


def make_private(connection: Connection, name: str) -> bool:
    """Mark a collection as one that never leaves in an export; whether there is one of that name."""
    return connection.execute(update(collections).where(collections.c.name == name).values(private=True)).rowcount > 0


def private_collections(connection: Connection) -> list[str]:
    """The collections that never leave in an export."""
    return list(connection.execute(select(collections.c.name).where(collections.c.private)).scalars())


def _within(chosen: Select[Any], collection: str | None) -> Select[Any]:
    chosen = of_current(chosen)
    if collection is not None:
        chosen = chosen.where(exists().where(members.c.document == documents.c.seq, members.c.collection == collection))
    return chosen.order_by(documents.c.seq)


def _document(row: Row[Any], place: tuple[str, str | None], groups: Sequence[str]) -> Document:
    metadata = decode(Metadata, row.metadata)
    return Document(row.id, place[0], place[1], row.media_type, row.size, metadata, tuple(groups))


_PATHS = select(paths).where(paths.c.document == bindparam("document")).order_by(paths.c.seq)


def _paths(connection: Connection, document: int) -> list[PathEntry]:
    rows = connection.execute(_PATHS, {"document": document})
    return [PathEntry(row.path, row.record or None, row.version, row.current) for row in rows]


def _first_paths(connection: Connection) -> dict[int, tuple[str, str | None]]:
    """The first current path of every document."""
    rows = connection.execute(
        select(paths.c.document, paths.c.path, paths.c.record).where(paths.c.current).order_by(paths.c.seq.desc())
    )
    return {row.document: (row.path, row.record or None) for row in rows}


_MEMBERS = select(members).order_by(members.c.collection)
_MEMBERS_OF = _MEMBERS.where(members.c.document == bindparam("document"))


def _collections(connection: Connection, document: int | None = None) -> dict[int, list[str]]:
    chosen = _MEMBERS if document is None else _MEMBERS_OF
    found: dict[int, list[str]] = {}
    for row in connection.execute(chosen, {} if document is None else {"document": document}):
        found.setdefault(row.document, []).append(row.collection)
    return found
