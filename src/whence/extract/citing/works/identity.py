"""What tells one cited work from another: names, the words of its title, its date, its container.

In: a work as CSL, and the words that cite it. Out: an `Identity`, which says whether it shortens another.

>>> full = identity({"author": [{"family": "Smith"}], "title": "The Long War of the North", "publisher": "Verso"}, "")
>>> identity({"author": [{"family": "Smith"}], "title": "The Long War"}, "").shortens(full)
True
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import regex

from whence.extract.citing.forms.coauthors import PARTICLES
from whence.extract.citing.forms.shortforms import LOCATOR, MONTH_AND_YEAR
from whence.extract.late import late
from whence.extract.lexicon import entries
from whence.models import CSL
from whence.text import content_words, tokens

_ABBREVIATION = regex.compile(r"(?P<long>(?:\p{L}[\p{L}’'-]*\s){2,10})\((?P<short>\p{Lu}{2,8})\)")
_IN_BRACKETS = re.compile(r"\([^\W\d_]{2,8}\)")
_LEAD = regex.compile(r"[^“”\"«„‘,;:.(]{2,80}")
_BRACKETED = regex.compile(r"\([^()]*\)?")
_YEAR = regex.compile(r"(?<!\p{N})(?:1[89]|20)\p{N}{2}(?![\p{N}-])")
_DAY = regex.compile(
    rf"(?:\p{{L}}{{3,9}}\.?\s?\p{{N}}{{1,2}},\s?|\p{{N}}{{1,2}}\s\p{{L}}{{3,9}}\.?\s|\p{{L}}{{3,9}}\.?\s)?{_YEAR.pattern}"
)
_FIGURED_DAY = regex.compile(r"(?<![\p{N}.])\p{N}{1,2}\.\s?\p{N}{1,2}\.\s?(?:1[5-9]|20)\p{N}{2}(?!\p{N})")
_SHORT_DAY = regex.compile(rf"(?<!\p{{N}})(?:\p{{N}}{{1,2}}\s)?{MONTH_AND_YEAR}")
"""As armies write them: "5 Feb 51", "Sep 51"."""
JOINED_INITIALS = frozenset(["of", "for"])
"""Small words whose first letters stand in a body's abbreviation: "MoT", "DfB"."""
INITIALS = range(3, 7)
"""Letters of a body's initials."""
_BEFORE_YEAR = 15
"""What stands before a day's year is no longer."""
_SEEN = regex.compile(
    rf"(?i:accessed|last\s(?:visited|accessed|viewed)|visited|retrieved|viewed|abgerufen|consultée?)(?:\s(?:on|am|le))?:?\s{_DAY.pattern}"
)
"""When somebody saw a page, which tells nothing of it."""
_PARTS = regex.compile(r"\p{L}+|\p{N}+")
_NAME = r"(?:\p{Lu}\.(?:-?\p{Lu}\.)*|\p{Lu}[\p{L}’'-]+|von|van|de[rnsl]?|du|la|le|zur?|ter|al|el|bin|ibn)"
_AUTHORS = late(
    rf"(?P<names>(?=\p{{Lu}}){_NAME}(?:(?:\s?/\s?|[,;]\s|,?\s(?:and|und|et|u\.|&)\s|\s){_NAME}){{1,14}})"
    r"(?:\set\sal\.|\su\.\s?a\.)?(?:\s\((?:Hrsg|Hg|Hgg|[Ee]ds?|dir)s?\.?\))?\s?:\s"
)
"""Names in front of a colon: "Ann Lee/Jane Roe (Hg.): A Short Peace", as titles are led to in German."""
_AUTHOR = regex.compile(r"(?P<names>\p{Lu}[\p{L}’'-]+)\s?:\s(?=\p{Lu}|[„“«])")
_GERMAN_PAGE = regex.compile(r"(?<=[,.]\s)(?:S|Bd|Sp)\.\s?\p{N}")
"""Where pages are told so, a word in front of a colon is a name: "Berg: Silt, S. 3"; in English it may be a title."""
_VOLUME = late(
    r",\s(?:(?i:vol(?:ume|\.)|tome|t\.|band|bd\.)\s)?[IVXLC]+(?:\.\s?\p{N}+)?(?:,\s(?:passim|etc\.?))?\.?$"
    r"|,\s(?i:bks?|chs?|chap|pts?|vols?|tom|cit|ss?)\.?$"
    r"|,\s(?:Preface|Introduction|Foreword|Preliminary|Appendix|Dedication|Vorwort|Einleitung|Préface|Avant-propos|passim)\.?$"
)
_PUBLISHED = regex.compile(r"\s\((?:[^()]{0,80}[\s,:])?(?P<year>(?:1[5-9]|20)\p{N}{2})\).{0,40}$")
"""A publisher, a year and a place that were read as a title's end: "The Peace (Constable 1904) bk 2"."""
_TITLED = r"(?:(?:De|Mme\.|Mr\.|Dr\.|M\.)\s)?(?:\p{Lu}\.\s?){0,3}"
_PLACED = late(
    rf"(?!\p{{L}}+[’']s\s)(?P<name>{_TITLED}\p{{Lu}}[\p{{L}}’'-]+(?:\s(?:(?:de|du|von|and|et|of)\s)?\p{{Lu}}[\p{{L}}’'-]+){{0,3}}),?\s"
    r"(?:(?:[Vv]ols?|[Tt]|[Vv]|[Tt]om|[Bb]d|[Bb]k)\.\s?(?:[IVXLC]{1,6}|[ivxlc]{1,7}|\p{N}{1,2})[.,;]"
    r"|(?:[IVXLC]{1,6}|[ivxlc]{1,7})[.,]\s?\p{N}{1,4}(?!\p{N})"
    r"|pp?\.\s?\p{N}{1,4}(?!\p{N})"
    r"|(?!(?:1[5-9]|20)\p{N}{2})\p{N}{1,4}(?:[-–]\p{N}{1,4})?[,;.](?=\s|[-–]))"
)
"""A name, no genitive, with a volume or page right behind it: "Lee, iii. 44; and App. 24". What comes then is no title
of theirs."""
_OWNED = regex.compile(
    r"(?:(?:See|Compare|Comp\.|Cf\.)\s)?(?:(?:Sir|Dr\.|Mr\.|Lord|Bishop)\s)?(?P<name>\p{Lu}[\p{L}-]+)[’']s\s"
    r"(?P<title>\p{Lu}[^,;.:()\p{N}]{2,80}?)(?:,|\.?$|\.?\s(?:(?:vols?|pp?|ch|bk)\.|[ivxlc]+\.\s?\p{N}))"
)
"""A work under its author's genitive, as old books cite: "Lee's Silt and Sand, vol. ii. p. 4"."""
_EXTRA = ("publisher", "URL", "DOI", "number")
"""What a short form lacks; a book's volume is its place: "Lee, Silt and Sand, vol. ii. p. 4"."""
_ARTICLES = frozenset(["the", "a", "an", "der", "die", "das", "le", "la", "les"])


