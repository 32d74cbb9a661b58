"""What a held document can be found by, and what a citation asks for, in forms that can be compared.

In: a document's metadata and the beginning of its text (`Entry`); a cited work as CSL (`Wanted`). Out: the fields, and
the keys under which an index keeps them.

>>> wanted = Wanted.of({"title": "The Iran Threat", "author": [{"family": "Jafarzadeh"}], "issued": {"raw": "2007"}})
>>> sorted(wanted.keys())
['a:jafarzadeh|2007', 't:iran', 't:threat']
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

import regex

from whence.addresses import slug_title, url_key
from whence.link.resolving.heads import head_titles, own_numbers, page_line_numbers
from whence.link.speakers import name_words
from whence.link.works.intervals import Interval, interval, issued
from whence.link.works.keys import author_names, doi_key, number_key, numbers_in, title_words
from whence.link.works.outlets import outlet_key, outlet_of_host
from whence.models import CSL, Document, Held, Metadata, VersionOf
from whence.text import content_words, words_in

HEAD = 1500
"""Characters of a document in which its own title, DOI and report number stand."""
_YEARS = 10  # of a date that may mean more of them, the first ten are looked under
_SLUG_DATE = regex.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])(?:[/-]([0-3]?\d))?(?=[/-])")
_LONGEST = 60  # words of a reference that are looked under


@dataclass(frozen=True)
class Wanted:
    """A cited work by its fields. `within` is the title of the book that it is a part of; `slug` the title of which its
    address is made, where no other is cited; `words` are those of the whole reference, as the text gives it. `placed`
    is set where it is a law's or a judgment's place in a series ("50 U.S.C. § 1803")."""

    url: str | None = None
    doi: str | None = None
    number: str | None = None
    title: str | None = None
    within: str | None = None
    slug: str | None = None
    authors: tuple[tuple[str, ...], ...] = ()
    bodies: frozenset[str] = frozenset()
    outlets: tuple[str, ...] = ()
    date: Interval | None = None
    words: tuple[str, ...] = ()
    placed: bool = False

    @classmethod
    def of(cls, work: CSL, words: str | None = None) -> Wanted:
        """The fields of a CSL work; an address also tells its outlet and, where its path has one, the date."""
        address = str(work.get("URL") or "")
        names = author_names(work) or author_names(work, "editor")
        raw = words or str((work.get("custom") or {}).get("note") or "")
        return cls(
            url=url_key(address) if address else None,
            doi=doi_key(str(work.get("DOI") or address)),
            number=number_key(str(work.get("number") or "")),
            title=str(work["title"]) if work.get("title") else None,
            within=str(work["container-title"]) if work.get("type") in _PARTS and work.get("container-title") else None,
            slug=slug_title(address) if address and not work.get("title") else None,
            authors=tuple(found for name in names if (found := name_words(name))),
            bodies=frozenset(outlet_key(name) for name in names),
            outlets=_outlets(work, address),
            date=interval(issued(work.get("issued")) or _date_in(address)),
            words=tuple(islice(words_in(raw), _LONGEST)),
            placed=work.get("type") in _LAWS and all(work.get(name) for name in ("volume", "container-title")),
        )

    @property
    def can_be_looked_up(self) -> bool:
        """Whether it says enough to find a work by, were it held."""
        named = self.url or self.doi or self.number or self.title or self.placed
        return bool(named or (self.date and (self.authors or self.outlets)) or len(self.telling) >= _TELLING)

    @cached_property
    def title_content(self) -> frozenset[str]:
        """The words of its title that are not stopwords."""
        return frozenset(content_words(title_words(self.title))) if self.title else frozenset()

    @cached_property
    def within_content(self) -> frozenset[str]:
        """The words of the title of the book it is a part of that are not stopwords."""
        return frozenset(content_words(title_words(self.within))) if self.within else frozenset()

    @cached_property
    def slug_content(self) -> frozenset[str]:
        """The words of the title in its address that are not stopwords."""
        return frozenset(content_words(title_words(self.slug))) if self.slug else frozenset()

    @property
    def by_address(self) -> Wanted:
        """This work under the title that stands in its address, in place of its own."""
        return replace(self, title=self.slug, slug=None)

    @cached_property
    def said(self) -> str:
        """The words of the whole reference in a row."""
        return " ".join(self.words)

    @cached_property
    def telling(self) -> frozenset[str]:
        """The words of the whole reference that are not stopwords and longer than a figure or an initial."""
        return frozenset(word for word in content_words(self.words) if len(word) > 2 and not word.isdecimal())

    def keys(self) -> Iterator[str]:
        """Where to look: identifiers, words of the title (of the whole reference where it has none), author and outlet
        each with the date."""
        yield from _identifiers(self.url, self.doi, [self.number] if self.number else [])
        yield from (
            f"t:{word}" for word in self.title_content | self.within_content or self.telling or self.slug_content
        )
        if self.date is not None:
            yield from (f"a:{names[-1]}|{year}" for names in self.authors for year in years(self.date))
            if not self.title:  # where a title is cited, an item of that outlet and day with another title is another
                yield from (f"o:{outlet}|{month}" for outlet in self.outlets for month in months(self.date))


_PARTS = frozenset({"chapter", "paper-conference"})
"""Types of works that stand in a book: who holds the book holds them."""
_LAWS = frozenset({"legislation", "legal_case", "regulation", "treaty"})
_TELLING = 5  # words of a reference without fields from which it is about a work that could be looked up


def _outlets(work: CSL, address: str) -> tuple[str, ...]:
    named = (work.get(key) for key in ("container-title", "publisher", "archive"))
    keys = [outlet_key(str(name)) for name in named if name]
    keys += [key for name in named if name and (key := outlet_key(str(name).partition(",")[0]))]
    host = outlet_of_host(urlsplit(address).hostname or "") if url_key(address) else None
    return tuple(dict.fromkeys([*keys, *([host] if host else [])]))


def _date_in(address: str) -> str | None:
    """The date in an address's path: /2020/01/20/."""
    found = _SLUG_DATE.search(address)
    return "-".join(f"{int(part):02d}" for part in found.groups() if part) if found else None


