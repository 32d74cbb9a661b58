"""The works that a walk over citations has met, by all that a short form can name them by.

>>> shelf = Shelf()
>>> item = {"author": [{"family": "Smith"}], "title": "The Long War of the North"}
>>> shelf.add(Work(Reference("a", 0, 40, item), identity(item, "")), "")
>>> [work.reference.id for work in shelf.named(("smith",))]
['a']
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from typing import Any

import regex

from whence.extract.citing.forms.hereafter import shorthands
from whence.extract.citing.forms.shortforms import DAY, led
from whence.extract.citing.law.authorities import Authority
from whence.extract.citing.law.cases import Case
from whence.extract.citing.law.parallel import other_places
from whence.extract.citing.members import Member
from whence.extract.citing.papers.numbers import is_number_alone, numbered
from whence.extract.citing.papers.symbols import symbol, symbol_alone
from whence.extract.citing.works.identity import Identity, identity, without_article
from whence.extract.people import reads_as_outlet
from whence.models import Reference
from whence.text import content_words, tokens

_UP_TO_YEAR = regex.compile(r".{8,200}?\b(?:1[5-9]|20)\p{N}{2}(?=\W)", regex.DOTALL)
_PAGES = regex.compile(r"\s?(?P<first>\p{N}{1,5})\s?[–-]{1,2}\s?(?P<last>\p{N}{1,5})(?!\p{N})")
_PAGE = regex.compile(
    r",[”\"’»]?\s(?:pp?\.\s?|pgs?\b\.?\s?|at\s)?(?P<page>\p{N}{1,5})(?:[–-]{1,2}(?P<last>\p{N}{1,5}))?[.;)\s]*$"
)
CAP = 40
"""Works by one name, with one word of a title or in one volume beyond which nothing is told apart."""
_SAID_SO = ("“", '"', "‘", "hereafter ", "hereinafter ")
_SMALL = frozenset(
    ["of", "the", "and", "for", "on", "in", "by", "und", "et", "al", "der", "die", "des", "de", "du", "la", "le"]
)
_YEARS = regex.compile(r"(?<!\p{N})(?:1[5-9]|20)\p{N}{2}(?!\p{N})")
_DIARY = regex.compile(r"\b(?:[Dd]iar(?:y|ies)|[Tt]agebuch|[Tt]agebücher|[Ll]og\s?book)\b")
"""What has many days, as newspapers do."""
_BY = regex.compile(
    r"(?:(?<!quoted|cited|edited|translated|reviewed|ed\.|trans\.)\sby\s(?:the\s)?|\b(?:[Tt]estimony|[Ss]tatement)\sof\s)(?P<by>(?:\p{Lu}[\p{L}.’'-]*\s?){2,6})"
)
_UP_TO_SIGN = regex.compile(r"[,(;]")
_OTHERS = frozenset(["others", "and", "eds", "ed", "éd", "hg", "hrsg", "dir"])
_TOLD, _GIVEN = 2, 3
_SAID = 400
"""Characters of a citation in which its bodies are named."""
_INITIALS = range(3, 7)
"""Letters of a body's initials."""
_SHORT_WORD, _LEAST_TITLE = 3, 3
_FULL_NAME = 3
"""Words of a person's whole name; a body's name has more, and is spelled out."""


def _is_named(person: Mapping[str, Any], names: Sequence[str]) -> bool:
    return not set(tokens(str(person.get("family", ""))).words).isdisjoint(names)


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
    def said_up_to_day(self) -> tuple[str, ...]:
        """The words of its citation up to its year: a letter's sender, recipient and day."""
        dated = _UP_TO_YEAR.match(self.said)
        return tuple(tokens(dated.group()).words) if dated else ()

    def is_said_with(self, names: Sequence[str]) -> bool:
        """Whether all these words stand in its citation: "p. 39, Ann Lee, Transcript of 5 December"."""
        return set(names) <= set(tokens(self.said).words)

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
        told = _YEARS.findall(self.said) or [""]
        return self.known.issued[:1] == (year,) or str(year) in (told if not self.known.issued else told[-1:])

    def is_by_namesake(self, initial: str, names: Sequence[str]) -> bool:
        """Whether it is by somebody of this surname whose given name begins with another letter: "A. Cole" is not
        Beatrice."""
        given = [str(one["given"]) for one in self._people() if one.get("given") and _is_named(one, names)]
        told = [words[0][0] for words in (tokens(one).words for one in given) if words]
        return bool(told) and initial not in told

    def is_only_edited_by(self, names: Sequence[str]) -> bool:
        """Whether somebody of this surname is no author of it, but edited the book in which it stands."""
        item = self.reference.work or {}
        return not any(_is_named(one, names[-1:]) for one in item.get("author") or ()) and any(
            _is_named(one, names[-1:]) or names[-1] in tokens(str(one.get("literal", ""))).words
            for one in item.get("editor") or ()
        )

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
        said = tokens(self.said).words or (self.case.names if self.case else ())
        named = names[-1] in said or self.has_initials(names[-1])
        return not said or named or (self.case is not None and not self.case.name)

    def has_initials(self, name: str) -> bool:
        """Whether these are the first letters of the body that its citation begins with: "HPB" for "Harbour Pilots
        Board, Report on the Silt (2015)"."""
        head = _UP_TO_SIGN.split(self.said, maxsplit=1)[0] if len(name) in _INITIALS else ""
        capitals = [word[0].casefold() for word in head.split() if word[0].isupper()]
        return len(capitals) == len(name) and "".join(capitals) == name

    def says(self, names: Set[str], title: Sequence[str]) -> bool:
        """Whether these words stand together in its citation, behind the names."""
        said, count = tokens(self.said).words, len(title)
        places = [at for at in range(len(said) - count + 1) if said[at : at + count] == list(title)]
        return bool(places) and names <= _owners(said[: places[0]])