@dataclass(frozen=True, slots=True)
class Identity:
    """Names and title as comparison words; `issued` the parts of a date, `container` the words of what it stands in;
    `extra` counts what else is given (publisher, address, number). `is_located`: the words are a title and a page."""

    names: frozenset[str]
    lead: tuple[str, ...]
    title: tuple[str, ...]
    issued: tuple[int, ...]
    days: frozenset[str]
    container: frozenset[str]
    extra: int
    is_located: bool = False

    @property
    def is_short(self) -> bool:
        """Whether it gives no more than a name, a title and a date of its own."""
        return not self.issued and not self.container and not self.extra

    @property
    def is_bare(self) -> bool:
        """Whether it gives a name and a page at most, which is nobody's whole citation."""
        return self.is_short and not self.title

    @property
    def is_author_and_year(self) -> bool:
        """Whether it gives a name and a year alone: "Smith (2001), p. 12"."""
        plain = bool(self.names) and len(self.issued) == 1 and not any("." in day for day in self.days)
        return plain and not (self.title or self.container or self.extra)

    def holds(self, title: Sequence[str]) -> bool:
        """Whether these words stand together in the title."""
        return runs_in(without_article(tuple(title)), self.title)

    def leaves_out(self, title: Sequence[str]) -> bool:
        """Whether these words leave some of the title out, from its first on in the same order: "Silt and Towns" for
        "Silt and the Growth of Towns"."""
        short, long = content_words(title), iter(content_words(self.title))
        first = next(long, None)
        return len(short) > 1 and short[0] == first and all(word in long for word in short[1:])

    def begins(self, title: Sequence[str]) -> bool:
        """Whether its title begins with these words: others inside it may be anybody's name."""
        short = without_article(tuple(title))
        return self.title[: len(short)] == short

    def shortens(self, other: Identity) -> bool:
        """Whether it names that work with fewer words or the same: nothing in it says another, and either an author of
        it is named here, or the title has two telling words of it from its beginning, or is its first word and nothing
        but a page stands behind that ("Hearing, 14")."""
        days = self.days - {f"{year}"[-3:] for year in other.issued[:1]}
        if not self.title or not _agree(self.issued, other.issued) or not days <= other.days:
            return False
        if self.container and other.container and self.container.isdisjoint(other.container | set(other.title)):
            return False
        if not runs_in(self.title, other.title) or self._stands_elsewhere(other):
            return False
        telling = [word for word in self.title if word not in entries("kind_words")]
        if self.is_located:
            return self.title == other.title[: len(self.title)] != other.title
        if self.names and other.names:
            shared = not self.names.isdisjoint(other.names)
            return shared and (len(telling) > 0 or (self.issued == other.issued and self.issued != ()))
        telling = content_words(telling)
        return len(telling) > 1 and self.title == other.title[: len(self.title)]

    def _stands_elsewhere(self, other: Identity) -> bool:
        """Whether a title that only begins another's stands in something that the other does not tell: "Lee, “Harbour
        Law” (2002) 3 Rye Rev 164" is no "Harbour Law Reform Act 1935", nor "“Open Harbours,” Data.rye" the study "Open
        Harbours: Data for All"."""
        if self.title == other.title or not self.names.isdisjoint(other.names):
            return False
        if other.container:
            return 2 * len(self.container - other.container - other.names) > len(self.container)
        told_more = self.container and (self.names or self.issued)
        return bool(told_more) and not other.names and not (self.issued and other.issued)

    def adds_nothing_to(self, other: Identity) -> bool:
        """Whether the other gives all that this one does: no short form, but the work over again; "Lee, “Silt”" behind
        "Ann Lee, “Silt”" is one."""
        return (
            not (other.is_short and other.names and other.names < self.names)
            and self.title == other.title
            and self.issued == other.issued
            and (bool(self.issued) or (len(self.container) <= len(other.container) and self.extra <= other.extra))
        )


