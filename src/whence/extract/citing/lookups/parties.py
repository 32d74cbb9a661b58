"""Judgments by the names of their sides, spelled or shortened otherwise than where they are cited in full.

In: a `Shelf` and the words of a name with both sides. Out: the judgments whose sides are these but for a letter
("Thomson v. Call" for "Thompson v. Call") or for words that one citation leaves out ("Berg v. City of Ostmere" for
"Berg v. Ostmere"): one side has to be the same, and of the other a telling word.

>>> from whence.extract.citing.law.cases import cited_at
>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> case = cited_at("Thompson v. Call (1985) 38 Cal.3d 633")
>>> shelf = Shelf()
>>> shelf.add(Work(Reference("a", 0, 9, case.work), identity(case.work, ""), case), "")
>>> names = (["thomson", "v", "call"], ["thomson", "v", "roe"])
>>> [[work.reference.id for work in between(shelf, name)] for name in names]
[['a'], []]
"""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import OSA

from whence.extract.citing.law.partynames import runs_in
from whence.extract.citing.lookups.several import distinct
from whence.extract.citing.works.shelf import CAP, Shelf
from whence.extract.citing.works.work import Work
from whence.text import content_words

_SPELLED = 6
"""Letters from which on a name may have one more, one less or another one."""
_SHORTEST = 3
"""Letters of an abbreviation."""
_TWO = 2
_PUBLIC = frozenset(
    "people state united states city county town board commonwealth department inc co corp ltd llc matter".split()
)
"""Words that tell no side from another."""
_LEFT_OUT = frozenset(
    "ltd limited inc incorporated co company corp corporation pvt private plc llc llp ors anr others another etc"
    " sri shri smt mr mrs ms dr dead lrs through".split()
)
"""Words that a name is told without: "Lee Works Ltd. and Ors. v. Roe" is "Lee Works Limited v. Mr. Roe"."""


def between(shelf: Shelf, names: Sequence[str]) -> list[Work]:
    """The judgments between these two sides, but for the spelling of one or for words left out; without a "v." the only
    one with a side of this name but for a letter."""
    wanted = _sides(names)
    if wanted is None:
        return _slipped(shelf, names) or _shortened(shelf, names)
    lists = [shelf.by_word.get(word, []) for side in wanted for word in side]
    near = {work.reference.id: work for works in lists if len(works) <= CAP for work in works if work.case}
    return [work for work in near.values() if work.case and _are(wanted, _sides(work.case.names))]


def _slipped(shelf: Shelf, names: Sequence[str]) -> list[Work]:
    """The only judgment of whose sides one begins or ends with this name but for a letter: "Tomson, supra"."""
    if len(names) != 1 or len(names[0]) < _SPELLED:
        return []
    judgments = {work.reference.id: work for work in shelf.works if work.case}
    sides = ((work, side) for work in judgments.values() for side in _sides(work.case.names if work.case else ()) or ())
    near = {work.reference.id: work for work, side in sides if side and _ends_like(side, names[0])}
    return list(near.values()) if len(near) == 1 else []


def _shortened(shelf: Shelf, names: Sequence[str]) -> list[Work]:
    """The only judgment with a side of this name where words of it are abbreviated here or there ("Harbour Corporation
    Ltd. case (supra)" for "Harbour Corpn. Ltd. v. Roe") or given names are ("A.B. Berg" for "Anna Berta Berg")."""
    told = [word for word in _told(list(content_words(names))) if word != "and"]
    if _PUBLIC.issuperset(told):
        return []
    judgments = distinct([work for work in shelf.works if work.case])
    sides = [(work, side) for work in judgments for side in _sides(work.case.names if work.case else ()) or ()]
    found = [work for work, side in sides if runs_in(told, side, _shortens)]
    if not found and len(told) > 1:
        found = [work for work, side in sides if side and (_is_initialled(told, side) or _is_slip(told, side))]
    one = one_judgment(distinct(found))
    return one if len(one) == 1 else []


def _shortens(one: str, other: str) -> bool:
    """Whether a word is another or short for it: "coop" of "cooperative", "corpn" of "corporation"."""
    short, word = sorted((one, other), key=len)
    if short == word or len(short) < _SHORTEST or short[0] != word[0]:
        return short == word
    rest = iter(word)
    return word.startswith(short) or (short[-1] == word[-1] and all(letter in rest for letter in short))


def _is_slip(name: Sequence[str], side: Sequence[str]) -> bool:
    """Whether the name is the side's words but for a letter of one: "roger mathew" of "rojer mathew"."""
    slips = [(one, two) for one, two in zip(name, side, strict=False) if one != two]
    return len(name) == len(side) and len(slips) == 1 and _is_spelled_like(*slips[0], letters=_SPELLED - 1)


def _is_initialled(name: Sequence[str], side: Sequence[str]) -> bool:
    """Whether the name has the side's last word behind the initials of those before: "ar antulay"."""
    if len(name[-1]) < _SPELLED:
        return False
    initials = "".join(name[:-1])
    return name[-1] == side[-1] and len(initials) < len(side) and "".join(word[0] for word in side[:-1]) == initials


def one_judgment(works: Sequence[Work]) -> list[Work]:
    """The works without judgments between the same sides as one before, of the same year or without a year: a report's
    head and the opinion cite them by several places, and a note may give the place of another."""
    kept: list[Work] = []
    for work in works:
        if not any(_is_once_more(work, other) for other in kept):
            kept.append(work)
    return kept


def _is_once_more(work: Work, other: Work) -> bool:
    if work.case is None or other.case is None:
        return False
    years = {case.year for case in (work.case, other.case) if case.year}
    one, two = _sides(work.case.names), _sides(other.case.names)
    return one is not None and one == two and len(years) < _TWO


def _ends_like(side: Sequence[str], name: str) -> bool:
    return _is_spelled_like(side[0], name) or _is_spelled_like(side[-1], name)


def _sides(names: Sequence[str]) -> tuple[list[str], list[str]] | None:
    """The telling words of both sides."""
    if "v" not in names[1:-1]:
        return None
    at = list(names).index("v", 1)
    one, two = (_told(list(content_words(side))) for side in (names[:at], names[at + 1 :]))
    return one, two


def _told(side: list[str]) -> list[str]:
    return [word for word in side if word not in _LEFT_OUT] or side


def _are(one: tuple[list[str], list[str]], two: tuple[list[str], list[str]] | None) -> bool:
    if two is None:
        return False
    sides = list(zip(one, two, strict=True))
    return any(_is_same(a, b) and _is_like(*other) for (a, b), other in (sides, sides[::-1]))


def _is_same(one: Sequence[str], two: Sequence[str]) -> bool:
    return one == two and not _PUBLIC.issuperset(one)


def _is_like(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two sides are one, but for a letter, or for words that one of them leaves out."""
    shorter, longer = sorted((one, two), key=len)
    if not _PUBLIC.issuperset(shorter) and set(shorter) <= set(longer):
        return True
    return len(one) == len(two) and all(_is_spelled_like(a, b) for a, b in zip(one, two, strict=True))


def _is_spelled_like(one: str, two: str, letters: int = _SPELLED) -> bool:
    least = min(len(one), len(two))
    return one == two or (least >= letters and one[0] == two[0] and OSA.distance(one, two, score_cutoff=1) <= 1)
