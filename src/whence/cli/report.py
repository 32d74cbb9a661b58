"""A report for people: its coverage first, then each finding with the words and the place it leads to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from whence.cli.output import clean, columns, quoted, wrapped
from whence.cli.passages import side_by_side
from whence.export.coverage import OUTCOME_WORDS, count, said
from whence.models import Checked, Failure, Finding, Severity, Summary

if TYPE_CHECKING:
    from whence.checking import Report

__all__ = ["OUTCOME_WORDS", "not_read", "summary_line", "text"]

_SIGN = 2  # characters: a quotation mark
SIGNS = {Severity.ERROR: "▲", Severity.WARNING: "□", Severity.INFO: "○"}


def text(report: Report, *, differences: bool = True) -> str:
    """The whole report."""
    blocks = [summary_line(report.summary)]
    for checked in report.checks:
        own = [finding for finding in report.findings if finding.document == checked.held.id]
        if own:
            blocks.append("\n".join(_document(checked, own, report, differences)))
    blocks += [not_read(failure) for failure in report.failures]
    blocks.append(_closing(report))
    return "\n\n".join(blocks)


def not_read(failure: Failure) -> str:
    """A file that could not be read, with the reason and the stage."""
    where = f"{failure.path}, record {failure.record}" if failure.record else failure.path
    return wrapped(f"not read: {clean(where)}: {clean(failure.reason)} (stage: {failure.stage})")


def summary_line(summary: Summary) -> str:
    """The first lines: coverage with its denominators."""
    return "\n".join(map(wrapped, said(summary)))


def _document(checked: Checked, own: list[Finding], report: Report, differences: bool) -> Iterator[str]:
    held = checked.held
    title = held.extraction.metadata.title
    label = held.document.label
    heading = f"{label} · {clean(title)}" if title and not label.startswith(title) else label
    yield f"{clean(heading)}  [{held.id[:8]}]  {clean(held.document.path)}"
    compared = {(q.start, q.end): c for q, c in checked.compared()}
    for finding in own:
        yield from _finding(finding, report)
        comparison = compared.get((finding.start, finding.end))
        if differences and finding.code == "Q102" and comparison:
            yield side_by_side(held, comparison.matches[0], report.shelf, span=(finding.start, finding.end))


def _finding(finding: Finding, report: Report) -> Iterator[str]:
    place = f"{finding.start}–{finding.end}"
    yield f"  {SIGNS[finding.severity]} {finding.code} {finding.name}  {finding.severity}  at {place}"
    if finding.text:
        yield wrapped(quoted(_words(finding, report), 3 * columns()), indent=6)
    yield wrapped(clean(finding.message), indent=6)
    if finding.code in {"Q101", "Q103", "Q105", "Q110"}:
        for evidence in finding.evidence[:3]:
            label = clean(report.shelf[evidence.document].document.label)
            where = f"{label} [{evidence.document[:8]} {evidence.start}–{evidence.end}]"
            yield wrapped(f"there: {where} {quoted(evidence.text, columns())}", indent=6)


def _words(finding: Finding, report: Report) -> str:
    """The finding's words; a lone sign with what stands behind it."""
    if len(finding.text) > _SIGN:
        return finding.text
    text = next(checked.held.text for checked in report.checks if checked.held.id == finding.document)
    return text[finding.start : finding.start + columns()].partition("\n")[0]


def _closing(report: Report) -> str:
    by_severity = [(s, sum(f.severity is s for f in report.findings)) for s in reversed(Severity)]
    if not report.findings:
        return "No findings at these settings."
    counted = ", ".join(count(number, severity.value) for severity, number in by_severity if number)
    codes = ", ".join(sorted({finding.code for finding in report.findings}))
    total = count(len(report.findings), "finding")
    return wrapped(f"{total}: {counted}. Codes: {codes} (`whence rule CODE` explains one).")
