"""Reading order of the lines on a page: columns one after the other where there are any.

In: the lines of one page in the order of the file. Out: the same in reading order, parts of one line joined again where
they are no columns.
"""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Sequence

from whence.read.pdf_lines import Line
from whence.read.pdf_notes import with_lone_markers

_FEWEST = 6  # lines in a column
_CROSSING = 0.3  # of the lines beside it may cross a gutter: headings, a figure's caption
_PROSE = 18  # characters that a column's lines have at least on average: less is a table
_NEAR = 2.0
_JUMBLED = 0.2


def in_order(lines: Sequence[Line]) -> list[Line]:
    """The lines of one page in reading order."""
    gutter = _gutter(lines)
    if gutter is None:
        return _as_found(lines)
    ordered: list[Line] = []
    band: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.box[3]):
        if line.left < gutter - _NEAR and line.right > gutter + _NEAR:
            ordered += [*_columns(band, gutter), line]
            band = []
        else:
            band.append(line)
    return [dataclasses.replace(line, joined=False) for line in [*ordered, *_columns(band, gutter)]]


def _columns(band: Sequence[Line], gutter: float) -> list[Line]:
    left = [line for line in band if line.left < gutter - _NEAR]
    right = [line for line in band if line.left >= gutter - _NEAR]
    return [*(in_order(left) if left else []), *(in_order(right) if right else [])]


def _gutter(lines: Sequence[Line]) -> float | None:
    """The left edge of a second column, where lines on both sides run beside each other; None without one."""
    if len(lines) < 2 * _FEWEST:
        return None
    lefts = sorted(line.left for line in lines)
    width = max(line.right for line in lines) - lefts[0]
    candidates = {round(left) for left in lefts if 0.25 * width < left - lefts[0] < 0.8 * width}
    counts = {edge: sum(abs(left - edge) < _NEAR for left in lefts) for edge in candidates}
    for edge in sorted((edge for edge in counts if counts[edge] >= _FEWEST // 2), key=lambda edge: -counts[edge])[:3]:
        if _divides(lines, edge):
            return float(edge) - _NEAR
    return None


def _divides(lines: Sequence[Line], edge: float) -> bool:
    left = [line for line in lines if line.right <= edge]
    right = [line for line in lines if line.left >= edge - 2 * _NEAR]
    crossing = len(lines) - len(left) - len(right)
    if min(len(left), len(right)) < _FEWEST or crossing > _CROSSING * (len(left) + len(right)):
        return False
    if min(map(_mean_length, (left, right))) < _PROSE:
        return False
    top, bottom = min(_top(left), _top(right)), max(_bottom(left), _bottom(right))
    beside = [line for line in right if bottom <= line.base <= top]
    return len(beside) >= _FEWEST


def _mean_length(lines: Sequence[Line]) -> float:
    return sum(len(line.text) for line in lines) / len(lines)


def _top(lines: Sequence[Line]) -> float:
    return max(line.box[3] for line in lines)


def _bottom(lines: Sequence[Line]) -> float:
    return min(line.base for line in lines)


def _as_found(lines: Sequence[Line]) -> list[Line]:
    """In the file's order, which is the author's; by height where that order jumps about. Parts are joined again."""
    whole: list[Line] = []
    for line in lines:
        if line.joined and whole:
            whole[-1] = _together(whole[-1], line)
        else:
            whole.append(line)
    jumps = sum(after.base > before.box[3] for before, after in itertools.pairwise(whole))
    return sorted(whole, key=lambda line: -line.box[3]) if jumps > _JUMBLED * len(whole) else whole


def _together(line: Line, part: Line) -> Line:
    part = with_lone_markers(part, line.size)
    shift = len(line.text) + 1
    box = (
        min(line.left, part.left),
        min(line.base, part.base),
        max(line.right, part.right),
        max(line.box[3], part.box[3]),
    )
    raised = line.raised + tuple((start + shift, end + shift) for start, end in part.raised)
    links = line.links + tuple((start + shift, end + shift, address) for start, end, address in part.links)
    return dataclasses.replace(line, text=f"{line.text} {part.text}", box=box, raised=raised, links=links)
