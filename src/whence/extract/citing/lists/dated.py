"""The entries of a list of works by their first author's name and their year.

In: the references of a list, each with the words of its entry. Out: a `DatedEntries`; it gives the only entry that
names and a year in running text can mean. Of several that one counts which was printed in that year, and whose authors
are as many as are named.

>>> from whence.models import Reference
>>> words = "Lee, Ann (2001). Silt. Verso.", "Lee, A., & Roe, J. (2001). Sand. Verso.", "García Luna, Eva. 2001. Salt."
>>> listed = DatedEntries([(Reference(str(at), 0, 1, None), one) for at, one in enumerate(words)])
>>> [found and found.id for found in (
...     listed.of([("Lee",)], "2001"), listed.of([("Lee",), ("Roe",)], "2001"), listed.of([("García", "Luna")], "2001"),
...     listed.of([("Eva", "Luna")], "2001"), listed.of([("Lee",)], "2001", others=True),
...     listed.of([("Roe",)], "2001"))]
['0', '1', '2', None, '1', None]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import regex

from whence.extract.citing.forms.datedmentions import YEAR, Mention, plain_year
from whence.extract.citing.forms.misprints import is_slip_of_name
from whence.extract.late import late
from whence.extract.names.lexicon import GIVEN, bits
from whence.extract.names.personal import is_given
from whence.extract.references.names import names_of
from whence.models import Reference, Span
from whence.text import normalise

_PARTICLES = frozenset(
    "van von de den der del della di du da dos das la le lo al el bin ibn ten ter zu zur zum av af the".split()
)
_SMALL = _PARTICLES | frozenset("of for and on und für et pour des e y per и по i na".split())
_YEARS = late(rf"(?<![\p{{L}}\p{{N}}–-])(?:{YEAR})(?![–-]\p{{N}}|[\p{{L}}\p{{N}}])")
_TITLE_SIGN = regex.compile(r"[“”„«»\"*_]|‘(?=\p{Lu})")
_COLON = regex.compile(r"\s?:\s")
_ENDS_NAME = regex.compile(
    r"\s?[,;:/(\[=]|\s[–—-]\s|\s(?:and|&|und|et|y|e|i|og|och|en|ve|ja|és|a|и)\s(?=\p{Lu})|(?<=\p{L}{3})\.(?=\s|$)|\s(?=\p{N})"
)
_WORDS = regex.compile(r"[\p{L}\p{M}’'&-]+\.?")
_AND = regex.compile(r"(?<=[\p{L}.)]),?\s(?:und|et|y|e|i|og|och|en|ve|ja|és|a|и|și)\s(?=\p{L})")
_INITIALS = regex.compile(r"\p{Lu}\.|\p{Lu}{1,2}")
_GENITIVE = regex.compile(r"['’]s?$")
_ZONE, _ALIKE, _NEAR, _FEWEST_LETTERS, _SEVERAL = 240, 50, 12, 3, 2


@dataclass(frozen=True, slots=True)
class _Entry:
    """`name`: the words at its head up to the first sign; `names`: all words up to its year or title; `year`: that of
    its print; `count`: its authors."""

    reference: Reference
    words: str
    name: tuple[str, ...]
    names: tuple[str, ...]
    initials: tuple[str, str]
    year: str
    count: int

    def begins(self, name: Sequence[str], letters: str = "") -> int | None:
        """Which word of a name the first author's begins with: all of it, or the surname behind words that are no other
        given name; None where it is somebody else's."""
        words = _plain(name)
        if len(words) == 1 and name[-1].isupper() and _is_initials(self, words[0]):
            return 0
        if letters and not _is_initials(self, letters.casefold()) and self.name != (letters.casefold(),):
            return None
        known = [word for word in self.name if word not in _PARTICLES] or list(self.name)
        before = len(name) - len(words)
        at = next((at for at in range(len(words)) if _stands_at_edge(known, words[at:])), None)
        if at is None or not all(_may_be_given(self, one) for one in name[: before + at]):
            return None
        begins = before + at if at else 0
        while begins and name[begins - 1].casefold() in _PARTICLES and name[begins - 1].islower():
            begins -= 1
        return begins


