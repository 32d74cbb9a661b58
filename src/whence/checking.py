"""Checking: documents held against a shelf of texts, and what a reader should look at.

In: documents, and the shelf, index and resolver to hold them against. Out: a `Report`, which opens with its coverage:
what was read, what was compared, and what could not be, and why.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from whence.export import contract
from whence.models import (
    Checked,
    Coverage,
    CoverageKind,
    Failure,
    Finding,
    Held,
    Outcome,
    QuotationKind,
    Record,
    Severity,
)
from whence.text import tokens
from whence.trace import findings as finders
from whence.trace.rules import selected

APART = frozenset({QuotationKind.SCARE, QuotationKind.TITLE, QuotationKind.TERM})
"""Kinds of quotation that are nobody's speech: listed, never compared."""


@dataclass(frozen=True, slots=True)
class Summary(Record):
    """What a report rests on: `words` of the checked texts, `documents` that they were held against."""

    words: int
    documents: int
    read_whole: int
    partly_read: int
    unread_pages: int
    failures: int
    quotations: int
    compared: int
    outcomes: Mapping[str, int] = field(default_factory=dict)
    apart: Mapping[str, int] = field(default_factory=dict)
    against_nothing: bool = False


@dataclass(frozen=True, slots=True)
class Report(Record):
    """The documents that were checked, what was found in them, and what it rests on."""

    checks: tuple[Checked, ...]
    findings: tuple[Finding, ...]
    summary: Summary
    shelf: Mapping[str, Held] = field(repr=False)
    failures: tuple[Failure, ...] = ()
    single: bool = False

    def select(self, *, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Report:
        """The same report with only the findings whose codes are wanted."""
        chosen, dropped = tuple(select), tuple(ignore)
        kept = tuple(f for f in self.findings if selected(f.code, select=chosen, ignore=dropped))
        return replace(self, findings=kept)

    def worst(self) -> Severity | None:
        """The loudest finding's severity."""
        return max((finding.severity for finding in self.findings), key=lambda s: s.rank, default=None)

    def to_dict(self) -> dict[str, Any]:
        """The JSON contract (`check`, `findings`)."""
        return contract.envelope(
            "check",
            document=contract.document(self.checks[0].held) if self.single else None,
            summary=self.summary.to_dict(),
            findings=[finding.to_dict() for finding in self.findings],
            failures=[failure.to_dict() for failure in self.failures],
            **contract.report(self.checks, self.shelf),
        )


def summarise(checks: Iterable[Checked], against: Iterable[Coverage], failures: int = 0) -> Summary:
    """Count what was read, compared and set apart; `against` are the coverages of the texts it was held against."""
    checks, against = list(checks), list(against)
    quotations = [q for c in checks for q in c.held.extraction.quotations]
    outcomes = Counter(comparison.outcome.value for c in checks for _, comparison in c.compared())
    kinds = [coverage.kind for coverage in against]
    return Summary(
        words=sum(len(tokens(c.held.text)) for c in checks),
        documents=len(against),
        read_whole=kinds.count(CoverageKind.WHOLE),
        partly_read=len(kinds) - kinds.count(CoverageKind.WHOLE),
        unread_pages=sum(bool(coverage.unread_pages) for coverage in against),
        failures=failures,
        quotations=sum(q.kind not in APART for q in quotations),
        compared=sum(outcomes.values()),
        outcomes={o.value: outcomes[o.value] for o in Outcome if outcomes[o.value]},
        apart=dict(Counter(q.kind.value for q in quotations if q.kind in APART)),
        against_nothing=not against,
    )


def report(checks: Iterable[Checked], shelf: Mapping[str, Held], **given: Any) -> Report:
    """The findings of checked documents. `given`: summary, failures, single, as in `Report`."""
    checks = tuple(checks)
    found = tuple(finding for checked in checks for finding in finders.find(checked, shelf))
    return Report(checks=checks, findings=found, shelf=shelf, **given)