def identity(work: CSL | None, words: str) -> Identity:
    """What a reference tells of its work; where nobody is found as author, the words before the title stand for one."""
    if work is None:
        return _NOTHING
    work = _published(work)
    names, title, lead = _names_and_title(work, words)
    if (owned := owned_by(words)) and names.isdisjoint(owned[0]):
        names, title, lead = frozenset(owned[0]), _title(owned[1]), ()
    elif (placed := author_before_place(words)) and not {"container-title", "publisher"} & set(work):
        said = _words(placed)
        if title[:1] == () or title[0] not in said:
            return replace(_NOTHING, names=frozenset(said))
    return Identity(
        names=names or (frozenset() if set(lead) - _ARTICLES <= set(title) else frozenset(lead)),
        lead=lead,
        title=title,
        issued=_issued(work.get("issued")),
        days=_days(words),
        container=frozenset(content_words(_words(str(work.get("container-title") or "")))),
        extra=sum(1 for name in _EXTRA if work.get(name)) + bool(work.get("volume") and work.get("container-title")),
        is_located=_is_located(words.strip(), lead, title),
    )


_NOTHING = Identity(frozenset(), (), (), (), frozenset(), frozenset(), 0)


def _names_and_title(work: CSL, words: str) -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """The names and the title that an item and its words tell, and, without names, the words that lead to the title."""
    names = frozenset(word for name in _names(work) for word in _words(name) if len(word) > 1)
    names = names - PARTICLES or names
    names |= _abbreviated(words, names) | frozenset(_initials(work))
    authors = _authors(words)
    authors = () if work.get("author") and names.isdisjoint(authors) else authors  # "Silt and Sand: Essays, Ann Lee"
    names |= frozenset(word for word in authors if len(word) > 1)
    edited = work.get("container-title") if work.get("editor") and not work.get("author") else None  # "Lee (ed.), Silt"
    title = _title(str(work.get("title") or edited or ""))
    title = without_article(title[len(authors) :]) if authors and title[: len(authors)] == authors else title
    return names, title, () if names else _lead(words)


def _published(work: CSL) -> CSL:
    """The work without the publisher and year that were read as the end of its title, whose date that year is."""
    title = str(work.get("title") or "")
    found = _PUBLISHED.search(title) if "issued" not in work and ")" in title else None
    if found is None:
        return work
    return {**work, "title": title[: found.start()], "issued": {"date-parts": [[int(found["year"])]]}}


def owned_by(words: str) -> tuple[tuple[str, ...], str] | None:
    """The author in the genitive with whom the words begin, and the title behind: "Lee's Silt and Sand, vol. ii."."""
    found = _OWNED.match(words)
    return (_words(found["name"]), found["title"]) if found else None


