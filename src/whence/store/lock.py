"""One writer at a time: a lock that dies with its process, and says who holds it.

In: a library's folder, or its server. Out: a context in which no other process adds. Reading never waits, nor does a
judgement: only runs that add or re-read take this lock.
"""

from __future__ import annotations

import json
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from sqlalchemy import text

from whence.errors import LibraryBusyError, StoreError
from whence.store.database import Database

_PAUSE = 0.05
_KEY = 0x5748454E4345  # "WHENCE": the number of PostgreSQL's advisory lock; it belongs to one database

if os.name == "nt":  # pragma: no cover
    import msvcrt

    def _try(file: IO[str]) -> bool:
        file.seek(1 << 20)  # Windows locks keep others from reading what is locked: lock a byte beyond the words
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try(file: IO[str]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@contextmanager
def folder_lock(path: Path, *, timeout: float) -> Iterator[None]:
    """Hold the lock file `path`; waits up to `timeout` seconds, then raises LibraryBusyError naming the holder.
    Raises StoreError where the folder cannot be written.

    The file stays: a lock on a file that others may delete is no lock.
    """
    try:
        file = path.open("a+", encoding="utf-8")
    except OSError as error:
        raise StoreError(f"the library {path.parent} cannot be written: {error.strerror}") from error
    with file:
        until = time.monotonic() + timeout
        while not _try(file):
            if time.monotonic() >= until:
                raise LibraryBusyError(f"the library {path.parent} is being written by {_holder(path)}: {_ADVICE}")
            time.sleep(_PAUSE)
        _sign(file, path)
        yield


@contextmanager
def server_lock(database: Database, *, timeout: float) -> Iterator[None]:
    """The writer's lock on PostgreSQL: an advisory lock, which the server frees when the connection ends."""
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        until = time.monotonic() + timeout
        while not connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": _KEY}).scalar():
            if time.monotonic() >= until:
                holder = connection.execute(text(_HOLDER), {"high": _KEY >> 32, "low": _KEY & 0xFFFFFFFF}).scalar()
                raise LibraryBusyError(f"the library {database.place} is being written by {holder}: {_ADVICE}")
            time.sleep(_PAUSE)
        try:
            yield
        finally:
            connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": _KEY})


_ADVICE = "wait until it is done, or end it; what it added is kept"
_HOLDER = """
    SELECT coalesce(application_name, 'another process') || coalesce(' from ' || host(client_addr), '')
    FROM pg_locks JOIN pg_stat_activity USING (pid)
    WHERE locktype = 'advisory' AND granted AND classid = :high AND objid = :low LIMIT 1
"""


def _sign(file: IO[str], path: Path) -> None:
    try:
        file.seek(0)
        file.truncate()
        file.write(json.dumps({"pid": os.getpid(), "host": socket.gethostname()}))
        file.flush()
    except OSError as error:
        raise StoreError(f"the library {path.parent} cannot be written: {error.strerror}") from error


def _holder(path: Path) -> str:
    try:
        holder = json.loads(path.read_text(encoding="utf-8"))
        return f"process {holder['pid']} on {holder['host']}"
    except (OSError, ValueError, LookupError, TypeError):
        return "another process"