@dataclass(frozen=True)
class Entry:
    """What a held document can be found by. `heads` are lines at the beginning of its text that may be its title;
    `version` is set where these are the fields of the work that it is a version of, by its own notice."""

    document: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    doi: str | None = None
    numbers: frozenset[str] = frozenset()
    version: str | None = None
    heads: tuple[str, ...] = ()

    @classmethod
    def all_of(cls, held: Held) -> Iterator[Entry]:
        """The document itself, and the work that it is a version of."""
        yield from cls.of_text(held.id, held.extraction.metadata, held.text, held.extraction.version_of)

    @classmethod
    def of_text(cls, document: str, known: Metadata, text: str, version: VersionOf | None) -> Iterator[Entry]:
        """Its entries (see `of`) from its metadata, the beginning of its text, and its notice."""
        head = text[:HEAD]
        itself = cls.of_metadata(document, known)
        yield replace(
            itself,
            doi=itself.doi or doi_key(head),
            numbers=frozenset(numbers_in(known.title or "") | own_numbers(head) | page_line_numbers(text)),
            heads=tuple(head_titles(head, known.title)),
        )
        if version is not None:
            yield cls.of_original(document, version, known.title, known.authors)

    @classmethod
    def of_metadata(cls, document: str, known: Metadata) -> Entry:
        """A document by its metadata alone."""
        url = known.url
        return cls(document, known.title, known.authors, known.outlet, known.published, url, doi_key(url or ""))

    @classmethod
    def of_document(cls, document: Document) -> Entry:
        """A listed document by its metadata alone."""
        return cls.of_metadata(document.id, document.metadata)

    @classmethod
    def of_original(cls, document: str, version: VersionOf, title: str | None, authors: tuple[str, ...]) -> Entry:
        """The work that a document is a version of; where its notice names no title or author, the document's own."""
        named = cls.of_work(document, version.work)
        return replace(
            named,
            title=named.title or title,
            authors=named.authors or authors,
            numbers=frozenset(),
            version=version.kind,
        )

    @classmethod
    def of_work(cls, key: str, work: CSL) -> Entry:
        """A work that need not be held, to be found by other citations of it."""
        number = number_key(str(work.get("number") or ""))
        return cls(
            key,
            str(work.get("title") or "") or None,
            tuple(author_names(work) or author_names(work, "editor")),
            str(work.get("container-title") or work.get("publisher") or "") or None,
            issued(work.get("issued")),
            str(work.get("URL") or "") or None,
            doi_key(str(work.get("DOI") or work.get("URL") or "")),
            frozenset([number] if number else []),
        )

    @classmethod
    def from_dict(cls, document: str, body: Mapping[str, Any]) -> Entry:
        """The entry of which `to_dict` gave `body`."""
        lists = {
            "authors": tuple(body["authors"]),
            "numbers": frozenset(body["numbers"]),
            "heads": tuple(body["heads"]),
        }
        return cls(document, **{**body, **lists})

    def to_dict(self) -> dict[str, Any]:
        """Its fields but the document, in plain JSON types."""
        plain = {name: getattr(self, name) for name in ("title", "outlet", "published", "url", "doi", "version")}
        return {**plain, "authors": list(self.authors), "numbers": sorted(self.numbers), "heads": list(self.heads)}

    @cached_property
    def date(self) -> Interval | None:
        """The days on which it may have been published."""
        return interval(self.published)

    @cached_property
    def outlets(self) -> frozenset[str]:
        """The keys of its outlet, as named and by its address."""
        named = [self.outlet, self.outlet.partition(",")[0]] if self.outlet else []
        by_host = outlet_of_host(urlsplit(self.url).hostname or "") if self.url and url_key(self.url) else None
        return frozenset(key for key in (*map(outlet_key, named), by_host) if key)

    @cached_property
    def names(self) -> tuple[tuple[str, ...], ...]:
        """Its authors' names without titles."""
        return tuple(words for name in self.authors if (words := name_words(name)))

    @cached_property
    def name_words(self) -> frozenset[str]:
        """The words of its authors' and its outlet's names that are not stopwords."""
        return frozenset(content_words(words_in(" ".join((*self.authors, self.outlet or "")))))

    @cached_property
    def bodies(self) -> frozenset[str]:
        """Its authors as keys of outlets: a body may be named as author here and as publisher there."""
        return frozenset(outlet_key(name) for name in self.authors)

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """Its title, then the lines that may be."""
        return ((self.title,) if self.title else ()) + self.heads

    def keys(self) -> Iterator[str]:
        """Under which keys an index keeps it."""
        yield from _identifiers(url_key(self.url) if self.url else None, self.doi, sorted(self.numbers))
        words = {word for title in self.titles for word in content_words(title_words(title))}
        yield from (f"t:{word}" for word in sorted(words))
        if self.date is not None:
            yield from (f"a:{names[-1]}|{year}" for names in self.names for year in years(self.date))
            places = sorted(self.outlets | self.bodies)
            yield from (f"o:{outlet}|{month}" for outlet in places for month in months(self.date))


def _identifiers(url: str | None, doi: str | None, numbers: Iterable[str]) -> Iterator[str]:
    if url:
        yield f"u:{url}"
    if doi:
        yield f"d:{doi}"
    yield from (f"n:{number}" for number in numbers)


def years(date: Interval) -> range:
    """The years that a date may mean, the first ten of them."""
    return range(date[0].year, min(date[1].year, date[0].year + _YEARS - 1) + 1)


def months(date: Interval) -> range:
    """The months that a date may mean, counted from year 0, those of ten years."""
    first, last = (12 * day.year + day.month for day in date)
    return range(first, min(last, first + 12 * _YEARS) + 1)
