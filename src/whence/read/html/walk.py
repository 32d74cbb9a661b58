"""One walk over an HTML tree: words into a text, structure into marks.

In: a tree. Out: `Page`: the text, its marks, and where the elements stand that later steps ask about (notes, what is
no part of the article). Iterative, so that depth costs nothing.

>>> from whence.read.html.tree import parse
>>> walk(parse("<p>one<p>two<sup>2</sup>")).text
'one\\n\\ntwo2'
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field
from typing import Any

from lxml import etree, html

from whence.models import Mark, MarkKind
from whence.read.html.elements import base_address, holds_data, is_unseen, joined, link_of, number
from whence.read.html.roles import Role, role_of
from whence.read.weave import Weave

_UNSPOKEN = """
    script style template noscript iframe object embed applet svg canvas math audio video select datalist button
    textarea input head title meta link map frameset progress meter dialog rp rt
"""
_APART = """
    address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody thead tfoot
    caption ul tr td th html
"""
_NO_TEXT = frozenset(_UNSPOKEN.split())
BLOCKS = frozenset(_APART.split())
_EMPHASIS = dict.fromkeys(("em", "i", "cite", "var", "dfn"), "italic") | dict.fromkeys(("b", "strong"), "bold")
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_OF_ITS_ARTICLE = ("header", "footer")
_OF_ITS_KIND = ("header", "footer", "nav", "aside")
_QUOTE_MARKS = (("“", "”"), ("‘", "’"))


@dataclass(frozen=True, slots=True)
class Place:
    """An element, and where its words stand: `text[start:end]`; `end` is below `start` where it has none."""

    element: html.HtmlElement
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Page:
    """A page as text with marks. `leaves` are its runs of words with no block inside, each with the block around it;
    `targets` the places that links of the page lead to, `links` these links with the id they lead to; `roles` the
    elements whose names say what they are."""

    text: str
    marks: list[Mark]
    leaves: list[Place]
    targets: dict[str, Place]
    links: list[tuple[Place, str]]
    roles: list[tuple[Place, Role]]


def walk(tree: html.HtmlElement, *, wanted: Set[str] = frozenset()) -> Page:
    """The text, marks and places of a page; `wanted` are names that links elsewhere lead to."""
    walker = _Walker(tree, wanted)
    events = etree.iterwalk(tree, events=("start", "end"))
    for event, element in events:
        if event == "end":
            walker.leave(element)
        elif not walker.enter(element):
            events.skip_subtree()
    return walker.page()


@dataclass(slots=True)
class _Frame:
    """An open element: what to undo and to close at its end."""

    marks: list[int] = field(default_factory=list)
    undo: list[Callable[[], object]] = field(default_factory=list)
    block: html.HtmlElement | None = None


@dataclass(slots=True)
class _Table:
    """A table of data, row by row; a table that only lays the page out is none."""

    data: bool
    row: int = 0
    column: int = 0


class _Walker:
    """The state of one walk: the frames of the open elements, and the leaf that words go into."""

    def __init__(self, tree: html.HtmlElement, wanted: Set[str]) -> None:
        self.weave = Weave()
        self.base = base_address(tree)
        self.wanted = wanted | {href[1:] for a in tree.iter("a") if (href := a.get("href") or "").startswith("#")}
        self.frames: list[_Frame | None] = []
        self.styles: list[str] = []
        self.lists: list[int | None] = []
        self.tables: list[_Table] = []
        self.pre = self.flat = self.quotes = self.articles = 0
        self.leaf: int | None = None
        self.block = tree
        self.leaves: list[tuple[html.HtmlElement, int]] = []
        self.targets: dict[str, tuple[html.HtmlElement, int]] = {}
        self.links: list[tuple[html.HtmlElement, int]] = []
        self.roles: list[tuple[html.HtmlElement, int, Role]] = []

    def enter(self, element: html.HtmlElement) -> bool:
        """An element begins; false where nothing of it is text."""
        tag = element.tag
        if tag in _NO_TEXT or is_unseen(element):
            self.frames.append(None)
            return False
        frame = _Frame()
        self.frames.append(frame)
        if tag in BLOCKS:
            self._boundary(frame, element)
        self._names(frame, element)
        if opener := _OPENERS.get(tag):
            opener(self, frame, element)
        text = element.text
        self._words(text.removeprefix("\n") if text and tag == "pre" else text)
        return True

    def leave(self, element: html.HtmlElement) -> None:
        """An element ends, and the words after it follow."""
        frame = self.frames.pop()
        if frame is not None:
            for undo in reversed(frame.undo):
                undo()
            if frame.block is not None:
                self._end_leaf()
            for mark in reversed(frame.marks):
                self.weave.close(mark)
            if frame.block is not None:
                self.block = frame.block
                self._break(element.tag)
        self._words(element.tail)

    def page(self) -> Page:
        """What the walk has made."""
        self._end_leaf()
        weave = self.weave
        return Page(
            weave.text(),
            weave.marks(),
            [Place(element, *weave.span(at)) for element, at in self.leaves],
            {name: Place(element, *weave.span(at)) for name, (element, at) in self.targets.items()},
            [(Place(element, *weave.span(at)), element.get("href")[1:]) for element, at in self.links],
            [(Place(element, *weave.span(at)), role) for element, at, role in self.roles],
        )

    def _words(self, text: str | None) -> None:
        if not text:
            return
        if self.pre:
            self.weave.verbatim(text)
        elif text.isspace() or self.leaf is not None or self.flat:
            self.weave.words(text)
        else:
            self._begin_leaf(MarkKind.PARAGRAPH, {"style": self.styles[-1]} if self.styles else {})
            self.weave.words(text)

    def _begin_leaf(self, kind: MarkKind, data: Mapping[str, Any]) -> None:
        self.leaf = self.weave.open(kind, data)
        self.leaves.append((self.block, self.leaf))

    def _end_leaf(self) -> None:
        if self.leaf is not None and not self.flat:
            self.weave.close(self.leaf)
            self.leaf = None

    def _break(self, tag: str) -> None:
        if self.flat:
            self.weave.words(" ")
        elif tag != "table" and self.tables and self.tables[-1].data:
            self.weave.cell() if tag in ("td", "th") else self.weave.row()
        else:
            self.weave.block()

    def _boundary(self, frame: _Frame, element: html.HtmlElement) -> None:
        self._end_leaf()
        self._break(element.tag)
        frame.block, self.block = self.block, element

    def _mark(self, frame: _Frame, kind: MarkKind, data: Mapping[str, Any] | None = None) -> None:
        frame.marks.append(self.weave.open(kind, data))

    def _names(self, frame: _Frame, element: html.HtmlElement) -> None:
        """What id, class, tag and ARIA role say: a target of links, a style, something that is no article."""
        attributes = element.attrib
        if not attributes and element.tag not in _OF_ITS_KIND:
            return
        for name in (attributes.get("id"), attributes.get("name")):
            if name and name in self.wanted and name not in self.targets:
                self.targets[name] = (element, self._point(frame))
        names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
        role = role_of(element.tag, names, attributes.get("role", ""))
        if role is None or (self.articles and element.tag in _OF_ITS_ARTICLE and role == role_of(element.tag, "", "")):
            return
        if role.kind == "style" and element.tag != "body":
            self._style(frame, role.detail)
        self.roles.append((element, self._point(frame), role))

    def _style(self, frame: _Frame, style: str) -> None:
        self.styles.append(style)
        frame.undo.append(self.styles.pop)
        if style in ("pull_quote", "epigraph"):
            self._mark(frame, MarkKind.BLOCK_QUOTE, {"style": style})

    def _point(self, frame: _Frame) -> int:
        point = self.weave.point()
        frame.marks.append(point)
        return point

    def open_link(self, frame: _Frame, element: html.HtmlElement) -> None:
        """`<a href>`; what would run a script is no link."""
        href = link_of(element)
        if href is None:
            return
        if href.startswith("#"):
            self.links.append((element, self._point(frame)))
        self._mark(frame, MarkKind.LINK, {"href": joined(self.base, href)})

    def open_article(self, frame: _Frame, _: html.HtmlElement) -> None:
        """`<article>`, `<main>`: a header or footer inside is its own, not the page's."""
        self.articles += 1
        frame.undo.append(self._less_articles)

    def open_superscript(self, frame: _Frame, _: html.HtmlElement) -> None:
        """`<sup>`."""
        self._mark(frame, MarkKind.SUPERSCRIPT)

    def open_emphasis(self, frame: _Frame, element: html.HtmlElement) -> None:
        """`<em>`, `<b>` and their like."""
        self._mark(frame, MarkKind.EMPHASIS, {"style": _EMPHASIS[element.tag]})

    def open_heading(self, frame: _Frame, element: html.HtmlElement) -> None:
        """`<h1>` to `<h6>`: one leaf, whatever blocks are inside."""
        if self.flat:
            return
        self._begin_leaf(MarkKind.HEADING, {"level": int(element.tag[1])})
        self._flatten(frame)

    def open_block_quote(self, frame: _Frame, element: html.HtmlElement) -> None:
        """`<blockquote>`: a footer inside is its own, too, and says whose words these are."""
        self._mark(frame, MarkKind.BLOCK_QUOTE)
        self.open_article(frame, element)

    def open_caption(self, frame: _Frame, _: html.HtmlElement) -> None:
        """`<figcaption>`, `<caption>`."""
        self._mark(frame, MarkKind.CAPTION)

    def open_quote(self, frame: _Frame, _: html.HtmlElement) -> None:
        """`<q>`: a browser writes the quotation marks, so they are text."""
        before, after = _QUOTE_MARKS[self.quotes % 2]
        self.quotes += 1
        self._words(before)
        frame.undo += [self._less_quoted, lambda: self._words(after)]

    def open_break(self, _: _Frame, __: html.HtmlElement) -> None:
        """`<br>`: a line end; two in a row begin a new paragraph."""
        if self.flat:
            self.weave.words(" ")
        elif self.pre:
            self.weave.verbatim("\n")
        else:
            self.weave.line()
            if self.weave.breaking:
                self._end_leaf()

    def open_list(self, frame: _Frame, element: html.HtmlElement) -> None:
        """`<ol>`, `<ul>`: an ordered one counts its items."""
        self.lists.append(number(element.get("start"), 1) if element.tag == "ol" else None)
        frame.undo.append(self.lists.pop)

    def open_item(self, frame: _Frame, element: html.HtmlElement) -> None:
        """`<li>`; its number is generated by the browser and no text."""
        counted = self.lists[-1] if self.lists else None
        data = {"depth": max(len(self.lists), 1)}
        if counted is not None:
            data["number"] = number(element.get("value"), counted)
            self.lists[-1] = data["number"] + 1
        self._mark(frame, MarkKind.LIST_ITEM, data)

    def open_preformatted(self, frame: _Frame, _: html.HtmlElement) -> None:
        """`<pre>`: lines and spaces as they are; what its paragraphs are is for the text to show."""
        if self.flat:
            return
        self.leaves.append((self.block, self._point(frame)))
        self.pre += 1
        frame.undo.append(self._less_preformatted)

    def open_table(self, frame: _Frame, element: html.HtmlElement) -> None:
        """`<table>`: of data (rows as lines, cells between tabs) or only for layout (cells as blocks)."""
        table = _Table(data=not self.flat and holds_data(element))
        self.tables.append(table)
        frame.undo.append(self.tables.pop)
        if table.data:
            self._mark(frame, MarkKind.TABLE)
            self.leaves.append((element, self._point(frame)))

    def open_row(self, _: _Frame, __: html.HtmlElement) -> None:
        """`<tr>`."""
        if self.tables and self.tables[-1].data:
            self.tables[-1].row += 1
            self.tables[-1].column = 0

    def open_cell(self, frame: _Frame, _: html.HtmlElement) -> None:
        """`<td>`, `<th>`."""
        table = self.tables[-1] if self.tables else None
        if table is None or not table.data:
            return
        table.column += 1
        self._mark(frame, MarkKind.CELL, {"row": table.row, "column": table.column})
        self._flatten(frame)

    def _flatten(self, frame: _Frame) -> None:
        self.flat += 1
        frame.undo.append(self._less_flat)

    def _less_articles(self) -> None:
        self.articles -= 1

    def _less_flat(self) -> None:
        self.flat -= 1

    def _less_quoted(self) -> None:
        self.quotes -= 1

    def _less_preformatted(self) -> None:
        self.pre -= 1


_OPENERS: dict[str, Callable[[_Walker, _Frame, html.HtmlElement], None]] = {
    "a": _Walker.open_link,
    "article": _Walker.open_article,
    "main": _Walker.open_article,
    "sup": _Walker.open_superscript,
    "blockquote": _Walker.open_block_quote,
    "figcaption": _Walker.open_caption,
    "caption": _Walker.open_caption,
    "q": _Walker.open_quote,
    "br": _Walker.open_break,
    "li": _Walker.open_item,
    "pre": _Walker.open_preformatted,
    "table": _Walker.open_table,
    "tr": _Walker.open_row,
    "td": _Walker.open_cell,
    "th": _Walker.open_cell,
    **dict.fromkeys(_EMPHASIS, _Walker.open_emphasis),
    **dict.fromkeys(_LISTS, _Walker.open_list),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _Walker.open_heading),
}
