"""Which works a name, a title or a name and a year may mean that stand in what was taken for prose.

In: a `Shelf`, and a `Member` with `maybe`. Out: the works that it can mean, none where it is no reference, and as which
form it is one.

>>> from whence.extract.citing.works.identity import identity
>>> from whence.extract.citing.works.work import Work
>>> from whence.models import Reference
>>> smith = {"author": [{"family": "Smith"}], "title": "The Long War", "issued": {"date-parts": [[2001]]}}
>>> shelf = Shelf()
>>> shelf.add(Work(Reference("a", 0, 40, smith), identity(smith, "")), "")
>>> here = Reference("b", 50, 60, None)
>>> told = [Member(here, f"Smith ({year})", maybe=("Smith", "")) for year in (2001, 2002)]
>>> [[work.reference.id for work in known_before(shelf, one)] for one in told]
[['a'], []]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from whence.extract.citing.forms.coauthors import JOINING
from whence.extract.citing.forms.datednames import dated_name
from whence.extract.citing.forms.shelfmarks import shelfmark
from whence.extract.citing.forms.shortforms import MONTH
from whence.extract.citing.lookups.datednames import of_year
from whence.extract.citing.lookups.kinds import named_by_kind
from whence.extract.citing.lookups.names import by_people, of_author
from whence.extract.citing.lookups.numbers import of_number
from whence.extract.citing.lookups.personal import papers
from whence.extract.citing.lookups.placedwords import told_so
from whence.extract.citing.lookups.several import distinct, of_same_number
from whence.extract.citing.lookups.shelfmarks import by_shelfmark
from whence.extract.citing.lookups.titlefields import titled_alone
from whence.extract.citing.lookups.titles import UNSIGNED, begun_by, by_name_and_title
from whence.extract.citing.members import Member
from whence.extract.citing.papers.kinds import kind_named
from whence.extract.citing.papers.personal import paper_named
from whence.extract.citing.papers.symbols import symbol_alone
from whence.extract.citing.works.identity import identity
from whence.extract.citing.works.pages import with_room
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work
from whence.text import tokens

_QUOTES = tuple("“‘\"'")
_NOTHING = identity(None, "")
_DAY = regex.compile(rf"{MONTH}\p{{L}}*\.?\s\p{{N}}{{1,2}}")
"""A day of the year, no title with a page: "interrogation of Lee, July 1, 2003"."""
_PAGED_ALONE = regex.compile(
    r"(?<=[\p{L})\]]\.?)\s(?:\p{N}{1,2}:\s?)?\p{N}{1,4}(?:[–-]\p{N}{1,4})?(?:n\p{N}*)?(?:,\s\p{N}[\p{N}n–-]*)*$"
)
"""A page right behind a name: "Lee 1: 30"."""

_PROVISION = regex.compile(
    r"(?:[Ss]ections?|[Ss]{1,2}\.?|[Aa]rt(?:icle)?s?\.?|[Rr]ules?|[Rr]egulations?|[Pp]ara(?:graph)?s?\.?)\s\p{N}[^;]{0,40}?"
    r"\s(?:of|to)\s(?:the\s)?\p{Lu}{2,8}[.;]?"
)
"""A provision of a law that is told by letters, which are nobody's name: "Section 13 of the TCA"."""


def known_before(shelf: Shelf, member: Member) -> Sequence[Work]:
    """The works that a member may be: of its name and title, else those cited with its words before the place."""
    if symbol_alone(member.words):  # "HC 123" is nobody's page 123
        return of_number(shelf, None, member.words)
    known = _known(shelf, member) if member.instead is None else ()
    if known and _PROVISION.fullmatch(member.words) and member.maybe and not _is_shorthand(shelf, member.maybe):
        return ()
    return known or (told_so(shelf, member.words) if member.maybe else ())


def chosen(shelf: Shelf, members: Sequence[Member]) -> Iterator[Member]:
    """The members as they are walked along; where one leads nowhere, those that may stand in its words."""
    for member in members:
        yield from [member] if member.instead is None or len(told_so(shelf, member.words)) == 1 else member.instead


def _known(shelf: Shelf, member: Member) -> Sequence[Work]:
    """The works of the name and title that a member may be; without a title those that were said to be cited so, else
    those by this name, or, where it is set as a title, those whose titles begin so."""
    if member.maybe is None or member.maybe[1]:
        return _titled(shelf, member, *(member.maybe or ("", "")))
    name, bare = member.maybe[0], member.bare
    if shelfmark(name):
        return by_shelfmark(shelf, name)
    names = tokens(name).words
    if called := shelf.known_as(names) or shelf.by_shorthand.get(" ".join(names)):
        return distinct(called)
    if member.titled:
        return _titled_alone(shelf, name, bare)
    if names[-1:] and names[-1].isdecimal():  # "NSC 68, 12" is nobody's name
        return []
    if dated_name(bare):
        return of_year(shelf, _NOTHING, bare)
    if kind_named(bare):
        return named_by_kind(shelf, bare)
    if paper_named(bare):
        return papers(shelf, bare)
    return _by_name(shelf, member, name)


def _titled(shelf: Shelf, member: Member, name: str, title: str) -> Sequence[Work]:
    """The works of this name and title: "Lee, Tides and Tolls", behind which a page may stand without a sign."""
    found = by_name_and_title(shelf, name, title)
    bare = title if _DAY.fullmatch(title) else UNSIGNED.sub("", title)  # "Lee, Tides and Tolls 34"
    return with_room(found or (by_name_and_title(shelf, name, bare) if bare != title else ()), member.words)


def _titled_alone(shelf: Shelf, name: str, bare: str) -> Sequence[Work]:
    """The works of a title without a name, in which a colon may stand behind a name all the same: "Moss: Pilots and
    Their Guilds"."""
    author, colon, title = name.partition(":")
    found = begun_by(shelf, tokens(name).words) or (by_name_and_title(shelf, author, title) if colon else [])
    return found or named_by_kind(shelf, bare) or titled_alone(shelf, bare)


def _by_name(shelf: Shelf, member: Member, name: str) -> Sequence[Work]:
    """The works by somebody of this name, or of this title: "Lee 1: 30", "Chartism, p. 34"."""
    bare = member.bare
    names = [one for one in tokens(name).words if one not in JOINING]
    named = by_people(shelf, name, names) or of_author(shelf, names)
    if _PAGED_ALONE.search(bare):  # in "John 3: 16" and "Rye 30" nobody's surname stands
        named = [work for work in named if names and _is_signed(work) and work.may_be_surnamed(names[-1])]
        return with_room(named, member.words)
    named = named or [work for work in begun_by(shelf, names) if work.known.title == tuple(names)]
    named = of_same_number(named, bare)
    return with_room(named, member.words) or papers(shelf, bare) or titled_alone(shelf, bare)


def _is_signed(work: Work) -> bool:
    """Whether somebody is told whose work it is."""
    return not {"author", "editor", "translator"}.isdisjoint(work.reference.work or ())


def kind_of(shelf: Shelf, maybe: tuple[str, str], words: str) -> str:
    """As which form a name, with a title or alone, is one; what stands in quotation marks is a title."""
    if maybe[1] or words[:1] in _QUOTES:
        return "short_title"
    return "hereafter" if _is_shorthand(shelf, maybe) else "author_only"


def _is_shorthand(shelf: Shelf, maybe: tuple[str, str]) -> bool:
    """Whether a work is called by this name."""
    return " ".join(tokens(maybe[0]).words) in shelf.by_shorthand
