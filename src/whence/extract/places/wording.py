"""What the words of a place name say beside the name itself: "State of Ohio", "Helmand Province", "Hudson Valley".

In: a name. Out: what the gazetteer has for it with or without such words, and whether it names a feature of a land.

>>> [one.key for one in candidates("State of Ohio")], [one.country for one in candidates("Helmand Province")]
(['us:OH'], ['AF'])
>>> candidates("State of the Union"), is_feature("Finger Lakes"), is_feature("Twin Towers")
((), True, False)
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from importlib.resources import files

from whence.extract.names import lexicon as lex
from whence.extract.names.lexicon import bits
from whence.extract.places.gazetteer import Entry, gazetteer, states

_LANDS = frozenset(["country", "state", "region", "province"])
_LARGE = 2.5
"""The weight of a town of 300,000 people, of which parts are named: "South Boston" is one, "North Tower" none."""
_MOST = 5


@cache
def nouns(name: str) -> frozenset[str]:
    """One list of `resources/places/words.txt`."""
    text = (files("whence") / "resources" / "places" / "words.txt").read_text(encoding="utf-8")
    found: set[str] = set()
    at = ""
    for line in text.splitlines():
        if line.startswith("["):
            at = line.strip("[]")
        elif at == name and not line.startswith("#"):
            found.update(line.split())
    return frozenset(found)


@lru_cache(maxsize=1 << 12)
def candidates(name: str) -> tuple[Entry, ...]:
    """What a name may denote, the weightiest first: as a whole, as a postal code, or by the name inside it."""
    if len(name) == 2 and name.isupper() and name in states():
        return gazetteer().find(name) or (gazetteer().state(states()[name]),)
    return gazetteer().find(name) or _inside(name)


def _inside(name: str) -> tuple[Entry, ...]:
    words = name.split()
    if len(words) < 2:
        return ()
    first, last = words[0].lower(), words[-1].lower()
    if len(words) > 2 and words[1] in ("of", "OF"):
        core = " ".join(words[2:])
        if first == "county":
            return _of_kind(f"{core} County", _is_county)
        return _of_kind(core, _is_land) if first in nouns("state_of") else _town(core, first)
    if first in nouns("wide"):
        return _of_kind(" ".join(words[1:]), _is_land_or_large)
    core = " ".join(words[:-1])
    if last == "region":
        return _of_kind(core, _is_abroad)
    if last in nouns("province"):
        return _of_kind(core, _is_no_county)
    return _of_kind(core, _is_city) if last in nouns("city") else ()


def _town(core: str, first: str) -> tuple[Entry, ...]:
    return _of_kind(core, _is_city) if first in nouns("city_of") else ()


def _of_kind(name: str, fits: Callable[[Entry], bool]) -> tuple[Entry, ...]:
    return tuple(one for one in gazetteer().find(name) if fits(one))


def _is_land(one: Entry) -> bool:
    return one.kind in _LANDS


def _is_land_or_large(one: Entry) -> bool:
    return one.kind in _LANDS or (one.kind == "city" and one.weight >= _LARGE)


def _is_no_county(one: Entry) -> bool:
    return one.kind in ("state", "region", "province", "city")


def _is_abroad(one: Entry) -> bool:
    """In the United States, a Region is a part of an agency."""
    return _is_no_county(one) and one.country != "US"


def _is_city(one: Entry) -> bool:
    return one.kind == "city"


def _is_county(one: Entry) -> bool:
    return one.kind == "county"


def is_feature(name: str) -> bool:
    """Whether a name that no gazetteer has ends or begins with a noun of nature or administration."""
    words = name.lower().split()
    return 1 < len(words) <= _MOST and (words[-1] in nouns("features") or words[0] in nouns("heads"))


def is_built(name: str) -> bool:
    """Whether a name ends with a noun of a building, street, base or body: where something is, but no place of a
    land."""
    last = name.split()[-1]
    return last.lower() not in nouns("features") and bool(bits(last) & (lex.PLACE | lex.ORG))
