"""Checking: documents held against a shelf of texts, and what a reader should look at.

In: documents, and what they are held against. Out: a `Report`, which opens with its coverage: what was read, what was
compared, and what could not be, and why.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from whence.engine.stage import Task, extracted
from whence.errors import ReadError, UsageError
from whence.export import contract
from whence.export.sheet import QUOTATION, Sheet
from whence.link.against import Against
from whence.link.names.variants import variants_in
from whence.link.passages.words import hashed
from whence.link.quotations import is_compared, trace_all
from whence.link.resolving import source_notes
from whence.link.reuse.kept import reuses_of
from whence.models import (
    Checked,
    Comparison,
    Coverage,
    CoverageKind,
    Document,
    Failure,
    Finding,
    Held,
    Metadata,
    Outcome,
    Record,
    Severity,
    SourceNote,
    Span,
    Summary,
    Tick,
)
from whence.read import read, sidecar, split
from whence.store import ticks
from whence.store.ticks import Ticked
from whence.trace import findings as finders
from whence.trace.rules import selected
from whence.trace.uncited import uncited


@dataclass(frozen=True, slots=True)
class Report(Record):
    """The documents that were checked, what was found in them, and what it rests on."""

    checks: tuple[Checked, ...]
    findings: tuple[Finding, ...]
    summary: Summary
    shelf: Mapping[str, Held] = field(repr=False)
    failures: tuple[Failure, ...] = ()
    single: bool = False
    sources: tuple[SourceNote, ...] = ()
    ticked: tuple[Ticked, ...] = ()
    set_aside: int = 0  # findings that a person set aside: left out and counted

    def leaving_out(self, keys: Collection[tuple[str, Span, str]]) -> Report:
        """The same report without the findings that a person set aside, by document, span and code."""
        kept = tuple(f for f in self.findings if (f.document, (f.start, f.end), f.code) not in keys)
        return replace(self, findings=kept, set_aside=self.set_aside + len(self.findings) - len(kept))

    def select(self, *, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Report:
        """The same report with only the findings whose codes are wanted."""
        chosen, dropped = tuple(select), tuple(ignore)
        kept = tuple(f for f in self.findings if selected(f.code, select=chosen, ignore=dropped))
        return replace(self, findings=kept)

    def worst(self) -> Severity | None:
        """The severity of the loudest finding that nobody has ticked."""
        return max((finding.severity for finding in self.sheet().open), key=lambda s: s.rank, default=None)

    def sheet(self) -> Sheet:
        """The report as the exports see it."""
        return Sheet(self.checks, self.findings, self.summary, self.shelf, self.failures, self.sources, self.ticked)

    def to_dict(self) -> dict[str, Any]:
        """The JSON contract (`check`, `findings`)."""
        sheet = self.sheet()
        records = contract.report(self.checks, self.shelf)
        findings = [finding.to_dict() for finding in self.findings]
        if self.single:
            findings = [_keyed(record, sheet) for record in findings]
            records["quotations"] = [_keyed(record, sheet) for record in records["quotations"]]
        return contract.envelope(
            "check",
            document=contract.document(self.checks[0].held) if self.single else None,
            summary=self.summary.to_dict(),
            findings=findings,
            failures=[failure.to_dict() for failure in self.failures],
            source_notes=[note.to_dict() for note in self.sources],
            set_aside=self.set_aside,
            ticks_without_place=[tick.to_dict() for tick in sheet.orphans],
            **records,
        )


def _keyed(record: dict[str, Any], sheet: Sheet) -> dict[str, Any]:
    """A finding or quotation of a draft with the key that a person types, and a person's word on it."""
    tick = sheet.tick(record["id"])
    return {**record, "key": sheet.keys[record["id"]], "tick": tick.to_dict() if tick else None}


