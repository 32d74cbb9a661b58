"""Forgetting, bundling and looking through a library are the same in either database."""

from __future__ import annotations

from pathlib import Path

import pytest

from whence import Library
from whence.engine.bundles import export_bundle, import_bundle
from whence.engine.doctor import examine
from whence.store.store import Store

LEAK = "---\ntitle: Ledger\nauthor: Marigold Quenneville\n---\n\nMarigold Quenneville kept the ledger of the western berth.\n"
STORY = (
    "---\ntitle: Story\ndate: 2021-04-01\n---\n\nThe ledger of the western berth was kept for eleven years, it says.\n"
)


@pytest.fixture
def library(store: Store, tmp_path: Path) -> Library:
    made = Library(store, tmp_path)
    for name, text in (("leak.md", LEAK), ("story.md", STORY)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        made.add(tmp_path / name)
    made.findings()
    return made


def words(library: Library) -> str:
    return " ".join(held.text for held in library.held.values())


def test_a_document_is_forgotten(library: Library) -> None:
    library.forget("leak.md")
    assert [one.path for one in library.documents()] == ["story.md"]
    assert list(library.search("Quenneville")) == []
    assert len(list(library.search("ledger"))) == 1
    assert [one.state for one in examine(library.store)].count("broken") == 0


def test_a_name_is_masked(library: Library, tmp_path: Path) -> None:
    library.forget_name("Marigold Quenneville")
    assert "Quenneville" not in words(library)
    assert list(library.search("Quenneville")) == []
    assert library.add(tmp_path / "leak.md").failures == ()
    assert "Quenneville" not in words(library)


def test_a_library_goes_out_of_either_database_and_comes_into_the_other(library: Library, tmp_path: Path) -> None:
    export_bundle(library.store, tmp_path / "out.zip")
    with Library.open(tmp_path / "other") as other:
        import_bundle(other.store, tmp_path / "out.zip")
        assert [one.id for one in other.documents()] == [one.id for one in library.documents()]
        assert len(list(other.search("ledger"))) == 2


def test_a_bundle_comes_into_either_database(store: Store, tmp_path: Path) -> None:
    (tmp_path / "leak.md").write_text(LEAK, encoding="utf-8")
    (tmp_path / "story.md").write_text(STORY, encoding="utf-8")
    with Library.open(tmp_path / "from") as made:
        made.add(tmp_path / "leak.md")
        export_bundle(made.store, tmp_path / "out.zip")
    import_bundle(store, tmp_path / "out.zip")
    library = Library(store, tmp_path)
    assert [one.path for one in library.documents()] == [str(tmp_path / "leak.md")]
    assert len(library.add(tmp_path / "story.md").added) == 1
    assert len(list(library.search("ledger"))) == 2
