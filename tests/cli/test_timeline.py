"""`whence timeline`, `whence map`, and search by name, time and place."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from whence.cli import app

REPORT = """Two attacks

Ostmere Courier

March 3, 2020

In 1992, Hezbollah sent a bomber to Buenos Aires, Argentina. On 18 July 1994, Hezbollah bombed a centre there.
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("WHENCE_LIBRARY", raising=False)
    whence("add", "report.txt")
    return tmp_path


def whence(*arguments: str) -> str:
    done: Any = CliRunner().invoke(app, list(arguments), catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return str(done.stdout)


def test_the_timeline_says_when_and_who_says_so() -> None:
    shown = whence("timeline", "--about", "Hezbollah", "--from", "1993")
    assert shown.startswith("1994-07-18  “18 July 1994”, to the day")
    assert "Two attacks, 2020-03-03" in shown
    assert "1992" not in shown


def test_the_timeline_in_every_format() -> None:
    events = json.loads(whence("timeline", "--format", "json"))["events"]
    assert [one["edtf"] for one in events] == ["1992", "1994-07-18"]
    assert all(REPORT[one["start"] : one["end"]].startswith(one["text"][:10]) for one in events)
    assert len(whence("timeline", "--format", "jsonl").splitlines()) == 2
    assert [row["edtf"] for row in csv.DictReader(io.StringIO(whence("timeline", "--format", "csv")))] == [
        "1992",
        "1994-07-18",
    ]
    assert ET.fromstring(whence("timeline", "--format", "svg")).tag.endswith("svg")


def test_the_map_in_every_format(here: Path) -> None:
    assert "Buenos Aires, AR: 1 statement" in whence("map")
    assert [one["country"] for one in json.loads(whence("map", "--format", "json"))["places"]] == ["AR", "AR"]
    assert len(json.loads(whence("map", "--format", "geojson"))["features"]) == 2
    whence("map", "--format", "svg", "--output", "map.svg")
    assert ET.parse(here / "map.svg").getroot().tag.endswith("svg")


def test_search_by_name_time_and_place() -> None:
    assert "[On 18 July 1994" in whence("search", "--about", "Hezbollah", "--from", "1994", "--to", "1994")
    assert "[bomber]" in whence("search", "bomber", "--near", "Argentina")
    assert whence("search", "centre", "--near", "Argentina").startswith("Nothing found")


def test_what_fits_nothing_says_so() -> None:
    assert whence("timeline", "--about", "Nobody").startswith("Nothing found")
    assert whence("map", "--from", "2010").startswith("Nothing found")


def test_a_date_that_is_none_is_bad_use() -> None:
    done = CliRunner().invoke(app, ["timeline", "--from", "soon"])
    assert "no date" in str(done.exception)
