"""`--format docx`: the draft given back with a comment at the exact words of each finding.

In: the draft's bytes, what was read from it, the remarks. Out: the bytes of a DOCX file in which nothing but comments
differs. A file that was given back before is brought up to date: a comment that still holds stays, with its replies and
its place in a thread; one that does not hold any more goes, unless somebody replied to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from whence.errors import UsageError
from whence.export.docx_parts import CommentParts, Written, rewritten, words_of
from whence.export.docx_ranges import IN_BOX, Range, insert, ranges, unmark
from whence.export.passages import place, shown
from whence.export.sheet import Sheet
from whence.models import Comparison, Finding, Held, MarkKind, Quotation, Span, Tick
from whence.read.docx_package import Package, W
from whence.read.docx_places import Places
from whence.read.draft import unplaced

_LONGEST = 300
_EVIDENCE = 2
_DOCX = "wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said about `text[start:end]` of the draft, in paragraphs; the first is its heading."""

    start: int
    end: int
    paragraphs: tuple[str, ...]
    done: bool = False


def commented(data: bytes, sheet: Sheet, *, at: str) -> bytes:
    """The draft with comments for its findings and for its quotations that are not word for word. `at` is their date
    (ISO 8601). Raises UsageError where the draft is no DOCX file."""
    [checked] = sheet.checks
    held = checked.held
    if not held.document.media_type.endswith(_DOCX):
        raise UsageError(
            f"{held.document.path} is no DOCX file, so no Word comments can stand in it: try --format html"
        )
    package = Package(data)
    places, parts = Places(package), CommentParts(package)
    body = places.body()
    made = list(remarks(sheet))
    anchored = zip(made, ranges(places, _raw(held, made)), strict=True)
    found = [(_said(remark, at_), at_) for remark, at_ in anchored if at_ is not None]
    new = _without_standing(found, parts, places)
    ids = parts.add([written for written, _ in new], at=at)
    insert([(name, at_) for name, (_, at_) in zip(ids, new, strict=True)], _reference(package))
    return rewritten(package, {**parts.changed, package.main(): body})


def remarks(sheet: Sheet) -> Iterator[Remark]:
    """What is said in the margin, in the order of the text."""
    [checked] = sheet.checks
    made = [_of_finding(sheet, finding) for finding in sheet.findings]
    made += [_of_quotation(sheet, *compared) for compared in sheet.silent(checked)]
    yield from sorted(made, key=lambda remark: (remark.start, remark.end))


def _of_finding(sheet: Sheet, finding: Finding) -> Remark:
    heading = f"{finding.code} {finding.name} ({finding.severity}) · {sheet.keys[finding.id]}"
    held = ((each, sheet.shelf.get(each.document)) for each in finding.evidence[:_EVIDENCE])
    there = [f"There: “{_cut(e.text)}” ({h.document.label}, {place(h, (e.start, e.end))})" for e, h in held if h]
    tick = sheet.tick(finding.id)
    return Remark(finding.start, finding.end, (heading, finding.message, *there, *_ticked(tick)), tick is not None)


def _of_quotation(sheet: Sheet, quotation: Quotation, comparison: Comparison) -> Remark:
    heading = f"{comparison.outcome.value.replace('_', ' ')} · {sheet.keys[quotation.id]}"
    tick = sheet.tick(quotation.id)
    reason = comparison.reason[:1].upper() + comparison.reason[1:] + "."
    return Remark(quotation.start, quotation.end, (heading, reason, *_ticked(tick)), tick is not None)


def _ticked(tick: Tick | None) -> list[str]:
    if tick is None:
        return []
    return [f"{tick.decision} by {tick.by}, {tick.at[:10]}" + (f": {tick.note}" if tick.note else "")]


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"


def _raw(held: Held, made: Sequence[Remark]) -> list[Span]:
    """The remarks' stretches in the reader's raw text."""
    repairs = held.reading.repairs
    starts = unplaced(repairs, (remark.start for remark in made))
    lasts = unplaced(repairs, (max(remark.start, remark.end - 1) for remark in made))
    return [(start, last + 1) for start, last in zip(starts, lasts, strict=True)]


def _said(remark: Remark, at: Range) -> Written:
    heading, *paragraphs = remark.paragraphs
    moved = [f"On words {at.moved}."] if at.moved else []
    return Written(tuple(shown(each) for each in (heading, *moved, *paragraphs)), remark.done)


# --- What an earlier check wrote -----------------------------------------------------------------------------------


def _without_standing(
    found: Sequence[tuple[Written, Range]], parts: CommentParts, places: Places
) -> list[tuple[Written, Range]]:
    """What is not in the file yet; earlier comments that say nothing of it any more are taken out."""
    spans = {mark.data["id"]: (mark.start, mark.end) for mark in places.marks if mark.kind is MarkKind.COMMENT}
    standing = {(words_of(comment), spans.get(name)): name for name, comment in parts.own().items()}
    kept = {name for written, at in found if (name := standing.get(_key(written, at)))}
    kept |= {name for name, comment in parts.own().items() if parts.answered(comment)}
    headings = {(words[:1], span) for (words, span), name in standing.items() if name in kept}
    for name, comment in parts.own().items():
        if name not in kept:
            parts.take(comment)
            unmark(places.body(), name)
    return [(w, at) for w, at in found if (w.paragraphs[:1], _key(w, at)[1]) not in headings]


def _key(written: Written, at: Range) -> tuple[tuple[str, ...], Span | None]:
    """What tells whether a comment stands already: its words and its place, which none has on a text box."""
    return tuple(written.paragraphs), None if at.moved == IN_BOX else (at.start, at.end)


def _reference(package: Package) -> etree._Element:
    """The run that refers to a comment, in the file's own style for such where it has one."""
    run = etree.Element(f"{W}r")
    kinds = {relation.kind: relation.target for relation in package.relations(package.main()).values()}
    styles = package.tree(kinds.get("styles", ""))
    for style in styles.iter(f"{W}style") if styles is not None else ():
        name = style.find(f"{W}name")
        if name is not None and name.get(f"{W}val") == "annotation reference":
            properties = etree.SubElement(run, f"{W}rPr")
            etree.SubElement(properties, f"{W}rStyle", {f"{W}val": style.get(f"{W}styleId", "")})
    etree.SubElement(run, f"{W}commentReference")
    return run
