"""Names in a library: kept apart, listed without a text, removed with their reading."""

from pathlib import Path

from whence.extract import extract
from whence.library import Library
from whence.models import NameKind

LETTER = "Senator Marco Rubio spoke to the Organization of American States (OAS) in Caracas. Rubio praised the OAS.\n"


def library(tmp_path: Path, **texts: str) -> Library:
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    made = Library.temporary()
    made.add([tmp_path])
    return made


def test_a_held_document_leaves_its_names_in_their_own_tables(tmp_path: Path) -> None:
    with library(tmp_path, letter=LETTER) as shelf:
        (document,) = shelf.documents()
        assert shelf.held[document.id].extraction.names == ()
        named = shelf.store.named(document.id)
        assert [name.full for name in named.names if name.kind is NameKind.PERSON] == ["Marco Rubio", "Marco Rubio"]
        assert [office.title for office in named.offices] == ["Senator"]
        assert named.names[1].form in ("full", "acronym")


def test_names_come_back_as_they_were_found(tmp_path: Path) -> None:
    with library(tmp_path, letter=LETTER) as shelf:
        (document,) = shelf.documents()
        found = extract(shelf.held[document.id].reading)
        named = shelf.store.named(document.id)
        assert (named.names, named.offices) == (found.names, found.offices)
        assert len(named.names) > 4


def test_each_name_of_a_document_is_one_row_with_its_forms(tmp_path: Path) -> None:
    with library(tmp_path, letter=LETTER) as shelf:
        rows = {row.full: row for row in shelf.store.names()}
    assert rows["Organization of American States"].mentions == 3
    assert rows["Organization of American States"].forms["OAS"][0] == 2
    start, end = rows["Marco Rubio"].start, rows["Marco Rubio"].end
    assert LETTER[start:end] == "Marco Rubio"


def test_a_new_version_replaces_the_names(tmp_path: Path) -> None:
    with library(tmp_path, letter=LETTER) as shelf:
        (tmp_path / "letter.txt").write_text("Nathan Sales spoke in the city of Caracas.\n", encoding="utf-8")
        shelf.add([tmp_path])
        assert [row.full for row in shelf.store.names()] == ["Nathan Sales", "Caracas"]
