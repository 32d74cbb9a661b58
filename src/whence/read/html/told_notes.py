"""The notes of a page, by what tells them: links inside it, links of its notes to other pages, or else the numbers
that its text and marks show.

In: the page. Out: `NOTE` and `NOTE_REFERENCE` marks, all told in one way.

>>> from whence.read.html.tree import parse
>>> from whence.read.html.walk import walk
>>> page = walk(parse('<p>So it was.<a href="#n1">1</a></p><p id="n1">1. A. Doe, A Book.</p>'))
>>> [page.text[mark.start : mark.end] for mark in told_notes(page)]
['1', '1. A. Doe, A Book.']
"""

from __future__ import annotations

from whence.models import Mark
from whence.read.html.notes import notes
from whence.read.html.notes_page import notes_page
from whence.read.html.walk import Page
from whence.read.notes.unlinked import unlinked_notes


def told_notes(page: Page) -> list[Mark]:
    """The notes and markers of a page; none where nothing tells them."""
    return notes(page) or notes_page(page.text, page.marks) or unlinked_notes(page.text, page.marks)