@dataclass(frozen=True, slots=True)
class Looked(Record):
    """Where words stand that a person asked for."""

    comparison: Comparison
    shelf: Mapping[str, Held] = field(repr=False)

    def to_dict(self) -> dict[str, Any]:
        """The JSON contract (`quote`)."""
        places = {match.document: self.shelf[match.document] for match in self.comparison.matches}
        return contract.envelope(
            "quote",
            quotation=self.comparison.quotation,
            outcome=self.comparison.outcome.value,
            reason=self.comparison.reason,
            searched=self.comparison.searched,
            matches=[contract.match(match, self.shelf) for match in self.comparison.matches],
            documents=[contract.document(held) for held in places.values()],
        )


@dataclass(frozen=True, slots=True)
class Change(Record):
    """A quotation whose outcome is another one since documents were added."""

    quotation: str
    document: str
    label: str
    start: int
    end: int
    text: str
    before: Outcome
    after: Outcome


def unfiled(path: Path) -> Held:
    """A document read for a check and kept nowhere. Raises UsageError where the file is none or holds several."""
    if not path.is_file():
        raise UsageError(f"no file {path}: give the text that is to be checked")
    parts = list(split(path.read_bytes(), str(path)))
    parts = [part for part in parts if part.record is None] or parts  # a message without its attachments
    if len(parts) != 1:
        raise UsageError(f"{path} holds {len(parts)} documents: `whence add` them, then `whence findings`")
    [payload] = parts
    if isinstance(payload, Failure):
        raise ReadError(payload.stage, f"{path}: {payload.reason}")
    reading = read(payload)
    extraction = extracted(reading, Task(payload, sidecar(path) or Metadata()))
    document = Document(
        payload.id, payload.path, payload.record, payload.media_type, len(payload.data), extraction.metadata
    )
    return Held(document, reading, extraction)


def check(held: Held, against: Against) -> Checked:
    """One document's quotations and citations held against a library; nothing is compared where that is empty."""
    resolutions = against.resolutions(held)
    comparisons = trace_all(held, against) if against.documents else {}
    extraction = held.extraction
    variants = variants_in(held.id, held.text, extraction.names, extraction.offices)
    return Checked(held, comparisons, resolutions, variants=tuple(variants))


def with_reuse(checked: Checked, against: Against) -> Checked:
    """`checked` with the passages that its document shares with others."""
    if not against.documents:
        return checked
    return replace(checked, reuses=tuple(reuses_of(checked.held, against.index, against.held)))


def check_draft(
    draft: Held, against: Against, documents: Callable[[], Iterable[Document]]
) -> tuple[Checked, list[SourceNote]]:
    """A draft with the source notes in its margin, which may name any of `documents`, held against a library."""
    notes = source_notes.source_notes(draft, documents, against.held, against.resolver)
    cited, stated = source_notes.cited(draft, notes)
    against.resolve_as(cited, stated)
    return check(cited, against), notes


def ticked(path: Path, held: Held) -> tuple[Ticked, ...]:
    """What people said of a draft's findings: by resolving comments of an earlier check in it, then in its own file of
    ticks, where the later word counts. Raises UsageError where that is damaged."""
    from whence.export import docx_comments  # it loads the reader of DOCX files, which only a draft needs

    comments = docx_comments.ticked(path.read_bytes(), held) if docx_comments.is_docx(held) else []
    return (*comments, *ticks.placed(ticks.load(path), held.text))


def tick(report: Report, key: str, said: ticks.Said) -> Tick:
    """A tick on what a key (or the beginning of one, or an id of the JSON output) means in a draft as it is now. Raises
    UsageError for none, or for several."""
    found = list(_meant(report, key.casefold()))
    if not found:
        raise UsageError(f"no finding or quotation {key!r} in the draft as it is now: `whence check` lists their keys")
    if len({where for _, where, _ in found}) > 1:
        raise UsageError(f"{key!r} may mean {len(found)} of them: give more signs of the key")
    code, (whole, start, end), message = found[0]
    held = report.checks[0].held
    return ticks.made(whole, code, ticks.anchored(held.id, held.text, (start, end)), said, message)


