"""A document that is a zip archive of XML parts (DOCX, ODT, EPUB): read with bounds, without entities, and without
following anything.

In: bytes, and what to call the file. Out: `Zipped`: names, bytes and trees of its parts, one at a time.

>>> import io, zipfile
>>> file = io.BytesIO(); zipfile.ZipFile(file, "w").writestr("a.xml", "<a>x</a>")
>>> Zipped(file.getvalue(), "EPUB").tree("a.xml").text
'x'
"""

from __future__ import annotations

import io
import zipfile
import zlib

from lxml import etree

from whence.errors import ReadError

LARGEST_PART = 256 << 20
_LARGEST_RATIO = 200
_RATIO_FROM = 16 << 20
DAMAGES = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError, ValueError)
"""What the standard library raises on an archive that is cut off, damaged, encrypted or packed in an unknown way."""


class Zipped:
    """The parts of a file, unpacked one at a time when asked for. `kind` names it in the reasons of errors."""

    def __init__(self, data: bytes, kind: str) -> None:
        self.kind = kind
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except DAMAGES as error:
            raise ReadError("open", f"the {kind} file is damaged or cut off ({error})") from error
        self.names = frozenset(self._zip.namelist())

    def content(self, name: str) -> bytes:
        """A part's bytes. Raises ReadError where it is damaged, encrypted, or unpacks beyond all measure."""
        info = self._zip.getinfo(name)
        if is_bomb(info.file_size, info.compress_size):
            raise ReadError(
                "open", f"{name} in the {self.kind} file unpacks to {info.file_size:,} bytes: it is not unpacked"
            )
        try:
            with self._zip.open(info) as part:
                return part.read(info.file_size + 1)
        except DAMAGES as error:
            raise ReadError(
                "open", f"{name} in the {self.kind} file is damaged, cut off or encrypted ({error})"
            ) from error

    def tree(self, name: str) -> etree._Element | None:
        """A part as a tree; None where there is no such part. Raises ReadError where it is no sound XML."""
        return xml(self.content(name), f"{name} in the {self.kind} file") if name in self.names else None


def is_bomb(size: int, packed: int) -> bool:
    """Whether so many bytes from so few are more than any document packs: 256 MB, or 200-fold from 16 MB on."""
    return size > LARGEST_PART or (size > _RATIO_FROM and size > _LARGEST_RATIO * max(packed, 1))


def xml(content: bytes, what: str) -> etree._Element:
    """XML as a tree. No entity is resolved and nothing is loaded; a document that declares entities is refused."""
    if b"<!ENTITY" in content:
        raise ReadError("open", f"{what} declares entities, which no such file needs: it is not read")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError("open", f"{what} is damaged ({error})") from error
