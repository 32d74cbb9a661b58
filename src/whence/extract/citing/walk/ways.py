"""The ways in which a citation is understood, in order: the first that tells where it leads, or that it leads nowhere,
has it.

In: a `Shelf`, a `Member` and its `Place`. Out: its `Outcome`.

>>> from whence.extract.citing.works.trail import Trail
>>> from whence.models import Reference
>>> place = Place((), None, (), Trail())
>>> outcome_of(Shelf(), Member(Reference("a", 0, 12, None), "Ibid., p. 5."), place).reference.doubt
'nothing_before'
"""

from __future__ import annotations

from collections.abc import Callable

from whence.extract.citing.members import Member
from whence.extract.citing.walk.atonce import (
    as_maybe,
    at_its_address,
    by_its_body,
    by_its_kind,
    by_its_number,
    by_its_sign,
    by_its_volume,
    called,
    of_other_years,
    paper_again,
)
from whence.extract.citing.walk.explained import explaining
from whence.extract.citing.walk.forms import as_parsed, by_form
from whence.extract.citing.walk.law import judgment, of_court, of_law
from whence.extract.citing.walk.outcomes import Outcome, Place
from whence.extract.citing.walk.titles import by_title, of_same_author
from whence.extract.citing.works.shelf import Shelf

WAYS: tuple[Callable[[Shelf, Member, Place], Outcome | None], ...] = (
    by_its_sign,  # "SW III, 44"
    as_maybe,
    of_court,  # "Cass. n. 500/2005, cit."
    judgment,  # "Aguilar, 515 U.S. at 600"
    of_other_years,  # "(idem, 2005b)"
    explaining,  # "“Lee Decl.” refers to …"
    paper_again,  # "Memo from A. Lee, 16 Nov 60, op. cit."
    at_its_address,
    by_its_kind,  # "Lee testimony, p. 4"
    by_its_body,  # "Council of Ostmere, para. 7"
    by_its_number,  # "GAO-23-105460, p. 4"
    by_its_volume,  # "88 Fed. Reg. at 126"
    of_law,  # "18 U.S.C. § 3"
    of_same_author,  # "Id., Tableau, p. 401"
    by_form,  # "Ibid.", "Lee, op. cit."
    called,  # "Silt Report, 5"
    as_parsed,
    by_title,  # "Lee, Silt, 4", and what is cited for the first time
)


def outcome_of(shelf: Shelf, member: Member, place: Place) -> Outcome:
    """What a citation is, by the first way that tells it; the last one always does."""
    told = (way(shelf, member, place) for way in WAYS)
    return next(outcome for outcome in told if outcome is not None)
