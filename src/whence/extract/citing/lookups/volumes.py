"""Pieces of a volume that was cited in full before: "Lee, “The Mob,” in Speeches, 225" behind "Ann Lee, “Opinion,” in
Speeches (Wharf, 1863), 45".

In: a `Shelf`, what a reference tells, its words. Out: the works by the same author, cited in full, that stand in this
volume, or are it; or the volume that its own author or editor and title tell.

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

import regex

from whence.extract.citing.lookups.titles import by_short_title
from whence.extract.citing.works.identity import Identity
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work
from whence.models import Reference
from whence.text import content_words

_INSIDE = regex.compile(r"[”\"’»],?\s(?P<said>in:?\s)?(?=\p{L})")
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


def _is_whole(reference: Reference) -> bool:
    return not _WHOLE.isdisjoint(reference.work or {})


def _is_book(work: Work) -> bool:
    """Whether it is a book, or a piece of one: "Lee, “Silt,” Talking, 4" may stand in a journal as well."""
    item = work.reference.work or {}
    return "publisher" in item and not str(item.get("type")).startswith("article")
