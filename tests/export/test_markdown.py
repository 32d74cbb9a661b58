"""Markdown: coverage first, boxes to tick, and words of documents that cannot become markup."""

from __future__ import annotations

from dataclasses import replace

from markdown_it import MarkdownIt

from whence.checking import Report
from whence.export.markdown import escaped, markdown
from whence.store import ticks


def test_coverage_comes_first_and_every_finding_has_a_box(report: Report) -> None:
    lines = markdown(report.sheet()).splitlines()
    assert lines[2].startswith(f"{report.summary.words} words; 2 documents, 2 read whole")
    assert sum(line.startswith("- [ ] **") for line in lines) == len(report.findings)


def test_every_compared_quotation_is_a_row(report: Report) -> None:
    lines = markdown(report.sheet()).splitlines()
    assert sum(line.startswith("| “") for line in lines) == report.summary.compared
    assert any("| differs |" in line for line in lines)


def test_a_tick_fills_its_box(report: Report) -> None:
    finding, held = report.findings[0], report.checks[0].held
    span = (finding.start, finding.end)
    tick = ticks.made(
        "k", finding.code, ticks.anchored(held.id, held.text, span), ticks.Said("dismissed", "Ana", "house style")
    )
    text = markdown(replace(report, ticked=(ticks.Ticked(tick, span),)).sheet())
    assert text.count("- [x] **") == 1
    assert "*dismissed by Ana," in text


def test_words_of_documents_stay_words() -> None:
    hostile = "a *b* _c_ [d](javascript:e) <b>f</b> `g` | h\n# i"
    rendered = MarkdownIt("js-default").render(escaped(hostile))
    assert rendered.count("<") == 2
    assert "javascript:e" in rendered
