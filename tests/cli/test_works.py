"""`whence sources`, `whence judge`, `whence import` as people type them."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.test_library_works import BIB, DREDGING, ESSAY
from whence.cli import app


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("works")
    for name, text in {"essay.md": ESSAY, "dredging.md": DREDGING, "zotero.bib": BIB}.items():
        (place / name).write_text(text)
    assert run(place, "add", str(place / "essay.md")).exit_code == 0
    added = run(place, "add", str(place / "dredging.md"))
    assert "1 result changed: the citation “Bodil Wray" in added.output
    return place


def run(folder: Path, *arguments: str) -> Result:
    place = [arguments[0]] if arguments[0] != "judge" else list(arguments[:2])
    return CliRunner().invoke(app, [*place, "--library", str(folder), *arguments[len(place) :]], catch_exceptions=False)


def test_works_are_listed_under_their_outlets_with_what_rests_on_them(folder: Path) -> None:
    text = run(folder, "sources").output
    assert "2 works cited: 1 held, 1 not held." in text
    assert "Ostmere Courier" in text
    assert "held: The long dredging of Kesmar" in text


def test_a_documents_page_says_which_work_each_marker_means(folder: Path) -> None:
    shown = run(folder, "show", str(folder / "essay.md")).output
    assert re.search(r"marker \[not held\] .*: .*“A history of the\s+northern quays”", shown, re.DOTALL)


def test_the_acquisition_list_in_every_format(folder: Path) -> None:
    missing = ["sources", "--missing", "--format"]
    assert "TI  - A history of the northern quays" in run(folder, *missing, "ris").output
    assert "title = {A history of the northern quays}" in run(folder, *missing, "bibtex").output
    assert json.loads(run(folder, *missing, "csl").output)[0]["title"] == "A history of the northern quays"
    [row] = csv.DictReader(run(folder, *missing, "csv").output.splitlines())
    assert not any(value == "'" for value in row.values())  # what is not known is empty
    assert (row["title"], row["date"], row["citations"]) == ("A history of the northern quays", "2020-05-05", "1")
    [work] = json.loads(run(folder, *missing, "json").output)["works"]
    assert (work["holding"], work["group"], len(work["places"])) == ("not_held", "Ostmere Courier", 1)


def test_the_evidence_of_one_work(folder: Path) -> None:
    text = run(folder, "sources", "long dredging").output
    assert "= title    The long dredging of Kesmar  |  The long dredging of Kesmar" in text
    assert "Spelled" in text
    [one, *_] = json.loads(run(folder, "sources", "long dredging", "--format", "json").output)["evidence"]
    assert one["identified"] is True


def test_judging_and_taking_back(folder: Path) -> None:
    works = json.loads(run(folder, "sources", "--format", "json").output)["works"]
    place = next(work["places"][0]["id"] for work in works if work["holding"] == "not_held")
    said = run(folder, "judge", "link", place, "dredging.md", "--note", "retitled", "--by", "ann").output
    assert "link stated" in said
    assert "1 work cited: 1 held." in run(folder, "sources").output
    [judged] = json.loads(run(folder, "judge", "list", "--format", "json").output)["judgements"]
    assert (judged["by"], judged["note"]) == ("ann", "retitled")
    assert "link open" in run(folder, "judge", "undo", judged["id"], "--by", "ann").output
    assert "1 held, 1 not held" in run(folder, "sources").output


def test_a_note_stands_at_its_place(folder: Path) -> None:
    assert "note" in run(folder, "judge", "note", "essay.md", "2-19", "ask her", "--by", "ann").output
    assert "2–19" in run(folder, "judge", "list").output


def test_a_dry_run_attaches_nothing_and_an_import_does(folder: Path) -> None:
    bib = str(folder / "zotero.bib")
    assert "2 entries: 1 of documents that are held, 1 of others." in run(folder, "import", bib, "--dry-run").output
    assert "outlet" not in run(folder, "show", "dredging.md").output
    assert "by file" in run(folder, "import", bib).output
    assert "Southern Mail" in run(folder, "show", "dredging.md").output
