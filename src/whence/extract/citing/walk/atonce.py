"""Ways that tell a citation at once, before it is weighed as an "Ibid.", a short title or an author alone.

In: a `Shelf`, a `Member` and its `Place`. Out: the `Outcome` of a sign, of what may be a reference, another year of the
author before, a paper, an address, a body's whole name, a number, a name that was told; None where it is none of them.

>>> from whence.extract.citing.works.trail import Trail
>>> from whence.models import Reference
>>> member, place = Member(Reference("a", 0, 22, None), "Lee, Short Peace, p. 4"), Place((), None, (), Trail())
>>> [way(Shelf(), member, place) for way in (by_its_sign, as_maybe, by_its_kind, by_its_number)]
[None, None, None, None]
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.extract.citing.lookups.addresses import at_address
from whence.extract.citing.lookups.authors import of_body, or_listed
from whence.extract.citing.lookups.called import by_sign, called_so
from whence.extract.citing.lookups.datednames import of_other_year, other_year
from whence.extract.citing.lookups.inseries import in_series
from whence.extract.citing.lookups.kinds import named_by_kind
from whence.extract.citing.lookups.maybes import kind_of, known_before
from whence.extract.citing.lookups.numbers import of_number
from whence.extract.citing.lookups.personal import papers_again
from whence.extract.citing.members import Member
from whence.extract.citing.walk.outcomes import Outcome, Place, pointing
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work
from whence.text import tokens


def by_its_sign(shelf: Shelf, member: Member, place: Place) -> Outcome | None:
    """The work of the sign with which a citation begins."""
    return pointing(member.reference, "hereafter", by_sign(shelf, member.sign)) if member.sign else None


def as_maybe(shelf: Shelf, member: Member, place: Place) -> Outcome | None:
    """What leads to the name or title that a member may be."""
    if not member.maybe:
        return None
    kind = kind_of(shelf, member.maybe, member.words)
    fitting = known_before(shelf, member)
    meant = fitting if kind == "hereafter" else place.meant(fitting)
    listed = or_listed(shelf, meant, tokens(member.maybe[0]).words) if kind == "author_only" else meant
    return pointing(member.reference, kind, listed)


def of_other_years(shelf: Shelf, member: Member, place: Place) -> Outcome | None:
    """Another year's work of the author of the one before."""
    year = other_year(member.bare) if member.reference.work is None else None
    return pointing(member.reference, "author_only", of_other_year(shelf, place.before, year)) if year else None


def paper_again(shelf: Shelf, member: Member, place: Place) -> Outcome | None:
    """The paper of an office that is cited again by what it is."""
    again = papers_again(shelf, member.bare)
    return pointing(member.reference, "op_cit", again) if again is not None else None


def at_its_address(shelf: Shelf, member: Member, place: Place) -> Outcome | None:
    """The work at an address that is all that is told."""
    return _short_title(member, at_address(shelf, member.bare))


def by_its_kind(shelf: Shelf, member: Member, place: Place) -> Outcome | None:
    """The paper of a kind and of somebody, unless that is what another work is called."""
    bare = member.bare
    papers = named_by_kind(shelf, bare) if not called_so(shelf, bare) else []
    return _short_title(member, place.meant(papers) if papers else ())


def by_its_body(shelf: Shelf, member: Member, place: Place) -> Outcome | None:
    """The only work that a body has signed whose whole name is told."""
    works = place.meant(of_body(shelf, member.bare))
    return pointing(member.reference, "author_only", works) if len(works) == 1 else None


def by_its_number(shelf: Shelf, member: Member, place: Place) -> Outcome | None:
    """The report whose number is told."""
    return _short_title(member, of_number(shelf, member.reference.work, member.words))


def by_its_volume(shelf: Shelf, member: Member, place: Place) -> Outcome | None:
    """The only work of the volume in which a page can be."""
    works = in_series(shelf, member.words)
    return _short_title(member, works if len(works) == 1 and works[0].reference.id != member.reference.id else ())


def called(shelf: Shelf, member: Member, place: Place) -> Outcome | None:
    """The work that the text said it would call so."""
    works = called_so(shelf, member.bare)
    return pointing(member.reference, "hereafter", works) if works else None


def _short_title(member: Member, works: Sequence[Work]) -> Outcome | None:
    return pointing(member.reference, "short_title", works) if works else None
