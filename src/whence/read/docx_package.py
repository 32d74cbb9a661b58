"""A DOCX file as parts: a zip archive of XML, read with bounds, without entities and without following anything.

In: bytes. Out: `Package`: parts as trees, and the relations of a part to others and to addresses.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass

from lxml import etree

from whence.errors import ReadError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT = b"http://purl.oclc.org/ooxml/"
STRICT_NAMES = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
)
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_LARGEST_PART = 256 << 20
_LARGEST_RATIO = 200
_RATIO_FROM = 16 << 20


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: its kind (the last word of the type), target, and whether that is outside the file."""

    kind: str
    target: str
    external: bool


class Package:
    """The parts of a DOCX file, unpacked one at a time when asked for."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise ReadError("open", f"the DOCX file is damaged or cut off ({error})") from error
        self._names = set(self._zip.namelist())

    def main(self) -> str:
        """The name of the part with the text."""
        found = (relation.target for relation in self.relations("").values() if relation.kind == "officeDocument")
        name = next(found, "word/document.xml")
        if name not in self._names:
            raise ReadError("open", "no text part in the DOCX file: it is damaged, or another kind of Office file")
        return name

    def tree(self, name: str) -> etree._Element | None:
        """A part as a tree; None where there is no such part. Raises ReadError where it is no sound XML."""
        if name not in self._names:
            return None
        content = self.content(name)
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise ReadError("open", f"{name} declares entities, which no DOCX file needs: it is not read")
        if _STRICT in content:
            for strict, usual in STRICT_NAMES:
                content = content.replace(strict, usual)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
        try:
            return etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            raise ReadError("open", f"{name} in the DOCX file is damaged ({error})") from error

    def relations(self, name: str) -> dict[str, Relation]:
        """The relations of a part (of the package for an empty name) by their ids."""
        folder, base = posixpath.split(name)
        tree = self.tree(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, Relation] = {}
        for element in tree.iter(_RELATION) if tree is not None else ():
            target, external = element.get("Target", ""), element.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = element.get("Type", "").rpartition("/")[2]
            found[element.get("Id", "")] = Relation(kind, target, external)
        return found

    def is_strict(self, name: str) -> bool:
        """Whether a part is written in the namespaces of the strict variant, which `tree` reads as the usual ones."""
        return name in self._names and _STRICT in self.content(name)

    def members(self) -> list[zipfile.ZipInfo]:
        """The members of the archive in its order."""
        return self._zip.infolist()

    def content(self, name: str) -> bytes:
        """A part as it is. Raises ReadError where it is damaged, encrypted, or unpacks beyond all measure."""
        info = self._zip.getinfo(name)
        if info.file_size > _LARGEST_PART or (
            info.file_size > _RATIO_FROM and info.file_size > _LARGEST_RATIO * max(info.compress_size, 1)
        ):
            raise ReadError("open", f"{name} in the DOCX file unpacks to {info.file_size:,} bytes: it is not unpacked")
        try:
            with self._zip.open(info) as part:
                return part.read(info.file_size + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError) as error:
            raise ReadError("open", f"{name} in the DOCX file is damaged, cut off or encrypted ({error})") from error
