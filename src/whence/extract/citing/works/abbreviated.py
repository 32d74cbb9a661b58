"""Works that are cited under what a list says: its abbreviations, the keys of a list of works.

In: a `Shelf`, and the groups of the lists. Out: their references, each work kept under its abbreviation.

>>> from whence.extract.citing.members import Member
>>> shelf = Shelf()
>>> entry = Member(Reference("a", 0, 40, {"title": "Silt"}), "Lee, A., and B. Roe. Silt. 1995.")
>>> found = list(abbreviated(shelf, [Group(None, None, [entry], called="Lee and Roe 1995")]))
>>> sorted(shelf.by_shorthand)
['lee and roe 1995', 'lee roe 1995']
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whence.extract.citing.lists.keys import printed
from whence.extract.citing.members import Group
from whence.extract.citing.works.identity import identity
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work
from whence.models import Reference


def abbreviated(shelf: Shelf, groups: Sequence[Group]) -> Iterator[Reference]:
    """The works of lists of abbreviations, kept under these."""
    for group in groups:
        for member in group.members if group.called else ():
            work = Work(member.reference, identity(member.reference.work, member.words), member.case, member.law)
            shelf.add(work, member.words)
            for name in printed(group.called):
                shelf.abbreviate(work, name)
            yield member.reference
