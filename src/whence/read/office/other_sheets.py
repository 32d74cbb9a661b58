"""Spreadsheets of other kinds than XLSX: Excel's of before 2007 (XLS), its binary ones (XLSB), OpenDocument's (ODS).

In: a payload. Out: a draft; values as they were last computed, with hidden sheets, without links and comments.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from whence.errors import ReadError
from whence.read.draft import Draft
from whence.read.metadata.shown import metadata
from whence.read.office.tables import Sheet, written
from whence.read.payload import Payload

_PANIC = "PanicException"
"""What calamine's own language raises where it did not foresee a damage; no class of it can be imported."""


def read_sheets(payload: Payload) -> Draft:
    """The text of a workbook. Raises ReadError where it is damaged or encrypted."""
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(payload.data)) as book:
            draft = written(_sheets(book))
    except PasswordError as error:
        raise ReadError("open", "the workbook is encrypted: save it without a password and add it again") from error
    except BaseException as error:
        if not isinstance(error, (CalamineError, ValueError, OSError)) and type(error).__name__ != _PANIC:
            raise
        raise ReadError("read", f"the workbook is damaged ({type(error).__name__}: {error})") from error
    return replace(draft, metadata=metadata({}, draft.text))


def _sheets(book: CalamineWorkbook) -> Iterator[Sheet]:
    for about in book.sheets_metadata:
        if about.typ == SheetTypeEnum.WorkSheet:
            sheet = book.get_sheet_by_name(about.name)
            rows = sheet.to_python(skip_empty_area=False)
            yield Sheet(about.name, rows, about.visible != SheetVisibleEnum.Visible)
