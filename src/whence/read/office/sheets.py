"""Spreadsheets (XLSX): every sheet as a heading and a table; the values that the sheet shows, not its formulas.

In: a payload. Out: a draft: rows as lines, cells between tabs, `CELL` marks with row, column and the cell's own
address, links and comments. Hidden sheets are read and marked `EXTRANEOUS`, since a reader of the file does not see
them.
"""

from __future__ import annotations

import datetime
import io
import warnings
from zipfile import BadZipFile

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from whence.errors import ReadError
from whence.models import Coverage, CoverageKind, MarkKind
from whence.read.docx.package import Package
from whence.read.draft import Draft
from whence.read.metadata.shown import metadata
from whence.read.office.sheet_marks import Comment, comments, links
from whence.read.payload import Payload
from whence.read.weave import Weave

_MOST_CELLS = 500_000


def read_xlsx(payload: Payload) -> Draft:
    """The text of a workbook. Raises ReadError where it is damaged or encrypted."""
    package = Package(payload.data, "XLSX")
    _guard(package)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what it says of styles and extensions is nothing to a reader of values
            book = openpyxl.load_workbook(io.BytesIO(payload.data), read_only=True, data_only=True, keep_links=False)
            return _draft(book, package)
    except (LookupError, ValueError, TypeError, AttributeError, SyntaxError, BadZipFile, OSError) as error:
        raise ReadError("read", f"the workbook is damaged ({type(error).__name__}: {error})") from error


def _guard(package: Package) -> None:
    """Refuse what unpacks beyond all measure before openpyxl unpacks it, and what declares entities."""
    for name in package.names:
        if b"<!ENTITY" in package.content(name):
            raise ReadError("open", f"{name} declares entities, which no workbook needs: it is not read")


def _draft(book: openpyxl.Workbook, package: Package) -> Draft:
    weave = Weave()
    left = _MOST_CELLS
    for sheet in book.worksheets:
        hidden = None
        weave.block()
        if sheet.sheet_state != "visible":
            hidden = weave.open(MarkKind.EXTRANEOUS, {"why": "hidden sheet"})
        heading = weave.open(MarkKind.HEADING, {"level": 1})
        weave.words(sheet.title)
        weave.close(heading)
        left = _table(_Cells(weave, sheet, package), sheet, left)
        if hidden is not None:
            weave.close(hidden)
    text = weave.text()
    about = {"Title": book.properties.title or "", "Author": book.properties.creator or ""}
    why = f"only the first {_MOST_CELLS:,} cells with something in them were read"
    coverage = Coverage(CoverageKind.EXCERPT, reason=why) if left <= 0 else Coverage()
    return Draft(text, weave.marks(), metadata=metadata(about, text), coverage=coverage)


class _Cells:
    """Writes the cells of a sheet, with what it says about them."""

    def __init__(self, weave: Weave, sheet: ReadOnlyWorksheet, package: Package) -> None:
        part = str(sheet._worksheet_path)
        self.weave, self._title = weave, sheet.title
        self._links: dict[str, str] = links(package, part)
        self._comments: dict[str, Comment] = comments(package, part)

    def write(self, words: str, row: int, column: int) -> None:
        """One cell."""
        ref = f"{get_column_letter(column)}{row}"
        weave, remark = self.weave, self._comments.get(ref)
        marks = [weave.open(MarkKind.CELL, {"row": row, "column": column, "sheet": self._title, "ref": ref})]
        if ref in self._links:
            marks.append(weave.open(MarkKind.LINK, {"href": self._links[ref]}))
        if remark is not None:
            said = {"author": remark.author, "date": "", "text": remark.text, "id": f"{self._title}!{ref}"}
            marks.append(weave.open(MarkKind.COMMENT, said))
        weave.words(words)
        for mark in reversed(marks):
            weave.close(mark)


def _table(cells: _Cells, sheet: ReadOnlyWorksheet, left: int) -> int:
    """The rows of a sheet that hold something; how many cells may still come."""
    weave = cells.weave
    weave.block()
    table = weave.open(MarkKind.TABLE)
    for row, values in enumerate(sheet.iter_rows(values_only=True), start=1):
        weave.row()
        for column, value in enumerate(values, start=1):
            words = _words(value)
            if words and left > 0:
                left -= 1
                weave.cell()
                cells.write(words, row, column)
        if left <= 0:
            break
    weave.close(table)
    return left


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
