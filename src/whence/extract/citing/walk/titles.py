"""Works by their titles and authors: cited before, shortened or over again, or for the first time.

In: a `Shelf`, a `Member` and its `Place`. Out: the `Outcome`; a work that is new is kept.

>>> from whence.extract.citing.works.trail import Trail
>>> shelf, place = Shelf(), Place((), None, (), Trail())
>>> lee = {"author": [{"family": "Lee"}], "title": "The Long War of the North", "issued": {"date-parts": [[2001]]}}
>>> said = (("a", lee, "Lee, The Long War of the North, 2001"), ("b", None, "Lee, Long War, 4"))
>>> made = [by_title(shelf, Member(Reference(name, 0, 9, work), words), place) for name, work, words in said]
>>> [(one.reference.short_form, one.reference.backref) for one in made]
[(None, None), ('short_title', 'a')]
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from whence.extract.citing.forms.datednames import dated_name
from whence.extract.citing.forms.days import cites_daily
from whence.extract.citing.forms.sameauthor import other_title
from whence.extract.citing.lookups.authors import author_alone, or_listed
from whence.extract.citing.lookups.besidetitles import of_same_symbol, said_most
from whence.extract.citing.lookups.datednames import behind, named_last, of_year
from whence.extract.citing.lookups.fuller import fuller
from whence.extract.citing.lookups.fuller import shortened as shortened_form
from whence.extract.citing.lookups.names import by_people, of_author
from whence.extract.citing.lookups.outlets import on_day
from whence.extract.citing.lookups.sameauthor import by_same_author, written_by
from whence.extract.citing.lookups.several import distinct, of_same_number
from whence.extract.citing.lookups.titles import by_short_title, fitting_title, stands_in
from whence.extract.citing.lookups.volumes import in_volume, piece_in
from whence.extract.citing.members import Member
from whence.extract.citing.walk.outcomes import Outcome, Place, pointing
from whence.extract.citing.works.identity import Identity, identity, owned_by
from whence.extract.citing.works.listed import shortened
from whence.extract.citing.works.pages import with_room
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work
from whence.models import Reference


def by_title(shelf: Shelf, member: Member, place: Place) -> Outcome:
    """What stands in a work cited before, an author alone, or a work by its title."""
    reference, words, bare = member.reference, member.words, member.bare
    known = identity(reference.work, bare)
    if held := stands_in(shelf, bare, known):
        return pointing(reference, "short_title", held)
    if known.is_short and not member.titled and (alone := author_alone(bare, given=True)):
        if by_both := by_short_title(shelf, words):  # "Smith, Tides and Tolls, 15" names one author
            return pointing(reference, "short_title", place.meant(by_both))
        only = of_same_number(by_people(shelf, bare, alone), bare) or of_author(shelf, alone)
        if only:
            return pointing(reference, "author_only", or_listed(shelf, place.meant(with_room(only, words)), alone))
        known = _or_title(known, reference, alone) if author_alone(bare) else known
    return _titled(shelf, member, known)


def of_same_author(shelf: Shelf, member: Member, place: Place) -> Outcome | None:
    """Another work of the author of the one before: "Id., Tableau, p. 401"; None where that one is a court's."""
    other = other_title(member.words)
    if other is None:
        return None
    reference, title = member.reference, member.words[slice(*other)]
    before = place.before[-1] if place.before else None
    if before is None and not (reference.work or {}).get("issued"):
        return pointing(reference, "short_title", (), "unresolved_before")
    if before is None:  # "Id., Silt and Sand, Ostmere 1990, p. 5" behind two authors' works
        return _titled(shelf, member, identity(reference.work, ""))
    if before.case or before.law:
        return None
    year = identity(reference.work, "").issued[:1]
    if fitting := [work for work in by_same_author(shelf, before, title) if not year or work.may_be_of(*year)]:
        return pointing(reference, "short_title", place.meant(fitting))
    if reference.work is None or not before.known.names:
        return pointing(reference, "short_title", ())
    reference = replace(reference, work=written_by(reference.work, before))
    known = replace(identity(reference.work, ""), names=before.known.names)
    return _titled(shelf, replace(member, reference=reference), known)