def _meant(report: Report, key: str) -> Iterator[tuple[str, tuple[str, int, int], str]]:
    """What a key may mean: code, whole key with span, message."""
    sheet = report.sheet()
    for finding in report.findings:
        whole = sheet.keys[finding.id]
        if whole.startswith(key) or finding.id == key:
            yield finding.code, (whole, finding.start, finding.end), finding.message
    for quotation in report.checks[0].held.extraction.quotations:
        whole = sheet.keys[quotation.id]
        if whole.startswith(key) or quotation.id == key:
            yield QUOTATION, (whole, quotation.start, quotation.end), ""


def touched(held: Held, against: Against, new: Collection[str]) -> bool:
    """Whether documents that came in may change what a document's quotations were found to be: words of one stand in a
    new document, or a citation may lead to one."""
    works = against.resolutions(held).values()
    if any(not set(found.candidates).isdisjoint(new) for found in works):
        return True
    quotations = (q for q in held.extraction.quotations if is_compared(q))
    return any(against.index.look_up(held.text[q.start : q.end], limit=1, within=new) for q in quotations)


def outcomes(checked: Checked) -> dict[str, Outcome]:
    """What the comparison of each quotation says."""
    return {id_: comparison.outcome for id_, comparison in checked.comparisons.items()}


def changes(checked: Checked, before: Mapping[str, Outcome]) -> list[Change]:
    """The quotations whose outcome is no longer what it was."""
    held = checked.held
    return [
        Change(
            q.id, held.id, held.document.label, q.start, q.end, held.text[q.start : q.end], before[q.id], found.outcome
        )
        for q, found in checked.compared()
        if q.id in before and before[q.id] is not found.outcome
    ]


def summarise(
    checks: Iterable[Checked],
    against: Iterable[Coverage],
    failures: int = 0,
    *,
    counting: bool = False,
) -> Summary:
    """Count what was read, compared and set apart; `against` are the coverages of the texts it was held against.
    `counting`: also the sentences, and those that cite nothing."""
    checks, against = list(checks), list(against)
    quotations = [q for c in checks for q in c.held.extraction.quotations]
    outcomes = Counter(comparison.outcome.value for c in checks for _, comparison in c.compared())
    kinds = [coverage.kind for coverage in against]
    bare = [uncited(c.held) for c in checks] if counting else []
    return Summary(
        words=sum(len(hashed(c.held.text).hashes) for c in checks),
        documents=len(against),
        read_whole=kinds.count(CoverageKind.WHOLE),
        partly_read=len(kinds) - kinds.count(CoverageKind.WHOLE),
        unread_pages=sum(bool(coverage.unread_pages) for coverage in against),
        failures=failures,
        quotations=sum(map(is_compared, quotations)),
        compared=sum(outcomes.values()),
        outcomes={o.value: outcomes[o.value] for o in Outcome if outcomes[o.value]},
        apart=dict(Counter(q.kind.value if q.closed else "unclosed" for q in quotations if not is_compared(q))),
        against_nothing=not against,
        sentences=sum(each.sentences for each in bare),
        uncited=sum(each.uncited for each in bare),
        specific=sum(each.specific for each in bare),
    )


def report(checks: Iterable[Checked], shelf: Mapping[str, Held], **given: Any) -> Report:
    """The findings of checked documents. `given`: summary, failures, single, as in `Report`."""
    checks = tuple(checks)
    found = tuple(finding for checked in checks for finding in finders.find(checked, shelf))
    return Report(checks=checks, findings=found, shelf=shelf, **given)


def report_on(
    checks: Sequence[Checked],
    against: Against,
    failures: Sequence[Failure],
    *,
    findings: Sequence[Finding] | None,
    single: bool,
) -> Report:
    """The report on documents held against a library in which `failures` could not be read. `findings` are those kept
    of them; where it is None they are looked for, and so are the passages that the documents share with others.
    `single`: it is on one document, which the library's failures do not concern."""
    summary = summarise(checks, against.coverages.values(), len(failures), counting=single)
    given: dict[str, Any] = {"summary": summary, "failures": () if single else tuple(failures), "single": single}
    if findings is None:
        return report([with_reuse(one, against) for one in checks], against.held, **given)
    return Report(tuple(checks), tuple(findings), shelf=against.held, **given)
