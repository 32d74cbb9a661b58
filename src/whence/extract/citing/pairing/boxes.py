"""Which stretch of notes each marker leads to, where boxes with notes of their own stand inside a text: an article with
the markers 1 and 2, a box with 1, 2, 3 and its three notes, the article again with 3, its notes at the end.

In: markers and notes in the order of the text. Out: for each marker the number of a stretch of notes: the next one
behind it, but behind a box's notes where these are those of the box alone and the numbers go on from above the box.

>>> notes = [Entry("1", 30, 33, 40, island=0), *(Entry(str(n), 60 + n, 63, 70, island=1) for n in (1, 2, 3))]
>>> places = ((5, "1"), (10, "2"), (20, "1"), (50, "3"))
>>> islands_of([Marker(at, at + 1, (label,)) for at, label in places], notes)
[1, 1, 0, 1]
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from whence.extract.citing.pairing.entry import Entry
from whence.extract.citing.pairing.labels import AHEAD
from whence.extract.citing.pairing.markers import Marker

_LED_TO = 0.5
"""The least share of a box's notes to which its markers lead."""


@dataclass(slots=True)
class _Run:
    """Markers that count on and wait for their notes, by index; their labels; the last number."""

    last: int
    waiting: list[int] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)


def islands_of(markers: Sequence[Marker], notes: Sequence[Entry]) -> list[int | None]:
    """The stretch of notes of each marker; None where there are no notes."""
    first: dict[int, int] = {}
    labels: dict[int, list[str]] = {}
    for note in notes:
        first.setdefault(note.island, note.at)
        labels.setdefault(note.island, []).append(note.label)
    islands = sorted(first, key=first.__getitem__)
    if not islands:
        return [None] * len(markers)
    starts = [first[island] for island in islands]
    behind = [min(bisect_right(starts, marker.start), len(islands) - 1) for marker in markers]
    if len(islands) == 1:
        return [islands[0]] * len(markers)
    return [islands[at] for at in _without_boxes(markers, behind, [labels[island] for island in islands])]


def _without_boxes(markers: Sequence[Marker], behind: Sequence[int], labels: Sequence[Sequence[str]]) -> list[int]:
    """The stretch behind each marker, or a later one where a box's notes are in between."""
    found = list(behind)
    runs: list[_Run] = []
    for at, marker in enumerate(markers):
        island = behind[at]
        _take(runs, at, marker)
        then = markers[at + 1] if at + 1 < len(markers) else None
        if then is None or behind[at + 1] == island:
            continue
        passing = _passing(runs, labels[island : island + 2], _number(then))
        for each in (each for run in passing for each in run.waiting):
            found[each] = island + 1
        runs = passing or [_Run(run.last) for run in runs[-1:]]
    return found


def _take(runs: list[_Run], at: int, marker: Marker) -> None:
    """The marker goes on with the run that it counts on from, or begins one."""
    number = _number(marker)
    if not number:
        return
    run = next((run for run in reversed(runs) if _goes_on(run, number)), None)
    if run is None or number == 1:
        run = _Run(number)
        runs.append(run)
    run.last = number
    run.waiting.append(at)
    run.labels.update(marker.labels)


def _number(marker: Marker) -> int:
    return int(marker.labels[0]) if marker.labels[0].isdecimal() else 0


def _goes_on(run: _Run, number: int) -> bool:
    return run.last <= number <= run.last + AHEAD


def _passing(runs: Sequence[_Run], labels: Sequence[Sequence[str]], then: int) -> list[_Run]:
    """The runs whose notes are not the next ones but later, where the next ones are a box's: its own markers, the last
    run, lead to them, or none does; and the marker behind them, `then`, goes on from one that passes."""
    waiting = [run for run in runs if run.waiting]
    alone = len(waiting) > 1 and waiting[-1] is runs[-1] and _are_of(waiting[-1], labels[0])
    outer = waiting[:-1] if alone else waiting if _are_of_next(waiting, labels) else []
    counted = len(set(labels[0])) == len(labels[0])  # else these are the notes of several chapters
    return outer if counted and any(run.last < then <= run.last + AHEAD for run in outer) else []


def _are_of(run: _Run, labels: Sequence[str]) -> bool:
    """Whether notes are those of a run."""
    both = len(run.labels.intersection(labels))
    return both >= _LED_TO * max(len(run.labels), len(labels))


def _are_of_next(waiting: Sequence[_Run], labels: Sequence[Sequence[str]]) -> bool:
    """Whether a single run has few of these notes and all of the next ones."""
    if len(waiting) != 1 or len(labels) < 2:
        return False
    few = len(waiting[0].labels.intersection(labels[0])) < _LED_TO * len(waiting[0].labels)
    return few and waiting[0].labels.issubset(labels[1])
