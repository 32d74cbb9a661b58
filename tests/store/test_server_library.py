"""A library on PostgreSQL, used through the same façade as one in a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.conftest import OpenStore
from whence.errors import NoLibraryError
from whence.library import Library

PIER = "The pier is safe\n\nThe harbour master said: “The pier was closed on Monday.”\n"


def test_a_library_on_a_server_gives_what_one_in_a_folder_gives(postgresql: OpenStore, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PIER, encoding="utf-8")
    (tmp_path / "b.txt").write_text("It was said that the pier was closed on Monday.", encoding="utf-8")
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    store = postgresql()
    with Library(store, tmp_path) as library, Library.open(tmp_path, create=True) as embedded:
        assert library.add(paths) == embedded.add(paths)
        assert list(library.held.values()) == list(embedded.held.values())
        assert list(library.search("closed Monday")) == list(embedded.search("closed Monday"))
        words = "pier was closed on Monday"
        assert library.index.look_up(words) == embedded.index.look_up(words)
        assert library.store.original(library.documents()[0].id) == paths[0].read_bytes()


def test_an_empty_database_is_no_library_unless_one_is_to_be_made(postgresql: OpenStore, server: str) -> None:
    url = server.replace("/postgres?", "/whence?")
    with pytest.raises(NoLibraryError, match="no library at"):
        Library.open(url, create=False)
    Library.open(url).close()
    with Library.open(url, create=False) as library:
        assert library.documents() == []
