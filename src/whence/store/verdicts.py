"""The verdicts on findings, in their rows: so that lists of what is open are counted and put in order by the database.

In: judgements of kind `finding`, whose decision names verdict and code ("accepted Q102"). Out: the verdict that stands
on each place and code of a reading. The judgements are the truth; these columns follow them.
"""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select, update

from whence.models import Span
from whence.store.schema import anchors, findings, judgements

FINDING = "finding"
OPEN = "open"


_HERE = (
    select(judgements.c.decision, anchors.c.placed_start, anchors.c.placed_end)
    .join(anchors, anchors.c.judgement == judgements.c.seq)
    .where(anchors.c.reading == bindparam("reading"), judgements.c.kind == FINDING)
    .order_by(judgements.c.seq)
)


def of(connection: Connection, reading: int) -> dict[tuple[Span, str], str]:
    """What stands on a reading, by span and code: the last judgement on each."""
    found: dict[tuple[Span, str], str] = {}
    for row in connection.execute(_HERE, {"reading": reading}):
        verdict, _, code = row.decision.partition(" ")
        found[(row.placed_start, row.placed_end), code] = verdict
    return found


def put(connection: Connection, reading: int, span: Span, decision: str) -> None:
    """Put a new judgement's verdict into the rows of its findings."""
    verdict, _, code = decision.partition(" ")
    here = update(findings).where(findings.c.reading == reading, findings.c.code == code)
    connection.execute(here.where(findings.c.start == span[0], findings.c.end == span[1]).values(verdict=verdict))
