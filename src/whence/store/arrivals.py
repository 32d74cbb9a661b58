"""Taking a document up: what the library knows of it, and the one transaction that makes it part of the library.

In: an `Arrival` (bytes at a path, with what a person says of them) and, where it had to be read, its `Prepared` rows.
Out: what changed. Everything here runs inside a transaction of the caller.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, and_, bindparam, delete, select, update

from whence.models import Failure, Metadata
from whence.store import history, judgements, listed, names, particulars, said, search, tombstones
from whence.store.codec import decode
from whence.store.prepared import Origin, Prepared
from whence.store.said import Arrival, Known
from whence.store.schema import RECORDS, collections, documents, failures, members, paths, readings
from whence.store.tombstones import Tombstone


class Change(StrEnum):
    """What taking up an arrival did. Where several hold, the first of them in this order is named."""

    VERSION = "version"  # other bytes than before at this path
    ADDED = "added"  # bytes that the library did not hold
    REREAD = "reread"  # read anew by a newer reader or extraction
    METADATA = "metadata"  # a sidecar or option changed what is known
    COPY = "copy"  # bytes held already, at a further path
    COLLECTED = "collected"  # put into a collection
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Standing:
    """What the library holds of an arrival. `origin` and `given` are what a reading of it is to be made from and with;
    `made_with` is what the current one was made with, by which `reader` and `extractor` (None: there is none).
    `settled`: nothing about path, layers and collection would change. `tombstone`: its bytes were forgotten."""

    origin: Origin
    given: Metadata
    made_with: Metadata | None = None
    reader: str | None = None
    extractor: str | None = None
    settled: bool = False
    tombstone: Tombstone | None = None


class StaleReadingError(Exception):
    """A reading was made from or with what no longer holds: look at the `standing` again and make it anew."""


def standing(connection: Connection, arrival: Arrival) -> Standing:
    """What the library holds of an arrival; changes nothing."""
    row = connection.execute(_STANDING, _key(arrival)).first()
    known = said.of(connection, arrival, row)
    gone = tombstones.of(connection, arrival.id)
    if row is None:
        return Standing(known.origin, known.given, tombstone=gone)
    made_with = decode(Metadata, row.given) if row.given is not None else None
    settled = bool(row.current) and not known.changed and _is_member(connection, arrival, row.seq)
    return Standing(known.origin, known.given, made_with, row.reader, row.extractor, settled, gone)


def take_up(connection: Connection, arrival: Arrival, prepared: Prepared | None) -> Change:
    """Make an arrival part of the library; `prepared` is None where its current reading is good enough.

    Raises StaleReadingError where a copy of it came meanwhile: with a sidecar of its own, or under a name by which it
    is another kind of file.
    """
    row = connection.execute(_STANDING, _key(arrival)).first()
    known = said.of(connection, arrival, row)
    before = _led_to(connection, arrival)
    document = row.seq if row else _new_document(connection, arrival)
    is_new = row is None or row.reading is None
    changes = [Change.ADDED] if is_new else []
    if row is not None and row.media_type != known.origin.media_type:
        connection.execute(update(documents).filter_by(seq=document).values(media_type=known.origin.media_type))
    if known.changed:
        said.keep(connection, arrival, known.here)
    if row is None or not row.current:
        changes += _place(connection, arrival, document)
    changes += _collect(connection, arrival, document)
    changes += _read(connection, document, prepared, known, old=None if is_new else row)
    change = min(changes, key=list(Change).index, default=Change.UNCHANGED)
    if change is not Change.UNCHANGED:
        listed.refresh(connection, {document, *before})
        history.note(connection, change.value, arrival, changes=sorted(set(changes)))
    return change


def fail(connection: Connection, failure: Failure, arrival: Arrival | None) -> None:
    """Store a failure; its document, where the bytes were kept, is one that is held but not read."""
    if arrival is not None and connection.execute(_STANDING, _key(arrival)).first() is None:
        _new_document(connection, arrival)
    key = {"path": failure.path, "record": failure.record or ""}
    said = {"stage": failure.stage, "reason": failure.reason, "document": failure.document}
    stored = connection.execute(select(failures).filter_by(**key)).first()
    if stored is not None and {name: getattr(stored, name) for name in said} == said:
        return
    connection.execute(delete(failures).filter_by(**key))
    connection.execute(failures.insert().values(**key, **said, at=history.now()))
    history.note(connection, "failed", arrival, failure=failure)


# --- The document and its places --------------------------------------------------------------------------------


_HERE = and_(paths.c.path == bindparam("at_path"), paths.c.record == bindparam("at_record"))
_STANDING = (  # built once: building a statement costs more than running it
    select(
        documents.c.seq,
        readings.c.seq.label("reading"),
        readings.c.id,
        readings.c.reader,
        readings.c.extractor,
        readings.c.given,
        documents.c.media_type,
        paths.c.seq.label("path_seq"),
        paths.c.current,
    )
    .select_from(documents)
    .outerjoin(readings, and_(readings.c.document == documents.c.seq, readings.c.current))
    .outerjoin(paths, and_(paths.c.document == documents.c.seq, _HERE))
    .where(documents.c.id == bindparam("id"))
)
_VERSIONS = select(paths).where(_HERE).order_by(paths.c.version)
_LED_TO = select(paths.c.document).where(_HERE, paths.c.current)
_SUPERSEDE = update(paths).where(_HERE, paths.c.current).values(current=False)
_ADD_PATH = paths.insert()
_ADD_DOCUMENT = documents.insert()


def _key(arrival: Arrival) -> dict[str, str]:
    return {"id": arrival.id, **_here(arrival)}


def _here(arrival: Arrival) -> dict[str, str]:
    """The parameters of `_HERE`; a statement that sets columns keeps their own names for itself."""
    return {"at_path": arrival.path, "at_record": arrival.record or ""}


def _at(arrival: Arrival) -> dict[str, str]:
    return {"path": arrival.path, "record": arrival.record or ""}


def _led_to(connection: Connection, arrival: Arrival) -> list[int]:
    """The document to which the path led until now."""
    return list(connection.execute(_LED_TO, _here(arrival)).scalars())


def _new_document(connection: Connection, arrival: Arrival) -> int:
    row = {"id": arrival.id, "media_type": arrival.media_type, "size": arrival.size}
    return int(connection.execute(_ADD_DOCUMENT, row).inserted_primary_key[0])  # type: ignore[index]


def _place(connection: Connection, arrival: Arrival, document: int) -> list[Change]:
    """Let the path lead to the document; what it led to before is kept as an earlier version."""
    known = connection.execute(_VERSIONS, _here(arrival)).all()
    version = known[-1].version + 1 if known else 1
    if known:
        connection.execute(_SUPERSEDE, _here(arrival))
    again = next((row.seq for row in known if row.document == document), None)
    if again is not None:
        connection.execute(update(paths).where(paths.c.seq == again).values(current=True, version=version))
    else:
        connection.execute(_ADD_PATH, {**_at(arrival), "document": document, "version": version, "current": True})
    return [Change.VERSION if known else Change.COPY]


def _collect(connection: Connection, arrival: Arrival, document: int) -> list[Change]:
    if _is_member(connection, arrival, document):
        return []
    name = arrival.collection
    if connection.execute(select(collections).where(collections.c.name == name)).first() is None:
        connection.execute(collections.insert().values(name=name, private=False))
    connection.execute(members.insert().values(collection=name, document=document))
    return [Change.COLLECTED]


def _is_member(connection: Connection, arrival: Arrival, document: int) -> bool:
    if arrival.collection is None:
        return True
    found = select(members).filter_by(collection=arrival.collection, document=document)
    return connection.execute(found).first() is not None


# --- Its reading ------------------------------------------------------------------------------------------------


_ADD_READING = readings.insert()
_ADD_RECORDS = {name: table.insert() for name, table in (RECORDS | particulars.TABLES | names.TABLES).items()}


def _read(connection: Connection, document: int, prepared: Prepared | None, known: Known, *, old: Any) -> list[Change]:
    """Make the prepared reading the current one instead of `old`, unless it is that already."""
    if prepared is None:
        if old is None or decode(Metadata, old.given) != known.given:
            raise StaleReadingError
        return []
    if (prepared.origin, prepared.made_with) != (known.origin, known.given):
        raise StaleReadingError
    if old is not None and decode(Metadata, old.given) == known.given and _is_same(old, prepared):
        return []
    if old is not None:
        connection.execute(update(readings).where(readings.c.seq == old.reading).values(current=False))
    keep_reading(connection, document, prepared)
    if old is None:
        return []
    judgements.move(connection, document)
    judgements.drop_unheld_readings(connection, document)
    made_by_the_same = (old.reader, old.extractor) == (prepared.reading["reader"], prepared.reading["extractor"])
    return [Change.METADATA if made_by_the_same else Change.REREAD]


def _is_same(old: Row[Any], prepared: Prepared) -> bool:
    return (old.id, old.extractor) == (prepared.reading["id"], prepared.reading["extractor"])


def keep_reading(connection: Connection, document: int, prepared: Prepared) -> None:
    """Make a prepared reading the current one of a document that has none."""
    row = {"document": document, "current": True, **prepared.reading}
    seq = int(connection.execute(_ADD_READING, row).inserted_primary_key[0])  # type: ignore[index]
    for name, rows in (*prepared.records.items(), *prepared.particulars.items()):
        if rows:
            connection.execute(_ADD_RECORDS[name], [{"reading": seq, **record} for record in rows])
    search.keep(connection, seq, prepared.words)
