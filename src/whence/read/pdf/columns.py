"""Reading order of the lines on a page: columns one after the other where there are any.

In: the lines of one page in the order of the file. Out: the same in reading order, parts of one line joined again where
they are no columns.
"""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections import Counter
from collections.abc import Sequence

from whence.read.pdf.lines import Line
from whence.read.pdf.notes import with_lone_markers

_FEWEST, _FEWEST_AT_FOOT = 6, 3  # lines in a column, and in one of notes
_SMALLER = 0.93  # notes, of the size of the text
_CROSSING = 0.3  # of the lines beside it may cross a gutter: headings, a figure's caption
_PROSE = 18  # characters that a column's lines have at least on average: less is a table
_NEAR = 2.0
_STARS = re.compile(r"[*•\s]+")
_HANGS = 4  # of its sizes a label may stand out to the left of its entry
_WITHIN = 0.95  # of a column's lines end within it: a running foot does not
_JUMBLED = 0.2


def in_order(lines: Sequence[Line]) -> list[Line]:
    """The lines of one page in reading order."""
    gutter = _gutter(lines)
    if gutter is None:
        above, foot = _small_foot(lines)
        columns = _foot_columns(foot) if foot else []
        return [*_as_found(above), *columns] if columns else _as_found(lines)
    ordered: list[Line] = []
    band: list[Line] = []
    for line in _beside(lines, gutter):
        if _side(line, gutter) == 0:
            ordered += [*_columns(band, gutter), line]
            band = []
        else:
            band.append(line)
    return [dataclasses.replace(line, joined=False) for line in [*ordered, *_columns(band, gutter)]]


def _beside(lines: Sequence[Line], gutter: float) -> list[Line]:
    """The lines from top to bottom as they stand on both sides: nothing is joined to what stands on the other side, but
    "* * *" is one line, and a line's parts stay together, as one of them may stand a bit higher."""
    made: list[tuple[float, Line]] = []
    for line in lines:
        top, before = made[-1] if made and line.joined else (line.box[3], None)
        if before is not None and _STARS.fullmatch(before.text) and _STARS.fullmatch(line.text):
            made[-1] = top, together(before, line)
        elif before is not None and _side(before, gutter) == _side(line, gutter):
            made.append((top, line))
        else:
            made.append((line.box[3], dataclasses.replace(line, joined=False) if line.joined else line))
    return [line for _, line in sorted(made, key=lambda one: -one[0])]


def _side(line: Line, gutter: float) -> int:
    """Left of the gutter, right of it, or across."""
    if line.left >= gutter - _NEAR:
        return 1
    return 0 if line.right > gutter + _NEAR else -1


def _columns(band: Sequence[Line], gutter: float) -> list[Line]:
    left = [line for line in band if _side(line, gutter) < 0]
    right = [line for line in band if _side(line, gutter) > 0]
    return [*(in_order(left) if left else []), *(in_order(right) if right else [])]


def _small_foot(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """What stands above the small print at the page's foot, and that."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    size = max(sizes, key=lambda size: sizes[size], default=0.0)
    end = min((line.base for line in lines if line.size >= _SMALLER * size and len(line.text) >= _PROSE), default=0.0)
    above: list[Line] = []
    foot: list[Line] = []
    for line in lines:
        (foot if line.box[3] <= end and line.size < _SMALLER * size else above).append(line)
    return above, foot


def _foot_columns(lines: Sequence[Line]) -> list[Line]:
    """Notes that stand in columns below a text that runs across the page; nothing where they do not."""
    gutter = _gutter(lines, fewest=_FEWEST_AT_FOOT)
    if gutter is None or any(_side(line, gutter) == 0 for line in lines):
        return []
    sides = ([line for line in _beside(lines, gutter) if _side(line, gutter) == side] for side in (-1, 1))
    parts = [_foot_columns(part) or _as_found(part) for part in sides]
    return [dataclasses.replace(line, joined=False) for part in parts for line in part]


def _gutter(lines: Sequence[Line], fewest: int = _FEWEST) -> float | None:
    """The left edge of a second column, where at least `fewest` lines on both sides run beside each other; None without
    one."""
    if len(lines) < 2 * fewest:
        return None
    lefts = sorted(line.left for line in lines)
    width = max(line.right for line in lines) - lefts[0]
    candidates = {round(left) for left in lefts if 0.25 * width < left - lefts[0] < 0.8 * width}
    counts = {edge: sum(abs(left - edge) < _NEAR for left in lefts) for edge in candidates}
    for edge in sorted((edge for edge in counts if counts[edge] >= fewest // 2), key=lambda edge: -counts[edge])[:3]:
        if _divides(lines, edge, fewest):
            return _hanging(lines, edge) - _NEAR
    return None


def _hanging(lines: Sequence[Line], edge: float) -> float:
    """The edge of a column, or of the labels that stand out to the left of it, as those of numbered entries do; where
    nothing but such narrow lines stands on its left, its edge."""
    rights = sorted(line.right for line in lines if line.right <= edge and line.left < edge - _HANGS * line.size)
    if not rights:
        return edge
    reach = rights[int(_WITHIN * (len(rights) - 1))]
    return min((line.left for line in lines if reach < line.left < edge), default=edge)


def _divides(lines: Sequence[Line], edge: float, fewest: int) -> bool:
    left = [line for line in lines if line.right <= edge]
    right = [line for line in lines if line.left >= edge - 2 * _NEAR]
    crossing = len(lines) - len(left) - len(right)
    if min(len(left), len(right)) < fewest or crossing > _CROSSING * (len(left) + len(right)):
        return False
    if min(map(_mean_length, (left, right))) < _PROSE:
        return False
    top, bottom = min(_top(left), _top(right)), max(_bottom(left), _bottom(right))
    beside = [line for line in right if bottom <= line.base <= top]
    return len(beside) >= fewest


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
            whole[-1] = together(whole[-1], line)
        else:
            whole.append(line)
    jumps = sum(after.base > before.box[3] for before, after in itertools.pairwise(whole))
    return sorted(whole, key=lambda line: -line.box[3]) if jumps > _JUMBLED * len(whole) else whole


def together(line: Line, part: Line) -> Line:
    """One line of two parts; a small label far in front of a note's words, as hanging ones stand, is raised."""
    part, label = with_lone_markers(part, line.size), with_lone_markers(line, part.size)
    line = label if label is line else dataclasses.replace(label, size=part.size)
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
