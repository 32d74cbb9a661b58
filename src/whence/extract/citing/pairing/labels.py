"""Labels that paragraphs of notes begin with, "[4]", "4.", "⁴", and which of them begin a note.

In: a `Layout` and its paragraphs. Out: their `Label`s, and whether each counts on.

>>> page = layout(Reading("d", "r", "1. Ann Lee, Silt.\\n\\n1890. So it was.\\n\\n2. Jane Roe, Sand."))
>>> labels = [label_of(page, index, None) for index in range(3)]
>>> [label.words for label in labels], counting_on(labels)
(['1', '1890', '2'], [True, False, True])
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from whence.extract.blocks import Layout
from whence.extract.citing.pairing.runon import run_on
from whence.models import MarkKind
from whence.text import PLAIN_FIGURES

LABEL = regex.compile(
    r"(?:_\s{2,5})?(?:\[\^?(?P<bracket>\p{N}{1,4})\][:.]?|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
    r"|\(?(?P<stopped>\p{N}{1,4})(?:\s?\\?\.(?!\p{N})|\)|:|_(?=\s))|(?P<bare>\p{N}{1,4})"
    r"(?=\s(?:[“\"‘(]?\p{Lu}|\(?(?:ib[ií]d\b|id\.|op\.|loc\.|ebd\b|see\s|cf\.|vgl\.|siehe\s|voir\s|supra\s|nn?\.?\s\p{N})))"
    r")\s*"
)
AHEAD = 6
"""Numbers count on in steps of at most so many: some notes or markers could not be recognised."""
_IN_ROW = 3
"""Bare numbers that count on before the last of a chapter, behind which they begin anew."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label that a paragraph may begin with: its words, where the note's words begin, how it is printed, and the
    number of the last note that runs on in the paragraph."""

    words: str
    end: int
    form: str
    last: int = 0

    @property
    def number(self) -> int:
        """The label as a number."""
        return int(self.words)


def told_labels(layout: Layout) -> dict[int, Label]:
    """The numbers that only the format tells, by where they stand: those that a browser prints before the items of a
    list, and raised ones, from which no space parts the words."""
    labels = {}
    for mark in layout.reading.marks:
        if mark.kind is MarkKind.SUPERSCRIPT and layout.text[mark.start : mark.end].isdecimal():
            labels[mark.start] = Label(layout.text[mark.start : mark.end], mark.end, "bare")
        elif mark.kind is MarkKind.LIST_ITEM and "number" in mark.data:
            labels[mark.start] = Label(str(mark.data["number"]), mark.start, "stopped")
    return labels


def label_of(layout: Layout, index: int, ordinal: Label | None) -> Label | None:
    """The label that a paragraph begins with, else the number that its list gives it; a bare number is none then, if it
    is another one: "18 U.S.C. § 1030"."""
    block = layout.blocks[index]
    found = LABEL.match(layout.flat, block.start, block.end)
    if not found:
        return ordinal
    form = next(name for name, words in found.groupdict().items() if words)
    if form == "bare" and ordinal and ordinal.words != found[form]:
        return ordinal
    words = found[form].translate(PLAIN_FIGURES)
    inside = run_on(layout.flat, (found.end(), block.end), int(words), form)
    return Label(words, found.end(), form, inside[-1].number if inside else int(words))


def counting_on(labels: Sequence[Label | None]) -> list[bool]:
    """Which labels begin a note. Brackets always do; a plain number that jumps is a year, a page or a quantity at the
    head of a further paragraph, and a bare one (no full stop) counts on by one."""
    following: int | None = None
    ahead: list[int | None] = []
    for label in reversed(labels):
        ahead.append(following)
        following = label.number if label else following
    ahead.reverse()
    last = 0
    kept = []
    for label, then in zip(labels, ahead, strict=True):
        counts = bool(label) and _counts(label, last, then)  # type: ignore[arg-type]
        kept.append(counts)
        last = (label.last or label.number) if label and counts else last
    return kept


def _counts(label: Label, last: int, then: int | None) -> bool:
    goes_on = last < label.number <= last + AHEAD
    if label.form in ("bracket", "raised") or (label.last > label.number and label.number in (1, last + 1)):
        return True  # several notes run on in the paragraph
    if label.form == "bare":
        begins_anew = label.number == 1 and then in (None, 2)
        return (
            (label.number == last + 1 and (then != 1 or last >= _IN_ROW))
            or (goes_on and then == label.number + 1)
            or begins_anew
        )
    if goes_on or label.number == 1:
        return True
    skipped = then is not None and last < then <= last + AHEAD and then != label.number + 1
    return not skipped and label.number < 1500


def restarts(labels: Sequence[Label | None], counting: Sequence[bool], at: int) -> bool:
    """Whether the next label that counts behind this paragraph begins the numbers anew."""
    for label, counts in zip(labels[at + 1 : at + 4], counting[at + 1 : at + 4], strict=True):
        if label and counts:
            return label.number == 1
    return False
