"""Raised numbers and headings of a PDF that were painted after their page's text: browsers do so where a page's style
moves them.

In: a page's lines in the order of the file, and what character stands at a place. Out: the lines, each such number
inside the line that it is raised in, or in front of the note that it begins, each such heading above what it heads.

>>> said = Line(0, "It rained. So they said.", (50.0, 98.0, 170.0, 108.0), 100.0, 10.0)
>>> then = Line(0, "And so they went.", (50.0, 78.0, 150.0, 88.0), 80.0, 10.0)
>>> label = Line(0, "16", (101.0, 104.0, 107.0, 109.0), 104.0, 7.0)
>>> [line.text for line in with_painted([said, then, label], lambda x, y: int(x / 5))]
['It rained.16 So they said.', 'And so they went.']
"""

from __future__ import annotations

import dataclasses
import re
import statistics
from collections.abc import Callable, Sequence
from itertools import groupby, pairwise

from whence.read.pdf.lines import Line

Place = Callable[[float, float], int]
"""The number of the character at a place, counted from any; less than 0 without one."""

_NUMBER = re.compile(r"\d{1,3}")
_LONE = 0.8
_RAISE, _BESIDE, _APART = 0.1, 0.3, 1.5
"""Of a line's size: a number's base above that of the words, how far it may reach into them, and stand before them."""
_LARGER, _CLEAR = 1.05, 0.15
"""Of the text's size: a heading's, and how far it stands apart at least."""
_ENDED = re.compile(r"[.!?:;\"”’)\]↩↑]\ufe0e?$")
_FEWEST, _ROWS = 5, 3
"""Lines below a heading that were painted before it, and lines of a heading."""
_WORD = re.compile(r"[^\W\d_]{3}")
_WITHIN = 1.0
"""Points beside a number at which the words before it are looked for."""


def with_painted(lines: Sequence[Line], place: Place) -> list[Line]:
    """The lines with the numbers that were painted last put where they stand."""
    hosts = _hosts(lines)
    numbers = [int(lines[at].text) for at in hosts]
    if not hosts or any(after <= before for before, after in pairwise(numbers)):  # a chart's, or none
        return list(lines)
    made = list(lines)
    for at, host in hosts.items():
        made[host] = _put(lines[at], made[host], place)
    return [line for at, line in enumerate(made) if at not in hosts]


def with_headings(lines: Sequence[Line]) -> list[Line]:
    """The lines with the headings that were painted last above what stands below them: nothing stands beside such
    lines, and what stands above them has ended."""
    size = statistics.median(line.size for line in lines) if lines else 0.0
    made = list(lines)
    for heading in _large(lines, _LARGER * size):
        start = next(at for at, line in enumerate(made) if line is heading[0])
        rest = [*made[:start], *made[start + len(heading) :]]
        if (to := _headed(rest, start, heading)) is not None:
            made = [*rest[:to], *heading, *rest[to:]]
    return made


def _large(lines: Sequence[Line], size: float) -> list[Sequence[Line]]:
    """The headings of one line or a few: rows of words larger than `size` in one type, no sentences."""
    rows = (list(row) for _, row in groupby(lines, key=lambda line: (line.size > size, round(line.size, 1))))
    return [
        row
        for row in rows
        if row[0].size > size
        and len(row) <= _ROWS
        and not any(line.joined for line in row)
        and _WORD.search(row[0].text)
        and not row[-1].text.rstrip().endswith((".", ",", ";"))
    ]


def _headed(lines: Sequence[Line], start: int, heading: Sequence[Line]) -> int | None:
    """Before which of the other lines a heading stands that was painted behind `start` of them; None where it was not
    painted behind lines below it, or stands beside some."""
    low, high = min(line.box[1] for line in heading), max(line.box[3] for line in heading)
    reach = _CLEAR * heading[0].size
    below = [line.box[3] <= low - reach for line in lines]
    if sum(below[:start]) < _FEWEST or any(line.joined for line in lines[start : start + 1]):
        return None
    if any(not beneath and line.box[1] < high + reach for line, beneath in zip(lines, below, strict=True)):
        return None
    to = below.index(True)
    return to if all(below[to:start]) and _has_ended(lines[:to]) else None


def _has_ended(lines: Sequence[Line]) -> bool:
    return not lines or _ENDED.search(lines[-1].text) is not None


def _hosts(lines: Sequence[Line]) -> dict[int, int]:
    """The one line in which each number is raised, where others stand between both."""
    found = {}
    for at, label in enumerate(lines):
        if not _NUMBER.fullmatch(label.text):
            continue
        hosts = [before for before, line in enumerate(lines[: at - 1]) if _is_raised_in(label, line)] if at > 1 else []
        if len(hosts) == 1 and not _is_raised_in(label, lines[at - 1]):
            found[at] = hosts[0]
    return found


def _is_raised_in(label: Line, line: Line) -> bool:
    """Whether a small number stands as high as markers do, in a line or right before it."""
    size = line.size
    return (
        label.size < _LONE * size
        and _RAISE * size < label.box[1] - line.box[1] < size
        and line.left - label.right < _APART * size
        and label.left < line.right + _BESIDE * size
    )


def _put(label: Line, line: Line, place: Place) -> Line:
    """The line with the number in it; in front of it with a space."""
    height = line.base + line.size / 4
    words, ahead = label.text, 0
    if label.left < line.left:
        words = f"{label.text} "
    else:
        start, before = place(line.left + _WITHIN, height), place(label.left - _WITHIN, height)
        said = line.text[: before - start + 1] if 0 <= start <= before else line.text
        ahead = len(said.rstrip())
    return _with(line, ahead, words, label)


def _with(line: Line, at: int, words: str, label: Line) -> Line:
    def moved(place: int) -> int:
        return place + len(words) * (place >= at)

    raised = [(moved(start), moved(end - 1) + 1) for start, end in line.raised]
    links = tuple((moved(start), moved(end - 1) + 1, address) for start, end, address in line.links)
    left, right = min(line.left, label.left), max(line.right, label.right)
    return dataclasses.replace(
        line,
        text=line.text[:at] + words + line.text[at:],
        box=(left, line.box[1], right, max(line.box[3], label.box[3])),
        raised=tuple(sorted([*raised, (at, at + len(label.text))])),
        links=links,
    )
