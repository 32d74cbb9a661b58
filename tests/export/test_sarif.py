"""SARIF: rules with help, results with regions, ticks as suppressions. (The logs were held against the OASIS schema.)"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from whence.checking import Report
from whence.export.sarif import sarif
from whence.library import Library
from whence.store import ticks
from whence.trace.rules import rules

LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def test_every_result_names_a_rule_with_help(report: Report) -> None:
    [run] = sarif(report.sheet(), rules(), version="1")["runs"]
    known = run["tool"]["driver"]["rules"]
    assert len(run["results"]) == len(report.findings) > 0
    for result, finding in zip(run["results"], report.findings, strict=True):
        assert known[result["ruleIndex"]]["id"] == result["ruleId"] == finding.code
        assert result["level"] == LEVELS[finding.severity]
        assert "Not said: " in known[result["ruleIndex"]]["help"]["text"]


def test_the_coverage_is_a_notification_of_the_run(report: Report) -> None:
    [run] = sarif(report.sheet(), rules(), version="1")["runs"]
    told = [each["message"]["text"] for each in run["invocations"][0]["toolExecutionNotifications"]]
    assert told[0].startswith(f"{report.summary.words} words; 2 documents")


def test_a_word_file_has_characters_and_no_lines(report: Report) -> None:
    [run] = sarif(report.sheet(), rules(), version="1")["runs"]
    for result, finding in zip(run["results"], report.findings, strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        assert (region["charOffset"], region["charLength"]) == (finding.start, finding.end - finding.start)
        assert "startLine" not in region


def test_lines_and_columns_of_a_text_lead_to_the_words(shelf: Library, tmp_path: Path) -> None:
    path = tmp_path / "a draft.txt"
    path.write_text(
        "A title of it\n\nOne line of the text stands here for itself — “naïve” as it is.\n\nStudies show that this is common.\n",
        encoding="utf-8",
    )
    report = shelf.check(path)
    [run] = sarif(report.sheet(), rules(), version="1")["runs"]
    [result] = [each for each in run["results"] if each["ruleId"] == "C207"]
    place = result["locations"][0]["physicalLocation"]
    region = place["region"]
    lines = path.read_text(encoding="utf-8").split("\n")
    assert lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1] == "Studies"
    assert place["artifactLocation"]["uri"].endswith("a%20draft.txt")


def test_a_tick_is_a_suppression_with_its_reason(report: Report) -> None:
    finding, held = report.findings[0], report.checks[0].held
    span = (finding.start, finding.end)
    tick = ticks.made(
        "k", finding.code, ticks.anchored(held.id, held.text, span), ticks.Said("checked", "Ana", "by phone")
    )
    [run] = sarif(replace(report, ticked=(ticks.Ticked(tick, span),)).sheet(), rules(), version="1")["runs"]
    told = [each.get("suppressions") for each in run["results"]]
    assert told[0] == [{"kind": "external", "status": "accepted", "justification": "by phone"}]
    assert not any(told[1:])
