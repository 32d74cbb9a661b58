"""The rows of documents as lists show them, kept in step in every transaction that changes one.

In: the numbers of documents that changed. Out: rows of `listed`, one for each document to which a path leads now.
What was traced or told of a reading that is listed no longer goes: so its tables hold current documents only, and no
question needs to ask for that.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, func, insert, select, update

from whence.store.batches import batches
from whence.store.current import of_current
from whence.store.schema import (
    documents,
    findings,
    leans,
    members,
    outcomes,
    paths,
    quotations,
    readings,
    shared,
    traced,
)
from whence.store.screen_tables import OF_READINGS, listed, turns

UNDATED = "9999"
"""The day by which documents without one stand last."""
UNKNOWN = "not known"

_OF_READINGS = (traced, findings, shared, leans, *OF_READINGS)
_WHOLE = "listed"


def refresh(connection: Connection, changed: Collection[int]) -> None:
    """Make the rows of some documents, by number, as the documents are now."""
    for part in batches(sorted(changed)):
        connection.execute(delete(listed).where(listed.c.document.in_(part)))
        rows = list(_rows(connection, part))
        if rows:
            connection.execute(insert(listed), rows)
        _drop_unlisted(connection, part, {row["reading"] for row in rows})


def rebuild(connection: Connection) -> None:
    """Make all rows anew: after a migration, or where paths were changed by hand."""
    connection.execute(delete(listed))
    refresh(connection, connection.execute(select(documents.c.seq)).scalars().all())
    turn(connection, _WHOLE)


_READING = select(listed.c.reading).where(listed.c.id == bindparam("id"))


def listed_reading(connection: Connection, id_: str) -> int | None:
    """The number of a current document's reading."""
    found: int | None = connection.execute(_READING, {"id": id_}).scalar()
    return found


def turn(connection: Connection, what: str) -> None:
    """Say that screens are old."""
    connection.execute(insert(turns), {"what": what})


def _drop_unlisted(connection: Connection, changed: Collection[int], kept: Collection[int]) -> None:
    chosen = select(readings.c.seq).where(readings.c.document.in_(changed))
    gone = [seq for seq in connection.execute(chosen).scalars() if seq not in kept]
    for table in _OF_READINGS if gone else ():
        connection.execute(delete(table).where(table.c.reading.in_(gone)))


def _rows(connection: Connection, changed: Collection[int]) -> Iterator[dict[str, Any]]:
    columns = documents.c.id, documents.c.seq, readings.c.seq.label("reading"), readings.c.metadata
    chosen = of_current(select(*columns, readings.c.coverage, readings.c.rest)).where(documents.c.seq.in_(changed))
    found = connection.execute(chosen.order_by(documents.c.seq)).all()
    places, groups = _first_paths(connection, changed), _collections(connection, changed)
    counts = _counts(connection, [row.reading for row in found])
    for row in found:
        path, record = places[row.seq]
        yield {
            "reading": row.reading,
            "document": row.seq,
            "id": row.id,
            "path": path,
            "record": record,
            "collections": groups.get(row.seq, []),
            **_known(row, record or path.rsplit("/", 1)[-1]),
            **counts[row.reading],
        }


def _known(row: Any, named: str) -> dict[str, Any]:
    """What is known of a document; `named`: what it is called where it has no title."""
    known, coverage = row.metadata, row.coverage
    published, version = known.get("published"), row.rest.get("version_of")
    return {
        "title": known.get("title"),
        "folded": (known.get("title") or named).casefold(),
        "outlet": known.get("outlet"),
        "publisher": (known.get("outlet") or "").casefold(),
        "authors": list(known.get("authors") or ()),
        "published": published,
        "day": published or UNDATED,
        "kind": known.get("document_type") or UNKNOWN,
        "words": coverage.get("words", 0),
        "coverage": coverage.get("kind", "whole"),
        "version": version["kind"] if version else None,
    }


def _first_paths(connection: Connection, changed: Collection[int]) -> dict[int, tuple[str, str]]:
    columns = paths.c.document, paths.c.path, paths.c.record
    chosen = select(*columns).where(paths.c.current, paths.c.document.in_(changed)).order_by(paths.c.seq.desc())
    return {row.document: (row.path, row.record) for row in connection.execute(chosen)}


def _collections(connection: Connection, changed: Collection[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    chosen = select(members).where(members.c.document.in_(changed)).order_by(members.c.collection)
    for row in connection.execute(chosen):
        found.setdefault(row.document, []).append(row.collection)
    return found


# --- What tracing gave ------------------------------------------------------------------------------------------


def recount(connection: Connection, traced_now: Collection[int]) -> None:
    """Put the outcomes and findings of some readings into their rows, after these were traced."""
    for part in batches(sorted(traced_now)):
        for reading, counted in _counts(connection, part).items():
            connection.execute(update(listed).where(listed.c.reading == reading).values(**counted))


def _counts(connection: Connection, of: Collection[int]) -> dict[int, dict[str, Any]]:
    said: dict[int, set[str]] = {}
    chosen = select(outcomes.c.reading, outcomes.c.outcome).where(outcomes.c.reading.in_(of)).distinct()
    for row in connection.execute(chosen):
        said.setdefault(row.reading, set()).add(row.outcome)
    kept = set(connection.execute(select(traced.c.reading).where(traced.c.reading.in_(of))).scalars())
    quoted, found = (_number(connection, table, of) for table in (quotations, findings))
    return {
        reading: {
            "outcomes": words_in(sorted(said.get(reading, ()))),
            "quotations": quoted.get(reading, 0),
            "findings": found.get(reading, 0),
            "traced": reading in kept,
        }
        for reading in of
    }


def _number(connection: Connection, table: Table, of: Collection[int]) -> dict[int, int]:
    """How many rows of a table each reading has."""
    chosen = select(table.c.reading, func.count().label("total")).where(table.c.reading.in_(of))
    return {row.reading: row.total for row in connection.execute(chosen.group_by(table.c.reading))}


def words_in(words: Iterable[str]) -> str:
    """Words as one column, in which each can be asked for by ` word `."""
    joined = " ".join(words)
    return f" {joined} " if joined else ""
