"""What documents are found by and what they cite, in rows that can be read without opening any text.

In: a library's connection. Out: `Kept` entries, as they were put; `Begun` documents that have none yet; `Citing`
documents with their citations and references, and what rests on them; what each citation last led to.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Text, bindparam, delete, exists, func, select, type_coerce

from whence.models import Citation, Holding, Metadata, Reference, Resolution, Span, VersionOf
from whence.store import schema
from whence.store.batches import batches
from whence.store.codec import decode
from whence.store.columns import unpack
from whence.store.current import of_current, reading_of
from whence.store.schema import documents, entries, meta, readings, resolutions


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry as it was kept: its document, the keys that lead to it, its fields as JSON."""

    document: str
    keys: tuple[str, ...]
    body: str


@dataclass(frozen=True, slots=True)
class Begun:
    """A document of which no entry is kept: what one is made from."""

    document: str
    metadata: Metadata
    text: str
    version: VersionOf | None


@dataclass(frozen=True, slots=True)
class Citing:
    """What one document cites. `quotations`: the citation of each quotation that has one; `contents`: the hulls of
    its attributions' contents."""

    document: str
    citations: tuple[Citation, ...]
    references: tuple[Reference, ...]
    quotations: tuple[str, ...]
    contents: tuple[Span, ...]


def kept_entries(connection: Connection, *, only: Collection[str] | None = None) -> Iterator[Kept]:
    """The entries of all current documents, or of those of `only`, in the order of adding."""
    body = type_coerce(entries.c.body, Text).label("body")
    chosen = of_current(select(documents.c.id, entries.c.found_by, body)).join(
        entries, entries.c.reading == readings.c.seq
    )
    chosen = chosen if only is None else chosen.where(documents.c.id.in_(sorted(only)))
    for row in connection.execute(chosen.order_by(documents.c.seq, entries.c.n)):
        yield Kept(row.id, tuple(row.found_by), row.body)


def entries_version(connection: Connection) -> str | None:
    """By which version the entries were made; None where there are none yet."""
    return connection.execute(select(meta.c.value).where(meta.c.key == _VERSION)).scalar()


def drop_outdated_entries(connection: Connection, version: str) -> None:
    """Forget all entries where they were made by another version than this one."""
    if entries_version(connection) != version:
        connection.execute(delete(entries))
        connection.execute(delete(meta).where(meta.c.key == _VERSION))
        connection.execute(meta.insert().values(key=_VERSION, value=version))


_VERSION = "entries"


def without_entries(connection: Connection) -> list[str]:
    """The ids of the current documents of which none is kept."""
    missing = ~exists().where(entries.c.reading == readings.c.seq)
    chosen = of_current(select(documents.c.id)).where(missing).order_by(documents.c.seq)
    return list(connection.execute(chosen).scalars())


def begun(connection: Connection, ids: Sequence[str]) -> Iterator[Begun]:
    """Some documents with their texts, from which entries are made."""
    columns = documents.c.id, readings.c.metadata, readings.c.text, readings.c.rest
    chosen = of_current(select(*columns)).where(documents.c.id.in_(ids)).order_by(documents.c.seq)
    for row in connection.execute(chosen):
        notice = row.rest.get("version_of")
        version = decode(VersionOf, notice) if notice else None
        yield Begun(row.id, decode(Metadata, row.metadata), unpack(row.text), version)


_DROP_ENTRIES = delete(entries).where(entries.c.reading == bindparam("of"))
_ADD_ENTRIES = entries.insert()


def keep_entries(connection: Connection, made: Iterable[Kept]) -> None:
    """Keep entries with the current readings of their documents, in place of what was kept of these."""
    for document, group in groupby(made, key=lambda entry: entry.document):
        reading = reading_of(connection, document)
        if reading is not None:
            connection.execute(_DROP_ENTRIES, {"of": reading})
            rows = [
                {"reading": reading, "n": n, "found_by": e.keys, "body": json.loads(e.body)}
                for n, e in enumerate(group)
            ]
            connection.execute(_ADD_ENTRIES, rows)


# --- What documents cite ------------------------------------------------------------------------------------------


