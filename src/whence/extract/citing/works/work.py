"""A work that was cited: the reference that does so, what it is known by, and what its citation says of it.

>>> from whence.extract.citing.works.identity import identity
>>> item = {"title": "Silt", "custom": {"note": "Ann Lee, Silt (Ostmere, 1999), 4."}}
>>> work = Work(Reference("a", 0, 40, item), identity(item, ""))
>>> work.is_said_with(["lee", "silt"]), work.may_be_of(1999), work.may_be_of(2001)
(True, True, False)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import regex

from whence.extract.citing.forms.shortforms import DAY
from whence.extract.citing.forms.years import ANY_YEAR
from whence.extract.citing.law.authority import Authority
from whence.extract.citing.law.case import Case
from whence.extract.citing.works.identity import INITIALS, Identity
from whence.extract.people import reads_as_outlet
from whence.models import Reference
from whence.text import tokens

_UP_TO_YEAR = regex.compile(r".{8,200}?\b(?:1[5-9]|20)\p{N}{2}(?=\W)", regex.DOTALL)
_DIARY = regex.compile(r"\b(?:[Dd]iar(?:y|ies)|[Tt]agebuch|[Tt]agebücher|[Ll]og\s?book)\b")
"""What has many days, as newspapers do."""
_UP_TO_SIGN = regex.compile(r"[,(;]")
_SAID = 400
"""Characters of a citation in which its bodies are named."""


def _is_named(person: Mapping[str, Any], names: Sequence[str]) -> bool:
    return not set(tokens(str(person.get("family", ""))).words).isdisjoint(names)


def _signs_as(person: Mapping[str, Any], name: str) -> bool:
    """Whether this is a person's surname, or a word of the name of whoever has none."""
    return _is_named(person, (name,)) or name in tokens(str(person.get("literal", ""))).words


