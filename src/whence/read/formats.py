"""The registry: one line a format, from media type to the reader and its version.

In: a payload. Out: its reading, stamped with the reader's name and version. A new format is one file and one line.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from whence.errors import ReadError
from whence.models import Failure, Reading
from whence.read import detect
from whence.read.draft import Draft, reading
from whence.read.payload import Payload
from whence.read.records import lines


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
    detect.PLAIN: Format("plain/1", "whence.read.plain", "read_plain"),
    detect.MARKDOWN: Format("markdown/1", "whence.read.markdown", "read_markdown"),
    detect.HTML: Format("html/1", "whence.read.html", "read_html"),
    detect.PDF: Format("pdf/1", "whence.read.pdf", "read_pdf"),
    detect.DOCX: Format("docx/1", "whence.read.docx", "read_docx"),
    detect.VERTICAL: Format("vertical/1", "whence.read.vertical", "read_vertical"),
    detect.JSON: Format("record/1", "whence.read.records", "read_record"),
}


def split(data: bytes, path: str) -> Iterator[Payload | Failure]:
    """The documents in one file's bytes: one for most files, one a line for JSON Lines. A bad line is a failure."""
    media_type = detect.detect(data, path)
    if media_type == detect.JSON_LINES:
        yield from lines(data, path)
    else:
        yield Payload(path, None, media_type, data)


def read(payload: Payload) -> Reading:
    """The reading of a payload: pure; touches no file and no network, executes nothing, follows nothing.

    Raises ReadError(stage, reason) where it cannot be read.
    """
    if not payload.data:
        raise ReadError("read", "the file is empty")
    chosen = FORMATS.get(payload.media_type)
    if chosen is None:
        raise ReadError("detect", f"this is {detect.describe(payload.data)}")
    return reading(payload, chosen.reader, chosen.read(payload))
