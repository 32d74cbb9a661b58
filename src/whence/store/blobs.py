"""Originals, content-addressed: the bytes of every document, never rewritten.

In: bytes. Out: the same bytes by their SHA-256. Kept as they are, not compressed: `sha256sum .whence/blobs/ab/abcd…`
proves a chain of custody with no program of ours.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Protocol

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from whence.errors import StoreError
from whence.store.database import Database
from whence.store.durable import sync_folder
from whence.store.schema import blobs

_LARGEST_ROW = 1000 << 20


class Blobs(Protocol):
    """Where originals are kept."""

    def put(self, id_: str, data: bytes) -> None:
        """Keep `data`, whose SHA-256 is `id_`; when this returns, it is on the disk."""

    def put_file(self, id_: str, file: Path) -> None:
        """Keep the bytes of a file that is too large for the memory."""

    def get(self, id_: str) -> bytes:
        """The bytes. Raises StoreError where they are missing or no longer those that were kept."""

    def remove(self, id_: str) -> None:
        """Keep the bytes no longer."""

    def ids(self) -> Iterable[str]:
        """Which originals are kept."""


class FolderBlobs:
    """A file each, `ab/abcdef…`. Written beside its place, flushed and renamed: it is whole or it is not there."""

    def __init__(self, folder: Path, *, durable: bool = True) -> None:
        self.folder = folder
        self.durable = durable

    def put(self, id_: str, data: bytes) -> None:
        """See `Blobs.put`."""
        self._put(id_, len(data), lambda file: file.write(data))

    def put_file(self, id_: str, file: Path) -> None:
        """See `Blobs.put_file`."""
        with file.open("rb") as original:
            self._put(id_, file.stat().st_size, lambda copy: shutil.copyfileobj(original, copy, 1 << 20))

    def _put(self, id_: str, size: int, write: Callable[[BinaryIO], object]) -> None:
        place = self._place(id_)
        try:
            if not _is_whole(place, size):
                self._write(place, write)
        except OSError as error:
            raise StoreError(
                f"an original could not be written to {place.parent}: {error.strerror}. "
                "What was added before is kept; mend this and run it again"
            ) from error

    def _write(self, place: Path, write: Callable[[BinaryIO], object]) -> None:
        folder = place.parent
        folder.mkdir(parents=True, exist_ok=True)
        new = f"{self.folder}{os.sep}new-{place.name}-{os.getpid()}-{threading.get_ident()}"
        try:
            with open(new, "wb") as file:
                write(file)
                file.flush()
                if self.durable:
                    os.fsync(file.fileno())
            os.replace(new, place)
        except BaseException:
            with suppress(OSError):
                os.unlink(new)
            raise
        if self.durable:
            sync_folder(folder)

    def get(self, id_: str) -> bytes:
        """See `Blobs.get`."""
        try:
            data = self._place(id_).read_bytes()
        except OSError as error:
            raise StoreError(f"the original {id_} is missing in {self.folder}: add its file again") from error
        return _checked(id_, data)

    def remove(self, id_: str) -> None:
        """See `Blobs.remove`."""
        self._place(id_).unlink(missing_ok=True)

    def ids(self) -> Iterable[str]:
        """See `Blobs.ids`."""
        return sorted(path.name for path in self.folder.glob("??/*"))

    def sweep(self) -> None:
        """Remove what a killed writer left half-written; call only while holding the writer's lock."""
        for left in self.folder.glob("new-*"):
            left.unlink(missing_ok=True)

    def _place(self, id_: str) -> Path:
        return self.folder / id_[:2] / id_


class TableBlobs:
    """A row each, for a library on a server."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def put(self, id_: str, data: bytes) -> None:
        """See `Blobs.put`."""
        with self.database.write() as connection:
            connection.execute(insert(blobs).values(id=id_, data=data).on_conflict_do_nothing())

    def put_file(self, id_: str, file: Path) -> None:
        """See `Blobs.put_file`; a row takes less than a gigabyte, so that larger files stay where they are."""
        if file.stat().st_size < _LARGEST_ROW:
            self.put(id_, file.read_bytes())

    def get(self, id_: str) -> bytes:
        """See `Blobs.get`."""
        with self.database.read() as connection:
            data = connection.execute(select(blobs.c.data).where(blobs.c.id == id_)).scalar()
        if data is None:
            raise StoreError(f"the original {id_} is missing in the library: add its file again")
        return _checked(id_, data)

    def remove(self, id_: str) -> None:
        """See `Blobs.remove`."""
        with self.database.write() as connection:
            connection.execute(blobs.delete().where(blobs.c.id == id_))

    def ids(self) -> Iterable[str]:
        """See `Blobs.ids`."""
        with self.database.read() as connection:
            return list(connection.execute(select(blobs.c.id).order_by(blobs.c.id)).scalars())


def _is_whole(place: Path, size: int) -> bool:
    try:
        return place.stat().st_size == size
    except FileNotFoundError:
        return False


def _checked(id_: str, data: bytes) -> bytes:
    if hashlib.sha256(data).hexdigest() != id_:
        raise StoreError(
            f"the original {id_} was changed after it was kept: restore it from a copy, or add its file again"
        )
    return data
