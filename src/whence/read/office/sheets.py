"""Spreadsheets (XLSX): every sheet as a heading and a table (`tables`), with links, comments and hidden sheets.

In: a payload. Out: a draft. A workbook whose styles or relations openpyxl cannot follow is read by calamine
(`other_sheets`), which knows neither links nor comments.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from dataclasses import replace
from zipfile import BadZipFile

import openpyxl

from whence.errors import ReadError
from whence.read.docx.package import Package
from whence.read.draft import Draft
from whence.read.metadata.shown import metadata
from whence.read.office.other_sheets import read_sheets
from whence.read.office.sheet_marks import comments, links
from whence.read.office.tables import Sheet, written
from whence.read.payload import Payload


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
        return _otherwise(payload, error)


def _otherwise(payload: Payload, error: Exception) -> Draft:
    """The text by another library, where that one can do with it."""
    try:
        return read_sheets(payload)
    except ReadError:
        raise ReadError("read", f"the workbook is damaged ({type(error).__name__}: {error})") from error


def _guard(package: Package) -> None:
    """Refuse what unpacks beyond all measure before openpyxl unpacks it, and what declares entities."""
    for name in package.names:
        if b"<!ENTITY" in package.content(name):
            raise ReadError("open", f"{name} declares entities, which no workbook needs: it is not read")


def _draft(book: openpyxl.Workbook, package: Package) -> Draft:
    draft = written(_sheets(book, package))
    about = {"Title": book.properties.title or "", "Author": book.properties.creator or ""}
    return replace(draft, metadata=metadata(about, draft.text))


def _sheets(book: openpyxl.Workbook, package: Package) -> Iterator[Sheet]:
    for sheet in book.worksheets:
        part = str(sheet._worksheet_path)
        rows = sheet.iter_rows(values_only=True)
        yield Sheet(sheet.title, rows, sheet.sheet_state != "visible", links(package, part), comments(package, part))
