"""Where short forms lead: a walk over the works that the notes cite, in order.

In: `Group`s of references, one for each note (or entry of a bibliography), with the words of each. Out: the references,
short forms with `short_form`, `backref` and the work they lead to; `doubt` says why one leads nowhere. One is followed
only where a single work fits (as eyecite does, https://github.com/freelawproject/eyecite); where none or several do, it
leads nowhere, and neither does an "Ibid." behind it.

>>> smith = {"author": [{"family": "Smith"}], "title": "The Long War of the North", "issued": {"date-parts": [[2001]]}}
>>> told = (("a", 0, smith), ("b", 40, None), ("c", 70, None))
>>> full, short, ibid = (Reference(name, start, start + 20, work) for name, start, work in told)
>>> words = ("Smith, The Long War of the North, 2001", "Smith, op. cit., p. 3.", "Ibid., p. 5")
>>> notes = zip("123", (full, short, ibid), words)
>>> groups = [Group(label, None, [Member(reference, said)]) for label, reference, said in notes]
>>> [(r.short_form, r.backref) for r in followed(groups)]
[(None, None), ('op_cit', 'a'), ('ibid', 'a')]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from whence.extract.citing.forms.citedin import cited_in_note
from whence.extract.citing.forms.datednames import dated_name
from whence.extract.citing.forms.days import cites_daily, lists_days
from whence.extract.citing.forms.hereafter import HEREAFTER
from whence.extract.citing.forms.sameauthor import other_title
from whence.extract.citing.forms.shortforms import ShortForm, led, points_inside, short_form, told_behind
from whence.extract.citing.forms.strings import means_last
from whence.extract.citing.lookups.authors import author_alone, or_listed
from whence.extract.citing.lookups.besidetitles import of_same_symbol, said_most
from whence.extract.citing.lookups.called import by_sign, called_so
from whence.extract.citing.lookups.datednames import behind, named_last, of_year
from whence.extract.citing.lookups.fuller import fuller, lesser
from whence.extract.citing.lookups.fuller import shortened as shortened_form
from whence.extract.citing.lookups.maybes import chosen, known_before
from whence.extract.citing.lookups.names import by_people, of_author
from whence.extract.citing.lookups.notenumbers import is_ahead, means_what_is_said, moved, named_there, pointed_note
from whence.extract.citing.lookups.opcits import works_named
from whence.extract.citing.lookups.sameauthor import by_same_author, written_by
from whence.extract.citing.lookups.several import distinct, of_same_number
from whence.extract.citing.lookups.titles import by_short_title, fitting_title, stands_in
from whence.extract.citing.lookups.volumes import in_volume
from whence.extract.citing.members import Group, Member, is_whole
from whence.extract.citing.pairing.counting import by_page, goes_on
from whence.extract.citing.walk.atonce import told_at_once
from whence.extract.citing.walk.explained import explained
from whence.extract.citing.walk.ibids import ibid, named_ibid, possible
from whence.extract.citing.walk.outcomes import Outcome, Place, pointing
from whence.extract.citing.walk.settled import alike, flat, from_the_first, rooted, told
from whence.extract.citing.works.abbreviated import abbreviated
from whence.extract.citing.works.identity import Identity, identity, owned_by
from whence.extract.citing.works.listed import BY_TITLE, listed_work, shelved, shortened
from whence.extract.citing.works.pages import with_room
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.trail import Trail
from whence.extract.citing.works.work import Work
from whence.extract.references.lists import lines
from whence.models import Reference
from whence.text import tokens

_IBID_YEAR = regex.compile(r"ibid\.?,\s(?:1[5-9]|20)\p{N}{2}", regex.IGNORECASE)
_IMPRINT = regex.compile(
    r"\p{Lu}[\p{L}.’' -]{1,30}(?:,\s\p{Lu}{2})?:\s\p{Lu}[^:;]{2,60},\s(?:1[5-9]|20)\p{N}{2}(?!\p{N})"
)
"""A place and who printed a work there: "Ostmere: Harbour Press, 2014"."""
_RECENT = 8


def followed(groups: Sequence[Group]) -> Iterator[Reference]:
    """The references of all groups, short forms led to their works where these are certain."""
    shelf = Shelf(listed=shelved(groups), explained=explained(groups))
    members = (member for group in groups for member in group.members)
    for member in sorted(members, key=lambda member: member.reference.start):
        shelf.keep(member)
    called = list(abbreviated(shelf, groups))
    cited = [group for group in groups if not group.called]
    walked = called + list(_walked(shelf, cited))  # a full citation may stand behind the short ones
    whole = {**lesser(shelf), **shelf.fuller}
    found = [rooted(reference, whole) for reference in walked]
    loose = {member.reference.id for group in groups for member in group.members if member.loose}
    members = (member for group in groups for member in group.members if not (member.case or member.law))
    titled = {member.reference.id: member.words for member in members}
    return iter(from_the_first(flat(alike(told(found, loose), titled))))


def _walked(shelf: Shelf, groups: Sequence[Group]) -> Iterator[Reference]:
    before: Sequence[Work | None] = ()
    label: str | None = None
    trail = Trail()
    paged = by_page([group.run for group in groups if group.label is not None])
    for group in groups:
        trail.turn()
        if group.parted or not (goes_on(label, group.label) or (paged and group.label == "1")):
            before = ()
        if group.listed:
            shelf.listed = None  # entries are no short forms of each other
        here: list[Work | None] = []
        string: list[Work | None] = []
        said: list[str] = []
        aside: list[Work | None] = []
        for member in chosen(shelf, group.members):
            if _leads_nowhere(shelf, member):
                unknown = [None] if is_whole(member) else []  # cited, but not known: no "Ibid." means another beside it
                here, string = [*here, *unknown], [*string, *unknown]
                continue
            last = string[-1:] if member.joined or means_last(said, member.words) else string
            alone = member.late or group.label is None
            near = () if member.unread else last if here else () if alone else before
            place = Place(tuple(near), group.run, tuple(here[-_RECENT:]), trail)
            outcome = _listed(shelf, group, member, _outcome(shelf, member, place))
            if outcome is None:
                continue
            if outcome.work is not None:
                _behind(outcome.work, string[-1:] if member.joined else ())
                trail.cite(outcome.work, group.run)
                _call(shelf, outcome, member)
            yield outcome.reference
            if member.aside and here:
                aside.append(outcome.work)
                continue
            works = [outcome.work, *([None] if member.rest or lists_days(member.words, member.behind) else [])]
            string = [*(string if member.joined else []), *works]
            said = [*(said if member.joined else []), member.words + member.behind]
            here += works
        if group.label is not None:
            shelf.by_note[group.run, group.label] = [*here, *aside]
            shelf.notes[group.run, group.label] = group.members[0].reference.note if group.members else None
            before, label = before if group.silent else here, group.label


def _behind(work: Work, last: Sequence[Work | None]) -> None:
    """Keep whose work a title behind a semicolon may be, for which no author is told: "Lee, Silt, 1990; Sand, 1992"."""
    if not last or last[0] is None or work.known.names or work.case or work.law:
        return
    work.near = work.near or last[0].known.names or last[0].near


def _call(shelf: Shelf, outcome: Outcome, member: Member) -> None:
    """Keep what a work is said to be called where it is cited in a short form: "Lee, Silt, 5. Hereafter S"."""
    said = member.told
    if outcome.work is not None and member.called:
        shelf.abbreviate(outcome.work, member.called)
    if outcome.work is not None and outcome.reference.short_form and any(cue in said for cue in HEREAFTER):
        shelf.call(outcome.work, said)


def _listed(shelf: Shelf, group: Group, member: Member, outcome: Outcome) -> Outcome | None:
    """The outcome; an entry of a list of works is none's short form, nor is where it was printed, and it is none at all
    where it may be nothing else."""
    if not group.listed or outcome.reference.short_form not in BY_TITLE:
        return outcome
    if _IMPRINT.match(member.words):
        return None if member.maybe else Outcome(member.reference, None)
    if member is not group.members[0]:
        return outcome
    return Outcome(member.reference, listed_work(shelf, member)) if member.maybe is None else None


def _leads_nowhere(shelf: Shelf, member: Member) -> bool:
    """Whether it is no reference: a pointer into the text itself, a name nobody has. Behind a semicolon "ibid., 1849"
    is another year of what was cited, not the place of print."""
    if (member.maybe and not known_before(shelf, member)) or (member.sign and not by_sign(shelf, member.sign)):
        return True
    said = member.words + member.behind
    return points_inside(said) and not (member.joined and _IBID_YEAR.match(said))


def _outcome(shelf: Shelf, member: Member, place: Place) -> Outcome:
    reference, words = member.reference, member.words
    if told := told_at_once(shelf, member, place):
        return told
    if (title := other_title(words)) and (other := _same_author(shelf, member, words[slice(*title)], place)):
        return other
    form = short_form(words) or cited_in_note(words, member.behind)
    form = told_behind(form, member.behind) if form else None
    if form is not None:
        return _by_form(shelf, reference, form, place)
    start = led(words)
    if called := called_so(shelf, words[start:]):
        return pointing(reference, "hereafter", called)
    if _is_ibid_by_parser(reference, words):
        return ibid(reference, place.before)
    known = identity(reference.work, words[start:])
    if held := stands_in(shelf, words[start:], known):
        return pointing(reference, "short_title", held)
    if known.is_short and not member.titled and (alone := author_alone(words[start:], given=True)):
        if by_both := by_short_title(shelf, words):  # "Smith, Tides and Tolls, 15" names one author
            return pointing(reference, "short_title", place.meant(by_both))
        only = of_same_number(by_people(shelf, words[start:], alone), words[start:]) or of_author(shelf, alone)
        if only:
            return pointing(reference, "author_only", or_listed(shelf, place.meant(with_room(only, words)), alone))
        known = _or_title(known, reference, alone) if author_alone(words[start:]) else known
    return _titled(shelf, member, known)


def _is_ibid_by_parser(reference: Reference, words: str) -> bool:
    """Whether the parser knows it for an "Ibid.", in a language or a scan; "Lee, Silt, passim" is Lee's work."""
    if reference.short_form != "ibid" or reference.work is not None or "supra" in words or "infra" in words:
        return False
    named = any(field.name == "author" for field in reference.fields)
    return not named or any(word in lines("back_words.txt") for word in tokens(words).words)


