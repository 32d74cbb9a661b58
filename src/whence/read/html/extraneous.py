"""What on a page is no part of the article: menus, share bars, comments, adverts, footers, lists of other articles.

In: the page and trafilatura's article. Out: `EXTRANEOUS` marks. A name in the markup proposes; what belongs to the
article is never marked for a name. What no name speaks of is marked only outside the element that holds the article,
and there only menus, links and scraps: prose stays, since trafilatura may have missed it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import html

from whence.models import Mark, MarkKind
from whence.read.html.article import Article, runs, words
from whence.read.html.cards import Cards
from whence.read.html.roles import Role
from whence.read.html.walk import Page, Place

_MOST = 0.5
_LARGE_SHARE = 0.25  # of the article's words: what holds so many of them is around the article, whatever its name
_WHOLE = 0.95  # of the article's words: the element that holds them is the article's
_LINKED = 0.6
_ALL_LINK = 0.95
_SCRAP = 12  # words
_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*$")
_KEPT_STYLES = frozenset(("byline", "date", "standfirst", "key_points", "biography", "notice", "notes", "bibliography"))


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A run of words of the page: how many there are, how many stand in the article, and how much of it is links."""

    start: int
    end: int
    size: int
    inside: int
    linked: float
    element: html.HtmlElement
    scrap: bool
    styled: bool
    noted: bool

    @property
    def kept(self) -> bool:
        """Whether its style or its marker says that it belongs to the article."""
        return self.styled or self.noted

    @property
    def belongs(self) -> bool:
        return self.inside > _MOST * self.size

    @property
    def is_link_in_list(self) -> bool:
        """Whether it is an item of a list that is a short link and nothing else."""
        return self.element.tag == "li" and self.scrap and self.linked > _ALL_LINK


def extraneous(page: Page, article: Article, notes: Sequence[Mark]) -> list[Mark]:
    """Marks on all that is no part of the article, merged where they meet; `notes` belong to it wherever they stand."""
    leaves = _measured(page, article, notes)
    found = [*_named(page, leaves), *_outside(leaves)]
    return [Mark(MarkKind.EXTRANEOUS, start, end, {"why": why}) for start, end, why in _merged(found)]


def _measured(page: Page, article: Article, notes: Sequence[Mark]) -> list[_Leaf]:
    links = sorted((mark.start, mark.end) for mark in page.marks if mark.kind is MarkKind.LINK)
    kept = {place.start for place in _kept(page)}
    noted = sorted((mark.start, mark.end) for mark in notes if mark.kind is MarkKind.NOTE)
    leaves = []
    for place in page.leaves:
        if place.start < place.end:
            at = bisect_left(noted, (place.start + 1, 0)) - 1
            in_note = at >= 0 and place.start < noted[at][1]
            leaves.append(_leaf(page.text, place, article, links, (place.start in kept, in_note)))
    return leaves


def _kept(page: Page) -> Iterator[Place]:
    """Leaves whose style says that they belong to the article: bylines, biographies, notes."""
    styled = [mark for mark in page.marks if mark.kind is MarkKind.PARAGRAPH and mark.data.get("style") in _KEPT_STYLES]
    starts = {mark.start for mark in styled}
    yield from (place for place in page.leaves if place.start in starts)


def _leaf(text: str, place: Place, article: Article, links: Sequence[tuple[int, int]], why: tuple[bool, bool]) -> _Leaf:
    content = text[place.start : place.end]
    found = words(content)
    many = runs(found)
    hits = sum(run in article.runs for run in many)
    inside = len(found) * hits // len(many) if many else len(found) * (" ".join(found) in article.lines)
    linked = 0
    at = bisect_left(links, (place.start, 0))
    while at < len(links) and links[at][0] < place.end:
        linked += links[at][1] - links[at][0]
        at += 1
    scrap = len(found) <= _SCRAP and not _SENTENCE.search(content)
    share = linked / (place.end - place.start)
    return _Leaf(place.start, place.end, len(found), inside, share, place.element, scrap, *why)


def _named(page: Page, leaves: Sequence[_Leaf]) -> Iterator[tuple[int, int, str]]:
    """Elements whose names say that they are no part of the article."""
    starts = [leaf.start for leaf in leaves]
    guided = any(leaf.inside for leaf in leaves)
    total = sum(leaf.inside if guided else leaf.size for leaf in leaves) or 1
    for place, role in page.roles:
        if role.kind == "extraneous" and place.start < place.end:
            within = leaves[bisect_left(starts, place.start) : bisect_left(starts, place.end)]
            held = sum(leaf.inside if guided else leaf.size for leaf in within)
            if held <= _LARGE_SHARE * total:
                yield from _proposed(place, role, within)


def _proposed(place: Place, role: Role, within: Sequence[_Leaf]) -> Iterator[tuple[int, int, str]]:
    if role.sure and not any(leaf.kept for leaf in within):
        yield place.start, place.end, role.detail
        return
    for leaf in within:
        if not leaf.kept and leaf.element.tag != "h1" and (role.sure or not leaf.belongs):
            yield leaf.start, min(leaf.end, place.end), role.detail


def _outside(leaves: Sequence[_Leaf]) -> Iterator[tuple[int, int, str]]:
    """Outside the element that holds the article: leaves that are mostly links, and scraps; what stands over the title;
    behind the article, items of a list of other articles. From the title on to the article's first words only links,
    since bylines and dates stand there."""
    inside = [number for number, leaf in enumerate(leaves) if leaf.belongs]
    if not inside:
        return
    holder = _holder(leaves)
    titles = [number for number in range(inside[0] + 1) if leaves[number].element.tag == "h1"]
    head = range(titles[0] if titles else inside[0], inside[0])
    cards = Cards(holder)
    for number, leaf in enumerate(leaves):
        is_within = _is_within(leaf.element, holder)
        if inside[0] <= number <= inside[-1] and is_within and not leaf.is_link_in_list:
            continue
        if leaf.belongs or leaf.noted or leaf.element.tag == "h1":
            continue
        if number > inside[-1] and not is_within and leaf.element in cards:
            yield leaf.start, leaf.end, "list of other articles"
        elif leaf.styled:
            continue
        elif leaf.linked > _LINKED:
            yield leaf.start, leaf.end, "links"
        elif is_within:
            continue
        elif (leaf.scrap and number not in head) or (titles and number < titles[0]):
            yield leaf.start, leaf.end, "outside the article"


def _holder(leaves: Sequence[_Leaf]) -> html.HtmlElement:
    """The innermost element that holds nearly all words of the article."""
    held: dict[html.HtmlElement, int] = {}
    for leaf in leaves:
        if leaf.belongs:
            for element in (leaf.element, *leaf.element.iterancestors()):
                held[element] = held.get(element, 0) + leaf.inside
    total = max(held.values())
    return min((e for e in held if held[e] >= _WHOLE * total), key=lambda e: (held[e], -_depth(e)))


def _depth(element: html.HtmlElement) -> int:
    return sum(1 for _ in element.iterancestors())


def _is_within(element: html.HtmlElement, holder: html.HtmlElement) -> bool:
    return element is holder or any(ancestor is holder for ancestor in element.iterancestors())


def _merged(found: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Stretches without overlap: the outer one's word wins."""
    at = -1
    for start, end, why in sorted(found, key=lambda item: (item[0], -item[1])):
        if end > at:
            yield max(start, at), end, why
            at = end
