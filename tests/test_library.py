"""The library as its users call it: opening and finding, documents by their names, search, judgements."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from whence.errors import NoLibraryError, UsageError
from whence.library import FOLDER, VARIABLE, Library
from whence.models import Running
from whence.store.held import HeldDocuments
from whence.store.judgements import Decision

DEMO = Path(str(files("whence"))) / "resources" / "demo"
PIER = "The pier is safe\n\nThe harbour master said: “The pier was closed on Monday.”\n"
STORM = "A storm is near\n\nThe storm closed the harbour, he wrote.\n"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library of two documents."""
    (tmp_path / "pier.txt").write_text(PIER, encoding="utf-8")
    (tmp_path / "storm.txt").write_text(STORM, encoding="utf-8")
    with Library.open(tmp_path, create=True) as opened:
        opened.add([tmp_path / "pier.txt", tmp_path / "storm.txt"])
        yield opened


@pytest.fixture(autouse=True)
def _nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)


# --- Opening ----------------------------------------------------------------------------------------------------


def test_a_library_is_found_from_the_folders_below_it(library: Library, tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    for start in (tmp_path, tmp_path / "a" / "b", tmp_path / FOLDER):
        with Library.find(start) as found:
            assert found.root == tmp_path


def test_the_variable_outranks_the_folder(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Library.open(tmp_path / "other", create=True).close()
    for named in (tmp_path / "other", tmp_path / "other" / FOLDER):
        monkeypatch.setenv(VARIABLE, str(named))
        with Library.find(tmp_path) as found:
            assert found.root == tmp_path / "other"


def test_where_there_is_none_the_message_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(NoLibraryError, match="`whence add PATH…` makes one"):
        Library.open(tmp_path, create=False)
    with pytest.raises(NoLibraryError, match="`whence add PATH…` makes one"):
        Library.find(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_was_added_is_there_when_it_is_opened_again(library: Library, tmp_path: Path) -> None:
    documents = library.documents()
    library.close()
    with Library.open(tmp_path) as again:
        assert again.documents() == documents
        assert {path.name for path in (tmp_path / FOLDER).iterdir()} >= {"library.db", "blobs", "index"}


def test_a_closed_library_is_one_database_file(library: Library, tmp_path: Path) -> None:
    library.close()
    assert [path.name for path in (tmp_path / FOLDER).glob("library.db*")] == ["library.db"]


def test_a_temporary_library_is_gone_when_it_is_closed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PIER, encoding="utf-8")
    with Library.temporary() as library:
        library.add(tmp_path / "a.txt")
        place = Path(library.store.database.place)
        assert library.documents()[0].path == (tmp_path / "a.txt").as_posix()
        assert place.is_dir()
    assert not place.exists()


# --- What it holds ----------------------------------------------------------------------------------------------


def test_a_document_is_meant_by_id_beginning_or_path(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pier = library.documents()[0].id
    monkeypatch.chdir(tmp_path)
    for key in (pier, pier[:6], "pier.txt", "./pier.txt", str(tmp_path / "pier.txt")):
        assert library.document(key).id == pier
    with pytest.raises(UsageError, match="`whence documents` lists them"):
        library.document("none.txt")


def test_a_key_that_may_mean_several_documents_is_refused(tmp_path: Path) -> None:
    (tmp_path / "all.jsonl").write_text('{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}', encoding="utf-8")
    with Library.open(tmp_path, create=True) as library:
        library.add(tmp_path / "all.jsonl")
        with pytest.raises(UsageError, match="may mean 2 documents"):
            library.document("all.jsonl")
        assert library.document("all.jsonl", record="b").text == "Two."


def test_held_is_a_mapping_of_all_documents(library: Library) -> None:
    held = library.held
    assert list(held) == [document.id for document in library.documents()]
    assert [one.text for one in held.values()] == [PIER, STORM]
    assert len(held) == 2
    assert "0" * 64 not in held
    with pytest.raises(KeyError):
        held["0" * 64]


def test_held_follows_what_is_added_by_others(library: Library, tmp_path: Path) -> None:
    assert len(library.held) == 2
    (tmp_path / "new.txt").write_text("New words.", encoding="utf-8")
    with Library.open(tmp_path) as other:
        other.add(tmp_path / "new.txt")
    assert len(library.held) == 3
    assert len(library.index.documents) == 3


def test_held_keeps_only_the_latest_texts_in_memory(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("whence.store.held.CACHED_CHARACTERS", len(PIER) + 1)
    held = HeldDocuments(library.store)
    first, second = held
    kept = held[first]
    assert held[first] is kept
    _ = held[second]
    assert held[first] is not kept
    assert held[first] == kept


def test_a_text_is_looked_through_without_its_records_as_with_them(tmp_path: Path) -> None:
    page = "<p>The pier was closed<sup>1</sup> on Monday.</p><figure><figcaption>The pier.</figcaption></figure>"
    words = f"<html lang='en'><body><article><h1>Closed</h1>{page}<ol><li id='n1'>1. Port log.</li></ol></article>"
    (tmp_path / "page.html").write_text(words, encoding="utf-8")
    with Library.open(tmp_path / "library") as library:
        library.add([DEMO / "documents", tmp_path / "page.html"])
        light = HeldDocuments(library.store)
        found = light.running(library.held)
        assert found == {id_: Running.of(held) for id_, held in library.held.items()}
        assert any(one.skip for one in found.values())
        assert any(one.asides for one in found.values())
        assert light.running(["0" * 64]) == {}


def test_an_earlier_version_can_be_asked_for_by_its_id(library: Library, tmp_path: Path) -> None:
    old = library.documents()[0].id
    (tmp_path / "pier.txt").write_text("The pier is gone.", encoding="utf-8")
    library.add(tmp_path / "pier.txt")
    assert old not in list(library.held)
    assert old in library.held
    assert library.document(old).text == PIER
    assert library.document("pier.txt").text == "The pier is gone."


# --- Search and judgements --------------------------------------------------------------------------------------


def test_words_and_phrases_are_found_where_they_stand(library: Library) -> None:
    pier, storm = library.held
    hits = list(library.search('harbour "the storm"'))
    assert [(hit.document, hit.text) for hit in hits] == [(storm, "The storm"), (storm, "harbour")]
    assert {hit.document for hit in library.search("HARBOUR")} == {pier, storm}
    assert list(library.search("harbour master wrote", phrase=True)) == []


def test_a_judgement_is_kept_with_its_words_and_their_place(library: Library) -> None:
    [id_, _] = library.held
    start = PIER.index("closed")
    made = library.judge(id_, (start, start + 6), Decision("note", "doubtful", "Ann", "ask her"))
    assert (made.anchor.exact, made.by, made.note) == ("closed", "Ann", "ask her")
    assert [(placed.judgement, placed.span) for placed in library.judgements()] == [(made, (start, start + 6))]
    assert library.orphans() == []


# --- The index --------------------------------------------------------------------------------------------------


def test_the_index_holds_current_documents_only(library: Library, tmp_path: Path) -> None:
    assert library.index.look_up("pier was closed on Monday")
    (tmp_path / "pier.txt").write_text("The pier is gone.", encoding="utf-8")
    library.add(tmp_path / "pier.txt")
    assert library.index.look_up("pier was closed on Monday") == []
    assert set(library.index.documents) == set(library.held)


def test_the_index_is_read_from_its_files_the_second_time(library: Library, tmp_path: Path) -> None:
    assert library.index.names == tuple(library.store.segments())
    names = library.index.names
    library.close()
    with Library.open(tmp_path) as again:
        assert again.index.names == names
        assert set(again.index.documents) == set(again.held)
