"""Where a short form leads that no note has cited in full: to the list of works of the same text.

In: `Group`s of references, those of a list of works among them. Out: a `Shelf` of its entries, and the only one that a
name, or a name and a title, can mean. Historians and theses cite so: "Berg, Silt, 14" from the first note on.

>>> item = {"author": [{"family": "Berg", "given": "Anna"}], "title": "Silt and Sand", "publisher": "Verso"}
>>> entry = Member(Reference("a", 0, 40, item), "Berg, Anna. Silt and Sand. Verso, 2017.")
>>> shelf = shelved([Group(None, None, [entry], listed=True)])
>>> [[work.reference.id for work in by_author(shelf, names)] for names in (["berg"], ["anna"])]
[['a'], []]
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from whence.extract.citing.identity import Identity, identity
from whence.extract.citing.members import Group, Member
from whence.extract.citing.shelf import Shelf, Work
from whence.extract.citing.shortforms import led, short_form
from whence.models import CSL, Reference
from whence.text import tokens

_HEAD = 80
"""An entry begins with its author's surname, whatever particles stand before."""
_PARTICLES = frozenset(["von", "van", "de", "der", "den", "du", "la", "le", "al", "und", "zur", "the"])


def shelved(groups: Sequence[Group]) -> Shelf:
    """The works of the lists of works, each known by its whole entry."""
    shelf = Shelf()
    for group in groups:
        for member in group.members if group.listed else ():
            work = _work(member)
            if work is not None:
                shelf.add(work, member.words)
    return shelf


def _work(member: Member) -> Work | None:
    """The work of an entry that gives more than a name and a title."""
    if member.maybe or member.reference.work is None or short_form(member.words) is not None:
        return None
    known = identity(member.reference.work, member.words[led(member.words) :])
    return None if known.is_short else Work(member.reference, known, member.case, member.law)


def by_author(shelf: Shelf, names: Sequence[str]) -> list[Work]:
    """The entries of this author, which begin with the surname: given names are nobody's short form."""
    return [work for work in shelf.named(names) if _head(work.reference) in names]


def by_title(shelf: Shelf, name: str, title: str) -> list[Work]:
    """The entries by somebody of this name in whose title these words stand."""
    words = tokens(title).words
    return [work for work in shelf.named(tokens(name).words) if work.known.holds(words)]


def shortened(shelf: Shelf, known: Identity) -> list[Work]:
    """The entries of which an author, a title and a year at most are given: "Berg, Silt, 2017" has neither publisher
    nor address."""
    if not known.title or not known.names or known.container or known.extra:
        return []
    bare = replace(known, days=frozenset(day for day in known.days if not day.isdecimal()))
    return [work for work in shelf.titled(known.title) if work.known.names and bare.shortens(work.known)]


def _head(reference: Reference) -> str:
    """The first word of an entry, or of its first author's surname, that is no particle."""
    work = reference.work or {}
    first: CSL = next(iter(work.get("author") or ()), {})
    words = (work.get("custom") or {}).get("note") or first.get("family") or first.get("literal") or ""
    return next((word for word in tokens(str(words)[:_HEAD]).words if word not in _PARTICLES), "")
