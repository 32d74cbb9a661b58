"""What leads from the words of a short form: "Ibid.", "Smith, op. cit.", "Roe, supra note 4".

In: a `Shelf`, a `Member` and its `Place`. Out: the `Outcome`; None where its words are no such form.

>>> from whence.extract.citing.works.trail import Trail
>>> made = by_form(Shelf(), Member(Reference("a", 0, 18, None), "Smith, op. cit., 4"), Place((), None, (), Trail()))
>>> made.reference.short_form, made.reference.doubt
('op_cit', 'no_candidate')
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.extract.citing.forms.citedin import cited_in_note
from whence.extract.citing.forms.shortforms import ShortForm, short_form, told_behind
from whence.extract.citing.lookups.notenumbers import is_ahead, means_what_is_said, moved, named_there, pointed_note
from whence.extract.citing.lookups.opcits import works_named
from whence.extract.citing.lookups.several import distinct
from whence.extract.citing.members import Member
from whence.extract.citing.walk.ibids import ibid, named_ibid, possible
from whence.extract.citing.walk.outcomes import Outcome, Place, pointing
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work
from whence.extract.references.lists import lines
from whence.models import Reference
from whence.text import tokens


def by_form(shelf: Shelf, member: Member, place: Place) -> Outcome | None:
    """What leads to the work of an "Ibid.", "op. cit." or "supra"; None where the words are no such form."""
    reference, words = member.reference, member.words
    form = short_form(words) or cited_in_note(words, member.behind)
    form = told_behind(form, member.behind) if form else None
    if form is None:
        return None
    if form.kind == "ibid" and form.names:
        return named_ibid(shelf, reference, form, place)
    if form.kind == "ibid":
        return ibid(reference, possible(place, form)) if _is_of_day(form, place) else pointing(reference, "ibid", ())
    if form.note is not None and means_what_is_said(form):
        return pointing(reference, "supra", ())
    if form.note is not None:
        return _of_note(shelf, reference, form, place)
    return _named(shelf, reference, form, place)


def _is_of_day(form: ShortForm, place: Place) -> bool:
    """Whether no work before is of another day: "Ibid., 12 Aug 1948" behind a memorandum of March is another one."""
    return not form.day or not any(work is not None and work.is_of_other_day(form.day) for work in place.before)


def _of_note(shelf: Shelf, reference: Reference, form: ShortForm, place: Place) -> Outcome:
    """The work of the note to which the form points, or what is called so there."""
    pointed = pointed_note(shelf, form, place.run)
    there = shelf.by_note.get(pointed, [])
    told = _called_there(shelf, form, there)
    if len(told) != 1 and (other := moved(shelf, form, there, pointed[0])):
        return pointing(reference, "supra", other)
    if is_ahead(shelf, pointed) and form.names:
        return _named(shelf, reference, form, place)
    home = shelf.notes.get(pointed)
    return pointing(reference, "supra", told) if len(told) == 1 else _supra(reference, form, there, home)


def _called_there(shelf: Shelf, form: ShortForm, there: Sequence[Work | None]) -> list[Work]:
    """The works of a note that were said to be called so, or by the last of these words: "Quay, Lee’s Dictionary, supra
    note 3" behind "[hereinafter Lee’s Dictionary]"."""
    said = tokens(form.said).words
    names = [" ".join((*form.names, *form.title)), " ".join(form.names)]
    names += [" ".join(said[at:]) for at in range(1, len(said) - 1)]
    called = next(filter(None, map(shelf.by_shorthand.get, names)), [])
    return [work for work in called if any(work is other for other in there)]


def _named(shelf: Shelf, reference: Reference, form: ShortForm, place: Place) -> Outcome:
    """The one work that is meant by a name or title, whatever the number of a note says."""
    fitting, other = works_named(shelf, form)
    return pointing(reference, form.kind, place.meant(fitting) or other)


def _supra(reference: Reference, form: ShortForm, found: Sequence[Work | None], home: str | None) -> Outcome:
    """The work of the note that is named; of several the one with the name or title that stands before it."""
    if form.names:
        return pointing(reference, "supra", named_there(form, found, home))
    if None in found:
        return pointing(reference, "supra", (), "unresolved_before")
    return pointing(reference, "supra", distinct([work for work in found if work is not None]))


def as_parsed(shelf: Shelf, member: Member, place: Place) -> Outcome | None:
    """An "Ibid." that only the parser knows for one."""
    known = _is_ibid_by_parser(member.reference, member.words)
    return ibid(member.reference, place.before) if known else None


def _is_ibid_by_parser(reference: Reference, words: str) -> bool:
    """Whether the parser knows it for an "Ibid.", in a language or a scan; "Lee, Silt, passim" is Lee's work."""
    if reference.short_form != "ibid" or reference.work is not None or "supra" in words or "infra" in words:
        return False
    named = any(field.name == "author" for field in reference.fields)
    return not named or any(word in lines("back_words.txt") for word in tokens(words).words)
