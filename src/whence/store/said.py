"""What a person says of a document, and which of its paths speaks for it.

In: an `Arrival`: bytes at a path, with a sidecar or options. Out: `Known`: everything that is said of these bytes once
the arrival is taken up. Where the same bytes lie at several paths, the path that came first wins: its name says what
kind of file it is, and its sidecar outranks those of the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, select

from whence.models import Metadata
from whence.store.codec import decode
from whence.store.prepared import Origin
from whence.store.schema import layers, paths

Said = Mapping[str, Metadata]
"""Metadata by layer: `option`, `sidecar`, `bibliography`, `container`."""

_RANK = ("option", "sidecar", "bibliography", "container")
"""Whose word counts before whose: a person's, a reference manager's, that of a web archive or mailbox."""

_LAST = 1 << 62


@dataclass(frozen=True, slots=True)
class Arrival:
    """One document that is brought in. `layers` are what a person says of it, by layer; one that is None is no longer
    said, but for options, which stay."""

    path: str
    record: str | None
    id: str
    media_type: str
    size: int
    layers: Mapping[str, Metadata | None]
    collection: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What is said of a document: `here` at the arrival's path (`changed`: other than what is stored), `given` at all
    of them together; `origin` is where its reading is made from."""

    here: Said
    changed: bool
    given: Metadata
    origin: Origin


def of(connection: Connection, arrival: Arrival, row: Any) -> Known:
    """What is known once `arrival` is taken up; `row` is its document with the arrival's path, None for a new one."""
    stored = _stored(connection, arrival)
    here = _now(arrival, stored)
    own = Origin(arrival.path, arrival.record, arrival.media_type)
    if row is None:
        return Known(here, here != stored, _given([here]), own)
    places = {place: (seq, said) for seq, place, said in _elsewhere(connection, row.seq)}
    places[arrival.path, arrival.record or ""] = (_LAST if row.path_seq is None else row.path_seq, here)
    (path, record), *_ = ordered = sorted(places, key=lambda place: places[place][0])
    first = own if (path, record or None) == (own.path, own.record) else Origin(path, record or None, row.media_type)
    return Known(here, here != stored, _given([places[place][1] for place in ordered]), first)


def keep(connection: Connection, arrival: Arrival, here: Said) -> None:
    """Store what is said at the arrival's path."""
    at = {"path": arrival.path, "record": arrival.record or ""}
    connection.execute(delete(layers).filter_by(**at))
    for layer, now in here.items():
        connection.execute(layers.insert().values(**at, layer=layer, body=now.to_dict()))


_LAYERS = select(layers.c.layer, layers.c.body).where(
    layers.c.path == bindparam("at_path"), layers.c.record == bindparam("at_record")
)
_ELSEWHERE = (
    select(paths.c.seq, paths.c.path, paths.c.record, layers.c.layer, layers.c.body)
    .select_from(paths)
    .outerjoin(layers, and_(layers.c.path == paths.c.path, layers.c.record == paths.c.record))
    .where(paths.c.document == bindparam("document"), paths.c.current)
)


def _stored(connection: Connection, arrival: Arrival) -> Said:
    rows = connection.execute(_LAYERS, {"at_path": arrival.path, "at_record": arrival.record or ""})
    return {row.layer: decode(Metadata, row.body) for row in rows}


def _now(arrival: Arrival, stored: Said) -> Said:
    """A sidecar is as it is now; options add to earlier ones."""
    here = dict(stored)
    for layer, now in arrival.layers.items():
        if layer == "option":
            now = _merged(now, stored.get(layer)) if now else stored.get(layer)
        if now is None:
            here.pop(layer, None)
        else:
            here[layer] = now
    return here


def _elsewhere(connection: Connection, document: int) -> list[tuple[int, tuple[str, str], Said]]:
    """What is said at each path that leads to the document now."""
    found: dict[tuple[str, str], tuple[int, dict[str, Metadata]]] = {}
    for row in connection.execute(_ELSEWHERE, {"document": document}):
        _, said = found.setdefault((row.path, row.record), (row.seq, {}))
        if row.layer is not None:
            said[row.layer] = decode(Metadata, row.body)
    return [(seq, place, said) for place, (seq, said) in found.items()]


def _given(said: list[Said]) -> Metadata:
    return _merged(*(one.get(layer) for layer in _RANK for one in said))


def _merged(*said: Metadata | None) -> Metadata:
    from whence.read.metadata.sidecar import (
        merge,  # loads all readers, which a library that is only looked at does not need
    )

    return merge(*said)
