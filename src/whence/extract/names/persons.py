"""Persons of one document: which full names are one person, and whom a surname stands for.

In: drafts of persons. Out: for each the fullest form of the name; for a bare surname the person last named in full
before it, nobody where two persons who bear it have been named.

>>> same_person("George W. Bush", "George Bush"), same_person("George W. Bush", "George H. Bush")
(True, False)
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from whence.extract.names.acronyms import is_acronym
from whence.extract.names.lexicon import FAMILY, GIVEN, bits, key
from whence.extract.names.words import PARTICLES, bare

_SUFFIX = frozenset(("jr", "sr", "ii", "iii", "iv"))


@lru_cache(maxsize=1 << 14)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name that tell persons apart, folded: no particles, no generations, no nicknames put between."""
    words = [key(bare(word)).rstrip(".,") for word in name.split() if word[0] not in '"“‘(']
    return tuple(word for word in words if word not in PARTICLES and word not in _SUFFIX and word)


@lru_cache(maxsize=1 << 14)
def surnames(name: str) -> tuple[str, ...]:
    """The words by which a person may be called alone: the last one; of three and more the one before it, too, where no
    initial stands between ("Misael López Soto"); with its particle joined ("Bin Laden").

    >>> surnames("Misael López Soto"), surnames("Osama bin Ladin"), surnames("George W. Bush")
    (('soto', 'lopez'), ('ladin',), ('bush',))
    """
    words = parts(name)
    if len(words) < 2:
        return words
    found = [words[-1]]
    if len(words) > 2 and len(words[-2]) > 2 and not bits(words[-2]) & GIVEN:
        found.append(words[-2])
    if "-" in words[-1]:
        found.append(words[-1].split("-")[0])
    if bits(words[0]) & FAMILY and not bits(words[0]) & GIVEN:
        found.append(words[0])
    return tuple(found)


def same_person(one: str, other: str) -> bool:
    """Whether two full names of one document agree: the same surname, given names that do not contradict."""
    a, b = parts(one), parts(other)
    if not a or not b or a[-1] != b[-1]:
        return False
    return all(x == y or (x[:1] == y[:1] and 1 in (len(x), len(y))) for x, y in _middle(a[:-1], b[:-1]))


def _middle(a: tuple[str, ...], b: tuple[str, ...]) -> Iterable[tuple[str, str]]:
    """Given names side by side: the first ones, and the second ones where both have them."""
    return zip(a, b, strict=False)


@dataclass(slots=True)
class _Person:
    """One person: where first named in full, and all full forms in the order of their first places."""

    first: int
    forms: dict[str, None]

    def bears(self, name: str) -> bool:
        return name in self.forms or any(same_person(name, other) for other in self.forms)

    @property
    def longest(self) -> str:
        return max(self.forms, key=len)


class Persons:
    """The persons that a document names in full, by surname, in order of the text."""

    def __init__(self) -> None:
        self._by_surname: dict[str, list[_Person]] = {}
        self._by_given: dict[str, set[str]] = {}

    def add(self, start: int, name: str) -> None:
        """One full name at its place; drafts come in order."""
        words = parts(name)
        if len(words) > 1 and len(words[0]) > 2:
            self._by_given.setdefault(words[0], set()).add(words[-1])
        for surname in surnames(name):
            bearing = self._by_surname.setdefault(surname, [])
            person = next((one for one in bearing if one.bears(name)), None)
            if person is None:
                bearing.append(_Person(start, {name: None}))
            else:
                person.forms.setdefault(name)

    def fullest(self, name: str) -> str:
        """The longest form of a full name."""
        words = parts(name)
        for person in self._by_surname.get(words[-1], ()) if words else ():
            if person.bears(name):
                return person.longest
        return name

    def by_given(self, word: str) -> str | None:
        """Whom a given name alone stands for: the only person of the document who bears it."""
        families = self._by_given.get(key(word), set())
        persons = self._by_surname.get(next(iter(families)), []) if len(families) == 1 else []
        bearing = [person for person in persons if any(parts(name)[0] == key(word) for name in person.forms)]
        return bearing[0].longest if len(bearing) == 1 else None

    def bearers(self, word: str) -> int:
        """How many persons bear this surname."""
        words = parts(word)
        return len(self._by_surname.get(words[-1], ())) if words else 0

    def spells(self, word: str) -> bool:
        """Whether a full name has this surname in small letters: then it is no acronym where it stands in capitals."""
        words = parts(word)
        bearing = self._by_surname.get(words[-1], ()) if words else ()
        return any(not is_acronym(form.split()[-1]) for person in bearing for form in person.forms)

    def called(self, word: str, position: int) -> str | None:
        """Whom a bare surname stands for: the only person who bears it, or the only one named before."""
        words = parts(word)
        bearing = self._by_surname.get(words[-1], []) if words else []
        if len(bearing) > 1:
            bearing = [person for person in bearing if person.first < position]
        return bearing[0].longest if len(bearing) == 1 else None
