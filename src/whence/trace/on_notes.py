"""Findings on notes (C201, C202): markers and notes that do not pair, numbers out of order, short forms left open.

In: a checked document. Out: findings at the marker, the note or the short form. Many of one kind are one finding with
the places as evidence: a text whose notes stand in another file has as many markers without notes as it has markers.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from whence.counting import counted
from whence.models import Checked, Citation, Extraction, Finding, Note, Reference, Severity, Span
from whence.trace.making import Shelf, evidence_at, finding

_MANY = 8
"""So many of one kind make one finding."""
_FIGURES = 4
"""So many notes without a letter are no notes."""
_BEYOND = 20
"""A marker so far above the last note is none."""
_SELDOM = 0.1
"""Where more of the notes than this share are referred to again, that is the text's manner."""
_WHY = {
    "several_works": "cites several works",
    "unresolved_before": "is itself a short form that leads nowhere for certain",
}


def unpaired(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """C201: markers without a note, notes without a marker, one number twice, numbers skipped or out of order."""
    extraction = checked.held.extraction
    if _are_of_a_table(checked, extraction.notes):
        return
    pointers = [citation for citation in extraction.citations if citation.kind == "marker"]
    alone = _counting(checked, _without_note(extraction, pointers))
    yield from _orphans(checked, alone, _marker_words(extraction))
    reached = {pointer.note_id for pointer in pointers}
    lonely = [(note.start, note.end) for note in extraction.notes if note.id not in reached]
    for made in _orphans(checked, lonely, _note_words(pointers)):
        yield made if pointers else replace(made, severity=Severity.INFO)
    if pointers:
        yield from _twice(checked, extraction.notes)
        if not _are_labels(checked, pointers):
            yield from _skipped(checked, extraction.notes)
        yield from _disorder(checked, pointers)


def _are_of_a_table(checked: Checked, notes: Sequence[Note]) -> bool:
    """Whether what reads as notes are rows of a chart or a table: so many of them hold nothing but figures."""
    figures = sum(1 for note in notes if not any(map(str.isalpha, checked.held.text[note.start : note.end])))
    return figures >= _FIGURES and figures >= _SELDOM * len(notes)


def _without_note(extraction: Extraction, pointers: Sequence[Citation]) -> list[Span]:
    paired = {(pointer.start, pointer.end) for pointer in pointers}
    return [span for span in extraction.note_markers if span not in paired]


def _counting(checked: Checked, spans: Sequence[Span]) -> Sequence[Span]:
    """The markers that can be of a count of notes: raised figures of a chart or a table are far above the last note,
    and where there are no notes they do not begin with 1."""
    numbers = [_number(checked.held.text[slice(*span)]) for span in spans]
    labels = [_number(note.label or "") for note in checked.held.extraction.notes]
    if not checked.held.extraction.notes:
        known = [number for number in numbers if number is not None]
        return spans if not known or known[0] == 1 else []
    highest = max((label for label in labels if label), default=0)
    return [
        span
        for span, number in zip(spans, numbers, strict=True)
        if number is None or not highest or 0 < number <= highest + _BEYOND
    ]


def _number(words: str) -> int | None:
    """The number of a marker or label, however it is set: "[3]", "³", "3.".

    >>> _number("[3]"), _number("³"), _number("*")
    (3, 3, None)
    """
    digits = unicodedata.normalize("NFKC", words).strip("[](). ")
    return int(digits) if digits.isdecimal() else None


def _are_labels(checked: Checked, pointers: Sequence[Citation]) -> bool:
    """Whether the numbers are names that nobody sees: those of Markdown ("[^5]") are counted anew in print."""
    return all(checked.held.text.startswith("[^", pointer.start) for pointer in pointers)


def _marker_words(extraction: Extraction) -> str:
    if not extraction.notes:
        return "without a note: the text has none; they may stand in another file"
    return "without a note of this number in reach, or with more than one"


def _note_words(pointers: Sequence[Citation]) -> str:
    if not pointers:
        return "that no marker leads to: the text that they belong to may be another file"
    return "that no marker leads to"


def _orphans(checked: Checked, spans: Sequence[Span], what: str) -> Iterator[Finding]:
    """One finding each, or one for all where they are many."""
    noun = "note" if what.startswith("that") else "marker"
    if len(spans) >= _MANY:
        evidence = [evidence_at(checked.held, span) for span in spans]
        yield finding("C201", checked, spans[0], f"{counted(len(spans), noun)} {what}.", evidence=evidence)
        return
    for span in spans:
        yield finding("C201", checked, span, f"A {noun} {what}.")


def _twice(checked: Checked, notes: Sequence[Note]) -> Iterator[Finding]:
    """Two notes under one label in one run of numbers."""
    seen: dict[tuple[str | None, str], Note] = {}
    for note in (note for note in notes if note.label):
        first = seen.setdefault((note.group, note.label), note)
        if first is not note:
            evidence = [evidence_at(checked.held, (one.start, one.end)) for one in (first, note)]
            message = f"Two notes stand under {note.label}; a marker {note.label} leads to neither for certain."
            yield finding("C201", checked, (note.start, note.end), message, evidence=evidence)


def _skipped(checked: Checked, notes: Sequence[Note]) -> Iterator[Finding]:
    """The numbers of a run leave some out."""
    for before, note in pairwise(notes):
        if before.group != note.group or not (before.label.isdecimal() and note.label.isdecimal()):
            continue
        step = int(note.label) - int(before.label)
        if step > 1:
            message = f"The notes go from {before.label} to {note.label}: {counted(step - 1, 'number')} missing."
            yield finding("C201", checked, (note.start, note.end), message)


def _disorder(checked: Checked, pointers: Sequence[Citation]) -> Iterator[Finding]:
    """Markers that come before a lower one, and notes referred to again, where the text does not do so throughout."""
    groups = {note.id: note.group for note in checked.held.extraction.notes}
    labels = _are_labels(checked, pointers)
    used = Counter(pointer.note_id for pointer in pointers)
    repeats = sum(1 for times in used.values() if times > 1) <= _SELDOM * len(used)
    highest: dict[str | None, int] = {}
    met: set[str | None] = set()
    for pointer in pointers if repeats else ():
        again = pointer.note_id in met
        met.add(pointer.note_id)
        span = (pointer.start, pointer.end)
        if again:
            message = f"The marker {pointer.note} stands in the text more than once."
            yield replace(finding("C201", checked, span, message), severity=Severity.INFO)
            continue
        if not isinstance(pointer.note, int) or labels:
            continue
        group = groups.get(pointer.note_id or "")
        if pointer.note < highest.get(group, 0):
            message = f"The marker {pointer.note} stands behind the marker {highest[group]}."
            yield finding("C201", checked, span, message)
        highest[group] = max(pointer.note, highest.get(group, 0))


def ambiguous(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """C202: a short form that fits several works, or stands behind a note that cites several."""
    notes = {note.id: note for note in checked.held.extraction.notes}
    open_forms = [r for r in checked.held.extraction.references if r.short_form and r.backref is None]
    for reference in open_forms:
        note = notes.get(reference.note or "")
        where = f" in note {note.label}" if note else ""
        yield finding("C202", checked, (reference.start, reference.end), f"The short form{where} {_why(reference)}.")


def _why(reference: Reference) -> str:
    if reference.doubt in _WHY:
        return f"points to what stands before it, and that {_WHY[reference.doubt]}"
    if reference.doubt == "several_candidates":
        return "fits several works that are cited before it"
    return "fits no work that is cited before it"
