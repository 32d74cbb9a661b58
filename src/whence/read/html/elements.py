"""What one HTML element says, apart from its place in the text.

In: elements and attributes. Out: whether they can be seen, where a link leads, whether a table holds data.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from urllib.parse import urljoin

from lxml import html

from whence.read.links import is_harmful

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_UNSEEN = frozenset(
    "sr-only screen-reader-text screen-reader-only visually-hidden visuallyhidden u-visually-hidden show-for-sr"
    " accessibletext element-invisible wb-inv hidden-visually a11y-hidden assistive-text".split()
)
_HREF = re.compile(r"[^\s<>\"]{1,2000}")
_IN_LAYOUT = ("article", "section", "figure", "h1", "h2", "h3", "h4", "table", "ul", "ol", "dl", "pre", "blockquote")
_LONG_CELL = 400
_STEADY = 0.8


def link_of(element: html.HtmlElement) -> str | None:
    """Where a link leads; None for what would run a script."""
    href = (element.get("href") or "").strip()
    return href if _HREF.fullmatch(href) and not is_harmful(href) else None


def is_unseen(element: html.HtmlElement) -> bool:
    """Whether the markup hides an element, from all readers or from those who look."""
    attributes = element.attrib
    if not attributes:
        return False
    if hides(element):
        return True
    return not _UNSEEN.isdisjoint(attributes.get("class", "").lower().split())


def hides(element: html.HtmlElement) -> bool:
    """Whether the markup hides an element from those who look, as what a click unfolds."""
    return "hidden" in element.attrib or _HIDDEN.search(element.get("style", "")) is not None


def base_address(tree: html.HtmlElement) -> str:
    """What relative links start from, where the page says so."""
    for element in tree.iter("base", "link"):
        href = element.get("href") or ""
        if href.startswith("http") and (element.tag == "base" or element.get("rel") == "canonical"):
            return href
    return ""


@lru_cache(maxsize=1 << 12)
def joined(base: str, href: str) -> str:
    """A link as an address, where the page says what relative links start from."""
    try:
        return urljoin(base, href) if base and not href.startswith("#") else href
    except ValueError:  # a broken IPv6 address and the like: the link stays as it was written
        return href


def count_on(numbers: Sequence[int]) -> bool:
    """Whether numbers count from one, in nearly all steps by one or not at all, as markers of notes do.

    >>> count_on([1, 2, 2, 3]), count_on([767]), count_on([5, 15, 30])
    (True, False, False)
    """
    steps = sum(two - one in (0, 1) for one, two in pairwise(numbers))
    return bool(numbers) and numbers[0] == 1 and steps >= _STEADY * (len(numbers) - 1)


def number(value: str | None, default: int) -> int:
    """A whole number in an attribute."""
    return int(value) if value and value.isascii() and value.lstrip("-").isdigit() and len(value) < 9 else default


def holds_data(table: html.HtmlElement) -> bool:
    """Whether a table holds data: several columns of short cells, with no table, heading or list inside."""
    if table.get("role") in ("presentation", "none"):
        return False
    columns = cells = 0
    for element in table.iterdescendants():
        tag = element.tag
        if tag == "tr":
            columns = max(columns, cells)
            cells = 0
        elif tag in ("td", "th"):
            cells += 1
            if sum(map(len, element.itertext())) > _LONG_CELL:
                return False
        elif tag in _IN_LAYOUT:
            return False
    return max(columns, cells) > 1
