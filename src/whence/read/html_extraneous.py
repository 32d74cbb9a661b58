"""What on a page is no part of the article: menus, share bars, comments, adverts, footers, lists of other articles.

In: the page and trafilatura's article. Out: `EXTRANEOUS` marks. A name in the markup proposes; what belongs to the
article is never marked for a name, and what no name speaks of only where it is a list of links outside the article.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.models import Mark, MarkKind
from whence.read.html_article import Article, runs, words
from whence.read.html_walk import Page, Place
from whence.read.markup_roles import Role

_MOST = 0.5
_LARGE_SHARE = 0.25  # of the article's words: what holds so many of them is around the article, whatever its name
_LINKED = 0.6
_HEADLINES = ("h1", "h2")


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A run of words of the page: how many there are, how many stand in the article, and how much of it is links."""

    start: int
    end: int
    size: int
    inside: int
    linked: float
    tag: str

    @property
    def belongs(self) -> bool:
        return self.inside > _MOST * self.size


def extraneous(page: Page, article: Article) -> list[Mark]:
    """Marks on all that is no part of the article, merged where they meet."""
    leaves = _measured(page, article)
    found = [*_named(page, leaves), *_loose(leaves)]
    return [Mark(MarkKind.EXTRANEOUS, start, end, {"why": why}) for start, end, why in _merged(found)]


def _measured(page: Page, article: Article) -> list[_Leaf]:
    links = sorted((mark.start, mark.end) for mark in page.marks if mark.kind is MarkKind.LINK)
    return [_leaf(page.text, leaf, article, links) for leaf in page.leaves if leaf.start < leaf.end]


def _leaf(text: str, leaf: Place, article: Article, links: Sequence[tuple[int, int]]) -> _Leaf:
    found = words(text[leaf.start : leaf.end])
    many = runs(found)
    hits = sum(run in article.runs for run in many)
    inside = len(found) * hits // len(many) if many else len(found) * (" ".join(found) in article.lines)
    linked = 0
    at = bisect_left(links, (leaf.start, 0))
    while at < len(links) and links[at][0] < leaf.end:
        linked += links[at][1] - links[at][0]
        at += 1
    return _Leaf(leaf.start, leaf.end, len(found), inside, linked / (leaf.end - leaf.start), leaf.element.tag)


def _named(page: Page, leaves: Sequence[_Leaf]) -> Iterator[tuple[int, int, str]]:
    """Elements whose names say that they are no part of the article."""
    starts = [leaf.start for leaf in leaves]
    total = sum(leaf.inside for leaf in leaves) or sum(leaf.size for leaf in leaves) or 1
    guided = any(leaf.inside for leaf in leaves)
    for place, role in page.roles:
        if role.kind != "extraneous" or place.end <= place.start:
            continue
        within = leaves[bisect_left(starts, place.start) : bisect_left(starts, place.end)]
        held = sum(leaf.inside if guided else leaf.size for leaf in within)
        if held <= _LARGE_SHARE * total:
            yield from _proposed(place, role, within)


def _proposed(place: Place, role: Role, within: Sequence[_Leaf]) -> Iterator[tuple[int, int, str]]:
    if role.sure:
        yield place.start, place.end, role.detail
        return
    for leaf in within:
        if not leaf.belongs and leaf.tag not in _HEADLINES:
            yield leaf.start, min(leaf.end, place.end), role.detail


def _loose(leaves: Sequence[_Leaf]) -> Iterator[tuple[int, int, str]]:
    """Outside the article, from its first to its last words: leaves that are mostly links."""
    inside = [number for number, leaf in enumerate(leaves) if leaf.belongs]
    if not inside:
        return
    for number, leaf in enumerate(leaves):
        if inside[0] <= number <= inside[-1] or leaf.tag in _HEADLINES:
            continue
        if leaf.linked > _LINKED:
            yield leaf.start, leaf.end, "links"


def _merged(found: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Stretches without overlap: the outer one's word wins."""
    at = -1
    for start, end, why in sorted(found, key=lambda item: (item[0], -item[1])):
        if end > at:
            yield max(start, at), end, why
            at = end
