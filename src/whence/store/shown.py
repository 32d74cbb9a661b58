"""Rows for screens: lists and counts over the whole library, read without opening a text.

In: what is asked for. Out: light rows, pages of findings and of shared passages, counts. Everything is of current
documents and their current readings.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Text, and_, func, or_, select, type_coerce, union

from whence.models import Finding, Match, Reuse
from whence.store.codec import decode
from whence.store.columns import unpack
from whence.store.current import batches, of_current
from whence.store.history import JUDGED
from whence.store.schema import documents, findings, log, members, outcomes, paths, quotations, readings, shared, traced


@dataclass(frozen=True, slots=True)
class Row:
    """A document as lists show it. `outcomes` are those that its quotations have; `traced`: whether anything was held
    against the library yet."""

    id: str
    path: str
    record: str | None
    title: str | None
    outlet: str | None
    authors: tuple[str, ...]
    published: str | None
    kind: str | None
    words: int
    coverage: str
    collections: tuple[str, ...]
    outcomes: frozenset[str]
    quotations: int
    findings: int
    traced: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """One document's quotations in the order of the text, each with its outcome (None: not compared), and how many
    findings there are."""

    document: str
    quotations: tuple[tuple[str, str | None], ...]
    findings: int


@dataclass(frozen=True, slots=True)
class Asked:
    """Which findings: of these codes, severities and documents (empty: all), whose differing words touch one of some
    kinds (`saying`)."""

    codes: Collection[str] = ()
    severities: Collection[str] = ()
    documents: Collection[str] = ()
    saying: Collection[str] = ()


def state(connection: Connection) -> int:
    """A number that grows with every change of what is held."""
    chosen = select(log.c.seq).where(log.c.action != JUDGED).order_by(log.c.seq.desc()).limit(1)
    return connection.execute(chosen).scalar() or 0


def progress(connection: Connection) -> tuple[int, int]:
    """How many documents have been traced at some time, and how many rows of findings that gave: grows as they are."""
    number = connection.execute(select(func.count()).select_from(traced)).scalar() or 0
    last = connection.execute(select(func.max(findings.c.reading))).scalar() or 0
    return number, last


# --- Documents --------------------------------------------------------------------------------------------------


def rows(connection: Connection) -> list[Row]:
    """All documents, in the order of adding."""
    columns = documents.c.id, documents.c.seq, readings.c.seq.label("reading"), readings.c.metadata, readings.c.coverage
    found = connection.execute(of_current(select(*columns)).order_by(documents.c.seq)).all()
    places = _first_paths(connection)
    groups = _collections(connection)
    of_quotations = _outcomes(connection)
    counts = _finding_counts(connection)
    kept = set(connection.execute(select(traced.c.reading)).scalars())
    return [
        _row(
            row,
            places.get(row.seq, ("", None)),
            collections=tuple(groups.get(row.seq, ())),
            outcomes=of_quotations.get(row.reading, {}),
            findings=counts.get(row.reading, 0),
            traced=row.reading in kept,
        )
        for row in found
    ]


def _row(row: Any, place: tuple[str, str | None], *, outcomes: Mapping[str, int], **given: Any) -> Row:
    known, coverage = row.metadata, row.coverage
    return Row(
        id=row.id,
        path=place[0],
        record=place[1],
        title=known.get("title"),
        outlet=known.get("outlet"),
        authors=tuple(known.get("authors") or ()),
        published=known.get("published"),
        kind=known.get("document_type"),
        words=coverage.get("words", 0),
        coverage=coverage.get("kind", "whole"),
        outcomes=frozenset(outcomes),
        quotations=sum(outcomes.values()),
        **given,
    )


def versions(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    """What kind of version of another work some documents say they are."""
    chosen = of_current(select(documents.c.id, readings.c.rest)).where(documents.c.id.in_(ids))
    return {row.id: row.rest["version_of"]["kind"] for row in connection.execute(chosen) if row.rest.get("version_of")}


def _first_paths(connection: Connection) -> dict[int, tuple[str, str | None]]:
    chosen = select(paths.c.document, paths.c.path, paths.c.record).where(paths.c.current).order_by(paths.c.seq.desc())
    return {row.document: (row.path, row.record or None) for row in connection.execute(chosen)}


def _collections(connection: Connection) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for row in connection.execute(select(members).order_by(members.c.collection)):
        found.setdefault(row.document, []).append(row.collection)
    return found


def _outcomes(connection: Connection) -> dict[int, dict[str, int]]:
    found: dict[int, dict[str, int]] = {}
    columns = outcomes.c.reading, outcomes.c.outcome, func.count().label("total")
    for row in connection.execute(select(*columns).group_by(outcomes.c.reading, outcomes.c.outcome)):
        found.setdefault(row.reading, {})[row.outcome] = row.total
    return found


def _finding_counts(connection: Connection) -> dict[int, int]:
    chosen = select(findings.c.reading, func.count().label("total")).group_by(findings.c.reading)
    return {row.reading: row.total for row in connection.execute(chosen)}


def outcome_counts(connection: Connection) -> dict[str, int]:
    """The quotations that were compared, by outcome."""
    columns = outcomes.c.outcome, func.count().label("total")
    chosen = select(*columns).join(readings, readings.c.seq == outcomes.c.reading).where(readings.c.current)
    return {row.outcome: row.total for row in connection.execute(chosen.group_by(outcomes.c.outcome))}


def strips(connection: Connection, ids: Sequence[str]) -> dict[str, Strip]:
    """The strips of some documents."""
    found: dict[str, Strip] = {}
    for part in batches(ids):
        counts = _counts_of(connection, part)
        drawn: dict[str, list[tuple[str, str | None]]] = {id_: [] for id_ in part}
        for row in connection.execute(_drawn(part)):
            drawn[row.document].append((row.quotation, row.outcome))
        found |= {id_: Strip(id_, tuple(quoted), counts.get(id_, 0)) for id_, quoted in drawn.items()}
    return found


def _drawn(ids: Sequence[str]) -> Select[Any]:
    kept = and_(outcomes.c.reading == readings.c.seq, outcomes.c.quotation == quotations.c.id)
    columns = documents.c.id.label("document"), quotations.c.id.label("quotation"), outcomes.c.outcome
    chosen = (
        of_current(select(*columns)).join(quotations, quotations.c.reading == readings.c.seq).outerjoin(outcomes, kept)
    )
    return chosen.where(documents.c.id.in_(ids)).order_by(documents.c.seq, quotations.c.n)


def _counts_of(connection: Connection, ids: Sequence[str]) -> dict[str, int]:
    columns = documents.c.id, func.count().label("total")
    chosen = _found(select(*columns), Asked(documents=ids)).group_by(documents.c.id)
    return {row.id: row.total for row in connection.execute(chosen)}


# --- Findings ---------------------------------------------------------------------------------------------------


def ids(connection: Connection, asked: Asked, *, limit: int, offset: int = 0) -> list[str]:
    """The ids of the findings that are asked for, in the order of reading and of the text. Only what orders them is
    sorted: bodies of a hundred thousand findings would be too much for each page."""
    chosen = _found(select(findings.c.id), asked).order_by(findings.c.reading, findings.c.n)
    return list(connection.execute(chosen.limit(limit).offset(offset)).scalars())


def by_ids(connection: Connection, wanted: Sequence[str]) -> dict[str, Finding]:
    """Findings by their ids."""
    found: dict[str, Finding] = {}
    for part in batches(wanted):
        chosen = of_current(select(findings.c.id, findings.c.body)).join(findings, findings.c.reading == readings.c.seq)
        for row in connection.execute(chosen.where(findings.c.id.in_(part))):
            found[row.id] = decode(Finding, row.body)
    return found


def keys(connection: Connection, asked: Asked) -> Iterator[tuple[str, str, int, int, str, str]]:
    """Of the findings that are asked for only what names them: id, document, start, end, code, severity."""
    columns = findings.c.id, documents.c.id, findings.c.start, findings.c.end, findings.c.code, findings.c.severity
    for part in batches(sorted(asked.documents)):
        chosen = _found(select(*columns), Asked(asked.codes, asked.severities, part, asked.saying))
        for row in connection.execute(chosen):
            yield tuple(row)


def counted(connection: Connection, asked: Asked) -> dict[tuple[str, str], int]:
    """How many findings that are asked for there are, by code and severity."""
    columns = findings.c.code, findings.c.severity, func.count().label("total")
    chosen = _found(select(*columns), asked).group_by(findings.c.code, findings.c.severity)
    return {(row.code, row.severity): row.total for row in connection.execute(chosen)}


def _found(chosen: Select[Any], asked: Asked) -> Select[Any]:
    columns: tuple[tuple[ColumnElement[str], Collection[str] | None], ...] = (
        (findings.c.code, asked.codes or None),
        (findings.c.severity, asked.severities or None),
        (documents.c.id, asked.documents or None),
    )
    conditions: list[ColumnElement[bool]] = [column.in_(values) for column, values in columns if values is not None]
    conditions += [_says(asked.saying)] if asked.saying else []
    return of_current(chosen).join(findings, findings.c.reading == readings.c.seq).where(*conditions)


def _says(wanted: Collection[str]) -> ColumnElement[bool]:
    """Findings on differing words whose message says that these touch one of some kinds of word."""
    body = type_coerce(findings.c.body, Text)
    touching = [body.like(f"%touches a%{each}%") for each in sorted(wanted)]
    return and_(findings.c.code == "Q102", or_(*touching))


def best_matches(connection: Connection, ids: Sequence[str]) -> dict[str, Match]:
    """Of findings on quotations the place that decided each quotation's outcome, by the finding's id."""
    here = and_(
        quotations.c.reading == findings.c.reading,
        quotations.c.start == findings.c.start,
        quotations.c.end == findings.c.end,
    )
    columns = findings.c.id, findings.c.reading, quotations.c.id.label("quotation")
    chosen = of_current(select(*columns)).join(findings, findings.c.reading == readings.c.seq).join(quotations, here)
    rows = connection.execute(chosen.where(findings.c.id.in_(ids))).all()
    kept = select(traced.c.reading, traced.c.body).where(traced.c.reading.in_({row.reading for row in rows}))
    bodies = {row.reading: json.loads(unpack(row.body))["comparisons"] for row in connection.execute(kept)}
    found = {}
    for row in rows:
        matches = bodies.get(row.reading, {}).get(row.quotation, {}).get("matches")
        if matches:
            found[row.id] = decode(Match, matches[0])
    return found


def text(connection: Connection, id_: str) -> str | None:
    """A document's text, without its records."""
    packed = connection.execute(of_current(select(readings.c.text)).where(documents.c.id == id_)).scalar()
    return None if packed is None else unpack(packed)


