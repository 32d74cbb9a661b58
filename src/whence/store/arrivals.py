"""Taking a document up: what the library knows of it, and the one transaction that makes it part of the library.

In: an `Arrival` (bytes at a path, with what a person says of them) and, where it had to be read, its `Prepared` rows.
Out: what changed. Everything here runs inside a transaction of the caller.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, and_, bindparam, delete, select, update

from whence.models import Failure, Metadata
from whence.store import history, judgements, search
from whence.store.codec import decode
from whence.store.prepared import Prepared
from whence.store.schema import RECORDS, collections, documents, failures, layers, members, paths, readings


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
class Arrival:
    """One document that is brought in. `layers` are what a person says of it, by layer (`option`, `sidecar`); a layer
    that is None is no longer said."""

    path: str
    record: str | None
    id: str
    media_type: str
    size: int
    layers: Mapping[str, Metadata | None]
    collection: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """What the library holds of an arrival. `given` is what would be said of it once it is taken up; `made_with` what
    its current reading was made with; `settled`: nothing about path, layers and collection would change."""

    held: bool
    given: Metadata
    made_with: Metadata | None
    reader: str | None
    extractor: str | None
    settled: bool


class GivenChangedError(Exception):
    """The reading was made with other metadata than what is said of the document by now: make it again with `given`."""

    def __init__(self, given: Metadata) -> None:
        super().__init__("read again")
        self.given = given


def standing(connection: Connection, arrival: Arrival) -> Standing:
    """What the library holds of an arrival; changes nothing."""
    said, stored = _said(connection, arrival)
    row = connection.execute(_STANDING, _key(arrival)).first()
    if row is None:
        return Standing(False, _given(said), None, None, None, False)
    made_with = decode(Metadata, row.given) if row.given is not None else None
    settled = bool(row.current) and said == stored and _is_member(connection, arrival, row.seq)
    given = _given(_said_everywhere(connection, arrival, row.seq, said))
    return Standing(True, given, made_with, row.reader, row.extractor, settled)


def take_up(connection: Connection, arrival: Arrival, prepared: Prepared | None) -> Change:
    """Make an arrival part of the library; `prepared` is None where its current reading is good enough.

    Raises GivenChangedError where what is said of the document is not what the reading was made with.
    """
    said, stored = _said(connection, arrival)
    row = connection.execute(_STANDING, _key(arrival)).first()
    document = row.seq if row else _new_document(connection, arrival)
    is_new = row is None or row.reading is None
    changes = [Change.ADDED] if is_new else []
    if said != stored:
        _keep_layers(connection, arrival, said)
    if row is None or not row.current:
        changes += _place(connection, arrival, document)
    changes += _collect(connection, arrival, document)
    given = _given(said if row is None else _said_everywhere(connection, arrival, document, said))
    changes += _read(connection, document, prepared, given, old=None if is_new else row)
    change = min(changes, key=list(Change).index, default=Change.UNCHANGED)
    if change is not Change.UNCHANGED:
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
        paths.c.current,
    )
    .select_from(documents)
    .outerjoin(readings, and_(readings.c.document == documents.c.seq, readings.c.current))
    .outerjoin(paths, and_(paths.c.document == documents.c.seq, _HERE))
    .where(documents.c.id == bindparam("id"))
)
_VERSIONS = select(paths).where(_HERE).order_by(paths.c.version)
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


# --- What a person says of it -----------------------------------------------------------------------------------


Said = dict[str, Metadata]

_LAYERS = select(layers.c.layer, layers.c.body).where(
    layers.c.path == bindparam("at_path"), layers.c.record == bindparam("at_record")
)
_LAYERS_OF_ALL_PATHS = (
    select(paths.c.path, paths.c.record, layers.c.layer, layers.c.body)
    .select_from(paths)
    .outerjoin(layers, and_(layers.c.path == paths.c.path, layers.c.record == paths.c.record))
    .where(paths.c.document == bindparam("document"), paths.c.current)
    .order_by(paths.c.seq)
)


def _said(connection: Connection, arrival: Arrival) -> tuple[Said, Said]:
    """The layers of the arrival's path once it is taken up, and as they are stored: a sidecar is as it is now, options
    add to earlier ones."""
    rows = connection.execute(_LAYERS, _here(arrival))
    stored = {row.layer: decode(Metadata, row.body) for row in rows}
    said = dict(stored)
    for layer, now in arrival.layers.items():
        if layer == "option":
            now = _merged(now, said.get(layer)) if now else said.get(layer)
        if now is None:
            said.pop(layer, None)
        else:
            said[layer] = now
    return said, stored


def _keep_layers(connection: Connection, arrival: Arrival, said: Said) -> None:
    connection.execute(delete(layers).filter_by(**_at(arrival)))
    for layer, now in said.items():
        connection.execute(layers.insert().values(**_at(arrival), layer=layer, body=now.to_dict()))


def _said_everywhere(connection: Connection, arrival: Arrival, document: int, said: Said) -> Said:
    """The layers of all paths of the document, in the order in which they came: the first path wins in each layer."""
    by_path: dict[tuple[str, str], Said] = {}
    for row in connection.execute(_LAYERS_OF_ALL_PATHS, {"document": document}):
        known = by_path.setdefault((row.path, row.record), {})
        if row.layer is not None:
            known[row.layer] = decode(Metadata, row.body)
    by_path[arrival.path, arrival.record or ""] = said
    names = {layer for known in by_path.values() for layer in known}
    return {layer: _merged(*(known.get(layer) for known in by_path.values())) for layer in names}


def _given(said: Said) -> Metadata:
    return _merged(said.get("option"), said.get("sidecar"))


def _merged(*said: Metadata | None) -> Metadata:
    from whence.read.sidecar import merge  # loads all readers, which a library that is only looked at does not need

    return merge(*said)


# --- Its reading ------------------------------------------------------------------------------------------------


_ADD_READING = readings.insert()
_ADD_RECORDS = {name: table.insert() for name, table in RECORDS.items()}


def _read(
    connection: Connection, document: int, prepared: Prepared | None, given: Metadata, *, old: Any
) -> list[Change]:
    """Make the prepared reading the current one instead of `old`, unless it is that already."""
    made_with = prepared.made_with if prepared else decode(Metadata, old.given) if old else None
    if made_with != given:
        raise GivenChangedError(given)
    if prepared is None or (old is not None and _is_same(old, prepared)):
        return []
    if old is not None:
        connection.execute(update(readings).where(readings.c.seq == old.reading).values(current=False))
    _keep_reading(connection, document, prepared)
    if old is None:
        return []
    judgements.move(connection, document)
    judgements.drop_unheld_readings(connection, document)
    made_by_the_same = (old.reader, old.extractor) == (prepared.reading["reader"], prepared.reading["extractor"])
    return [Change.METADATA if made_by_the_same else Change.REREAD]


def _is_same(old: Row[Any], prepared: Prepared) -> bool:
    return all(getattr(old, name) == prepared.reading[name] for name in ("id", "extractor", "given"))


def _keep_reading(connection: Connection, document: int, prepared: Prepared) -> None:
    row = {"document": document, "current": True, **prepared.reading}
    seq = int(connection.execute(_ADD_READING, row).inserted_primary_key[0])  # type: ignore[index]
    for name, rows in prepared.records.items():
        if rows:
            connection.execute(_ADD_RECORDS[name], [{"reading": seq, **record} for record in rows])
    search.keep(connection, seq, prepared.words)
