"""First citations: sign-offs, note markers, hyperlinks, author–date; and which of them vouches for a quotation.

In: a `Scene` and its quotations. Out: `Cited`: the citations, the quotations with theirs, the spans of note markers.

>>> page = layout(Reading("d", "r", '"We go." — CNN, February 14, 2017'))
>>> whole = scene(page, plan(page, front_matter(page)))
>>> cite(whole, quotations(whole)[0]).citations[0].work["container-title"]
'CNN'
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from whence.extract.authordate import author_dates
from whence.extract.notes import Marker, Note, by_label, markers, notes, paired
from whence.extract.quotations import Scene
from whence.extract.sentences import sentence_at, sentences
from whence.extract.works import is_ibid, names_several, work_of
from whence.models import CSL, Citation, MarkKind, Quotation, Span, ZoneRole, content_id

_URL = regex.compile(r"https?://[^\s<>\"”»\])]+")
_BETWEEN = regex.compile(r"[\s.,;:!?'\"”’»“)\]]{0,6}")
_SEVERAL = 8
"""Quotations looked at that end in one sentence."""
_QUIET = frozenset([ZoneRole.EXTRANEOUS, ZoneRole.NOTES, ZoneRole.BIBLIOGRAPHY, ZoneRole.BIOGRAPHY])


@dataclass(frozen=True, slots=True)
class Cited:
    """What citing found."""

    citations: tuple[Citation, ...]
    quotations: tuple[Quotation, ...]
    note_markers: tuple[Span, ...]


class _Covers:
    """The sentences of paragraphs, split once each; a sentence that ends a quotation reaches back to where it began."""

    def __init__(self, scene: Scene, quotations: Sequence[Quotation]) -> None:
        self._scene = scene
        self._split: dict[int, list[Span]] = {}
        self._quotes = [q for q in quotations if q.parent is None]
        self._ends = [q.end for q in self._quotes]

    def of(self, start: int) -> Span | None:
        """The sentence at this place."""
        layout = self._scene.layout
        index = layout.at(start)
        if index is None:
            return None
        block = layout.blocks[index]
        if index not in self._split:
            self._split[index] = sentences(layout.flat, (block.start, block.end))
        spans = self._split[index]
        found = sentence_at(spans, start)
        if found is None:
            return None
        begins = [q.start for q in self._within(found[0], start) if q.start < found[0]]
        if not begins:
            return found
        first = sentence_at(spans, max(block.start, min(begins))) or found
        return first[0], found[1]

    def _within(self, start: int, stop: int) -> Sequence[Quotation]:
        low = bisect_left(self._ends, start)
        return self._quotes[low : min(low + _SEVERAL, bisect_right(self._ends, stop))]


def cite(scene: Scene, quotations: Sequence[Quotation]) -> Cited:
    """All first citations of a document, in order."""
    covers = _Covers(scene, quotations)
    found = notes(scene.layout, scene.plan.roles)
    marks = markers(scene.layout, scene.plan.roles, found)
    by_sign, signoffs = _signoffs(scene, quotations)
    citations = [
        *signoffs,
        *_notes(scene, marks, found, covers),
        *_links(scene, covers),
        *author_dates(scene, covers.of),
    ]
    citations.sort(key=lambda c: (c.start, c.end, str(c.note)))
    linked = _linked(scene, quotations, citations, by_sign)
    return Cited(tuple(citations), tuple(linked), tuple((m.start, m.end) for m in marks))


def _made(scene: Scene, span: Span, kind: str, work: CSL | None, *, label: str = "") -> Citation:
    identity = content_id(scene.reading, "citation", kind, *span, label)
    return Citation(identity, *span, kind, work, _number(label))


def _number(label: str | None) -> int | str | None:
    """A note's label as a number where it is printed as one."""
    return int(label) if label and label.isdecimal() else label or None


def _signoffs(scene: Scene, quotations: Sequence[Quotation]) -> tuple[dict[str, str], list[Citation]]:
    """A citation for each sign-off that names a work, and the quotations they stand under."""
    spans = {q.parts: q.id for q in quotations}
    made, by_quotation = [], {}
    for quote in scene.plan.displayed:
        sign = quote.signoff
        if sign is None or sign.work is None:
            continue
        citation = replace(_made(scene, (sign.name_start, sign.end), "sign_off", sign.work), covers=quote.parts)
        made.append(citation)
        if quote.parts in spans:
            by_quotation[spans[quote.parts]] = citation.id
    return by_quotation, made


