"""What the walk over short forms walks along: the references of each note, with their words and what is around them.

>>> member = Member(Reference("a", 0, 5, None), "Ibid.")
>>> Group("3", None, [member]).members[0].words
'Ibid.'
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from whence.extract.citing.forms.shortforms import short_form, without_signal
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
    """One citation as the walk meets it: what the parser or a pattern made of it, its words, and what is around them.
    Whether it is a short form, and of which work, only the walk tells."""

    reference: Reference
    words: str
    joined: bool = False
    """Only a semicolon parts it from the one before: "Lee, Silt, 4; Roe, Sand, 5"."""
    unread: bool = False
    """Words between it and the one before seem to cite what was not read, which an "Ibid." may mean."""
    behind: str = ""
    """The words behind it, up to the next one or the end of the note."""
    maybe: tuple[str, str] | None = None
    """The name and the title, either maybe "", that it may be: "Lee" of "as Lee, p. 4, says" is a citation only if a
    work by Lee was cited."""
    case: Case | None = None
    """The judgment that it cites."""
    law: Authority | None = None
    """The law that it cites, or what else lawyers cite by a number."""
    loose: bool = False
    """It stands in running text, and is kept only where a short form means its work."""
    titled: bool = False
    """Its words begin in italics, as titles do and names do not."""
    aside: bool = False
    """It stands in brackets behind another one, whose work cites it: what "Roe (citing Lee, 4)" says of Lee no "Id."
    means."""
    rest: bool = False
    """Something stands in front of it in its note that seems to be cited and was not read."""
    instead: tuple[Member, ...] | None = None
    """What may be cited inside its words, where as a whole they lead nowhere."""
    sign: str = ""
    """The abbreviation that was told for its work, with which it begins: "SW" of "SW III, 44"."""
    called: str = ""
    """The abbreviation that its note tells for it in a row of several: "SW = Selected Works; …"."""

    @property
    def bare(self) -> str:
        """Its words behind their signal: "Lee, Silt, 4" of "See also Lee, Silt, 4"."""
        return without_signal(self.words)

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
    """The citations of one note, of one entry of a list, or of one argument in running text, in order."""

    label: str | None
    """The note's label; None where it is no note's."""
    run: str | None
    """The notes among which labels are counted on: those of a chapter, or None where all are."""
    members: Sequence[Member]
    listed: str = ""
    """The first words of an entry of a list of works; "" elsewhere."""
    again: bool = False
    """Dashes stand there for the author of the entry before."""
    called: str = ""
    """What a list of abbreviations says that its work will be cited by."""
    silent: bool = False
    """It is a remark that cites nothing, over which the "Ibid." of the next note reaches."""
    parted: bool = False
    """The note before it may not have been read, so that no "Ibid." here means that one's work."""


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
