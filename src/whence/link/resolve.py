"""Which held document a citation means, if any (design §2, `resolution`).

In: a cited work as CSL, and the documents of a library. Out: a `Resolution`: `held` where something identifies the work
(address, DOI, report number, title, or author and date); `possible` where only outlet and date agree; `ambiguous` where
several fit; `vague` where nothing is said that could be looked up; else `not_held`.

>>> resolver = Resolver([Entry("d1", title="Iran's Strategic Penetration of Latin America", outlet="Small Wars Journal",
...                            published="2020-01-20")])
>>> resolver.resolve({"container-title": "Small Wars Journal", "issued": {"date-parts": [[2020, 1, 20]]}}).holding.value
'possible'
>>> resolver.resolve({"title": "Iran’s strategic penetration of Latin America"}).basis
('title',)
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from math import log
from urllib.parse import urlsplit

import regex

from whence.link.intervals import Interval, interval, issued, overlap
from whence.link.outlets import outlet_key, outlet_of_host, same_outlet
from whence.link.speakers import name_words, same_person
from whence.link.works import (
    SAME_TITLE,
    author_names,
    doi_key,
    is_telling,
    number_key,
    numbers_in,
    title_likeness,
    title_words,
    url_key,
)
from whence.models import CSL, Document, Held, Holding, Resolution, VersionOf
from whence.text import content_words

_HEAD = 1500  # characters of a document in which its own DOI and report number stand
_CANDIDATES = 40  # titles that are compared letter by letter
_COMMON = 2000  # documents that a word of a title may stand in and still lead to them
_SLUG_DATE = regex.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])(?:[/-]([0-3]?\d))?(?=[/-])")
_IDENTIFYING = ("url", "doi", "number", "title")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A cited work by its keys."""

    url: str | None
    doi: str | None
    number: str | None
    title: str | None
    authors: tuple[tuple[str, ...], ...]
    outlet: str | None
    date: Interval | None

    @classmethod
    def of(cls, work: CSL) -> Wanted:
        """The keys of a CSL work; an address also tells its outlet and, where its path has one, the date."""
        address = str(work.get("URL") or "")
        host = urlsplit(address).hostname or ""
        outlet = work.get("container-title") or work.get("publisher") or outlet_of_host(host)
        authors = (name_words(name) for name in author_names(work))
        return cls(
            url=url_key(address) if address else None,
            doi=doi_key(str(work.get("DOI") or address)),
            number=number_key(str(work.get("number") or "")),
            title=str(work["title"]) if work.get("title") else None,
            authors=tuple(words for words in authors if words),
            outlet=str(outlet) if outlet else None,
            date=interval(issued(work.get("issued")) or _date_in(address)),
        )

    @property
    def can_be_looked_up(self) -> bool:
        """Whether it says enough to find a work by, were it held."""
        named = self.url or self.doi or self.number or self.title
        return bool(named or (self.date and (self.authors or self.outlet)))


def _date_in(address: str) -> str | None:
    """The date in an address's path: /2020/01/20/."""
    found = _SLUG_DATE.search(address)
    return "-".join(f"{int(part):02d}" for part in found.groups() if part) if found else None


@dataclass(frozen=True)
class Entry:
    """What a held document can be found by. `version` is set where these are the fields of the work that it is a
    version of, by its own notice."""

    document: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    doi: str | None = None
    numbers: frozenset[str] = frozenset()
    version: str | None = None

    @classmethod
    def all_of(cls, held: Held) -> Iterator[Entry]:
        """The document itself, and the work that it is a version of."""
        metadata, head = held.extraction.metadata, held.text[:_HEAD]
        numbers = frozenset(numbers_in(f"{metadata.title or ''}\n{head}"))
        yield cls(
            held.id,
            metadata.title,
            metadata.authors,
            metadata.outlet,
            metadata.published,
            metadata.url,
            doi_key(metadata.url or "") or doi_key(head),
            numbers,
        )
        if held.extraction.version_of is not None:
            yield cls.of_original(held.id, held.extraction.version_of, metadata.title, metadata.authors)

    @classmethod
    def of_document(cls, document: Document) -> Entry:
        """The document by its metadata alone, for a library too large to read the texts of."""
        m = document.metadata
        return cls(document.id, m.title, m.authors, m.outlet, m.published, m.url, doi_key(m.url or ""))

    @classmethod
    def of_original(cls, document: str, version: VersionOf, title: str | None, authors: tuple[str, ...]) -> Entry:
        """The work that a document is a version of; where its notice names no title or author, the document's own."""
        work = version.work
        return cls(
            document,
            str(work.get("title") or title or "") or None,
            tuple(author_names(work)) or authors,
            str(work.get("container-title") or "") or None,
            issued(work.get("issued")),
            str(work.get("URL") or "") or None,
            doi_key(str(work.get("DOI") or "")),
            version=version.kind,
        )

    @cached_property
    def date(self) -> Interval | None:
        """The days on which it may have been published."""
        return interval(self.published)

    @cached_property
    def outlets(self) -> frozenset[str]:
        """The keys of its outlet, as named and by its address."""
        by_host = outlet_of_host(urlsplit(self.url).hostname or "") if self.url else None
        return frozenset(key for key in (outlet_key(self.outlet) if self.outlet else None, by_host) if key)

    @cached_property
    def names(self) -> tuple[tuple[str, ...], ...]:
        """Its authors' names without titles."""
        return tuple(words for name in self.authors if (words := name_words(name)))


