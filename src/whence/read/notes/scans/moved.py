"""The notes of a scan in the order in which they are read, where a converter moved some to the end of the text.

In: the notes that stayed on their pages, and those at the end, which have their numbers and stand in the order of their
pages. Out: all of them in one row, with the numbers that the row tells, and where the note before one may be missing.

>>> stayed = [ScanNote(at, at, number, page) for at, number, page in ((10, 140, 1), (20, 143, 1), (30, 147, 2))]
>>> moved = [ScanNote(90, 90, 141, 9, moved=True), ScanNote(95, 95, 142, 9, moved=True)]
>>> [(note.number, note.parted) for note in in_turn(stayed, moved)]
[(140, True), (141, False), (142, False), (143, False), (147, True)]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import count, pairwise

import regex

from whence.models import Mark, MarkKind, Span
from whence.read.notes.scans.feet import Start, starts_in
from whence.read.notes.scans.labels import IBID, nearly, readings
from whence.read.notes.scans.rows import filled

_HEAD = regex.compile(r"(?:\[\^[^\]]{1,9}\]:?\s*)?")
_NEAR = 15
"""Behind the last number of a chapter at most so many notes were moved."""
_BESIDE = 0.5
"""What it is worth that a number is the next one, or the one before."""


@dataclass(frozen=True, slots=True)
class ScanNote:
    """A note: its label's place, where its words begin, its number, its page, its paragraph. `signs` are what its label
    may be; `back`: it begins with an "Ibid."; `moved`: it stands at the text's end; `inside`: in another's paragraph
    there; `loose`: behind words that were not read as a note; `parted`: the note before it may not have been read."""

    at: int
    words: int
    number: int | None
    page: int
    block: int = 0
    signs: tuple[str, ...] = ()
    back: bool = False
    moved: bool = False
    inside: bool = False
    loose: bool = False
    parted: bool = False
    marker: Span | None = None


def ended(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """The notes that the format marks at a text's very end, one behind the other."""
    notes = sorted((mark for mark in marks if mark.kind is MarkKind.NOTE), key=lambda mark: mark.start)
    first = len(notes)
    end = len(text)
    while first and not text[notes[first - 1].end : end].strip():
        first -= 1
        end = notes[first].start
    return notes[first:]


def moved_notes(text: str, marks: Sequence[Mark]) -> Iterator[ScanNote]:
    """The notes at the end, and those that stand inside of one's paragraph: a converter took "1 98" for its note 1, and
    set the words behind 98 there."""
    heads = {int(mark.data["label"]) for mark in marks if _numbered(mark)}
    for mark in marks:
        if not _numbered(mark):
            continue
        label = str(mark.data["label"])
        number: int | None = int(label)
        head = _HEAD.match(text, mark.start).end()
        yield ScanNote(mark.start, mark.start, number, -1, mark.start, moved=True)
        for start in starts_in(text, (mark.start, mark.end)):
            if start.words <= head:
                continue
            number = _next(number, start, label, heads)
            loose = number is None and bool(start.signs) and len(label) == 1
            back = IBID.match(text, start.words) is not None
            yield ScanNote(
                start.at, start.words, number, -1, mark.start, start.signs, back, moved=True, inside=True, loose=loose
            )


def _numbered(mark: Mark) -> bool:
    return str(mark.data.get("label", "")).isdecimal()


def _next(number: int | None, start: Start, label: str, heads: Set[int]) -> int | None:
    """The number of a note behind another one in a paragraph of the end; without a label it is the next one, or, if
    this begins a paragraph itself, belongs to the one before."""
    options = readings([*start.signs, *(label + signs for signs in start.signs)])
    if number is not None and not start.signs and number + 1 in heads:
        return number
    if number is not None and (number + 1 in options or not start.signs):
        return number + 1
    likely = max(options, key=lambda option: options[option], default=None)
    return likely if likely is not None and options[likely] > 1 and likely > (number or 0) else None


def in_turn(stayed: Sequence[ScanNote], moved: Sequence[ScanNote]) -> list[ScanNote]:
    """All notes as they are read."""
    places = _places(stayed, [note for note in moved if not note.inside])
    behind: dict[int, list[ScanNote]] = {}
    place = len(stayed)
    heads = iter(places)
    for note in moved:
        place = place if note.inside else next(heads)
        behind.setdefault(place, []).append(note)
    row = _told_by_rest(stayed, behind)
    numbers = filled([note.number for note in row])
    told = [replace(note, number=number) for note, number in zip(row, numbers, strict=True)]
    return list(_parted(told, firm=not moved))


def _parted(told: Sequence[ScanNote], *, firm: bool) -> Iterator[ScanNote]:
    """The notes, with whether the one right before may not have been read; `firm` where none was moved away. An "Ibid."
    whose label is not the next one stays in its paragraph's note: the label of what is cited before it may be lost."""
    before: ScanNote | None = None
    for note in told:
        step = note.number - before.number if before and before.number and note.number else None
        beside = before is not None and before.block == note.block and not note.loose
        if beside and note.back and step not in (0, 1):
            before = note if note.number else before
            continue
        if before is None or (note.loose and not note.signs):
            parted = True
        elif step is not None:
            parted = step not in ((0, 1) if note.inside else (1,))
        else:
            parted = not beside and (note.loose or not firm or before.page != note.page)
        yield replace(note, parted=parted)
        before = note


