"""What is known of words and phrases before any text is read: kinds of nouns, titles, persons' names, countries, towns.

In: the data files in `resources/names`, `resources/places`, `resources/extract`. Out: bits for a word (`bits`), and
what a phrase names (`known`).

>>> known("Nowhere Hollow") is None, known("Latin America").kind.value
(True, 'place')
>>> bool(bits("Committee") & ORG), bool(bits("however") & COMMON)
(True, True)
"""

from __future__ import annotations

import gzip
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from babel import Locale

from whence.extract.lexicon import entries, lines
from whence.models import NameKind

COMMON, GIVEN, FAMILY, PART = 1, 2, 4, 8
ORG, ORG_HEAD, PLACE, PLACE_HEAD = 16, 32, 64, 128
WORK, OTHER, GROUP, HONORIFIC = 256, 512, 1024, 2048
RANK, OFFICE, MODIFIER, CALENDAR = 4096, 8192, 16384, 32768
DEMONYM, DIRECTION, STOP, COMPLEMENT = 65536, 131072, 262144, 524288
LAW, PLACE_SURNAME, POST = 1048576, 2097152, 4194304
NOUN = ORG | PLACE | WORK | OTHER
"""Nouns that end a phrase which names no person."""
PERSONAL = GIVEN | FAMILY | PART
TITLE = HONORIFIC | RANK | OFFICE

_SECTIONS = {
    "organisation_nouns": ORG,
    "organisation_heads": ORG_HEAD,
    "place_nouns": PLACE,
    "place_heads": PLACE_HEAD,
    "work_nouns": WORK,
    "other_nouns": OTHER,
    "group_words": GROUP,
    "honorifics": HONORIFIC,
    "ranks": RANK,
    "offices": OFFICE,
    "office_modifiers": MODIFIER,
    "calendar": CALENDAR,
    "directions": DIRECTION,
    "office_complements": COMPLEMENT,
    "laws": LAW,
    "place_surnames": PLACE_SURNAME,
    "posts": POST,
}
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th", "’": "'", "‘": "'"}
)
_DASHES = str.maketrans({"–": "-", "‐": "-", "’": "'", "‘": "'", "ʼ": "'", "`": "'", " ": " "})
_LISTS = {
    "organisations.txt": NameKind.ORGANISATION,
    "places.txt": NameKind.PLACE,
    "works.txt": NameKind.WORK,
}
_ABSTRACT = ("ship", "ment", "tion", "ness", "ity", "ism", "ology")
"""Endings of common nouns that the list of words lacks (Entrepreneurship)."""
_LONG = 7
_LARGE = 300
"""Thousands of people from which a town's bare name is taken for the town."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a phrase names: `full` is the form that it stands for; `sure` is false where the words mean other things,
    too, and the text around must say that the name is meant; `exact` where capitals must be as listed; `capital` where
    a capital letter is enough, though the word means something else without one (China, Turkey)."""

    kind: NameKind
    full: str
    sure: bool = True
    exact: str | None = None
    capital: bool = False


@lru_cache(maxsize=1 << 16)
def folded(word: str) -> str:
    """Lower case without accents, with plain apostrophes.

    >>> folded("Pâsdârân")
    'pasdaran'
    """
    low = word.lower()
    if low.isascii():
        return low
    plain = unicodedata.normalize("NFKD", low)
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_LETTERS)


