"""Rows for screens: documents and findings, listed and counted over the whole library without opening a text.

In: what is asked for. Out: light rows, pages of findings, counts. Everything is of current documents and their current
readings: `listed` has no others, and nothing that was traced is kept of others.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, literal_column, or_, select

from whence.models import Finding, Match, Span
from whence.store.batches import batches
from whence.store.codec import decode
from whence.store.columns import unpack
from whence.store.listed import UNDATED
from whence.store.schema import findings, log, members, outcomes, quotations, readings
from whence.store.screen_tables import listed, turns


@dataclass(frozen=True, slots=True)
class Row:
    """A document as lists show it. `outcomes` are those that its quotations have; `traced`: whether anything was held
    against the library yet; `version`: what kind of version of another work it says it is."""

    id: str
    path: str
    record: str | None
    title: str | None
    outlet: str | None
    authors: tuple[str, ...]
    published: str | None
    kind: str
    words: int
    coverage: str
    collections: tuple[str, ...]
    outcomes: frozenset[str]
    quotations: int
    findings: int
    traced: bool
    version: str | None


@dataclass(frozen=True, slots=True)
class Strip:
    """One document's quotations in the order of the text, each with its outcome (None: not compared), and how many
    findings there are."""

    document: str
    quotations: tuple[tuple[str, str | None], ...]
    findings: int


_STATE = select(log.c.seq).where(log.c.action != literal_column("'judged'")).order_by(log.c.seq.desc()).limit(1)
_TURN = select(turns.c.seq).order_by(turns.c.seq.desc()).limit(1)
_LAST = select(log.c.seq).order_by(log.c.seq.desc()).limit(1)


def state(connection: Connection) -> int:
    """A number that grows with every change of what is held."""
    return connection.execute(_STATE).scalar() or 0


def turn(connection: Connection) -> int:
    """A number that grows as documents are traced, and with whatever else lists are made of."""
    return connection.execute(_TURN).scalar() or 0


def last(connection: Connection) -> int:
    """A number that grows with every change that somebody makes: judgements, too."""
    return connection.execute(_LAST).scalar() or 0


# --- Documents --------------------------------------------------------------------------------------------------

ORDERS: dict[str, tuple[ColumnElement[Any], ...]] = {
    "date": (listed.c.day, listed.c.path),
    "title": (listed.c.folded, listed.c.path),
    "findings": (listed.c.findings.desc(), listed.c.day, listed.c.path),
    "quotations": (listed.c.quotations.desc(), listed.c.day, listed.c.path),
}
"""Each is that of an index."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which documents (empty: all): of these kinds, with quotations of these outcomes, in these collections, of an
    outlet in whose name these words stand, of a day that begins so."""

    kinds: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    outlet: str = ""
    day: str = ""


def rows(
    connection: Connection, wanted: Wanted, *, order: str = "date", limit: int | None = None, offset: int = 0
) -> list[Row]:
    """Documents in one of the orders."""
    keys = select(listed.c.reading).where(*conditions(wanted)).order_by(*ORDERS[order]).limit(limit).offset(offset)
    found = connection.execute(keys).scalars().all()
    made = {
        row.reading: _row(row)
        for part in batches(found)
        for row in connection.execute(select(listed).where(listed.c.reading.in_(part)))
    }
    return [made[reading] for reading in found]


def row(connection: Connection, id_: str) -> Row | None:
    """One document."""
    found = connection.execute(select(listed).where(listed.c.id == id_)).first()
    return _row(found) if found else None


def rows_of(connection: Connection, ids: Collection[str]) -> dict[str, Row]:
    """Some documents, by id."""
    found: dict[str, Row] = {}
    for part in batches(sorted(ids)):
        found |= {row.id: _row(row) for row in connection.execute(select(listed).where(listed.c.id.in_(part)))}
    return found


def ids_of(connection: Connection, readings_: Sequence[int]) -> list[str]:
    """The documents of some readings, in the order of these."""
    found: dict[int, str] = {}
    for part in batches(readings_):
        chosen = select(listed.c.reading, listed.c.id).where(listed.c.reading.in_(part))
        found |= {row.reading: row.id for row in connection.execute(chosen)}
    return [found[reading] for reading in readings_ if reading in found]


def row_count(connection: Connection, wanted: Wanted) -> int:
    """How many documents there are."""
    chosen = select(func.count()).select_from(listed).where(*conditions(wanted))
    return connection.execute(chosen).scalar() or 0


def conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    """What a document must be to be one of them."""
    found: list[ColumnElement[bool]] = []
    found += [listed.c.kind.in_(wanted.kinds)] if wanted.kinds else []
    found += [listed.c.publisher.contains(wanted.outlet.casefold(), autoescape=True)] if wanted.outlet else []
    found += [listed.c.published.startswith(wanted.day, autoescape=True)] if wanted.day else []
    if wanted.outcomes:
        found.append(or_(*(listed.c.outcomes.contains(f" {one} ", autoescape=True) for one in wanted.outcomes)))
    return found + ([_collected(wanted.collections)] if wanted.collections else [])


def _collected(names: Collection[str]) -> ColumnElement[bool]:
    chosen = select(members.c.document).where(members.c.collection.in_(sorted(names)))
    return listed.c.document.in_(chosen)


def _row(found: Any) -> Row:
    return Row(
        id=found.id,
        path=found.path,
        record=found.record or None,
        title=found.title,
        outlet=found.outlet,
        authors=tuple(found.authors),
        published=found.published,
        kind=found.kind,
        words=found.words,
        coverage=found.coverage,
        collections=tuple(found.collections),
        outcomes=frozenset(found.outcomes.split()),
        quotations=found.quotations,
        findings=found.findings,
        traced=found.traced,
        version=found.version,
    )


def kind_counts(connection: Connection) -> dict[str, int]:
    """How many documents there are of each kind."""
    chosen = select(listed.c.kind, func.count().label("total")).group_by(listed.c.kind)
    return {row.kind: row.total for row in connection.execute(chosen)}


def collection_counts(connection: Connection) -> dict[str, int]:
    """How many current documents each collection has."""
    chosen = select(members.c.collection, func.count().label("total"))
    joined = chosen.join(listed, listed.c.document == members.c.document).group_by(members.c.collection)
    return {row.collection: row.total for row in connection.execute(joined)}


def quoting_counts(connection: Connection) -> dict[str, int]:
    """How many documents have quotations of each outcome; under "" how many have any that was compared."""
    found: dict[str, int] = {}
    chosen = select(listed.c.outcomes, func.count().label("total")).group_by(listed.c.outcomes)
    for row in connection.execute(chosen):
        for outcome in [*row.outcomes.split(), *([""] if row.outcomes else [])]:
            found[outcome] = found.get(outcome, 0) + row.total
    return found


def untraced(connection: Connection) -> int:
    """How many documents have not been held against the library yet."""
    return connection.execute(select(func.count()).select_from(listed).where(~listed.c.traced)).scalar() or 0


def span(connection: Connection) -> tuple[str, str] | None:
    """The first and the last day of a document."""
    chosen = select(listed.c.day).where(listed.c.day < UNDATED)
    first = connection.execute(chosen.order_by(listed.c.day).limit(1)).scalar()
    last_ = connection.execute(chosen.order_by(listed.c.day.desc()).limit(1)).scalar()
    return (first, last_) if first is not None and last_ is not None else None


def outcome_counts(connection: Connection) -> dict[str, int]:
    """The quotations that were compared, by outcome."""
    columns = outcomes.c.outcome, func.count().label("total")
    chosen = select(*columns).join(listed, listed.c.reading == outcomes.c.reading).group_by(outcomes.c.outcome)
    return {row.outcome: row.total for row in connection.execute(chosen)}


def strips(connection: Connection, ids: Sequence[str]) -> dict[str, Strip]:
    """The strips of some documents."""
    drawn: dict[str, list[tuple[str, str | None]]] = {id_: [] for id_ in ids}
    found: dict[str, int] = {}
    for part in batches(ids):
        known = {row.reading: row for row in connection.execute(_NAMED.where(listed.c.id.in_(part)))}
        found |= {row.id: row.findings for row in known.values()}
        for row in connection.execute(_DRAWN.where(quotations.c.reading.in_(known))):
            drawn[known[row.reading].id].append((row.id, row.outcome))
    return {id_: Strip(id_, tuple(drawn[id_]), found[id_]) for id_ in found}


_NAMED = select(listed.c.reading, listed.c.id, listed.c.findings)
_DRAWN = (
    select(quotations.c.reading, quotations.c.id, outcomes.c.outcome)
    .outerjoin(outcomes, and_(outcomes.c.reading == quotations.c.reading, outcomes.c.quotation == quotations.c.id))
    .order_by(quotations.c.reading, quotations.c.n)
)


def text(connection: Connection, id_: str) -> str | None:
    """A document's text, without its records."""
    return texts(connection, [id_]).get(id_)


