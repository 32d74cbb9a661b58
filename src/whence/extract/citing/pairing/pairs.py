"""Which note each marker leads to.

In: markers and notes. Out: `Pair`s in the order of the markers, one for each label; `note` is None where none, or no
single one, has the label in reach.

>>> notes = [Entry("1", 90, 94, 99), Entry("2", 100, 104, 120)]
>>> [(pair.label, pair.note is notes[0]) for pair in pairs([Marker(20, 23, ("1", "3"))], notes, {})]
[('1', True), ('3', False)]
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from whence.extract.citing.pairing.boxes import islands_of
from whence.extract.citing.pairing.entry import Entry
from whence.extract.citing.pairing.markers import Marker


@dataclass(frozen=True, slots=True)
class Pair:
    """A marker, one of its labels, and the note that it leads to."""

    marker: Marker
    label: str
    note: Entry | None


def pairs(markers: Sequence[Marker], notes: Sequence[Entry], chapters: Mapping[int, str]) -> list[Pair]:
    """Every marker with its notes: by the format's id where it is one note's, else by label in the next stretch of
    notes behind it. Where numbers begin anew inside that stretch, by the heading over the marker (`chapters`: words of
    headings by place), or by order where markers begin anew as often."""
    known = _Notes(notes, chapters)
    islands = islands_of(markers, notes)
    runs = known.runs(markers, islands)
    return [
        Pair(marker, label, known.of(marker, label, (island, run)))
        for marker, island, run in zip(markers, islands, runs, strict=True)
        for label in marker.labels
    ]


class _Notes:
    """Notes by key, by island, by group and label."""

    def __init__(self, notes: Sequence[Entry], chapters: Mapping[int, str]) -> None:
        keys = Counter(note.key for note in notes if note.key)
        self._keyed = {note.key: note for note in notes if note.key and keys[note.key] == 1}
        self._labelled: dict[tuple[int, str | None, str], list[Entry]] = {}
        self._groups: dict[int, list[str | None]] = {}
        for note in notes:
            self._labelled.setdefault((note.island, note.group, note.label), []).append(note)
            groups = self._groups.setdefault(note.island, [])
            if note.group not in groups[-1:]:
                groups.append(note.group)
        self._alone = all(groups == [None] for groups in self._groups.values())
        self._places = sorted(chapters)
        self._chapters = {place: _plain(words) for place, words in chapters.items()}

    def runs(self, markers: Sequence[Marker], islands: Sequence[int | None]) -> list[str | None]:
        """The group of each marker in its stretch of notes, None where that is not settled."""
        by_island: dict[int | None, list[int]] = {}
        for at, island in enumerate(islands):
            by_island.setdefault(island, []).append(at)
        found: list[str | None] = [None] * len(markers)
        for island, members in by_island.items():
            groups = self._groups.get(island, []) if island is not None else []
            named = self._by_chapter([markers[at] for at in members], groups)
            order = named or _by_order(
                [markers[at] for at in members], {name: self._labels(island, name) for name in groups}
            )
            for at, group in zip(members, order, strict=True):
                found[at] = group
        return found

    def _by_chapter(self, markers: Sequence[Marker], groups: Sequence[str | None]) -> list[str | None]:
        """The groups whose names the headings over the markers repeat; empty where they do not."""
        wanted = {_plain(group): group for group in groups if group}
        places = [place for place in self._places if self._chapters[place] in wanted]
        if len(groups) < 2 or len({self._chapters[place] for place in places}) < 2:
            return []
        found: list[str | None] = []
        for marker in markers:
            index = bisect_right(places, marker.start) - 1
            found.append(wanted[self._chapters[places[index]]] if index >= 0 else None)
        return found if any(found) else []

    def _labels(self, island: int | None, group: str | None) -> Set[str]:
        """The labels of a group of notes in a stretch of them."""
        return {label for at, name, label in self._labelled if (at, name) == (island, group)}

    def of(self, marker: Marker, label: str, place: tuple[int | None, str | None]) -> Entry | None:
        """The note that a marker's label leads to, in a stretch of notes and a group of it."""
        if marker.target and marker.target in self._keyed and len(marker.labels) == 1:
            return self._keyed[marker.target]
        island, group = place
        if island is None:
            return None
        found = self._labelled.get((island, group, label), [])
        if not found and group is None and self._alone:  # a note that the page's foot had no room for
            found = self._labelled.get((island + 1, None, label), [])
        return found[0] if len(found) == 1 else None


def _by_order(markers: Sequence[Marker], groups: Mapping[str | None, Set[str]]) -> Iterator[str | None]:
    """The first run of markers belongs to the first group of labels, and so on, or the last run to the first group
    where that fits better, as a box at a text's end has its notes before the text's; None where there are not as many
    of both."""
    order = list(groups)
    runs = []
    run = last = 0
    for marker in markers:
        number = int(marker.labels[0]) if marker.labels[0].isdecimal() else None
        if number == 1 and last > 1:
            run += 1
        last = number if number is not None else last
        runs.append(run)
    settled = run + 1 == len(order)
    if settled and len(order) == 2:
        order = max((order, order[::-1]), key=lambda each: _fitting(markers, runs, [groups[name] for name in each]))
    return iter([order[run] if settled else None for run in runs])


def _fitting(markers: Sequence[Marker], runs: Sequence[int], labels: Sequence[Set[str]]) -> int:
    """How many markers have a note in the labels of their run's group."""
    return sum(marker.labels[0] in labels[run] for marker, run in zip(markers, runs, strict=True))


def _plain(words: str) -> str:
    """A heading's words without its number, case and signs."""
    letters = (c if c.isalnum() else " " for c in words.casefold())
    parts = "".join(letters).split()
    return " ".join(parts[1:] if len(parts) > 1 and (parts[0].isdecimal() or parts[0] == "chapter") else parts)
