"""The works that a walk over citations has met, by all that a short form can name them by.

>>> shelf = Shelf()
>>> item = {"author": [{"family": "Smith"}], "title": "The Long War of the North"}
>>> shelf.add(Work(Reference("a", 0, 40, item), identity(item, "")), "")
>>> [work.reference.id for work in shelf.named(("smith",))]
['a']
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace

import regex

from whence.extract.citing.forms.hereafter import shorthands
from whence.extract.citing.law.parallel import other_places
from whence.extract.citing.members import Member
from whence.extract.citing.papers.numbers import is_number_alone, numbered
from whence.extract.citing.papers.symbols import symbol, symbol_alone
from whence.extract.citing.works.identity import Identity, identity, without_article
from whence.extract.citing.works.work import Work, owners, up_to_year
from whence.text import content_words, tokens

CAP = 40
"""Works by one name, with one word of a title or in one volume beyond which nothing is told apart."""
_SAID_SO = ("“", '"', "‘", "hereafter ", "hereinafter ")
_SMALL = frozenset(
    ["of", "the", "and", "for", "on", "in", "by", "und", "et", "al", "der", "die", "des", "de", "du", "la", "le"]
)
_BY = regex.compile(
    r"(?:(?<!quoted|cited|edited|translated|reviewed|ed\.|trans\.)\sby\s(?:the\s)?|\b(?:[Tt]estimony|[Ss]tatement)\sof\s)(?P<by>(?:\p{Lu}[\p{L}.’'-]*\s?){2,6})"
)
_OTHERS = frozenset(["others", "and", "eds", "ed", "éd", "hg", "hrsg", "dir"])
_TOLD, _GIVEN = 2, 3
_SHORT_WORD, _LEAST_TITLE = 3, 3
_FULL_NAME = 3
"""Words of a person's whole name; a body's name has more, and is spelled out."""


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
            known = identity(member.reference.work, member.bare)
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
        dated = up_to_year(words)
        if dated and not work.known.title and len(work.known.issued) == 3:
            self.by_day.setdefault(" ".join(dated), work)
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
        dated = up_to_year(words)
        if known.title or len(known.issued) < 3 or not dated:
            return None
        return self.by_day.get(" ".join(dated))

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
        pairs = [(work, work.words) for work in found]
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
            for word in owners(work.words):
                self._by_said.setdefault(word, []).append(work)
        rarest = min((self._by_said.get(name, []) for name in wanted), key=len, default=[])
        return [work for work in rarest[: CAP + 1] if wanted <= owners(work.words)]

    def titled(self, title: Sequence[str]) -> list[Work]:
        """The works in whose titles these words stand together, or whose titles stand in these words."""
        lists = [self.by_word.get(word, []) for word in without_article(tuple(title))]
        found = min(lists, key=len, default=[])
        return found if 0 < len(found) <= CAP else []


def _places(words: Sequence[str], word: str) -> list[int]:
    return [at for at, one in enumerate(words) if one == word]
