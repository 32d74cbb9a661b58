"""Places as they stand in a text, before it is asked what they mean; towns in a list between two of them.

In: the text and the places found so far. Out: these, and what a list names between them.

>>> text = "from Albany, Buffalo, Rochester and Ithaca"
>>> found = [Said(5, 11, "Albany", "1"), Said(36, 42, "Ithaca", "2")]
>>> [text[one.start : one.end] for one in between(text, found)]
['Albany', 'Buffalo', 'Rochester', 'Ithaca']
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from whence.extract.places.gazetteer import Entry, gazetteer
from whence.extract.places.wording import nouns

_LONGEST = 90
_JOINT = re.compile(r",\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+")


class Said(NamedTuple):
    """A place as it stands in the text: the id of its name, empty where it is no part of any; `shown` where the words
    beside it say that it is a place; `known`: all that it may denote."""

    start: int
    end: int
    full: str
    name: str
    shown: bool = False
    known: tuple[Entry, ...] = ()


def between(text: str, found: Iterable[Said]) -> Iterator[Said]:
    """The places, in order, and listed ones that stand between two of them in a list."""
    said = sorted(found)
    yield from said[:1]
    for one, behind in pairwise(said):
        if one.end + 3 < behind.start < one.end + _LONGEST and text[one.end] in ", \n":
            yield from _listed(text, one.end, behind.start)
        yield behind


def _listed(text: str, start: int, end: int) -> Iterator[Said]:
    """What stands between two places, where it is nothing but listed places and what joins them."""
    joints = [found.span() for found in _JOINT.finditer(text, start, end)]
    if len(joints) < 2 or joints[0][0] != start or joints[-1][1] != end:
        return
    spans = [(low, high) for (_, low), (high, _) in pairwise(joints)]
    if all(_is_town(text[low:high]) for low, high in spans):
        yield from (Said(low, high, text[low:high], "") for low, high in spans)


def _is_town(words: str) -> bool:
    """A listed name; "West" in "West and Central Africa" is none."""
    return words[:1].isupper() and words.lower() not in nouns("wide") and words in gazetteer()