@dataclass(slots=True)
class Shelf:
    """The works seen so far, by name, by word of their titles, by shorthand, by note; all judgments by volume."""

    by_name: dict[str, list[Work]] = field(default_factory=dict)
    by_word: dict[str, list[Work]] = field(default_factory=dict)
    by_shorthand: dict[str, list[Work]] = field(default_factory=dict)
    _last_called: dict[str, Work] = field(default_factory=dict)
    longest: int = 0
    by_note: dict[tuple[str | None, str], list[Work | None]] = field(default_factory=dict)
    notes: dict[tuple[str | None, str], str | None] = field(default_factory=dict)
    """The records of the notes, by run and label."""
    by_number: dict[str, list[Work]] = field(default_factory=dict)
    by_volume: dict[tuple[str, str], dict[int, Work]] = field(default_factory=dict)
    by_law: dict[str, Work] = field(default_factory=dict)
    explained: dict[str, Work] = field(default_factory=dict)
    by_day: dict[str, Work] = field(default_factory=dict)
    _by_said: dict[str, list[Work]] = field(default_factory=dict)
    _indexed: int = 0
    works: list[Work] = field(default_factory=list)
    fuller: dict[str, Work | None] = field(default_factory=dict)
    """The full citation of works that were first cited in a short form; None where it may be one of two."""
    short: dict[str, list[Work]] = field(default_factory=dict)
    """The works that were first cited in a short form, by the first word of their titles."""
    listed: Shelf | None = None
    """The entries of the text's list of works, ..."""
    heads: dict[str, str] = field(default_factory=dict)
    """... the surnames that these begin with, ..."""
    unread: set[str] = field(default_factory=set)
    """... and those of entries in which no work was found."""

    def keep(self, member: Member) -> None:
        """Keep a judgment by its volume and page, which tell it wherever it stands."""
        if member.case and not member.case.is_short:
            known = identity(member.reference.work, member.words[led(member.words) :])
            work = Work(member.reference, known, member.case)
            first = self.by_volume.setdefault(member.case.key, {}).setdefault(member.case.slot, work)
            if first.case is not None and not first.case.name:  # its name stood in the text above the note
                first.case = replace(first.case, name=member.case.name)
            for other in other_places(member.words, member.case):
                elsewhere = replace(first, case=other)
                self.by_volume.setdefault(other.key, {}).setdefault(other.slot, elsewhere)

    def add(self, work: Work, words: str) -> None:
        """Keep a work; `words` may say under which name it will be cited. One of which a shorter citation stands before
        is that one's full citation."""
        if not work.known.is_short:
            self._fill(work)
        elif work.known.title:
            self.short.setdefault(work.known.title[0], []).append(work)
        dated = _UP_TO_YEAR.match(words)
        if dated and not work.known.title and len(work.known.issued) == 3:
            self.by_day.setdefault(" ".join(tokens(dated.group()).words), work)
        self.works.append(work)
        if (number := numbered(work.reference.work)) and not is_number_alone(work.reference.work):
            self.by_number.setdefault(number, []).append(work)
        elif (sign := symbol(work.said)) and not symbol_alone(work.said):
            self.by_number.setdefault(sign.casefold(), []).append(work)
        for name in work.known.names:
            self.by_name.setdefault(name, []).append(work)
        for word in dict.fromkeys(work.known.title):
            self.by_word.setdefault(word, []).append(work)
        self.call(work, words)

    def _fill(self, work: Work) -> None:
        begun = (self.short.get(word, ()) for word in dict.fromkeys(work.known.title))
        for other in (other for works in begun if len(works) <= CAP for other in works):
            unsigned = other.known.names and not (work.known.names or work.known.issued)  # "Lee's Silt" over "Silt, 4"
            if other.case is None and not unsigned and other.known.shortens(work.known):
                self.fuller[other.reference.id] = None if other.reference.id in self.fuller else work

    def dated(self, known: Identity) -> list[Work]:
        """The works by these names of this year."""
        found = [self.by_name.get(name, []) for name in known.names]
        least = min(found, key=len, default=[])[: CAP + 1]
        return [work for work in least if work.known.names >= known.names and work.may_be_of(known.issued[0])]

    def same(self, known: Identity, words: str) -> Work | None:
        """The work without a title that was cited by the same words up to its whole date."""
        dated = _UP_TO_YEAR.match(words)
        if known.title or len(known.issued) < 3 or dated is None:
            return None
        return self.by_day.get(" ".join(tokens(dated.group()).words))

    def without_subtitle(self, known: Identity) -> Work | None:
        """The work by this author of this year whose title is the beginning of this one: "Silt (1993)" before "Silt and
        Sand: Essays (1993)" is none, "Silt and Sand (1993)" is."""
        begun = self.by_word.get(known.title[0], []) if len(known.title) > _LEAST_TITLE and known.issued else []
        for work in begun[:CAP]:
            other = work.known
            told = len(other.title) >= _LEAST_TITLE and other.title == known.title[: len(other.title)]
            if told and other.issued == known.issued and not other.names.isdisjoint(known.names):
                return work
        return None

    def call(self, work: Work, words: str) -> None:
        """Keep the names under which the words say that the work will be cited."""
        for name in shorthands(words):
            self.abbreviate(work, name)
            if any(f"{sign}{name}" in words for sign in _SAID_SO):
                self._last_called[" ".join(tokens(name).words)] = work

    def cite_again(self, work: Work, known: Identity, words: str) -> None:
        """Keep what a work is called where it is cited in full again, and who wrote it, if nobody was told before."""
        if not (work.known.names or known.lead):
            work.known = replace(work.known, names=known.names)
            for name in known.names:
                self.by_name.setdefault(name, []).append(work)
        self.call(work, words)

    def known_as(self, words: Sequence[str]) -> list[Work]:
        """The work that was last said to be cited under this name, in quotation marks or by a "hereafter": a report
        that cites all its sources anew in each part says so anew."""
        work = self._last_called.get(" ".join(words))
        return [work] if work else []

    def abbreviate(self, work: Work, name: str) -> None:
        """Keep a name under which a work is cited."""
        key = " ".join(tokens(name).words)
        known = self.by_shorthand.setdefault(key, [])
        if key and all(other.reference.id != work.reference.id for other in known):
            known.append(work)
            self.longest = max(self.longest, len(key.split()))

    def named(self, names: Sequence[str]) -> list[Work]:
        """The works by somebody of this name: its last word, or its first, and all others but one given name or two,
        which may be told elsewhere by their initials. "Mémoires de Lee" are not by Ann Lee."""
        told = names[:1] if names[1:2] != ["de"] or "".join(names[:1]) in self.by_name else [names[0][0]]
        initial = told[0] if told and len(told[0]) == 1 else ""
        names = [name for name in names if len(name) > 1 and name not in _SMALL]
        if not names or not (names[-1] in self.by_name or names[0] in self.by_name):
            return []
        wanted = [name for name in names if name in self.by_name]
        if len(names) - len(wanted) > (1 if len(names) < _FULL_NAME else 0 if len(names) > _FULL_NAME else 2):
            return []
        shortest = min((self.by_name[name] for name in wanted), key=len)
        found = [work for work in shortest[: CAP + 1] if work.known.names.issuperset(wanted)]
        if len(wanted) < len(names):  # "Harbour Journal" is no "review of Lee in the Quarterly Journal"
            found = [work for work in found if len(work.known.lead) < _FULL_NAME and not work.is_of_body(names)]
            missing = [name for name in names if name not in wanted]
            found = [
                one for one in found if not one.is_of_acronym() or any(map(one.said.casefold().__contains__, missing))
            ]
        if names[-1] not in self.by_name:  # "Thomas Macrae" is not Thomas Burke
            found = [work for work in found if work.may_be_surnamed(names[0])]
        return [work for work in found if not work.is_by_namesake(initial, names)] if initial else found

    def saying(self, names: Sequence[str]) -> list[Work]:
        """The works in whose citations all words of a body's name stand: "a report by the Harbour Board of Ostmere", or
        that are said there to be by a person of this name: "Silt or Sand? by the Rev. Jan Roe"."""
        wanted = {name for name in names if name not in _SMALL and len(name) > 1}
        if len(wanted) >= _FULL_NAME or len(names) != 1:
            return self.holding(wanted) if len(wanted) >= _FULL_NAME else []
        found = [work for work in self.holding(wanted) if not work.known.is_short]
        return [work for work in found if any(names[0] in tokens(one["by"]).words for one in _BY.finditer(work.said))]

    def citing(self, names: Sequence[str], title: Sequence[str]) -> list[Work]:
        """The works in whose citations these words of a title stand together behind these names, whatever was read as
        what: "R. Lee (Hg.), Tides and Tolls, Ostmere 1992" for "Lee, Tides and Tolls"."""
        people = {name for name in names if name not in _SMALL and len(name) > 1 and name not in _OTHERS}
        if not people or len(content_words(title)) < _TOLD:
            return self._adjacent(people, title) if people and len(title) == 1 else []
        found = self.holding(people | {word for word in title if word not in _SMALL})
        return [work for work in found if not work.known.is_short and work.says(people, title)]

    def _adjacent(self, people: Set[str], title: Sequence[str]) -> list[Work]:
        """The works in whose citations the one word of a title stands right behind the name: "Letter to Roe, in Lee,
        Correspondence, p. 3" for "Lee, Correspondence"."""
        if len(title[0]) <= _SHORT_WORD:
            return []
        found = [work for work in self.holding({*people, *title}) if not work.known.is_short and work.case is None]
        pairs = [(work, tokens(work.said).words) for work in found]
        return [work for work, said in pairs if any(said[at - 1] in people for at in _places(said, title[0]) if at)]

    def called(self, names: Sequence[str], title: Sequence[str]) -> list[Work]:
        """As `citing`; the first words before the title may be given names: "Berg, Anna, Silt and Sand, op. cit."."""
        tried = (self.citing([*names, *title[:given]], title[given:]) for given in range(_GIVEN))
        return next((found for found in tried if found), [])

    def holding(self, wanted: set[str]) -> list[Work]:
        """The works in whose citations all these words stand."""
        while self._indexed < len(self.works):
            work = self.works[self._indexed]
            self._indexed += 1
            for word in _owners(tokens(work.said).words):
                self._by_said.setdefault(word, []).append(work)
        rarest = min((self._by_said.get(name, []) for name in wanted), key=len, default=[])
        return [work for work in rarest[: CAP + 1] if wanted <= _owners(tokens(work.said).words)]

    def titled(self, title: Sequence[str]) -> list[Work]:
        """The works in whose titles these words stand together, or whose titles stand in these words."""
        lists = [self.by_word.get(word, []) for word in without_article(tuple(title))]
        found = min(lists, key=len, default=[])
        return found if 0 < len(found) <= CAP else []


