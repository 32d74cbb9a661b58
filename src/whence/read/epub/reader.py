"""EPUB: the chapters in reading order as one text; notes found across its files, metadata from the package.

In: a payload. Out: a draft. Every XHTML file of the spine becomes a section of one tree, links between the files become
links inside it, and from there on the book is read like a page. What the spine calls not linear (notes, mostly) stands
at its place in it, as do tables of contents, which are marked `EXTRANEOUS`.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urldefrag

from lxml import etree, html

from whence.errors import ReadError
from whence.models import Coverage, CoverageKind, Mark, MarkKind
from whence.read.draft import Draft
from whence.read.epub.package import Book, Chapter, opened
from whence.read.epub.stylesheet import set_in
from whence.read.epub.xhtml import parse_xhtml
from whence.read.html.told_notes import told_notes
from whence.read.html.walk import Page, walk
from whence.read.packed.zipped import Zipped
from whence.read.payload import Payload

_TYPE = "{http://www.idpf.org/2007/ops}type"
_NAMED = 20
_MOST_SHEETS = 50
_MOST = 0.4  # of a book's letters


def read_epub(payload: Payload) -> Draft:
    """The text of an EPUB book. Raises ReadError where it is damaged, protected, or has no chapter that can be read."""
    package = Zipped(payload.data, "EPUB")
    book = opened(package)
    tree, unread = _joined(package, book)
    page = walk(tree)
    pairs = told_notes(page)
    marks = [*page.marks, *pairs, *_contents(page)]
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    return Draft(page.text, marks, metadata=book.metadata, coverage=_coverage(unread))


def _joined(package: Zipped, book: Book) -> tuple[html.HtmlElement, list[str]]:
    """All chapters in one tree, and the names of those that could not be read."""
    tree = html.document_fromstring("<html><body></body></html>")
    unread: list[str] = []
    numbers = {chapter.name: number for number, chapter in enumerate(book.chapters)}
    for number, chapter in enumerate(book.chapters):
        body = _body(package, chapter)
        if body is None:
            unread.append(chapter.name)
            continue
        _rename(body, chapter.name, numbers)
        body.tag = "section"
        body.set("id", f"s{number}")
        if chapter.contents:
            body.set("role", "navigation")
        tree.body.append(body)
    if len(unread) == len(book.chapters):
        raise ReadError("read", "no chapter of the EPUB book can be read: it is damaged or protected")
    _mark_set_in(tree, _set_in(package))
    return tree, unread


def _set_in(package: Zipped) -> frozenset[str]:
    """The classes that set paragraphs in, by all style sheets of the book."""
    sheets = [name for name in sorted(package.names) if name.lower().endswith(".css")][:_MOST_SHEETS]
    found: frozenset[str] = frozenset()
    for name in sheets:
        try:
            found |= set_in(package.content(name).decode("utf-8", "replace"))
        except ReadError:
            continue  # a book without its style sheet is still a book
    return found


def _mark_set_in(tree: html.HtmlElement, classes: frozenset[str]) -> None:
    """Paragraphs that are set in stand in a block quote; not where half of the book is set in so."""
    if not classes:
        return
    paragraphs = [(element, len(element.text_content())) for element in tree.iter("p", "div") if element.get("class")]
    chosen = [(e, size) for e, size in paragraphs if not classes.isdisjoint(e.get("class").split())]
    if sum(size for _, size in chosen) > _MOST * len(tree.text_content()):
        return
    for element, _ in chosen:
        if next(element.iterancestors("blockquote", "li", "table"), None) is None:
            _wrap(element)


def _wrap(element: html.HtmlElement) -> None:
    around = element.makeelement("blockquote")
    element.addprevious(around)
    around.append(element)
    around.tail, element.tail = element.tail, None


def _body(package: Zipped, chapter: Chapter) -> html.HtmlElement | None:
    try:
        tree = parse_xhtml(package.content(chapter.name))
    except (ReadError, KeyError):
        return None
    return tree.find("body") if tree is not None else None


def _rename(body: html.HtmlElement, name: str, numbers: dict[str, int]) -> None:
    """Ids and links inside the book, so that they agree across its files."""
    own = numbers[name]
    for element in body.iter(etree.Element):
        for attribute in ("id", "name"):
            if element.get(attribute):
                element.set(attribute, f"s{own}-{element.get(attribute)}")
        href = element.get("href")
        if href and element.tag == "a":
            element.set("href", _inside(href, name, numbers))
        if element.get(_TYPE) == "pagebreak":
            element.text = None  # the number of a printed page that begins here


def _inside(href: str, name: str, numbers: dict[str, int]) -> str:
    """Where a link of the file `name` leads in the joined tree; an address outside the book stays."""
    place, fragment = urldefrag(href)
    target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(place))) if place else name
    if target not in numbers:
        return href
    return f"#s{numbers[target]}-{fragment}" if fragment else f"#s{numbers[target]}"


def _contents(page: Page) -> Iterator[Mark]:
    at = 0
    for place, role in page.roles:
        if role.detail == "navigation" and place.start >= at and place.end > place.start:
            at = place.end
            yield Mark(MarkKind.EXTRANEOUS, place.start, place.end, {"why": "table of contents"})


def _coverage(unread: list[str]) -> Coverage:
    if not unread:
        return Coverage()
    named = ", ".join(unread[:_NAMED]) + (", …" if len(unread) > _NAMED else "")
    return Coverage(CoverageKind.EXCERPT, reason=f"{len(unread)} files of the book could not be read: {named}")
