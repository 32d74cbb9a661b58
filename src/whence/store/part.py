"""What every part of the store has: the database, and where the originals are.

In: nothing by itself. Out: the base of `part_works`, `part_traced` and `part_custody`, which `Store` joins.
"""

from __future__ import annotations

from whence.store.blobs import Blobs
from whence.store.database import Database


class Part:
    """A group of the store's methods."""

    database: Database
    blobs: Blobs
