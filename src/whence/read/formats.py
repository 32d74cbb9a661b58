"""The registry: one line a format, from media type to the reader and its version.

In: a payload. Out: its reading, stamped with the reader's name and version. A new format is one file and one line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from whence.errors import ReadError
from whence.models import Failure, Reading
from whence.read import detect
from whence.read.docx import read_docx
from whence.read.draft import Draft, reading
from whence.read.html import read_html
from whence.read.markdown import read_markdown
from whence.read.payload import Payload
from whence.read.pdf import read_pdf
from whence.read.plain import read_plain
from whence.read.records import lines, read_record
from whence.read.vertical import read_vertical


@dataclass(frozen=True, slots=True)
class Format:
    """A reader under its name and version. A change of its output is a new version."""

    reader: str
    read: Callable[[Payload], Draft]


FORMATS: dict[str, Format] = {
    detect.PLAIN: Format("plain/1", read_plain),
    detect.MARKDOWN: Format("markdown/1", read_markdown),
    detect.HTML: Format("html/1", read_html),
    detect.PDF: Format("pdf/1", read_pdf),
    detect.DOCX: Format("docx/1", read_docx),
    detect.VERTICAL: Format("vertical/1", read_vertical),
    detect.JSON: Format("record/1", read_record),
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
