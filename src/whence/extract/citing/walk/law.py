"""What a judgment or a law that is cited leads to: itself the first time, itself cited before, or the one that its name
or its place tells.

In: a `Shelf`, a `Member` with its `Case` or `Authority`. Out: the `Outcome`.

>>> from whence.extract.citing.law.cases import cases
>>> from whence.extract.citing.works.trail import Trail
>>> from whence.models import Reference
>>> said = "Harbour v. Lee, 515 U.S. 593 (1995)"
>>> [case] = cases(said, (0, len(said)))
>>> shelf, member = Shelf(), Member(Reference("a", 0, len(said), case.work), said, case=case, behind=" (Harbour I). It")
>>> shelf.keep(member)
>>> outcome = judgment(shelf, member, Place((), None, (), Trail()))
>>> outcome.work is not None, list(shelf.by_shorthand)
(True, ['harbour i'])
"""

from __future__ import annotations

from dataclasses import replace

from whence.extract.citing.forms.shortforms import short_form
from whence.extract.citing.law.bracketnames import bracket_names
from whence.extract.citing.law.case import Case
from whence.extract.citing.lookups.cases import meant_by, whole_of
from whence.extract.citing.lookups.names import by_name
from whence.extract.citing.members import Member
from whence.extract.citing.walk.outcomes import Outcome, Place, pointing
from whence.extract.citing.works.identity import identity
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work


def judgment(shelf: Shelf, member: Member, place: Place) -> Outcome | None:
    """A judgment cited in full, the first time or again, or by a place in it; None where none is known."""
    if (case := member.case) is None:
        return None
    held = shelf.by_volume.get(case.key, {})
    if case.is_short:
        fitting = meant_by(shelf, case, place.recent)
        form = short_form(member.words)  # "Id. at 708, 73 A.3d at 174"
        return pointing(member.reference, form.kind if form else "short_title", fitting) if fitting else None
    if whole := whole_of(case, held):
        return pointing(member.reference, "short_title", [whole])
    work = held[case.slot]
    if work.reference.id != member.reference.id:
        _name(shelf, work, member)
        return Outcome(replace(member.reference, short_form=_shortened(case, work), backref=work.reference.id), work)
    shelf.add(work, member.told)
    _name(shelf, work, member)
    return Outcome(member.reference, work)


def _shortened(case: Case, work: Work) -> str | None:
    """The kind of a judgment's place that leaves out the year and a side: "Harbour, 515 U.S. 593"."""
    leaves_out = work.case is not None and work.case.year and not case.year and len(case.names) < len(work.case.names)
    return "short_title" if leaves_out else None


def _name(shelf: Shelf, work: Work, member: Member) -> None:
    """Keep the names that stand in a bracket behind a judgment or a law: "(Harbour I)"."""
    for name in bracket_names(member.behind):
        shelf.abbreviate(work, name)


def of_court(shelf: Shelf, member: Member, place: Place) -> Outcome | None:
    """A judgment that is told by its court: shorter than it was before, else as laws are."""
    if member.law is None or not member.law.is_court:
        return None
    work = shelf.by_law.get(member.law.key)
    if member.law.shortly and work:
        return pointing(member.reference, "short_title", [work])
    return of_law(shelf, member, place)


def of_law(shelf: Shelf, member: Member, place: Place) -> Outcome | None:
    """A law, a report of a chamber or a court's paper: the first time it is cited, or again."""
    if (law := member.law) is None:
        return None
    called = shelf.by_shorthand.get(law.key, [])
    work = shelf.by_law.get(law.key)
    if named := called if len(called) == 1 else [one for one in (shelf.explained.get(law.key),) if one]:
        led_to = pointing(member.reference, "hereafter", named)  # "4 Blackstone 5", "Lee Decl. ¶ 5"
        return Outcome(led_to.reference, replace(named[0], law=law))
    if work is not None:
        again = replace(member.reference, backref=work.reference.id)
        return Outcome(again, replace(work, reference=again, law=law))
    if law.places and not law.is_law and (sides := [one for one in by_name(shelf, law.key.split()) if one.case]):
        return pointing(member.reference, "short_title", sides)  # "Harbour, at p. 314", "Harbour, § 45"
    made = Work(member.reference, identity(member.reference.work, "" if law.places else member.words), law=law)
    shelf.by_law[law.key] = made
    if law.places:
        shelf.call(made, member.told)
    else:  # "Walker, The Harbour Code (1954)", later "Walker, supra"
        shelf.add(made, member.told)
    _name(shelf, made, member)
    return Outcome(member.reference, made)
