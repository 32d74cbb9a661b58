"""The parts of a DOCX file that hold comments, and a copy of the file in which only some parts are changed.

In: a package. Out: `CommentParts`, to which comments are added and from which they are taken, and the bytes of the new
file. What an older Word does not know (threads, whether a comment is done) is kept in step where the file has it.
"""

from __future__ import annotations

import copy
import io
import posixpath
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from whence.read.docx.package import STRICT_NAMES, Package, W

AUTHOR = "Whence"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
W16CID = "{http://schemas.microsoft.com/office/word/2016/wordml/cid}"
W16CEX = "{http://schemas.microsoft.com/office/word/2018/wordml/cex}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FORMAT = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_COMMENTS = f"<w:comments xmlns:w='{W[1:-1]}' xmlns:w14='{W14[1:-1]}' xmlns:mc='{MC[1:-1]}' mc:Ignorable='w14'/>"
_EXTENDED = f"<w15:commentsEx xmlns:w15='{W15[1:-1]}' xmlns:mc='{MC[1:-1]}' mc:Ignorable='w15'/>"


@dataclass(frozen=True, slots=True)
class Written:
    """A comment to be written: its paragraphs, and whether a person is done with it."""

    paragraphs: Sequence[str]
    done: bool = False


class CommentParts:
    """The comments of one file; `changed` holds the parts to be written back, by name."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._main = package.main()
        self._folder = posixpath.dirname(self._main)
        kinds = {r.kind: r.target for r in package.relations(self._main).values() if not r.external}
        self._names = {
            kind: kinds.get(kind, "") for kind in ("comments", "commentsExtended", "commentsIds", "commentsExtensible")
        }
        self._trees = {kind: package.tree(name) for kind, name in self._names.items() if name}
        self.changed: dict[str, etree._Element] = {}

    def all(self) -> dict[str, etree._Element]:
        """The comments by their ids."""
        tree = self._trees.get("comments")
        return {e.get(f"{W}id", ""): e for e in tree.iter(f"{W}comment")} if tree is not None else {}

    def own(self) -> dict[str, etree._Element]:
        """Those that an earlier check wrote."""
        return {name: element for name, element in self.all().items() if element.get(f"{W}author") == AUTHOR}

    def replies(self, comment: etree._Element) -> list[etree._Element]:
        """What people replied to a comment, in order."""
        own = _paragraph_ids(comment)
        answering = {e.get(f"{W15}paraId") for e in self._entries() if e.get(f"{W15}paraIdParent") in own}
        return [each for each in self.all().values() if not answering.isdisjoint(_paragraph_ids(each))]

    def is_done(self, comment: etree._Element) -> bool:
        """Whether a comment is marked as resolved."""
        own = _paragraph_ids(comment)
        done = (entry for entry in self._entries() if entry.get(f"{W15}done") in ("1", "true", "on"))
        return any(entry.get(f"{W15}paraId") in own for entry in done)

    def touched(self, comment: etree._Element) -> bool:
        """Whether a person replied to a comment or resolved it."""
        return self.is_done(comment) or bool(self.replies(comment))

    def _entries(self) -> list[etree._Element]:
        tree = self._trees.get("commentsExtended")
        return list(tree.iter(f"{W15}commentEx")) if tree is not None else []

    def take(self, comment: etree._Element) -> None:
        """Take a comment out of all parts."""
        ids = _paragraph_ids(comment)
        durable = {e.get(f"{W16CID}durableId") for e in self._listed("commentsIds") if e.get(f"{W16CID}paraId") in ids}
        gone = [comment, *(entry for entry in self._entries() if entry.get(f"{W15}paraId") in ids)]
        gone += [e for e in self._listed("commentsIds") if e.get(f"{W16CID}paraId") in ids]
        gone += [e for e in self._listed("commentsExtensible") if e.get(f"{W16CEX}durableId") in durable]
        for element in gone:
            element.getparent().remove(element)
        self._touch("comments", *(kind for kind in self._trees if kind != "comments" and len(gone) > 1))

    def _listed(self, kind: str) -> list[etree._Element]:
        tree = self._trees.get(kind)
        return list(tree) if tree is not None else []

    def add(self, written: Sequence[Written], *, at: str) -> list[str]:
        """Add comments, dated `at`; their ids."""
        tree = self._part("comments", _COMMENTS)
        taken = [int(name) for name in self.all() if name.lstrip("-").isdecimal()]
        first = max(taken, default=-1) + 1
        ids = [str(first + n) for n in range(len(written))]
        keys = {value for e in tree.iter() for value in (e.get(f"{W14}paraId"),) if value}
        for name, each in zip(ids, written, strict=True):
            comment = _comment(name, each, at=at, keys=keys)
            tree.append(comment)
            self._note(comment, each)
        self._touch("comments", "commentsExtended", *(kind for kind in ("commentsIds",) if kind in self._trees))
        return ids

    def _note(self, comment: etree._Element, written: Written) -> None:
        """Enter a comment in the parts about comments."""
        last = comment[-1].get(f"{W14}paraId", "")
        entry = {f"{W15}paraId": last, f"{W15}done": "1" if written.done else "0"}
        etree.SubElement(self._part("commentsExtended", _EXTENDED), f"{W15}commentEx", entry)
        if "commentsIds" in self._trees:
            ids = {f"{W16CID}paraId": last, f"{W16CID}durableId": last}
            etree.SubElement(self._trees["commentsIds"], f"{W16CID}commentId", ids)

    def _part(self, kind: str, empty: str) -> etree._Element:
        """A part of comments; where the file has none, a new one that its relations and content types name."""
        if kind not in self._trees:
            name = posixpath.join(self._folder, f"{kind}.xml")
            self._names[kind], self._trees[kind] = name, etree.fromstring(empty)
            self._relate(kind, name)
        return self._trees[kind]

    def _relate(self, kind: str, name: str) -> None:
        folder, base = posixpath.split(self._main)
        relations = posixpath.join(folder, "_rels", f"{base}.rels")
        tree = self._tree(relations)
        taken = {element.get("Id") for element in tree}
        number = next(n for n in range(1, len(taken) + 2) if f"rIdW{n}" not in taken)
        office = _OFFICE
        if kind != "comments":
            office = "http://schemas.microsoft.com/office/2011/relationships"
        target = posixpath.relpath(name, folder or ".")
        etree.SubElement(tree, f"{_RELATIONS}Relationship", Id=f"rIdW{number}", Type=f"{office}/{kind}", Target=target)
        types = self._tree("[Content_Types].xml")
        etree.SubElement(types, f"{_TYPES}Override", PartName=f"/{name}", ContentType=f"{_FORMAT}.{kind}+xml")

    def _tree(self, name: str) -> etree._Element:
        if name not in self.changed:
            tree = self._package.tree(name)
            self.changed[name] = tree if tree is not None else etree.Element(f"{_RELATIONS}Relationships")
        return self.changed[name]

    def _touch(self, *kinds: str) -> None:
        self.changed |= {self._names[kind]: self._trees[kind] for kind in kinds if kind in self._trees}


def words_of(comment: etree._Element) -> tuple[str, ...]:
    """A comment's paragraphs."""
    return tuple("".join(t.text or "" for t in p.iter(f"{W}t")) for p in comment.iter(f"{W}p"))


