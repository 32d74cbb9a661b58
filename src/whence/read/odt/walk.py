"""One walk over the text of an OpenDocument file: words into a text, structure into marks, deletions left out.

In: a body and its styles. Out: a `Weave` with headings, paragraphs, quotations, lists, tables, links, note markers,
notes and comment ranges.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lxml import etree

from whence.models import MarkKind
from whence.read.links import is_harmful
from whence.read.odt.styles import Style, unknown
from whence.read.weave import Weave

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"
_XLINK = "{http://www.w3.org/1999/xlink}href"
_GONE = frozenset(
    (
        f"{TEXT}tracked-changes",
        f"{TEXT}hidden-text",
        f"{TEXT}hidden-paragraph",
        f"{TEXT}script",
        f"{TEXT}page-number",
        f"{TEXT}ruby-text",
        f"{TEXT}sequence-decls",
        f"{TEXT}variable-decls",
        f"{TEXT}user-field-decls",
        f"{OFFICE}forms",
        f"{DRAW}object",
        f"{DRAW}image",
        "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}title",
        "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}desc",
    )
)
_ROWS = frozenset((f"{TABLE}table-header-rows", f"{TABLE}table-rows", f"{TABLE}table-row-group"))
_LONG_CELL = 400


class Walk:
    """A walk over one document, into one text."""

    def __init__(self, styles: Mapping[tuple[str, str], Style]) -> None:
        self.weave = Weave()
        self.styles = styles
        self.notes: list[etree._Element] = []
        self.own_label = ""
        self.depth = 0
        self.flat = 0
        self._boxes: list[etree._Element] = []
        self._comments: dict[str, int] = {}
        self._lone: list[int] = []

    def blocks(self, parent: etree._Element) -> None:
        """The paragraphs, headings, lists and tables in a body, section, cell, note or text box."""
        for element in parent.iterchildren(etree.Element):
            handler = _BLOCKS.get(element.tag)
            if handler is not None:
                handler(self, element)
            elif element.tag not in _GONE:  # sections, indexes, frames, shapes and other wrappers
                self.blocks(element)

    def paragraph(self, element: etree._Element) -> None:
        """`text:p`, `text:h`."""
        if self.flat:
            self.weave.words(" ")
            self.inside(element)
            return
        self.weave.block()
        name = element.get(f"{TEXT}style-name", "")
        style = self.styles.get(("paragraph", name)) or unknown(name)
        if style.hidden:
            return
        marks = self._opened(element, style)
        self._write_label()
        self.inside(element)
        for mark in (*self._lone, *reversed(marks)):
            self.weave.close(mark)
        self._lone.clear()
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.blocks(box)

    def _opened(self, element: etree._Element, style: Style) -> list[int]:
        level = style.level
        if element.tag == f"{TEXT}h":
            outline = element.get(f"{TEXT}outline-level", "1")
            level = int(outline) if outline.isdecimal() and outline != "0" else 1
        if level is not None:
            return [self.weave.open(MarkKind.HEADING, {"level": min(level, 6)})]
        marks = []
        if style.quote and not (self.depth and style.quote == "set_in"):
            marks.append(self.weave.open(MarkKind.BLOCK_QUOTE, {"style": style.quote}))
        if style.caption:
            marks.append(self.weave.open(MarkKind.CAPTION))
        marks.append(self.weave.open(MarkKind.PARAGRAPH, {} if style.plain else {"style": style.name}))
        return marks

    def _write_label(self) -> None:
        """The label that a note begins with, at its first paragraph."""
        if self.own_label:
            mark = self.weave.open(MarkKind.SUPERSCRIPT)
            self.weave.words(self.own_label)
            self.weave.close(mark)
            self.weave.words(" ")
            self.own_label = ""

    def list(self, element: etree._Element) -> None:
        """`text:list`; its numbers are generated and no text."""
        self.depth += 1
        for item in element.iterchildren(f"{TEXT}list-item", f"{TEXT}list-header"):
            first = next(item.iterchildren(etree.Element), None)
            listed = first is not None and first.tag != f"{TEXT}h"
            self.weave.words(" ") if self.flat else self.weave.block()
            mark = self.weave.open(MarkKind.LIST_ITEM, {"depth": self.depth}) if listed else None
            self.blocks(item)
            if mark is not None:
                self.weave.close(mark)
        self.depth -= 1

    def table(self, element: etree._Element) -> None:
        """`table:table`: of data (rows as lines, cells between tabs) or only for layout (cells as blocks)."""
        data = not self.flat and _holds_data(element)
        self.weave.words(" ") if self.flat else self.weave.block()
        mark = self.weave.open(MarkKind.TABLE) if data else None
        for number, row in enumerate(_rows(element), start=1):
            if data:
                self.weave.row()
            for column, cell in enumerate(row.iterchildren(f"{TABLE}table-cell"), start=1):
                self.cell(cell, (number, column)) if data else self.blocks(cell)
        if mark is not None:
            self.weave.close(mark)
            self.weave.block()

    def cell(self, element: etree._Element, at: tuple[int, int]) -> None:
        """A cell of a table of data."""
        self.weave.cell()
        mark = self.weave.open(MarkKind.CELL, {"row": at[0], "column": at[1]})
        self.flat += 1
        self.blocks(element)
        self.flat -= 1
        self.weave.close(mark)

    def inside(self, element: etree._Element) -> None:
        """The words of an element and what stands between them."""
        self.weave.words(element.text or "")
        for child in element.iterchildren():
            if isinstance(child.tag, str) and child.tag not in _GONE:
                _INLINE.get(child.tag, Walk.inside)(self, child)
            self.weave.words(child.tail or "")

    def span(self, element: etree._Element) -> None:
        """`text:span`: a stretch of one formatting."""
        style = self.styles.get(("text", element.get(f"{TEXT}style-name", "")), Style())
        if style.hidden:
            return
        marks = [self.weave.open(MarkKind.SUPERSCRIPT)] if style.superscript else []
        kinds = (name for name in ("bold", "italic") if getattr(style, name))
        marks += [self.weave.open(MarkKind.EMPHASIS, {"style": name}) for name in kinds]
        self.inside(element)
        for mark in reversed(marks):
            self.weave.close(mark)

    def link(self, element: etree._Element) -> None:
        """`text:a`."""
        href = element.get(_XLINK, "").strip()
        mark = self.weave.open(MarkKind.LINK, {"href": href}) if href and not is_harmful(href) else None
        self.inside(element)
        if mark is not None:
            self.weave.close(mark)

    def note(self, element: etree._Element) -> None:
        """`text:note`: its label stands here, the note itself after the text."""
        data = {"label": note_label(element), "target": element.get(f"{TEXT}id") or f"note-{len(self.notes) + 1}"}
        element.set(f"{TEXT}id", data["target"])
        self.notes.append(element)
        marks = [self.weave.open(MarkKind.NOTE_REFERENCE, data), self.weave.open(MarkKind.SUPERSCRIPT)]
        self.weave.words(data["label"])
        for mark in reversed(marks):
            self.weave.close(mark)

    def comment(self, element: etree._Element) -> None:
        """`office:annotation`: on what follows up to its end, without one on what follows in the paragraph."""
        name = element.get(f"{OFFICE}name") or f"comment-{len(self._comments) + len(self._lone) + 1}"
        lines = (" ".join("".join(p.itertext()).split()) for p in element.iter(f"{TEXT}p"))
        data = {
            "author": element.findtext(f"{DC}creator") or "",
            "date": element.findtext(f"{DC}date") or "",
            "text": "\n".join(filter(None, lines)),
            "id": name,
        }
        mark = self.weave.open(MarkKind.COMMENT, data)
        if element.get(f"{OFFICE}name"):
            self._comments[name] = mark
        else:
            self._lone.append(mark)

    def comment_end(self, element: etree._Element) -> None:
        """`office:annotation-end`."""
        mark = self._comments.pop(element.get(f"{OFFICE}name", ""), None)
        if mark is not None:
            self.weave.close(mark)

    def end(self) -> None:
        """The text is over: comments whose end is missing end here."""
        for mark in self._comments.values():
            self.weave.close(mark)

    def spaces(self, element: etree._Element) -> None:
        """`text:s`, `text:tab`: spaces, which collapse as everywhere."""
        self.weave.words(" ")

    def line(self, _: etree._Element) -> None:
        """`text:line-break`."""
        self.weave.words(" ") if self.flat else self.weave.row()

    def box(self, element: etree._Element) -> None:
        """`draw:frame` and shapes: their text is a block of its own, after the paragraph that it hangs on."""
        self._boxes.append(element)


_BLOCKS: dict[str, Callable[[Walk, etree._Element], None]] = {
    f"{TEXT}p": Walk.paragraph,
    f"{TEXT}h": Walk.paragraph,
    f"{TEXT}list": Walk.list,
    f"{TABLE}table": Walk.table,
}
_INLINE: dict[str, Callable[[Walk, etree._Element], None]] = {
    f"{TEXT}span": Walk.span,
    f"{TEXT}a": Walk.link,
    f"{TEXT}note": Walk.note,
    f"{TEXT}s": Walk.spaces,
    f"{TEXT}tab": Walk.spaces,
    f"{TEXT}line-break": Walk.line,
    f"{OFFICE}annotation": Walk.comment,
    f"{OFFICE}annotation-end": Walk.comment_end,
    **{f"{DRAW}{name}": Walk.box for name in ("frame", "custom-shape", "rect", "ellipse", "g", "a")},
}


def note_label(element: etree._Element) -> str:
    """What is printed for a note: the author's own sign, or its number."""
    citation = element.find(f"{TEXT}note-citation")
    if citation is None:
        return ""
    return citation.get(f"{TEXT}label") or "".join(citation.itertext()).strip()


def _rows(table: etree._Element) -> list[etree._Element]:
    rows: list[etree._Element] = []
    for child in table.iterchildren(etree.Element):
        if child.tag == f"{TABLE}table-row":
            rows.append(child)
        elif child.tag in _ROWS:
            rows += _rows(child)
    return rows


def _holds_data(table: etree._Element) -> bool:
    """Whether a table holds data: several columns of short cells, none with a table inside."""
    if next(table.iterdescendants(f"{TABLE}table"), None) is not None:
        return False
    rows = _rows(table)
    cells = [cell for row in rows for cell in row.iterchildren(f"{TABLE}table-cell")]
    return len(cells) > len(rows) and all(sum(map(len, cell.itertext())) <= _LONG_CELL for cell in cells)