def _titled(shelf: Shelf, member: Member, known: Identity) -> Outcome:
    """A work by its title: one that was cited before, shortened or over again, or a new one."""
    reference = member.reference
    fitting = of_same_symbol(fitting_title(shelf, known), member.words)
    if shorter := () if fitting else _by_fewer_words(shelf, member, known):
        return pointing(reference, "short_title", shorter)
    if (known.issued or dated_name(member.bare)) and (dated := of_year(shelf, known, member.bare)):
        return pointing(reference, "author_only", dated)
    if not fitting and shelf.listed and (entries := shortened(shelf.listed, known)):
        return pointing(reference, "short_title", distinct(entries))
    return _again(shelf, member, known, fitting) or _in_full(shelf, member, known)


def _by_fewer_words(shelf: Shelf, member: Member, known: Identity) -> list[Work]:
    """The works that a name and some words of a title mean, or a piece's own title the volume in which it stands."""
    shorter = by_short_title(shelf, member.words) or piece_in(shelf, member.bare)
    return [work for work in shorter if not _is_another(work, known)]


def _again(shelf: Shelf, member: Member, known: Identity, fitting: Sequence[Work]) -> Outcome | None:
    """A work whose title fits, cited over again or shortened; None where several are as whole as this citation."""
    reference, words = member.reference, member.words
    whole = [work for work in fitting if work.known.title == known.title]
    if known.is_short and len(whole) == 1:  # "Entanglement" beside "Escalation through Entanglement"
        fitting = whole
    if not fitting or not (len(fitting) == 1 or known.is_short):
        return None
    if len(fitting) == 1 and fitting[0].known.adds_nothing_to(known) and not (known.is_short and owned_by(words)):
        shelf.cite_again(fitting[0], known, member.told)
        fitting[0].is_daily |= _is_daily(member)
        kind = shortened_form(fitting[0], reference, words)
        return Outcome(replace(reference, short_form=kind, backref=fitting[0].reference.id), fitting[0])
    return pointing(reference, "short_title", said_most(with_room(fitting, words), words))


def _in_full(shelf: Shelf, member: Member, known: Identity) -> Outcome:
    """What is no short form: a work told by its author and day or by a subtitle more than before, or a new one."""
    reference = member.reference
    if reference.work is None:
        return Outcome(reference, None)
    if same := shelf.same(known, member.words) or shelf.without_subtitle(known):
        same.is_daily |= _is_daily(member)
        return Outcome(replace(reference, backref=same.reference.id), same)
    return _first_cited(shelf, member, known)


def _is_daily(member: Member) -> bool:
    """Whether nothing but a title and a day cite it, as newspapers are cited."""
    return member.titled and cites_daily(member.bare)


def _is_another(work: Work, known: Identity) -> bool:
    """Whether a case only cites what is told whole here, with its author and where it was printed: "Lee v. Roe, 5 F.3d
    9 (1993) (quoting Ann Poe, Silt, 9 Rye L.J. 4 (1990))"."""
    told = known.names and known.issued and known.container
    return bool(told) and work.case is not None


def _first_cited(shelf: Shelf, member: Member, known: Identity) -> Outcome:
    """A work that was not cited before, unless another one's citation says all that this one says and more."""
    reference, words = member.reference, member.words
    at, dated = named_last(shelf, reference, words)
    if len(dated) == 1:
        return pointing(behind(reference, at, words), "author_only", dated)
    made = Work(reference, known, is_daily=_is_daily(member))
    if len(again := distinct(on_day(shelf, words)) or fuller(shelf, made)) == 1:
        return pointing(reference, "short_title", again)
    volume = in_volume(shelf, reference, known, words)
    shelf.add(made, member.told)
    if len(volume) == 1:  # "Lee, “The Mob,” in Speeches, 225" is cited again by its own title
        return Outcome(pointing(reference, "short_title", volume).reference, made)
    return Outcome(reference, made)


def _or_title(known: Identity, reference: Reference, names: Sequence[str]) -> Identity:
    """The identity with no title but these names, where the parser read none: "Berg, Tides and Tolls, 4" is no three
    authors."""
    told = known.title and (reference.work or {}).get("author")
    return known if told else replace(known, names=known.names | set(names), title=())
