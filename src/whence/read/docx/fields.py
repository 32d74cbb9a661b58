"""Citations that reference managers leave in a document's fields: Zotero, Mendeley, EndNote.

In: a field's code, or the tag of a content control. Out: the cited works as CSL-JSON items, each with the locator that
the author gave (`locator`, `label`); none where the code is another's or broken.

>>> code = ' ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems": [{"itemData": {"title": "Silt"}, "locator": "47"}]}'
>>> cited_items(code)
[{'title': 'Silt', 'locator': '47', 'label': 'page'}]
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from typing import Any

from lxml import etree

_CSL = "CSL_CITATION"
_ENDNOTE = "EN.CITE"
_MENDELEY = "MENDELEY_CITATION_v3_"
_LARGEST = 2_000_000
_LEFT_OUT = frozenset(["abstract", "note", "id", "citation-key"])
_TYPES = {"Journal Article": "article-journal", "Book": "book", "Book Section": "chapter", "Web Page": "webpage"}
_TYPES |= {"Newspaper Article": "article-newspaper", "Magazine Article": "article-magazine", "Report": "report"}
_TYPES |= {"Thesis": "thesis", "Hearing": "hearing", "Conference Paper": "paper-conference", "Statute": "legislation"}


def cited_items(code: str) -> list[dict[str, Any]]:
    """The works that a field's code cites."""
    if len(code) > _LARGEST:
        return []
    if _CSL in code:
        return _of_csl(code[code.index(_CSL) + len(_CSL) :])
    if _ENDNOTE in code and "<EndNote" in code:
        return _of_endnote(code[code.index("<EndNote") :])
    if code.startswith(_MENDELEY):
        return _of_tag(code.removeprefix(_MENDELEY))
    return []


def _of_csl(words: str) -> list[dict[str, Any]]:
    try:
        found, _ = json.JSONDecoder().raw_decode(words.strip())
    except (ValueError, RecursionError):
        return []
    entries = found.get("citationItems") if isinstance(found, dict) else None
    return [item for entry in entries if (item := _item(entry))] if isinstance(entries, list) else []


def _item(entry: object) -> dict[str, Any]:
    if not isinstance(entry, dict) or not isinstance(entry.get("itemData"), dict):
        return {}
    item = {str(name): value for name, value in entry["itemData"].items() if name not in _LEFT_OUT}
    if isinstance(entry.get("locator"), str) and entry["locator"]:
        item |= {"locator": entry["locator"], "label": str(entry.get("label") or "page")}
    return item


def _of_tag(words: str) -> list[dict[str, Any]]:
    try:
        return _of_csl(base64.b64decode(words, validate=True).decode("utf-8"))
    except ValueError:  # no base64, or no UTF-8
        return []


def _of_endnote(words: str) -> list[dict[str, Any]]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(words.encode("utf-8"), parser)
    except etree.XMLSyntaxError:
        return []
    records = root.iterfind("Cite") if root is not None else ()
    return [item for cite in records if (item := dict(_fields(cite)))]


def _fields(cite: etree._Element) -> Iterator[tuple[str, Any]]:
    """The CSL variables of one EndNote citation: its record, else the author and year that it is printed with."""
    record = cite.find("record")
    at = record if record is not None else cite
    kind = at.find("ref-type")
    yield "type", _TYPES.get(kind.get("name", "") if kind is not None else "", "document")
    authors = [_words(author) for author in at.iterfind("contributors/authors/author")] or [_words(cite.find("Author"))]
    named = [_name(author) for author in authors if author]
    if named:
        yield "author", named
    for variable, path in (
        ("title", "titles/title"),
        ("container-title", "titles/secondary-title"),
        ("volume", "volume"),
        ("page", "pages"),
        ("publisher", "publisher"),
        ("DOI", "electronic-resource-num"),
        ("URL", "urls/related-urls/url"),
    ):
        if words := _words(at.find(path)):
            yield variable, words
    year = _words(at.find("dates/year")) or _words(cite.find("Year"))
    if year.isdecimal():
        yield "issued", {"date-parts": [[int(year)]]}


def _words(element: etree._Element | None) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def _name(words: str) -> dict[str, str]:
    family, comma, given = words.partition(", ")
    return {"family": family, "given": given} if comma else {"literal": words}
