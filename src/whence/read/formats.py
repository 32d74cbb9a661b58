"""The registry: one line a format, from media type to the reader and its version.

In: a payload. Out: its reading, stamped with the reader's name and version. A new format is one file and one line.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass

from whence.errors import ReadError
from whence.models import Reading
from whence.read import media_types as types
from whence.read.detect.kinds import describe
from whence.read.draft import Draft, reading
from whence.read.payload import Payload

_OCR = "+ocr"


@dataclass(frozen=True, slots=True)
class Format:
    """A reader under its name and version; a change of its output is a new version. The function is imported when it
    is first needed: a command that reads no PDF does not wait for pdfium."""

    reader: str
    module: str
    function: str

    scans: bool = False  # what has no text is read by OCR, where languages are given

    def read(self, payload: Payload, ocr: str = "") -> Draft:
        """What the reader makes of a payload; `ocr`: in which languages to look for text in pictures of it."""
        function: Callable[..., Draft] = getattr(importlib.import_module(self.module), self.function)
        return function(payload, ocr) if self.scans else function(payload)


FORMATS: dict[str, Format] = {
    types.PLAIN: Format("plain/15", "whence.read.plain.reader", "read_plain"),
    types.MARKDOWN: Format("markdown/15", "whence.read.markdown.reader", "read_markdown"),
    types.HTML: Format("html/14", "whence.read.html.reader", "read_html"),
    types.PDF: Format("pdf/15", "whence.read.pdf.reader", "read_pdf", scans=True),
    types.DOCX: Format("docx/11", "whence.read.docx.reader", "read_docx"),
    types.VERTICAL: Format("vertical/4", "whence.read.records.vertical", "read_vertical"),
    types.JSON: Format("record/14", "whence.read.records.reader", "read_record"),
    types.ODT: Format("odt/11", "whence.read.odt.reader", "read_odt"),
    types.FODT: Format("odt-flat/9", "whence.read.odt.reader", "read_odt"),
    types.EPUB: Format("epub/14", "whence.read.epub.reader", "read_epub"),
    types.MAIL: Format("mail/14", "whence.read.mail.reader", "read_mail"),
    types.MHTML: Format("mhtml/14", "whence.read.mail.mhtml", "read_mhtml"),
    types.VTT: Format("vtt/3", "whence.read.plain.transcripts", "read_vtt"),
    types.SRT: Format("srt/3", "whence.read.plain.transcripts", "read_srt"),
    types.XLSX: Format("xlsx/5", "whence.read.office.sheets", "read_xlsx"),
    types.XLS: Format("xls/2", "whence.read.office.other_sheets", "read_sheets"),
    types.XLSB: Format("xlsb/2", "whence.read.office.other_sheets", "read_sheets"),
    types.ODS: Format("ods/2", "whence.read.office.other_sheets", "read_sheets"),
    types.PPTX: Format("pptx/4", "whence.read.office.slides", "read_pptx"),
    types.RTF: Format("rtf/11", "whence.read.rtf.reader", "read_rtf"),
    **{
        kind: Format(f"{kind.partition('/')[2]}/8", "whence.read.pictures.reader", "read_picture", scans=True)
        for kind in sorted(types.PICTURES)
    },
}


def format_of(media_type: str) -> Format | None:
    """The format of a media type, whatever its parameters; None where no reader is known."""
    return FORMATS.get(types.base(media_type))


def read(payload: Payload, *, ocr: str = "") -> Reading:
    """The reading of a payload: pure; touches no file and no network, executes nothing from it, follows nothing. `ocr`:
    languages (`eng`, `eng+deu`) in which pages and pictures without text are read by tesseract.

    Raises ReadError(stage, reason) where it cannot be read.
    """
    if not payload.data:
        raise ReadError("read", "the file is empty")
    chosen = format_of(payload.media_type)
    if chosen is None:
        raise ReadError("detect", f"this is {describe(payload.data)}")
    try:
        draft = chosen.read(payload, ocr)
    except RecursionError as error:  # of a parser that follows what is nested by calling itself
        raise ReadError("read", "what it holds is nested too deep to be read") from error
    return reading(payload, by_ocr(chosen.reader) if draft.coverage.recognised_pages else chosen.reader, draft)


def by_ocr(reader: str) -> str:
    """The name of a reader's reading in which OCR took part.

    >>> by_ocr("pdf/1")
    'pdf+ocr/1'
    """
    name, _, version = reader.partition("/")
    return f"{name}{_OCR}/{version}"


def is_by_ocr(reader: str) -> bool:
    """Whether OCR took part in a reading by this reader."""
    return reader.partition("/")[0].endswith(_OCR)
