"""What the walk over short forms walks along: the references of each note, with their words and what is around them.

>>> member = Member(Reference("a", 0, 5, None), "Ibid.")
>>> Group("3", None, [member]).members[0].words
'Ibid.'
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from whence.extract.citing.forms.shortforms import short_form
from whence.extract.citing.forms.shorttitles import short_title
from whence.extract.citing.guesses import UNSURE, guessed_whole
from whence.extract.citing.law.authority import Authority
from whence.extract.citing.law.case import Case
from whence.models import Reference, Span

_ANOTHER = regex.compile(
    r";\s(?=[“\"*_]?\p{Lu})(?!(?:Here(?:in)?after|Henceforth|Im\s|Künftig|Fortan|Désormais|Ci-après|D[’']ora|En\sadelante))"
)
_NAMED = regex.compile(
    r";\s(?=\p{Lu}[^;,()\[\]]{1,30}\s[(\[]\s?(?i:here(?:in)?after|henceforth|im\s|künftig|fortan|ci-|dés|d[’']ora|en\s|zit))"
)
"""A name alone for which a sign is told: "; Roe (hereafter “R”)"."""
CITED_INSIDE = frozenset(["citing", "quoting"])
"""What the citation of a work says before what that work cites."""


@dataclass(frozen=True, slots=True)
class Member:
    """A reference with its words; `joined` where only a semicolon parts it from the one before, `unread` where words
    between seem to cite what was not read; `behind` are the words up to the next one. `maybe` is the name and title of
    one that is a reference only if it leads to a work; `case` the judgment that it cites; `titled` where its words
    begin in italics, as titles do and names do not; `aside` where it stands in brackets behind another one ("Roe
    (citing Lee, 4)"), which no "Id." means; `rest` where what was cited in front of it in its note was not read;
    `instead`, of words with a place alone, are the ones that may stand in them where they lead nowhere; `sign` the one
    that was told for its work and that it begins with, `called` the one that a note tells for it in a row of
    several."""

    reference: Reference
    words: str
    joined: bool = False
    unread: bool = False
    behind: str = ""
    maybe: tuple[str, str] | None = None
    case: Case | None = None
    law: Authority | None = None
    loose: bool = False
    titled: bool = False
    aside: bool = False
    rest: bool = False
    instead: tuple[Member, ...] | None = None
    sign: str = ""
    called: str = ""

    @property
    def told(self) -> str:
        """Its words with what stands behind it up to another citation, which may tell what it will be cited by: in
        "Lee, Silt, 19; Roe (hereafter “R”)" nothing does."""
        another = _ANOTHER.search(self.behind)
        said = self.words + (self.behind[: another.start()] if another else self.behind)
        named = _NAMED.search(said)
        return said[: named.start()] if named else said


@dataclass(frozen=True, slots=True)
class Group:
    """The references of one note in order; `label` and `run` are the note's label and group. `listed` is the first
    words of an entry of a list of works; `again`: dashes stand there for the author of the entry before; `called` is
    what a list of abbreviations says that its work will be cited by; `silent`: a remark that cites nothing, over which
    the "Ibid." of the next note reaches; `parted`: the note before it may not have been read."""

    label: str | None
    run: str | None
    members: Sequence[Member]
    listed: str = ""
    again: bool = False
    called: str = ""
    silent: bool = False
    parted: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """A note, or an entry of a list of works: its place, its record's id, what was read there."""

    span: Span
    note: str | None
    group: Group


def untold(reading: str, flat: str, span: Span, note: str | None = None) -> Member:
    """An entry in which the parser finds no reference, as one whose title is all its words."""
    made = guessed_whole(reading, flat, span, note)
    return Member(made, str((made.work or {})["title"]))


def is_ibid(member: Member) -> bool:
    """Whether it means what stands before it, whatever that is."""
    form = short_form(member.words) if member.maybe is None else None
    return form is not None and form.kind == "ibid" and not form.names


def is_title_alone(member: Member) -> bool:
    """Whether nothing but a title is cited, as in lists of works: "A Dream. Ibid., p. 328" stood where another did."""
    return set(member.reference.work or ()) == {"type", "title", "custom"} and member.reference.confidence > UNSURE


def is_back(member: Member) -> bool:
    """Whether its words point back."""
    return member.maybe is None and (member.reference.short_form or short_form(member.words)) is not None


def is_whole(member: Member) -> bool:
    """Whether what may be a short form is all of a citation: an author, a title, a page."""
    titled = member.maybe is not None and member.maybe[1] != "" and member.words.rstrip(" .;")[-1:].isdecimal()
    return titled and short_title(member.words) is not None


def is_roman_name(one: Member) -> bool:
    """Whether it may be an abbreviation of a work that is a Roman number, too: "CC, 257"."""
    return one.maybe is not None and len(one.maybe[0]) > 1 and set(one.maybe[0]) <= set("CDLM")