def _paragraph_ids(comment: etree._Element) -> set[str | None]:
    return {p.get(f"{W14}paraId") for p in comment.iter(f"{W}p")} - {None}


def _comment(name: str, written: Written, *, at: str, keys: set[str]) -> etree._Element:
    attributes = {f"{W}id": name, f"{W}author": AUTHOR, f"{W}date": at, f"{W}initials": AUTHOR[0]}
    comment = etree.Element(f"{W}comment", attributes, nsmap={"w": W[1:-1]})
    for number, words in enumerate(written.paragraphs):
        paragraph = etree.SubElement(comment, f"{W}p", {f"{W14}paraId": _key(keys)}, nsmap={"w14": W14[1:-1]})
        run = etree.SubElement(paragraph, f"{W}r")
        if not number:
            etree.SubElement(etree.SubElement(run, f"{W}rPr"), f"{W}b")
        text = etree.SubElement(run, f"{W}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
        text.text = words
    return comment


def _key(taken: set[str]) -> str:
    """A paragraph id that no other comment has: eight hexadecimal digits below 80000000."""
    number = 0x57000000 + len(taken)
    while f"{number:08X}" in taken:
        number += 1
    taken.add(f"{number:08X}")
    return f"{number:08X}"


def rewritten(package: Package, changed: Mapping[str, etree._Element]) -> bytes:
    """The file with some parts changed or added, and every other member as it is."""
    file = io.BytesIO()
    left = dict(changed)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for info in package.members():
            tree = left.pop(info.filename, None)
            data = package.content(info.filename) if tree is None else _serialised(package, info.filename, tree)
            packed.writestr(copy.copy(info), data, info.compress_type)
        for name, tree in left.items():
            packed.writestr(zipfile.ZipInfo(name), _serialised(package, name, tree), zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _serialised(package: Package, name: str, tree: etree._Element) -> bytes:
    data = bytes(etree.tostring(tree.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True))
    if package.is_strict(package.main()):
        for strict, usual in STRICT_NAMES:
            data = data.replace(usual, strict)
    return data
