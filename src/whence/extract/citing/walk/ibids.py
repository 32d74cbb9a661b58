"""What an "Ibid." or "Id." means: the one work cited right before, of several the one whose places are told so.

In: a reference, the `ShortForm` that it is, and its `Place`. Out: its `Outcome`.

>>> ibid(Reference("a", 0, 5, None), ()).reference.doubt
'nothing_before'
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.extract.citing.forms.shortforms import ShortForm
from whence.extract.citing.law.european import STRASBOURG_SERIES
from whence.extract.citing.lookups.cases import is_paged
from whence.extract.citing.lookups.names import by_name
from whence.extract.citing.lookups.several import distinct
from whence.extract.citing.walk.outcomes import Outcome, Place, pointing
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work
from whence.models import Reference

_EARLIER = 4


def ibid(reference: Reference, before: Sequence[Work | None]) -> Outcome:
    """The one work of the reference before in the same note, else of the note before."""
    works = distinct([work for work in before if work is not None])
    if not before:
        return pointing(reference, "ibid", (), "nothing_before")
    if len(works) + (None in before) > 1:
        return pointing(reference, "ibid", (), "several_works")
    return pointing(reference, "ibid", works, "unresolved_before")


def named_ibid(shelf: Shelf, reference: Reference, form: ShortForm, place: Place) -> Outcome:
    """ "Smith, ibid.": the work by him that was cited right before, else his only one."""
    ends = {form.names[0], form.names[-1]}  # "Lee and Roe", "Lee, The Long War"
    before = [work for work in place.before if work is not None]
    near = [work for work in before if not ends.isdisjoint(work.known.names)]
    noted = [work for work in before if work.reference.note != reference.note]
    near = near or [work for work in noted if not work.known.names and work.is_said_with(form.names)]
    known = near or by_name(shelf, form.names)
    if form.year is not None:  # "Lee (2019). Id." is not the one of 2017
        known = [work for work in (*near, *by_name(shelf, form.names)) if work.may_be_of(form.year)]
    return pointing(reference, "ibid", distinct(known) if near and form.year is None else place.meant(distinct(known)))


def possible(place: Place, form: ShortForm) -> Sequence[Work | None]:
    """The works that an "Id." with this place can mean: of those before it, else, where that is a judgment without room
    for the page, of the judgments shortly before."""
    found = [work for work in place.before if _may_be(work, form)]
    if (
        found
        or form.page is None
        or not place.before
        or not all(work is not None and work.case for work in place.before)
    ):
        return found
    earlier = [work for work in place.recent[-_EARLIER:] if work is not None and work.case]
    return [work for work in earlier if _may_be(work, form)]


def _may_be(work: Work | None, form: ShortForm) -> bool:
    """Whether the place of an "Id. at 2083" or "Id. § 3" can be one of that work's."""
    if work is None:
        return True
    if work.law is not None and (work.law.places or form.sign == ":") and form.sign:
        return form.sign in work.law.places
    if work.case is None:
        return True
    if form.sign == "§":
        return work.case.series in STRASBOURG_SERIES
    if form.sign in ("¶", ":") and is_paged(work.case.series):
        return False  # "the complaint tells more. Id. ¶ 36" behind a judgment
    return form.page is None or work.case.may_stand_in(work.case, form.page)