def _told_by_rest(stayed: Sequence[ScanNote], behind: Mapping[int, Sequence[ScanNote]]) -> list[ScanNote]:
    """One row of all notes; those that stayed between two whose numbers are told may have a number that the moved ones
    leave."""
    row: list[ScanNote] = []
    told = [at for at, note in enumerate(stayed) if note.number is not None]
    for one, two in pairwise([-1, *told, len(stayed)]):
        moved = [note for at in range(one + 1, two + 1) for note in behind.get(at, ())]
        low, high = (stayed[at].number if 0 <= at < len(stayed) else None for at in (one, two))
        here = list(stayed[one + 1 : two])
        if here and moved and low and high:
            here = _likely(_beside(here, stayed[one], stayed[two], moved), low, high, moved)
        row += _merged(here, moved, low)
        row += stayed[two : two + 1]
    return row


def _beside(here: Sequence[ScanNote], before: ScanNote, behind: ScanNote, moved: Sequence[ScanNote]) -> list[ScanNote]:
    """The notes without a number, with the next one where they follow another on its page, or the one before that."""
    known = {note.number for note in moved}
    made = list(here)
    for row, edge, step in ((range(len(made)), before, 1), (range(len(made) - 1, -1, -1), behind, -1)):
        for at in row:
            number = (edge.number or 0) + step
            loose = made[at].loose if step > 0 else edge.loose
            if made[at].number is not None or made[at].page != edge.page or loose or number in known:
                break
            edge = made[at] = replace(made[at], number=number)
    numbers = [note.number for note in made if note.number is not None]
    return made if numbers == sorted(set(numbers)) else list(here)


def _likely(here: Sequence[ScanNote], low: int, high: int, moved: Sequence[ScanNote]) -> list[ScanNote]:
    """The notes without a number, with those that are left: all of them where as many are left, or the only one that a
    label can be of which one figure was lost."""
    taken = {note.number for note in (*here, *moved)}
    rest = [number for number in range(low + 1, high) if number not in taken]
    open_notes = [note for note in here if note.number is None]
    if len(rest) == len(open_notes):
        left = iter(rest)
        return [note if note.number else replace(note, number=next(left)) for note in here]
    fitting = [[number for number in rest if nearly(note.signs, number)] for note in here]
    return [
        replace(note, number=likely[0]) if note.number is None and len(likely) == 1 else note
        for note, likely in zip(here, fitting, strict=True)
    ]


def _merged(here: Sequence[ScanNote], moved: Sequence[ScanNote], low: int | None) -> list[ScanNote]:
    """The notes that stayed and those that were moved, in the order of their numbers: a note without one has at least
    the first that is free behind those before it, and what stands in another one's paragraph follows that."""
    taken = {note.number for note in (*here, *moved)}
    least, row = low or 0, []
    for note in here:
        least = note.number or next(number for number in count(least + 1) if number not in taken)
        row.append((least, 0, note))
    for note in moved:
        least = least if note.inside else note.number or 0
        row.append((least, int(note.inside), note))
    return [note for *_, note in sorted(row, key=lambda one: one[:2])]


def _places(stayed: Sequence[ScanNote], moved: Sequence[ScanNote]) -> list[int]:
    """Behind how many of the notes that stayed each one belongs, in their order: the heaviest way to set them in holes
    of the numbers; those that fit nowhere stand behind all."""
    ways: list[list[tuple[float, int, tuple[int, int] | None]]] = []
    holes = list(_holes(stayed))
    for at, note in enumerate(moved):
        ways.append([])
        for place, worth in _fitting(holes, note.number or 0):
            before = max(
                (
                    (ways[k][way][0], (k, way))
                    for k in range(max(0, at - 12), at)
                    for way in range(len(ways[k]))
                    if _comes_before(moved[k], ways[k][way][1], note, place)
                ),
                default=(0.0, None),
            )
            ways[at].append((before[0] + worth, place, before[1]))
    places = [len(stayed)] * len(moved)
    ends = [(ways[at][way][0], (at, way)) for at in range(len(ways)) for way in range(len(ways[at]))]
    node = max(ends, default=(0.0, None))[1]
    while node is not None:
        places[node[0]] = ways[node[0]][node[1]][1]
        node = ways[node[0]][node[1]][2]
    return places


def _comes_before(one: ScanNote, place: int, note: ScanNote, behind: int) -> bool:
    """Whether a moved note at one place may stand before another one in a later or the same place."""
    return place < behind or (place == behind and (one.number or 0) < (note.number or 0))


def _holes(stayed: Sequence[ScanNote]) -> Iterator[tuple[int, int, int]]:
    """Where numbers are missing: behind how many notes, and between which numbers."""
    told = [(at, note.number) for at, note in enumerate(stayed, start=1) if note.number is not None]
    if told:
        yield told[0][0] - 1, 0, told[0][1]
        yield from _between(told)
        yield told[-1][0], told[-1][1], told[-1][1] + _NEAR


def _between(told: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    for (one, first), (two, last) in pairwise(told):
        if first < last:
            if last - first > 1:
                yield one, first, last
        else:  # a chapter ends, another begins
            yield one, first, first + _NEAR
            yield two - 1, 0, last


def _fitting(holes: Sequence[tuple[int, int, int]], number: int) -> Iterator[tuple[int, float]]:
    for place, low, high in holes:
        if low < number < high:
            yield place, 1 + _BESIDE * ((number == low + 1) + (number == high - 1))
