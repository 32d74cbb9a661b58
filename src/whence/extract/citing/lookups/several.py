"""Of several works that words can mean, those that are really meant: each once, the fuller of two citations of one,
the one whose title begins so.

In: works. Out: some of them.

>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> items = [{"author": [{"family": "Lee"}], "title": title} for title in ("Silt in Harbours", "Harbours")]
>>> works = [Work(Reference(name, 0, 9, one), identity(one, "")) for name, one in zip("ab", items)]
>>> [work.reference.id for work in begun_so(works, ("harbours",))]
['b']
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from whence.extract.citing.forms.misprints import is_one_slip
from whence.extract.citing.works.identity import Identity
from whence.extract.citing.works.work import Work

_WHOLE_DATE = 3
TELLING = 3
"""Words of a title that two works by one author hardly share."""
_COUNTED = regex.compile(r"(?P<name>\p{Lu}{1,5})\s(?P<number>\p{N}{1,4})(?!\p{N}|[–-]\p{N})")


def of_same_number(works: Sequence[Work], words: str) -> list[Work]:
    """The works without those that a committee counts otherwise: "HB 138" is another paper than "HB 16, HB 58"."""
    counted = _COUNTED.match(words)
    told = ((work, _COUNTED.match(work.said) if counted else None) for work in works)
    return [
        work
        for work, other in told
        if not (counted and other and counted["name"] == other["name"] and counted["number"] != other["number"])
    ]


def fullest(found: Sequence[Work]) -> Sequence[Work]:
    """Of several works the one that all others shorten, or the first where all have one title; all where there is
    none."""
    if len(found) < 2:
        return found
    held = [one for one in found if all(other is one or other.known.shortens(one.known) for other in found)]
    return held[:1] or (found[:1] if _of_one_title(found) else found)


def _of_one_title(works: Sequence[Work]) -> bool:
    """Whether all are the same person's, of one title, undated and by themselves: volumes of one, each cited alone."""
    first = works[0].known
    return bool(first.names and first.title) and all(
        (work.known.names, work.known.title, work.known.issued, work.known.container)
        == (first.names, first.title, (), frozenset())
        for work in works
    )


def begun_so(found: Sequence[Work], title: Sequence[str]) -> Sequence[Work]:
    """Of several works the only one whose title begins with these words, or has them before its colon: "Lee, Harbours"
    is no "Silt in Harbours", and "Harbours: A History" before "Harbours as Prisons"."""
    begun = [work for work in found if work.known.begins(title)] if len(found) > 1 else []
    headed = [work for work in begun if work.is_headed(title)] if len(begun) > 1 else begun
    return headed if len(headed) == 1 else found


def distinct(works: Sequence[Work]) -> list[Work]:
    """The works, each once."""
    return list({work.reference.id: work for work in works}.values())


def one_of_each(works: Sequence[Work]) -> list[Work]:
    """The works without those that one before them cites by the same names, title and year, or a letter or interview by
    the same words up to its day: two citations of one."""
    found: list[Work] = []
    for work in works if len(works) > 1 else ():
        if not any(_is_one(work.known, other.known) or _is_paper(work, other) for other in found):
            found.append(work)
    return found or list(works)


def _is_paper(one: Work, other: Work) -> bool:
    """Whether both are the paper of one day: "Lee to Roe, 3 May 1766." and "Lee to Roe, 3 May 1766, Roe MSS, xii"."""
    if len(one.known.issued) < _WHOLE_DATE or one.known.issued != other.known.issued or one.known.title:
        return False
    said = one.said_up_to_day
    return len(said) > TELLING and said == other.said_up_to_day


def _is_one(one: Identity, other: Identity) -> bool:
    if len(one.title) < TELLING or not (one.names and other.names):
        return False
    dated = one.issued[:1] and one.issued[:1] == other.issued[:1]
    if one.title != other.title and not (dated and is_one_slip(one.title, other.title)):
        return False
    years = {known.issued[:1] for known in (one, other) if known.issued}
    return len(years) < 2 and (one.names <= other.names or other.names <= one.names)