@dataclass(frozen=True, slots=True)
class Cited:
    """Where names and a year cite an entry."""

    span: Span
    names: tuple[tuple[str, ...], ...]
    year: str
    reference: Reference


class DatedEntries:
    """The entries of one list."""

    def __init__(self, listed: Iterable[tuple[Reference, str]]) -> None:
        self._found: dict[tuple[str, str], list[_Entry]] = {}
        self.years: set[str] = set()
        for reference, words in listed:
            for year in dict.fromkeys(map(plain_year, _YEARS.findall(words))):
                self.years.add(year)
                entry = _entry(reference, words, year)
                for word in {*entry.name, *(one for one in entry.initials if len(one) >= _FEWEST_LETTERS)}:
                    self._found.setdefault((word, year), []).append(entry)

    def cited(self, one: Mention) -> Iterator[Cited]:
        """The entries that names cite with each of their years: all names, or those behind a comma."""
        for at, names in _suffixes(one):
            fitting = [self.fitting(names, year, letters=one.letters) for year in one.years]
            begins = next((known[0].begins(names[0], one.letters) for known in fitting if known), None)
            if begins is None:
                continue
            for order, year in enumerate(one.years):
                reference = self.of(names, year, others=one.others, letters=one.letters)
                if reference is not None:
                    start = one.placed[order][0] if order else one.starts[at][begins]
                    end = one.end if order + 1 == len(one.years) else one.placed[order][1]
                    yield Cited((start, end), (names[0][begins:], *names[1:]), year, reference)
            return

    def of(
        self, names: Sequence[Sequence[str]], year: str, *, others: bool = False, letters: str = ""
    ) -> Reference | None:
        """The only entry that these names, each in its words, and this year can mean."""
        fitting = self.fitting(names, year, letters=letters)
        return _only(fitting, year, len(names), others=others)

    def slipped(self, names: Sequence[Sequence[str]], year: str) -> Reference | None:
        """The only entry of this year by somebody whose name is the first one but for a slip, which no entry has."""
        name = (_plain(names[0]) or [""])[-1]
        if any(name == word for word, _ in self._found):
            return None
        near = [key for key in self._found if key[1] == year and is_slip_of_name(name, key[0])]
        others = {word for one in names[1:] for word in _plain(one)}
        known = {id(one): one for key in near for one in self._found[key] if others <= set(one.names)}
        return _only([*known.values()], year, len(names), others=False)

    def fitting(self, names: Sequence[Sequence[str]], year: str, *, letters: str = "") -> list[_Entry]:
        """All entries that the names and the year may mean."""
        first = _plain(names[0])
        others = [word for name in names[1:] for word in _plain(name)]
        known = self._found.get((first[-1], year), ()) if first else ()
        return [
            one
            for one in {id(one): one for one in known}.values()
            if one.begins(names[0], letters) is not None and set(others) <= set(one.names)
        ]


def _suffixes(one: Mention) -> Iterator[tuple[int, tuple[tuple[str, ...], ...]]]:
    """All the names, then those behind each comma that may be the sentence's: "In Ostmere, Lee (2001)"."""
    for at in range(len(one.names)):
        if not at or one.loose[at - 1]:
            yield at, one.names[at:]


def _entry(reference: Reference, words: str, year: str) -> _Entry:
    zone = _zone(reference, words)
    head = _ENDS_NAME.search(zone, 1)
    named = zone[: head.start()] if head else zone
    return _Entry(
        reference,
        words[:300].casefold(),
        tuple(_words(named)),
        tuple(_words(zone)),
        _initials(named),
        _printed(reference, words, len(zone)) or year,
        _count(zone),
    )


