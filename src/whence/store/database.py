"""The connection to a library's database: SQLite in a folder, or PostgreSQL on a server.

In: a file or a URL. Out: `Database`, whose `read()` and `write()` give a connection inside a transaction, and whose
errors are ours. Writers to SQLite begin with BEGIN IMMEDIATE, so that none finds out at its commit that it must wait.

Durability: WAL with synchronous=NORMAL. A process killed at any moment loses nothing committed; a power cut may take
the last commits back, never half of one, and the next `add` does them again.
"""

from __future__ import annotations

import os
import socket
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, QueuePool, create_engine, exc

from whence.errors import LibraryBusyError, MissingCapabilityError, StoreError

_PAUSE = 0.02  # seconds between two tries
_LOG_PAGES = 4000
"""Pages of 4 KB after which SQLite folds its log into the database; each time costs waits for the disk."""
_MAPPED = 1 << 34
"""Bytes of the database that a process which only makes pages maps, as far as SQLite was built for it."""


class Database:
    """A SQLAlchemy engine under our rules. `place` is how messages name the library."""

    def __init__(self, engine: Engine, place: str, *, readonly: bool = False, pragmas: list[str] | None = None) -> None:
        self.engine = engine
        self.place = place
        self.readonly = readonly
        self._pragmas = pragmas if pragmas is not None else []

    @property
    def sqlite(self) -> bool:
        """Whether this is SQLite (else PostgreSQL)."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one state of the library, whatever is written meanwhile."""
        with self._errors(), self.engine.connect() as connection:
            self._begin(connection, "BEGIN")
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A connection whose changes are all kept at the end, or none where an exception leaves the block. Raises
        StoreError where the library is read-only."""
        if self.readonly:
            raise StoreError(f"the library {self.place} cannot be written: the folder is read-only")
        with self._errors(), self.engine.begin() as connection:
            self._begin(connection, "BEGIN IMMEDIATE")
            yield connection

    @contextmanager
    def alone(self) -> Iterator[Connection]:
        """A connection outside of any transaction, for what a database does only there (VACUUM)."""
        with self._errors(), self.engine.connect() as connection:
            yield connection if self.sqlite else connection.execution_options(isolation_level="AUTOCOMMIT")

    def _begin(self, connection: Connection, statement: str) -> None:
        """Python's SQLite driver begins late, and never for reading: we begin ourselves. (SQLAlchemy has an event for
        this; one that is listened to makes every statement dearer.)"""
        if self.sqlite:
            connection.exec_driver_sql(statement)

    def map_file(self) -> None:
        """Read SQLite's file through the system's memory from now on: for a process that only reads, and may die of a
        disk that fails under it (SIGBUS)."""
        self._pragmas.append(f"mmap_size={_MAPPED}")
        self.close()

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except exc.DBAPIError as error:
            raise _ours(error, self.place) from error

    def close(self) -> None:
        """Give all connections back; SQLite folds its log into the one file."""
        self.engine.dispose()


def embedded(file: Path, *, timeout: float, durable: bool = True) -> Database:
    """The SQLite database `file`; made where it is absent and its folder can be written.

    In a folder that cannot be written it is opened for reading only.
    """
    readonly = not all(os.access(place, os.W_OK) for place in (file, file.parent) if place.exists())
    uri = f"file:{quote(str(file.absolute()))}?{_reading_mode(file) if readonly else 'mode=rwc'}"

    pragmas = ["foreign_keys=ON", "temp_store=MEMORY", f"synchronous={'NORMAL' if durable else 'OFF'}"]
    if not readonly:
        pragmas += ["journal_mode=WAL", f"wal_autocheckpoint={_LOG_PAGES}"]

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(uri, uri=True, timeout=timeout, isolation_level=None, check_same_thread=False)
        for pragma in pragmas:
            _when_free(connection, f"PRAGMA {pragma}", timeout)
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)
    return Database(engine, str(file.parent), readonly=readonly, pragmas=pragmas)


def _when_free(connection: sqlite3.Connection, statement: str, timeout: float) -> None:
    """Execute a statement for which SQLite does not wait itself: two processes that make one library at once both
    change it to WAL, and the second is told at once that it is locked."""
    until = time.monotonic() + timeout
    while True:
        try:
            connection.execute(statement)
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() >= until:
                connection.close()
                raise
            time.sleep(_PAUSE)


def _reading_mode(file: Path) -> str:
    """Without SQLite's shared memory where nobody left a log behind (`immutable`), since that memory is a file too; a
    log that was left holds what was committed last, and must be read."""
    log = file.with_name(file.name + "-wal")
    return "mode=ro" if log.exists() and log.stat().st_size else "mode=ro&immutable=1"


def server(url: str) -> Database:
    """The PostgreSQL database at `url` (`postgresql://user@host/name`); MissingCapabilityError without psycopg."""
    try:
        engine = create_engine(
            url.replace("postgresql://", "postgresql+psycopg://", 1).replace("postgres://", "postgresql+psycopg://", 1),
            connect_args={"application_name": f"whence {os.getpid()} {socket.gethostname()}"[:63]},
            isolation_level="REPEATABLE READ",
        )
    except ModuleNotFoundError as error:
        raise MissingCapabilityError("a library on PostgreSQL needs `pip install 'whence[postgres]'`") from error
    return Database(engine, engine.url.render_as_string(hide_password=True))


def _ours(error: exc.DBAPIError, place: str) -> StoreError | LibraryBusyError:
    said = str(error.orig)
    lowered = said.lower()
    if "locked" in lowered or "busy" in lowered:
        return LibraryBusyError(f"the library {place} is being written by another process: try again when it is done")
    return StoreError(f"the library {place} {_trouble(lowered)} ({said})")


def _trouble(said: str) -> str:
    known = {
        "disk is full": "cannot be written: the disk is full. What was added before is kept; make room, run it again",
        "disk i/o": "cannot be read or written: the disk is full or reports an error. What was added before is kept",
        "file too large": "cannot be written: a limit on file sizes was reached. What was added before is kept",
        "readonly": "cannot be written: it is read-only",
        "unable to open": "cannot be opened: look at the rights of the folder and its files",
        "malformed": f"is damaged. {_RESCUE}",
        "not a database": f"is damaged. {_RESCUE}",
        "connection": "cannot be reached: look at the address and whether the server runs",
    }
    return next((words for sign, words in known.items() if sign in said), "gave an error")


_RESCUE = (
    "The originals in `blobs/` are not touched by this: restore library.db from a copy, "
    "or move the folder away and add the documents again"
)