@dataclass(slots=True)
class Work:
    """A work cited in full: the reference that does so, what it is known by, and the judgment that it is."""

    reference: Reference
    known: Identity
    case: Case | None = None
    law: Authority | None = None
    near: frozenset[str] = frozenset()
    """The names of the author of the work before in the same string, where none is told here."""
    is_daily: bool = False
    """Whether nothing but a title and a day cite it."""

    @property
    def said(self) -> str:
        """The words of its citation."""
        return str((self.reference.work or {}).get("custom", {}).get("note", ""))[:_SAID]

    @property
    def words(self) -> tuple[str, ...]:
        """These as they are compared."""
        return _words(self.said)

    @property
    def said_up_to_day(self) -> tuple[str, ...]:
        """The words of its citation up to its year: a letter's sender, recipient and day."""
        return up_to_year(self.said)

    def is_said_with(self, names: Sequence[str]) -> bool:
        """Whether all these words stand in its citation: "p. 39, Ann Lee, Transcript of 5 December"."""
        return set(names) <= set(self.words)

    def is_of_other_day(self, day: str) -> bool:
        """Whether its day stands in its citation, and it is not this one; newspapers and diaries have many days."""
        begun = _UP_TO_SIGN.split(self.said, maxsplit=1)[0].strip(" _*")
        outlet = reads_as_outlet(begun) or reads_as_outlet(f"The {begun}")
        outlet = outlet and (not self.known.title or self.known.begins(tokens(begun).words))
        if outlet or self.is_daily or _DIARY.search(self.said):
            return False
        days = [found.group() for found in DAY.finditer(self.said)]
        return bool(days) and day not in days

    def may_be_of(self, year: int) -> bool:
        """Whether it is of this year by its date, by the last year of its citation ("Silt (1450-1620), Bonn 2011"), or,
        where no date was read, by any one."""
        told = ANY_YEAR.findall(self.said) or [""]
        return self.known.issued[:1] == (year,) or str(year) in (told if not self.known.issued else told[-1:])

    def is_by_namesake(self, initial: str, names: Sequence[str]) -> bool:
        """Whether it is by somebody of this surname whose given name begins with another letter: "A. Cole" is not
        Beatrice."""
        given = [str(one["given"]) for one in self._people() if one.get("given") and _is_named(one, names)]
        told = [words[0][0] for words in (tokens(one).words for one in given) if words]
        return bool(told) and initial not in told

    def is_only_edited_by(self, names: Sequence[str]) -> bool:
        """Whether somebody of this surname is no author of it, but edited the book in which it stands."""
        editors = (self.reference.work or {}).get("editor") or ()
        return not any(_is_named(one, names[-1:]) for one in self.authors) and any(
            _signs_as(one, names[-1]) for one in editors
        )

    @property
    def authors(self) -> Sequence[Mapping[str, Any]]:
        """Whoever was read as an author, in order."""
        return (self.reference.work or {}).get("author") or ()

    def is_signed_first_by(self, name: str) -> bool:
        """Whether this is the name of its first author."""
        return bool(self.authors) and _signs_as(self.authors[0], name)

    def may_be_surnamed(self, name: str) -> bool:
        """Whether this is the surname of one of its authors, or nobody's was read."""
        people = list(self._people())
        return not people or any("family" not in one or _is_named(one, (name,)) for one in people)

    def is_of_body(self, names: Sequence[str]) -> bool:
        """Whether a body of several words has one of these names: "Harbour Board" is not "Harbour Watch"."""
        bodies = (tokens(str(one["literal"])).words for one in self._people() if one.get("literal"))
        return any(len(body) > 1 and not set(body).isdisjoint(names) for body in bodies)

    def is_of_acronym(self) -> bool:
        """Whether only a body of one word has signed it: "HPB Pilot Scheme" is not HPB's report on silt."""
        people = list(self._people())
        return bool(people) and all(len(str(one.get("literal", " ")).split()) == 1 for one in people)

    def _people(self) -> Iterator[Mapping[str, Any]]:
        item = self.reference.work or {}
        return (one for role in ("author", "editor", "translator") for one in item.get(role) or ())

    def is_headed(self, title: Sequence[str]) -> bool:
        """Whether these words are all of its title before the subtitle."""
        main, colon, _ = str((self.reference.work or {}).get("title", "")).partition(":")
        return bool(colon) and tokens(main).words == list(title)

    def may_be_called(self, names: Sequence[str]) -> bool:
        """Whether its citation has this name anywhere: else a work is meant that was not read in its note."""
        said = self.words or (self.case.names if self.case else ())
        named = names[-1] in said or self.has_initials(names[-1])
        return not said or named or (self.case is not None and not self.case.name)

    def has_initials(self, name: str) -> bool:
        """Whether these are the first letters of the body that its citation begins with: "HPB" for "Harbour Pilots
        Board, Report on the Silt (2015)"."""
        head = _UP_TO_SIGN.split(self.said, maxsplit=1)[0] if len(name) in INITIALS else ""
        capitals = [word[0].casefold() for word in head.split() if word[0].isupper()]
        return len(capitals) == len(name) and "".join(capitals) == name

    def says(self, names: Set[str], title: Sequence[str]) -> bool:
        """Whether these words stand together in its citation, behind the names."""
        said, count = self.words, len(title)
        places = [at for at in range(len(said) - count + 1) if said[at : at + count] == tuple(title)]
        return bool(places) and names <= owners(said[: places[0]])


@lru_cache(maxsize=1 << 13)
def _words(said: str) -> tuple[str, ...]:
    return tuple(tokens(said).words)


@lru_cache(maxsize=1 << 13)
def up_to_year(words: str) -> tuple[str, ...]:
    """The words of a citation up to its first year, none where it has no year."""
    dated = _UP_TO_YEAR.match(words)
    return tuple(tokens(dated.group()).words) if dated else ()


def owners(words: Sequence[str]) -> Set[str]:
    """The words, and the names that stand in the genitive: "Lee's book, Silt" names Lee."""
    return {*words, *(word.removesuffix("'s") for word in words)}