# --- Shared passages --------------------------------------------------------------------------------------------


def passages(
    connection: Connection, *, document: str | None, attributed: bool | None, limit: int, offset: int = 0
) -> list[Reuse]:
    """Passages that two documents share (no near-copies, no boilerplate), the rarest first."""
    chosen = _passages(select(shared.c.body), document, attributed).order_by(shared.c.surprisal.desc(), shared.c.id)
    return [decode(Reuse, body) for body in connection.execute(chosen.limit(limit).offset(offset)).scalars()]


def passage_count(connection: Connection, *, document: str | None, attributed: bool | None) -> int:
    """How many of them there are."""
    return connection.execute(_passages(select(func.count()), document, attributed)).scalar() or 0


def _passages(chosen: Select[Any], document: str | None, attributed: bool | None) -> Select[Any]:
    chosen = of_current(chosen).join(shared, shared.c.reading == readings.c.seq).where(shared.c.kind == "passage")
    if attributed is not None:
        chosen = chosen.where(shared.c.attributed.is_(attributed))
    if document is not None:
        chosen = chosen.where((documents.c.id == document) | (shared.c.other == document))
    return chosen


@dataclass(frozen=True, slots=True)
class Alike:
    """Near-copies or documents with the same boilerplate: their rarest pair, the first of them, and how many."""

    pair: Reuse
    documents: tuple[str, ...]
    number: int