def _initials(body: str) -> tuple[str, str]:
    """The first letters of a body's great words, and of all: "Office for Tides" is OT or OFT."""
    words = _words(body)
    return "".join(word[:1] for word in words if word not in _SMALL), "".join(word[:1] for word in words)


def _count(zone: str) -> int:
    """How many authors are named."""
    people = names_of(_AND.sub(" and ", zone.strip(" ,.:;([")))
    return 1 + zone.count(",") if len(people) == 1 and "literal" in people[0] else len(people)


def _zone(reference: Reference, words: str) -> str:
    """The names at the head of an entry: what stands before its year, its title, a sign of one."""
    start = len(words) - len(words.lstrip("*_ "))
    zone = words[start : start + _ZONE]
    title = str((reference.work or {}).get("title") or "")
    places = [zone.find(title[:30]) if title else -1]
    places += [found.start() for found in (_YEARS.search(zone), _TITLE_SIGN.search(zone), _COLON.search(zone)) if found]
    return zone[: min((at for at in places if at > 0), default=_ZONE)]


def _printed(reference: Reference, words: str, behind: int) -> str:
    """The year of an entry's print: that behind its names, else the work's, else its last one."""
    found = list(_YEARS.finditer(words))
    if found and found[0].start() <= behind + _NEAR:
        return plain_year(found[0].group())
    parts = ((reference.work or {}).get("issued") or {}).get("date-parts") or [[None]]
    told = [plain_year(one.group()) for one in found]
    printed = [str(part) for part in parts[0][:1]]
    return next((year for year in told if [year[:4]] == printed), told[-1] if told else "")


def _words(text: str) -> list[str]:
    return [folded for word in _WORDS.findall(text) if (folded := _folded(word))]


def _folded(word: str) -> str:
    """A word as it is compared; capitals do not tell i from ı."""
    return normalise(word).replace("ı", "i")


def _plain(name: Sequence[str]) -> list[str]:
    """The words of a name without genitives and particles in front."""
    words = [_folded(_GENITIVE.sub("", word)) for word in name]
    while len(words) > 1 and words[0] in _PARTICLES:
        words = words[1:]
    return [word for word in words if word]


def _is_initials(entry: _Entry, letters: str) -> bool:
    return len(letters) >= _FEWEST_LETTERS and letters in entry.initials


def _stands_at_edge(words: Sequence[str], name: Sequence[str]) -> bool:
    """Whether a name is all of the words, or the surname among them: what is left are given names or initials."""
    size = len(name)
    if list(words) == list(name):
        return True
    rest = (
        words[size:]
        if list(words[:size]) == list(name)
        else words[:-size]
        if list(words[-size:]) == list(name)
        else None
    )
    return rest is not None and (size > 1 or all(bits(word) & GIVEN or len(word) <= _SEVERAL for word in rest))


def _may_be_given(entry: _Entry, word: str) -> bool:
    """Whether a word in front of a surname is no other given name than the entry's: "J. Lee" is not Ann Lee."""
    plain = normalise(word)
    if set(entry.names) <= set(entry.name):
        return True  # the entry tells no given names
    if _INITIALS.fullmatch(word):
        return any(one[:1] == plain[:1] for one in entry.names if one not in entry.name[:1])
    if not is_given(word):
        return True
    return plain in entry.names or any(one == plain[:1] for one in entry.names)


def _only(fitting: Sequence[_Entry], year: str, count: int, *, others: bool) -> Reference | None:
    """Of several entries the one of this print, the one of so many authors; the first of two that are the same."""
    found = [one for one in fitting if one.year == year] or list(fitting)
    found = [one for one in found if _counts(one.count, count, others=others)] or found
    same = {one.words[:_ALIKE]: one.reference for one in reversed(found)}
    return next(iter(same.values())) if len(same) == 1 else None


def _counts(count: int, named: int, *, others: bool) -> bool:
    return count > named if others else count == named
