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
_PART = regex.compile(r"(?P<signs>\p{Nd})(?P<stop>[.)]?) +(?=[\"“]?(?:id\b|ibid\b|\p{Lu}))")
"""A label of which a scan left one figure."""
_SPACED = regex.compile(r"(?P<signs>\p{Nd}(?:[ ]\p{Nd}){1,2})[.)]?[ ]*(?=\p{L}|[\"“])")
_WORDED = regex.compile(r"\p{Nd}{1,4}[.)]? +[\"“'‘(\[]?(?:\p{Lu}|id\.|ibid\b)")
_ENDED = regex.compile(r"(?<!\b(?:Nos?|[Vv]ol|pp?|v|ch|art|sec|cl|n))[.!?)\]/][\"”’)\]]{0,3}\s*$")
"""The end of a sentence, not of "Pub. L. No."."""
_STEP = 4
"""How far numbers may skip where a label was not read."""
_BESIDE = 0.5
"""Of its size a line may begin beside the note before it."""


def labelled(line: Line, number: int) -> Line | None:
    """The line with its label raised, where that may be the number as a scan misreads it, or without a figure of it."""
    found = _LABEL.match(line.text) or _PART.match(line.text)
    if found is None or line.raised or not _may_be(found["signs"].replace(" ", ""), str(number)):
        return None
    return dataclasses.replace(line, raised=((0, found.end("stop")),))


def _may_be(signs: str, number: str) -> bool:
    return can_be(signs, int(number)) or (len(signs) == len(number) - 1 and signs in (number[:-1], number[1:]))


def begins_note(lines: Sequence[Line], at: int) -> bool:
    """Whether a line begins at the edge of a note's first one, behind a sentence's end."""
    line = lines[at]
    return abs(line.left - lines[0].left) <= _BESIDE * line.size and _has_ended(lines[at - 1])


def reads_as_note(lines: Sequence[Line], at: int) -> bool:
    """Whether a line's number stands behind a sentence's end, and before words that a note may begin with: a name,
    "See", "Id.", a quotation."""
    return _WORDED.match(lines[at].text) is not None and (at == 0 or _has_ended(lines[at - 1]))


def _has_ended(line: Line) -> bool:
    return _ENDED.search(line.text) is not None


def with_spaced(lines: Sequence[Line], last: int) -> list[Line]:
    """The lines of a foot, the figures of a label that stand apart raised as one where they count on from the label
    before, or from the `last` of the pages before: "7 9 Supra note 15" behind 78."""
    made: list[Line] = []
    for at, line in enumerate(lines):
        number = spaced(line)
        if last < number <= last + _STEP and (at == 0 or _has_ended(lines[at - 1])):
            line = _joined(line)
        told = _told(line)
        last = told if last < told <= last + _STEP else last
        made.append(line)
    return made


def _joined(line: Line) -> Line:
    """The line with the figures at its head raised as one."""
    end = next(at for at, sign in enumerate(line.text) if not (sign.isdecimal() or sign == " "))
    end = len(line.text[:end].rstrip())
    return dataclasses.replace(line, raised=((0, end), *(part for part in line.raised if part[0] >= end)))


def _told(line: Line) -> int:
    """The number that a line begins with; 0 without one."""
    end = line.raised[0][1] if line.raised and line.raised[0][0] == 0 else line.text.find(" ")
    figures = line.text[: max(0, end)].replace(" ", "").rstrip(".)")
    return int(figures) if figures.isdecimal() else 0


def spaced(line: Line) -> int:
    """The number whose figures stand apart at a line's head, as scans have them; 0 without one."""
    found = _SPACED.match(line.text)
    return int(found["signs"].replace(" ", "")) if found else 0
