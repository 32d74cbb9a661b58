"""`whence support`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from whence.cli import app
from whence.errors import UsageError

GRAPH = Path(__file__).parents[1] / "cases" / "support_graphs" / "spoil-at-grey-bank.json"


def run(*arguments: str, given: str | None = None) -> str:
    result = CliRunner().invoke(app, ["support", *arguments], input=given, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def test_text_is_the_sentence_and_the_list() -> None:
    text = run(str(GRAPH))
    assert text.startswith("8 documents; 4 roots (2 anonymous, 1 not held, 1 vague); 1–4 traced lines;")
    assert "├─ Tarvian Press Service, 2021-03-05 ◆ single point, low reading" in text


def test_json_has_the_schema_and_the_cuts() -> None:
    data = json.loads(run(str(GRAPH), "--format", "json"))
    assert data["schema"]
    assert data["support"]["cut"] == {"any": [1, 4], "attributed": [1, 4], "identified": [0, 1]}
    assert data["support"]["cycles"] == [["quayside", "tidewatch"]]


def test_dot_and_svg_are_written_to_a_file(tmp_path: Path) -> None:
    for format_, start in (("dot", "digraph"), ("svg", "<svg")):
        target = tmp_path / f"graph.{format_}"
        assert run(str(GRAPH), "--format", format_, "-o", str(target)) == ""
        assert target.read_text(encoding="utf-8").startswith(start)


def test_what_falls_without_a_source_is_told() -> None:
    text = run(str(GRAPH), "--without", "tps")
    assert "Left with no ground, stated links only: 3: tps, mail, courier" in text
    data = json.loads(run(str(GRAPH), "--without", "tps", "--format", "json"))
    assert data["retraction"]["falls_high"] == ["tps", "mail", "courier"]


def test_standard_input_is_read() -> None:
    assert run("-", given='{"claim": "C", "vertices": []}').startswith("0 documents; 0 roots; 0 traced lines.")


@pytest.mark.parametrize("content", ["", "{", "[]", '{"claim": 3}', "[" * 100_000])
def test_what_is_no_graph_is_one_clear_error(tmp_path: Path, content: str) -> None:
    path = tmp_path / "graph.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError):
        CliRunner().invoke(app, ["support", str(path)], catch_exceptions=False)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="could not be read"):
        CliRunner().invoke(app, ["support", str(tmp_path / "none.json")], catch_exceptions=False)
