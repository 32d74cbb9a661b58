"""What documents are found by is made once, kept, and made again by a newer version or where it cannot be kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from whence.engine import catalogue
from whence.engine.catalogue import resolver_of
from whence.library import Library
from whence.models import Holding
from whence.store.store import Store

WORK = {"title": "The long dredging of Kesmar"}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    (tmp_path / "a.md").write_text("# The long dredging of Kesmar\n\nIt took weeks, and nobody counted the loads.\n")
    with Library.open(tmp_path) as library:
        library.add(tmp_path / "a.md")
        return library.store


def test_an_entry_is_made_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    first = resolver_of(store)
    monkeypatch.setattr(Store, "begun", lambda *_: pytest.fail("a text was opened"))
    assert resolver_of(store).resolve(WORK) == first.resolve(WORK)
    assert first.resolve(WORK).holding is Holding.HELD


def test_entries_of_another_version_are_made_anew(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    resolver_of(store)
    monkeypatch.setattr(catalogue, "VERSION", "entries/next")
    assert resolver_of(store).resolve(WORK).holding is Holding.HELD
    assert store.entries_version() == "entries/next"
    assert len(store.entries()) == 1


def test_where_another_process_writes_entries_stay_in_memory(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "VERSION", "entries/next")
    with store.writing():
        assert resolver_of(store).resolve(WORK).holding is Holding.HELD
    assert store.entries_version() != "entries/next"


def test_a_document_read_anew_has_the_entry_of_its_newer_reading(store: Store, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "# The short dredging of Ordwell\n\nIt took a day, and everybody counted the loads.\n"
    )
    with Library.open(tmp_path) as library:
        library.add(tmp_path / "a.md")
        assert library.resolver.resolve(WORK).holding is Holding.NOT_HELD
        assert library.resolver.resolve({"title": "The short dredging of Ordwell"}).holding is Holding.HELD
