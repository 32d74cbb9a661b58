"""HTML: the text comes from the structure, so that nothing a reader sees is lost; trafilatura and htmldate say which
part is the article and what the page knows about it.

In: a payload. Out: a draft with headings, paragraphs, block quotes, lists, tables, links, notes and what is no part
of the article as marks. Scripts, styles, frames and hidden elements are no text; nothing is executed or fetched.

>>> read_html(Payload("a.html", None, "text/html", b"<h1>A day</h1><p>It <b>rained</b>.<script>x()</script>")).text
'A day\\n\\nIt rained.'
"""

from __future__ import annotations

from whence.errors import ReadError
from whence.read.decoding.decode import decode
from whence.read.draft import Draft
from whence.read.html.article import article
from whence.read.html.extraneous import extraneous
from whence.read.html.metadata import metadata
from whence.read.html.sidenotes import gathered
from whence.read.html.stub import html_coverage
from whence.read.html.ties import tied
from whence.read.html.told_notes import told_notes
from whence.read.html.tree import declared_encoding, parse
from whence.read.html.walk import walk
from whence.read.metadata.saved_from import saved
from whence.read.metadata.sidecar import merge
from whence.read.payload import Payload


def read_html(payload: Payload) -> Draft:
    """The page as text with marks, its metadata, and whether it is only the open part of a paid article."""
    decoded = decode(payload.data, declared=declared_encoding(payload.data))
    tree = parse(decoded.text)
    if tree is None:
        raise ReadError("read", "no element in it: this is no HTML page")
    tied(tree)
    gathered(tree)
    page = walk(tree)
    found = article(tree)
    pairs = told_notes(page)
    marks = [*page.marks, *pairs, *extraneous(page, found, pairs)]
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    return Draft(
        page.text,
        marks,
        metadata=merge(metadata(tree), saved(decoded.text)),
        coverage=html_coverage(tree, page, decoded),
    )
