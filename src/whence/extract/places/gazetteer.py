"""The gazetteer: what a place name may denote, from `resources/places` and CLDR's names of countries.

In: a name. Out: `Entry`s, none where the name is not known. Read once, at the first look.

>>> [(one.key, one.country) for one in gazetteer().find("Buenos Aires")][:1]
[('geonames:3435910', 'AR')]
>>> [one.kind for one in gazetteer().find("Georgia")]
['country', 'state']
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files

from babel import Locale

_DASHES = str.maketrans({"–": "-", "—": "-", "‐": "-", "‑": "-", "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'"})
_BRACKETS = re.compile(r"\s*\(([^)]*)\)")
_COUNTRY, _REGION, _STATE, _PROVINCE = 6.0, 5.0, 5.5, 2.0
_FAMOUS, _FAME = 1000.0, 1.0
"""Cities of a million (in thousands) are meant more often than their size tells."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One place. `kind`: country, region, province, state, county, city; `country` an ISO 3166-1 code, None where it
    has several; `state` that of the United States; `radius` in km; `weight` how often the name means this one, by its
    size."""

    key: str
    kind: str
    name: str
    country: str | None
    state: str
    latitude: float
    longitude: float
    radius: float
    weight: float


@lru_cache(maxsize=1 << 14)
def folded(name: str) -> str:
    """A name's form for looking it up: no case, accents or article; St. is Saint.

    >>> folded("the  Tri–Border Area"), folded("St. Louis"), folded("Kandahār")
    ('tri-border area', 'saint louis', 'kandahar')
    """
    plain = " ".join(name.translate(_DASHES).split()).casefold()
    if not plain.isascii():
        apart = unicodedata.normalize("NFKD", plain.replace("ø", "o").replace("ł", "l").replace("ß", "ss"))
        plain = "".join(sign for sign in apart if not unicodedata.combining(sign))
    plain = plain.removeprefix("the ")
    return "saint " + plain[4:].lstrip() if plain.startswith("st. ") else plain


class Gazetteer:
    """Rows by folded name; a row becomes an `Entry` when it is asked for."""

    def __init__(self) -> None:
        self._cities: dict[str, list[str]] = {}
        for line in _lines("cities.tsv"):
            self._cities.setdefault(folded(line.split("\t", 2)[1]), []).append(line)
        self._others: dict[str, list[Entry]] = {}
        for name, entry in _named():
            known = self._others.setdefault(folded(name), [])
            if all(entry.key != other.key for other in known):
                known.append(entry)
        self._aliases = _aliases()

    @lru_cache(maxsize=1 << 12)  # noqa: B019 - there is one gazetteer
    def find(self, name: str) -> tuple[Entry, ...]:
        """What the name may denote, the weightiest first."""
        key = folded(name)
        found = [*self._others.get(key, ()), *(_city(line) for line in self._cities.get(key, ()))]
        for alias, code, weight in self._aliases.get(key, ()):
            rows = (_city(line) for line in self._cities.get(folded(alias), ()))
            found += [replace(one, weight=weight or one.weight) for one in rows if code in (one.country, one.state)]
        kept = {one.key: one for one in found}
        return tuple(sorted(kept.values(), key=lambda one: (-one.weight, one.key)))

    def lands(self) -> Iterator[tuple[str, Entry]]:
        """Countries, states, provinces and regions under all their names as written."""
        return ((name, entry) for name, entry in _named() if entry.kind != "county")

    def state(self, code: str) -> Entry:
        """A state of the U.S. by its postal code."""
        name = next(name for name, other in states().items() if other == code and name != code)
        return next(one for one in self._others[folded(name)] if one.key == f"us:{code}")

    def __contains__(self, name: str) -> bool:
        key = folded(name)
        return key in self._others or key in self._cities or key in self._aliases


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, read at the first call."""
    return Gazetteer()


@cache
def states() -> dict[str, str]:
    """Postal codes of the states of the U.S. by name, abbreviation and code: "Va.", "VA", "Virginia"."""
    found: dict[str, str] = {}
    for line in _lines("states.txt"):
        code, name, *short = line.split("\t")
        found |= dict.fromkeys([code, name, *(short[0].split("|") if short else [])], code)
    return found


