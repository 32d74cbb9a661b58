"""The seam between pages and the library: what has been worked out, counted once for each state of the documents.

In: a library. Out: `Tallies`, of which pages ask rows and counts. Everything that is dear (comparisons, findings,
reuse) is asked for here and nowhere else, so that it can come from stored rows without a page knowing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from whence.library import Library
from whence.link.reuse import Overview, overview, reuses
from whence.models import Checked, Document, Failure, Finding, Held, Outcome, Quotation, Reuse
from whence.web.dates import label


@dataclass(frozen=True, slots=True)
class Row:
    """A document as lists show it: `strip` are its quotations' outcomes in the order of the text."""

    document: Document
    strip: tuple[tuple[str, Outcome | None], ...]
    findings: int
    words: int
    coverage: str
    version_of: str | None

    @property
    def id(self) -> str:
        """The document's id."""
        return self.document.id


class Tallies:
    """What is known of a library at one state of its documents."""

    def __init__(self, library: Library, state: int) -> None:
        self.library = library
        self.state = state
        report = library.findings()
        self.checks: Mapping[str, Checked] = {one.held.id: one for one in report.checks}
        self.findings: Sequence[Finding] = report.findings
        self.failures: Sequence[Failure] = library.failures()
        self.shelf: Mapping[str, Held] = {id_: one.held for id_, one in self.checks.items()}

    # --- Documents ----------------------------------------------------------------------------------------------

    @cached_property
    def rows(self) -> list[Row]:
        """All documents, by date and then by path."""
        per_document = Counter(one.document for one in self.findings)
        made = [_row(one, per_document[id_]) for id_, one in self.checks.items()]
        return sorted(made, key=lambda row: (row.document.metadata.published or "9999", row.document.path))

    def checked(self, document: str) -> Checked | None:
        """A document with what its quotations were held against."""
        return self.checks.get(document)

    def label(self, document: str) -> str:
        """What to call a document in a sentence."""
        held = self.shelf.get(document)
        return label(held.document) if held else document[:12]

    # --- Quotations ---------------------------------------------------------------------------------------------

    @cached_property
    def outcomes(self) -> Counter[Outcome]:
        """The quotations that were compared, by outcome."""
        return Counter(found.outcome for one in self.checks.values() for _, found in one.compared())

    @cached_property
    def quoting(self) -> int:
        """How many documents have quotations that were compared."""
        return sum(bool(one.comparisons) for one in self.checks.values())

    # --- Findings -----------------------------------------------------------------------------------------------

    @cached_property
    def by_id(self) -> Mapping[str, Finding]:
        """The findings by their ids."""
        return {one.id: one for one in self.findings}

    @cached_property
    def by_document(self) -> Mapping[str, list[Finding]]:
        """The findings by document, in the order of the text."""
        found: dict[str, list[Finding]] = {}
        for one in self.findings:
            found.setdefault(one.document, []).append(one)
        return found

    # --- Reuse --------------------------------------------------------------------------------------------------

    @cached_property
    def reuse(self) -> Sequence[Reuse]:
        """Every pair of passages that two documents share."""
        return list(reuses(self.library.index, self.shelf))

    @cached_property
    def folded(self) -> Overview:
        """The same as a reader wants to see it: near-copies as groups, the rarest passages first."""
        return overview(self.reuse)

    @cached_property
    def reuse_by_id(self) -> Mapping[str, Reuse]:
        """The pairs by their ids."""
        return {one.id: one for one in self.reuse}

    @cached_property
    def reuse_of(self) -> Mapping[str, list[Reuse]]:
        """The pairs by each of their documents."""
        found: dict[str, list[Reuse]] = {}
        for one in self.reuse:
            for side in (one.a, one.b):
                found.setdefault(side.document, []).append(one)
        return found


def _row(checked: Checked, findings: int) -> Row:
    held = checked.held
    version = held.extraction.version_of
    return Row(
        document=held.document,
        strip=tuple((quotation.id, found.outcome) for quotation, found in checked.compared()),
        findings=findings,
        words=held.reading.coverage.words,
        coverage=held.reading.coverage.kind.value,
        version_of=version.kind if version else None,
    )


def quotation_at(checked: Checked, start: int, end: int) -> Quotation | None:
    """The quotation that a place means: the one of just this span, else the shortest around it."""
    exact = [one for one in checked.held.extraction.quotations if (one.start, one.end) == (start, end)]
    around = [one for one in checked.held.extraction.quotations if one.start <= start and end <= one.end]
    return min(exact or around, key=lambda one: one.end - one.start, default=None)
