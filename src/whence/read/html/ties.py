"""What ties a page's numbers to its notes, told in one way: links to names on this page.

In: a tree. Out: the same tree, where links with the page's whole address, as browsers and mails save them, lead to its
names; links whose names an editor took out lead to what leads back; numbers that name their note in another way (`for`,
`data-rid`, `popovertarget` …) are links; and what such a link leads to is seen.

>>> from whence.read.html.tree import parse
>>> tree = parse('<p>So.<sup data-rid="fn1">1</sup></p><aside hidden id="fn1">A. Doe, A Book.</aside>')
>>> tied(tree)
>>> [(e.get("href"), e.get("hidden")) for e in tree.iter("a", "aside")]
[('#fn1', None), (None, None)]
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from urllib.parse import unquote

from lxml import html
from lxml.html import builder

from whence.read.html.elements import count_on, hides
from whence.read.html.walk import BLOCKS

_LABEL = re.compile(r"\s*[\[(]?\s*(?:[Ff]oot)?(?:[Nn]ote\s?)?\s*(?:\d{1,4}|[*†‡§¶]{1,4}|[ivxlc]{1,7})\s*[\])]?[.:]?\s*")
_RETURN = re.compile(r"[\s\W]*(?:(?:back|return|zurück|retour|volver|voltar)\b.{0,30})?", re.IGNORECASE | re.DOTALL)
"""The words of a link back to the text: a sign, or what it is for."""
_NOTE = re.compile(r"fn|ftn|note|edn|cite|ref|fussn|anm", re.IGNORECASE)
_FIGURES = re.compile(r"\d+")
_TYING = (
    "aria-describedby aria-controls aria-details commandfor content-id data-bs-target data-definition data-footnote-id"
    " data-for data-fn data-note data-note-id data-ref data-rid data-target for popovertarget reveal-id rid"
).split()
_NAMED_PATH = "//*[@id or @name]"
_TYING_PATH = f"//*[{' or '.join(f'@{name}' for name in _TYING)}]"
_TIED = ("sup", "a", "span", "button", "label", "abbr", "xref")
_BLOCKS = frozenset("li p dd dt tr aside blockquote".split())
_FEWEST, _MOST_OWN = 2, 0.9
"""So many different names of an address are this page's, and of all names that links give with it such a share."""


def tied(tree: html.HtmlElement) -> None:
    """Make every tie a link to a name on this page."""
    names = {name for element in tree.xpath(_NAMED_PATH) for name in (element.get("id"), element.get("name")) if name}
    links = [link for link in tree.iter("a") if "#" in (link.get("href") or "")]
    _shorten(links, names)
    _find_way_back(links, names)
    _make_links(tree, names)
    _show(tree)


def _shorten(links: Sequence[html.HtmlElement], names: Collection[str]) -> None:
    """Leave of an address what is behind "#", where it is this page's."""
    parts = [(link, *link.get("href").rpartition("#")[::2]) for link in links]
    found: dict[str, set[str]] = defaultdict(set)
    for _, address, name in parts:
        found[address].add(unquote(name))
    own = {address for address, told in found.items() if address and _are_own(told, names)}
    for link, address, name in parts:
        plain = name if name in names else unquote(name)
        if (not address or address in own) and (address or plain != name):
            link.set("href", f"#{plain}")


def _are_own(told: Collection[str], names: Collection[str]) -> bool:
    here = sum(name in names for name in told)
    return here >= max(_FEWEST, _MOST_OWN * len(told))


