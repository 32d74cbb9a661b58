"""Markers of notes in the running text: what the format marks, brackets, raised digits, signs, numbers glued to words.

In: a `Layout`, the role of each block, the notes. Out: `Marker`s by position, none overlapping, each with the labels it
points to (several in `[3, 5]`, `[3–5]`).

>>> page = layout(Reading("d", "r", "So it was said in May.[1]\\n\\nNotes\\n\\n[1] A. Doe, A Book, 1999.\\n"))
>>> roles = plan(page, front_matter(page)).roles
>>> [(m.labels, m.start) for m in markers(page, roles, entries(page, roles))]
[(('1',), 22)]
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import regex

from whence.extract.blocks import Layout
from whence.extract.citing.pairing.entry import Entry
from whence.extract.citing.pairing.labels import AHEAD
from whence.extract.citing.pairing.notes import NOTE_ZONES
from whence.models import Mark, MarkKind, Span, ZoneRole
from whence.text import NOTE_MARKER, PLAIN_FIGURES

_FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = regex.compile(rf"(?<=[\p{{L}}\p{{P}}\p{{N}}])[{_FIGURES}]+(?:[,˒⁻–-][{_FIGURES}]+)*")
_GLUED = regex.compile(
    r"(?<=(?:\p{Ll}|[\p{Ll}\p{N}\p{Lu})\]][.,;:!?]|[.,!?]?[”\"’»]|[.,;:!?]))(?<!\p{N}[.,])\p{N}{1,3}(?=[\s)—–]|$)"
)
_SIGNS = regex.compile(r"(?<=[\p{L}\p{N}.,;:!?)”\"’])(?:\*{1,3}|[†‡§]{1,2})(?=[\s,.;:)]|$)")
_PLACE = (
    r"(?:,\s?|:\s?|\s)(?:(?:vol|[Tt]|[Тт]|Bd)\.\s?\p{Nd}{1,3},\s?)?(?:(?:pp?|[SsСсCc]|str|стр|chap|ch|fol|ff?|paras?|art)\.\s?|§\s?)?"
    r"\p{Nd}{1,4}(?:\s?[,–-]\s?\p{Nd}{1,4}){0,4}"
)
_PLACED = regex.compile(
    rf"\[(?=[^\[\]\n]{{0,60}}?(?:\p{{L}}\.|§|:)\s?\p{{Nd}})(?:\p{{Nd}}{{1,3}}(?:{_PLACE})?(?:;\s?(?=\p{{Nd}}))?){{1,8}}\]"
)
"""Numbers of works with their places: "[3, p. 45; 5, p. 6]", "[3: 45]"."""
_PLACED_FEWEST = 2
_NUMBERS = regex.compile(r"\p{Nd}{1,4}(?:\s?[,–-]\s?\p{Nd}{1,4}){0,7}")
_LEADERS = regex.compile(r"\.{4}\s?$")
_UNIT = regex.compile(r"(?:^|[\s\p{N}(/])(?:[kcmdµn]?m|ft|in|mi|yd|s|x|y|r)$|\p{N}$")
"""What a raised 2 or 3 is an exponent behind."""
_WIDEST = 30


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker in the running text and the labels it points to; `target` is the format's id of the note. `sure` is
    false for what is one only if a note has its label: a number glued to a word, a raised number behind a digit."""

    start: int
    end: int
    labels: tuple[str, ...]
    target: str | None = None
    sure: bool = True


def markers(layout: Layout, roles: Sequence[ZoneRole], notes: Sequence[Entry]) -> list[Marker]:
    """All markers outside the notes themselves."""
    inside = _Inside(notes)
    labels = {note.label for note in notes}
    spans = [(b.start, b.end) for b, role in zip(layout.blocks, roles, strict=True) if role not in NOTE_ZONES]
    found = [m for m in _marked(layout) if not inside.holds(m.start)]
    if _is_scanned(layout):  # what else looks like a marker is what a converter made of other numbers ("[^16] percent")
        return _in_order(_apart(found), notes)
    found += [m for span in spans for m in _bracketed(layout, span, labels) if not inside.holds(m.start)]
    placed = [m for span in spans for m in _placed(layout, span, labels) if not inside.holds(m.start)]
    found += placed if len(placed) >= _PLACED_FEWEST else []
    if any(map(layout.text.__contains__, _FIGURES)):
        found += [m for span in spans for m in _raised(layout, span, labels) if not inside.holds(m.start)]
    if labels:
        covered = {label for marker in found if marker.sure for label in marker.labels}
        weak = [m for span in spans for m in _weak(layout, span, labels - covered) if not inside.holds(m.start)]
        found += weak
    return _in_order(_apart(found), notes)


class _Inside:
    """Whether a place lies inside a note."""

    def __init__(self, notes: Sequence[Entry]) -> None:
        ordered = sorted((note.at, note.end) for note in notes)
        self._starts = [start for start, _ in ordered]
        self._ends = [end for _, end in ordered]

    def holds(self, position: int) -> bool:
        index = bisect_right(self._starts, position) - 1
        return index >= 0 and position < self._ends[index]


