"""What stands in an archive or compressed file: a book, an Office file, a web archive, or files.

In: a file that can be sought in, and its first bytes. Out: a media type, None where nothing is packed.
"""

from __future__ import annotations

import bz2
import gzip
import lzma
import tarfile
import zipfile
import zlib
from typing import BinaryIO

from whence.read import media_types as types
from whence.read.packed.zipped import DAMAGES

_OPENERS = ((b"\x1f\x8b", gzip.open), (b"BZh", bz2.open), (b"\xfd7zXZ\x00", lzma.open))
_TAR_AT = 257
_BLOCK = 512
_IN_ZIP = (
    (b"word/document", types.DOCX),
    (b"META-INF/container.xml", types.EPUB),
    (b"xl/workbook.bin", types.XLSB),
    (b"xl/workbook", types.XLSX),
    (b"ppt/presentation", types.PPTX),
)
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
_OTHER_OFFICE = {"presentation": "PPTX", "graphics": "PDF", "formula": "PDF"}


def detect(file: BinaryIO, sample: bytes, path: str) -> str | None:
    """The media type of what is packed. A damaged archive is what its bytes still show it to be."""
    if sample.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(file, sample)
    if _is_tar(sample[:_BLOCK]):
        return types.TAR
    opener = next((opener for magic, opener in _OPENERS if sample.startswith(magic)), None)
    if opener is None:
        return None
    file.seek(0)
    try:
        with opener(file) as inner:
            head = inner.read(_BLOCK)
    except (*DAMAGES, lzma.LZMAError, zlib.error):
        return types.COMPRESSED
    if head.startswith(b"WARC/") and opener is gzip.open:
        return types.WARC
    return types.TAR if _is_tar(head) else types.COMPRESSED


def _is_tar(block: bytes) -> bool:
    if len(block) < _BLOCK:
        return False
    if block[_TAR_AT : _TAR_AT + 5] == b"ustar":
        return True
    try:  # an old archive has no magic number, but a checksum
        return bool(tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape").name) and block[0] > 0x20
    except (tarfile.HeaderError, ValueError):
        return False


def _zip(file: BinaryIO, sample: bytes) -> str:
    try:
        with zipfile.ZipFile(file) as packed:
            names = set(packed.namelist())
            stated = _stated(packed) if "mimetype" in names else ""
    except DAMAGES:
        file.seek(0)
        return _seen(file.read(1 << 20))
    if stated == types.EPUB or "META-INF/container.xml" in names:
        return types.EPUB
    if stated.startswith(_OPEN_DOCUMENT):
        return next((kind for kind in (types.ODT, types.ODS) if stated.startswith(kind)), types.UNKNOWN)
    if "datapackage.json" in names and any(name.startswith("archive/") for name in names):
        return types.WACZ
    found = (kind for part, kind in _IN_ZIP if any(name.startswith(part.decode()) for name in names))
    return next(found, types.ZIP)


def _stated(packed: zipfile.ZipFile) -> str:
    info = packed.getinfo("mimetype")
    return packed.read(info)[:200].decode("ascii", "replace").strip() if info.file_size < _BLOCK else ""


def _seen(data: bytes) -> str:
    """What a zip archive without its directory was, by the names of the parts that are left."""
    if _OPEN_DOCUMENT.encode() + b"text" in data:
        return types.ODT
    if _OPEN_DOCUMENT.encode() + b"spreadsheet" in data:
        return types.ODS
    return next((kind for part, kind in _IN_ZIP if part in data), types.ZIP)


def describe(data: bytes) -> str | None:
    """What an archive that no reader is known for holds; None for anything else."""
    at = data.find(_OPEN_DOCUMENT.encode(), 0, 200)
    if at < 0:
        return None
    word = data[at + len(_OPEN_DOCUMENT) :][:12].decode("ascii", "replace")
    to = next((to for kind, to in _OTHER_OFFICE.items() if word.startswith(kind[:6])), "DOCX")
    return f"an OpenDocument file that is no text: save it as {to}"
