"""Taking a document up: what the library knows of it, and the one transaction that makes it part of the library.

In: an `Arrival` (bytes at a path, with what a person says of them) and, where it had to be read, its `Prepared` rows.
Out: what changed. Everything here runs inside a transaction of the caller.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, and_, delete, select, update

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
    there = and_(
        paths.c.document == documents.c.seq, paths.c.path == arrival.path, paths.c.record == (arrival.record or "")
    )
    row = connection.execute(
        select(documents.c.seq, readings.c.reader, readings.c.extractor, readings.c.given, paths.c.current)
        .select_from(documents)
        .outerjoin(readings, and_(readings.c.document == documents.c.seq, readings.c.current))
        .outerjoin(paths, there)
        .where(documents.c.id == arrival.id)
    ).first()
    said = _said(connection, arrival)
    if row is None:
        return Standing(False, _given(said), None, None, None, False)
    made_with = decode(Metadata, row.given) if row.given is not None else None
    settled = bool(row.current) and said == _stored(connection, arrival) and _is_member(connection, arrival, row.seq)
    given = _given(_all_said(connection, arrival, row.seq, said))
    return Standing(True, given, made_with, row.reader, row.extractor, settled)


def take_up(connection: Connection, arrival: Arrival, prepared: Prepared | None) -> Change:
    """Make an arrival part of the library; `prepared` is None where its current reading is good enough.

    Raises GivenChangedError where what is said of the document is not what the reading was made with.
    """
    document, is_new = _document(connection, arrival)
    said = _said(connection, arrival)
    changes = [Change.ADDED] if is_new else []
    _keep_layers(connection, arrival, said)
    changes += _place(connection, arrival, document)
    changes += _collect(connection, arrival, document)
    given = _given(_all_said(connection, arrival, document, said))
    changes += _read(connection, document, prepared, given)
    change = min(changes, key=list(Change).index, default=Change.UNCHANGED)
    if change is not Change.UNCHANGED:
        history.note(connection, change.value, arrival, changes=sorted(set(changes)))
    return change


def fail(connection: Connection, failure: Failure, arrival: Arrival | None) -> None:
    """Store a failure; its document, where the bytes were kept, is one that is held but not read."""
    if arrival is not None:
        _document(connection, arrival)
    key = {"path": failure.path, "record": failure.record or ""}
    said = {"stage": failure.stage, "reason": failure.reason, "document": failure.document}
    stored = connection.execute(select(failures).filter_by(**key)).first()
    if stored is not None and {name: getattr(stored, name) for name in said} == said:
        return
    connection.execute(delete(failures).filter_by(**key))
    connection.execute(failures.insert().values(**key, **said, at=history.now()))
    history.note(connection, "failed", arrival, failure=failure)


# --- The document and its places --------------------------------------------------------------------------------


def _document(connection: Connection, arrival: Arrival) -> tuple[int, bool]:
    """Its number, and whether nothing has been read of it before."""
    row = connection.execute(
        select(documents.c.seq, readings.c.seq.label("reading"))
        .select_from(documents)
        .outerjoin(readings, and_(readings.c.document == documents.c.seq, readings.c.current))
        .where(documents.c.id == arrival.id)
    ).first()
    if row is not None:
        return row.seq, row.reading is None
    made = documents.insert().values(id=arrival.id, media_type=arrival.media_type, size=arrival.size)
    return connection.execute(made).inserted_primary_key[0], True  # type: ignore[index]


def _place(connection: Connection, arrival: Arrival, document: int) -> list[Change]:
    """Let the path lead to the document; what it led to before is kept as an earlier version."""
    here = and_(paths.c.path == arrival.path, paths.c.record == (arrival.record or ""))
    known = connection.execute(select(paths).where(here).order_by(paths.c.version)).all()
    current = next((row for row in known if row.current), None)
    if current is not None and current.document == document:
        return []
    version = known[-1].version + 1 if known else 1
    connection.execute(update(paths).where(here, paths.c.current).values(current=False))
    again = next((row.seq for row in known if row.document == document), None)
    if again is not None:
        connection.execute(update(paths).where(paths.c.seq == again).values(current=True, version=version))
    else:
        row = {"path": arrival.path, "record": arrival.record or "", "document": document}
        connection.execute(paths.insert().values(**row, version=version, current=True))
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


def _stored(connection: Connection, arrival: Arrival) -> Said:
    rows = connection.execute(select(layers).filter_by(path=arrival.path, record=arrival.record or ""))
    return {row.layer: decode(Metadata, row.body) for row in rows}


def _said(connection: Connection, arrival: Arrival) -> Said:
    """The layers of the arrival's path once it is taken up: a sidecar is as it is now, options add to earlier ones."""
    said = _stored(connection, arrival)
    for layer, now in arrival.layers.items():
        if layer == "option":
            now = _merged(now, said.get(layer)) if now else said.get(layer)
        if now is None:
            said.pop(layer, None)
        else:
            said[layer] = now
    return said


