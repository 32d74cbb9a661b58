"""The two long lists that need the whole library: what names denote, and cited works.

In: a library. Out: pages of what is kept of each. In a small library a page waits for the list to be made; in a large
one a process beside the pages makes it (`desk`), and the list of before is shown. Where the library cannot be written,
they are kept in a file of our own that goes when the workbench ends.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import mkdtemp
from threading import Lock
from typing import Any

from whence.engine import ranking
from whence.engine.ranking import NAMES, WORKS
from whence.library import Library
from whence.link.cited.sources import CitedWork, cited_works
from whence.store import ranked
from whence.store.database import Database, embedded
from whence.store.migrate import create
from whence.store.ranked import Asked

Row = Mapping[str, Any]


class Lists:
    """The long lists of one library: what its names denote (`NAMES`), and the works that it cites (`WORKS`)."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._folder: Path | None = None
        self._opening = Lock()
        self._making = Lock()
        self._own: Database | None = None

    @property
    def database(self) -> Database:
        """The database that keeps the lists: the library's own, or one of ours where that cannot be written."""
        if not self._library.store.readonly:
            return self._library.store.database
        with self._opening:
            if self._own is None:
                self._folder = Path(mkdtemp(prefix="whence-lists-"))
                self._own = embedded(self._folder / "lists.db", timeout=10.0, durable=False)
                with self._own.write() as connection:
                    create(connection)
            return self._own

    def stale(self) -> list[str]:
        """The names of the lists that are out of date or not made yet."""
        store = self._library.store
        return [name for name in (NAMES, WORKS) if not ranking.is_current(store, name, kept_in=self.database)]

    def are_made(self, name: str) -> bool:
        """Whether a list was ever made, however out of date it is."""
        with self.database.read() as connection:
            return ranked.standing(connection, name) is not None

    def bring_up(self, *names: str) -> None:
        """Make lists where they are old or none."""
        makers: dict[str, Callable[[], list[Any]]] = {NAMES: self._library.entities, WORKS: self._cited}
        with self._making:
            for name in names:
                ranking.bring_up(self._library.store, name, makers[name], kept_in=self.database)

    def _cited(self) -> list[CitedWork]:
        return cited_works(self._library.store.citing(), self._library.resolver)

    def rows(self, name: str, asked: Asked, *, limit: int, offset: int = 0) -> Sequence[Row]:
        """The rows of a list that are asked for, in its order."""
        with self.database.read() as connection:
            return ranked.heads(connection, name, asked, limit=limit, offset=offset)

    def number(self, name: str, asked: Asked) -> int:
        """How many rows of a list are asked for."""
        with self.database.read() as connection:
            return ranked.number(connection, name, asked)

    def counted(self, name: str, column: str) -> Mapping[str, int]:
        """How many rows have each value of a column."""
        with self.database.read() as connection:
            return ranked.counted(connection, name, column)

    def resting(self) -> tuple[int, int]:
        """How much rests on all cited works together, and on the one on which most does (1 where nothing does)."""
        with self.database.read() as connection:
            every, most = ranked.resting(connection)
        return every, most or 1

    def whole(self, name: str, id_: str) -> Row | None:
        """One thing of a list with all that is known of it, by its id."""
        with self.database.read() as connection:
            return ranked.whole(connection, name, id_)

    def opening(self, id_: str) -> Row | None:
        """What the page of an entity shows."""
        with self.database.read() as connection:
            return ranked.opening(connection, id_)

    def wholes(self, name: str, asked: Asked) -> list[Row]:
        """All things of a list that are asked for, with all that is known of them: for exports."""
        with self.database.read() as connection:
            return list(ranked.wholes(connection, name, asked))

    def close(self) -> None:
        """Delete the database of ours, if there is one."""
        if self._own is not None and self._folder is not None:
            self._own.close()
            shutil.rmtree(self._folder, ignore_errors=True)