class Resolver:
    """The documents of a library by what they can be found by. No question looks at all of them."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._entries: list[Entry] = []
        self._by_key: defaultdict[tuple[str, object], list[int]] = defaultdict(list)
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        for entry in entries:
            self.add(entry)

    @classmethod
    def of(cls, held: Iterable[Held]) -> Resolver:
        """A resolver over documents with their texts."""
        return cls(entry for one in held for entry in Entry.all_of(one))

    def add(self, entry: Entry) -> None:
        """Take up one document, or the work that it is a version of."""
        at = len(self._entries)
        self._entries.append(entry)
        for key in _keys(entry):
            self._by_key[key].append(at)
        for word in set(title_words(entry.title)) if entry.title else ():
            self._by_word[word].append(at)

    def resolve(self, work: CSL | None, *, citing: str | None = None) -> Resolution:
        """What a cited work leads to; `citing` is the document that cites, which is not what it means."""
        wanted = Wanted.of(work or {})
        if not wanted.can_be_looked_up:
            return Resolution(Holding.VAGUE)
        found = (self._judged(wanted, at) for at in self._candidates(wanted))
        fits = [fit for fit in found if fit is not None and fit.entry.document != citing]
        return _decided(fits)

    def _candidates(self, wanted: Wanted) -> set[int]:
        keys: list[tuple[str, object]] = [("url", wanted.url), ("doi", wanted.doi), ("number", wanted.number)]
        if wanted.date is not None:
            for month in _months(wanted.date):
                keys += [("author", (names[-1], month)) for names in wanted.authors]
                keys += [("outlet", (outlet_key(wanted.outlet), month))] if wanted.outlet else []
        found = {at for key in keys if key[1] for at in self._by_key.get(key, ())}
        return found | set(self._of_like_title(wanted.title or ""))

    def _of_like_title(self, title: str) -> list[int]:
        """The documents that share the most telling words of a title."""
        votes: Counter[int] = Counter()
        for word in sorted(set(content_words(title_words(title)))):
            at = self._by_word.get(word, ())
            if len(at) <= _COMMON:
                for k in at:
                    votes[k] += round(100 * log(1 + len(self._entries) / len(at)))
        return [at for at, _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:_CANDIDATES]]

    def _judged(self, wanted: Wanted, at: int) -> _Fit | None:
        return _fit(wanted, self._entries[at])


def _keys(entry: Entry) -> Iterator[tuple[str, object]]:
    if entry.url and (key := url_key(entry.url)):
        yield "url", key
    if entry.doi:
        yield "doi", entry.doi
    yield from (("number", number) for number in entry.numbers)
    if entry.date is not None:
        for month in _months(entry.date):
            yield from (("author", (names[-1], month)) for names in entry.names)
            yield from (("outlet", (outlet, month)) for outlet in entry.outlets)


def _months(date: Interval) -> range:
    """The months that a date may mean, counted from year 0: of a decade or more, those of ten years."""
    first, last = (12 * day.year + day.month for day in date)
    return range(first, min(last, first + 120) + 1)


@dataclass(frozen=True, slots=True)
class _Fit:
    """An entry that may be what is cited, and the fields that agree."""

    entry: Entry
    basis: tuple[str, ...]
    score: float

    @property
    def identified(self) -> bool:
        return any(field in self.basis for field in _IDENTIFYING) or {"author", "date"} <= set(self.basis)


def _fit(wanted: Wanted, entry: Entry) -> _Fit | None:
    likeness = title_likeness(wanted.title, entry.title) if wanted.title and entry.title else None
    agreeing = _agreeing(wanted, entry, likeness)
    if not _holds(wanted, entry, agreeing, likeness):
        return None
    basis = tuple(field for field, agrees in agreeing.items() if agrees)
    score = (
        1.0
        if {"url", "doi", "number"} & set(basis)
        else likeness
        if "title" in basis
        else 0.9
        if "author" in basis
        else 0.5
    )
    return _Fit(entry, (*basis, f"{entry.version} version") if entry.version else basis, score or 0.0)


def _agreeing(wanted: Wanted, entry: Entry, likeness: float | None) -> dict[str, bool]:
    """Which fields agree. A title that many texts have ("Editorial") needs another field beside it."""
    agreeing = {
        "url": wanted.url is not None and bool(entry.url) and wanted.url == url_key(entry.url or ""),
        "doi": wanted.doi is not None and wanted.doi == entry.doi,
        "number": wanted.number is not None and wanted.number in entry.numbers,
        "title": likeness is not None and likeness >= SAME_TITLE,
        "author": any(_same_author(ours, theirs) for ours in wanted.authors for theirs in entry.names),
        "outlet": _outlets_agree(wanted, entry),
        "date": overlap(wanted.date, entry.date),
    }
    if agreeing["title"] and not is_telling(title_words(wanted.title or "")):
        agreeing["title"] = agreeing["author"] or (agreeing["outlet"] and agreeing["date"])
    return agreeing


def _same_author(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    if len(ours) == 1 or len(theirs) == 1:
        return ours[-1] == theirs[-1]
    return same_person(ours, theirs)


def _outlets_agree(wanted: Wanted, entry: Entry) -> bool:
    if not wanted.outlet:
        return False
    return outlet_key(wanted.outlet) in entry.outlets or bool(entry.outlet and same_outlet(wanted.outlet, entry.outlet))


def _holds(wanted: Wanted, entry: Entry, agreeing: dict[str, bool], likeness: float | None) -> bool:
    """Whether the fields that agree are enough, and none that would have to agree does not."""
    if any(agreeing[field] for field in _IDENTIFYING):
        return True
    if likeness is not None or not agreeing["date"] or _other_address(wanted, entry):
        return False
    if agreeing["author"]:
        return agreeing["outlet"] or not (wanted.outlet and entry.outlets)
    return agreeing["outlet"]


def _other_address(wanted: Wanted, entry: Entry) -> bool:
    """Whether both have an address, of one host, and it is not the same: another item there."""
    theirs = url_key(entry.url) if entry.url else None
    return bool(wanted.url and theirs and wanted.url != theirs and wanted.url.split("/")[0] == theirs.split("/")[0])


def _decided(fits: list[_Fit]) -> Resolution:
    """The one document that fits; several: ambiguous, unless one agrees in all that another does and in more."""
    identified = [fit for fit in fits if fit.identified]
    best = _undominated(identified or fits)
    documents = tuple(sorted({fit.entry.document for fit in best}))
    if not documents:
        return Resolution(Holding.NOT_HELD)
    if len(documents) > 1:
        shared = set.intersection(*(set(fit.basis) for fit in best))
        return Resolution(
            Holding.AMBIGUOUS, tuple(f for f in best[0].basis if f in shared), None, best[0].score, documents
        )
    chosen = max(best, key=lambda fit: (fit.score, len(fit.basis)))
    holding = Holding.HELD if identified else Holding.POSSIBLE
    return Resolution(holding, chosen.basis, documents[0], chosen.score, documents)


def _undominated(fits: list[_Fit]) -> list[_Fit]:
    strongest = max((_strength(fit) for fit in fits), default=0)
    kept = [fit for fit in fits if _strength(fit) == strongest]
    most = max((len(fit.basis) - bool(fit.entry.version) for fit in kept), default=0)
    kept = [fit for fit in kept if len(fit.basis) - bool(fit.entry.version) == most]
    exact = [fit for fit in kept if fit.score == 1.0]
    return exact or kept


def _strength(fit: _Fit) -> int:
    """An address or number is stronger than a title, a title than author and date."""
    return next(
        (4 - k for k, field in enumerate(("url", "doi", "number")) if field in fit.basis),
        1 if "title" in fit.basis else 0,
    )