def texts(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    """The texts of some documents."""
    found: dict[str, str] = {}
    chosen = select(listed.c.id, readings.c.text).join(readings, readings.c.seq == listed.c.reading)
    for part in batches(ids):
        rows = connection.execute(chosen.where(listed.c.id.in_(part)))
        found |= {row.id: unpack(row.text) for row in rows}
    return found


# --- Findings ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Asked:
    """Which findings: of these codes, severities, documents and verdicts (empty: all), whose differing words touch one
    of some kinds (`saying`)."""

    codes: Collection[str] = ()
    severities: Collection[str] = ()
    documents: Collection[str] = ()
    saying: Collection[str] = ()
    verdicts: Collection[str] = ()


def ids(connection: Connection, asked: Asked, *, limit: int, offset: int = 0) -> list[str]:
    """The ids of the findings that are asked for, in the order of reading and of the text."""
    order = findings.c.reading, findings.c.n
    keys = _found(select(*order), asked).order_by(*order).limit(limit).offset(offset).subquery()
    here = and_(findings.c.reading == keys.c.reading, findings.c.n == keys.c.n)
    return list(connection.execute(select(findings.c.id).join(keys, here).order_by(*order)).scalars())


def by_ids(connection: Connection, wanted: Sequence[str]) -> dict[str, Finding]:
    """Findings by their ids."""
    found: dict[str, Finding] = {}
    for part in batches(wanted):
        chosen = select(findings.c.id, findings.c.body).where(findings.c.id.in_(part))
        found |= {row.id: decode(Finding, row.body) for row in connection.execute(chosen)}
    return found


def counted(connection: Connection, asked: Asked) -> dict[tuple[str, str], int]:
    """How many findings that are asked for there are, by code and severity."""
    columns = findings.c.code, findings.c.severity, func.count().label("total")
    chosen = _found(select(*columns), asked).group_by(findings.c.code, findings.c.severity)
    return {(row.code, row.severity): row.total for row in connection.execute(chosen)}


def having(code: str) -> ColumnElement[bool]:
    """The condition that a listed document has a finding of a code."""
    return listed.c.reading.in_(select(findings.c.reading).where(findings.c.code == code))


def spans(connection: Connection, code: str, ids: Sequence[str]) -> dict[str, list[Span]]:
    """Where the findings of a code stand in some documents."""
    found: dict[str, list[Span]] = {}
    chosen = select(listed.c.id, findings.c.start, findings.c.end).join(
        findings, findings.c.reading == listed.c.reading
    )
    for part in batches(ids):
        for row in connection.execute(chosen.where(findings.c.code == code, listed.c.id.in_(part))):
            found.setdefault(row.id, []).append((row.start, row.end))
    return found


def verdict_counts(connection: Connection) -> dict[str, int]:
    """How many findings there are of each verdict."""
    chosen = select(findings.c.verdict, func.count().label("total")).group_by(findings.c.verdict)
    return {row.verdict: row.total for row in connection.execute(chosen)}


def touching_counts(connection: Connection) -> dict[str, int]:
    """How many findings on differing words touch each kind of word."""
    found: dict[str, int] = {}
    chosen = select(findings.c.touches, func.count().label("total")).where(findings.c.code == "Q102")
    for row in connection.execute(chosen.group_by(findings.c.touches)):
        for kind in row.touches.split():
            found[kind] = found.get(kind, 0) + row.total
    return found


def _found(chosen: Select[Any], asked: Asked) -> Select[Any]:
    columns: tuple[tuple[ColumnElement[str], Collection[str]], ...] = (
        (findings.c.verdict, asked.verdicts),
        (findings.c.code, asked.codes),
        (findings.c.severity, asked.severities),
    )
    conditions: list[ColumnElement[bool]] = [column.in_(sorted(values)) for column, values in columns if values]
    if asked.documents:
        own = select(listed.c.reading).where(listed.c.id.in_(sorted(asked.documents)))
        conditions.append(findings.c.reading.in_(own))
    if asked.saying:
        conditions.append(findings.c.code == "Q102")
        conditions.append(or_(*(findings.c.touches.contains(f" {one} ") for one in sorted(asked.saying))))
    return chosen.where(*conditions)


def best_matches(connection: Connection, wanted: Sequence[str]) -> dict[str, Match]:
    """Of findings on quotations the place that decided each quotation's outcome, by the finding's id."""
    chosen = select(findings.c.id, findings.c.match).where(findings.c.match.is_not(None))
    rows = (row for part in batches(wanted) for row in connection.execute(chosen.where(findings.c.id.in_(part))))
    return {row.id: decode(Match, row.match) for row in rows}
