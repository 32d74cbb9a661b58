"""Judgements in the library: kept beside the data, moved along when a document is read anew, never lost.

In: a person's decision about a span of a document's current reading. Out: `Placement`s: where each stands now, or that
it is an orphan and why. The anchor is kept as the person made it; only the placement changes.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, func, or_, select, update

from whence.errors import UsageError
from whence.models import Anchor, Judgement, Record, Span, content_id
from whence.store import history, verdicts
from whence.store.anchors import anchor, place
from whence.store.batches import batches
from whence.store.columns import unpack
from whence.store.schema import anchors, documents, judgements, readings


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decides: `kind` as in `Judgement`, in whose name, with which remark."""

    kind: str
    decision: str
    by: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Placement(Record):
    """A judgement and where it stands in its document's current reading; `span` is None for an orphan."""

    judgement: Judgement
    span: Span | None
    reason: str = ""


_ANCHOR = (
    *(column for column in anchors.c if column.name != "document"),
    documents.c.id.label("document_id"),
)


def judge(connection: Connection, document: str, span: Span, decision: Decision) -> Judgement:
    """Store a decision on `span` of the document's current reading. Raises UsageError for a span outside its text."""
    row = connection.execute(
        select(documents.c.seq, readings.c.seq.label("reading"), readings.c.text)
        .join(readings, readings.c.document == documents.c.seq)
        .where(documents.c.id == document, readings.c.current)
    ).first()
    if row is None:
        raise UsageError(f"no document {document} has been read: `whence documents` lists them")
    text = unpack(row.text)
    if not 0 <= span[0] < span[1] <= len(text):
        raise UsageError(f"{span[0]}–{span[1]} is no stretch of {document[:12]}, whose text has {len(text)} characters")
    made = _signed(anchor(document, text, span), decision)
    _insert(connection, made, row.seq, row.reading)
    if decision.kind == verdicts.FINDING:
        verdicts.put(connection, row.reading, span, decision.decision)
    history.append(connection, _action(decision), document=document, judgement=made.id)
    return made


def _action(decision: Decision) -> str:
    """`decided` for what changes where citations lead or what is the same, and with that the state of the library; what
    only says something of a finding, a match or a passage leaves everything that was traced as it is."""
    return history.JUDGED if decision.kind in _SAID_OF else "decided"


_SAID_OF = frozenset({"finding", "match", "note"})


def placements(connection: Connection, *, orphans: bool = False) -> list[Placement]:
    """All judgements with their places, in the order in which they were made; or only the orphans."""
    chosen = select(judgements, *_ANCHOR).select_from(judgements.join(anchors).join(documents))
    if orphans:
        chosen = chosen.where(anchors.c.reading.is_(None))
    return [_placement(row) for row in connection.execute(chosen.order_by(judgements.c.seq))]


def on(connection: Connection, ids: Collection[str]) -> list[Placement]:
    """All judgements on some documents with their places, in the order in which they were made."""
    rows: list[Row[Any]] = []
    for part in batches(sorted(ids)):
        chosen = select(judgements, *_ANCHOR).select_from(judgements.join(anchors).join(documents))
        rows += connection.execute(chosen.where(documents.c.id.in_(part)))
    return [_placement(row) for row in sorted(rows, key=lambda row: int(row.seq))]


@dataclass(frozen=True, slots=True)
class Asked:
    """Which judgements (empty: all): in whose name, of which kinds."""

    by: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


def latest(connection: Connection, asked: Asked, *, limit: int, offset: int = 0) -> list[Placement]:
    """Judgements with their places, the newest first."""
    keys = _asked(select(judgements.c.seq), asked).order_by(judgements.c.seq.desc()).limit(limit).offset(offset)
    chosen = select(judgements, *_ANCHOR).select_from(judgements.join(anchors).join(documents))
    rows = connection.execute(chosen.where(judgements.c.seq.in_(keys)).order_by(judgements.c.seq.desc()))
    return [_placement(row) for row in rows]


