"""What a citation's own words tell at once, before they are weighed as an "Ibid.", a short title or an author alone.

In: a `Shelf`, a `Member` and its `Place`. Out: the `Outcome`: a sign, a name or title known before, a judgment, a
law, a name explained, another year of the author before, a paper named by its kind, a body's whole name, an address,
a report's number; None where the words have to be weighed.

>>> from whence.extract.citing.works.trail import Trail
>>> from whence.models import Reference
>>> words = "Lee, Short Peace, p. 4"
>>> told_at_once(Shelf(), Member(Reference("a", 0, 22, None), words), Place((), None, (), Trail())) is None
True
"""

from __future__ import annotations

from whence.extract.citing.forms.shortforms import led
from whence.extract.citing.lookups.addresses import at_address
from whence.extract.citing.lookups.authors import of_body, or_listed
from whence.extract.citing.lookups.called import by_sign, called_so
from whence.extract.citing.lookups.datednames import of_other_year, other_year
from whence.extract.citing.lookups.kinds import named_by_kind
from whence.extract.citing.lookups.maybes import kind_of, known_before
from whence.extract.citing.lookups.numbers import of_number
from whence.extract.citing.lookups.personal import papers_again
from whence.extract.citing.members import Member
from whence.extract.citing.walk.explained import explaining
from whence.extract.citing.walk.law import judgment, of_law
from whence.extract.citing.walk.outcomes import Outcome, Place, pointing
from whence.extract.citing.works.shelf import Shelf
from whence.text import tokens


def told_at_once(shelf: Shelf, member: Member, place: Place) -> Outcome | None:
    """The outcome that a citation's words tell; None where they have to be weighed."""
    if member.sign:
        return pointing(member.reference, "hereafter", by_sign(shelf, member.sign))
    if member.maybe:
        return _maybe(shelf, member, member.maybe, place)
    if member.case and (decided := judgment(shelf, member, member.case, place)):
        return decided
    if member.reference.work is None and (year := other_year(member.words[led(member.words) :])):
        return pointing(member.reference, "author_only", of_other_year(shelf, place.before, year))
    return explaining(shelf, member) or _named(shelf, member, place)


def _maybe(shelf: Shelf, member: Member, maybe: tuple[str, str], place: Place) -> Outcome:
    """What leads to the name or title that a member may be."""
    kind = kind_of(shelf, maybe, member.words)
    fitting = known_before(shelf, member)
    meant = fitting if kind == "hereafter" else place.meant(fitting)
    listed = or_listed(shelf, meant, tokens(maybe[0]).words) if kind == "author_only" else meant
    return pointing(member.reference, kind, listed)


def _named(shelf: Shelf, member: Member, place: Place) -> Outcome | None:
    """What leads to a paper named by its kind, a body's whole name, a report's number, a law."""
    bare = member.words[led(member.words) :]
    again = papers_again(shelf, bare)
    if again is not None:
        return pointing(member.reference, "op_cit", again)
    if there := at_address(shelf, bare):
        return pointing(member.reference, "short_title", there)
    if not called_so(shelf, bare) and (papers := named_by_kind(shelf, bare)):
        return pointing(member.reference, "short_title", place.meant(papers))
    if len(signed := place.meant(of_body(shelf, bare))) == 1:
        return pointing(member.reference, "author_only", signed)
    if numbered := of_number(shelf, member.reference.work, member.words):
        return pointing(member.reference, "short_title", numbered)
    return of_law(shelf, member, member.law) if member.law else None
