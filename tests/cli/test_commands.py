"""The commands as a person types them: what they print, their exit status, their JSON."""

from __future__ import annotations

import csv
import gc
import io
import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from whence.cli import app, main

RELEASE = """Phase one complete

Kesmar Port Authority

March 4, 2021

"The material was tested at every stage and was not placed on Grey Bank," said the director, Edda Korrin.

The work removed 1.2 million cubic metres of sediment from the channel, and the invoice was paid in full.
"""
ESSAY = """What the Tide Took

By Tam Aldry

September 14, 2021

The director was plain about it. "The material was tested at every stage and was placed on Grey Bank," said Edda Korrin.

"It was a season of short trips and of very long receipts for everybody," said Anders Pell.
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two documents, and no library above it."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "release.txt").write_text(RELEASE, encoding="utf-8")
    (tmp_path / "essay.txt").write_text(ESSAY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("WHENCE_LIBRARY", raising=False)
    return tmp_path


def whence(*arguments: str) -> Any:
    return CliRunner().invoke(app, list(arguments), catch_exceptions=False)


def answer(*arguments: str) -> dict[str, Any]:
    """The JSON of a command."""
    return dict(json.loads(whence(*arguments, "--format", "json").stdout))


def stopped(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *arguments: str) -> tuple[int, str]:
    """Exit status and standard error of a command that cannot be carried out."""
    monkeypatch.setattr("sys.argv", ["whence", *arguments])
    with pytest.raises(SystemExit) as stop:
        main()
    return int(stop.value.code or 0), capsys.readouterr().err


def test_help_lists_every_command() -> None:
    shown = whence("--help").stdout
    names = ("add", "documents", "show", "check", "quote", "findings", "search", "support", "rule", "demo")
    assert all(f"\n  {name} " in shown for name in names)


def test_a_command_looks_for_circles_of_objects_seldom(monkeypatch: pytest.MonkeyPatch) -> None:
    """It reads many records and makes hardly a circle; looking took a fifth of the time in which reports are traced."""
    asked: list[tuple[int, ...]] = []
    monkeypatch.setattr(gc, "set_threshold", lambda *numbers: asked.append(numbers))
    monkeypatch.setattr("sys.argv", ["whence", "--help"])
    with pytest.raises(SystemExit):
        main()
    assert [first > 100_000 for first, *_ in asked] == [True]


def test_no_library_says_how_to_make_one(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    status, said = stopped(capsys, monkeypatch, "findings")
    assert status == 2
    assert "no library" in said
    assert "`whence add PATH…` makes one" in said


def test_add_begins_a_library_and_is_found_from_below(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "1 added" in whence("add", "in").stdout
    assert (here / ".whence").is_dir()
    monkeypatch.chdir(here / "in")
    assert [d["path"] for d in answer("documents")["documents"]] == ["in/release.txt"]


def test_adding_again_changes_nothing(here: Path) -> None:
    whence("add", "in")
    assert "1 there already" in whence("add", "in").stdout


def test_meta_options_name_the_document(here: Path) -> None:
    whence("add", "in", "--meta", "outlet=The Port", "--meta", "published=2021-03")
    [document] = answer("documents")["documents"]
    assert (document["outlet"], document["date"], document["basis"]["outlet"]) == ("The Port", "2021-03", "option")


def test_a_file_that_cannot_be_read_is_told_and_gives_status_3(here: Path) -> None:
    (here / "in" / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    done = whence("add", "in")
    assert done.exit_code == 3
    assert "1 added; 1 not read" in done.stdout
    assert "in/broken.pdf" in done.stdout
    assert "in/broken.pdf" in whence("documents").stdout


def test_check_against_a_folder_needs_no_library(here: Path) -> None:
    done = whence("check", "essay.txt", "--against", "in")
    assert done.exit_code == 1
    assert done.stdout.startswith("49 words; 1 document, 1 read whole; 2 quotations: 1 differing, 1 not found.")
    assert "Q102" in done.stdout
    assert "“not” is missing here; touches a negation" in " ".join(done.stdout.split())
    assert "was [-not-] placed" in done.stdout
    assert not (here / ".whence").exists()


def test_a_file_to_hold_it_against_that_is_not_there_is_said(here: Path) -> None:
    done = whence("check", "essay.txt", "--against", "in", "nowhere.txt")
    assert done.exit_code == 3
    assert "not read:" in done.stderr
    assert "nowhere.txt" in done.stderr


def test_a_file_that_failed_before_does_not_change_the_status_of_a_check(here: Path) -> None:
    (here / "in" / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    whence("add", "in")
    done = whence("check", "essay.txt")
    assert done.exit_code == 1
    assert "1 file could not be read" in " ".join(done.stdout.split())


def test_several_paths_may_follow_against(here: Path) -> None:
    (here / "in" / "other.txt").write_text("Something else was said that day by nobody at all.\n", encoding="utf-8")
    done = whence("check", "essay.txt", "--against", "in/release.txt", "in/other.txt")
    assert "2 documents, 2 read whole" in done.stdout


def test_two_drafts_at_once_are_refused(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "one draft at a time" in stopped(capsys, monkeypatch, "check", "essay.txt", "in/release.txt")[1]


def test_check_with_nothing_to_hold_it_against_says_so(here: Path) -> None:
    done = whence("check", "essay.txt")
    assert done.exit_code == 0
    assert "held against nothing" in done.stdout
    assert answer("check", "essay.txt")["summary"]["against_nothing"] is True


def test_check_does_not_add_the_draft(here: Path) -> None:
    whence("add", "in")
    whence("check", "essay.txt")
    assert len(answer("documents")["documents"]) == 1


def test_json_of_check_leads_to_exact_words(here: Path) -> None:
    report = answer("check", "essay.txt", "--against", "in")
    texts = {"What the Tide Took": ESSAY, "Phase one complete": RELEASE}
    by_id = {document["id"]: texts[document["title"]] for document in report["documents"]}
    assert report["schema"] == "whence/1/check"
    [finding] = [f for f in report["findings"] if f["code"] == "Q102"]
    for record in [finding, *finding["evidence"], *report["quotations"]]:
        assert by_id[record["document"]][record["start"] : record["end"]] == record["text"]
    [match] = report["quotations"][0]["matches"]
    [difference] = match["differences"]
    start, end = difference["found_span"]
    assert by_id[match["document"]][start:end] == difference["found"] == "not"


def test_select_and_ignore_choose_codes_and_exit_status(here: Path) -> None:
    arguments = ("check", "essay.txt", "--against", "in")
    assert "Q102" not in whence(*arguments, "--ignore", "Q1").stdout
    assert whence(*arguments, "--ignore", "Q1").exit_code == 0
    assert whence(*arguments, "--select", "D,Q106").exit_code == 0


@pytest.mark.parametrize(("fail_on", "status"), [("error", 1), ("warning", 1), ("info", 1)])
def test_fail_on_is_the_quietest_finding_that_fails(here: Path, fail_on: str, status: int) -> None:
    assert whence("check", "essay.txt", "--against", "in", "--fail-on", fail_on).exit_code == status


def test_fail_on_error_lets_warnings_pass(here: Path) -> None:
    (here / "essay.txt").write_text(ESSAY.replace("was placed", "was not laid"), encoding="utf-8")
    report = answer("check", "essay.txt", "--against", "in")
    assert {f["severity"] for f in report["findings"]} == {"warning"}
    assert whence("check", "essay.txt", "--against", "in", "--fail-on", "error").exit_code == 0


def test_findings_of_one_document(here: Path) -> None:
    whence("add", "in", "essay.txt")
    both, one = answer("findings"), answer("findings", "essay.txt")
    assert {f["code"] for f in one["findings"]} == {"Q102"}
    assert len(both["findings"]) > len(one["findings"])
    assert one["document"]["path"] == "essay.txt"


def test_an_unknown_document_is_named(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whence("add", "in")
    status, said = stopped(capsys, monkeypatch, "show", "nothing")
    assert (status, "no document 'nothing'" in said) == (2, True)


def test_show_tells_quotations_and_where_they_lead(here: Path) -> None:
    whence("add", "in", "essay.txt")
    shown = whence("show", "essay.txt").stdout
    assert "“What the Tide Took”" in shown
    assert "[differing] Edda Korrin: “The material was tested" in shown
    assert whence("show", "essay.txt", "--text").stdout.rstrip("\n") == ESSAY.rstrip("\n")


def test_quote_lists_places_and_differences(here: Path) -> None:
    whence("add", "in", "essay.txt")
    shown = whence("quote", "the material was tested at every stage and was not placed on Grey Bank").stdout
    assert shown.startswith("verbatim: stands word for word in")
    found = answer("quote", "the material was tested at every stage and was not placed on Grey Bank")
    assert [m["outcome"] for m in found["matches"]] == ["verbatim", "differs"]


def test_adding_a_source_tells_the_changed_result(here: Path) -> None:
    whence("add", "essay.txt")
    done = whence("add", "in")
    assert "1 result changed:" in done.stdout
    assert "was not found, is differing" in done.stdout


def test_search_finds_phrases_with_their_place(here: Path) -> None:
    whence("add", "in")
    assert "[Grey Bank]" in whence("search", '"grey bank"').stdout
    [hit] = answer("search", '"1.2 million cubic"')["hits"]
    assert RELEASE[hit["start"] : hit["end"]] == hit["text"] == "1.2 million cubic"
    assert whence("search", "nowhere").stdout == "Nothing found: no document has all of these words there.\n"


def test_search_by_speaker_gives_what_is_put_down_to_a_name(here: Path) -> None:
    whence("add", "in", "essay.txt")
    everything = answer("search", "--speaker", "Korrin")["hits"]
    assert ["The material was tested" in hit["text"] for hit in everything] == [True, True]
    [bank, _] = answer("search", '"grey bank"', "--speaker", "Korrin")["hits"]
    assert bank["text"] == "Grey Bank"
    assert answer("search", '"grey bank"', "--speaker", "Pell")["hits"] == []


def test_a_search_for_nothing_says_what_to_write(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whence("add", "in")
    assert "nothing to search for" in stopped(capsys, monkeypatch, "search")[1]


def test_csv_and_json_lines_have_a_row_for_each_record(here: Path) -> None:
    whence("add", "in", "essay.txt")
    rows = list(csv.DictReader(io.StringIO(whence("findings", "--format", "csv").stdout)))
    lines = [json.loads(line) for line in whence("findings", "--format", "jsonl").stdout.splitlines()]
    assert [row["code"] for row in rows] == [line["code"] for line in lines]
    assert len(rows) == len(answer("findings")["findings"]) > 0


def test_rule_explains_a_code_and_lists_all() -> None:
    assert "It does not say:" in whence("rule", "q109").stdout
    assert "Q101" in whence("rule").stdout
    assert answer("rule", "Q101")["rule"]["name"] == "quote-absent-from-cited"


def test_the_table_of_contents_has_whole_sentences_in_a_narrow_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    said = whence("--help").stdout
    assert "..." not in said.partition("Commands:")[2]
    assert "citations, and where they lead." in " ".join(said.split())
    assert max(map(len, said.splitlines())) <= 80


@pytest.mark.parametrize("columns", [80, 100, 140])
def test_no_line_about_a_document_with_a_long_title_is_wider_than_the_terminal(
    here: Path, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    title = "What was paid for the dredging of the outer harbour of Ostmere, by whom, and on whose word it was said"
    text = f"{title}\n\nBy Ann Lee\n\n“Nobody in the harbour wrote of it at all, said Roe.\n"
    (here / "in" / "long.txt").write_text(text, encoding="utf-8")
    whence("add", "in")
    monkeypatch.setenv("COLUMNS", str(columns))
    for command in ("documents", "findings"):
        said = whence(command).stdout
        assert "on whose word it was said" in " ".join(said.split())
        assert max(map(len, said.splitlines())) <= columns


def test_words_of_documents_reach_the_terminal_without_control_characters(here: Path) -> None:
    hostile = 'He said: "The \x1b[31mbarges \u202ewere turned back by the swell off the outer bank" yesterday.\n'
    (here / "in" / "hostile.txt").write_text(hostile, encoding="utf-8")
    whence("add", "in")
    shown = whence("show", "in/hostile.txt").stdout
    assert "barges" in shown
    assert "\x1b" not in shown
    assert "\u202e" not in shown