def _or_title(known: Identity, reference: Reference, names: Sequence[str]) -> Identity:
    """The identity with no title but these names, where the parser read none: "Berg, Tides and Tolls, 4" is no three
    authors."""
    told = known.title and (reference.work or {}).get("author")
    return known if told else replace(known, names=known.names | set(names), title=())


def _same_author(shelf: Shelf, member: Member, title: str, place: Place) -> Outcome | None:
    """Another work of the author of the one before: "Id., Tableau, p. 401"; None where that one is a court's."""
    reference, before = member.reference, place.before[-1] if place.before else None
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
    reference, words = member.reference, member.words
    daily = member.titled and cites_daily(words[led(words) :])
    fitting = of_same_symbol(fitting_title(shelf, known), words)
    if not fitting and (shorter := by_short_title(shelf, words)):
        return pointing(reference, "short_title", shorter)
    bare = words[led(words) :]
    if (known.issued or dated_name(bare)) and (dated := of_year(shelf, known, bare)):
        return pointing(reference, "author_only", dated)
    if not fitting and shelf.listed and (entries := shortened(shelf.listed, known)):
        return pointing(reference, "short_title", distinct(entries))
    whole = [work for work in fitting if work.known.title == known.title]
    if known.is_short and len(whole) == 1:  # "Entanglement" beside "Escalation through Entanglement"
        fitting = whole
    if fitting and (len(fitting) == 1 or known.is_short):
        if len(fitting) == 1 and fitting[0].known.adds_nothing_to(known) and not (known.is_short and owned_by(words)):
            shelf.cite_again(fitting[0], known, member.told)
            fitting[0].is_daily |= daily
            kind = shortened_form(fitting[0], reference, words)
            return Outcome(replace(reference, short_form=kind, backref=fitting[0].reference.id), fitting[0])
        return pointing(reference, "short_title", said_most(with_room(fitting, words), words))
    if reference.work is None:
        return Outcome(reference, None)
    if same := shelf.same(known, words) or shelf.without_subtitle(known):
        same.is_daily |= daily
        return Outcome(replace(reference, backref=same.reference.id), same)
    return _first_cited(shelf, member, known, daily=daily)