def _marked(layout: Layout) -> Iterator[Marker]:
    """What the format calls a marker, and raised numbers and signs."""
    for mark in layout.reading.marks:
        if mark.kind is MarkKind.NOTE_REFERENCE:
            words = layout.text[mark.start : mark.end].strip("[]()^ ")
            label = str(mark.data.get("label") or words)
            if not _in_leaders(layout, mark.start):
                yield Marker(mark.start, mark.end, (label.strip("[]^ "),), mark.data.get("target"))
        elif mark.kind is MarkKind.SUPERSCRIPT and mark.start < mark.end <= mark.start + 24:
            yield from _superscript(layout, mark)


def _superscript(layout: Layout, mark: Mark) -> Iterator[Marker]:
    words = layout.text[mark.start : mark.end].strip("[]()^ ,.;")
    if words and not words.strip("*†‡§"):
        yield Marker(mark.start, mark.end, (words,), sure=False)
    elif _NUMBERS.fullmatch(words):
        several = tuple(expanded(words))
        exponent = _UNIT.search(layout.flat, max(0, mark.start - 4), mark.start) is not None
        if several:
            yield Marker(mark.start, mark.end, several, sure=not exponent)


def _bracketed(layout: Layout, span: Span, labels: set[str]) -> Iterator[Marker]:
    """Bracketed numbers. A bracket of four digits is a year unless a note has it as label."""
    text = layout.text
    for found in NOTE_MARKER.finditer(text, *span):
        several = tuple(expanded(found.group().strip("[]^")))
        known = not labels.isdisjoint(several)
        plain = several and (known or all(len(label) < 4 for label in several))
        if found.start() > span[0] and plain and not _in_leaders(layout, found.start()):
            yield Marker(found.start(), found.end(), several)


def _placed(layout: Layout, span: Span, labels: set[str]) -> Iterator[Marker]:
    """Brackets of numbers with places, all of which are known."""
    for found in _PLACED.finditer(layout.text, *span) if labels else ():
        several = tuple(regex.findall(r"(?<=[\[;]\s?)\p{Nd}+", found.group()))
        if several and labels.issuperset(several) and found.start() > span[0]:
            yield Marker(found.start(), found.end(), several)


def _raised(layout: Layout, span: Span, labels: set[str]) -> Iterator[Marker]:
    """Superscript digits."""
    for found in _RAISED.finditer(layout.text, *span):
        several = tuple(expanded(found.group().translate(PLAIN_FIGURES).replace("˒", ",").replace("⁻", "-")))
        exponent = _UNIT.search(layout.flat, max(span[0], found.start() - 4), found.start()) is not None
        if several and (not exponent or not labels.isdisjoint(several)):
            yield Marker(found.start(), found.end(), several, sure=not exponent)


def _is_scanned(layout: Layout) -> bool:
    """Whether the reader found the notes at the feet of a scan's pages, and their markers with them."""
    marks = (mark for mark in layout.reading.marks if mark.kind is MarkKind.NOTE)
    return any(str(mark.data.get("id")).startswith("scan-") for mark in marks)


def _in_leaders(layout: Layout, start: int) -> bool:
    """Whether dots lead to it, as to a number in a table."""
    return _LEADERS.search(layout.flat, max(0, start - 6), start) is not None


def expanded(words: str) -> Iterator[str]:
    """The labels of `3`, `3, 5`, `3–5`."""
    for piece in words.split(","):
        ends = [part.strip(" ^") for part in regex.split("[–-]", piece)]
        if len(ends) == 2 and all(end.isdecimal() for end in ends) and 0 < int(ends[1]) - int(ends[0]) < _WIDEST:
            yield from map(str, range(int(ends[0]), int(ends[1]) + 1))
        elif ends[0].isdecimal():
            yield ends[0]


def _weak(layout: Layout, span: Span, labels: set[str]) -> Iterator[Marker]:
    """Numbers glued to a word or its full stop, and signs, that a note has as its label."""
    for found in _GLUED.finditer(layout.flat, *span):
        if found.group() in labels:
            yield Marker(found.start(), found.end(), (found.group(),), sure=False)
    for found in _SIGNS.finditer(layout.flat, *span):
        if found.group() in labels:
            yield Marker(found.start(), found.end(), (found.group(),), sure=False)


def _apart(found: Iterable[Marker]) -> list[Marker]:
    """In order, one where two overlap: the format's with a target, then the longer one."""
    kept: list[Marker] = []
    for marker in sorted(found, key=lambda m: (m.start, m.target is None, -m.end)):
        if not kept or marker.start >= kept[-1].end:
            kept.append(marker)
    return kept


def _in_order(found: Sequence[Marker], notes: Sequence[Entry]) -> list[Marker]:
    """Without unsure ones that are out of sequence; a sign counts only where it stands once."""
    islands = sorted({note.island: note.at for note in notes}.items(), key=lambda item: item[1])
    starts = [at for _, at in islands]
    signs = [m.labels[0] for m in found if not m.labels[0].isdecimal()]
    covered = {label for m in found if m.sure for label in m.labels}
    kept = []
    last, stretch = 0, 0
    for marker in found:
        index = bisect_right(starts, marker.start)
        if index != stretch:
            stretch, last = index, 0 if len(starts) > 1 else last
        if not marker.labels[0].isdecimal():
            if marker.sure or signs.count(marker.labels[0]) == 1:
                kept.append(marker)
            continue
        number = int(marker.labels[0])
        if not marker.sure and marker.labels[0] in covered:
            continue
        if marker.sure or last < number <= last + AHEAD or (last == 0 and len(starts) > 1):
            kept.append(marker)
            last = int(marker.labels[-1])
    return kept
