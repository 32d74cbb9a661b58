"""A report for people: its coverage first, then each finding with the words and the place it leads to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from whence.cli.output import clean, columns, placed, quoted, wrapped
from whence.cli.passages import side_by_side
from whence.export.coverage import OUTCOME_WORDS, count, said
from whence.export.passages import place
from whence.export.sheet import Sheet
from whence.models import Checked, Failure, Finding, Severity, Summary, Tick

if TYPE_CHECKING:
    from whence.checking import Report

__all__ = ["OUTCOME_WORDS", "closing", "heading", "not_read", "said_by", "summary_line", "text"]

_SIGN = 2  # characters: a quotation mark
SIGNS = {Severity.ERROR: "▲", Severity.WARNING: "□", Severity.INFO: "○"}


def text(report: Report, *, differences: bool = True) -> str:
    """The whole report."""
    sheet = report.sheet()
    blocks = [summary_line(report.summary)]
    for checked in report.checks:
        own = [finding for finding in sheet.open if finding.document == checked.held.id]
        if own:
            blocks.append("\n".join(_document(checked, own, report, differences)))
    if report.single:
        blocks += ["\n".join(lines) for lines in map(list, (_silent(sheet), _sources(sheet), _ticks(sheet))) if lines]
    blocks += [not_read(failure) for failure in report.failures]
    blocks.append(closing(sheet))
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
    yield wrapped(f"{clean(heading)}  [{held.id[:8]}]  {clean(held.document.path)}")
    compared = {(q.start, q.end): c for q, c in checked.compared()}
    keys = report.sheet().keys if report.single else {}
    for finding in own:
        yield from _finding(finding, report, keys.get(finding.id, ""))
        comparison = compared.get((finding.start, finding.end))
        if differences and finding.code == "Q102" and comparison:
            yield side_by_side(held, comparison.matches[0], report.shelf, span=(finding.start, finding.end))


def heading(finding: Finding, key: str = "") -> str:
    """A finding's code, name, severity, place and key, on one line."""
    place = f"{finding.start}–{finding.end}"
    at_end = f"  [{key}]" if key else ""
    return f"{SIGNS[finding.severity]} {finding.code} {finding.name}  {finding.severity}  at {place}{at_end}"


def _finding(finding: Finding, report: Report, key: str) -> Iterator[str]:
    yield f"  {heading(finding, key)}"
    if finding.text:
        yield wrapped(quoted(_words(finding, report), 3 * columns()), indent=6)
    yield wrapped(clean(finding.message), indent=6)
    if finding.code in {"Q101", "Q103", "Q105", "Q110"}:
        for evidence in finding.evidence[:3]:
            label = report.shelf[evidence.document].document.label
            where = placed(label, evidence.document, (evidence.start, evidence.end))
            yield wrapped(f"there: {where} {quoted(evidence.text, columns())}", indent=6)


def _words(finding: Finding, report: Report) -> str:
    """The finding's words; a lone sign with what stands behind it."""
    if len(finding.text) > _SIGN:
        return finding.text
    text = next(checked.held.text for checked in report.checks if checked.held.id == finding.document)
    return text[finding.start : finding.start + columns()].partition("\n")[0]


def _silent(sheet: Sheet) -> Iterator[str]:
    """The quotations that are not word for word and have no finding: too short, not held, with marked edits."""
    silent = [(q, c) for checked in sheet.checks for q, c in sheet.silent(checked) if sheet.tick(q.id) is None]
    if silent:
        yield "Quotations that are not word for word, without a finding:"
    for quotation, found in silent:
        text = sheet.checks[0].held.text[quotation.start : quotation.end]
        outcome = OUTCOME_WORDS[found.outcome.value]
        yield wrapped(f"· {outcome}  [{sheet.keys[quotation.id]}]  {quoted(text, columns())}", indent=2)
        yield wrapped(clean(found.reason), indent=6)


def _sources(sheet: Sheet) -> Iterator[str]:
    """What the comments in the margin lead to."""
    if sheet.sources:
        yield f"Source notes in the margin: {len(sheet.sources)}"
    for note in sheet.sources:
        held = sheet.shelf.get(note.resolution.document or "")
        where = f" → {clean(held.document.label)}" if held else ""
        at = f", {place(held, note.place)}" if held and note.place else ""
        sought = f"page {note.page}" if note.page else f"moment {note.time}" if note.time else ""
        unplaced = f", which has no {sought}" if held and sought and not note.place else ""
        holding = note.resolution.holding.value.replace("_", " ")
        yield wrapped(f"· {holding}: {quoted(note.comment, columns())}{where}{at}{unplaced}", indent=2)


def _ticks(sheet: Sheet) -> Iterator[str]:
    """What a person has ticked, and the ticks that lost their place."""
    findings = {sheet.keys[finding.id]: finding for finding in sheet.findings}
    if sheet.ticks:
        yield f"Ticked: {len(sheet.ticks)}"
    for key, tick in sheet.ticks.items():
        yield wrapped(f"· {said_by(tick, key)}", indent=2)
        finding = findings.get(key)
        if finding is not None and tick.message and finding.message != tick.message:
            yield wrapped(f"it reads otherwise now: {clean(finding.message)}", indent=6)
    if sheet.orphans:
        yield f"Ticks without a place, since their words are no longer in the draft as they were: {len(sheet.orphans)}"
    yield from (wrapped(f"· {said_by(tick, tick.key)}", indent=2) for tick in sheet.orphans)


def said_by(tick: Tick, key: str) -> str:
    """A tick on one line."""
    note = f": {clean(tick.note)}" if tick.note else ""
    word = f"{tick.decision} by {clean(tick.by)}, {tick.at[:10]}"
    return f"{tick.code} [{key}] {word}{note}  {quoted(tick.anchor.exact, 80)}"


def closing(sheet: Sheet) -> str:
    """The last line: how many findings, of which severity, and how many of them are ticked."""
    if not sheet.findings:
        return "No findings at these settings."
    by_severity = [(s, sum(f.severity is s for f in sheet.findings)) for s in reversed(Severity)]
    counted = ", ".join(count(number, severity.value) for severity, number in by_severity if number)
    codes = ", ".join(sorted({finding.code for finding in sheet.findings}))
    total = count(len(sheet.findings), "finding")
    ticked = len(sheet.findings) - len(sheet.open)
    done = f", {ticked:,} of them ticked" if ticked else ""
    return wrapped(f"{total}: {counted}{done}. Codes: {codes} (`whence rule CODE` explains one).")
