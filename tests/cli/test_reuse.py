"""`whence reuse` as a person types it."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from whence.cli import app

COPIED = (
    "the harbour master had signed the closing order at nine on Monday night, three hours before the barge broke loose"
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of three documents, two of which share a passage."""
    texts = {
        "first.txt": (
            "2021-03-05",
            f"The quay was quiet. All that Monday it rained, and {COPIED}. The crane stood still.",
        ),
        "second.txt": (
            "2021-03-08",
            f"A storm was coming. It was late, for {COPIED}. They had heard the chain go.",
        ),
        "other.txt": (
            "2021-03-09",
            "Coal prices fell in all ports of the northern coast for the third month in a row.",
        ),
    }
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("WHENCE_LIBRARY", raising=False)
    for name, (day, text) in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        collection = "wire" if name == "first.txt" else "papers"
        whence("add", name, "--meta", f"published={day}", "--collection", collection)
    return tmp_path


def whence(*arguments: str) -> Any:
    result = CliRunner().invoke(app, list(arguments), catch_exceptions=False)
    assert result.exit_code in (0, 1)
    return result


def lines(*arguments: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in whence("reuse", *arguments, "--format", "jsonl").stdout.splitlines()]


def test_every_pair_is_a_line_with_both_places(here: Path) -> None:
    [one] = lines()
    for side in ("a", "b"):
        text = (here / one[side]["path"]).read_text(encoding="utf-8")
        assert COPIED in text[one[side]["start"] : one[side]["end"]]
    first = "a" if one["direction"] == "a_to_b" else "b"
    assert one[first]["path"].endswith("first.txt")
    assert (one["attributed"], one["code"], one["group"]) == (False, "R401", None)


def test_only_what_was_asked_for_is_searched(here: Path) -> None:
    assert len(lines("--between", "first.txt", "second.txt")) == 1
    assert len(lines("--between", "wire", "papers")) == 1
    assert lines("--between", "first.txt", "other.txt") == []
    assert len(lines("--since", "2021-03-07")) == 1
    assert lines("--since", "2021-03-09") == []
    assert len(lines("--collection", "wire")) == 1


def test_people_see_who_came_first_and_the_words(here: Path) -> None:
    shown = " ".join(whence("reuse").stdout.split())
    assert "Shared passages: 1, 0 of them attributed" in shown
    assert "not attributed" in shown
    assert "closing order at nine" in shown
    assert "No shared passages found in the 3 documents" in whence("reuse", "--since", "2021-03-09").stdout


def test_a_record_is_meant_by_its_name(here: Path) -> None:
    texts = {"wire/1": f"It was late. {COPIED}.", "wire/2": f"A gull cried over the pier, for {COPIED}."}
    records = (json.dumps({"id": name, "date": "2021-03-10", "text": text}) for name, text in texts.items())
    (here / "feed.jsonl").write_text("\n".join(records), encoding="utf-8")
    whence("add", "feed.jsonl")
    assert {one["a"]["record"] or one["b"]["record"] for one in lines("--between", "wire/1", "first.txt")} == {"wire/1"}
    assert len(lines("--between", "wire/1", "wire/2")) == 1


def test_near_copies_are_named_with_their_ids(here: Path) -> None:
    words = " ".join(f"The {n}th barge left Ostmere with {n * 7} tons of silt for berth {n * 3}." for n in range(3, 40))
    for name, day in (("wire.txt", "2021-04-01"), ("paper.txt", "2021-04-02")):
        (here / name).write_text(f"Silt and Sand\n\n{words}\n\nPrinted as {name}.\n", encoding="utf-8")
        whence("add", name, "--meta", f"published={day}")
    shown = " ".join(whence("reuse").stdout.split())
    ids = {
        one["path"]: one["id"][:8] for one in json.loads(whence("documents", "--format", "json").stdout)["documents"]
    }
    assert "2 near-copies of one text: Silt and Sand, 2021-04-0" in shown
    assert all(f"[{ids[name]}]" in shown for name in ("wire.txt", "paper.txt"))
