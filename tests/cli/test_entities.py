"""`whence entities` and `whence judge same|different` on a small library."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from whence.cli import app
from whence.library import Library

ONE = "Senator Marco Rubio spoke to the Islamic Revolutionary Guard Corps (IRGC) at length. The IRGC heard him.\n"
TWO = "Many members of the Islamic Revolutionary Guard Corps met with Marco Rubio. Others joined Hizballah.\n"


@pytest.fixture
def shelf(tmp_path: Path) -> str:
    for name, text in (("one", ONE), ("two", TWO)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    with Library.open(tmp_path) as library:
        library.add([tmp_path / "one.txt", tmp_path / "two.txt"])
    return str(tmp_path)


def run(*words: str) -> str:
    result = CliRunner().invoke(app, list(words), catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def test_the_list_says_documents_mentions_and_other_spellings(shelf: str) -> None:
    said = run("entities", "--library", shelf)
    assert "Islamic Revolutionary Guard Corps (organisation), also written IRGC" in said
    assert "in 2 documents" in said


def test_a_page_says_where_and_why_not_what_kind_of_person(shelf: str) -> None:
    said = run("entities", "Marco Rubio", "--library", shelf)
    assert "suspected: the same name alone" in said
    assert "given there as Senator" in said


def test_json_and_csv_hold_the_same_entities(shelf: str) -> None:
    rows = json.loads(run("entities", "--format", "json", "--library", shelf))["entities"]
    lines = run("entities", "--format", "csv", "--library", shelf).splitlines()
    assert len(lines) == len(rows) + 1
    assert {row["kind"] for row in rows} >= {"person", "organisation"}
    places = [place for row in rows for place in row["occurrences"]]
    assert all(place["status"] in ("stated", "suspected") for place in places)


def test_a_judgement_changes_the_status_and_can_be_taken_back(shelf: str) -> None:
    run("judge", "same", "Marco Rubio", _document(shelf, "two"), "--by", "A", "--library", shelf)
    assert "a person judged them the same" in run("entities", "Marco Rubio", "--library", shelf)
    with Library.open(shelf) as library:
        (placed,) = library.judgements()
    run("judge", "undo", placed.judgement.id[:8], "--by", "A", "--library", shelf)
    assert "suspected: the same name alone" in run("entities", "Marco Rubio", "--library", shelf)


def test_different_parts_a_person_from_a_namesake(shelf: str) -> None:
    run("judge", "different", "Marco Rubio", _document(shelf, "two"), "--by", "A", "--library", shelf)
    rows = json.loads(run("entities", "Marco Rubio", "--format", "json", "--library", shelf))["entities"]
    assert [len(row["documents"]) for row in rows] == [1, 1]


def _document(shelf: str, stem: str) -> str:
    with Library.open(shelf) as library:
        return next(one.id for one in library.documents() if one.path.endswith(f"{stem}.txt"))
