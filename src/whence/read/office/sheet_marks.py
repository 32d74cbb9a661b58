"""What a workbook says about single cells beside their values: where they lead, and what was remarked on them.

In: the package of an XLSX file and the name of a sheet's part. Out: addresses and comments by the cells' references;
`openpyxl` gives neither for a sheet that is read as a stream.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from whence.errors import ReadError
from whence.read.docx.package import Package
from whence.read.links import is_harmful

_ADDRESS = re.compile(r'\s*HYPERLINK\(\s*"([^"]{1,2000})"')


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark on a cell."""

    author: str
    text: str


def links(package: Package, part: str) -> dict[str, str]:
    """Where cells lead outside the workbook, by a link or by the function HYPERLINK with an address in its quotes."""
    content = package.content(part) if part in package.names else b""
    if b"hyperlink" not in content.lower():
        return {}
    relations = package.relations(part)
    found: dict[str, str] = {}
    for element in _elements(content, part):
        kind = etree.QName(element).localname
        if kind == "row":
            element.clear()
        elif kind == "f":
            formula = _ADDRESS.match(element.text or "")
            cell = element.getparent()
            if formula and cell is not None:
                found[cell.get("r", "")] = formula[1]
        else:
            name = next((value for key, value in element.items() if str(key).endswith("}id")), "")
            relation = relations.get(str(name))
            if relation is not None and relation.external:
                found[str(element.get("ref", "")).partition(":")[0]] = relation.target
    return {ref: href for ref, href in found.items() if href and not is_harmful(href)}


def _elements(content: bytes, part: str) -> Iterator[etree._Element]:
    """Formulas, links, and rows at their ends, from a sheet that is never held as a whole tree."""
    tags = ("{*}row", "{*}f", "{*}hyperlink")
    try:
        walk = etree.iterparse(io.BytesIO(content), tag=tags, resolve_entities=False, no_network=True, huge_tree=True)
        for _, element in walk:
            yield element
    except etree.XMLSyntaxError as error:
        raise ReadError("open", f"{part} in the XLSX file is damaged ({error})") from error


def comments(package: Package, part: str) -> dict[str, Comment]:
    """The remarks on cells."""
    found: dict[str, Comment] = {}
    for relation in package.relations(part).values():
        tree = package.tree(relation.target) if relation.kind == "comments" else None
        if tree is None:
            continue
        authors = ["".join(author.itertext()) for author in tree.iter("{*}author")]
        for comment in tree.iter("{*}comment"):
            words = " ".join("".join(str(t.text or "") for t in comment.iter("{*}t")).split())
            number = str(comment.get("authorId", ""))
            author = authors[int(number)] if number.isdecimal() and int(number) < len(authors) else ""
            if words:
                found[str(comment.get("ref", ""))] = Comment(author, words)
    return found
