"""Where a short form leads that no note has cited in full: to the list of works of the same text.

In: `Group`s of references, those of a list of works among them. Out: a `Shelf` of its entries, and the only one that a
name, or a name and a title, can mean. Historians and theses cite so: "Berg, Silt, 14" from the first note on.

>>> from whence.models import Reference
>>> item = {"author": [{"family": "Berg", "given": "Anna"}], "title": "Silt and Sand", "publisher": "Verso"}
>>> entry = Member(Reference("a", 0, 40, item), "Berg, Anna. Silt and Sand. Verso, 2017.")
>>> shelf = shelved([Group(None, None, [entry], listed=entry.words)])
>>> [[work.reference.id for work in by_author(shelf, names)] for names in (["berg"], ["anna"])]
[['a'], []]
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from whence.extract.citing.forms.shortforms import short_form
from whence.extract.citing.forms.years import ANY_YEAR
from whence.extract.citing.members import Group, Member
from whence.extract.citing.works.identity import Identity, identity
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work
from whence.text import tokens

_PARTICLES = frozenset(["von", "van", "de", "der", "den", "du", "la", "le", "al", "und", "zur", "the"])
"""What may stand before the surname that an entry begins with."""

BY_TITLE = frozenset(["short_title", "author_only"])
_TELLING = 3
"""Words of a title that is an entry's, whatever else was not read behind it."""


def shelved(groups: Sequence[Group]) -> Shelf:
    """The works of the lists of works, each known by its whole entry."""
    shelf = Shelf()
    author: frozenset[str] = frozenset()
    head = ""
    for group in groups:
        if group.listed:
            known = _known(group.members[:1])
            author, head = (author, head) if group.again else (known.names, _head(group.listed))
            kept = [
                _shelve(shelf, member, author if group.again else frozenset(), head, at == 0)
                for at, member in enumerate(group.members)
            ]
            shelf.unread |= set() if any(kept) else {head}
    return shelf


def _known(members: Sequence[Member]) -> Identity:
    """What the first of the members tells of its work."""
    if not members:
        return identity(None, "")
    return identity(members[0].reference.work, members[0].bare)


def _shelve(shelf: Shelf, member: Member, author: frozenset[str], head: str, begins: bool) -> bool:
    """Keep the work of an entry, if it gives more than a name and a title, or begins the entry with a long one;
    `author` is the one before's."""
    known = _known([member])
    if not known.title and known.names:  # the title was read as what it stands in
        item = member.reference.work or {}
        known = replace(known, title=identity({**item, "title": item.get("container-title", "")}, "").title)
    told = not known.is_short or (begins and bool(known.names) and _tells(known, member.words))
    if member.maybe or member.reference.work is None or not told or short_form(member.words) is not None:
        return False
    shelf.heads[member.reference.id] = head
    shelf.add(Work(member.reference, replace(known, names=known.names | author), member.case, member.law), member.words)
    return True


def _tells(known: Identity, words: str) -> bool:
    """Whether an entry's title is a long one, or a year stands in it: "Lee, Ann: Silt. Ostmere 1986 (first 1909)"."""
    return len(known.title) >= _TELLING or (bool(known.title) and ANY_YEAR.search(words) is not None)


def listed_work(shelf: Shelf, member: Member) -> Work:
    """The work that an entry begins with, kept as one of its own: however short, no entry is a short form of a title in
    the notes, which may stand behind the list."""
    work = Work(member.reference, _known([member]), member.case, member.law)
    shelf.add(work, member.words)
    return work


def by_author(shelf: Shelf, names: Sequence[str]) -> list[Work]:
    """The entries of this author, which begin with the surname: given names are nobody's short form. Where one of the
    author's entries was not read, none."""
    if not shelf.unread.isdisjoint(names):
        return []
    return [work for work in shelf.named(names) if shelf.heads.get(work.reference.id) in names]


def by_title(shelf: Shelf, name: str, title: str) -> list[Work]:
    """The entries by somebody of this name in whose title these words stand; of several the one that is called so."""
    words = tuple(tokens(title).words)
    return _called([work for work in shelf.named(tokens(name).words) if work.known.holds(words)], words)


def shortened(shelf: Shelf, known: Identity) -> list[Work]:
    """The entries of which an author, a title and a year at most are given: "Berg, Silt, 2017" has neither publisher
    nor address."""
    if not known.title or not known.names or known.container or known.extra:
        return []
    bare = replace(known, days=frozenset(day for day in known.days if not day.isdecimal()))
    found = [work for work in shelf.titled(known.title) if work.known.names and bare.shortens(work.known)]
    return _called(found, known.title)


def _called(works: list[Work], title: tuple[str, ...]) -> list[Work]:
    """Of several works the one whose whole title this is, else the only one whose title begins so."""
    whole = [work for work in works if work.known.title == title] if len(works) > 1 else []
    begun = [work for work in works if work.known.begins(title)] if len(works) > 1 else []
    return next((told for told in (whole, begun) if len(told) == 1), works)


def _head(words: str) -> str:
    """The first word of an entry that is no particle."""
    return next((word for word in tokens(words).words if word not in _PARTICLES), "")