def _owners(words: Sequence[str]) -> Set[str]:
    """The words, and the names that stand in the genitive: "Lee's book, Silt" names Lee."""
    return {*words, *(word.removesuffix("'s") for word in words)}


def _places(words: Sequence[str], word: str) -> list[int]:
    return [at for at, one in enumerate(words) if one == word]


def with_room(works: Sequence[Work], words: str) -> Sequence[Work]:
    """Of several works the only one on whose pages the cited page is, where all have their first and last page told:
    "Smith, 62" is in an article of pages 57 to 67, not in one of 817 to 885."""
    page = _PAGE.search(words[-40:]) if len(works) > 1 else None
    if page and len(exact := [work for work in works if _is_whole(work, page)]) == 1:
        return exact
    spans = [_PAGES.match(str((work.reference.work or {}).get("page") or "")) for work in works] if page else []
    if page is None or not all(spans):
        return works
    inside = [w for w, span in zip(works, spans, strict=True) if span and _holds(span, int(page["page"]))]
    return inside if len(inside) == 1 else works


def _is_whole(work: Work, page: regex.Match[str]) -> bool:
    """Whether the cited pages are all of those of an article: "Lee, “Silt,” 26–53"."""
    own = _PAGES.match(str((work.reference.work or {}).get("page") or ""))
    return own is not None and own["last"] == page["last"] and own["first"] == page["page"]


def _holds(span: regex.Match[str], page: int) -> bool:
    """Whether a page is one of "57-67", or of "157-67"."""
    first, last = span["first"], span["last"]
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return int(first) <= page <= int(last)
