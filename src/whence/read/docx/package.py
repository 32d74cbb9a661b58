"""A DOCX file as parts: a zip archive of XML, read with bounds, without entities and without following anything.

In: bytes. Out: `Package`: parts as trees, and the relations of a part to others and to addresses.
"""

from __future__ import annotations

import posixpath
import zipfile
from dataclasses import dataclass

from lxml import etree

from whence.errors import ReadError
from whence.read.packed.zipped import Zipped, xml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT = b"http://purl.oclc.org/ooxml/"
STRICT_NAMES = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
)
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: its kind (the last word of the type), target, and whether that is outside the file."""

    kind: str
    target: str
    external: bool


class Package(Zipped):
    """The parts of a DOCX file (or of another kind of Office Open XML), unpacked one at a time when asked for."""

    def __init__(self, data: bytes, kind: str = "DOCX") -> None:
        super().__init__(data, kind)

    def main(self) -> str:
        """The name of the part with the text."""
        found = (relation.target for relation in self.relations("").values() if relation.kind == "officeDocument")
        name = next(found, "word/document.xml")
        if name not in self.names:
            raise ReadError("open", "no text part in the DOCX file: it is damaged, or another kind of Office file")
        return name

    def tree(self, name: str) -> etree._Element | None:
        """A part as a tree; None where there is no such part. Raises ReadError where it is no sound XML."""
        if name not in self.names:
            return None
        content = self.content(name)
        if b"<!DOCTYPE" in content:
            raise ReadError("open", f"{name} declares entities, which no {self.kind} file needs: it is not read")
        if _STRICT in content:
            for strict, usual in STRICT_NAMES:
                content = content.replace(strict, usual)
        return xml(content, f"{name} in the {self.kind} file")

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
        return name in self.names and _STRICT in self.content(name)

    def members(self) -> list[zipfile.ZipInfo]:
        """The members of the archive in its order."""
        return self._zip.infolist()