def _keep_layers(connection: Connection, arrival: Arrival, said: Said) -> None:
    if said == _stored(connection, arrival):
        return
    key = {"path": arrival.path, "record": arrival.record or ""}
    connection.execute(delete(layers).filter_by(**key))
    for layer, now in said.items():
        connection.execute(layers.insert().values(**key, layer=layer, body=now.to_dict()))


def _all_said(connection: Connection, arrival: Arrival, document: int, said: Said) -> Said:
    """The layers of all paths of the document, in the order in which they came: the first path wins in each layer."""
    here = (arrival.path, arrival.record or "")
    rows = connection.execute(
        select(paths.c.path, paths.c.record, layers.c.layer, layers.c.body)
        .select_from(paths)
        .outerjoin(layers, and_(layers.c.path == paths.c.path, layers.c.record == paths.c.record))
        .where(paths.c.document == document, paths.c.current)
        .order_by(paths.c.seq)
    ).all()
    by_path: dict[tuple[str, str], Said] = {}
    for row in rows:
        known = by_path.setdefault((row.path, row.record), {})
        if row.layer is not None:
            known[row.layer] = decode(Metadata, row.body)
    by_path[here] = said
    names = {layer for known in by_path.values() for layer in known}
    return {layer: _merged(*(known.get(layer) for known in by_path.values())) for layer in names}


def _given(said: Said) -> Metadata:
    return _merged(said.get("option"), said.get("sidecar"))


def _merged(*said: Metadata | None) -> Metadata:
    from whence.read.sidecar import merge  # loads all readers, which a library that is only looked at does not need

    return merge(*said)


# --- Its reading ------------------------------------------------------------------------------------------------


def _read(connection: Connection, document: int, prepared: Prepared | None, given: Metadata) -> list[Change]:
    """Make the prepared reading the current one, unless it is that already."""
    old = connection.execute(select(readings).filter_by(document=document, current=True)).first()
    made_with = prepared.made_with if prepared else decode(Metadata, old.given) if old else None
    if made_with != given:
        raise GivenChangedError(given)
    if prepared is None or (old is not None and _same(old, prepared)):
        return []
    if old is not None:
        connection.execute(update(readings).where(readings.c.seq == old.seq).values(current=False))
    _keep_reading(connection, document, prepared)
    if old is None:
        return []
    judgements.move(connection, document)
    judgements.drop_unheld_readings(connection, document)
    made_by_the_same = (old.reader, old.extractor) == (prepared.reading["reader"], prepared.reading["extractor"])
    return [Change.METADATA if made_by_the_same else Change.REREAD]


def _same(old: Row[Any], prepared: Prepared) -> bool:
    return all(getattr(old, name) == prepared.reading[name] for name in ("id", "extractor", "given"))


def _keep_reading(connection: Connection, document: int, prepared: Prepared) -> None:
    row = readings.insert().values(document=document, current=True, **prepared.reading)
    seq: int = connection.execute(row).inserted_primary_key[0]  # type: ignore[index]
    for name, rows in prepared.records.items():
        if rows:
            connection.execute(RECORDS[name].insert(), [{"reading": seq, **row} for row in rows])
    search.keep(connection, seq, prepared.words)
