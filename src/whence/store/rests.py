"""On whose word documents speak, as far as what is kept tells: what their citations lead to, and what they copied.

In: documents by id. Out: `Rest`s: this one on that one; `stated` where a citation of it leads there. The others share
words with it that they do not put down to anybody; which of the two came first, their dates must say.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, select

from whence.models import Holding
from whence.store.schema import resolutions, shared
from whence.store.screen_tables import listed


@dataclass(frozen=True, slots=True, order=True)
class Rest:
    """A document and the one `on` which it rests."""

    document: str
    on: str
    stated: bool


def stated(connection: Connection, ids: Collection[str]) -> list[Rest]:
    """What these documents cite and the library holds, each once."""
    chosen = (
        select(listed.c.id, resolutions.c.document)
        .join(resolutions, resolutions.c.reading == listed.c.reading)
        .where(listed.c.id.in_(ids), resolutions.c.holding == Holding.HELD, resolutions.c.document.is_not(None))
        .distinct()
    )
    return sorted(Rest(id_, on, True) for id_, on in connection.execute(chosen) if id_ != on)


def shared_between(connection: Connection, ids: Collection[str]) -> list[Rest]:
    """Which of these documents have words in common that neither puts down to anybody, each pair once."""
    columns = listed.c.id, shared.c.other, shared.c.kind, shared.c.attributed
    chosen = select(*columns).join(shared, shared.c.reading == listed.c.reading).where(listed.c.id.in_(ids))
    wanted = frozenset(ids)  # asked by kind as well, SQLite would look through all that are of one
    return sorted({Rest(row.id, row.other, False) for row in connection.execute(chosen)
                   if row.other in wanted and _is_silent(row.kind, row.attributed)})  # fmt: skip


def _is_silent(kind: str, attributed: bool) -> bool:
    return kind == "near_copy" or (kind == "passage" and not attributed)
