"""What was traced, kept: the comparisons, resolutions and reuses of each document, and its findings in rows.

In: `Traced` documents. Out: the same, one at a time; lists and counts of them are in `shown`. What is kept belongs to a
reading and goes with it. `basis` says on what state of the library and by which version it rests: under
another one it is stale, and made anew.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, select, update

from whence.models import Comparison, Finding, Match, Resolution, Reuse, Span
from whence.store import verdicts
from whence.store.batches import batches
from whence.store.codec import decode
from whence.store.columns import dumps, pack, unpack
from whence.store.current import is_current, of_current
from whence.store.listed import listed_reading, words_in
from whence.store.schema import documents, findings, leans, readings, shared, traced


@dataclass(frozen=True, slots=True)
class Traced:
    """What tracing a document gave, all by id but the reuses and findings, which come in their order. `spans` are the
    places of the quotations that were compared; `among`: other documents without which it would not be what it is."""

    document: str
    comparisons: Mapping[str, Comparison]
    resolutions: Mapping[str, Resolution]
    reuses: Sequence[Reuse]
    findings: Sequence[Finding]
    spans: Mapping[str, Span] = field(default_factory=dict)
    among: Collection[str] = ()


ON_MATCHES = frozenset({"Q102", "Q104", "Q105", "Q108", "Q110"})
"""Findings on a quotation and the place that decided its outcome: that place is kept with them."""


_KEPT = (traced, findings, shared, leans)
_ADD_TRACED, _ADD_FINDINGS, _ADD_SHARED, _ADD_LEANS = (table.insert() for table in _KEPT)
_FORGET = [delete(table).where(table.c.reading == bindparam("of")) for table in _KEPT]


def keep(connection: Connection, one: Traced, basis: str) -> list[int]:
    """Keep what was traced, in place of what was kept before. Returns the reading's number; none where the document
    has none, or is current no more."""
    reading = listed_reading(connection, one.document)
    if reading is None:
        return []
    _forget(connection, reading)
    _insert(connection, reading, one, basis)
    return [reading]


def _insert(connection: Connection, reading: int, one: Traced, basis: str) -> None:
    body = {
        "comparisons": {id_: found.to_dict() for id_, found in one.comparisons.items()},
        "resolutions": {id_: found.to_dict() for id_, found in one.resolutions.items()},
        "reuses": [reuse.to_dict() for reuse in one.reuses],
    }
    connection.execute(_ADD_TRACED, {"reading": reading, "basis": basis, "body": pack(dumps(body))})
    rows = _findings(connection, reading, one)
    if rows:
        connection.execute(_ADD_FINDINGS, rows)
    own = [each for each in one.reuses if _keeps(one.document, each)]
    if own:
        rows = [_shared(one.document, each) | {"reading": reading, "n": n} for n, each in enumerate(own)]
        connection.execute(_ADD_SHARED, rows)
    leaning = [{"reading": reading, "document": document} for document in sorted(_leans_on(one))]
    if leaning:
        connection.execute(_ADD_LEANS, leaning)


def _findings(connection: Connection, reading: int, one: Traced) -> list[dict[str, object]]:
    """The rows of findings, with what was decided of each, and the match that each is on."""
    if not one.findings:
        return []
    decided = verdicts.of(connection, reading)
    best = {one.spans[id_]: found.matches[0] for id_, found in one.comparisons.items() if _is_placed(one, id_, found)}
    return [
        {
            "reading": reading,
            "n": n,
            **{key: getattr(finding, key) for key in ("id", "code", "start", "end")},
            "severity": finding.severity.value,
            "verdict": decided.get(((finding.start, finding.end), finding.code), verdicts.OPEN),
            **_match(finding, best.get((finding.start, finding.end))),
            "body": finding.to_dict(),
        }
        for n, finding in enumerate(one.findings)
    ]


def _is_placed(one: Traced, id_: str, found: Comparison) -> bool:
    return bool(found.matches) and id_ in one.spans


def _match(finding: Finding, match: Match | None) -> dict[str, object]:
    if match is None or finding.code not in ON_MATCHES:
        return {"match": None, "touches": ""}
    flags = sorted({one.flag for one in match.differences if one.flag}) if finding.code == "Q102" else ()
    return {"match": match.to_dict(), "touches": words_in(flags)}


def _keeps(document: str, reuse: Reuse) -> bool:
    """Whether a passage is kept with a document: with the first of a pair; where one stands for many, with the second,
    which has it with the first of all."""
    return document == (reuse.a if reuse.documents is None else reuse.b).document


def _shared(document: str, reuse: Reuse) -> dict[str, object]:
    keys = {key: getattr(reuse, key) for key in ("id", "kind", "attributed", "surprisal", "group")}
    other = reuse.b if reuse.a.document == document else reuse.a
    return {**keys, "other": other.document, "body": reuse.to_dict()}


def _leans_on(one: Traced) -> set[str]:
    """The documents without which it would not be what it is."""
    found = {match.document for comparison in one.comparisons.values() for match in comparison.matches}
    for resolution in one.resolutions.values():
        found |= {*resolution.candidates, *([resolution.document] if resolution.document else [])}
    found |= {side.document for reuse in one.reuses for side in (reuse.a, reuse.b)}
    return (found | set(one.among)) - {one.document}


def _forget(connection: Connection, reading: int) -> None:
    for forget_rows in _FORGET:
        connection.execute(forget_rows, {"of": reading})


def still(connection: Connection, basis: str, now: str, *, without: Collection[str]) -> None:
    """What rested on one basis rests on another one now: nothing that came since concerns it. `without`: but for these
    documents, which are stale."""
    connection.execute(update(traced).where(traced.c.basis == basis).values(basis=now))
    forget(connection, without)


def forget(connection: Connection, ids: Collection[str]) -> None:
    """Let what was traced of some documents be stale."""
    for part in batches(sorted(ids)):
        chosen = select(readings.c.seq).join(documents).where(documents.c.id.in_(part))
        connection.execute(update(traced).where(traced.c.reading.in_(chosen)).values(basis=""))


def leaning_on_gone(connection: Connection) -> list[str]:
    """The documents of which something that was traced leads to one that is no longer current."""
    current = select(documents.c.id).where(is_current())
    chosen = of_current(select(documents.c.id).distinct()).join(leans, leans.c.reading == readings.c.seq)
    return list(connection.execute(chosen.where(leans.c.document.not_in(current))).scalars())


def stale(connection: Connection, basis: str) -> list[str]:
    """The ids of current documents of which nothing is kept, or on another basis, in the order of adding."""
    fresh = select(traced.c.reading).where(traced.c.basis == basis)
    chosen = of_current(select(documents.c.id)).where(readings.c.seq.not_in(fresh)).order_by(documents.c.seq)
    return list(connection.execute(chosen).scalars())


def is_any(connection: Connection) -> bool:
    """Whether anything is kept of any document."""
    return connection.execute(select(traced.c.reading).limit(1)).first() is not None


def reuses(connection: Connection, document: str) -> list[Reuse]:
    """The passages that a document is kept to share, however old; none where nothing is kept."""
    row = _row(connection, document)
    return [decode(Reuse, one) for one in json.loads(unpack(row.body))["reuses"]] if row else []


def _row(connection: Connection, document: str) -> Row[Any] | None:
    chosen = of_current(select(readings.c.seq, traced.c.body)).join(traced, traced.c.reading == readings.c.seq)
    return connection.execute(chosen.where(documents.c.id == document)).first()


def load(connection: Connection, document: str) -> Traced | None:
    """What is kept of a document's current reading, however old."""
    row = _row(connection, document)
    if row is None:
        return None
    body = json.loads(unpack(row.body))
    found = select(findings.c.body).where(findings.c.reading == row.seq).order_by(findings.c.n)
    return Traced(
        document,
        {id_: decode(Comparison, one) for id_, one in body["comparisons"].items()},
        {id_: decode(Resolution, one) for id_, one in body["resolutions"].items()},
        [decode(Reuse, one) for one in body["reuses"]],
        [decode(Finding, one) for one in connection.execute(found).scalars()],
    )
