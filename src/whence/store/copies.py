"""Passages that documents share, in rows for screens: the rarest first, and groups of near-copies and boilerplate.

In: what is asked for. Out: `Reuse`s, counts, `Alike` groups. All are of current documents: nothing else is kept.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, select, union

from whence.models import Reuse
from whence.store.codec import decode
from whence.store.schema import shared
from whence.store.screen_tables import listed


@dataclass(frozen=True, slots=True)
class Asked:
    """Which passages: of one document, and with (or without) a word of where they come from; None: any."""

    document: str | None = None
    attributed: bool | None = None


def passages(connection: Connection, asked: Asked, *, limit: int, offset: int = 0) -> list[Reuse]:
    """Passages that two documents share (no near-copies, no boilerplate), the rarest first."""
    order = shared.c.surprisal.desc(), shared.c.id.desc()
    keys = (
        _passages(select(shared.c.reading, shared.c.n), asked).order_by(*order).limit(limit).offset(offset).subquery()
    )
    here = (shared.c.reading == keys.c.reading) & (shared.c.n == keys.c.n)
    bodies = connection.execute(select(shared.c.body).join(keys, here).order_by(*order)).scalars()
    return [decode(Reuse, body) for body in bodies]


def passage_count(connection: Connection, asked: Asked) -> int:
    """How many of them there are."""
    return connection.execute(_passages(select(func.count()).select_from(shared), asked)).scalar() or 0


def _passages(chosen: Select[Any], asked: Asked) -> Select[Any]:
    chosen = chosen.where(shared.c.kind == "passage")
    if asked.attributed is not None:
        chosen = chosen.where(shared.c.attributed == asked.attributed)
    if asked.document is not None:
        chosen = chosen.where(shared.c.reading.in_(_reading(asked.document)) | (shared.c.other == asked.document))
    return chosen


def _reading(document: str) -> Select[Any]:
    return select(listed.c.reading).where(listed.c.id == document)


def by_id(connection: Connection, ids: Sequence[str]) -> dict[str, Reuse]:
    """Shared passages by their ids."""
    chosen = select(shared.c.id, shared.c.body).where(shared.c.id.in_(ids))
    return {row.id: decode(Reuse, row.body) for row in connection.execute(chosen)}


# --- Groups -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Alike:
    """Near-copies or documents with the same boilerplate: their rarest pair, the first of them, and how many."""

    pair: Reuse
    documents: tuple[str, ...]
    number: int


_NAMED = 12


def alike(connection: Connection, kind: str, *, document: str | None, limit: int) -> list[Alike]:
    """The groups of a kind, those of most pairs first."""
    chosen = select(shared.c.group).where(shared.c.kind == kind, shared.c.group.is_not(None)).group_by(shared.c.group)
    if document is not None:
        chosen = chosen.where(shared.c.group.in_(_groups_of(document)))
    names = connection.execute(chosen.order_by(func.count().desc(), shared.c.group).limit(limit)).scalars().all()
    found = (_alike(connection, name) for name in names)
    return sorted((one for one in found if one is not None), key=lambda one: (-one.number, one.pair.id))


def _groups_of(document: str) -> Select[Any]:
    own = shared.c.reading.in_(_reading(document))
    return select(shared.c.group).where(own | (shared.c.other == document))


def _alike(connection: Connection, name: str) -> Alike | None:
    of_group = select(shared.c.id).where(shared.c.group == name)
    best = connection.execute(of_group.order_by(shared.c.surprisal.desc(), shared.c.id).limit(1)).scalar()
    first = select(listed.c.id.label("document")).join(shared, shared.c.reading == listed.c.reading)
    second = of_group.with_only_columns(shared.c.other.label("document"))
    held = union(first.where(shared.c.group == name), second).subquery()
    number = connection.execute(select(func.count()).select_from(held)).scalar() or 0
    named = connection.execute(select(held.c.document).order_by(held.c.document).limit(_NAMED)).scalars()
    pair = by_id(connection, [best]).get(best) if best else None
    return None if pair is None else Alike(pair, tuple(named), number)


def near_copies(connection: Connection, ids: Collection[str]) -> dict[str, str]:
    """The group of near-copies of each of these documents that is in one."""
    of_kind = shared.c.kind == "near_copy", shared.c.group.is_not(None)
    first = select(listed.c.id, shared.c.group).join(shared, shared.c.reading == listed.c.reading)
    second = select(shared.c.other, shared.c.group)
    chosen = union(first.where(*of_kind, listed.c.id.in_(ids)), second.where(*of_kind, shared.c.other.in_(ids)))
    return {row.id: row.group for row in connection.execute(chosen)}