def _first_cited(shelf: Shelf, member: Member, known: Identity, *, daily: bool) -> Outcome:
    """A work that was not cited before, unless another one's citation says all that this one says and more."""
    reference, words = member.reference, member.words
    at, dated = named_last(shelf, reference, words)
    if len(dated) == 1:
        return pointing(behind(reference, at, words), "author_only", dated)
    made = Work(reference, known, is_daily=daily)
    if len(again := fuller(shelf, made)) == 1:
        return pointing(reference, "short_title", again)
    volume = in_volume(shelf, reference, known, words)
    shelf.add(made, member.told)
    if len(volume) == 1:  # "Lee, “The Mob,” in Speeches, 225" is cited again by its own title
        return Outcome(pointing(reference, "short_title", volume).reference, made)
    return Outcome(reference, made)


def _by_form(shelf: Shelf, reference: Reference, form: ShortForm, place: Place) -> Outcome:
    if form.kind == "ibid" and form.names:
        return named_ibid(shelf, reference, form, place)
    if (
        form.kind == "ibid"
        and form.day
        and any(work is not None and work.is_of_other_day(form.day) for work in place.before)
    ):
        return pointing(reference, "ibid", ())  # "Ibid., 12 Aug 1948" behind a memorandum of March is another one
    if form.kind == "ibid":
        return ibid(reference, possible(place, form))
    if form.note is not None and means_what_is_said(form):
        return pointing(reference, "supra", ())
    if form.note is not None:
        pointed = pointed_note(shelf, form, place.run)
        there = shelf.by_note.get(pointed, [])
        said = " ".join((*form.names, *form.title)), " ".join(form.names)
        called = shelf.by_shorthand.get(said[0]) or shelf.by_shorthand.get(said[1], [])
        told = [work for work in called if any(work is other for other in there)]
        if len(told) != 1 and (other := moved(shelf, form, there, pointed[0])):
            return pointing(reference, "supra", other)
        if is_ahead(shelf, pointed) and form.names:
            return _named(shelf, reference, form, place)
        home = shelf.notes.get(pointed)
        return pointing(reference, "supra", told) if len(told) == 1 else _supra(reference, form, there, home)
    return _named(shelf, reference, form, place)


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
