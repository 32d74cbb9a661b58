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
from dataclasses import dataclass, field

import regex

from whence.extract.citing.forms.days import lists_days
from whence.extract.citing.forms.hereafter import HEREAFTER
from whence.extract.citing.forms.shortforms import points_inside
from whence.extract.citing.forms.strings import means_last
from whence.extract.citing.lookups.called import by_sign
from whence.extract.citing.lookups.fuller import lesser
from whence.extract.citing.lookups.maybes import chosen, known_before
from whence.extract.citing.members import Group, Member, is_whole
from whence.extract.citing.pairing.counting import by_page, goes_on
from whence.extract.citing.walk.explained import explained
from whence.extract.citing.walk.outcomes import Outcome, Place
from whence.extract.citing.walk.settled import from_the_first, led_to_first, rooted, with_repeats, without_unmeant
from whence.extract.citing.walk.ways import outcome_of
from whence.extract.citing.works.abbreviated import abbreviated
from whence.extract.citing.works.listed import BY_TITLE, listed_work, shelved
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.trail import Trail
from whence.extract.citing.works.work import Work
from whence.models import Reference

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
    walked = called + list(_Walk(shelf).over(cited))  # a full citation may stand behind the short ones
    whole = {**lesser(shelf), **shelf.fuller}
    found = [rooted(reference, whole) for reference in walked]
    loose = {member.reference.id for group in groups for member in group.members if member.loose}
    members = (member for group in groups for member in group.members if not (member.case or member.law))
    titled = {member.reference.id: member.words for member in members}
    kept = with_repeats(without_unmeant(found, loose), titled)
    return iter(from_the_first(led_to_first(kept)))


@dataclass(slots=True)
class _Note:
    """What a note has cited so far: all its works, None for one that is not known, those of the string of references at
    its end with their words, those that only others cite; and the works of the note before."""

    before: Sequence[Work | None]
    here: list[Work | None] = field(default_factory=list)
    string: list[Work | None] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    aside: list[Work | None] = field(default_factory=list)

    def near(self, member: Member, *, labelled: bool) -> Sequence[Work | None]:
        """The works that an "Ibid." can mean here."""
        if member.unread:
            return ()
        if self.here:
            inside = member.joined or member.words.startswith("id.")  # "Lee, 4; Roe, 5. See generally id."
            return self.string[-1:] if inside or means_last(self.said, member.words) else self.string
        return self.before if labelled else ()

    def pass_by(self, member: Member) -> None:
        """Go on behind words that lead nowhere; a whole citation among them is one that is not known, so that no
        "Ibid." means another beside it."""
        if is_whole(member):
            self.here, self.string = [*self.here, None], [*self.string, None]

    def cite(self, member: Member, work: Work | None) -> None:
        """Go on behind a citation."""
        if member.aside and self.here:
            self.aside.append(work)
            return
        works = [work, *([None] if member.rest or lists_days(member.words, member.behind) else [])]
        self.string = [*(self.string if member.joined else []), *works]
        self.said = [*(self.said if member.joined else []), member.words + member.behind]
        self.here += works


@dataclass(slots=True)
class _Walk:
    """A walk over notes: the works that were met, which lately, and those of the note before with its label."""

    shelf: Shelf
    trail: Trail = field(default_factory=Trail)
    before: Sequence[Work | None] = ()
    label: str | None = None

    def over(self, groups: Sequence[Group]) -> Iterator[Reference]:
        """The references of all groups, one after another."""
        paged = by_page([group.run for group in groups if group.label is not None])
        for group in groups:
            self.trail.turn()
            if group.parted or not (goes_on(self.label, group.label) or (paged and group.label == "1")):
                self.before = ()
            if group.listed:
                self.shelf.listed = None  # entries are no short forms of each other
            note = _Note(self.before)
            yield from self._cited(group, note)
            self._end(group, note)

    def _cited(self, group: Group, note: _Note) -> Iterator[Reference]:
        """The references of a note."""
        for member in chosen(self.shelf, group.members):
            if _leads_nowhere(self.shelf, member):
                note.pass_by(member)
                continue
            near = note.near(member, labelled=group.label is not None)
            place = Place(tuple(near), group.run, tuple(note.here[-_RECENT:]), self.trail)
            outcome = _listed(self.shelf, group, member, outcome_of(self.shelf, member, place))
            if outcome is None:
                continue
            if outcome.work is not None:
                _behind(outcome.work, note.string[-1:] if member.joined else ())
                self.trail.cite(outcome.work, group.run)
                _call(self.shelf, outcome, member)
            yield outcome.reference
            note.cite(member, outcome.work)

    def _end(self, group: Group, note: _Note) -> None:
        """Keep what a note cites, to which others may point."""
        if group.label is None:
            return
        self.shelf.by_note[group.run, group.label] = [*note.here, *note.aside]
        self.shelf.notes[group.run, group.label] = group.members[0].reference.note if group.members else None
        self.before, self.label = self.before if group.silent else note.here, group.label


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
