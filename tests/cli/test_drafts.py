"""A draft on the command line: formats, ticks, and the check on each save."""

from __future__ import annotations

import io
import json
import os
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.export.conftest import NOTES, RELEASE, draft_bytes
from whence.cli import app
from whence.cli.watching import follow, saves
from whence.errors import ReadError
from whence.library import Library


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a draft and its sources, and no library."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "release.txt").write_text(RELEASE, encoding="utf-8")
    (tmp_path / "in" / "pell-interview.txt").write_text(NOTES, encoding="utf-8")
    (tmp_path / "silt.docx").write_bytes(draft_bytes())
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("WHENCE_LIBRARY", raising=False)
    return tmp_path


def whence(*arguments: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, [*arguments, "--against", "in"], catch_exceptions=True)
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.exit_code, done.stdout, done.stderr


def checked() -> dict:  # type: ignore[type-arg]
    return dict(json.loads(whence("check", "silt.docx", "--format", "json")[1]))


def test_each_format_is_written_to_a_file_and_the_coverage_said(here: Path) -> None:
    for format_, begins in {"html": b"<!doctype html>", "markdown": b"# Checked", "sarif": b"{", "docx": b"PK"}.items():
        status, _, said = whence("check", "silt.docx", "--format", format_, "-o", f"out.{format_}")
        assert (status, (here / f"out.{format_}").read_bytes().startswith(begins)) == (1, True)
        assert "2 documents, 2 read whole" in said
    assert "word/comments.xml" in zipfile.ZipFile(io.BytesIO((here / "out.docx").read_bytes())).namelist()


def test_rows_leave_the_coverage_to_standard_error(here: Path) -> None:
    _, rows, said = whence("check", "silt.docx", "--format", "jsonl")
    assert all(json.loads(line)["code"] for line in rows.splitlines())
    assert "2 documents, 2 read whole" in said


def test_a_comment_that_names_a_source_decides_its_quotation(here: Path) -> None:
    outcomes = {q["text"][:12]: (q["outcome"], (q["cited"] or {}).get("basis")) for q in checked()["quotations"]}
    assert outcomes["Nobody in th"] == ("verbatim", ["file"])
    assert outcomes["We burned th"][0] == "not_found"  # its comment is a remark
    assert [note["comment"] for note in checked()["source_notes"]] == ["pell-interview.txt"]


def test_a_tick_takes_a_finding_out_of_the_status_and_survives_an_edit(here: Path) -> None:
    keys = [finding["key"] for finding in checked()["findings"]]
    status, said, _ = whence("tick", "silt.docx", *keys, "--note", "by phone with the author", "--by", "Ana")
    assert (status, said.count("checked by Ana")) == (0, len(keys))
    assert whence("check", "silt.docx")[0] == 0
    edited = zipfile.ZipFile(io.BytesIO(draft_bytes()))
    members = {name: edited.read(name) for name in edited.namelist()}
    body = members["word/document.xml"].decode().replace("The director was plain.", "She was plain, some said.")
    with zipfile.ZipFile(here / "silt.docx", "w") as made:
        for name, content in {**members, "word/document.xml": body.encode()}.items():
            made.writestr(name, content)
    status, text, _ = whence("check", "silt.docx")
    assert status == 0
    assert "by phone with the author" in " ".join(text.split())
    assert f"{len(keys)} of them ticked" in " ".join(text.split())


def test_a_tick_whose_words_went_is_listed(here: Path) -> None:
    [key] = [finding["key"] for finding in checked()["findings"] if finding["code"] == "Q102"]
    whence("tick", "silt.docx", key, "--as", "dismissed", "--note", "house style", "--by", "Ana")
    (here / "other.docx").write_bytes(draft_bytes())
    (here / "silt.docx.ticks.json").rename(here / "other.txt.ticks.json")
    (here / "other.txt").write_text(
        "A wholly other text.\n\nNothing of it stands in the first one.\n", encoding="utf-8"
    )
    text = " ".join(whence("check", "other.txt")[1].split())
    assert "Ticks without a place" in text
    assert "dismissed by Ana" in text


def test_ticks_are_listed_and_taken_away(here: Path) -> None:
    key = checked()["findings"][0]["key"]
    whence("tick", "silt.docx", key[:4], "--by", "Ana")
    assert key in CliRunner().invoke(app, ["tick", "silt.docx"]).stdout
    assert CliRunner().invoke(app, ["tick", "silt.docx", key, "--undo"]).exit_code == 0
    assert "No ticks" in CliRunner().invoke(app, ["tick", "silt.docx"]).stdout


def test_a_key_that_means_nothing_is_refused(here: Path) -> None:
    with pytest.raises(Exception, match="no finding or quotation 'zzzzzz'"):
        whence("tick", "silt.docx", "zzzzzz")


def test_a_save_tells_only_what_changed(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = here / "draft.txt"
    good = 'A plain title\n\n"The material was tested at every stage and was not placed on Grey Bank," she said.\n'
    draft.write_text(good, encoding="utf-8")

    def steps() -> Iterator[None]:
        draft.write_text(good.replace("was not placed", "was placed"), encoding="utf-8")
        yield None
        draft.write_text("", encoding="utf-8")
        yield None
        draft.write_text(good, encoding="utf-8")
        yield None

    seen: list[int] = []
    with Library.temporary() as library:
        library.add([here / "in"])
        follow(lambda: library.check(draft), steps(), each=lambda report: seen.append(len(report.findings)))
    assert (len(seen), seen[1]) == (3, seen[0] + 1)
    said, noted = capsys.readouterr()
    first, *later = said.split("\n── ")
    assert "Q102" not in first
    assert "+ ▲ Q102" in later[0]
    assert "was word for word" not in later[0]
    assert "− ▲ Q102" in later[1]
    assert "not checked: " in noted


def test_saves_are_seen_also_where_a_new_file_takes_the_draft_s_place(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("one", encoding="utf-8")

    def replace_it() -> None:
        (tmp_path / "draft.tmp").write_text("two", encoding="utf-8")
        os.replace(tmp_path / "draft.tmp", draft)

    timer = threading.Timer(0.6, replace_it)
    timer.start()
    next(saves(draft))
    timer.join()
    assert draft.read_text(encoding="utf-8") == "two"


def test_a_draft_that_cannot_be_read_ends_no_watch(capsys: pytest.CaptureFixture[str]) -> None:
    def broken() -> object:
        raise ReadError("open", "half written")

    follow(broken, [None])  # type: ignore[arg-type]
    assert capsys.readouterr().err.count("not checked: open: half written") == 2
