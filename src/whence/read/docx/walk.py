"""One walk over the text of a DOCX part: words into a text, structure into marks, tracked changes accepted.

In: trees of the parts, styles, relations. Out: a `Weave` with headings, paragraphs, quotations, lists, tables, links,
note markers and comment ranges. A field's code is no text, its result is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from whence.models import MarkKind
from whence.read.docx.fields import cited_items
from whence.read.docx.package import R, Relation, W
from whence.read.docx.styles import Style, outline_level
from whence.read.links import is_harmful
from whence.read.notes.numbers.word_labels import label
from whence.read.weave import Weave

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_GONE = frozenset((f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}tblPr", f"{W}tcPr", f"{W}trPr", f"{W}sectPr"))
_HYPERLINK = re.compile(r'HYPERLINK\s+"([^"\s]{1,2000})"')
_SET_IN = 360  # twentieths of a point, a quarter of an inch
_LONG_CELL = 400
_SIGNS = {"tab": "\t", "noBreakHyphen": "‑", "softHyphen": "\u00ad"}
_PRIVATE = range(0xE000, 0xF900)


@dataclass(frozen=True, slots=True)
class Comment:
    """A reviewer's comment."""

    author: str
    date: str
    text: str

    def data(self, name: str) -> dict[str, str]:
        """What a mark carries of it."""
        return {"author": self.author, "date": self.date, "text": self.text, "id": name}


@dataclass(slots=True)
class Notes:
    """The notes that the text refers to: (kind, id) → label, in order; `forms` are the number formats by kind."""

    forms: Mapping[str, str]
    labels: dict[tuple[str, str], str] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    def refer(self, kind: str, name: str) -> str:
        """The label of a note, counted on at its first marker."""
        if (kind, name) not in self.labels:
            self.counts[kind] = self.counts.get(kind, 0) + 1
            self.labels[kind, name] = label(self.counts[kind], self.forms[kind])
        return self.labels[kind, name]

    def refer_by_own(self, kind: str, name: str, mark: str) -> None:
        """A note with a mark of the author's own, which counts for none of the others."""
        self.labels.setdefault((kind, name), mark)


@dataclass(slots=True)
class _Field:
    """An open field: its code so far, whether its result has begun, the mark (link, cited works) that it opened."""

    code: str = ""
    result: bool = False
    link: int | None = None


