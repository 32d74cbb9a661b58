"""The connection: what is waited for, and for how long."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from whence.errors import LibraryBusyError
from whence.store.database import embedded


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A database that another connection is just making."""
    connection = sqlite3.connect(tmp_path / "library.db", isolation_level=None, check_same_thread=False)
    connection.execute("BEGIN EXCLUSIVE")
    yield connection
    connection.close()


def test_a_library_that_is_just_being_made_is_waited_for(tmp_path: Path, locked: sqlite3.Connection) -> None:
    made = threading.Timer(0.3, locked.execute, ["COMMIT"])
    made.start()
    database = embedded(tmp_path / "library.db", timeout=10)
    with database.read() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    made.join()
    database.close()


def test_a_library_that_stays_locked_is_said_to_be_busy(tmp_path: Path, locked: sqlite3.Connection) -> None:
    database = embedded(tmp_path / "library.db", timeout=0.1)
    with pytest.raises(LibraryBusyError, match="being written by another process"), database.read():
        pass
    database.close()
