"""The notes of a page, by what tells them: links, signs around their numbers, raised numbers, or numbers that count on.

In: the page. Out: `NOTE` and `NOTE_REFERENCE` marks, all told in one way: the surest that the page has.

>>> from whence.read.html_tree import parse
>>> from whence.read.html_walk import walk
>>> page = walk(parse('<p>So it was.<a href="#n1">1</a></p><p id="n1">1. A. Doe, A Book.</p>'))
>>> [page.text[mark.start : mark.end] for mark in told_notes(page)]
['1', '1. A. Doe, A Book.']
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from whence.models import Mark, MarkKind
from whence.read.html_counted_notes import counted_notes
from whence.read.html_notes import notes
from whence.read.html_walk import Page
from whence.read.labelled_notes import labelled_notes
from whence.read.raised_notes import raised_notes

_FEWEST_GLUED = 3


def told_notes(page: Page) -> list[Mark]:
    """The notes and markers of a page; none where nothing tells them."""
    return (
        notes(page)
        or labelled_notes(page.text, paged=False)
        or raised_notes(page.text, page.marks, _raised_heads(page))
        or counted_notes(page)
    )


def _raised_heads(page: Page) -> set[int]:
    """Where a line begins with something raised, if that begins lines inside a paragraph, as notes parted by breaks do,
    is glued to what stands behind ("¹Smith"), or counts on inside its paragraph; else each note is a paragraph."""
    raised = {mark.start: mark.end for mark in page.marks if mark.kind is MarkKind.SUPERSCRIPT}
    heads = {at for at in raised if page.text[max(0, at - 1) : at] in ("\n", "")}
    broken = any(page.text[at - 2 : at] != "\n\n" for at in heads if at)
    glued = sum(not page.text[raised[at] : raised[at] + 1].isspace() for at in heads)
    return heads if broken or glued >= _FEWEST_GLUED or _counts_on(page.text, raised, heads) else set()


def _counts_on(text: str, raised: Mapping[int, int], heads: Collection[int]) -> bool:
    """Whether 2 and 3 are raised in the paragraph that a raised 1 begins."""
    ordered = sorted(raised)
    for row in zip(ordered, ordered[1:], ordered[2:], strict=False):
        if row[0] in heads and [text[at : raised[at]] for at in row] == ["1", "2", "3"]:
            return text.find("\n", row[0], row[2]) < 0
    return False