def author_before_place(words: str) -> str | None:
    """The author with whom the words begin, where a volume or page stands right behind: "Lee, iii. 44; and App. 24"."""
    found = _PLACED.match(words)
    return found["name"] if found else None


def _names(work: Mapping[str, Any]) -> Iterator[str]:
    for role in ("author", "editor", "translator"):
        for name in work.get(role) or ():
            yield f"{name.get('given') or ''} {name.get('family') or name.get('literal') or ''}"  # in either order


def _initials(work: Mapping[str, Any]) -> Iterator[str]:
    """The initials of a body of several words: "CRS" for "Congressional Research Service", "MoT" for "Ministry of
    Transport"."""
    for name in work.get("author") or ():
        words = [word for word in str(name.get("literal") or "").split() if "." not in word]
        capitals = [word for word in words if word[0].isupper()]
        joined = [word for word in words if word[0].isupper() or word in JOINED_INITIALS]
        for initials in {len(capitals): capitals, len(joined): joined}.values():
            if len(initials) in INITIALS:
                yield "".join(word[0] for word in initials).lower()


def _abbreviated(words: str, names: frozenset[str]) -> frozenset[str]:
    """The abbreviations that stand in brackets behind names whose first letters they are: "Harbour Pilots (HP)"."""
    found = set()
    for told in _ABBREVIATION.finditer(words[:400]) if _IN_BRACKETS.search(words) else ():
        capitals = [word for word in told["long"].split() if word[0].isupper()][-len(told["short"]) :]
        if "".join(word[0] for word in capitals) == told["short"] and names.issuperset(_words(" ".join(capitals))):
            found.add(told["short"].lower())
    return frozenset(found)


def _authors(words: str) -> tuple[str, ...]:
    """The names that stand in front of a colon where all before it are names."""
    found = _AUTHORS.match(words, 0, 300) if ":" in words[:300] else None
    if found is None and _GERMAN_PAGE.search(words, 0, 300):
        found = _AUTHOR.match(words)
    return _words(found["names"]) if found else ()


def _lead(words: str) -> tuple[str, ...]:
    """The capitalised words before the first sign."""
    found = _LEAD.match(words)
    capitals = [word for word in found.group().split() if word[:1].isupper()] if found else []
    return tuple(word for part in capitals for word in _words(part) if len(word) > 2)


def _is_located(words: str, lead: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Whether the words are those of a title, a comma and a page."""
    found = _LEAD.match(words)
    return found is not None and lead == title != () and LOCATOR.fullmatch(words, found.end()) is not None


def _days(words: str) -> frozenset[str]:
    """The dates in the words outside brackets, as letters and figures: a short form has none that its work lacks."""
    plain = _SEEN.sub(" ", _BRACKETED.sub(" ", words[:600]))
    return frozenset(
        "".join(part[-3:] if part.isdecimal() else part[:3] for part in _PARTS.findall(day.casefold()))
        for day in _dated(plain)
    ) | frozenset(".".join(_PARTS.findall(day)) for form in (_FIGURED_DAY, _SHORT_DAY) for day in form.findall(plain))


def _dated(words: str) -> Iterator[str]:
    """The days, and the years alone, in the words: looked for from before each year, as most words are none."""
    behind = 0
    for year in _YEAR.finditer(words):
        day = _DAY.search(words, max(behind, year.start() - _BEFORE_YEAR))
        if day:
            behind = day.end()
            yield day.group()


def _title(words: str) -> tuple[str, ...]:
    return without_article(_words(_VOLUME.sub("", words) if "," in words else words))


def without_article(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a title without an article in front."""
    return words[1:] if len(words) > 1 and words[0] in _ARTICLES else words


@lru_cache(maxsize=1 << 12)
def _words(text: str) -> tuple[str, ...]:
    return tuple(tokens(text[:400].replace(" & ", " and ")).words)


def _issued(value: Any) -> tuple[int, ...]:
    parts = (value or {}).get("date-parts") if isinstance(value, Mapping) else None
    return tuple(int(part) for part in parts[0]) if parts and parts[0] else ()


def _agree(one: Iterable[int], two: Iterable[int]) -> bool:
    """Whether two dates are the same as far as both tell."""
    return all(a == b for a, b in zip(one, two, strict=False))


def runs_in(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether these words stand together in the others."""
    wanted, count = tuple(short), len(short)
    if not count or count > len(long):
        return False
    return any(tuple(long[at : at + count]) == wanted for at in range(len(long) - count + 1))
