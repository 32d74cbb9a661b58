"""Several at one store, and what is left of a change that fails: on SQLite and on PostgreSQL alike."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.store.documents import Sample
from whence.errors import LibraryBusyError, StoreError
from whence.store.judgements import Decision
from whence.store.store import Store

PIER = Sample()
MINE = Decision("note", "doubtful", "Ann")


def test_a_second_writer_is_told_who_writes(store: Store) -> None:
    with store.writing(), pytest.raises(LibraryBusyError, match=rf"written by .*{os.getpid()}"), store.writing():
        pass
    with store.writing():
        pass


def test_a_second_writer_waits_for_the_first(open_store: Callable[[], Store]) -> None:
    first, second = open_store(), open_store()
    second.timeout = 10.0
    entered = threading.Event()
    with first.writing():
        waiting = threading.Thread(target=lambda: _enter(second, entered))
        waiting.start()
        assert not entered.wait(0.2)
    assert entered.wait(10)
    waiting.join()


def test_readers_see_what_is_committed_while_a_writer_writes(open_store: Callable[[], Store]) -> None:
    writer, reader = open_store(), open_store()
    PIER.add(writer)
    with writer.writing(), writer.database.write() as connection:
        connection.exec_driver_sql("DELETE FROM paths")
        assert reader.ids() == [PIER.id]
        assert [h.text for h in reader.search("storm")] == ["storm"]


def test_a_judgement_does_not_wait_for_a_run_that_adds(open_store: Callable[[], Store]) -> None:
    adding, judging = open_store(), open_store()
    PIER.add(adding)
    with adding.writing():
        judging.judge(PIER.id, (0, 3), MINE)
        replace(PIER, path="copy.txt").add(adding)
    assert len(adding.judgements()) == 1


def test_a_transaction_that_waits_too_long_says_so(open_store: Callable[[], Store]) -> None:
    first, second = open_store(), open_store()
    PIER.add(first)
    if not first.database.sqlite:
        return  # it locks rows, not the library
    with first.database.write(), pytest.raises(LibraryBusyError, match="written by another process"):
        second.judge(PIER.id, (0, 3), MINE)


def test_a_change_is_kept_whole_or_not_at_all(store: Store) -> None:
    def change() -> None:
        with store.database.write() as connection:
            connection.exec_driver_sql("INSERT INTO meta (key, value) VALUES ('k', 'v')")
            connection.exec_driver_sql("INSERT INTO nowhere VALUES (1)")

    with pytest.raises(StoreError, match="nowhere"):
        change()
    assert _count(store, "meta WHERE key = 'k'") == 0


def test_an_original_that_was_changed_or_lost_is_reported(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is missing"):
        store.original(PIER.id)
    PIER.add(store)
    place = tmp_path / ".whence" / "blobs" / PIER.id[:2] / PIER.id
    if place.exists():
        place.write_bytes(b"forged")
    else:
        with store.database.write() as connection:
            connection.exec_driver_sql("UPDATE blobs SET data = 'forged'")
    with pytest.raises(StoreError, match="was changed"):
        store.original(PIER.id)


def _enter(store: Store, entered: threading.Event) -> None:
    with store.writing():
        entered.set()


def _count(store: Store, table: str) -> int:
    with store.database.read() as connection:
        return int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() or 0)
