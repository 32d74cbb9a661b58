"""Endnotes that no heading announces: numbered paragraphs, or items of a numbered list, at a text's end, whose numbers
stand in it as markers.

In: a `Layout`, and the first block that may be one. Out: the blocks of the notes. Converted articles and briefs end so:
a rule or a copyright line, then "[1] …", "[^2]: …", "3. …". A numbered list is none: nothing in the text leads to it.

>>> page = layout(Reading("d", "r", "It rained.[1] Nobody came.[2]\\n\\nAll May.\\n\\n[1] A. Doe.\\n\\n[2] B. Roe."))
>>> headless(page, 0)
range(2, 4)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from whence.extract.blocks import Layout, Shape
from whence.models import MarkKind
from whence.text import PLAIN_FIGURES

_LABEL = regex.compile(
    r"\[\^?(?P<bracket>[0-9]{1,3})\][:.]?\s*(?=\S)|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*(?=\S)"
    r"|(?P<plain>[0-9]{1,3})(?:[.)](?:\s|$)|\s(?=[\"“‘\p{Lu}]|\(?(?:ib[ií]d\b|id\.|op\.|see\s|cf\.|vgl\.|supra\s|nn?\.?\s[0-9])))"
)
_BRACKETED = regex.compile(r"\[\^?([0-9]{1,3}(?:\s?[,;–—-]\s?\^?[0-9]{1,3})*)\]")
_SMALL = regex.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
_GLUED = regex.compile(r"(?<=\p{Ll}[.,;:!?)]?[”\"’']?)[0-9]{1,3}(?=[\s—–)]|$)")
_NUMBER = regex.compile(r"[0-9]+")
_SHAPES = frozenset([Shape.PARAGRAPH, Shape.LIST_ITEM])
_FEWEST = {"bracket": 2, "raised": 2, "plain": 3}
_BEHIND = 4
"""Short paragraphs that may stand behind the last note: who the author is, whose the rights are."""
_SHORT = 500
_FURTHER = 3
"""Further paragraphs of a note."""
_SKIPPED = {"bracket": 6, "raised": 6, "plain": 2}
"""Numbers in a row that may be missing: a bracket at a paragraph's head is hardly anything but a label."""
_LABEL_ALONE = 5
"""Characters of a label that is a block by itself, as that of an item of several paragraphs."""
_LED_TO = 0.6
"""The share of notes to which a marker must lead."""


def headless(layout: Layout, first: int) -> range:
    """The blocks of the notes at the end, from `first` on; an empty range where there are none."""
    labels = _labels(layout, first)
    for at in reversed([at for at, label in enumerate(labels) if label.number == 1]):
        run = _run(labels[at:])
        begin, last = first + run[0].at, first + run[-1].at
        last += layout.blocks[last].end - layout.blocks[last].start <= _LABEL_ALONE and last + 1 < len(layout.blocks)
        if len(run) >= _FEWEST[run[0].form] and _is_last(layout, last) and _is_led_to(layout, begin, run):
            return range(begin, last + 1)
    return range(0)


class _Label(NamedTuple):
    """The number that a paragraph begins with: how it is printed, and which of the paragraphs."""

    form: str
    number: int
    at: int


def _labels(layout: Layout, first: int) -> list[_Label]:
    told = _told(layout)
    found = []
    for index, block in enumerate(layout.blocks[first:]):
        label = _LABEL.match(layout.flat, block.start, block.end) if block.shape in _SHAPES else None
        if label:
            found.append(_Label(*_number(label.groupdict()), index))
        elif told.get((block.shape, block.start), "").isdecimal():
            found.append(_Label("plain", int(told[block.shape, block.start]), index))
    return found


def _told(layout: Layout) -> dict[tuple[Shape, int], str]:
    """The numbers that only the format tells, by what begins with them: items of lists, and paragraphs with a raised
    number from which no space parts the words."""
    told = {}
    for mark in layout.reading.marks:
        if mark.kind is MarkKind.LIST_ITEM:
            told[Shape.LIST_ITEM, mark.start] = str(mark.data.get("number", ""))
        elif mark.kind is MarkKind.SUPERSCRIPT:
            told[Shape.PARAGRAPH, mark.start] = layout.text[mark.start : mark.end]
    return told


def _number(forms: dict[str, str | None]) -> tuple[str, int]:
    form, words = next((form, words) for form, words in forms.items() if words)
    return form, int(words.translate(PLAIN_FIGURES))


def _run(labels: Sequence[_Label]) -> list[_Label]:
    """The labels that count on from the first of these."""
    run = [labels[0]]
    for label in labels[1:]:
        if label.at - run[-1].at > _FURTHER + 1:
            break
        if label.form == run[0].form and run[-1].number < label.number <= run[-1].number + _SKIPPED[label.form]:
            run.append(label)
    return run


def _is_last(layout: Layout, index: int) -> bool:
    behind = [block for block in layout.blocks[index + 1 :] if block.shape is not Shape.EXTRANEOUS]
    return len(behind) <= _BEHIND and all(block.end - block.start <= _SHORT for block in behind)


def _is_led_to(layout: Layout, first: int, run: Sequence[_Label]) -> bool:
    numbers = {label.number for label in run}
    return len(numbers & _markers(layout, layout.blocks[first].start, run[0].form)) >= _LED_TO * len(numbers)


def _markers(layout: Layout, end: int, form: str) -> set[int]:
    """The numbers that stand as markers before a place; brackets lead to brackets, and what is raised to any."""
    found = {int(each) for inside in _BRACKETED.findall(layout.flat, 0, end) for each in _NUMBER.findall(inside)}
    if form == "bracket" and found:
        return found
    raised = (
        layout.flat[m.start : m.end] for m in layout.reading.marks if m.kind is MarkKind.SUPERSCRIPT and m.end <= end
    )
    found |= {int(each) for words in raised for each in _NUMBER.findall(words)}
    found |= {int(each.translate(PLAIN_FIGURES)) for each in _SMALL.findall(layout.flat, 0, end)}
    return found | {int(each) for each in _GLUED.findall(layout.flat, 0, end)}
