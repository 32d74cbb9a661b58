"""Figures and letters of a chart that stand by themselves in small print: its scale, its parts; no labels of notes.

In: a page's lines, what is raised by itself told. Out: the same lines; where so many such figures stand on the page and
so seldom count on by one that they are a chart's, none of them is raised. Labels beside words that are drawn or blacked
out count on: "5", "6" in the text, "5", "6" at its foot. A year by itself is no label either.

>>> axis = [Line(0, words, (0.0, 0.0, 9.0, 7.0), 0.0, 7.0, raised=((0, len(words)),)) for words in ("40", "30", "20")]
>>> [line.raised for line in without_scales(axis)]
[(), (), ()]
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from itertools import pairwise

from whence.read.pdf.lines import Line

_FEWEST = 3
_COUNTING = 0.5
"""The least share of labels that count on from the one before."""
_YEAR = 4
"""Figures of a year; so many notes hardly stand in one file, and never without words."""


def without_scales(lines: Sequence[Line]) -> list[Line]:
    """The lines, the figures and letters of charts not raised."""
    alone = [at for at, line in enumerate(lines) if _is_alone(line)]
    for are_figures in (True, False):
        told = [at for at in alone if lines[at].text.isdecimal() is are_figures]
        if not _count_on([_place(lines[at].text) for at in told]):
            return _plain(lines, {*alone})
    return _plain(lines, {at for at in alone if len(lines[at].text) >= _YEAR})


def _is_alone(line: Line) -> bool:
    """Whether a line is one raised figure or letter; stars are marks of notes to tables, which do not count."""
    return line.raised == ((0, len(line.text)),) and line.text.isalnum()


def _place(label: str) -> int:
    return int(label) if label.isdecimal() else ord(label[0])


def _count_on(places: Sequence[int]) -> bool:
    """Whether labels count on as those of notes do; a few tell nothing."""
    steps = [two - one for one, two in pairwise(places)]
    return len(places) < _FEWEST or sum(step == 1 for step in steps) >= _COUNTING * len(steps)


def _plain(lines: Sequence[Line], at_these: set[int]) -> list[Line]:
    return [dataclasses.replace(line, raised=()) if at in at_these else line for at, line in enumerate(lines)]
