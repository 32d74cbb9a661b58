"""The panel beside a text: everything about one place in it.

In: a checked document and a place. Out: `Panel`: the quotation there with the two passages side by side, how the other
was found and where else the words stand; who says so; what is cited; what is copied; the findings there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from whence.models import (
    Attribution,
    Checked,
    Citation,
    Comparison,
    Finding,
    Match,
    Quotation,
    Resolution,
    Reuse,
    Side,
    Span,
)
from whence.web.judging import Judged, Standing, Target
from whence.web.pairs import Pair, hull, pair, quoted
from whence.web.tallies import Tallies, quotation_at


@dataclass(frozen=True, slots=True)
class Place:
    """Another place where the words stand."""

    match: Match
    label: str
    words: Markup
    span: Span
    cited: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """A quotation and what it was held against. `number` of `among` in its document; `pair` with the best place."""

    quotation: Quotation
    comparison: Comparison
    number: int
    among: int
    previous: Quotation | None
    following: Quotation | None
    pair: Pair | None
    place: Place | None
    others: Sequence[Place]
    citation: Citation | None
    target: Target
    standing: Standing


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a chain of who says so, outermost first."""

    attribution: Attribution
    source: str
    cue: str
    content: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation that vouches for the place, and what it leads to."""

    citation: Citation
    words: str
    resolution: Resolution | None
    document: str | None
    label: str


@dataclass(frozen=True, slots=True)
class Shared:
    """A passage that stands in another document too: both sides."""

    reuse: Reuse
    own: Side
    other: Side
    label: str
    here: Markup
    there: Markup


@dataclass(frozen=True, slots=True)
class Panel:
    """What is known of one place."""

    span: Span
    words: str
    compared: Compared | None
    levels: Sequence[Level]
    cited: Sequence[Cited]
    shared: Sequence[Shared]
    findings: Sequence[Finding]
    notes: Standing
    target: Target

    @property
    def empty(self) -> bool:
        """Whether nothing was found at the place: it is then only an address."""
        return not (self.compared or self.levels or self.cited or self.shared or self.findings)


def panel(checked: Checked, tallies: Tallies, judged: Judged, span: Span) -> Panel:
    """Everything about `span` of a document."""
    target = Target(checked.held.id, span, "note")
    return Panel(
        span=span,
        words=checked.held.text[slice(*span)],
        compared=_compared(checked, tallies, judged, span),
        levels=_levels(checked, span),
        cited=_cited(checked, tallies, span),
        shared=_shared(checked, tallies, span),
        findings=[one for one in tallies.findings_of(checked.held.id) if _meets((one.start, one.end), span)],
        notes=judged.of(target),
        target=target,
    )


def _meets(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


# --- The quotation ----------------------------------------------------------------------------------------------


def _compared(checked: Checked, tallies: Tallies, judged: Judged, span: Span) -> Compared | None:
    found = quotation_at(checked, *span)
    listed = [quotation for quotation, _ in checked.compared()]
    if found is None or found not in listed:
        return None
    comparison = checked.comparisons[found.id]
    at = listed.index(found)
    places = [_place(one, comparison, tallies) for one in comparison.matches if one.document in tallies.shelf]
    best = places[0] if places else None
    target = Target(checked.held.id, (found.start, found.end), "match", _subject(best))
    return Compared(
        quotation=found,
        comparison=comparison,
        number=at + 1,
        among=len(listed),
        previous=listed[at - 1] if at else None,
        following=listed[at + 1] if at + 1 < len(listed) else None,
        pair=pair(checked.held.text, found, best.match, tallies.text(best.match.document)) if best else None,
        place=best,
        others=places[1:],
        citation=next((one for one in checked.held.extraction.citations if one.id == comparison.citation), None),
        target=target,
        standing=judged.of(target),
    )


def _subject(best: Place | None) -> str:
    return f"{best.match.document}:{best.match.start}-{best.match.end}" if best else ""


def _place(match: Match, comparison: Comparison, tallies: Tallies) -> Place:
    other = tallies.text(match.document)
    cited = comparison.resolution is not None and comparison.resolution.document == match.document
    return Place(match, tallies.label(match.document), quoted(other, hull(match)), hull(match), cited)


# --- Who says so, what is cited, what is copied -----------------------------------------------------------------


def _levels(checked: Checked, span: Span) -> list[Level]:
    """The attributions whose source or content meets the place, outermost level first."""
    every = checked.held.extraction.attributions
    met = [one for one in every if any(_meets(each, span) for each in (*one.source, *one.content))]
    known = {one.id: one for one in every}
    return [_level(checked, one) for one in sorted(met, key=lambda one: (_depth(one, known), one.id))][:_MOST]


_MOST = 8
_ASIDE = 60
_WORDS = 320  # characters of a shared passage that the panel shows


def _depth(one: Attribution, known: dict[str, Attribution]) -> int:
    depth = 0
    while one.parent in known and depth < _MOST:
        depth, one = depth + 1, known[one.parent]
    return depth


def _level(checked: Checked, one: Attribution) -> Level:
    text = checked.held.text
    return Level(one, _joined(text, one.source), _joined(text, one.cue), _joined(text, one.content))


def _joined(text: str, spans: Iterable[Span]) -> str:
    return " … ".join(text[start:end] for start, end in spans)


def _cited(checked: Checked, tallies: Tallies, span: Span) -> list[Cited]:
    found = [
        one
        for one in checked.held.extraction.citations
        if _meets((one.start, one.end), span) or any(_meets(each, span) for each in one.covers)
    ]
    return [cited(checked, one, tallies) for one in found[:_MOST]]


def cited(checked: Checked, one: Citation, tallies: Tallies) -> Cited:
    """A citation with what it leads to."""
    resolution = checked.resolutions.get(one.id)
    document = resolution.document if resolution and resolution.document in tallies.shelf else None
    label = tallies.label(document) if document else _work(one)
    return Cited(one, checked.held.text[one.start : one.end], resolution, document, label)


def _work(one: Citation) -> str:
    """A work as it is cited: the note's own words, else its title, outlet or address."""
    work = one.work or {}
    known = (work.get("custom") or {}).get("note") or work.get("title") or work.get("container-title")
    return str(known or work.get("URL") or "no work that is named")


