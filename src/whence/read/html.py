"""HTML: the text comes from the structure, so that nothing a reader sees is lost; trafilatura and htmldate say which
part is the article and what the page knows about it.

In: a payload. Out: a draft with headings, paragraphs, block quotes, lists, tables, links, notes and what is no part
of the article as marks. Scripts, styles, frames and hidden elements are no text; nothing is executed or fetched.

>>> read_html(Payload("a.html", None, "text/html", b"<h1>A day</h1><p>It <b>rained</b>.<script>x()</script>")).text
'A day\\n\\nIt rained.'
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from whence.errors import ReadError
from whence.models import MarkKind
from whence.read.decode import decode
from whence.read.decorated_notes import decorated_notes
from whence.read.draft import Draft
from whence.read.html_article import article
from whence.read.html_extraneous import extraneous
from whence.read.html_metadata import metadata
from whence.read.html_notes import notes
from whence.read.html_sidenotes import gathered
from whence.read.html_stub import html_coverage
from whence.read.html_tree import declared_encoding, parse
from whence.read.html_walk import Page, walk
from whence.read.payload import Payload
from whence.read.raised_notes import raised_notes
from whence.read.saved_from import saved
from whence.read.sidecar import merge

_FEWEST_GLUED = 3


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


def read_html(payload: Payload) -> Draft:
    """The page as text with marks, its metadata, and whether it is only the open part of a paid article."""
    decoded = decode(payload.data, declared=declared_encoding(payload.data))
    tree = parse(decoded.text)
    if tree is None:
        raise ReadError("read", "no element in it: this is no HTML page")
    gathered(tree)
    page = walk(tree)
    found = article(tree)
    pairs = notes(page) or decorated_notes(page.text) or raised_notes(page.text, page.marks, _raised_heads(page))
    marks = [*page.marks, *pairs, *extraneous(page, found, pairs)]
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    return Draft(
        page.text,
        marks,
        metadata=merge(metadata(tree), saved(decoded.text)),
        coverage=html_coverage(tree, page, decoded),
    )
