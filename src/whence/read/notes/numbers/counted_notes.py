"""Notes under numbers that count on at the heads of lines: raised ones, or such as signs around them tell.

In: a text, and its numbers that may be labels or markers. Out: `NOTE` marks, and `NOTE_REFERENCE` marks at the numbers
of the running text that lead to them. The numbers are labels only where half of them stand in the running text, too, or
where the notes are a page of their own: paragraphs that count on by one, and half of which cite.

>>> text = "So1 and so,2 it was.3\\n\\n1 A. Doe, A Book.\\n\\n2 Ibid.\\n\\n3 B. Roe, Other."
>>> numbers = [Number(at, at + 1, int(text[at]), at > 20) for at in (2, 11, 20, 23, 42, 51)]
>>> [text[mark.start : mark.end] for mark in counted_notes(text, numbers)]
['1', '2', '3', '1 A. Doe, A Book.', '2 Ibid.', '3 B. Roe, Other.']
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import regex

from whence.models import Mark, MarkKind
from whence.read.notes.numbers.chapter_runs import led_by_chapters
from whence.read.notes.numbers.counted_labels import Number, counted_labels, ends_paragraph

FEWEST = 3
CITES = regex.compile(
    r"\b(?:[Ii]bid|[Ii]d\.|[Ss]ee\b|[Vv]gl\.|[Ee]bd|[Ee]benda|[Oo]p\.\s?cit|https?://|(?:pp?|S)\.\s?\p{N})"
    r"|\p{N}{4}|,\s\p{N}{1,3}(?:[–-]\p{N}{1,3})?\.?\s*$"
)
_BACK = regex.compile(
    r"[\s*_“\"(]{0,3}(?:(?:[Ss]ee|[Cc]f\.|[Vv]gl\.|[Ss]iehe|[Vv]oir)\s)?"
    r"(?:(?:[Ii]b[ií]d|[Ss]upra|[Ee]bda?|[Ee]benda|[Ii]dem)\b|[Ii]d\.|[Oo]p\.\s?cit|[Aa]\.\s?a\.\s?O)"
)
_POINTING = 2
_PAGE_OF_NOTES = 5
"""Fewer notes without markers may be verses, or the footings of a table."""
_NEARLY = 0.9
BLANK = regex.compile(r"\n[ \t>]*(?=\n)|\f")
"""Where a paragraph ends, quoted ones too, or a page."""
_WORD = regex.compile(r"\w")
_FURTHER = 3000
"""So many characters of further paragraphs a note may have, where no running text can stand between it and the next."""


def counted_notes(text: str, numbers: Sequence[Number], asides: Sequence[int] = ()) -> list[Mark]:
    """The marks of notes whose labels count on among these numbers, where half of them stand as markers, too; none
    where there are no such notes. What is set aside ends a note."""
    labels = counted_labels(text, numbers)
    taken = {label.start for label in labels}
    markers = [one for one in numbers if one.start not in taken and not one.heads]
    led = {number.number for number in markers}
    paired = sum(label.number in led for label in labels) * 2 >= len(labels)
    if len(labels) < FEWEST or not (paired or _is_page_of_notes(text, labels)):
        return []
    return sorted(note_marks(text, labels, markers, asides), key=lambda mark: (mark.start, mark.end))


def _is_page_of_notes(text: str, labels: Sequence[Number]) -> bool:
    """Whether the labels head paragraphs, or lines of which some point back, that count on by one nearly everywhere,
    and half of which cite: the running text with their markers is on another page."""
    heads = [one for one in labels if one.start == 0 or ends_paragraph(text, one.start)]
    if len(heads) < len(labels) * _NEARLY and point_back(text, labels):
        heads = [one for one in labels if one.heads]
    steps = sum(two.number in (one.number + 1, 1) for one, two in pairwise(heads))
    if len(heads) < max(_PAGE_OF_NOTES, len(labels) * _NEARLY) or steps < (len(heads) - 1) * _NEARLY:
        return False
    ends = [*(two.start for two in heads[1:]), len(text)]
    cited = (CITES.search(text, one.end, end) for one, end in zip(heads, ends, strict=True))
    return sum(found is not None for found in cited) * 2 >= len(heads)


def point_back(text: str, labels: Iterable[Number]) -> bool:
    """Whether several of these notes begin with "Ibid." and its kin, as no item of a list does."""
    return sum(_BACK.match(text, one.end) is not None for one in labels) >= _POINTING


def note_marks(
    text: str, labels: Sequence[Number], markers: Sequence[Number], asides: Sequence[int] = ()
) -> Iterator[Mark]:
    """The marks of notes under these labels, and of those markers that lead to them."""
    places: dict[int, list[int]] = {}
    kind = "footnote" if several_feet(labels, markers) else "endnote"
    spans = [(label.start, end) for label, end in zip(labels, _ends(text, labels, markers, asides), strict=True)]
    for label, (start, end) in zip(labels, spans, strict=True):
        places.setdefault(label.number, []).append(start)
        yield Mark(MarkKind.NOTE, start, end, {"label": label.label, "id": f"raised-{start}", "kind": kind})
    chapters = led_by_chapters(markers, labels)
    for marker in markers:
        behind = places.get(marker.number, [])
        at = bisect_left(behind, marker.start) if len(behind) > 1 else 0
        before = bisect_left(spans, (marker.start, 0)) - 1
        if at < len(behind) and not (before >= 0 and marker.start < spans[before][1]):
            data = {"label": marker.label, "target": f"raised-{chapters.get(marker.start, behind[at])}"}
            yield Mark(MarkKind.NOTE_REFERENCE, marker.start, marker.end, data)


def several_feet(labels: Sequence[Number], markers: Sequence[Number]) -> bool:
    """Whether running text with markers stands between notes."""
    return any(labels[0].start < marker.start < labels[-1].start for marker in markers)


def _ends(text: str, labels: Sequence[Number], markers: Sequence[Number], asides: Sequence[int]) -> Iterator[int]:
    """Where each note ends: where the next one begins, or something set aside; with its paragraph where running text
    may stand behind it."""
    last: dict[int, int] = {}
    for marker in markers:
        last[marker.number] = marker.start
    for at, label in enumerate(labels):
        then = labels[at + 1] if at + 1 < len(labels) else None
        end = then.start if then else len(text)
        blank = BLANK.search(text, label.end, end)
        if blank and not text[label.end : blank.start()].strip(" .:)]"):  # the label is a line of its own
            words = _WORD.search(text, blank.end(), end)
            blank = BLANK.search(text, words.end(), end) if words else blank
        if blank and not (then and _goes_to(label, then, last)):
            end = blank.start()
        end = min([end, *asides[bisect_left(asides, label.end) :][:1]])
        yield label.start + len(text[label.start : end].rstrip(" \t\r\n>|"))


def _goes_to(label: Number, then: Number, last: Mapping[int, int]) -> bool:
    """Whether nothing but further paragraphs of a note can stand between it and the next one: that one's markers stand
    before both, or none has a marker."""
    near = then.number == label.number + 1 and then.start - label.start <= _FURTHER
    return near and (last.get(then.number, -1) < label.start if last else True)
