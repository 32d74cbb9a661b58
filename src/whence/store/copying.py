"""The rows of one library put into another, empty one, of whichever database either is.

In: two connections, and the documents that stay behind. Out: the same rows; what can be made anew is left out.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Table, func, select, text

from whence.store import listed, screen_tables
from whence.store.batches import batches
from whence.store.schema import anchors, collections, documents, metadata, paths

_MADE_ANEW = screen_tables.NAMES | {"segments", "indexed", "traced", "findings", "shared", "leans"}
LEFT_OUT = _MADE_ANEW | {"meta", "blobs", "users"}
"""Tables that are made anew, or that are nobody else's: originals travel as files, users stay where they are."""


class _Behind:
    """What stays behind with some documents: the keys of their rows, table by table, found along foreign keys."""

    def __init__(self, connection: Connection, ids: Collection[str], groups: Collection[str]) -> None:
        self.ids = frozenset(ids)
        seqs = self._first(connection, select(documents.c.seq).where(documents.c.id.in_(self.ids)))
        judged = self._first(connection, select(anchors.c.judgement).where(anchors.c.document.in_(seqs)))
        self.keys: dict[str, set[Any]] = {"documents": seqs, "judgements": judged, "collections": set(groups)}
        here = select(paths.c.path, paths.c.record).where(paths.c.document.in_(seqs))
        self.places = {tuple(row) for row in connection.execute(here)}

    @staticmethod
    def _first(connection: Connection, chosen: Any) -> set[Any]:
        return set(connection.execute(chosen).scalars())

    def holds(self, table: Table, row: Row[Any]) -> bool:
        """Whether a row stays behind; if so, what hangs on it will too."""
        values = row._mapping
        stays = (
            any(values[c.name] in self.keys.get(fk.column.table.name, ()) for c in table.c for fk in c.foreign_keys)
            or values.get("document") in self.ids
            or ("record" in values and (values["path"], values["record"] or "") in self.places)
        )
        keys = list(table.primary_key.columns)
        if stays and len(keys) == 1:
            self.keys.setdefault(table.name, set()).add(values[keys[0].name])
        return stays or (len(keys) == 1 and values[keys[0].name] in self.keys.get(table.name, ()))


def copy_rows(
    source: Connection, target: Connection, *, without: Collection[str] = (), groups: Sequence[str] = ()
) -> None:
    """Copy every row that cannot be made anew; `without` these documents, by id, and these collections."""
    behind = _Behind(source, without, groups)
    for table in metadata.sorted_tables:
        if table.name not in LEFT_OUT:
            _copy(table, source, target, behind)
    if target.dialect.name == "postgresql":
        _advance(target)
    listed.rebuild(target)


def _copy(table: Table, source: Connection, target: Connection, behind: _Behind) -> None:
    rows = (dict(row._mapping) for row in source.execute(select(table)) if not behind.holds(table, row))
    for batch in batches(rows):
        target.execute(table.insert(), batch)


def _advance(target: Connection) -> None:
    """Let PostgreSQL's sequences go on after the numbers that came."""
    for table in metadata.sorted_tables:
        if "seq" in table.c:
            last = target.execute(select(func.max(table.c.seq))).scalar()
            if last is not None:
                question = text("SELECT setval(pg_get_serial_sequence(:table, 'seq'), :last)")
                target.execute(question, {"table": f'"{table.name}"', "last": last})


def private(connection: Connection) -> tuple[list[str], list[str]]:
    """The documents and the collections that never leave in an export."""
    groups = list(connection.execute(select(collections.c.name).where(collections.c.private)).scalars())
    members = metadata.tables["members"]
    chosen = select(documents.c.id).join(members).where(members.c.collection.in_(groups)).distinct()
    return list(connection.execute(chosen).scalars()), groups