def _shared(checked: Checked, tallies: Tallies, span: Span) -> list[Shared]:
    """The passages there that stand in other documents; what is hardly more than the quotation is among its places."""
    quotation = quotation_at(checked, *span)
    around = (quotation.start, quotation.end) if quotation and quotation.id in checked.comparisons else (0, 0)
    made = []
    for one in tallies.reuse_of(checked.held.id):
        own, other = (one.a, one.b) if one.a.document == checked.held.id else (one.b, one.a)
        if _meets((own.start, own.end), span) and not _is_inside(own, around):
            made.append(shared(one, own, other, tallies))
    return sorted(made, key=lambda one: (-(one.own.end - one.own.start), one.reuse.id))[:_MOST]


def _is_inside(own: Side, around: Span) -> bool:
    return own.start >= around[0] - _ASIDE and own.end <= around[1] + _ASIDE


def shared(one: Reuse, own: Side, other: Side, tallies: Tallies) -> Shared:
    """A passage with the words of both sides."""
    here, there = (opening(tallies, side) for side in (own, other))
    return Shared(one, own, other, tallies.label(other.document), here, there)


def opening(tallies: Tallies, side: Side) -> Markup:
    """The first words of a passage."""
    text = tallies.text(side.document)
    end = side.end if side.end - side.start <= _WORDS else text.rfind(" ", side.start, side.start + _WORDS)
    end = end if end > side.start else min(side.end, side.start + _WORDS)
    words = quoted(text, (side.start, end), 0)
    return words + " …" if end < side.end else words
