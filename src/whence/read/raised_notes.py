"""Notes under raised numbers at the heads of lines, as pages of print are typed into Markdown: `<sup>3</sup> Ibid.`

In: a text with its marks, and the offsets where a line of the source begins with something raised. Out: `NOTE` marks,
and `NOTE_REFERENCE` marks at the raised numbers of the running text that lead to them. Such lines are notes only where
their numbers count on and half of them are raised in the running text, too, or where the notes are a page of their own:
paragraphs that count on by one, and half of which cite.

>>> text = "It was so1 and so,2 they said.3\\n\\n1 A. Doe, A Book. 2 Ibid. 3 B. Roe, Other."
>>> raised = [Mark(MarkKind.SUPERSCRIPT, at, at + 1) for at in (9, 18, 30, 33, 51, 59)]
>>> [(mark.kind.name, text[mark.start : mark.end]) for mark in raised_notes(text, raised, {33, 51, 59})][2:4]
[('NOTE_REFERENCE', '3'), ('NOTE', '1 A. Doe, A Book.')]
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

import regex

from whence.models import Mark, MarkKind

_FEWEST = 3
_LONGEST = 5
_AHEAD = 8
"""So many numbers in a row may not have been raised."""
_WORDS = regex.compile(r"\s?[\"“‘«*(\[]{0,3}\p{L}")
_HEADED = regex.compile(r"[.):]?\s?\*?\s?(?:[\"“‘«*_(\[]{0,3}[\p{L}\p{N}]|§)")
"""What stands behind a label at a line's head: a stop may, too, and a number ("<sup>3</sup>. 18 U.S.C. § 1030")."""
_LABEL = regex.compile(r"(\p{Nd}{1,4})[.)]?")
CITES = regex.compile(
    r"\b(?:[Ii]bid|[Ii]d\.|[Ss]ee\b|[Oo]p\.\s?cit|https?://)|\p{N}{4}|,\s\p{N}{1,3}(?:[–-]\p{N}{1,3})?\.?\s*$"
)
_PAGE_OF_NOTES = 5
"""Fewer notes without markers may be verses, or the footings of a table."""
_ENDED = regex.compile(r"[.!?:;][\"”’)\]]{0,2}\s*$")


class Number(NamedTuple):
    """A number that is raised or told by signs around it, `text[start:end]`; whether a line begins with it."""

    start: int
    end: int
    number: int
    heads: bool


def raised_notes(text: str, marks: Sequence[Mark], heads: Set[int]) -> list[Mark]:
    """The marks of notes under raised numbers; none where the text has no such notes."""
    if not heads:
        return []
    raised = ((mark, _LABEL.fullmatch(text, mark.start, mark.end)) for mark in marks if _is_small(mark))
    numbers = sorted(
        Number(mark.start, mark.end, int(number[1]), mark.start in heads) for mark, number in raised if number
    )
    return counted_notes(text, numbers, sorted(mark.start for mark in marks if mark.kind is MarkKind.EXTRANEOUS))


def counted_notes(text: str, numbers: Sequence[Number], asides: Sequence[int] = ()) -> list[Mark]:
    """The marks of notes whose labels count on among these numbers, where half of them stand as markers, too; none
    where there are no such notes. What is set aside ends a note."""
    labels = _labels(text, numbers)
    taken = {label.start for label in labels}
    markers = [one for one in numbers if one.start not in taken and not one.heads]
    led = {number.number for number in markers}
    paired = sum(label.number in led for label in labels) * 2 >= len(labels)
    if len(labels) < _FEWEST or not (paired or _is_page_of_notes(text, labels)):
        return []
    return sorted(_marks(text, labels, markers, asides), key=lambda mark: (mark.start, mark.end))


