"""What every export of a check is made from: the documents that were checked, their findings, and where each leads.

In: checked documents, findings, the texts they point into. Out: `Sheet`, with a key for each finding and quotation:
six signs that stay the same while the rest of a draft is edited, and that a person can type.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from whence.models import (
    Checked,
    Comparison,
    Failure,
    Finding,
    Held,
    Outcome,
    Quotation,
    SourceNote,
    Span,
    Summary,
    Tick,
    content_id,
)
from whence.store.ticks import Ticked
from whence.text import tokens

QUOTATION = "quotation"
"""The code under which a quotation itself is ticked."""
_KEY = 6


@dataclass(frozen=True)
class Sheet:
    """A report as the exports see it. `ticked` are a draft's ticks with their places in it."""

    checks: tuple[Checked, ...]
    findings: tuple[Finding, ...]
    summary: Summary
    shelf: Mapping[str, Held] = field(repr=False)
    failures: tuple[Failure, ...] = ()
    sources: tuple[SourceNote, ...] = ()
    ticked: tuple[Ticked, ...] = ()

    @cached_property
    def keys(self) -> dict[str, str]:
        """Finding and quotation ids → their keys: from the code, the words, and which of several such it is."""
        counted: Counter[tuple[str, str]] = Counter()
        found: dict[str, str] = {}
        for id_, code, words in self._keyed():
            same = " ".join(tokens(words).words) or words
            counted[code, same] += 1
            found[id_] = content_id(code, same, counted[code, same])[:_KEY]
        return found

    def _keyed(self) -> Iterator[tuple[str, str, str]]:
        for finding in self.findings:
            yield finding.id, finding.code, finding.text
        for checked in self.checks:
            for quotation in checked.held.extraction.quotations:
                yield quotation.id, QUOTATION, checked.held.text[quotation.start : quotation.end]

    @cached_property
    def ticks(self) -> dict[str, Tick]:
        """Finding and quotation keys → the last tick on them: of the same code, on words that overlap."""
        return {
            key: ticked.tick
            for ticked in self.ticked
            for key, code, span in self._places()
            if ticked.span and code == ticked.tick.code and span[0] < ticked.span[1] and ticked.span[0] < span[1]
        }

    def _places(self) -> Iterator[tuple[str, str, Span]]:
        for finding in self.findings:
            yield self.keys[finding.id], finding.code, (finding.start, finding.end)
        for checked in self.checks:
            for quotation in checked.held.extraction.quotations:
                yield self.keys[quotation.id], QUOTATION, (quotation.start, quotation.end)

    @property
    def orphans(self) -> list[Tick]:
        """The ticks whose words are no longer in the draft, or no longer only once."""
        return [ticked.tick for ticked in self.ticked if ticked.span is None]

    def tick(self, id_: str) -> Tick | None:
        """A person's word on a finding or quotation. Without ticks no key is worked out: a library has many."""
        return self.ticks.get(self.keys.get(id_, "")) if self.ticked else None

    @property
    def open(self) -> list[Finding]:
        """The findings that nobody has ticked."""
        return [finding for finding in self.findings if self.tick(finding.id) is None]

    def silent(self, checked: Checked) -> list[tuple[Quotation, Comparison]]:
        """The compared quotations that are not word for word and on whose words no finding stands."""
        spoken: set[Span] = {(f.start, f.end) for f in self.findings if f.document == checked.held.id}
        return [
            (quotation, comparison)
            for quotation, comparison in checked.compared()
            if comparison.outcome is not Outcome.VERBATIM and (quotation.start, quotation.end) not in spoken
        ]
