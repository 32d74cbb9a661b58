"""Citations of a document: note markers, hyperlinks, sign-offs, author–date, running attributions; its notes and
references; and which citation vouches for a quotation.

In: a `Scene` and its quotations. Out: `Cited`.

>>> page = layout(Reading("d", "r", '"We go." — CNN, February 14, 2017'))
>>> whole = scene(page, plan(page, front_matter(page)))
>>> cite(whole, quotations(whole)[0]).citations[0].work["container-title"]
'CNN'
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from whence.extract.citing.fields.citations import from_fields
from whence.extract.citing.intext.cited import in_text
from whence.extract.citing.leads.above import named_above
from whence.extract.citing.pairing.markers import markers
from whence.extract.citing.pairing.notes import entries
from whence.extract.citing.pairing.pairs import Pair, pairs
from whence.extract.citing.records import References
from whence.extract.citing.referring import refer
from whence.extract.citing.running import running
from whence.extract.citing.scopes import Scopes
from whence.extract.citing.vouching import vouched
from whence.extract.quotations import Scene
from whence.models import CSL, Citation, MarkKind, Note, Quotation, Reference, Span, ZoneRole, content_id

_URL = regex.compile(r"https?://[^\s<>\"”»\])]+")
_QUIET = frozenset([ZoneRole.EXTRANEOUS, ZoneRole.NOTES, ZoneRole.BIBLIOGRAPHY, ZoneRole.BIOGRAPHY])


@dataclass(frozen=True, slots=True)
class Cited:
    """What citing found."""

    citations: tuple[Citation, ...]
    quotations: tuple[Quotation, ...]
    note_markers: tuple[Span, ...]
    notes: tuple[Note, ...] = ()
    references: tuple[Reference, ...] = ()


def cite(scene: Scene, quotations: Sequence[Quotation], *, published: str | None = None) -> Cited:
    """All citations of a document in order, with its notes and references. `published` is its date as EDTF."""
    layout, roles = scene.layout, scene.plan.roles
    found = entries(layout, roles)
    marks = markers(layout, roles, found)
    referred = refer(scene, found)
    spans = [(m.start, m.end) for m in marks]
    scopes = Scopes(scene, quotations, spans)
    paired = pairs(marks, found, _chapters(scene))
    referred = referred.instead(named_above(layout.flat, referred, paired, scopes.sentence))
    dated, repeated = in_text(scene, referred, spans, scopes.sentence)
    referred = referred.with_made([reference for reference, _ in repeated])
    by_sign, signoffs = _signoffs(scene, quotations)
    citations = [
        *signoffs,
        *_notes(scene, paired, referred, scopes),
        *_links(scene, scopes),
        *dated,
        *(replace(one, covers=one.covers or scopes.stated(one.start)) for _, one in repeated),
        *running(scene, published, scopes.stated),
    ]
    citations = sorted(from_fields(scene, citations, scopes.stated), key=lambda c: (c.start, c.end, str(c.note)))
    linked = vouched(scene, quotations, citations, by_sign)
    return Cited(tuple(citations), tuple(linked), tuple(spans), referred.notes, referred.references)


def _chapters(scene: Scene) -> dict[int, str]:
    """The words of the headings outside the notes, by place."""
    pairs_ = zip(scene.layout.blocks, scene.plan.roles, strict=True)
    return {block.start: scene.layout.words(block) for block, role in pairs_ if role in _HEADS}


_HEADS = frozenset([ZoneRole.HEADING, ZoneRole.TITLE])


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


def _notes(scene: Scene, found: Sequence[Pair], referred: References, scopes: Scopes) -> Iterator[Citation]:
    """A citation for each marker that has its note."""
    for pair in found:
        if pair.note is None:
            continue
        cited = referred.of(pair.note)
        first = cited[0] if cited else None
        made = _made(
            scene, (pair.marker.start, pair.marker.end), "marker", first.work if first else None, label=pair.label
        )
        at = max(0, pair.marker.start - 1)
        yield replace(
            made,
            covers=scopes.stated(at),
            may_cover=scopes.suspected(at),
            backref=_number(referred.label_behind(first)),
            references=tuple(reference.id for reference in cited),
            note_id=referred.id_of(pair.note),
        )


def _links(scene: Scene, scopes: Scopes) -> Iterator[Citation]:
    """Hyperlinks and written-out addresses in running text."""
    layout = scene.layout
    seen = set()
    for mark in layout.reading.marks:
        href = str(mark.data.get("href", "")) if mark.kind is MarkKind.LINK else ""
        if href.startswith(("http://", "https://")) and _speaks(scene, mark.start) and mark.start < mark.end:
            seen.add(mark.start)
            yield _link(scene, (mark.start, mark.end), href, scopes)
    for found in _URL.finditer(layout.text) if "://" in layout.text else ():
        if found.start() not in seen and _speaks(scene, found.start()):
            url = found.group().rstrip(".,;:!?")
            yield _link(scene, (found.start(), found.start() + len(url)), url, scopes)


def _speaks(scene: Scene, position: int) -> bool:
    index = scene.layout.at(position)
    return index is not None and scene.plan.roles[index] not in _QUIET


def _link(scene: Scene, span: Span, href: str, scopes: Scopes) -> Citation:
    made = _made(scene, span, "link", {"type": "webpage", "URL": href})
    return replace(made, covers=scopes.stated(span[0]))
