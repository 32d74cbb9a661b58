"""Which other works are meant of the author just cited: "Id., Tableau, p. 401", "idem, A Short Peace, 2004".

In: a `Shelf`, the work cited right before, and a title. Out: the works by that author in whose titles it stands.

>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> shelf = Shelf()
>>> for name, title in (("a", "Silt and Sand"), ("b", "Tableau of the Tides")):
...     item = {"author": [{"family": "Lee"}], "title": title}
...     shelf.add(Work(Reference(name, 0, 9, item), identity(item, "")), "")
>>> [work.reference.id for work in by_same_author(shelf, shelf.works[0], "Tableau")]
['b']
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.extract.citing.lookups.several import distinct
from whence.extract.citing.works.listed import by_title
from whence.extract.citing.works.shelf import CAP, Shelf
from whence.extract.citing.works.work import Work
from whence.models import CSL
from whence.text import tokens


def by_same_author(shelf: Shelf, before: Work, title: str) -> list[Work]:
    """The works by the author of the one before in whose titles these words stand, cited before or listed."""
    words = tuple(tokens(title).words)
    if not before.known.names:
        return _named_in_title(shelf, str((before.reference.work or {}).get("title") or ""), title)
    found = _holding(shelf, before.known.names, words)
    return found or (_holding(shelf.listed, before.known.names, words) if shelf.listed else [])


def _named_in_title(shelf: Shelf, said: str, title: str) -> list[Work]:
    """The works by an author who was read as the beginning of a title: "De Lancre, Tableau"."""
    name, comma, _ = said.partition(",")
    if not comma:
        return []
    whole = tuple(tokens(f"{name} {title}").words)
    found = [work for work in shelf.titled(whole) if work.known.begins(whole)]
    found += [work for work in shelf.named(tokens(name).words) if work.known.holds(tokens(title).words)]
    return distinct(found) or (by_title(shelf.listed, name, title) if shelf.listed else [])


def _holding(shelf: Shelf, names: frozenset[str], title: Sequence[str]) -> list[Work]:
    by_one = [work for name in names for work in shelf.by_name.get(name, [])[: CAP + 1]]
    return distinct([work for work in by_one if _is_same(work.known.names, names) and work.known.holds(title)])


def _is_same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of names can be of the same people: one may leave given names out."""
    return one <= other or other <= one


def written_by(work: CSL, before: Work) -> CSL:
    """The work as one by the author of the one before."""
    author = (before.reference.work or {}).get("author")
    return {**work, "author": author} if author else {name: value for name, value in work.items() if name != "author"}
