"""The store's methods on a library as a thing that is kept: forgetting, copying, and whether it is whole.

In: ids, masks, another store. Out: rows that are gone or copied, and what the database finds wrong.
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.models import Metadata
from whence.store import copying, documents, forgetting, health, tombstones
from whence.store.part import Part
from whence.store.prepared import Prepared
from whence.store.tombstones import Tombstone


class CustodyPart(Part):
    """What is forgotten, copied and looked through."""

    def remove_documents(self, ids: Sequence[str]) -> list[str]:
        """Take documents out, with the other versions at their paths and all originals. Returns the ids of all."""
        with self.database.write() as connection:
            gone = forgetting.versions(connection, ids)
            forgetting.remove(connection, gone)
        for id_ in gone:
            self.blobs.remove(id_)
        return gone

    def naming(self, mask: forgetting.Mask) -> list[str]:
        """The documents of which a reading holds what `mask` takes out."""
        with self.database.read() as connection:
            return forgetting.naming(connection, mask)

    def replace_reading(self, id_: str, prepared: Prepared) -> None:
        """Let a document have this reading and no other; its original is gone."""
        with self.database.write() as connection:
            forgetting.replace_reading(connection, id_, prepared)
        self.blobs.remove(id_)

    def mask_elsewhere(self, mask: forgetting.Mask) -> None:
        """Mask what stands beside the readings: paths, judgements, failures, the log."""
        with self.database.write() as connection:
            forgetting.mask_elsewhere(connection, mask)

    def given(self, id_: str) -> Metadata:
        """What a document's current reading was made with: sidecars and options."""
        with self.database.read() as connection:
            return documents.given(connection, id_)

    def tombstones(self) -> list[Tombstone]:
        """The originals that were forgotten."""
        with self.database.read() as connection:
            return tombstones.all_of(connection)

    def scrub(self) -> None:
        """Make the full-text index anew and rewrite the database, so that nothing deleted stays in a file. Call only
        while holding the writer's lock."""
        with self.database.write() as connection:
            forgetting.rebuild_search(connection)
        forgetting.scrub(self.database)

    def copy_to(self, other: Part) -> int:
        """Copy all rows that cannot be made anew into an empty library, but for those of private collections. Returns
        how many documents stayed behind. The originals are the caller's to copy."""
        with self.database.read() as source, other.database.write() as target:
            ids, groups = copying.private(source)
            copying.copy_rows(source, target, without=ids, groups=groups)
        return len(ids)

    def faults(self) -> list[str]:
        """What the database itself finds wrong with its pages and keys."""
        with self.database.read() as connection:
            return health.faults(connection)

    def unsearchable(self) -> list[str] | None:
        """The current documents that the full-text index lacks; None where it is damaged."""
        with self.database.alone() as connection:
            return health.unsearchable(connection)
