"""Notes of a PDF that begin inside a line of the note before them, as journals set short ones: "31 Id. at 7. 32 Id."

In: the lines of a page's foot. Out: the same, cut before each raised number that is the next one and stands behind the
end of a sentence.

>>> foot = Line(0, "31 Id. at 7. 32 Id. at 9.", (0.0, 0.0, 100.0, 8.0), 0.0, 8.0, raised=((0, 2), (13, 15)))
>>> [(line.text, line.raised) for line in cut([foot])]
[('31 Id. at 7.', ((0, 2),)), ('32 Id. at 9.', ((0, 2),))]
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence

from whence.read.pdf.lines import Line

_ENDED = re.compile(r"[.!?;:)\]/][\"”’)\]]{0,3}\s*$|\w\s+$")
_NUMBER = re.compile(r"\d{1,4}")


def cut(lines: Sequence[Line]) -> list[Line]:
    """The lines, those inside which notes begin cut there."""
    made: list[Line] = []
    last: int | None = None
    for line in lines:
        for part, number in _parts(line, last):
            last = number or last
            made.append(part)
    return made


def _parts(line: Line, last: int | None) -> Iterator[tuple[Line, int | None]]:
    """The parts of a line, each with the number that it begins with."""
    begin, number = 0, None
    for start, end in line.raised:
        words = line.text[start:end]
        if not _NUMBER.fullmatch(words):
            continue
        found = int(words)
        if start == 0:
            last = number = found
        elif last is not None and found == last + 1 and _ENDED.search(line.text, max(0, start - 8), start):
            if line.text[begin:start].strip():
                yield _part(line, begin, start), number
            begin, last = start, found
            number = found
    yield (_part(line, begin, len(line.text)) if begin else line), number


def _part(line: Line, start: int, end: int) -> Line:
    """A part of a line, with its share of the width."""
    text = line.text[start:end].rstrip()
    left, bottom, right, top = line.box
    width = (right - left) / max(1, len(line.text))
    box = (left + start * width, bottom, left + (start + len(text)) * width, top)
    end = start + len(text)
    raised = tuple((a - start, b - start) for a, b in line.raised if start <= a and b <= end)
    links = tuple((max(a, start) - start, min(b, end) - start, to) for a, b, to in line.links if a < end and b > start)
    return dataclasses.replace(line, text=text, box=box, raised=raised, links=links, joined=start > 0 or line.joined)
