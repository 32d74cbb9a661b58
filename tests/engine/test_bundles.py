"""A library in one file: everything comes back, nothing private goes out, nothing changed comes in."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from sqlalchemy import select

from whence import Library
from whence.engine.bundles import export_bundle, import_bundle, is_bundle
from whence.errors import StoreError, UsageError
from whence.store import schema
from whence.store.copying import LEFT_OUT
from whence.store.judgements import Decision

PUBLIC = "---\ntitle: Open\ndate: 2021-03-01\n---\n\nShe said: “The western berth was closed on Monday by order of the port.”\n"
PRIVATE = "---\ntitle: Ledger\n---\n\nMarigold kept the ledger. The western berth was closed on Monday by order of the port.\n"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / "open.md").write_text(PUBLIC, encoding="utf-8")
    (tmp_path / "ledger.md").write_text(PRIVATE, encoding="utf-8")
    made = Library.open(tmp_path)
    made.add(tmp_path / "open.md", collection="news")
    made.add(tmp_path / "ledger.md", collection="leaked")
    made.store.make_private("leaked")
    made.findings()
    for document in made.documents():
        made.judge(document.id, (0, 10), Decision("note", "seen", by="A", note=f"on {document.path}"))
    return made


def rows(library: Library) -> dict[str, list[tuple[object, ...]]]:
    with library.store.database.read() as connection:
        tables = [table for table in schema.metadata.sorted_tables if table.name not in LEFT_OUT]
        return {table.name: sorted(map(tuple, connection.execute(select(table))), key=repr) for table in tables}


def test_a_library_comes_back_as_it_went_out(tmp_path: Path, library: Library) -> None:
    library.forget("ledger.md")
    assert export_bundle(library.store, tmp_path / "out.zip").documents == 1
    with Library.open(tmp_path / "other") as other:
        import_bundle(other.store, tmp_path / "out.zip")
        assert {**rows(other), "collections": []} == {**rows(library), "collections": []}
        assert [one.id for one in other.documents()] == [one.id for one in library.documents()]
        [document] = other.documents()
        assert other.store.original(document.id) == PUBLIC.encode()
        assert [hit.text for hit in other.search("berth")] == ["berth"]
        assert other.findings().summary == library.findings().summary
        assert len(other.judgements()) == 1


def test_private_collections_stay_behind_with_all_their_words(tmp_path: Path, library: Library) -> None:
    assert export_bundle(library.store, tmp_path / "out.zip").private == 1
    with Library.open(tmp_path / "other") as other:
        import_bundle(other.store, tmp_path / "out.zip")
        assert [one.path for one in other.documents()] == ["open.md"]
        assert [placement.judgement.note for placement in other.judgements()] == ["on open.md"]
        assert "leaked" not in repr(rows(other))
        assert "ledger" not in repr(rows(other))
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        assert b"Marigold" not in b"".join(archive.read(name) for name in archive.namelist())


def test_documents_can_be_added_to_what_came_in(tmp_path: Path, library: Library) -> None:
    export_bundle(library.store, tmp_path / "out.zip")
    with Library.open(tmp_path / "other") as other:
        import_bundle(other.store, tmp_path / "out.zip")
        assert len(other.add(tmp_path / "ledger.md").added) == 1


def test_a_library_that_holds_something_takes_no_bundle_in(tmp_path: Path, library: Library) -> None:
    export_bundle(library.store, tmp_path / "out.zip")
    with pytest.raises(UsageError, match="not empty"):
        import_bundle(library.store, tmp_path / "out.zip")


def test_a_bundle_is_written_over_nothing(tmp_path: Path, library: Library) -> None:
    (tmp_path / "out.zip").write_bytes(b"mine")
    with pytest.raises(UsageError, match="there already"):
        export_bundle(library.store, tmp_path / "out.zip")
    assert (tmp_path / "out.zip").read_bytes() == b"mine"


@pytest.mark.parametrize(
    "change", ["an original", "the database", "one more member", "a path out of it", "no manifest"]
)
def test_a_bundle_that_was_changed_is_refused_whole(change: str, tmp_path: Path, library: Library) -> None:
    export_bundle(library.store, tmp_path / "out.zip")
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    original = next(name for name in members if name.startswith("originals/"))
    if change == "an original":
        members[original] += b"!"
    elif change == "the database":
        members["library.db"] += b"\0"
    elif change == "no manifest":
        del members["manifest.json"]
    else:
        members["../escaped" if change == "a path out of it" else "more"] = b"words"
    changed = tmp_path / "changed.zip"
    with zipfile.ZipFile(changed, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    with Library.open(tmp_path / "other") as other:
        with pytest.raises((StoreError, UsageError)):
            import_bundle(other.store, changed)
        assert other.documents() == []
    assert not (tmp_path / "escaped").exists()
    assert is_bundle(changed) == (change != "no manifest")
