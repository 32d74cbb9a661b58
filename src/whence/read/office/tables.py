"""Sheets as text: every sheet a heading and a table; what it shows, not its formulas.

In: `Sheet`s, from whatever program's file. Out: text and marks: rows as lines, cells between tabs, `CELL` marks with
row, column and the cell's own address, links and comments. Hidden sheets are marked `EXTRANEOUS`, since a reader of the
file does not see them.

>>> draft = written([Sheet("Tolls", [["Year", "Ships"], [2019, 12.5]])])
>>> draft.text
'Tolls\\n\\nYear\\tShips\\n2019\\t12.5'
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from openpyxl.utils import get_column_letter

from whence.models import Coverage, CoverageKind, MarkKind
from whence.read.draft import Draft
from whence.read.office.sheet_marks import Comment
from whence.read.weave import Weave

_MOST_CELLS = 500_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its rows of values, and what it says about cells, by their addresses ("B4")."""

    title: str
    rows: Iterable[Sequence[object]]
    hidden: bool = False
    links: Mapping[str, str] = field(default_factory=dict)
    comments: Mapping[str, Comment] = field(default_factory=dict)


def written(sheets: Iterable[Sheet]) -> Draft:
    """The sheets in their order; beyond 500,000 cells an excerpt, which says so."""
    weave = Weave()
    left = _MOST_CELLS
    for sheet in sheets:
        left = _written(weave, sheet, left)
    why = f"only the first {_MOST_CELLS:,} cells with something in them were read"
    coverage = Coverage(CoverageKind.EXCERPT, reason=why) if left <= 0 else Coverage()
    return Draft(weave.text(), weave.marks(), coverage=coverage)


def _written(weave: Weave, sheet: Sheet, left: int) -> int:
    """Write a sheet; how many cells may still come."""
    weave.block()
    hidden = weave.open(MarkKind.EXTRANEOUS, {"why": "hidden sheet"}) if sheet.hidden else None
    heading = weave.open(MarkKind.HEADING, {"level": 1})
    weave.words(sheet.title)
    weave.close(heading)
    left = _table(weave, sheet, left)
    if hidden is not None:
        weave.close(hidden)
    return left


def _table(weave: Weave, sheet: Sheet, left: int) -> int:
    """Write the rows that hold something; how many cells may still come."""
    weave.block()
    table = weave.open(MarkKind.TABLE)
    for row, values in enumerate(sheet.rows, start=1):
        weave.row()
        for column, value in enumerate(values, start=1):
            words = _words(value)
            if words and left > 0:
                left -= 1
                weave.cell()
                _cell(weave, sheet, words, row, column)
        if left <= 0:
            break
    weave.close(table)
    return left


def _cell(weave: Weave, sheet: Sheet, words: str, row: int, column: int) -> None:
    """Write one cell, with what the sheet says about it."""
    ref = f"{get_column_letter(column)}{row}"
    remark = sheet.comments.get(ref)
    marks = [weave.open(MarkKind.CELL, {"row": row, "column": column, "sheet": sheet.title, "ref": ref})]
    if ref in sheet.links:
        marks.append(weave.open(MarkKind.LINK, {"href": sheet.links[ref]}))
    if remark is not None:
        said = {"author": remark.author, "date": "", "text": remark.text, "id": f"{sheet.title}!{ref}"}
        marks.append(weave.open(MarkKind.COMMENT, said))
    weave.words(words)
    for mark in reversed(marks):
        weave.close(mark)


def _words(value: object) -> str:
    """A value as it is shown, but for its number format; dates by ISO 8601."""
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).upper()
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:.15g}"
    return " ".join(str(value).split())
