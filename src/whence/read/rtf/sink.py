"""A text of an RTF file under construction: the body, a note, a comment or a page head.

In: words with the formatting that holds for them, and where paragraphs, cells and rows end. Out: a `Weave`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from whence.models import MarkKind
from whence.read.rtf.set_in import Indent
from whence.read.weave import Weave

_SET_IN = 360  # twentieths of a point
_HEADING = re.compile(r"heading (\d)")
_QUOTES = frozenset(
    ("quote", "intense quote", "block text", "block quote", "quotations", "quotation", "block quotation")
)
_PLAIN = ("", "normal", "body text", "standard")


@dataclass(frozen=True, slots=True)
class State:
    """What holds inside a group; `into` is what its words are: `body`, `skip`, or the name of a destination."""

    into: str = "body"
    bold: bool = False
    italic: bool = False
    raised: bool = False
    hidden: bool = False
    deleted: bool = False
    font: int = 0
    fallback: int = 1  # characters that stand for one in Unicode


@dataclass(slots=True)
class Shape:
    """What holds for a paragraph, until `pard`."""

    style: int | None = None
    outline: int | None = None
    left: int = 0
    right: int = 0
    first: int = 0
    aside: bool = False  # centred, or at the right
    listed: int | None = None
    in_table: bool = False


class Sink:
    """A text, a paragraph at a time. `styles` are the names of paragraph styles by their numbers."""

    def __init__(self, weave: Weave, styles: Mapping[int, str]) -> None:
        self.weave = weave
        self.styles = styles
        self.shape = Shape()
        self.indents: list[Indent] = []
        self._marks: list[int] = []
        self._begun = False
        self._cells: list[int] = []
        self._table: int | None = None
        self._row = self._column = 0

    def write(self, words: str, state: State) -> None:
        """Words of the running paragraph."""
        self.begin()
        marks: list[int] = []
        if words.strip():
            marks = [self.weave.open(MarkKind.SUPERSCRIPT)] if state.raised else []
            kinds = (name for name in ("bold", "italic") if getattr(state, name))
            marks += [self.weave.open(MarkKind.EMPHASIS, {"style": name}) for name in kinds]
        self.weave.words(words)
        for mark in reversed(marks):
            self.weave.close(mark)

    def begin(self) -> None:
        """The marks of a paragraph, before its first words."""
        if self._begun:
            return
        self._begun = True
        if self.shape.in_table:
            self._begin_cell()
            return
        self._end_table()
        self.weave.block()
        kinds = self._kinds()
        self._marks = [self.weave.open(kind, data) for kind, data in kinds]
        plain = len(kinds) == 1 and kinds[0][0] is MarkKind.PARAGRAPH and not self.shape.aside
        self.indents.append(Indent(self.shape.left, self.shape.first, plain, self._marks[-1]))

    def _kinds(self) -> list[tuple[MarkKind, dict[str, Any]]]:
        shape = self.shape
        name = self.styles.get(shape.style, "") if shape.style is not None else ""
        heading = _HEADING.fullmatch(name)
        level = int(heading[1]) if heading else 1 if name == "title" else shape.outline
        if level is not None and 1 <= level <= 9:
            return [(MarkKind.HEADING, {"level": min(level, 6)})]
        kinds: list[tuple[MarkKind, dict[str, Any]]] = []
        set_in = min(shape.left, shape.right) >= _SET_IN and shape.listed is None
        if name in _QUOTES or set_in:
            kinds.append((MarkKind.BLOCK_QUOTE, {"style": name if name in _QUOTES else "set_in"}))
        if shape.listed is not None:
            kinds.append((MarkKind.LIST_ITEM, {"depth": shape.listed + 1}))
        return [*kinds, (MarkKind.PARAGRAPH, {} if name in _PLAIN else {"style": name})]

    def end_paragraph(self) -> None:
        """A paragraph ends; in a table, its words run on in the cell."""
        if self._cells:
            self.weave.words(" ")
            return
        for mark in reversed(self._marks):
            self.weave.close(mark)
        self._marks, self._begun = [], False

    def _begin_cell(self) -> None:
        if self._table is None:
            self.weave.block()
            self._table = self.weave.open(MarkKind.TABLE)
            self._row, self._column = 1, 0
        if not self._cells:
            self._column += 1
            self.weave.cell() if self._column > 1 else self.weave.row()
            self._cells = [self.weave.open(MarkKind.CELL, {"row": self._row, "column": self._column})]

    def end_cell(self) -> None:
        """A cell ends; an empty one counts, too."""
        if self.shape.in_table:
            self._begin_cell()
        for mark in self._cells:
            self.weave.close(mark)
        self._cells, self._begun = [], False

    def end_row(self) -> None:
        """A row ends."""
        if self._table is not None:
            self.weave.row()
            self._row, self._column = self._row + 1, 0

    def _end_table(self) -> None:
        if self._table is not None:
            for mark in (*self._cells, self._table):
                self.weave.close(mark)
            self._cells, self._table = [], None

    def end(self) -> None:
        """The text ends, and whatever is open in it."""
        self._end_table()
        self.end_paragraph()