def _find_way_back(links: Sequence[html.HtmlElement], names: Collection[str]) -> None:
    """Give back the names of notes: where a number leads to no name, and behind it a link of the same figures leads
    nowhere or to it, that link is in its note."""
    rows: dict[tuple[str, ...], list[tuple[html.HtmlElement, str]]] = defaultdict(list)
    for link in links:
        name = link.get("href").rpartition("#")[2]
        if name and (figures := tuple(_FIGURES.findall(name))):
            rows[figures].append((link, name))
    found = [pair for row in rows.values() if (pair := _pair(row, names)) is not None]
    if len(found) >= _FEWEST or any(_LABEL.fullmatch(back.text_content()) for _, back in found):
        for (marker, name), back in found:
            behind = back.get("href").rpartition("#")[2]
            _place(back).set("id", name)
            marker.set("href", f"#{name}")
            if marker.get("id") is None and behind not in names:
                marker.set("id", behind)
                back.set("href", f"#{behind}")


def _pair(
    row: Sequence[tuple[html.HtmlElement, str]], names: Collection[str]
) -> tuple[tuple[html.HtmlElement, str], html.HtmlElement] | None:
    """A marker that leads nowhere, with its name, and the link back from its note."""
    marker, name = row[0]
    backs = [link for link, other in row[1:] if other != name]
    if name in names or not _NOTE.search(name) or len(backs) != 1 or not _LABEL.fullmatch(marker.text_content()):
        return None
    words = backs[0].text_content()
    return ((marker, name), backs[0]) if _LABEL.fullmatch(words) or _RETURN.fullmatch(words) else None


def _place(back: html.HtmlElement) -> html.HtmlElement:
    """What the name of a note is given to: the outermost block in which no other note's link is, or the link."""
    place = back
    for around in back.iterancestors():
        if around.tag not in _BLOCKS and around.tag in BLOCKS:
            break
        if around.tag in _BLOCKS and sum("#" in (link.get("href") or "") for link in around.iter("a")) > 1:
            break
        if around.tag in _BLOCKS and around.get("id") is None:
            place = around
    return place


def _make_links(tree: html.HtmlElement, names: Collection[str]) -> None:
    """Make links of numbers that count on and name what they belong to in another way."""
    found = []
    for element in tree.xpath(_TYING_PATH):
        if element.tag not in _TIED:
            continue
        name = next((told for told in _told(element) if told in names), None)
        if name is not None and _LABEL.fullmatch(element.text_content()) and not _leads(element, names):
            found.append((element, name))
    figures = (_FIGURES.search(element.text_content()) for element, _ in found)
    if count_on([int(figure[0]) for figure in figures if figure]):
        for element, name in found:
            lead(element, name)


def lead(element: html.HtmlElement, name: str) -> None:
    """Make an element that is a number a link to a name; what a browser draws as a button is raised text."""
    link = element if element.tag == "a" else next(element.iter("a"), None)
    if link is None:
        link = builder.A(element.text_content().strip())
        element.text, element[:] = None, [link]
        element.tag = "sup" if element.tag in ("button", "label") else element.tag
    link.set("href", f"#{name}")


def _told(element: html.HtmlElement) -> Iterator[str]:
    """The names that attributes of an element may give."""
    return ((element.get(key) or "").removeprefix("#") for key in _TYING if element.get(key))


def _leads(element: html.HtmlElement, names: Collection[str]) -> bool:
    """Whether a link at, in or around an element leads to a name already."""
    around = (element, *element.iterancestors("a"), *element.iter("a"))
    return any((link.get("href") or "")[1:] in names for link in around if (link.get("href") or "").startswith("#"))


def _show(tree: html.HtmlElement) -> None:
    """Unhide what a number that reads as a note's leads to: a reader who points at it sees it."""
    wanted = {link.get("href")[1:] for link in tree.iter("a") if _calls(link)}
    for element in tree.xpath("//*[@id]") if wanted else ():
        if element.get("id") in wanted:
            unhide(element)


def unhide(element: html.HtmlElement) -> None:
    """Show an element, and all around it."""
    for one in (element, *element.iterancestors()):
        if hides(one):
            one.attrib.pop("hidden", None)
            one.attrib.pop("style", None)


def _calls(link: html.HtmlElement) -> bool:
    href = link.get("href") or ""
    return href.startswith("#") and _NOTE.search(href) is not None and _LABEL.fullmatch(link.text_content()) is not None
