"""DOCX: the text as it reads with all tracked changes accepted; notes, comments, styles, lists and links as marks.

In: a payload. Out: a draft: the body, then footnotes and endnotes in the order of their markers, then page headers and
footers as `EXTRANEOUS`. mammoth is not used here: it keeps notes, but neither the ranges of comments nor offsets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeVar

from lxml import etree

from whence.errors import ReadError
from whence.models import Mark, MarkKind, Metadata
from whence.read.docx.package import Package, W
from whence.read.docx.styles import styles
from whence.read.docx.walk import Comment, Notes, Walk
from whence.read.draft import Draft
from whence.read.metadata.shown import metadata
from whence.read.notes.unlinked import with_notes
from whence.read.payload import Payload

Walker = TypeVar("Walker", bound=Walk)
_FORMS = {"footnote": "decimal", "endnote": "lowerRoman"}
_CORE = {"{http://purl.org/dc/elements/1.1/}title": "Title", "{http://purl.org/dc/elements/1.1/}creator": "Author"}
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


def read_docx(payload: Payload) -> Draft:
    """The text of a DOCX file. Raises ReadError where it is damaged, encrypted, or unpacks beyond all measure."""
    package = Package(payload.data)
    walk = walked(package, Walk)
    text = walk.weave.text()
    return Draft(text, with_notes(text, marks(walk)), metadata=_metadata(package, text))


def walked(package: Package, kind: type[Walker]) -> Walker:
    """A walk over the body, the notes and the page headers and footers of a DOCX file, in that order."""
    name = package.main()
    document = package.tree(name)
    body = document.find(f"{W}body") if document is not None else None
    if document is None or body is None:
        raise ReadError("read", "no text body in the DOCX file: it is damaged")
    parts = _Parts(package, name)
    walk = kind(styles(parts.tree("styles")), _comments(parts.tree("comments")), Notes(_forms(parts, document)))
    walk.relations = package.relations(name)
    try:
        walk.blocks(body)
        _notes(walk, package, parts)
        _carried(walk, package, parts)
    except RecursionError as error:
        raise ReadError("read", "the DOCX file is nested too deep to be read") from error
    return walk


class _Parts:
    """The other parts of a document, by what they are to it."""

    def __init__(self, package: Package, name: str) -> None:
        self.package = package
        self.relations = package.relations(name)

    def names(self, kind: str) -> list[str]:
        """The names of all parts of a kind."""
        found = [r.target for r in self.relations.values() if r.kind == kind and not r.external]
        return sorted(set(found))

    def tree(self, kind: str) -> etree._Element | None:
        """The one part of a kind."""
        return next((self.package.tree(name) for name in self.names(kind)), None)


def _comments(tree: etree._Element | None) -> dict[str, Comment]:
    found: dict[str, Comment] = {}
    for element in tree.iter(f"{W}comment") if tree is not None else ():
        paragraphs = ("".join(t.text or "" for t in p.iter(f"{W}t")) for p in element.iter(f"{W}p"))
        found[element.get(f"{W}id", "")] = Comment(
            element.get(f"{W}author", ""), element.get(f"{W}date", ""), "\n".join(filter(None, paragraphs))
        )
    return found


def _forms(parts: _Parts, document: etree._Element) -> dict[str, str]:
    """The number format of each kind of note: the section's, else the settings'."""
    forms = dict(_FORMS)
    for tree in (parts.tree("settings"), document):
        for kind in _FORMS:
            found = tree.iter(f"{W}{kind}Pr") if tree is not None else ()
            for form in (properties.find(f"{W}numFmt") for properties in found):
                if form is not None:
                    forms[kind] = form.get(f"{W}val", forms[kind])
    return forms


def _notes(walk: Walk, package: Package, parts: _Parts) -> None:
    """The notes that the text refers to, footnotes first; a note may refer to others."""
    for kind in _FORMS:
        for name in parts.names(f"{kind}s"):
            tree = package.tree(name)
            walk.relations = package.relations(name)
            elements = {e.get(f"{W}id", ""): e for e in tree.iter(f"{W}{kind}")} if tree is not None else {}
            for (its_kind, its_name), label in list(walk.notes.labels.items()):
                element = elements.get(its_name)
                if its_kind == kind and element is not None and element.get(f"{W}type") not in _SEPARATORS:
                    _note(walk, element, f"{kind}-{its_name}", label)


def _note(walk: Walk, element: etree._Element, name: str, label: str) -> None:
    kind = etree.QName(element).localname
    walk.weave.block()
    mark = walk.weave.open(MarkKind.NOTE, {"label": label, "id": name, "kind": kind})
    walk.own_label = label
    walk.blocks(element)
    walk.own_label = ""
    walk.weave.close(mark)


def _carried(walk: Walk, package: Package, parts: _Parts) -> None:
    """Page headers and footers, each once."""
    for kind in ("header", "footer"):
        for name in parts.names(kind):
            tree = package.tree(name)
            if tree is not None:
                walk.relations = package.relations(name)
                walk.weave.block()
                mark = walk.weave.open(MarkKind.EXTRANEOUS, {"why": f"page {kind}"})
                walk.blocks(tree)
                walk.weave.close(mark)


def marks(walk: Walk) -> list[Mark]:
    """The marks of a walk that is over, in order; a comment without a range stands on its paragraph."""
    loose = [
        Mark(MarkKind.COMMENT, *walk.weave.span(mark), walk.comments[name].data(name)) for name, mark in walk.loose
    ]
    return sorted([*walk.weave.marks(), *loose], key=lambda mark: (mark.start, -mark.end))


def _metadata(package: Package, text: str) -> Metadata:
    """Title and author of the file's properties, where the text begins with them."""
    tree = package.tree("docProps/core.xml")
    return metadata(dict(_properties(tree)) if tree is not None else {}, text)


def _properties(tree: etree._Element) -> Iterator[tuple[str, str]]:
    for element in tree.iterchildren():
        if element.tag in _CORE and element.text:
            yield _CORE[element.tag], re.sub(r"\s+", " ", element.text)
