"""Runs of notes: where numbering begins anew there is a new group, named by the heading above it.

In: a `Layout`, the role of each block, the `Entry`s in the order of the text. Out: these with their islands and groups.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from whence.extract.blocks import Layout
from whence.extract.citing.pairing.entry import Entry
from whence.models import MarkKind, ZoneRole

_HEADING = 80


def grouped(layout: Layout, roles: Sequence[ZoneRole], found: Sequence[Entry]) -> list[Entry]:
    """Each entry with its island, and its group where the numbers begin anew."""
    running = [b.start for b, role in zip(layout.blocks, roles, strict=True) if role in _SPEAKING]
    runs: list[list[Entry]] = []
    before: Entry | None = None
    for entry, behind in zip(found, [*found[1:], None], strict=False):
        parted = before is not None and _between(running, before.end, entry.at)
        placed = replace(entry, island=before.island + parted if before else 0)
        if before is None or _begins_anew(before, placed, behind):
            runs.append([])
        runs[-1].append(placed)
        before = placed
    names = _names(layout, runs) if len(runs) > 1 else [None]
    return [replace(entry, group=name) for name, run in zip(names, runs, strict=False) for entry in run]


_SPEAKING = frozenset([ZoneRole.BODY, ZoneRole.EPIGRAPH, ZoneRole.PULL_QUOTE, ZoneRole.KEY_POINTS])


def _between(starts: Sequence[int], low: int, high: int) -> bool:
    index = bisect_left(starts, low)
    return index < len(starts) and starts[index] < high


def _begins_anew(before: Entry, entry: Entry, behind: Entry | None) -> bool:
    """Whether numbers go back to 1, or go back across running text. A 1 behind a box's only note begins anew where 2
    stands behind it; else two notes stand under 1."""
    if entry.number is None or before.number is None or entry.number > before.number:
        return False
    of_its_own = before.number > 1 or (behind is not None and behind.number == 2)
    return (entry.number == 1 and of_its_own) or entry.island != before.island


def _names(layout: Layout, runs: Sequence[Sequence[Entry]]) -> list[str | None]:
    """A name for each run of numbers: the heading above it, its page, else its place in order."""
    pages = {m.start: m for m in layout.reading.marks if m.kind is MarkKind.PAGE}
    starts = sorted(pages)
    names: list[str | None] = []
    used: set[str | None] = set()
    for order, run in enumerate(runs, start=1):
        at = bisect_right(starts, run[0].at) - 1
        page = f"page {pages[starts[at]].data.get('number')}" if at >= 0 else None
        name = _heading_above(layout, run[0].at) or page or str(order)
        names.append(name if name not in used else f"{name} ({order})")
        used.add(names[-1])
    return names


def _heading_above(layout: Layout, at: int) -> str | None:
    """The words of the short line right above a place."""
    index = (layout.at(at) or 0) - 1
    words = " ".join(layout.words(layout.blocks[index]).split()) if index >= 0 else ""
    return words if 0 < len(words) < _HEADING and not words.endswith((".", ",", ";")) else None
