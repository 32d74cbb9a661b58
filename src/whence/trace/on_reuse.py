"""Findings on passages that documents share (R401, R402): copied without a word that says so, and near-copies.

A passage of which both dates are known is the later document's finding alone; where the dates do not say, it stands in
both, quietly. Short ones are names, letterheads and stock phrases: they are listed by `whence reuse`, and no finding.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from whence.counting import counted
from whence.models import Checked, Evidence, Finding, Reuse, Severity, Side, Span, ZoneRole
from whence.text import tokens
from whence.trace.making import Shelf, evidence_at, finding, title_span
from whence.trace.running import longest_piece

_FEWEST_WORDS = 15
_HALF = 0.5
_HOUSE = 5  # documents that have one imprint
_AT_THE_END = 200  # characters behind an imprint at most
_LABELS = 5  # named in a message; the evidence has all


def copied(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """R401: a passage that also stands in another document, which came before or may have, without attribution."""
    found = [one for one in checked.reuses if one.code == "R401" and not _came_before(one, checked)]
    places = [(_mine(one, checked), one) for one in found]
    speakers = _speakers(checked) if places else []
    spoken = [
        (side, one)
        for side, one in places
        if _equal(checked, side, one) >= _FEWEST_WORDS
        and _speaks(checked, side)
        and longest_piece(checked.held.text, (side.start, side.end), speakers) * one.similarity >= _FEWEST_WORDS
    ]
    for span, sharing in _stretches(spoken):
        if not _is_imprint(checked, shelf, sharing):
            yield _copied(checked, shelf, span, sharing)


def _speakers(checked: Checked) -> list[int]:
    """Where the turns of a hearing or an interview begin: what two of them share beyond one turn is their order."""
    turns = (one for one in checked.held.extraction.attributions if one.cue and one.source)
    text = checked.held.text
    labels = (one.source[0][0] for one in turns if not any(map(str.isalnum, text[slice(*one.cue[0])])))
    return sorted(set(labels))


def _is_imprint(checked: Checked, shelf: Shelf, sharing: Sequence[Reuse]) -> bool:
    """Whether a passage is what a house puts under each of its texts: it stands at the very end of all that have it."""
    sides = [side for one in sharing for side in (one.a, one.b)]
    if len({side.document for side in sides}) < _HOUSE:
        return False
    return all(side.end >= len(shelf[side.document].text.rstrip()) - _AT_THE_END for side in sides)


def _mine(one: Reuse, checked: Checked) -> Side:
    return one.a if one.a.document == checked.held.id else one.b


def _other(one: Reuse, checked: Checked) -> Side:
    return one.b if one.a.document == checked.held.id else one.a


def _came_before(one: Reuse, checked: Checked) -> bool:
    """Whether this document is the one whose words the other has."""
    first = {"a_to_b": one.a, "b_to_a": one.b}.get(one.direction or "")
    return first is not None and first.document == checked.held.id


def _equal(checked: Checked, side: Side, one: Reuse) -> int:
    """How many of a passage's words stand on both sides."""
    return round(one.similarity * len(tokens(checked.held.text[side.start : side.end])))


def _speaks(checked: Checked, side: Side) -> bool:
    """Whether a passage is running text: two notes that cite the same work share its words."""
    zones = checked.held.extraction.zones
    return not any(z.role in _BESIDE_THE_TEXT and z.start < side.end and side.start < z.end for z in zones)


_BESIDE_THE_TEXT = frozenset(
    {ZoneRole.NOTES, ZoneRole.BIBLIOGRAPHY, ZoneRole.NOTICE, ZoneRole.BIOGRAPHY, ZoneRole.EXTRANEOUS, ZoneRole.BYLINE}
)


def _stretches(places: list[tuple[Side, Reuse]]) -> Iterator[tuple[Span, list[Reuse]]]:
    """Passages of which one holds half of the next are one stretch, the widest of them, with all that share it."""
    open_: tuple[Span, list[Reuse]] | None = None
    for side, one in sorted(places, key=lambda place: (place[0].start, -place[0].end)):
        if open_ is not None and _HALF * (side.end - side.start) <= open_[0][1] - side.start:
            open_ = (open_[0][0], max(open_[0][1], side.end)), [*open_[1], one]
            continue
        if open_ is not None:
            yield open_
        open_ = (side.start, side.end), [one]
    if open_ is not None:
        yield open_


def _copied(checked: Checked, shelf: Shelf, span: Span, sharing: list[Reuse]) -> Finding:
    others = _longest(_other(one, checked) for one in sharing)
    evidence = [evidence_at(shelf[side.document], (side.start, side.end)) for side in others.values()]
    dated = any(one.direction for one in sharing)
    order = "which came before" if dated else "the dates do not say which came before"
    where = _labels(evidence, shelf)
    message = f"{_number(checked, span, sharing)} also stand in {where} ({order}); nothing here says whose they are."
    made = finding("R401", checked, span, message, evidence=evidence)
    return made if dated else replace(made, severity=Severity.INFO)


def _number(checked: Checked, span: Span, sharing: list[Reuse]) -> str:
    """ "31 words", or how many of them stand in the document that has most."""
    words = len(tokens(checked.held.text[slice(*span)]))
    equal: Counter[str] = Counter()
    for one in sharing:
        equal[_other(one, checked).document] += _equal(checked, _mine(one, checked), one)
    most = max(equal.values())
    return (
        counted(words, "word") if most >= words else f"{'As many as ' if len(equal) > 1 else ''}{most} of {words} words"
    )


def _longest(sides: Iterable[Side]) -> dict[str, Side]:
    """For each document the longest of its passages: what shows best what it shares."""
    found: dict[str, Side] = {}
    for side in sides:
        known = found.setdefault(side.document, side)
        if side.end - side.start > known.end - known.start:
            found[side.document] = side
    return found


def _labels(evidence: list[Evidence], shelf: Shelf, number: int = 0) -> str:
    """Some of the documents by name, and how many more there are of `number` in all."""
    labels = [shelf[one.document].document.label for one in evidence[:_LABELS]]
    more = max(number, len(evidence)) - len(labels)
    return "; ".join(labels) + (f" and {more} more" if more else "")


def near_copy(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """R402: most of a document stands in another one too."""
    sharing = [one for one in checked.reuses if one.code == "R402"]
    others = _longest(_other(one, checked) for one in sharing)
    if not others:
        return
    evidence = [evidence_at(shelf[side.document], (side.start, side.end)) for side in others.values()]
    number = max([len(others), *(one.documents - 1 for one in sharing if one.documents)])
    message = (
        f"Near-copy of {counted(number, 'other document')}: {_labels(evidence, shelf, number)}. "
        "All copies are kept; they are one text."
    )
    yield finding("R402", checked, title_span(checked.held), message, evidence=evidence)