class Walk:
    """A walk over parts of one document, into one text."""

    def __init__(self, styles: Mapping[str, Style], comments: Mapping[str, Comment], notes: Notes) -> None:
        self.weave = Weave()
        self.styles = styles
        self.comments = comments
        self.notes = notes
        self.relations: Mapping[str, Relation] = {}
        self.own_label = ""
        self._fields: list[_Field] = []
        self._ranges: dict[str, int] = {}
        self.loose: list[tuple[str, int]] = []
        self._pointed: list[str] = []
        self._started: set[str] = set()
        self._boxes: list[etree._Element] = []
        self._own: list[int] = []
        self._kept: list[int] = []
        self._flat = 0

    def blocks(self, parent: etree._Element) -> None:
        """The paragraphs and tables in a body, cell, note or text box."""
        for element in _unwrapped(parent):
            if element.tag == f"{W}p":
                self._paragraph(element)
            elif element.tag == f"{W}tbl":
                self._table(element)
            elif element.tag in _INLINE and element.tag != f"{W}sdt":
                self._inline(element)
            else:  # w:sdt, w:sdtContent, w:ins, w:customXml and other wrappers
                self.blocks(element)

    def _paragraph(self, element: etree._Element) -> None:
        if self._flat:
            self.weave.words(" ")
        elif not self._kept:
            self.weave.block()
        marks, self._kept = (self._kept or self._opened(element)) if not self._flat else [], []
        for child in _unwrapped(element):
            self._inline(child)
        self.loose += [(name, marks[-1]) for name in self._pointed if marks]
        self._pointed.clear()
        if element.find(f"{W}pPr/{W}rPr/{W}del") is not None:  # its end is deleted: it runs on in the next
            self._kept, marks = marks, []
        for mark in reversed(marks):
            self.weave.close(mark)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.blocks(box)

    def _opened(self, element: etree._Element) -> list[int]:
        """The marks of a paragraph's kind."""
        properties = element.find(f"{W}pPr")
        style = self.styles.get(_value(properties, "pStyle"), Style())
        outline = properties.find(f"{W}outlineLvl") if properties is not None else None
        level = style.level or (outline_level(outline) if outline is not None else None)
        listed = properties.find(f"{W}numPr") if properties is not None else None
        marks = []
        if level is None and (style.quote or (listed is None and _is_set_in(properties))):
            marks.append(self.weave.open(MarkKind.BLOCK_QUOTE, {"style": style.name if style.quote else "set_in"}))
        if style.caption:
            marks.append(self.weave.open(MarkKind.CAPTION))
        if listed is not None and level is None:
            depth = _value(listed, "ilvl")
            marks.append(self.weave.open(MarkKind.LIST_ITEM, {"depth": int(depth) + 1 if depth.isdecimal() else 1}))
        if level is not None:
            marks.append(self.weave.open(MarkKind.HEADING, {"level": min(level, 6)}))
        else:
            marks.append(self.weave.open(MarkKind.PARAGRAPH, {} if style.plain else {"style": style.name}))
        return marks

    def _table(self, element: etree._Element) -> None:
        data = _holds_data(element)
        self.weave.block()
        table = self.weave.open(MarkKind.TABLE) if data else None
        for row, line in enumerate(element.iterchildren(f"{W}tr"), start=1):
            self.weave.row()
            for column, cell in enumerate(line.iterchildren(f"{W}tc"), start=1):
                if table is None:
                    self.blocks(cell)
                    continue
                self.weave.cell()
                mark = self.weave.open(MarkKind.CELL, {"row": row, "column": column})
                self._flat += 1
                self.blocks(cell)
                self._flat -= 1
                self.weave.close(mark)
        if table is not None:
            self.weave.close(table)
        self.weave.block()

    def _inline(self, element: etree._Element) -> None:
        handler = _INLINE.get(element.tag)
        if handler is not None:
            handler(self, element)
        else:
            for child in _unwrapped(element):
                self._inline(child)

    def run(self, element: etree._Element) -> None:
        """`w:r`: a stretch of one formatting; hidden text is none."""
        properties = element.find(f"{W}rPr")
        if _is_on(properties, "vanish"):
            return
        marks = []
        if _value(properties, "vertAlign") == "superscript":
            marks.append(self.weave.open(MarkKind.SUPERSCRIPT))
        for name, style in (("b", "bold"), ("i", "italic")):
            if _is_on(properties, name):
                marks.append(self.weave.open(MarkKind.EMPHASIS, {"style": style}))
        for child in _unwrapped(element):
            self._inline(child)
        for mark in reversed([*marks, *self._own]):
            self.weave.close(mark)
        self._own.clear()

    def text(self, element: etree._Element) -> None:
        """`w:t`."""
        if element.text and not (self._fields and not self._fields[-1].result):
            self.weave.words(element.text)

    def sign(self, element: etree._Element) -> None:
        """`w:tab`, `w:noBreakHyphen`, `w:softHyphen`."""
        self.weave.words(_SIGNS[etree.QName(element).localname])

    def symbol(self, element: etree._Element) -> None:
        """`w:sym`: a sign of a symbol font; one of private use has no meaning outside the font."""
        code = int(element.get(f"{W}char", "0") or "0", 16)
        if code and code not in _PRIVATE and code < 0x110000:
            self.weave.words(chr(code))

    def line(self, _: etree._Element) -> None:
        """`w:br`, `w:cr`."""
        if self._flat:
            self.weave.words(" ")
        else:
            self.weave.row()

    def link(self, element: etree._Element) -> None:
        """`w:hyperlink`."""
        relation = self.relations.get(element.get(f"{R}id", ""))
        anchor = element.get(f"{W}anchor")
        href = relation.target if relation else f"#{anchor}" if anchor else ""
        mark = self.weave.open(MarkKind.LINK, {"href": href}) if href and not is_harmful(href) else None
        for child in _unwrapped(element):
            self._inline(child)
        if mark is not None:
            self.weave.close(mark)

    def field_part(self, element: etree._Element) -> None:
        """`w:fldChar`: a field begins, its result begins, or it ends."""
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].result = True
            if (found := _HYPERLINK.search(self._fields[-1].code)) and not is_harmful(found[1]):
                self._fields[-1].link = self.weave.open(MarkKind.LINK, {"href": found[1]})
            elif items := cited_items(self._fields[-1].code):
                self._fields[-1].link = self.weave.open(MarkKind.CITED, {"items": items})
        elif kind == "end" and self._fields:
            link = self._fields.pop().link
            if link is not None:
                self.weave.close(link)

    def control(self, element: etree._Element) -> None:
        """`w:sdt` inside a paragraph: a content control, whose tag may hold what a reference manager cites."""
        items = cited_items(_value(element.find(f"{W}sdtPr"), "tag"))
        mark = self.weave.open(MarkKind.CITED, {"items": items}) if items else None
        for child in _unwrapped(element):
            if child.tag != f"{W}sdtPr":
                self._inline(child)
        if mark is not None:
            self.weave.close(mark)

    def field_code(self, element: etree._Element) -> None:
        """`w:instrText`: kept with its field, no text."""
        if self._fields:
            self._fields[-1].code += element.text or ""

    def marker(self, element: etree._Element) -> None:
        """`w:footnoteReference`, `w:endnoteReference`: the label that Word prints, unless the author wrote one."""
        kind = etree.QName(element).localname.removesuffix("Reference")
        name = element.get(f"{W}id", "")
        if element.get(f"{W}customMarkFollows") in ("1", "true", "on"):
            self._own_mark(element, kind, name)
            return
        printed = self.notes.refer(kind, name)
        marks = self._open_marker(kind, name, printed)
        self.weave.words(printed)
        for mark in reversed(marks):
            self.weave.close(mark)

    def _open_marker(self, kind: str, name: str, printed: str) -> list[int]:
        data = {"label": printed, "target": f"{kind}-{name}"}
        return [self.weave.open(MarkKind.NOTE_REFERENCE, data), self.weave.open(MarkKind.SUPERSCRIPT)]

    def _own_mark(self, element: etree._Element, kind: str, name: str) -> None:
        """The author's own mark is what else stands in the marker's run: "*", or a figure that was typed."""
        mark = "".join(sibling.text or "" for sibling in element.itersiblings(f"{W}t")).strip()
        self.notes.refer_by_own(kind, name, mark)
        if mark:
            self._own += self._open_marker(kind, name, mark)

    def note_label(self, _: etree._Element) -> None:
        """`w:footnoteRef`, `w:endnoteRef`: the label at the start of a note."""
        if self.own_label:
            mark = self.weave.open(MarkKind.SUPERSCRIPT)
            self.weave.words(self.own_label)
            self.weave.close(mark)

    def comment_start(self, element: etree._Element) -> None:
        """`w:commentRangeStart`."""
        name = element.get(f"{W}id", "")
        if name in self.comments:
            self._started.add(name)
            self._ranges[name] = self.weave.open(MarkKind.COMMENT, self.comments[name].data(name))

    def comment_point(self, element: etree._Element) -> None:
        """`w:commentReference` without a range: the comment is on the paragraph."""
        name = element.get(f"{W}id", "")
        if name in self.comments and name not in self._started:
            self._pointed.append(name)

    def comment_end(self, element: etree._Element) -> None:
        """`w:commentRangeEnd`."""
        mark = self._ranges.pop(element.get(f"{W}id", ""), None)
        if mark is not None:
            self.weave.close(mark)

    def text_box(self, element: etree._Element) -> None:
        """`w:txbxContent`: paragraphs of their own, after the one that they hang on."""
        self._boxes.append(element)


