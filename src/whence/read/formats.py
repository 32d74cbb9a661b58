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
from whence.read.detect import describe
from whence.read.draft import Draft, reading
from whence.read.payload import Payload


@dataclass(frozen=True, slots=True)
class Format:
    """A reader under its name and version; a change of its output is a new version. The function is imported when it
    is first needed: a command that reads no PDF does not wait for pdfium."""

    reader: str
    module: str
    function: str

    def read(self, payload: Payload) -> Draft:
        """What the reader makes of a payload."""
        function: Callable[[Payload], Draft] = getattr(importlib.import_module(self.module), self.function)
        return function(payload)


FORMATS: dict[str, Format] = {
    types.PLAIN: Format("plain/1", "whence.read.plain", "read_plain"),
    types.MARKDOWN: Format("markdown/1", "whence.read.markdown", "read_markdown"),
    types.HTML: Format("html/1", "whence.read.html", "read_html"),
    types.PDF: Format("pdf/1", "whence.read.pdf", "read_pdf"),
    types.DOCX: Format("docx/1", "whence.read.docx", "read_docx"),
    types.VERTICAL: Format("vertical/1", "whence.read.vertical", "read_vertical"),
    types.JSON: Format("record/1", "whence.read.records", "read_record"),
    types.ODT: Format("odt/1", "whence.read.odt", "read_odt"),
    types.FODT: Format("odt-flat/1", "whence.read.odt", "read_odt"),
    types.EPUB: Format("epub/1", "whence.read.epub", "read_epub"),
    types.MAIL: Format("mail/1", "whence.read.mail", "read_mail"),
    types.MHTML: Format("mhtml/1", "whence.read.mhtml", "read_mhtml"),
    types.VTT: Format("vtt/1", "whence.read.transcripts", "read_vtt"),
    types.SRT: Format("srt/1", "whence.read.transcripts", "read_srt"),
    types.XLSX: Format("xlsx/1", "whence.read.sheets", "read_xlsx"),
    types.PPTX: Format("pptx/1", "whence.read.slides", "read_pptx"),
    types.RTF: Format("rtf/1", "whence.read.rtf", "read_rtf"),
}


def format_of(media_type: str) -> Format | None:
    """The format of a media type, whatever its parameters; None where no reader is known."""
    return FORMATS.get(types.base(media_type))


def read(payload: Payload) -> Reading:
    """The reading of a payload: pure; touches no file and no network, executes nothing, follows nothing.

    Raises ReadError(stage, reason) where it cannot be read.
    """
    if not payload.data:
        raise ReadError("read", "the file is empty")
    chosen = format_of(payload.media_type)
    if chosen is None:
        raise ReadError("detect", f"this is {describe(payload.data)}")
    return reading(payload, chosen.reader, chosen.read(payload))
