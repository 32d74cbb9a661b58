"""Pieces of a volume that was cited in full before: "Lee, “The Mob,” in Speeches, 225" behind "Ann Lee, “Opinion,” in
Speeches (Wharf, 1863), 45".

In: a `Shelf`, what a reference tells, its words. Out: the works by the same author, cited in full, that stand in this
volume, or are it; or the volume that its own author or editor and title tell. A piece that was cited is told by the
book's editors, too: "Lee, in Roe and Moss, 40".

>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> lee = {"author": [{"family": "Lee"}], "container-title": "Speeches and Letters"}
>>> said = {"note": "Lee, “Opinion,” in Speeches and Letters (Wharf)"}
>>> full = {**lee, "title": "Opinion", "publisher": "Wharf", "custom": said}
>>> shelf = Shelf()
>>> shelf.add(Work(Reference("a", 0, 40, full), identity(full, "")), "")
>>> mob, words = {**lee, "title": "The Mob"}, "Lee, “The Mob,” in Speeches and Letters, 225"
>>> found = in_volume(shelf, Reference("b", 50, 90, mob), identity(mob, ""), words)
>>> [work.reference.id for work in found]
['a']
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.extract.citing.lookups.titles import by_short_title
from whence.extract.citing.works.identity import Identity
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work
from whence.models import Reference
from whence.text import content_words, tokens

_INSIDE = regex.compile(r"[”\"’»],?\s(?P<said>in:?\s)?(?=\p{L})")
_PIECE = regex.compile(
    r"(?P<name>(?:\p{Lu}\.\s?){0,3}\p{Lu}[\p{L}’'-]+(?:\s(?:and|&)\s\p{Lu}[\p{L}’'-]+)?)"
    r"(?:,\s[“‘\"'](?P<title>[^“”\"]{2,160}?)[,.]?[”’\"'])?,?\sin:?\s(?P<book>\p{Lu}(?:(?!(?:1[5-9]|20)\p{N}{2})[^;:“”\"]){2,120}?)"
    r",?\s(?:(?:pp?|S)\.\s?|at\s)?\p{N}{1,4}(?:[–-]\p{N}{1,4})?[.;]?\s*"
)
"""An author, perhaps a title, and the editors or the title of the book: "Lee, in Roe and Moss, 40"."""
_EDITING = frozenset("and eds ed the of in on hg hrsg et al others und".split())
_WHOLE = frozenset(["issued", "publisher", "publisher-place", "URL", "DOI"])


def in_volume(shelf: Shelf, reference: Reference, known: Identity, words: str) -> list[Work]:
    """The work in whose volume a piece stands that is told with nothing but the volume's title and a page."""
    inside = _INSIDE.search(words) if known.names and known.title and known.container else None
    if _is_whole(reference) or inside is None:
        return []
    near = [work for work in shelf.holding(set(known.container | known.names)) if _is_whole(work.reference)]
    near = [work for work in near if inside["said"] or _is_book(work)]
    found = [work for work in near if not work.known.names.isdisjoint(known.names)]
    own = [work for work in found if known.container in (work.known.container, {*content_words(work.known.title)})]
    return own or (by_short_title(shelf, words[inside.end() :]) if inside["said"] else [])


def piece_in(shelf: Shelf, words: str) -> list[Work]:
    """The pieces by somebody in the book of these editors or this title, cited in full: "Lee, “Silt,” in Roe, 40"."""
    found = _PIECE.fullmatch(words) if " in" in words else None
    if found is None:
        return []
    book = {*tokens(found["book"]).words} - _EDITING
    title = tuple(tokens(found["title"] or "").words)
    by_them = [work for work in shelf.named(tokens(found["name"]).words) if book and _is_whole(work.reference)]
    return [work for work in by_them if book <= {*_in_book(work)} and (not title or work.known.holds(title))]


def _in_book(work: Work) -> Iterator[str]:
    """The words of the title and the editors of the book in which a work stands."""
    item = work.reference.work or {}
    yield from tokens(str(item.get("container-title") or "")).words
    for one in item.get("editor") or ():
        yield from tokens(f"{one.get('given', '')} {one.get('family', '')} {one.get('literal', '')}").words


def _is_whole(reference: Reference) -> bool:
    return not _WHOLE.isdisjoint(reference.work or {})


def _is_book(work: Work) -> bool:
    """Whether it is a book, or a piece of one: "Lee, “Silt,” Talking, 4" may stand in a journal as well."""
    item = work.reference.work or {}
    return "publisher" in item and not str(item.get("type")).startswith("article")
