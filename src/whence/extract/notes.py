"""Notes and their markers.

In: a `Layout` and the role of each block. Out: `Note`s by label with their own words, and `Marker`s in the running
text, paired with the one note that has their label; where a label stands twice, with none.

>>> page = layout(Reading("d", "r", "So it was said in May.[1]\\n\\nNotes\\n\\n[1] A. Doe, A Book, 1999.\\n"))
>>> made = plan(page, front_matter(page))
>>> [(m.labels, m.start) for m in markers(page, made.roles, notes(page, made.roles))]
[(('1',), 22)]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from whence.extract.blocks import Layout, trim
from whence.models import MarkKind, Span, ZoneRole
from whence.text import NOTE_MARKER

_LABEL = regex.compile(
    r"(?:\[\^?(?P<a>\p{N}{1,4})\]:?|(?P<b>\p{No}+)|\(?(?P<c>\p{N}{1,4})(?:\s?\\?\.|\)|:)|(?P<d>\p{N}{1,4})(?=\s\p{Lu}))\s*"
)
_SUPERSCRIPT = regex.compile(r"(?<=[\p{L}\p{P}])[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_GLUED = regex.compile(
    r"(?<=(?:\p{Ll}|[\p{Ll}\p{N})][.,;:!?]|[.,!?]?[”\"’»]|[.,;:!?]))(?<!\p{N}[.,])\p{N}{1,3}(?=[\s)]|$)"
)
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_AHEAD = 6
"""Glued numbers are markers only in sequence: one may skip so many that could not be recognised."""
_NOTE_ZONES = frozenset([ZoneRole.NOTES, ZoneRole.BIBLIOGRAPHY])


@dataclass(frozen=True, slots=True)
class Note:
    """A note's own words, `text[start:end]`, under its label; `key` is the format's id for it."""

    label: str
    start: int
    end: int
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker in the running text and the labels it points to (several in `[3, 5]`)."""

    start: int
    end: int
    labels: tuple[str, ...]
    target: str | None = None


def notes(layout: Layout, roles: Sequence[ZoneRole]) -> list[Note]:
    """All notes: those that the format marks, else the numbered entries of notes zones."""
    marked = [
        Note(str(m.data.get("label", "")), *_bare(layout, trim(layout.text, m.start, m.end)), m.data.get("id"))
        for m in layout.reading.marks
        if m.kind is MarkKind.NOTE
    ]
    return marked or list(_numbered(layout, roles))


def _bare(layout: Layout, span: Span) -> Span:
    """A note's span without the label that the reader may have left in front of it."""
    found = _LABEL.match(layout.flat, *span)
    return trim(layout.text, found.end(), span[1]) if found and found.end() < span[1] else span


def _numbered(layout: Layout, roles: Sequence[ZoneRole]) -> Iterator[Note]:
    open_note: Note | None = None
    for block, role in zip(layout.blocks, roles, strict=True):
        if role not in _NOTE_ZONES:
            if open_note:
                yield open_note
            open_note = None
            continue
        found = _LABEL.match(layout.flat, block.start, block.end)
        if found:
            if open_note:
                yield open_note
            label = found["a"] or found["c"] or found["d"] or (found["b"] or "").translate(_DIGITS)
            open_note = Note(label, *trim(layout.text, found.end(), block.end))
        elif open_note:
            open_note = Note(open_note.label, open_note.start, block.end)
    if open_note:
        yield open_note


def by_label(found: Sequence[Note]) -> dict[str, Note]:
    """Notes whose label stands once."""
    counts = Counter(note.label for note in found)
    return {note.label: note for note in found if counts[note.label] == 1}


def markers(layout: Layout, roles: Sequence[ZoneRole], found: Sequence[Note]) -> list[Marker]:
    """Markers in the running text by position: the format's, bracketed or superscript ones, and, only where there are
    notes and none of these, numbers glued to a word in the notes' order."""
    labels = {note.label for note in found}
    spans = [(b.start, b.end) for b, role in zip(layout.blocks, roles, strict=True) if role not in _NOTE_ZONES]
    made = _marked(layout) + [m for span in spans for m in _written(layout, span, labels)]
    if not made and labels:
        made = list(_glued(layout, spans, labels))
    made.sort(key=lambda m: (m.start, -m.end))
    return _apart(made)


def _marked(layout: Layout) -> list[Marker]:
    made = []
    for mark in layout.reading.marks:
        words = layout.text[mark.start : mark.end].strip("[]()^* ")
        if mark.kind is MarkKind.NOTE_REFERENCE:
            label = str(mark.data.get("label") or words)
            made.append(Marker(mark.start, mark.end, (label.strip("[]^ "),), mark.data.get("target")))
        elif mark.kind is MarkKind.SUPERSCRIPT and words.isdecimal() and len(words) <= 4:
            made.append(Marker(mark.start, mark.end, (words,)))
    return made


def _written(layout: Layout, span: Span, labels: set[str]) -> Iterator[Marker]:
    """Bracketed numbers and superscript digits. A bracket of four digits is a year unless a note has it as label."""
    text = layout.text
    for found in NOTE_MARKER.finditer(text, *span):
        several = tuple(_expanded(found.group()))
        if found.start() > span[0] and several and (labels & set(several) or all(len(label) < 4 for label in several)):
            yield Marker(found.start(), found.end(), several)
    for found in _SUPERSCRIPT.finditer(text, *span):
        label = found.group().translate(_DIGITS)
        if label in labels or not labels:
            yield Marker(found.start(), found.end(), (label,))


def _expanded(words: str) -> Iterator[str]:
    """The labels of `[3]`, `[3, 5]`, `[3–5]`."""
    for piece in words.strip("[]^").split(","):
        ends = [part.strip(" ^") for part in regex.split("[–-]", piece)]
        if len(ends) == 2 and all(end.isdecimal() for end in ends) and 0 < int(ends[1]) - int(ends[0]) < 30:
            yield from map(str, range(int(ends[0]), int(ends[1]) + 1))
        elif ends[0].isdecimal():
            yield ends[0]


def _glued(layout: Layout, spans: Sequence[Span], labels: set[str]) -> Iterator[Marker]:
    last = 0
    for span in spans:
        for found in _GLUED.finditer(layout.flat, *span):
            number = int(found.group())
            if found.group() in labels and last < number <= last + _AHEAD:
                yield Marker(found.start(), found.end(), (found.group(),))
                last = number


def _apart(ordered: Sequence[Marker]) -> list[Marker]:
    """One marker where two overlap: the format's and the longer one first."""
    kept: list[Marker] = []
    for marker in ordered:
        if not kept or marker.start >= kept[-1].end:
            kept.append(marker)
    return kept


def paired(marker: Marker, labelled: Mapping[str, Note], keyed: Mapping[str, Note]) -> list[Note]:
    """The notes that a marker points to: by the format's id, else by label."""
    if marker.target and marker.target in keyed:
        return [keyed[marker.target]]
    return [labelled[label] for label in marker.labels if label in labelled]
