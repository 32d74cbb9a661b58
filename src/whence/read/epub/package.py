"""The package of an EPUB book: which files it is read from, in which order, and what is known of it.

In: the archive. Out: `Book`. EPUB 2 and 3 (https://www.w3.org/TR/epub-33/): `META-INF/container.xml` names the package
document, its spine the order.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from lxml import etree

from whence.errors import ReadError
from whence.models import Metadata
from whence.read.html import names as html_names
from whence.read.metadata.dates import edtf
from whence.read.packed.zipped import Zipped

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_CHAPTERS = frozenset(("application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document"))
_WRITERS = frozenset(("", "aut", "edt", "com", "cre", "author"))
_WEB = re.compile(r"https?://\S{4,2000}")
_CODE = re.compile(r"([A-Za-z]{2,3})(?:[-_]|$)")
_MOST_CHAPTERS = 20_000


@dataclass(frozen=True, slots=True)
class Chapter:
    """A file of the spine; `contents`: it is the table of contents for machines (`nav`)."""

    name: str
    contents: bool


@dataclass(frozen=True, slots=True)
class Book:
    """The files that a book is read from, in order, and its metadata."""

    chapters: tuple[Chapter, ...]
    metadata: Metadata


def opened(package: Zipped) -> Book:
    """The book in an archive. Raises ReadError where it is none, or protected."""
    name = _package_name(package)
    tree = package.tree(name)
    if tree is None:
        raise ReadError("open", f"{name}, the package document of the EPUB book, is missing: it is damaged")
    chapters = tuple(_chapters(package, tree, posixpath.dirname(name)))
    if not chapters:
        raise ReadError("open", "the EPUB book names no text: it is damaged, or a book of pictures")
    locked = _locked(package)
    if all(chapter.name in locked for chapter in chapters):
        raise ReadError("open", "the EPUB book is protected (DRM): it cannot be read without its key")
    return Book(chapters[:_MOST_CHAPTERS], _metadata(tree))


def _package_name(package: Zipped) -> str:
    container = package.tree(_CONTAINER)
    roots = container.iter("{*}rootfile") if container is not None else ()
    named = (root.get("full-path", "") for root in roots)
    found = next((name for name in named if name in package.names), None)
    found = found or next((name for name in sorted(package.names) if name.endswith(".opf")), None)
    if found is None:
        raise ReadError("open", "the EPUB book has no package document: it is damaged")
    return found


def _chapters(package: Zipped, tree: etree._Element, folder: str) -> Iterator[Chapter]:
    items = {item.get("id", ""): item for item in tree.iter(f"{_OPF}item")}
    seen: set[str] = set()
    for reference in tree.iter(f"{_OPF}itemref"):
        item = items.get(reference.get("idref", ""))
        if item is None or item.get("media-type", "") not in _CHAPTERS:
            continue
        name = posixpath.normpath(posixpath.join(folder, unquote(item.get("href", ""))))
        if name not in seen:
            seen.add(name)
            yield Chapter(name, "nav" in item.get("properties", "").split())


def _locked(package: Zipped) -> set[str]:
    """The files that the book says are encrypted."""
    tree = package.tree(_ENCRYPTION)
    found = tree.iter("{*}CipherReference") if tree is not None else ()
    return {unquote(reference.get("URI", "")) for reference in found}


def _metadata(tree: etree._Element) -> Metadata:
    values: dict[str, Any] = {
        "title": _title(tree),
        "authors": tuple(_authors(tree)),
        "outlet": _first(tree, "publisher"),
        "published": _published(tree),
        "url": next((u for u in (*_texts(tree, "source"), *_texts(tree, "identifier")) if _WEB.fullmatch(u)), None),
        "language": next((code[1].lower() for word in _texts(tree, "language") if (code := _CODE.match(word))), None),
    }
    if values["url"] and "//example.com/" in values["url"]:
        values["url"] = None
    known = {name: value for name, value in values.items() if value}
    return Metadata(**known, basis=dict.fromkeys(known, "markup"))


def _title(tree: etree._Element) -> str | None:
    """The main title: of several the one that EPUB 3 calls so, else the first."""
    main = {
        meta.get("refines", "")[1:] for meta in _refining(tree, "title-type") if (meta.text or "").strip() == "main"
    }
    titles = list(tree.iter(f"{_DC}title"))
    chosen = [title for title in titles if title.get("id") in main] or titles
    return next((words for title in chosen if (words := _words(title))), None)


def _authors(tree: etree._Element) -> Iterator[str]:
    """Creators who are authors or editors, in order; EPUB 2 gives the role as an attribute, EPUB 3 in a `meta`."""
    roles = {meta.get("refines", "")[1:]: (meta.text or "").strip() for meta in _refining(tree, "role")}
    for creator in tree.iter(f"{_DC}creator"):
        role = creator.get(f"{_OPF}role") or roles.get(creator.get("id") or "", "")
        if role in _WRITERS and (name := _words(creator)):
            yield from html_names.authors([name], None)


def _published(tree: etree._Element) -> str | None:
    """The date of publication, not that of a conversion or change."""
    dates = [
        date for date in tree.iter(f"{_DC}date") if date.get(f"{_OPF}event", "publication") in ("publication", "issued")
    ]
    return next(filter(None, (edtf(_words(date)) for date in dates)), None)


def _refining(tree: etree._Element, name: str) -> Iterator[etree._Element]:
    return (meta for meta in tree.iter(f"{_OPF}meta") if meta.get("property") == name)


def _first(tree: etree._Element, name: str) -> str | None:
    return next(_texts(tree, name), None)


def _texts(tree: etree._Element, name: str) -> Iterator[str]:
    return (words for element in tree.iter(f"{_DC}{name}") if (words := _words(element)))


def _words(element: etree._Element) -> str:
    return " ".join((element.text or "").split())
