"""Labels of a PDF's notes that a scan misread: "86 Id." for 36, "1 7 Id." for 17.

In: a line of a foot, and the number that is missing there. Out: the line with its label set apart as a raised one is,
where a scan may have made its signs of that number.

>>> line = Line(0, "86 Id. at 7.", (0.0, 0.0, 60.0, 8.0), 0.0, 8.0)
>>> labelled(line, 36).raised
((0, 2),)
>>> labelled(line, 41) is None
True
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import regex

from whence.read.notes.scans.misread_figures import SIGNS, can_be
from whence.read.pdf.lines import Line

_LABEL = regex.compile(
    rf"(?P<signs>[{SIGNS}](?:[ ]?[{SIGNS}]){{1,3}}?)(?P<stop>[.)]?)[ ]*(?=[\"“]?(?:[IlZ1]?bid\b|id\b|\p{{Lu}}))"
)
_SPACED = regex.compile(r"(?P<signs>\p{Nd}(?:[ ]\p{Nd}){1,2})[.)]?[ ]*(?=\p{L}|[\"“])")
_ENDED = regex.compile(r"(?<!\b(?:Nos?|[Vv]ol|pp?|v|ch|art|sec|cl|n))[.!?)\]/][\"”’)\]]{0,3}\s*$")
"""The end of a sentence, not of "Pub. L. No."."""
_BESIDE = 0.5
"""Of its size a line may begin beside the note before it."""


def labelled(line: Line, number: int) -> Line | None:
    """The line with its label raised, where that may be the number as a scan misreads it."""
    found = _LABEL.match(line.text)
    if found is None or line.raised or not can_be(found["signs"].replace(" ", ""), number):
        return None
    return dataclasses.replace(line, raised=((0, found.end("stop")),))


def begins_note(lines: Sequence[Line], at: int) -> bool:
    """Whether a line begins at the edge of a note's first one, behind a sentence's end."""
    line = lines[at]
    return abs(line.left - lines[0].left) <= _BESIDE * line.size and _ENDED.search(lines[at - 1].text) is not None


def spaced(line: Line) -> int:
    """The number whose figures stand apart at a line's head, as scans have them; 0 without one."""
    found = _SPACED.match(line.text)
    return int(found["signs"].replace(" ", "")) if found else 0
