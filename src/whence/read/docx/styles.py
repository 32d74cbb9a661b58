"""Styles of a DOCX file: which are headings, quotations, captions, whatever language the file was written in.

In: the styles part. Out: `Style`s by id; built-in styles keep their English names there in every language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from whence.read.docx.package import W

_HEADING = re.compile(r"heading (\d)")
_QUOTES = frozenset(("quote", "intense quote", "block text", "block quote", "blockquote", "quotation", "quotations"))
_PLAIN = frozenset(("normal", "body text", "standard", "normal (web)", "default paragraph font", "list paragraph"))
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph's style says: its name in lower case, a heading's level, and whether it is a quotation's."""

    name: str = ""
    level: int | None = None
    quote: bool = False
    caption: bool = False

    @property
    def plain(self) -> bool:
        """Whether it says nothing about the paragraph."""
        return not self.name or self.name in _PLAIN


def styles(tree: etree._Element | None) -> dict[str, Style]:
    """The paragraph styles by id, each with what it inherits."""
    elements = {e.get(f"{W}styleId", ""): e for e in tree.iter(f"{W}style")} if tree is not None else {}
    return {name: _style(name, elements) for name in elements}


def _style(name: str, elements: dict[str, etree._Element]) -> Style:
    own = _value(elements[name], "name").lower()
    level: int | None = None
    quote = caption = False
    at = name
    for _ in range(_DEEPEST):
        element = elements.get(at)
        if element is None:
            break
        word = _value(element, "name").lower()
        heading = _HEADING.fullmatch(word)
        outline = element.find(f"{W}pPr/{W}outlineLvl")
        if level is None and word == "title":
            level = 1
        elif level is None and heading:
            level = int(heading[1])
        elif level is None and outline is not None:
            level = outline_level(outline)
        quote = quote or word in _QUOTES
        caption = caption or word == "caption"
        at = _value(element, "basedOn")
    return Style(own, level, quote, caption)


def outline_level(outline: etree._Element) -> int | None:
    """A heading's level from an outline level, of which 9 means running text."""
    value = outline.get(f"{W}val", "9")
    return min(int(value) + 1, 6) if value.isdecimal() and int(value) < 9 else None


def _value(element: etree._Element, name: str) -> str:
    child = element.find(f"{W}{name}")
    return str(child.get(f"{W}val", "")) if child is not None else ""
