"""Styles of an OpenDocument text: which paragraphs are quotations or captions, which letters are raised, bold, italic.

In: trees with style elements. Out: `Style`s by family and name, each with what it inherits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_QUOTES = frozenset(
    ("quotations", "quote", "intense quote", "block text", "block quote", "block quotation", "blockquote", "quotation")
)
_PLAIN = frozenset(
    ("standard", "text body", "first paragraph", "default paragraph style", "default style", "normal", "body text",
     "list contents", "footnote", "endnote", "list paragraph")
)  # fmt: skip
_CAPTIONS = frozenset(("caption", "figurecaption", "tablecaption"))
_HEADING = re.compile(r"heading (\d)")
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)(in|cm|mm|pt|pc)")
_INCHES = {"in": 1.0, "cm": 1 / 2.54, "mm": 1 / 25.4, "pt": 1 / 72, "pc": 1 / 6}
_SET_IN = 0.25  # inches
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says, with all that it inherits; `name` is the nearest that a person would know, in lower case."""

    name: str = ""
    level: int | None = None
    quote: str = ""
    caption: bool = False
    superscript: bool = False
    bold: bool = False
    italic: bool = False
    hidden: bool = False

    @property
    def plain(self) -> bool:
        """Whether its name says nothing about the paragraph."""
        return not self.name or self.name in _PLAIN


def styles(trees: Iterable[etree._Element | None]) -> dict[tuple[str, str], Style]:
    """All styles by family (`paragraph`, `text`) and name."""
    elements: dict[tuple[str, str], etree._Element] = {}
    for tree in trees:
        for element in tree.iter(f"{STYLE}style") if tree is not None else ():
            elements[element.get(f"{STYLE}family", ""), element.get(f"{STYLE}name", "")] = element
    return {key: _style(key, elements) for key in elements}


def unknown(name: str) -> Style:
    """A style that the file uses and does not describe: the applications know it by its name."""
    words = _plain_name(name)
    return Style(words, _level([words]), words if words in _QUOTES else "", words in _CAPTIONS)


def _style(key: tuple[str, str], elements: dict[tuple[str, str], etree._Element]) -> Style:
    chain = _chain(key, elements)
    names = [name for name in (*map(_name, chain), _plain_name(_parent(chain))) if name]
    quoted = next((name for name in names if name in _QUOTES), "")
    if not quoted and key[0] == "paragraph" and _is_set_in(chain):
        quoted = "set_in"
    return Style(
        name=names[0] if names else "",
        level=_level(names),
        quote=quoted,
        caption=any(name in _CAPTIONS for name in names),
        superscript=_property(chain, f"{STYLE}text-position").startswith(("super", "3", "4", "5")),
        bold=_property(chain, f"{FO}font-weight") in ("bold", "600", "700", "800", "900"),
        italic=_property(chain, f"{FO}font-style") in ("italic", "oblique"),
        hidden=_property(chain, "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}display") == "none",
    )


def _chain(key: tuple[str, str], elements: dict[tuple[str, str], etree._Element]) -> list[etree._Element]:
    """A style and those that it inherits from, the nearest first."""
    chain: list[etree._Element] = []
    name = key[1]
    while len(chain) < _DEEPEST and (element := elements.get((key[0], name))) is not None:
        chain.append(element)
        name = element.get(f"{STYLE}parent-style-name", "")
    return chain


def _parent(chain: list[etree._Element]) -> str:
    """What the last style of a chain inherits from: one that the file does not describe."""
    return str(chain[-1].get(f"{STYLE}parent-style-name", "")) if chain else ""


def _name(element: etree._Element) -> str:
    """A style's name for people; a style that was made for one place (`P12`) has none."""
    parent = element.getparent()
    if parent is not None and etree.QName(parent).localname == "automatic-styles":
        return ""
    return _plain_name(element.get(f"{STYLE}display-name") or element.get(f"{STYLE}name", ""))


def _plain_name(name: str) -> str:
    return " ".join(name.replace("_20_", " ").replace("_5f_", "_").lower().split())


def _level(names: list[str]) -> int | None:
    for name in names:
        if name == "title":
            return 1
        if found := _HEADING.fullmatch(name):
            return max(int(found[1]), 1)
    return None


def _property(chain: list[etree._Element], name: str) -> str:
    values = (properties.get(name) for style in chain for properties in style.iterchildren())
    return next((value for value in values if value), "")


def _is_set_in(chain: list[etree._Element]) -> bool:
    """Set in from both sides by its own layout, as block quotes are that have no style of their own."""
    return all(_inches(_property(chain, f"{FO}margin-{side}")) >= _SET_IN for side in ("left", "right"))


def _inches(length: str) -> float:
    found = _LENGTH.fullmatch(length)
    return float(found[1]) * _INCHES[found[2]] if found else 0.0
