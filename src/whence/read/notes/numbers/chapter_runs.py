"""Which note at a text's end a marker leads to where both begin anew in each chapter: the one of its number in the run
of notes that stands where its chapter does among the chapters.

In: markers and labels, in order. Out: where the label of each marker stands; nothing where a marker stands behind the
first label, or the text has not as many runs of markers as of notes.

>>> said = [Number(at, at + 1, number, False) for at, number in enumerate((1, 2, 3, 1, 2, 3))]
>>> notes = [Number(at, at + 1, number, True) for at, number in enumerate((1, 2, 3, 1, 2, 3), 10)]
>>> led_by_chapters(said, notes)
{0: 10, 1: 11, 2: 12, 3: 13, 4: 14, 5: 15}
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.read.notes.numbers.counted_labels import Number
from whence.read.notes.numbers.in_order import rising

_FEWEST, _CHAPTERS = 3, 2


def led_by_chapters(markers: Sequence[Number], labels: Sequence[Number]) -> dict[int, int]:
    """Where the label of each marker stands, by where the marker does."""
    if not markers or not labels:
        return {}
    rows = _runs([one for one in labels if one.start > markers[-1].start])
    said = _runs(markers) if len(rows) >= _CHAPTERS else []
    if len(rows) != len(said):
        return {}
    return {
        marker.start: places[marker.number]
        for row, markers_of in zip(rows, said, strict=True)
        for places in ({label.number: label.start for label in row},)
        for marker in markers_of
        if marker.number in places
    }


def _runs(numbers: Sequence[Number]) -> list[list[Number]]:
    """The numbers from each 1 on, as far as they rise."""
    runs: list[list[Number]] = []
    for one in numbers:
        if one.number == 1:
            runs.append([])
        if runs:
            runs[-1].append(one)
    risen = ([run[at] for at in rising([one.number for one in run])] for run in runs)
    return [run for run in risen if len(run) >= _FEWEST and run[0].number == 1]
