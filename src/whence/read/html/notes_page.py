"""Notes on a page of their own, whose texts are other pages: labels that link back to these and count on.

In: the text of a page and its marks. Out: `NOTE` marks, without markers, which stand on the other pages; none where
other links stand at the heads of lines, or the numbers do not count on.

>>> text = "".join(f"{n}\\n\\nA. Doe, A Book, {n}.\\n\\n" for n in range(1, 7))
>>> places = [text.index(f"{n}\\n\\n") for n in range(1, 7)]
>>> links = [Mark(MarkKind.LINK, at, at + 1, {"href": f"one.html#fnref{n}"}) for n, at in enumerate(places, 1)]
>>> [text[note.start : note.end] for note in notes_page(text, links)][:2]
['A. Doe, A Book, 1.', 'A. Doe, A Book, 2.']
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from whence.models import Mark, MarkKind

_LABEL = regex.compile(r"[\[(]?\s?(?P<number>\p{Nd}{1,4})\s?[\])]?[.:]?")
_ELSEWHERE = regex.compile(r"[^#]+#[^#]*(?:ref|fn|note|back|rn|en\p{Nd})[^#]*", regex.IGNORECASE)
"""An address on another page whose name says that a note's marker stands there."""
_BEFORE = regex.compile(r"(?:^|\n)[ \t\[(]*$")
_BEHIND = regex.compile(r"[\s\])>.:]*")
_FEWEST = 5
_LEAST_OF_PAGE, _LEAST_COUNTED = 0.6, 0.9


def notes_page(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """The notes of a page that holds little else."""
    labels = list(_labels(text, marks))
    counted = sum(one + 1 == two or two == 1 for (_, one), (_, two) in pairwise(labels))
    if len(labels) < _FEWEST or counted < _LEAST_COUNTED * (len(labels) - 1):
        return []
    headings = sorted(mark.start for mark in marks if mark.kind is MarkKind.HEADING)
    found = list(_notes(text, labels, headings))
    told = sum(note.end - note.start for note in found)
    return found if told >= _LEAST_OF_PAGE * len(text) else []


def _labels(text: str, marks: Sequence[Mark]) -> Iterator[tuple[Mark, int]]:
    """The links that begin a line, are a number and lead to another page, with their numbers."""
    for mark in marks:
        href = str(mark.data.get("href", "")) if mark.kind is MarkKind.LINK else ""
        if not href or not _ELSEWHERE.fullmatch(href) or not _BEFORE.search(text, max(0, mark.start - 4), mark.start):
            continue
        if label := _LABEL.fullmatch(text[mark.start : mark.end].strip()):
            yield mark, int(label["number"])


def _notes(text: str, labels: Sequence[tuple[Mark, int]], headings: Sequence[int]) -> Iterator[Mark]:
    """The notes, each from behind its label to the next label or heading."""
    ends = [*(mark.start for mark, _ in labels[1:]), len(text)]
    for (mark, number), end in zip(labels, ends, strict=True):
        behind = _BEHIND.match(text, mark.end, end)
        start = behind.end() if behind else mark.end
        end = next((at for at in headings if start < at < end), end)
        end = start + len(text[start:end].rstrip(" \t\n[("))
        if start < end:
            data = {"label": str(number), "id": str(mark.data["href"]), "kind": "endnote"}
            yield Mark(MarkKind.NOTE, start, end, data)
