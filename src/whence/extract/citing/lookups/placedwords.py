"""Works that are cited again by some words of their citation in its order: by its head ("Lee v. Ostmere, Award" for
"Lee Mining Corp. v. Republic of Ostmere, ICSID Case No. ARB/12/3, Award (3 May 2014)"), by a number of it ("Law Com No
123"), by a name in brackets of their own there ("(Silt Convention)"), or by a law's year ("the 1996 Act").

In: a `Shelf`, and the words of a short form with its place. Out: the works in whose citations they stand so.

>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> said = "Harbour Commission, Silt and Sand (Law Com No 123, 1999) para 4"
>>> item = {"title": "Silt and Sand", "issued": {"date-parts": [[1999]]}, "custom": {"note": said}}
>>> shelf = Shelf()
>>> shelf.add(Work(Reference("a", 0, 40, item), identity(item, "")), "")
>>> [bool(told_so(shelf, f"{name}, para 5")) for name in ("Law Com No 123", "Law Com No 124", "Sand")]
[True, False, False]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from whence.extract.citing.forms.placedwords import said_before_place
from whence.extract.citing.forms.shortforms import without_signal
from whence.extract.citing.forms.years import A_YEAR
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work
from whence.text import tokens

_SMALL = frozenset("the of and for on to in a an no nos nr n de des du la le les et di del della v vs c".split())
_ACT = regex.compile(
    r"(?:the\s)?(?P<year>(?:1[6-9]|20)\p{N}{2})\s(?P<law>Act|Regulations|Order|Rules|Convention|Treaty|Protocol|Bill|Ordinance|Law)"
)
_NUMBER = regex.compile(r"(?=\P{N}*\p{N})[\p{L}\p{N}.]+")
_LAWS = frozenset(["act", "regulations", "order", "rules", "convention", "treaty", "protocol", "bill", "directive"])
_SIDES = regex.compile(r"\p{L}\.?\s(?:vs?|c)\.?\s\p{Lu}")
"""The names of a judgment or award: "Lee v. Ostmere, para. 5"."""
_FEWEST, _MORE = 2, 2


def told_so(shelf: Shelf, words: str) -> list[Work]:
    """The works that are cited with all these words and more; of a work and what it is quoted in, none."""
    said = said_before_place(words)
    if said is None:
        return []
    act = _ACT.fullmatch(said)
    told = [act["law"].lower(), act["year"]] if act else _telling(said)
    if not told or (len(told) < _FEWEST and not _is_number(told[0])):
        return []
    if not act and A_YEAR.fullmatch(told[-1]) and _LAWS.isdisjoint(told):  # "Lee 2013, 4" is told by who wrote when
        return []
    fuller = [work for work in shelf.holding(set(told)) if _is_fuller(work, told)]
    called = [work for work in fuller if _is_called(work, said)]
    return called or [work for work in fuller if _is_told(work, said, told, by_year=act is not None)]


def _is_fuller(work: Work, told: Sequence[str]) -> bool:
    """Whether a citation tells more: "The Silt Way, January 2011, slide 18" no more than "…, January 2011, page 17"."""
    said = work.said.partition("; ")[0]  # "Lee Memo, p. 11; Interview with Roe, 3 May 1978" is no fuller "Lee Memo"
    more = len(_telling(said_before_place(said) or said)) - len(told)
    dated = any(map(A_YEAR.fullmatch, told)) and _LAWS.isdisjoint(told)
    return more > (_MORE if dated else 0)


def _is_told(work: Work, words: str, told: Sequence[str], *, by_year: bool) -> bool:
    """Whether the words stand in a citation in its order, from its head on, or with a number that is no year."""
    said = _telling(without_signal(work.said))
    places = list(_places(said, told))
    if len(places) < len(told):
        return False
    if _SIDES.search(words) and _SIDES.search(work.said):
        return True
    together = places[-1] - places[0] == len(told) - 1
    if by_year or (places[0] == 0 and _is_whole(work)):
        return places[0] == 0 or together
    return together and any(map(_is_number, told))


def _is_whole(work: Work) -> bool:
    """Whether a citation is dated or the like, so that it is nobody's short form: "Lee Report, Recommendation 18"."""
    return not work.known.is_short or any(map(A_YEAR.fullmatch, work.words))


def _is_called(work: Work, said: str) -> bool:
    """Whether these words stand in brackets of their own in a citation: "1 UNTS 5 (Silt Convention) art 4"."""
    return any(f"{sign}{said}" in work.said for sign in "(“‘[") and any(f"{said}{sign}" in work.said for sign in ")”’]")


def _places(said: Sequence[str], told: Sequence[str]) -> Iterator[int]:
    """Where each word stands behind the one before; together, if they do anywhere."""
    count = len(told)
    at = next((at for at in range(len(said) - count + 1) if said[at : at + count] == list(told)), None)
    if at is not None:
        yield from range(at, at + count)
        return
    at = 0
    for word in told:
        if word not in said[at:]:
            return
        at = said.index(word, at) + 1
        yield at - 1


def _telling(said: str) -> list[str]:
    return [word for word in tokens(said).words if word not in _SMALL]


def _is_number(word: str) -> bool:
    """Whether a word has a number of a paper's, no year's."""
    return len(word) >= _FEWEST and _NUMBER.fullmatch(word) is not None and A_YEAR.fullmatch(word) is None
