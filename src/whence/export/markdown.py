"""`--format markdown`: a report for a ticket, a wiki or a mail.

In: a `Sheet`. Out: Markdown: coverage, findings with their words and places, the outcome of every compared quotation.
Words of documents cannot become markup: signs that Markdown reads are escaped.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.export import coverage
from whence.export.passages import place, shown
from whence.export.sheet import Sheet
from whence.models import Checked, Finding, Tick

_MARKUP = regex.compile(r"[\\`*_{}\[\]<>#|~&!]")
_SPACES = regex.compile(r"\s+")
_LONGEST = 400
_EVIDENCE = 3


def markdown(sheet: Sheet) -> str:
    """The whole report."""
    lines = ["# Checked with Whence", "", *coverage.said(sheet.summary), ""]
    for checked in sheet.checks:
        lines += _document(sheet, checked)
    if sheet.orphans:
        lines += [
            "## Ticks without a place",
            "",
            *(f"- {_tick(tick)}: {quoted(tick.anchor.exact)}" for tick in sheet.orphans),
            "",
        ]
    return "\n".join(lines)


def escaped(text: str) -> str:
    """Words on one line, in which nothing is markup.

    >>> escaped("a *b*\\n<c>")
    'a \\\\*b\\\\* \\\\<c\\\\>'
    """
    return str(_MARKUP.sub(r"\\\g<0>", _SPACES.sub(" ", shown(text)).strip()))


def quoted(text: str) -> str:
    """Words in quotation marks; long ones are cut, and say so."""
    cut = text if len(text) <= _LONGEST else text[:_LONGEST].rpartition(" ")[0] + " …"
    return f"“{escaped(cut)}”"


def _document(sheet: Sheet, checked: Checked) -> Iterator[str]:
    own = [finding for finding in sheet.findings if finding.document == checked.held.id]
    compared = list(checked.compared())
    if not own and not compared:
        return
    label, path = checked.held.document.label, checked.held.document.path
    yield from (f"## {escaped(label)}", "", f"`{path.replace('`', '')}`, {coverage.count(len(own), 'finding')}", "")
    for finding in own:
        yield from _finding(sheet, finding)
    if compared:
        yield from ("", "| quotation | outcome | reason |", "|---|---|---|")
        for quotation, found in compared:
            words = quoted(checked.held.text[quotation.start : quotation.end])
            tick = sheet.tick(quotation.id)
            reason = escaped(found.reason) + (f"; {_tick(tick)}" if tick else "")
            yield f"| {words} | {found.outcome.value.replace('_', ' ')} | {reason} |"
        yield ""


def _finding(sheet: Sheet, finding: Finding) -> Iterator[str]:
    tick = sheet.tick(finding.id)
    head = f"**{finding.code} {finding.name}** ({finding.severity}) `{sheet.keys[finding.id]}`"
    yield f"- [{'x' if tick else ' '}] {head}: {quoted(finding.text)}"
    yield f"  {escaped(finding.message)}" + (f" *{_tick(tick)}*" if tick else "")
    for evidence in finding.evidence[:_EVIDENCE]:
        held = sheet.shelf.get(evidence.document)
        if held is not None:
            where = f"{escaped(held.document.label)}, {place(held, (evidence.start, evidence.end))}"
            yield f"  - there: {quoted(evidence.text)} ({where})"


def _tick(tick: Tick) -> str:
    return f"{tick.decision} by {escaped(tick.by)}, {tick.at[:10]}" + (f": {escaped(tick.note)}" if tick.note else "")
