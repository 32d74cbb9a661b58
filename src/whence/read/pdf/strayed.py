"""Notes of a PDF whose words were written before the text above them, apart from their labels: some programs write a
paragraph in which an address is a link by itself.

In: a page's lines in the order of the file. Out: the lines, the words of each such note behind its label: they stand
on the label's row and below it, down to the next note.

>>> def line(text: str, left: float, base: float) -> Line:
...     return Line(0, text, (left, base - 2, left + 4 * len(text), base + 6), base, 8.0)
>>> words = [line("Ann Lee, Silt, www.silt.example/", 94, 140), line("tides.html.", 66, 130)]
>>> feet = [line("217. Id. at 6.", 75, 150), line("218.", 75, 140), line("219. Roe, Quays.", 75, 120)]
>>> [one.text for one in gathered([*words, line("It rained.", 66, 300), *feet])]
['It rained.', '217. Id. at 6.', '218. Ann Lee, Silt, www.silt.example/', 'tides.html.', '219. Roe, Quays.']
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from whence.read.pdf.lines import Line

_LABEL = re.compile(r"(\d{1,4})[.)]?")
_NUMBERED = re.compile(r"(\d{1,4})[.)](?:\s|$)")
_LEVEL, _FARTHEST, _LIKE, _LEADING = 0.25, 3.5, 0.25, 1.7
"""In type sizes: how far a row's parts may stand above each other and apart, sizes differ, and lines follow."""


def gathered(lines: Sequence[Line]) -> list[Line]:
    """The lines, strayed words put behind the labels that they belong to."""
    made = list(lines)
    for label in [line for line in lines if len(line.text) < 6 and _LABEL.fullmatch(line.text)]:
        at = made.index(label)
        if not _counts_on(made, at) and not _counts_on(lines, lines.index(label)):  # two may follow each other
            continue
        hosts = [host for host, line in enumerate(made) if host != at + 1 and _stands_behind(label, line)]
        if len(hosts) == 1:
            made = _moved(made, at, hosts[0])
    return made


def _counts_on(lines: Sequence[Line], at: int) -> bool:
    """Whether the line before or behind a label begins with the number before or the next one."""
    found = _LABEL.fullmatch(lines[at].text)
    number = int(found[1]) if found else 0
    beside = (
        (lines[at - 1].text, number - 1) if at else ("", 0),
        (lines[at + 1].text if at + 1 < len(lines) else "", number + 1),
    )
    return any((other := _NUMBERED.match(text)) is not None and int(other[1]) == wanted for text, wanted in beside)


def _stands_behind(label: Line, line: Line) -> bool:
    """Whether a line stands on a label's row, right behind it, in its size."""
    return (
        abs(line.base - label.base) < _LEVEL * label.size
        and 0 < line.left - label.right < _FARTHEST * label.size
        and _is_like(line, label)
    )


def _is_like(line: Line, other: Line) -> bool:
    return abs(line.size - other.size) < _LIKE * other.size


def _moved(lines: list[Line], at: int, host: int) -> list[Line]:
    """The lines, with those from `host` on that go on below it put behind the label at `at`."""
    label = lines[at]
    lowest = max((line.base for line in lines[at + 1 :] if line.base < label.base - 1), default=0.0)
    end = host + 1
    while end < len(lines) and end != at and _goes_on(lines[end - 1], lines[end], lowest):
        end += 1
    first = lines[host]
    text = f"{label.text} {first.text}"
    by = len(text) - len(first.text)
    joined = dataclasses.replace(
        first,
        text=text,
        box=(label.left, first.box[1], first.right, max(label.box[3], first.box[3])),
        raised=tuple((start + by, last + by) for start, last in first.raised),
        links=tuple((start + by, last + by, address) for start, last, address in first.links),
        joined=label.joined,
    )
    words = [joined, *lines[host + 1 : end]]
    if host > at:
        return [*lines[:at], *words, *lines[at + 1 : host], *lines[end:]]
    return [*lines[:host], *lines[end:at], *words, *lines[at + 1 :]]


def _goes_on(before: Line, line: Line, lowest: float) -> bool:
    """Whether a line is the next one below another, above the note that follows."""
    step = before.base - line.base
    return 0 < step < _LEADING * before.size and line.base > lowest + 1 and _is_like(line, before)