_INLINE: dict[str, Callable[[Walk, etree._Element], None]] = {
    f"{W}{name}": handler
    for name, handler in {
        "r": Walk.run,
        "t": Walk.text,
        "tab": Walk.sign,
        "noBreakHyphen": Walk.sign,
        "softHyphen": Walk.sign,
        "sym": Walk.symbol,
        "br": Walk.line,
        "cr": Walk.line,
        "hyperlink": Walk.link,
        "sdt": Walk.control,
        "fldChar": Walk.field_part,
        "instrText": Walk.field_code,
        "footnoteReference": Walk.marker,
        "endnoteReference": Walk.marker,
        "footnoteRef": Walk.note_label,
        "endnoteRef": Walk.note_label,
        "commentRangeStart": Walk.comment_start,
        "commentRangeEnd": Walk.comment_end,
        "commentReference": Walk.comment_point,
        "txbxContent": Walk.text_box,
    }.items()
}


def _unwrapped(parent: etree._Element) -> Iterator[etree._Element]:
    """The children, without what is deleted; of two renderings of one thing the first."""
    for child in parent.iterchildren():
        if not isinstance(child.tag, str) or child.tag in _GONE:
            continue
        if child.tag == f"{_MC}AlternateContent":
            choice = child.find(f"{_MC}Choice")
            choice = choice if choice is not None else child.find(f"{_MC}Fallback")
            yield from (choice.iterchildren() if choice is not None else ())
        else:
            yield child


def _value(properties: etree._Element | None, name: str) -> str:
    child = properties.find(f"{W}{name}") if properties is not None else None
    return str(child.get(f"{W}val", "")) if child is not None else ""


def _is_on(properties: etree._Element | None, name: str) -> bool:
    child = properties.find(f"{W}{name}") if properties is not None else None
    return child is not None and child.get(f"{W}val", "1") not in ("0", "false", "off", "none")


def _is_set_in(properties: etree._Element | None) -> bool:
    """Set in from both sides, as block quotes are that have no style of their own."""
    indent = properties.find(f"{W}ind") if properties is not None else None
    if indent is None:
        return False
    left = indent.get(f"{W}left") or indent.get(f"{W}start") or "0"
    right = indent.get(f"{W}right") or indent.get(f"{W}end") or "0"
    return all(side.isdecimal() and int(side) >= _SET_IN for side in (left, right))


def _holds_data(table: etree._Element) -> bool:
    """Whether a table holds data: several columns of short cells, none with a table inside."""
    if next(table.iterdescendants(f"{W}tbl"), None) is not None:
        return False
    rows = list(table.iterchildren(f"{W}tr"))
    cells = [cell for row in rows for cell in row.iterchildren(f"{W}tc")]
    lengths = (sum(len(t.text or "") for t in cell.iter(f"{W}t")) for cell in cells)
    return len(cells) > len(rows) and all(length <= _LONG_CELL for length in lengths)