def number(connection: Connection, asked: Asked) -> int:
    """How many of them there are."""
    return connection.execute(_asked(select(func.count()).select_from(judgements), asked)).scalar() or 0


def counted(connection: Connection, column: str) -> dict[str, int]:
    """How many judgements there are for each value of `by` or `kind`."""
    values = judgements.c[column]
    chosen = select(values, func.count().label("total")).group_by(values)
    return {row[0]: row.total for row in connection.execute(chosen)}


def last_of(connection: Connection, kind: str) -> str:
    """The id of the last judgement of a kind anywhere; empty where there is none."""
    chosen = select(judgements.c.id).where(judgements.c.kind == kind).order_by(judgements.c.seq.desc()).limit(1)
    return connection.execute(chosen).scalar() or ""


def _asked(chosen: Select[Any], asked: Asked) -> Select[Any]:
    chosen = chosen.where(judgements.c.by.in_(asked.by)) if asked.by else chosen
    return chosen.where(judgements.c.kind.in_(asked.kinds)) if asked.kinds else chosen


def move(connection: Connection, document: int) -> None:
    """Place every judgement of a document in its current reading: again from its anchor, so that nothing drifts."""
    chosen = select(*_ANCHOR).select_from(anchors.join(documents)).where(anchors.c.document == document)
    rows = connection.execute(chosen).all()
    if not rows:
        return
    reading = connection.execute(select(readings).filter_by(document=document, current=True)).one()
    text = unpack(reading.text)
    for row in rows:
        span = place(_anchor(row), text)
        to = {"reading": reading.seq, "placed_start": span[0], "placed_end": span[1], "reason": ""} if span else _ORPHAN
        connection.execute(update(anchors).where(anchors.c.judgement == row.judgement).values(**to))


_ORPHAN = {
    "reading": None,
    "placed_start": None,
    "placed_end": None,
    "reason": "the words and what stands around them are not in the newer reading, or stand there more than once",
}


def drop_unheld_readings(connection: Connection, document: int) -> None:
    """Remove earlier readings of a document on which no judgement was made and none rests."""
    rests = select(anchors).where(or_(anchors.c.made_on == readings.c.seq, anchors.c.reading == readings.c.seq))
    old = delete(readings).where(readings.c.document == document, ~readings.c.current, ~rests.exists())
    connection.execute(old)


def _signed(where: Anchor, decision: Decision) -> Judgement:
    at = history.now()
    parts = (decision.kind, decision.decision, where.document, where.start, where.end, decision.by, at, decision.note)
    return Judgement(content_id(*parts), decision.kind, decision.decision, where, decision.by, at, decision.note)


def _insert(connection: Connection, made: Judgement, document: int, reading: int) -> None:
    if connection.execute(select(judgements.c.seq).where(judgements.c.id == made.id)).first():
        return  # the same person said the same twice in a second
    row = {"id": made.id, "kind": made.kind, "decision": made.decision, "by": made.by, "at": made.at, "note": made.note}
    seq = connection.execute(judgements.insert().values(**row)).inserted_primary_key[0]  # type: ignore[index]
    where = {name: getattr(made.anchor, name) for name in ("start", "end", "exact", "before", "after")}
    placed = {"made_on": reading, "reading": reading, "placed_start": where["start"], "placed_end": where["end"]}
    connection.execute(anchors.insert().values(judgement=seq, document=document, **where, **placed, reason=""))


def _anchor(row: Row[Any]) -> Anchor:
    return Anchor(row.document_id, row.start, row.end, row.exact, row.before, row.after)


def _placement(row: Row[Any]) -> Placement:
    made = Judgement(row.id, row.kind, row.decision, _anchor(row), row.by, row.at, row.note)
    span = None if row.placed_start is None else (row.placed_start, row.placed_end)
    return Placement(made, span, row.reason)
