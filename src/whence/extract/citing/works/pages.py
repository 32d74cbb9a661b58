"""Pages by which one of several works is told: "Smith, 62" is in an article of pages 57 to 67, in none of 817 to 885.

In: works, and the words of a citation. Out: the works that have the page that it cites.

>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> articles = [{"title": "Silt", "page": pages} for pages in ("57-67", "817-885")]
>>> works = [Work(Reference(name, 0, 9, one), identity(one, "")) for name, one in zip("ab", articles)]
>>> [work.reference.id for work in with_room(works, "Smith, “Silt,” 62")]
['a']
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from whence.extract.citing.works.work import Work

_PAGES = regex.compile(r"\s?(?P<first>\p{N}{1,5})\s?[–-]{1,2}\s?(?P<last>\p{N}{1,5})(?!\p{N})")
_PAGE = regex.compile(
    r",[”\"’»]?\s(?:pp?\.\s?|pgs?\b\.?\s?|at\s)?(?P<page>\p{N}{1,5})(?:[–-]{1,2}(?P<last>\p{N}{1,5}))?[.;)\s]*$"
)


def with_room(works: Sequence[Work], words: str) -> Sequence[Work]:
    """Of several works the only one on whose pages the cited page is, where all have their first and last page told:
    "Smith, 62" is in an article of pages 57 to 67, not in one of 817 to 885."""
    page = _PAGE.search(words[-40:]) if len(works) > 1 else None
    if page and len(exact := [work for work in works if _is_whole(work, page)]) == 1:
        return exact
    spans = [_PAGES.match(str((work.reference.work or {}).get("page") or "")) for work in works] if page else []
    if page is None or not all(spans):
        return works
    inside = [w for w, span in zip(works, spans, strict=True) if span and _holds(span, int(page["page"]))]
    return inside if len(inside) == 1 else works


def _is_whole(work: Work, page: regex.Match[str]) -> bool:
    """Whether the cited pages are all of those of an article: "Lee, “Silt,” 26–53"."""
    own = _PAGES.match(str((work.reference.work or {}).get("page") or ""))
    return own is not None and own["last"] == page["last"] and own["first"] == page["page"]


def _holds(span: regex.Match[str], page: int) -> bool:
    """Whether a page is one of "57-67", or of "157-67"."""
    first, last = span["first"], span["last"]
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return int(first) <= page <= int(last)