def alike(connection: Connection, kind: str, *, document: str | None, limit: int) -> list[Alike]:
    """The groups of a kind, those of most pairs first."""
    chosen = select(shared.c.group).where(shared.c.kind == kind, shared.c.group.is_not(None)).group_by(shared.c.group)
    if document is not None:
        chosen = chosen.where(shared.c.group.in_(_groups_of(document)))
    names = connection.execute(chosen.order_by(func.count().desc(), shared.c.group).limit(limit)).scalars().all()
    found = (_alike(connection, name) for name in names)
    return sorted((one for one in found if one is not None), key=lambda one: (-one.number, one.pair.id))


def _groups_of(document: str) -> Select[Any]:
    own = shared.c.reading.in_(of_current(select(readings.c.seq)).where(documents.c.id == document))
    return select(shared.c.group).where(own | (shared.c.other == document))


def _alike(connection: Connection, name: str) -> Alike | None:
    of_group = (
        of_current(select(shared.c.id)).join(shared, shared.c.reading == readings.c.seq).where(shared.c.group == name)
    )
    best = connection.execute(of_group.order_by(shared.c.surprisal.desc(), shared.c.id).limit(1)).scalar()
    first = of_group.with_only_columns(documents.c.id.label("document"))
    second = of_group.with_only_columns(shared.c.other.label("document"))
    held = union(first, second).subquery()
    number = connection.execute(select(func.count()).select_from(held)).scalar() or 0
    named = connection.execute(select(held.c.document).order_by(held.c.document).limit(_NAMED)).scalars()
    pair = by_id(connection, [best]).get(best) if best else None
    return None if pair is None else Alike(pair, tuple(named), number)


_NAMED = 12


def by_id(connection: Connection, ids: Sequence[str]) -> dict[str, Reuse]:
    """Shared passages by their ids."""
    chosen = of_current(select(shared.c.id, shared.c.body)).join(shared, shared.c.reading == readings.c.seq)
    return {row.id: decode(Reuse, row.body) for row in connection.execute(chosen.where(shared.c.id.in_(ids)))}
