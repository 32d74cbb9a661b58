"""Papers of an inquiry named by a person and a kind: "Lee Interview at 14" for "Committee Interview of Ann Lee"; and
articles by their journal's volume: "Lee, 12 Rye L. Rev. at 20".

In: a `Shelf`, and the words of a citation. Out: the works that they can mean, cited in full before.

>>> papers(Shelf(), "Lee Dep. Tr. at 14")
[]
"""

from __future__ import annotations

import regex

from whence.extract.citing.forms.shortforms import DAY
from whence.extract.citing.lookups.letters import letters, says_day
from whence.extract.citing.papers.personal import PaperNamed, paper_named
from whence.extract.citing.works.identity import runs_in
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work
from whence.extract.names.personal import is_given
from whence.extract.references.officepapers import DAY as DAY_TOLD
from whence.extract.references.officepapers import begins_paper, paper_day
from whence.text import tokens

_VOLUME = regex.compile(
    r"(?:(?P<name>\p{Lu}[\p{L}’'-]+(?:\s(?:&|and)\s\p{Lu}[\p{L}’'-]+)?),\s)?"
    r"(?P<place>\p{N}{1,4}\s(?=[^,;()]{0,40}\p{Ll})\p{Lu}[\p{L}.’'&\s]{2,40}?)\sat\s\p{N}[\p{N},\s–-]*(?:n\.?\s?\p{N}+)?[.;]?\s*"
)
_AGAIN = regex.compile(r"(?P<paper>.{12,300}?),?\s(?:op|loc)\.?\s?cit\.?")
_BETWEEN = regex.compile(
    r"(?P<one>\p{Lu}[\p{L}’']+)\s?[-–/]\s?(?P<other>\p{Lu}[\p{L}’']+)\s(?:O\.?H\.?\s|[Oo]ral\s[Hh]istory\s)?"
    r"(?P<kind>[Ii]nterview|[Cc]onversation|[Cc]orrespondence)\b(?:,?\sop\.?\s?cit\.?)?(?P<rest>.*)",
    regex.DOTALL,
)
"""Who was asked by whom: "Lee-Roe Interview, op. cit., Tape 1, p. 5"."""
_SAME = {
    "ltr": ("ltr", "lett"),
    "lett": ("ltr", "lett"),
    "inte": ("inte", "oral"),
    "oral": ("inte", "oral"),
    "diar": ("diar", "journ"),
    "jour": ("diar", "journ"),
    "disc": ("disc", "conv"),
    "conv": ("disc", "conv"),
    "emai": ("email", "mail"),
    "e-ma": ("email", "mail"),
}
"""Kinds that are told by more than one word."""


def papers(shelf: Shelf, words: str) -> list[Work]:
    """The papers of this kind in whose citations this person is named, or the articles of this volume."""
    named = paper_named(words)
    if named is None:
        return letters(shelf, words) or _of_volume(shelf, words)
    kinds = _SAME.get(named.kind, (named.kind,))
    found = [work for work in shelf.holding({named.name, *tokens(named.where).words}) if not work.known.is_short]
    found = [work for work in found if any(word.startswith(kinds) for word in work.words)]
    return [work for work in found if not _is_namesake(work, named) and _is_of_day(work, named.where)]


def _is_namesake(work: Work, named: PaperNamed) -> bool:
    """Whether another given name stands in front of the surname: "Mary Roe, interview" is not Jane's."""
    said = work.words
    before = [said[at - 1] for at, word in enumerate(said) if word == named.name and at and is_given(said[at - 1])]
    return bool(named.given and before) and all(word[0] != named.given[0][0] for word in before)


def _is_of_day(work: Work, where: str) -> bool:
    """Whether the day that is told, if one is, stands in the citation as a whole."""
    return not DAY.fullmatch(where.title()) or says_day(work.words, where)


def papers_again(shelf: Shelf, words: str) -> list[Work] | None:
    """The papers of an office that are cited again by what they are, from whom and of which day ("Memo from A. Lee, 16
    Nov 60, op. cit."), and the interview of one by the other ("Lee-Roe Interview, op. cit., p. 5"), each once; None
    where nothing is cited so."""
    again = _AGAIN.match(words)
    if again and begins_paper(again["paper"]):
        wanted = {*tokens(again["paper"]).words}
        found = [work for work in shelf.holding(wanted) if paper_day(work.said)]
        return [*{tuple(tokens(paper_day(work.said)).words): work for work in reversed(found)}.values()]
    asked = _BETWEEN.match(words)
    if asked is None:
        return None
    kinds = _SAME.get(asked["kind"][:4].lower(), (asked["kind"][:4].lower(),))
    found = shelf.holding({*tokens(f"{asked['one']} {asked['other']}").words})
    found = [work for work in found if any(word.startswith(kinds) for word in work.words)]
    return [*{_up_to_day(work.said): work for work in reversed(found)}.values()] or None


def _up_to_day(said: str) -> str:
    """A citation up to the end of its first day, all of it where it has none."""
    day = DAY_TOLD.search(said)
    return " ".join(tokens(said[: day.end()] if day else said).words)


def _of_volume(shelf: Shelf, words: str) -> list[Work]:
    """The articles in whose citations this volume of a journal stands, by whom is named here."""
    found = _VOLUME.fullmatch(words)
    if found is None:
        return []
    place, names = tokens(found["place"]).words, tokens(found["name"] or "").words
    works = shelf.holding({*(word for word in place if len(word) > 1), *names})
    return [work for work in works if not work.known.is_short and runs_in(place, work.words)]
