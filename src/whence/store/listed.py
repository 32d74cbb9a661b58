"""The rows of documents as lists show them, kept in step in every transaction that changes one.

In: the numbers of documents that changed. Out: rows of `listed`, one for each document to which a path leads now.
What was traced or told of a reading that is listed no longer goes: so its tables hold current documents only, and no
question needs to ask for that.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, delete, func, insert, select, update

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

_WHOLE = "listed"
_CHANGED: BindParameter[Any] = bindparam("changed", expanding=True)
_OF: BindParameter[Any] = bindparam("of", expanding=True)
_UNLIST = delete(listed).where(listed.c.document.in_(_CHANGED))
"""Statements are built once: building one costs more than running it."""
_LIST = insert(listed)
_READINGS = select(readings.c.seq).where(readings.c.document.in_(_CHANGED))
_DROP = [delete(table).where(table.c.reading.in_(_OF)) for table in (traced, findings, shared, leans, *OF_READINGS)]
_KNOWN = (
    of_current(
        select(
            documents.c.id,
            documents.c.seq,
            readings.c.seq.label("reading"),
            readings.c.metadata,
            readings.c.coverage,
            readings.c.rest,
        )
    )
    .where(documents.c.seq.in_(_CHANGED))
    .order_by(documents.c.seq)
)
_PATHS = (
    select(paths.c.document, paths.c.path, paths.c.record)
    .where(paths.c.current, paths.c.document.in_(_CHANGED))
    .order_by(paths.c.seq.desc())
)
_MEMBERS = select(members).where(members.c.document.in_(_CHANGED)).order_by(members.c.collection)
_OUTCOMES = select(outcomes.c.reading, outcomes.c.outcome).where(outcomes.c.reading.in_(_OF)).distinct()
_TRACED = select(traced.c.reading).where(traced.c.reading.in_(_OF))
_QUOTED, _FOUND = (
    select(table.c.reading, func.count().label("total")).where(table.c.reading.in_(_OF)).group_by(table.c.reading)
    for table in (quotations, findings)
)
_RECOUNT = update(listed).where(listed.c.reading == bindparam("of"))


def refresh(connection: Connection, changed: Collection[int]) -> None:
    """Make the rows of some documents, by number, as the documents are now."""
    for part in batches(sorted(changed)):
        connection.execute(_UNLIST, {"changed": part})
        rows = list(_rows(connection, part))
        if rows:
            connection.execute(_LIST, rows)
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
    found = connection.execute(_READINGS, {"changed": list(changed)}).scalars()
    gone = [seq for seq in found if seq not in kept]
    for drop in _DROP if gone else ():
        connection.execute(drop, {"of": gone})


def _rows(connection: Connection, changed: Collection[int]) -> Iterator[dict[str, Any]]:
    found = connection.execute(_KNOWN, {"changed": list(changed)}).all()
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
    found = connection.execute(_PATHS, {"changed": list(changed)})
    return {row.document: (row.path, row.record) for row in found}


def _collections(connection: Connection, changed: Collection[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for row in connection.execute(_MEMBERS, {"changed": list(changed)}):
        found.setdefault(row.document, []).append(row.collection)
    return found


# --- What tracing gave ------------------------------------------------------------------------------------------


def recount(connection: Connection, traced_now: Collection[int]) -> None:
    """Put the outcomes and findings of some readings into their rows, after these were traced."""
    for part in batches(sorted(traced_now)):
        counts = _counts(connection, part)
        connection.execute(_RECOUNT, [{"of": reading, **counted} for reading, counted in counts.items()])


def _counts(connection: Connection, of: Collection[int]) -> dict[int, dict[str, Any]]:
    said: dict[int, set[str]] = {}
    asked = {"of": list(of)}
    for row in connection.execute(_OUTCOMES, asked):
        said.setdefault(row.reading, set()).add(row.outcome)
    kept = set(connection.execute(_TRACED, asked).scalars())
    quoted, found = ({row.reading: row.total for row in connection.execute(one, asked)} for one in (_QUOTED, _FOUND))
    return {
        reading: {
            "outcomes": words_in(sorted(said.get(reading, ()))),
            "quotations": quoted.get(reading, 0),
            "findings": found.get(reading, 0),
            "traced": reading in kept,
        }
        for reading in of
    }


def words_in(words: Iterable[str]) -> str:
    """Words as one column, in which each can be asked for by ` word `."""
    joined = " ".join(words)
    return f" {joined} " if joined else ""
