"""Whether the bearers of one name in several documents are one: by what each document says beside the name.

In: the entries of one name. Out: `Standing`: for each document stated or suspected, and why; and why the name may be
that of several.

A person's full name in two documents is suspected to be one; where both give the same office, they state it. A body's
full name is one unless it says nothing of whose it is ("Ministry of Defense"). A town's name that several towns bear is
suspected.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from whence.extract.names import lexicon as lex
from whence.extract.names.lexicon import bits, key, known
from whence.models import NameKind, Status
from whence.store.names import NameEntry

_FIRST = "the first document in which it stands"


@dataclass(frozen=True, slots=True)
class Standing:
    """Of each entry the status and the reason; `homonym` where several may bear the name."""

    statuses: tuple[tuple[Status, str], ...]
    homonym: str | None = None


def standing(kind: NameKind, name: str, entries: Sequence[NameEntry]) -> Standing:
    """How far the entries of one name are of one bearer."""
    if kind is NameKind.PERSON:
        return _persons(name, entries)
    doubt = _doubt(kind, name)
    if doubt is None:
        return Standing(tuple((Status.STATED, "the same full name") for _ in entries))
    suspected = [(Status.SUSPECTED, f"the same name; {doubt}") for _ in entries[1:]]
    return Standing(((Status.STATED, _FIRST), *suspected), doubt)


def _persons(name: str, entries: Sequence[NameEntry]) -> Standing:
    """The documents that give the office which most of them give state one person; the others are suspected."""
    counts = Counter(office for entry in entries for office in _offices(entry))
    common = max(counts, key=lambda office: (counts[office], office), default=None)
    leader = next((at for at, entry in enumerate(entries) if common in _offices(entry)), 0)
    statuses = []
    for at, entry in enumerate(entries):
        shared = common is not None and counts[common] > 1 and common in _offices(entry) and len(name.split()) > 1
        if at == leader:
            statuses.append((Status.STATED, _FIRST))
        elif shared:
            statuses.append((Status.STATED, f"the same full name and office: {common}"))
        else:
            statuses.append((Status.SUSPECTED, "the same name alone"))
    return Standing(tuple(statuses), _contradiction(entries))


def _offices(entry: NameEntry) -> frozenset[str]:
    """The offices of an entry as they can be compared: the noun of each with the country or body it is of."""
    return frozenset(filter(None, (office_key(title, body) for title, _, body in entry.offices)))


def office_key(title: str, body: str | None) -> str | None:
    """What two offices must share to be one: "venezuelan vice-president" and "Vice President" of Venezuela. A rank or
    title without a body is too little (a senator, a general), but for the few that name one person at a time.

    >>> office_key("Venezuelan Vice–President", None), office_key("Vice President", "Venezuela")
    ('vice president of venezuela', 'vice president of venezuela')
    """
    words = [word for word in key(title).replace("-", " ").split() if word not in _SMALL]
    heads = [word for word in words if bits(word) & (lex.OFFICE | lex.MODIFIER)]
    owner = next((country for word in words if (country := _country(word))), None) or (
        _country_of(body) if body else None
    )
    if not heads or not owner:
        return None
    return f"{' '.join(dict.fromkeys(heads))} of {owner}"


_SMALL = frozenset("the a an of for to in at former then new ex late acting current and".split())


@cache
def _countries() -> dict[str, str]:
    """Adjectives of countries to the country's name in comparison form."""
    from babel import Locale

    territories = Locale.parse("en").territories
    found = {}
    for code, adjective in lex.demonym_codes():
        if code in territories:
            found[key(adjective)] = key(territories[code])
    return found


def _country(word: str) -> str | None:
    return _countries().get(word)


def _country_of(body: str) -> str:
    return key(body)


def _contradiction(entries: Sequence[NameEntry]) -> str | None:
    """Documents that give the name quite other offices may mean several persons."""
    told = [_offices(entry) for entry in entries]
    given = [offices for offices in told if offices]
    if len(given) > 1 and not frozenset.intersection(*given):
        return "the documents give the name different offices"
    return None


def _doubt(kind: NameKind, name: str) -> str | None:
    """Why a name may be that of several."""
    listed = known(name)
    if kind is NameKind.PLACE:
        if _several(name) or (listed is not None and not listed.capital and not listed.sure):
            return "several places bear this name"
        return None if listed is not None else "no list knows this place"
    if kind in (NameKind.ORGANISATION, NameKind.WORK) and listed is None and _is_generic(name):
        return "many bear a name like this" if kind is NameKind.ORGANISATION else "there are many works of this name"
    return None


def _several(name: str) -> bool:
    """Whether places of this name stand in several countries, each as likely meant."""
    return key(name).split()[-1] in lex.sections()["several_places"] and len(name.split()) < 3


def _is_generic(name: str) -> bool:
    """Whether every word of a name is a common one: "Ministry of Defense", "City Council", "the Act"."""
    words = [word for word in name.replace("-", " ").split() if word[:1].isalpha()]
    plain = lex.COMMON | lex.NOUN | lex.ORG_HEAD | lex.STOP | lex.DIRECTION
    return len(words) < 5 and all(bits(word) & plain or word.islower() for word in words) and len(words) < 4
