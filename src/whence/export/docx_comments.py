"""`--format docx`: the draft given back with a comment at the exact words of each finding.

In: the draft's bytes, what was read from it, the remarks. Out: the bytes of a DOCX file in which nothing but comments
differs. A file that was given back before is brought up to date: a comment that still holds stays; one that does not
hold any more goes, unless a person replied to it or resolved it. What was resolved there is a tick (`ticked`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex
from lxml import etree

from whence.errors import UsageError
from whence.export.docx_parts import AUTHOR, CommentParts, Written, rewritten, words_of
from whence.export.docx_ranges import IN_BOX, Range, insert, ranges, unmark
from whence.export.passages import place, shown
from whence.export.sheet import QUOTATION, Sheet
from whence.models import Comparison, Finding, Held, Mark, MarkKind, Quotation, Span, Tick
from whence.read.docx.package import Package, W
from whence.read.docx.places import Places
from whence.read.draft import unplaced
from whence.store.ticks import Ticked, anchored

_LONGEST = 300
_EVIDENCE = 2
_HEADING = regex.compile(r"(?:(?P<code>[A-Z]\d{3}) )?.* · (?P<key>[0-9a-f]{6})$")
_SAID = regex.compile(r"(?P<decision>checked|dismissed) by (?P<by>.+?), (?P<at>\d{4}-\d\d-\d\d)(?:: (?P<note>.*))?$")
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
    if not is_docx(held):
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


def is_docx(held: Held) -> bool:
    """Whether a document is a DOCX file."""
    return held.document.media_type.endswith(_DOCX)


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
    """What is not in the file yet. Of earlier comments those stay that say the same, or that a person answered or
    resolved; the others are taken out, and what is still to be said is said anew."""
    spans = {mark.data["id"]: (mark.start, mark.end) for mark in places.marks if mark.kind is MarkKind.COMMENT}
    wanted = {_key(written.paragraphs, at) for written, at in found}
    standing, gone = set(), set()
    for name, comment in parts.own().items():
        words = words_of(comment)
        if (words, spans.get(name)) in wanted or parts.touched(comment):
            standing.add((words[:1], spans.get(name)))
        else:
            parts.take(comment)
            gone.add(name)
    unmark(places.body(), gone)
    return [(written, at) for written, at in found if _key(written.paragraphs[:1], at) not in standing]


def _key(paragraphs: Sequence[str], at: Range) -> tuple[tuple[str, ...], Span | None]:
    """What tells whether a comment stands already: its words and its place, which none has on a text box."""
    return tuple(paragraphs), None if at.moved == IN_BOX else (at.start, at.end)


def ticked(data: bytes, held: Held) -> list[Ticked]:
    """The comments of an earlier check that a person resolved in the word processor, as ticks: name and note are those
    of the last reply. Comments that were written as ticked are read as they were."""
    marks = {m.data["id"]: m for m in held.reading.marks if m.kind is MarkKind.COMMENT and m.data["author"] == AUTHOR}
    if not marks:
        return []
    parts = CommentParts(Package(data))
    done = ((marks[name], each) for name, each in parts.own().items() if name in marks and parts.is_done(each))
    return [made for mark, comment in done if (made := _tick(held, mark, comment, parts))]


def _tick(held: Held, mark: Mark, comment: etree._Element, parts: CommentParts) -> Ticked | None:
    heading, *said = words_of(comment)
    read = _HEADING.match(heading)
    if read is None:
        return None
    before = next((found for line in said if (found := _SAID.match(line))), None)
    last = (parts.replies(comment) or [None])[-1]
    if last is not None:
        decision, by, at, note = "checked", last.get(f"{W}author"), last.get(f"{W}date"), " ".join(words_of(last))
    elif before is not None:
        decision, by, at, note = before.group("decision", "by", "at", "note")
    else:
        decision, by, at, note = "checked", "a reader in the word processor", "", ""
    anchor = anchored(held.id, held.text, (mark.start, mark.end))
    message = said[0] if said else ""
    tick = Tick(read["key"], read["code"] or QUOTATION, decision, anchor, by or "", at or "", note or "", message)
    return Ticked(tick, (mark.start, mark.end))


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
