"""An axis of time that leaves out what is empty: long stretches without events become breaks.

In: the stretches to be shown, in days (`day_number`). Out: an `Axis`: where a day lies, its ticks and breaks.

>>> axis = axis_of([(0, 100), (700_000, 700_400)], width=500)
>>> round(axis.at(0)), round(axis.at(700_400)), len(axis.breaks)
(9, 493, 1)
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from whence.export.ticks import Mark, marks

BREAK = 26.0
"""Width of a break."""
_SHARE = 4
"""A gap longer than this part of all that is shown becomes a break."""
_NARROWEST = 46.0
_GAP = 2 * 365.2425
_LETTER = 7.0

Stretch = tuple[int, int]


class Tick(NamedTuple):
    """A mark and its place on the axis."""

    place: float
    mark: Mark


@dataclass(frozen=True, slots=True)
class Axis:
    """`pieces` are the stretches shown, `lefts` and `widths` their places."""

    pieces: tuple[Stretch, ...]
    lefts: tuple[float, ...]
    widths: tuple[float, ...]

    def at(self, day: int) -> float:
        """The place of a day; one in a break lies at its middle."""
        index = max(0, bisect_right([first for first, _ in self.pieces], day) - 1)
        first, last = self.pieces[index]
        if day > last:
            return self.lefts[index] + self.widths[index] + (BREAK / 2 if index + 1 < len(self.pieces) else 0.0)
        share = max(0.0, (day - first) / max(1, last - first))
        return self.lefts[index] + share * self.widths[index]

    @property
    def breaks(self) -> list[float]:
        """The middles of the breaks."""
        ends = zip(self.lefts[:-1], self.widths[:-1], strict=True)
        return [left + width + BREAK / 2 for left, width in ends]

    def ticks(self, apart: float = 52.0) -> list[Tick]:
        """Years, months or days with their places, at least so far from each other and no name over another."""
        found: list[Tick] = []
        for piece, width in zip(self.pieces, self.widths, strict=True):
            for mark in marks(piece, room=int(width // apart)):
                place = self.at(mark.day)
                if not found or place - found[-1].place >= max(apart * 0.8, _LETTER * len(found[-1].mark.name)):
                    found.append(Tick(place, mark))
        return found


def axis_of(stretches: Iterable[Stretch], *, width: float, gap: float = _GAP) -> Axis:
    """The axis for these stretches; there is at least one. No gap of fewer days becomes a break."""
    pieces = _pieces(_united(stretches), gap)
    room = width - BREAK * (len(pieces) - 1)
    narrowest = min(_NARROWEST, room / len(pieces))
    total = sum(last - first for first, last in pieces) or 1
    spread = max(0.0, room - narrowest * len(pieces))
    widths = tuple(narrowest + spread * (last - first) / total for first, last in pieces)
    return _laid_out(pieces, widths)


def axis_around(core: Stretch, whole: Stretch, *, width: float) -> Axis:
    """The axis for `core`, with a narrow piece for what of `whole` lies before it, and one for what lies after.

    >>> axis = axis_around((735_000, 738_000), (640_000, 738_000), width=1000)
    >>> [round(axis.at(day)) for day in (640_000, 735_000, 738_000)]
    [0, 72, 1000]
    """
    before, after = (whole[0], core[0] - 1), (core[1] + 1, whole[1])
    pieces = [piece for piece in (before, core, after) if piece[0] <= piece[1]]
    rest = width - (_NARROWEST + BREAK) * (len(pieces) - 1)
    return _laid_out(pieces, [rest if piece == core else _NARROWEST for piece in pieces])


def _laid_out(pieces: Sequence[Stretch], widths: Sequence[float]) -> Axis:
    lefts = tuple(sum(widths[:index]) + BREAK * index for index in range(len(pieces)))
    return Axis(tuple(pieces), lefts, tuple(widths))


def _united(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Stretches that overlap as one."""
    found: list[Stretch] = []
    for first, last in sorted(stretches):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return found


def _pieces(held: Sequence[Stretch], least: float) -> list[Stretch]:
    """What is shown without its long gaps, each piece a little wider."""
    gaps = sorted(((later[0] - one[1], one[1]) for one, later in pairwise(held)), reverse=True)
    shown = held[-1][1] - held[0][0]
    cut: set[int] = set()
    for gap, day in gaps:
        if gap * _SHARE <= shown or gap < least:
            break
        cut.add(day)
        shown -= gap
    starts = [held[0][0], *(later[0] for one, later in pairwise(held) if one[1] in cut)]
    ends = [*sorted(cut), held[-1][1]]
    pad = max(1, shown // 60)
    return [(first - pad, last + pad) for first, last in zip(starts, ends, strict=True)]
