"""Cards: the items of a page's lists of other articles, each a link with a headline or a picture and a few words.

In: the element that holds the article, which is no card. Out: `Cards`, which tells of any element whether it stands in
one: in an element that at least two like it stand beside.

>>> page = html.fromstring("<div><p>Text</p>" + 3 * "<li><a href=x><h3>Head</h3></a><p>Words.</p></li>" + "</div>")
>>> [element in Cards(page[0]) for element in page.iter("p")]
[False, True, True, True]
"""

from __future__ import annotations

from collections import Counter

from lxml import html

_FEWEST = 3
_WORDS = 80
_DEEPEST = 8
_SHOWN = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "img", "picture", "figure"))


class Cards:
    """A set of elements: those that stand in a card."""

    def __init__(self, holder: html.HtmlElement) -> None:
        self._around = {holder, *holder.iterancestors()}
        self._known: dict[html.HtmlElement, bool] = {}
        self._alike: dict[tuple[html.HtmlElement, str, str], int] = {}

    def __contains__(self, element: html.HtmlElement) -> bool:
        item, depth = element, 0
        while item is not None and item not in self._around and depth < _DEEPEST:
            if self._is_card(item):
                return True
            item, depth = item.getparent(), depth + 1
        return False

    def _is_card(self, item: html.HtmlElement) -> bool:
        if item not in self._known:
            self._known[item] = self._has_likes(item) and _shows(item)
        return self._known[item]

    def _has_likes(self, item: html.HtmlElement) -> bool:
        """Whether elements of its kind stand beside it."""
        parent = item.getparent()
        if parent is None:
            return False
        key = parent, *_kind(item)
        if key not in self._alike:
            likes = Counter(map(_kind, parent))
            self._alike |= {(parent, *kind): number for kind, number in likes.items()}
        return self._alike[key] >= _FEWEST


def _kind(item: html.HtmlElement) -> tuple[str, str]:
    """Its tag and the first of its classes: further ones say what the item is about."""
    return str(item.tag), (item.get("class") or "").split(" ", 1)[0]


def _shows(item: html.HtmlElement) -> bool:
    """A link, a headline or picture, and few words."""
    tags = {each.tag for each in item.iter()}
    return "a" in tags and not tags.isdisjoint(_SHOWN) and len(item.text_content().split()) <= _WORDS
