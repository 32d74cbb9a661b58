"""The store's methods on works: what documents are found by, what they cite, what that last led to.

In: entries and resolutions. Out: the same, as they were kept; documents that cite something.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from whence.models import Citation, Holding, Reference
from whence.store import works
from whence.store.part import Part


class WorksPart(Part):
    """What is asked of and kept about works."""

    def entries(self, *, only: Collection[str] | None = None) -> list[works.Kept]:
        """What the current documents (or those of `only`) are found by, in the order of adding, as far as that is
        kept."""
        with self.database.read() as connection:
            return list(works.kept_entries(connection, only=only))

    def entries_version(self) -> str | None:
        """By which version what documents are found by was made."""
        with self.database.read() as connection:
            return works.entries_version(connection)

    def drop_outdated_entries(self, version: str) -> None:
        """Forget what documents are found by where another version made it."""
        with self.database.write() as connection:
            works.drop_outdated_entries(connection, version)

    def without_entries(self) -> list[str]:
        """The ids of the current documents of which it is not."""
        with self.database.read() as connection:
            return works.without_entries(connection)

    def begun(self, ids: Sequence[str]) -> list[works.Begun]:
        """Documents with their texts, from which entries are made."""
        with self.database.read() as connection:
            return list(works.begun(connection, ids))

    def keep_entries(self, made: Iterable[works.Kept]) -> None:
        """Keep what documents are found by."""
        entries = list(made)
        with self.database.write() as connection:
            works.keep_entries(connection, entries)

    def citing(self, *, only: Sequence[str] | None = None) -> Iterator[works.Citing]:
        """The current documents that cite something, or those of `only`, with their citations, without their texts."""
        with self.database.read() as connection:
            yield from works.citing(connection, only=only)

    def pointing(self, prefix: str) -> list[tuple[str, Citation | Reference]]:
        """The citations and references whose ids begin with `prefix`, with their documents; three at most of each."""
        with self.database.read() as connection:
            return works.pointing(connection, prefix)

    def citations(self) -> int:
        """How many citations the current readings have."""
        with self.database.read() as connection:
            return works.citations(connection)

    def resolutions(self) -> dict[str, dict[str, tuple[Holding, str | None]]]:
        """What citations last led to, by document and citation."""
        with self.database.read() as connection:
            return works.known_resolutions(connection)