def _resource(name: str, folder: str = "names") -> Iterator[str]:
    raw = (files("whence") / "resources" / folder / name).read_bytes()
    text = (gzip.decompress(raw) if name.endswith(".gz") else raw).decode("utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def sections() -> dict[str, frozenset[str]]:
    """The sections of `kinds.txt`, lower-cased."""
    found: dict[str, set[str]] = {}
    at = ""
    for line in _resource("kinds.txt"):
        if line.startswith("["):
            at = line.strip("[]")
            found[at] = set()
        elif at == "office_times":
            found[at].add(line)
        else:
            found[at].update(word.casefold() for word in line.split())
    return {name: frozenset(words) for name, words in found.items()}


@cache
def office_times() -> dict[str, str]:
    """The words that say when an office was or is held, and what they say."""
    return {line.rsplit(" ", 1)[0]: line.rsplit(" ", 1)[1] for line in sections()["office_times"]}


@cache
def _words() -> dict[str, int]:
    """Every listed word with its bits."""
    found: dict[str, int] = {}
    lists = {
        COMMON: frozenset(_resource("words.txt.gz")),
        GIVEN: frozenset(_resource("given.txt")),
        FAMILY: frozenset(_resource("family.txt")),
        PART: frozenset(_resource("person_parts.txt.gz")),
        STOP: entries("not_names") - sections()["calendar"],
        **{bit: sections()[name] for name, bit in _SECTIONS.items()},
    }
    for bit, words in lists.items():
        for word in words:
            found[word] = found.get(word, 0) | bit
    for adjective, plural in demonyms():
        for word, bit in ((adjective, DEMONYM), (plural, GROUP)):
            if " " not in word:
                found[word.casefold()] = found.get(word.casefold(), 0) | bit
    return found


@lru_cache(maxsize=1 << 16)
def bits(word: str) -> int:
    """The bits of one word, without regard to case and accents."""
    low = _plain(word).lower().removesuffix("-elect").removesuffix("-designate")
    table = _words()
    found = table.get(low, 0) or table.get(folded(low), 0)
    return found or (COMMON if len(low) > _LONG and low.endswith(_ABSTRACT) else 0)


def _plain(phrase: str) -> str:
    """With plain dashes, apostrophes and spaces; most have no others."""
    return phrase if phrase.isascii() and "`" not in phrase else phrase.translate(_DASHES)


@cache
def demonyms() -> tuple[tuple[str, str], ...]:
    """Adjectives of countries and regions, each with its plural noun."""
    found = []
    for line in _resource("demonyms.txt"):
        _, adjectives, *plural = line.split("\t")
        given = plural[0].split("|") if plural else []
        found += [(adjective, given[0] if given else f"{adjective}s") for adjective in adjectives.split("|")]
        found += [(adjectives.split("|")[0], noun) for noun in given[1:]]
    return tuple(found)


@cache
def demonym_codes() -> tuple[tuple[str, str], ...]:
    """The adjectives of countries, each with its country's ISO 3166-1 code."""
    rows = (line.split("\t") for line in _resource("demonyms.txt"))
    return tuple(
        (code, adjective) for code, adjectives, *_ in rows for adjective in adjectives.split("|") if code != "-"
    )


@cache
def adjective_phrases() -> frozenset[str]:
    """Demonyms, as `key` writes them."""
    return frozenset(key(adjective) for adjective, _ in demonyms())


@cache
def adjective_beginnings() -> frozenset[str]:
    """The first words of demonyms, as `key` writes them."""
    return frozenset(phrase.split(" ")[0] for phrase in adjective_phrases())


@lru_cache(maxsize=1 << 16)
def key(phrase: str) -> str:
    """What phrases are compared by: accents, case, dashes and apostrophes do not count.

    >>> key("Vice–President’s"), key("São Tomé")
    ("vice-president's", 'sao tome')
    """
    return folded(_plain(phrase))


@cache
def phrases() -> dict[str, Known]:
    """Every listed phrase by its key. Of two entries with one key the first stays: organisations and regions before
    countries and states, these before towns."""
    found: dict[str, Known] = {}
    for form, entry in (*_listed(), *_outlets(), *_lands(), *_groups()):
        found.setdefault(key(form), entry)
    return found


def _listed() -> Iterator[tuple[str, Known]]:
    for name, kind in _LISTS.items():
        for line in _resource(name):
            full, _, others = line.partition("\t")
            for form in (full, *filter(None, others.split("|"))):
                yield form, Known(kind, full, exact=form if _is_acronym(form) else None)


def _outlets() -> Iterator[tuple[str, Known]]:
    for outlet in lines("outlets"):
        own = not _words().get(key(outlet), 0) & (COMMON | PERSONAL)
        sure = " " in outlet or (own and len(outlet) > 2)
        yield outlet, Known(NameKind.ORGANISATION, outlet, sure, outlet if " " not in outlet else None)


def _lands() -> Iterator[tuple[str, Known]]:
    """States, countries, provinces and towns."""
    for state in _states():
        yield state, Known(NameKind.PLACE, state, capital=True)
    for full, short in _short_states():
        yield short, Known(NameKind.PLACE, full, False, short)
    for form, country in _countries():
        exact = form if form.replace(".", "").replace(" ", "").isupper() else None
        yield form, Known(NameKind.PLACE, country, exact=exact, capital=True)
    yield from ((province, Known(NameKind.PLACE, province, sure)) for province, sure in _provinces())
    for town, sure, large in _towns():
        yield town, Known(NameKind.PLACE, town, sure or large, capital=large)


def _provinces() -> Iterator[tuple[str, bool]]:
    """Provinces, and whether the bare name is enough; adjectives are left out (Chechen, Balkan beside the Balkans)."""
    listed = {key(form) for form, _ in _listed()}
    for line in _resource("subdivisions.tsv", "places"):
        province = line.split("\t")[0]
        word = _words().get(key(province), 0)
        if not word & (DEMONYM | GROUP) and key(f"{province}s") not in listed:
            yield province, not word & (COMMON | PERSONAL)


def _groups() -> Iterator[tuple[str, Known]]:
    for adjective, plural in demonyms():
        if plural != adjective:
            yield plural, Known(NameKind.GROUP, plural)


def _is_acronym(form: str) -> bool:
    letters = form.replace(".", "").replace("-", "")
    return " " not in form and len(form) < 8 and sum(c.isupper() for c in letters) * 2 > len(letters)


def _states() -> Iterator[str]:
    for line in _resource("states.txt", "places"):
        yield line.split("\t")[1]


@cache
def states() -> frozenset[str]:
    """The states of the United States in full and short, as `key` writes them."""
    return frozenset(key(form) for form in (*_states(), *(short for _, short in _short_states())))


@cache
def lands() -> frozenset[str]:
    """States and countries in all their forms, as `key` writes them."""
    return states() | {key(form) for form, _ in _countries()}


def _short_states() -> Iterator[tuple[str, str]]:
    """States with their postal codes and abbreviations."""
    for line in _resource("states.txt", "places"):
        code, full, *others = line.split("\t")
        for short in (code, *(others[0].split("|") if others else ())):
            yield full, short


def _countries() -> Iterator[tuple[str, str]]:
    """Countries and territories in all their forms, each with the name that it stands for."""
    territories = Locale.parse("en").territories
    for code, name in territories.items():
        if len(code) == 2 and code.isalpha() and code not in ("EU", "UN", "ZZ", "QO", "XA", "XB", "EZ"):
            yield name.replace("&", "and"), name
            yield name.replace("St.", "Saint").replace("&", "and"), name
    yield "U S", territories["US"]
    for line in _resource("countries.txt", "places"):
        code, forms = line.split("\t")
        yield from ((form, territories.get(code, form)) for form in forms.split("|"))


def _towns() -> Iterator[tuple[str, bool, bool]]:
    """Towns, whether the bare name is enough (large ones whose names are no common words or given names, and such of
    several words), and whether they are so large that a capital is (Phoenix)."""
    rows = [line.split("\t") for line in _resource("cities.tsv", "places")]
    rows.sort(key=lambda row: -int(row[6] or 0))
    for row in rows:
        thousands = int(row[6] or 0)
        for form in (row[1], *filter(None, (row[7] if len(row) > 7 else "").split("|"))):
            if (len(form) < 4 and thousands < _LARGE) or _names_body(form):
                continue
            yield form, _is_plain_town(form, thousands), thousands > 3 * _LARGE and form == row[1]


def _names_body(form: str) -> bool:
    """ "University of California, Davis" is listed among towns."""
    words = form.split()
    return bool(
        len(words) > 1 and _words().get(key(words[0]), 0) & ORG_HEAD and not _words()[key(words[0])] & PLACE_HEAD
    )


def _is_plain_town(form: str, thousands: int) -> bool:
    words = form.split()
    if len(words) > 1:
        return not all(_words().get(key(word), 0) & (COMMON | PERSONAL) for word in words) or thousands >= _LARGE
    word = _words().get(key(form), 0)
    if word & COMMON:
        return False
    return not word & PERSONAL or thousands >= 2 * _LARGE


@cache
def firsts() -> dict[str, int]:
    """First words of listed phrases of two words and more, with the most words of such a phrase."""
    found: dict[str, int] = {}
    for phrase in phrases():
        first, *rest = phrase.split(" ")
        if rest:
            found[first] = max(found.get(first, 0), len(rest) + 1)
    return found


@lru_cache(maxsize=1 << 16)
def known(phrase: str) -> Known | None:
    """What a phrase as it stands in a text names, None where it is not listed."""
    found = phrases().get(key(phrase))
    if found is None:
        return None
    if found.exact and _plain(phrase) != found.exact:
        return None
    return found
