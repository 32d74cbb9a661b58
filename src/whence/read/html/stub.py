"""Whether a page holds the whole article or only what is shown before a paywall.

In: tree, page, decoded bytes. Out: `Coverage`: `stub` where the page itself says that more is for subscribers.
"""

from __future__ import annotations

import re

from lxml import html

from whence.models import Coverage, CoverageKind
from whence.read.decoding.decode import Decoded
from whence.read.html.metadata import json_items
from whence.read.html.walk import Page
from whence.read.plain.reader import coverage

_WALL = re.compile(
    r"(?:subscribe|sign (?:in|up)|log ?in|register|become a (?:member|subscriber))"
    r" (?:now )?to (?:continue|keep|read|unlock)"
    r"|to (?:continue|keep) reading,? (?:please |you )?(?:need to )?(?:subscribe|sign|log|register)"
    r"|(?:this|the full|the rest of (?:this|the)) (?:article|story|content|post) is (?:only )?(?:available )?"
    r"(?:for|to|reserved for) (?:our |paid |paying )?(?:subscribers|members)"
    r"|already (?:a subscriber|have a subscription|subscribed)\?",
    re.IGNORECASE,
)
_FEW_WORDS = 300
_MUCH_LESS = 0.6


def html_coverage(tree: html.HtmlElement, page: Page, decoded: Decoded) -> Coverage:
    """Whole, or a stub: closed to the public by its own markup or by a wall's words, and short."""
    words = len(page.text.split())
    if stated := _stated_length(tree):
        if words < _MUCH_LESS * stated:
            return Coverage(CoverageKind.STUB, reason=f"the page states {stated} words and holds {words}")
    elif words < _FEW_WORDS and (_is_closed(tree) or _WALL.search(page.text)):
        return Coverage(CoverageKind.STUB, reason="only what stands before a paywall")
    return coverage(decoded)


def _is_closed(tree: html.HtmlElement) -> bool:
    return any(str(item.get("isAccessibleForFree", "")).lower() == "false" for item in json_items(tree))


def _stated_length(tree: html.HtmlElement) -> int | None:
    """The words that a closed article has by its own JSON-LD."""
    counts = [str(item.get("wordCount")) for item in json_items(tree)] if _is_closed(tree) else []
    return next((int(count) for count in counts if count.isdecimal()), None)
