"""Web archives (WARC, WACZ): one document for every page, file or text that was fetched, with its address and day.

In: a file, read as a stream. Out: payloads named by their addresses; `said` is the address and when it was fetched.
What was fetched to draw a page (pictures, styles, scripts, fonts, data), redirections and errors are no documents. A
`revisit` record, by which an archive says that the same bytes came again, is the same document at a further time.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from whence.errors import ReadError
from whence.models import Failure, Metadata
from whence.read import media_types as types
from whence.read.metadata.dates import edtf
from whence.read.packed.archives import leads_out
from whence.read.packed.zipped import DAMAGES, LARGEST_PART, is_bomb
from whence.read.payload import Payload

Found = Iterator[Payload | Failure]

_RECORDS = ("response", "resource", "conversion")
_DOCUMENTS = {
    "text/html": types.HTML,
    "application/xhtml+xml": types.HTML,
    "text/plain": "",
    "text/markdown": types.MARKDOWN,
    types.PDF: "",
    "application/x-pdf": "",
    "application/msword": "",
    types.DOCX: "",
    types.XLSX: "",
    types.PPTX: "",
    types.ODT: "",
    types.EPUB: "",
    types.RTF: "",
    "text/rtf": "",
    types.VTT: "",
    "application/zip": "",
    types.MAIL: "",
}
"""What is a document by the server's word, and what it is read as; an empty one is for its content to say."""
_KEPT = 256 << 20  # bytes of bodies that a later revisit may name


@dataclass(slots=True)
class _Bodies:
    """What was fetched so far, by its digest, as far as it may be kept."""

    found: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    size: int = 0

    def keep(self, digest: str, media_type: str, data: bytes) -> None:
        """Keep a body, where there is room."""
        if digest and digest not in self.found and self.size + len(data) <= _KEPT:
            self.found[digest] = (media_type, data)
            self.size += len(data)


def responses(file: BinaryIO, path: str) -> Found:
    """The documents of a WARC file, compressed or not."""
    bodies = _Bodies()
    try:
        for record in ArchiveIterator(file):
            yield from _document(record, path, bodies)
    except (ArchiveLoadFailed, *DAMAGES, KeyError, TypeError, AttributeError) as error:
        raise ReadError("open", f"the web archive is damaged or cut off ({type(error).__name__}: {error})") from error


def packed(file: BinaryIO, path: str) -> Found:
    """The documents of a WACZ file: of all the WARC files in it."""
    try:
        with zipfile.ZipFile(file) as archive:
            for info in archive.infolist():
                if not info.filename.startswith("archive/") or info.is_dir() or leads_out(info.filename):
                    continue
                if is_bomb(info.file_size, info.compress_size) and info.file_size > info.compress_size * 1.1:
                    yield Failure(path, info.filename, "open", f"it unpacks to {info.file_size:,} bytes")
                    continue
                with archive.open(info) as member:
                    yield from responses(member, path)  # type: ignore[arg-type]
    except DAMAGES as error:
        raise ReadError("open", f"the WACZ file is damaged or cut off ({error})") from error


def _document(record: Any, path: str, bodies: _Bodies) -> Found:
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    digest = record.rec_headers.get_header("WARC-Payload-Digest") or ""
    address = address.strip("<>")
    if record.rec_type == "revisit":
        if _is_fine(record):
            yield from _again(record, path, address, bodies.found.get(digest))
        return
    if record.rec_type not in _RECORDS or not address or not _is_fine(record):
        return
    media_type = _DOCUMENTS.get(_stated(record))
    if media_type is None:
        return
    data = _bounded(record.content_stream())
    if data is None:
        yield Failure(path, address, "open", f"it is larger than {LARGEST_PART >> 20} MB: it is not read")
    elif data:
        bodies.keep(digest, media_type, data)
        yield Payload(path, address, media_type, data, _said(record, address))


def _again(record: Any, path: str, address: str, body: tuple[str, bytes] | None) -> Found:
    """A record that says the bytes are those of an earlier one: of this file, or of one that is not here."""
    if body is not None:
        yield Payload(path, address, body[0], body[1], _said(record, address))
        return
    if record.http_headers is None or _DOCUMENTS.get(_stated(record)) is None:
        return
    first = record.rec_headers.get_header("WARC-Refers-To-Date") or "an earlier day"
    yield Failure(path, address, "open", f"a revisit: its bytes are those of {first}, which this archive does not hold")


def _is_fine(record: Any) -> bool:
    """Whether the server gave what was asked for."""
    if record.http_headers is None:
        return bool(record.rec_type != "response")
    return str(record.http_headers.get_statuscode()) in ("200", "203", "206", "")


def _stated(record: Any) -> str:
    headers = record.http_headers or record.rec_headers
    return (headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()


def _said(record: Any, address: str) -> Metadata:
    fetched = edtf(record.rec_headers.get_header("WARC-Date") or "")
    known = {"url": address if address.startswith(("http://", "https://")) else None, "retrieved": fetched}
    given = {name: value for name, value in known.items() if value}
    return Metadata(**given, basis=dict.fromkeys(given, "record"))  # type: ignore[arg-type]


def _bounded(stream: Any) -> bytes | None:
    """A body with its transfer encodings undone; None where it is too large."""
    whole = io.BytesIO()
    while piece := stream.read(1 << 20):
        whole.write(piece)
        if whole.tell() > LARGEST_PART:
            return None
    return whole.getvalue()