def _notes(scene: Scene, marks: Sequence[Marker], found: Sequence[Note], covers: _Covers) -> Iterator[Citation]:
    labelled = by_label(found)
    keyed = {note.key: note for note in found if note.key}
    works = _works(scene, found)
    for marker in marks:
        for note in paired(marker, labelled, keyed):
            work, backref = works[note.start]
            label = note.label or marker.labels[0]
            made = _made(scene, (marker.start, marker.end), "marker", work, label=label)
            sentence = covers.of(marker.start - 1 if marker.start else 0)
            yield replace(made, covers=(sentence,) if sentence else (), backref=_number(backref))


def _works(scene: Scene, found: Sequence[Note]) -> dict[int, tuple[CSL | None, str | None]]:
    """What each note cites, by its start, and where an Ibid. leads: to the note before, where that cites one work."""
    slanted = [mark for mark in scene.layout.reading.marks if mark.data.get("style") == "italic"]
    starts = [mark.start for mark in slanted]
    works: dict[int, tuple[CSL | None, str | None]] = {}
    last: tuple[CSL | None, str | None] = (None, None)
    for note in sorted(found, key=lambda note: note.start):
        raw = scene.layout.text[note.start : note.end]
        inside = slanted[bisect_left(starts, note.start) : bisect_left(starts, note.end)]
        if is_ibid(raw):
            works[note.start] = last
        else:
            works[note.start] = work_of(raw, italics=[scene.layout.text[m.start : m.end] for m in inside]), None
            last = (None, None) if names_several(raw) else (works[note.start][0], note.label)
    return works


def _links(scene: Scene, covers: _Covers) -> Iterator[Citation]:
    """Hyperlinks and written-out addresses in running text."""
    layout = scene.layout
    seen = set()
    for mark in layout.reading.marks:
        href = str(mark.data.get("href", "")) if mark.kind is MarkKind.LINK else ""
        if href.startswith(("http://", "https://")) and _speaks(scene, mark.start) and mark.start < mark.end:
            seen.add(mark.start)
            yield _link(scene, (mark.start, mark.end), href, covers)
    for found in _URL.finditer(layout.text):
        if found.start() not in seen and _speaks(scene, found.start()):
            url = found.group().rstrip(".,;:!?")
            yield _link(scene, (found.start(), found.start() + len(url)), url, covers)


def _speaks(scene: Scene, position: int) -> bool:
    index = scene.layout.at(position)
    return index is not None and scene.plan.roles[index] not in _QUIET


def _link(scene: Scene, span: Span, href: str, covers: _Covers) -> Citation:
    sentence = covers.of(span[0])
    made = _made(scene, span, "link", {"type": "webpage", "URL": href})
    return replace(made, covers=(sentence,) if sentence else ())


def _linked(
    scene: Scene, quotations: Sequence[Quotation], citations: Sequence[Citation], signed: dict[str, str]
) -> Iterator[Quotation]:
    """Each quotation with the citation that vouches for it: its sign-off, the marker right behind it, the only
    citation behind it in its sentence, the only hyperlink of its sentence."""
    starts = [c.start for c in citations]
    for quote in quotations:
        citation = signed.get(quote.id)
        if citation is None and quote.parent is None:
            low = bisect_left(starts, max(0, quote.start - 600))
            near = citations[low : bisect_right(starts, quote.end + 600)]
            citation = _nearest(scene, quote, near)
        yield replace(quote, citation=citation) if citation else quote


def _nearest(scene: Scene, quote: Quotation, near: Sequence[Citation]) -> str | None:
    flat = scene.layout.flat
    behind = [c for c in near if c.kind != "sign_off" and c.start >= quote.end]
    adjacent = [c for c in behind if _BETWEEN.fullmatch(flat[quote.end : c.start])]
    if adjacent:
        return adjacent[0].id
    covering = [c for c in behind if c.kind != "link" and any(a <= quote.start and quote.end <= b for a, b in c.covers)]
    if covering:
        return covering[0].id if len({c.start for c in covering}) == 1 else None
    links = [c for c in near if c.kind == "link" and any(a <= quote.end and quote.start <= b for a, b in c.covers)]
    return links[0].id if len(links) == 1 else None