def _is_page_of_notes(text: str, labels: Sequence[Number]) -> bool:
    """Whether the labels head paragraphs that count on by one nearly everywhere, and half of which cite: the running
    text with their markers is on another page."""
    heads = [one for one in labels if one.start == 0 or _ends_paragraph(text, one.start)]
    steps = sum(two.number in (one.number + 1, 1) for one, two in pairwise(heads))
    if len(heads) < max(_PAGE_OF_NOTES, len(labels) * 0.9) or steps < (len(heads) - 1) * 0.9:
        return False
    ends = [text.find("\n\n", one.end) for one in heads]
    cited = (CITES.search(text, one.end, end if end >= 0 else len(text)) for one, end in zip(heads, ends, strict=True))
    return sum(found is not None for found in cited) * 2 >= len(heads)


def _is_small(mark: Mark) -> bool:
    return mark.kind is MarkKind.SUPERSCRIPT and mark.end - mark.start <= _LONGEST


def _labels(text: str, numbers: Sequence[Number]) -> list[Number]:
    """The numbers that begin a note: at a line's head where they count on, and behind a sentence of a note's paragraph
    where it is the next one."""
    found: list[Number] = []
    following = _following(numbers)
    for at, one in enumerate(numbers):
        last = found[-1] if found else None
        if not (_HEADED if one.heads else _WORDS).match(text, one.end):
            continue
        if one.heads:
            counts = last is None or one.number == 1 or last.number < one.number <= last.number + _AHEAD
            then = following[at]
            if last is not None and then is not None and last.number < then <= one.number:
                counts = False  # a marker of the text at a line's head, the notes count on behind it
            if not counts and last is not None and then == last.number + 2 and _ends_paragraph(text, one.start):
                one, counts = one._replace(number=last.number + 1), True  # a slip of the pen: 55, 26, 57
        else:
            counts = last is not None and one.number == last.number + 1 and _goes_on(text, last.end, one.start)
        if counts:
            found.append(one)
    return found


def _ends_paragraph(text: str, start: int) -> bool:
    """Whether a paragraph ends right before."""
    return text.endswith("\n\n", 0, start)


def _following(numbers: Sequence[Number]) -> list[int | None]:
    """The next number at a line's head behind each."""
    found: list[int | None] = []
    behind = None
    for one in reversed(numbers):
        found.append(behind)
        behind = one.number if one.heads else behind
    return found[::-1]


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a sentence of the same paragraph ends here."""
    return text.find("\n", start, end) < 0 and _ENDED.search(text, max(start, end - 6), end) is not None


def _marks(text: str, labels: Sequence[Number], markers: Sequence[Number], asides: Sequence[int]) -> Iterator[Mark]:
    places: dict[int, list[int]] = {}
    inside = []
    kind = "footnote" if _several_feet(labels, markers) else "endnote"
    for at, label in enumerate(labels):
        end = _end(text, label, labels[at + 1].start if at + 1 < len(labels) else len(text), asides)
        places.setdefault(label.number, []).append(label.start)
        inside.append((label.start, end))
        data = {"label": str(label.number), "id": f"raised-{label.start}", "kind": kind}
        yield Mark(MarkKind.NOTE, label.start, end, data)
    for marker in markers:
        behind = places.get(marker.number, [])
        at = bisect_left(behind, marker.start) if len(behind) > 1 else 0
        before = bisect_left(inside, (marker.start, 0)) - 1
        if at < len(behind) and not (before >= 0 and marker.start < inside[before][1]):
            data = {"label": str(marker.number), "target": f"raised-{behind[at]}"}
            yield Mark(MarkKind.NOTE_REFERENCE, marker.start, marker.end, data)


def _several_feet(labels: Sequence[Number], markers: Sequence[Number]) -> bool:
    """Whether running text with markers stands between notes."""
    return any(labels[0].start < marker.start < labels[-1].start for marker in markers)


def _end(text: str, label: Number, following: int, asides: Sequence[int]) -> int:
    """The end of a note: the next one, what is set aside, or its paragraph's end."""
    paragraph = text.find("\n\n", label.end, following)
    end = paragraph if paragraph >= 0 else following
    aside = bisect_left(asides, label.end)
    if aside < len(asides):
        end = min(end, asides[aside])
    return label.start + len(text[label.start : end].rstrip())
