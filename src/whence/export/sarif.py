"""`--format sarif`: findings in the Static Analysis Results Interchange Format 2.1.0, which editors and CI show.

In: a `Sheet` and the catalogue of codes. Out: the log as a dictionary
(https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). Regions of text files count characters and lines; a
file that is no text (DOCX, PDF) has no such lines, so its results point to the characters of the text as it was read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from whence.export import coverage
from whence.export.sheet import Sheet
from whence.models import Evidence, Finding, Held, Record, Severity

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_Json = dict[str, Any]


def sarif(sheet: Sheet, rules: Mapping[str, Record], *, version: str) -> _Json:
    """The log of one run. `rules` explains the codes, `version` is that of Whence."""
    used = sorted({finding.code for finding in sheet.findings})
    places = _Places(sheet)
    driver = {
        "name": "Whence",
        "version": version,
        "informationUri": "https://pypi.org/project/whence/",
        "rules": [_rule(rules[code].to_dict()) for code in used],
    }
    notes = [{"level": "note", "message": {"text": line}} for line in coverage.said(sheet.summary)]
    unread = [
        {"level": "warning", "message": {"text": f"not read: {f.path}: {f.reason} (stage: {f.stage})"}}
        for f in sheet.failures
    ]
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": notes + unread}],
        "results": [places.result(finding, used.index(finding.code)) for finding in sheet.findings],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: _Json) -> _Json:
    """A code with its help. `level` is the usual one."""
    help_ = f"{rule['when']}\n\nNot said: {rule['not_said']}\n\nNext: {rule['next']}"
    return {
        "id": rule["code"],
        "name": "".join(word.strip(",").capitalize() for word in rule["name"].replace("-", " ").split()),
        "shortDescription": {"text": rule["summary"]},
        "fullDescription": {"text": rule["when"]},
        "help": {"text": help_},
        "defaultConfiguration": {"level": _LEVELS[Severity(rule["severity"])]},
    }


@dataclass(frozen=True, slots=True)
class _Lines:
    """Where the lines of a text begin."""

    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> _Lines:
        return cls((0, *(at + 1 for at, sign in enumerate(text) if sign == "\n")))

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


class _Places:
    """Findings and evidence as SARIF results and locations."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._own = {checked.held.id: checked.held for checked in sheet.checks}
        self._lines: dict[str, _Lines] = {}

    def result(self, finding: Finding, rule: int) -> _Json:
        """One finding."""
        made: _Json = {
            "ruleId": finding.code,
            "ruleIndex": rule,
            "level": _LEVELS[finding.severity],
            "message": {"text": finding.message},
            "locations": [self._location(finding)],
            "partialFingerprints": {"whence/1": self._sheet.keys[finding.id]},
        }
        related = [self._location(each) for each in finding.evidence]
        tick = self._sheet.tick(finding.id)
        if related:
            made["relatedLocations"] = [
                {"id": n, **location} for n, location in enumerate(related, start=1) if location
            ]
        if tick is not None:
            made["suppressions"] = [
                {"kind": "external", "status": "accepted", "justification": tick.note or tick.decision}
            ]
        return made

    def _location(self, at: Finding | Evidence) -> _Json:
        held = self._own.get(at.document) or self._sheet.shelf.get(at.document)
        if held is None:
            return {}
        return {
            "physicalLocation": {
                "artifactLocation": {"uri": quote(held.document.path)},
                "region": {**self._region(held, at), "snippet": {"text": at.text}},
            }
        }

    def _region(self, held: Held, at: Finding | Evidence) -> _Json:
        region: _Json = {"charOffset": at.start, "charLength": at.end - at.start}
        if held.document.media_type.startswith("text/"):
            lines = self._lines.setdefault(held.id, _Lines.of(held.text))
            first, last = lines.at(at.start), lines.at(at.end)
            region |= {"startLine": first[0], "startColumn": first[1], "endLine": last[0], "endColumn": last[1]}
        return region
