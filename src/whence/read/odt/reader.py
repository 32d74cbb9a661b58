"""ODT: the text as it reads with all tracked changes accepted; notes, comments, styles, lists and links as marks.

In: a payload: an OpenDocument text, packed (`.odt`) or as one XML file (`.fodt`). Out: a draft: the body, then
footnotes and endnotes in the order of their markers, then page headers and footers as `EXTRANEOUS`.
"""

from __future__ import annotations

from lxml import etree

from whence.errors import ReadError
from whence.models import MarkKind, Metadata
from whence.read.draft import Draft
from whence.read.metadata.shown import metadata
from whence.read.notes.unlinked import with_notes
from whence.read.odt.styles import STYLE, styles
from whence.read.odt.walk import DC, OFFICE, TEXT, Walk, note_label
from whence.read.packed.zipped import Zipped, xml
from whence.read.payload import Payload

_KINDS = ("footnote", "endnote")
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_CARRIED = ("header", "header-first", "header-left", "footer", "footer-first", "footer-left")


def read_odt(payload: Payload) -> Draft:
    """The text of an OpenDocument text. Raises ReadError where it is damaged, encrypted, or unpacks beyond measure."""
    content, style_sheet, about = _parts(payload.data)
    body = content.find(f"{OFFICE}body")
    text = body[0] if body is not None and len(body) else None
    if text is None:
        raise ReadError("read", "no text body in the ODT file: it is damaged")
    walk = Walk(styles((style_sheet, content)))
    try:
        walk.blocks(text)
        walk.end()
        _notes(walk)
        _carried(walk, style_sheet)
    except RecursionError as error:
        raise ReadError("read", "the ODT file is nested too deep to be read") from error
    words = walk.weave.text()
    return Draft(words, with_notes(words, walk.weave.marks()), metadata=_metadata(about, words))


def _parts(data: bytes) -> tuple[etree._Element, etree._Element | None, etree._Element | None]:
    """The trees with the text, with the styles, and with what is said about the file."""
    if not data.startswith(b"PK"):
        tree = xml(data, "the ODT file")
        return tree, tree, tree
    package = Zipped(data, "ODT")
    if _is_encrypted(package):
        raise ReadError("open", "the ODT file is encrypted: save it without a password and add it again")
    content = package.tree("content.xml")
    if content is None:
        raise ReadError("open", "no text part in the ODT file: it is damaged")
    return content, package.tree("styles.xml"), package.tree("meta.xml")


def _is_encrypted(package: Zipped) -> bool:
    manifest = package.tree("META-INF/manifest.xml")
    return manifest is not None and next(manifest.iter("{*}encryption-data"), None) is not None


def _notes(walk: Walk) -> None:
    """The notes that the text refers to, footnotes first; a note may hold others."""
    for kind in _KINDS:
        done: set[int] = set()
        while rest := [n for n, note in enumerate(walk.notes) if n not in done and _kind(note) == kind]:
            for number in rest:
                done.add(number)
                _note(walk, walk.notes[number], kind)


def _note(walk: Walk, element: etree._Element, kind: str) -> None:
    label = note_label(element)
    walk.weave.block()
    mark = walk.weave.open(MarkKind.NOTE, {"label": label, "id": element.get(f"{TEXT}id", ""), "kind": kind})
    walk.own_label = label
    body = element.find(f"{TEXT}note-body")
    if body is not None:
        walk.blocks(body)
    walk.own_label = ""
    walk.weave.close(mark)


def _kind(note: etree._Element) -> str:
    return "endnote" if note.get(f"{TEXT}note-class") == "endnote" else "footnote"


def _carried(walk: Walk, tree: etree._Element | None) -> None:
    """Page headers and footers, each once."""
    seen: set[str] = set()
    for name in _CARRIED:
        for element in tree.iter(f"{STYLE}{name}") if tree is not None else ():
            words = " ".join("".join(element.itertext()).split())
            if words and words not in seen:
                seen.add(words)
                walk.weave.block()
                mark = walk.weave.open(MarkKind.EXTRANEOUS, {"why": f"page {name.partition('-')[0]}"})
                walk.blocks(element)
                walk.weave.close(mark)


def _metadata(tree: etree._Element | None, text: str) -> Metadata:
    """Title and author of the file's properties, where the text begins with them."""
    if tree is None:
        return Metadata()
    found = {
        "Title": next((e.text for e in tree.iter(f"{DC}title") if e.text), ""),
        "Author": next((e.text for name in (f"{_META}initial-creator", f"{DC}creator")
                        for e in tree.iter(name) if e.text), ""),
    }  # fmt: skip
    return metadata({key: value or "" for key, value in found.items()}, text)