def citing(connection: Connection, *, only: Sequence[str] | None = None) -> Iterator[Citing]:
    """The current documents that cite something, with their citations, in the order of adding."""
    chosen = of_current(select(documents.c.id, readings.c.seq.label("reading"))).order_by(documents.c.seq)
    if only is not None:
        chosen = chosen.where(documents.c.id.in_(only))
    rows = connection.execute(chosen).all()
    for batch in batches(rows):
        bodies = {name: _bodies(connection, name, [row.reading for row in batch]) for name in _CITING}
        for row in batch:
            if bodies["citations"].get(row.reading) or bodies["references"].get(row.reading):
                yield _citing(row.id, {name: found.get(row.reading, []) for name, found in bodies.items()})


_CITING = ("citations", "references", "quotations", "attributions")


def _bodies(connection: Connection, name: str, of: list[int]) -> dict[int, list[dict[str, Any]]]:
    table = schema.RECORDS[name]
    chosen = select(table.c.reading, table.c.body).where(table.c.reading.in_(of)).order_by(table.c.reading, table.c.n)
    found: dict[int, list[dict[str, Any]]] = {}
    for row in connection.execute(chosen):
        found.setdefault(row.reading, []).append(row.body)
    return found


def _citing(document: str, bodies: Mapping[str, list[dict[str, Any]]]) -> Citing:
    contents = (spans for body in bodies["attributions"] if (spans := body["content"]))
    return Citing(
        document,
        tuple(decode(Citation, body) for body in bodies["citations"]),
        tuple(decode(Reference, body) for body in bodies["references"]),
        tuple(body["citation"] for body in bodies["quotations"] if body.get("citation")),
        tuple((min(start for start, _ in spans), max(end for _, end in spans)) for spans in contents),
    )


def pointing(connection: Connection, prefix: str) -> list[tuple[str, Citation | Reference]]:
    """The citations and references of current readings whose ids begin with `prefix`, with their documents; three are
    enough to know that it is ambiguous."""
    found: list[tuple[str, Citation | Reference]] = []
    kinds: dict[str, Callable[..., Citation | Reference]] = {"citations": Citation, "references": Reference}
    for name, cls in kinds.items():
        table = schema.RECORDS[name]
        chosen = of_current(select(documents.c.id, table.c.body)).join(table, table.c.reading == readings.c.seq)
        meant = chosen.where(table.c.id.startswith(prefix, autoescape=True)).limit(_ENOUGH)
        found += [(row.id, decode(cls, row.body)) for row in connection.execute(meant)]
    return found


_ENOUGH = 3


def citations(connection: Connection) -> int:
    """How many citations the current readings have."""
    table = schema.RECORDS["citations"]
    chosen = of_current(select(func.count())).join(table, table.c.reading == readings.c.seq)
    return connection.execute(chosen).scalar() or 0


# --- What citations led to ----------------------------------------------------------------------------------------


def keep_resolutions(connection: Connection, document: str, found: Mapping[str, Resolution]) -> None:
    """Keep what the citations of a document's current reading lead to, in place of what was kept before."""
    reading = reading_of(connection, document)
    if reading is None:
        return
    connection.execute(delete(resolutions).where(resolutions.c.reading == reading))
    rows = [
        {"reading": reading, "citation": id_, "holding": one.holding.value, "document": one.document}
        for id_, one in found.items()
    ]
    if rows:
        connection.execute(resolutions.insert(), rows)


def known_resolutions(connection: Connection) -> dict[str, dict[str, tuple[Holding, str | None]]]:
    """What the citations of the current documents last led to, by document and citation."""
    columns = documents.c.id, resolutions.c.citation, resolutions.c.holding, resolutions.c.document
    chosen = of_current(select(*columns)).join(resolutions, resolutions.c.reading == readings.c.seq)
    found: dict[str, dict[str, tuple[Holding, str | None]]] = {}
    for row in connection.execute(chosen.order_by(documents.c.seq, resolutions.c.citation)):
        found.setdefault(row[0], {})[row.citation] = Holding(row.holding), row[3]
    return found
