"""Passages tagged blind: where their tags stand, and how tags of Markdown are moved."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.passages import BLIND, VALUES, blind_passages, digest, passages

LATER = BLIND.with_name("names_tags_later.json")
RAW = "---\ntitle: T\n---\n\nBefore.\n\n**Ann “Nan” Lee** [met](https://a.example/2019/x) $3 in Rome on May 2.\n"


def rows(path: Path) -> list[Mapping[str, Any]]:
    held: list[Mapping[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["passages"]
    return held


def test_blind_tags_stand_in_order_inside_their_passages() -> None:
    for row in rows(BLIND):
        start, end = row["passage"]["start"], row["passage"]["end"]
        for kind in ("names", *VALUES):
            assert all(start <= tag[0] < tag[1] <= end for tag in row[kind])
            assert row[kind] == sorted(row[kind])


def test_blind_offices_lead_to_tagged_persons() -> None:
    for row in rows(BLIND):
        persons = {(start, end) for start, end, kind in row["names"] if kind == "person"}
        assert {(start, end) for *_, start, end in row["offices"]} <= persons


def test_blind_passages_overlap_no_other_tagged_passage() -> None:
    others = [*passages(), *(row["passage"] for row in rows(LATER))]
    for row in rows(BLIND):
        here = row["passage"]
        there = [one for one in others if one["sha256"] == here["sha256"]]
        assert not [one for one in there if one["start"] < here["end"] and here["start"] < one["end"]]


def test_tags_of_markdown_move_to_where_their_words_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def at(words: str) -> list[int]:
        return [RAW.index(words), RAW.index(words) + len(words)]

    passage = {"repository": "owner/name", "file": "owner/name/a.md", "record": None, "sha256": digest(RAW)}
    row = {
        "passage": {**passage, "start": RAW.index("**Ann"), "end": len(RAW) - 1},
        "names": [[*at("Ann “Nan” Lee"), "person"]],
        "offices": [],
        "dates": [[*at("May 2"), "XXXX-05-02"]],
        "quantities": [[*at("$3"), "usd"]],
        "places": [[*at("Rome"), "IT"]],
    }
    (tmp_path / "owner" / "name").mkdir(parents=True)
    (tmp_path / "owner" / "name" / "a.md").write_text(RAW, encoding="utf-8")
    (tmp_path / "tags.json").write_text(json.dumps({"passages": [row]}), encoding="utf-8")
    monkeypatch.setattr("tests.passages.BLIND", tmp_path / "tags.json")
    [(moved, text)] = blind_passages(tmp_path, tmp_path)
    found = [text[slice(*tag[:2])] for kind in ("names", *VALUES) for tag in moved[kind]]
    assert found == ["Ann “Nan” Lee", "May 2", "$3", "Rome"]
    assert "**" not in text
    assert not list(blind_passages(tmp_path, None))


@pytest.mark.data
def test_blind_passages_of_the_shared_documents_are_at_hand(shared: Path) -> None:
    here = list(blind_passages(shared / "data", None))
    assert len(here) == 13
    assert all(row["passage"]["end"] <= len(text) for row, text in here)