def _lines(name: str) -> Iterator[str]:
    text = (files("whence") / "resources" / "places" / name).read_text(encoding="utf-8")
    yield from (line for line in text.split("\n") if line and line[0] != "#")


def _rows(name: str) -> Iterator[list[str]]:
    return (line.split("\t") for line in _lines(name))


def _city(line: str) -> Entry:
    key, name, country, state, latitude, longitude, thousands = line.split("\t")
    size = float(thousands)
    radius = max(2.0, round(0.4 * math.sqrt(size), 1))
    at = (float(latitude), float(longitude))
    weight = math.log10(size + 1) + (_FAME if size >= _FAMOUS else 0.0)
    return Entry(f"geonames:{key}", "city", name, country, state, *at, radius, weight)


def _aliases() -> dict[str, list[tuple[str, str, float]]]:
    found: dict[str, list[tuple[str, str, float]]] = {}
    for alias, name, code, *weight in _rows("aliases.tsv"):
        found.setdefault(folded(alias), []).append((name, code, float(weight[0]) if weight else 0.0))
    return found


def _named() -> Iterator[tuple[str, Entry]]:
    """Countries, states, counties and regions under all their names."""
    yield from _countries()
    names: dict[str, list[str]] = {}
    for name, code in states().items():
        names.setdefault(code, []).append(name)
    for code, name, latitude, longitude, radius in _rows("states.tsv"):
        at = (float(latitude), float(longitude), float(radius))
        entry = Entry(f"us:{code}", "state", name, "US", code, *at, _STATE)
        yield from ((one, entry) for one in [name, *names[code]] if one != code)
    for code, name, state, latitude, longitude, radius in _rows("counties.tsv"):
        at = (float(latitude), float(longitude), float(radius))
        kind = "Parish" if state == "LA" else "County"
        yield f"{name} {kind}", Entry(f"fips:{code}", "county", f"{name} {kind}", "US", state, *at, 1.0)
    yield from _regions()
    yield from _subdivisions()


def _middles() -> dict[str, tuple[float, float, float]]:
    """Latitude, longitude and radius of countries."""
    return {
        code: (float(latitude), float(longitude), float(km)) for code, latitude, longitude, km in _rows("countries.tsv")
    }


def _countries() -> Iterator[tuple[str, Entry]]:
    middles = _middles()
    names = Locale("en").territories
    others = {code: listed.split("|") for code, listed in _rows("countries.txt")}
    for code, (latitude, longitude, radius) in middles.items():
        name = names.get(code, code)
        entry = Entry(f"iso:{code}", "country", name, code, "", latitude, longitude, radius, _COUNTRY)
        for one in {*_spellings(name), *others.get(code, ())}:
            yield one, entry


def _spellings(name: str) -> Iterator[str]:
    """CLDR's short names, written out: "St. Kitts & Nevis", "Myanmar (Burma)"."""
    yield name
    yield name.replace("&", "and")
    if "(" in name:
        yield _BRACKETS.sub("", name)
        yield from _BRACKETS.findall(name)


def _regions() -> Iterator[tuple[str, Entry]]:
    for listed, countries, latitude, longitude, radius in _rows("regions.tsv"):
        names = listed.split("|")
        country = countries if countries and "|" not in countries else None
        at = (float(latitude), float(longitude), float(radius))
        key = "region:" + folded(names[0]).replace(" ", "-")
        entry = Entry(key, "region", names[0], country, "", *at, _REGION)
        yield from ((name, entry) for name in names)


def _subdivisions() -> Iterator[tuple[str, Entry]]:
    """Provinces and the like, whose outlines are not known: as wide as their country."""
    middles = _middles()
    for name, country in _rows("subdivisions.tsv"):
        if (middle := middles.get(country)) is not None:
            key = f"province:{country}-" + folded(name).replace(" ", "-")
            yield name, Entry(key, "province", name, country, "", *middle, _PROVINCE)
