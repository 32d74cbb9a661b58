"""Books as law reviews cite them: "8 CHARLES ALAN LEE & JANE R. ROE, HARBOUR PRACTICE § 2016 (3d ed. 2005)".

In: the words of a reference. Out: its `Field`s; none where they are no such book. The volume stands in front of the
authors, subtitles are in capitals, too, and a section's number may look like a year.

>>> [(one.label, one.words) for one in book_fields("2 JANE R. ROE, THE QUAY: A STUDY § 2016 (3d ed. 2005)")]
... # doctest: +NORMALIZE_WHITESPACE
[('volume', '2'), ('author', 'JANE R. ROE,'), ('title', 'THE QUAY: A STUDY'), ('section', '§ 2016'),
 ('edition', '(3d ed.'), ('date', '2005)')]
>>> book_fields("Jane R. Roe, The Quay, 9 Ostmere L. Rev. 5 (2005)")
[]
"""

from __future__ import annotations

from whence.extract.late import late
from whence.extract.references.fields import Field, ruled

_LOUD = r"(?:\p{Lu}[\p{Lu}’'.-]*+)"
_LOUD_NAME = rf"{_LOUD}(?:\s(?!&){_LOUD}){{1,4}}(?:,\s(?:JR|SR|II|III)\.?)?"
_SPOKEN = r"(?:\p{Lu}[\p{L}’'-]*+\.?)"
_SPOKEN_NAME = rf"{_SPOKEN}(?:\s{_SPOKEN}){{1,4}}(?:,\s(?:Jr|Sr|II|III)\.?)?"
_BODY = (
    r"(?:(?=[^,()]{0,80}?\b(?:DEP[’']T|DEPARTMENT|BUREAU|OFF(?:ICE|\.)|COMM[’']N|COMMISSION|COMM(?:ITTEE|\.)|INST(?:ITUTE|\.)"
    r"|CTR\.|CENTER|FOUND(?:ATION|\.)|UNIV(?:ERSITY|\.)|ASS[’']N|ASSOCIATION|AGENCY|SERV\.|COUNCIL|BD\.|BOARD|PROJECT|ATTORNEY"
    r"|ACAD\.|NAT[’']L|NATIONAL|FUND|BANK|INT[’']L|U\.S\.))"
    rf"{_LOUD}(?:\s(?:&|{_LOUD})){{0,9}})"
)
"""A body that a report names behind its authors, or instead of them: "U.S. DEP’T OF JUSTICE"."""
_BODIES = rf"{_BODY}(?:,\s{_BODY}){{0,2}},"
_VOLUME = r"(?P<volume>\p{N}{1,2}[A-Z]?)\s"
_TOLD = (
    r"(?=[^(]*?\p{Lu}{4})"
    r"(?:(?:[\p{Lu}’'“”\".:&-][\p{Lu}\p{N}’'“”\".:&-]*+|(?<!,\s)\p{N}++(?=:?\s\p{Lu})"
    r"|(?<=,\s)(?:19|20)\p{N}{2}(?=,\sat\s|\s\p{Lu}{4})),?\s?){1,24}?"
)
_TITLED = r"(?:[\p{L}’'“”\".:&-]++\s?){1,16}?"
_SECTION = r"\s(?P<section>§{1,2}\s\p{N}[\p{N}\p{L}.:()–-]*(?:,\sat\s\p{N}[\p{N}–-]*)?)"
_PAGE = r"\p{N}{1,4}(?:[–-]\p{N}{1,4})?"
_PAGES = rf"\s(?P<pages>(?:at\s)?\*?{_PAGE}(?:,\s{_PAGE})*(?:\s(?:&\s)?nn?\.\p{{N}}+)?)"
_PRINTED = (
    r"\s(?P<edition>\((?:(?:\p{N}{1,2}\p{Ll}{1,2}\s)?(?:\p{Ll}{3,8}\.\s)?ed\.)?)"
    r"(?P<printed>[^()]{0,110}?)\s?(?P<date>(?:1[5-9]|20)\p{N}{2}\)?)"
)
_REST = r"(?=[.;,]?\s*$|[.;,]?\s[(\[]|[.;,]?\s(?:available\sat\s)?(?:https?:|www\.))"
"""Behind a book: nothing, what explains it, or its address."""


def _book(name: str, title: str, place: str) -> str:
    """A book by one author, or by several of whom the last stands behind "&"; behind them those they wrote it for."""
    under = rf"(?:\s(?P<publisher>{_BODIES})(?=\s[\p{{Lu}}\p{{N}}]\S*\s\p{{Lu}}))?"
    authors = rf"(?P<author>(?:{name}(?:,\s{name}){{0,4}},?\s&\s)?{name}(?:\s(?:ET\sAL\.|et\sal\.|eds?\.))?,)"
    return rf"{authors}{under}\s(?P<title>{title}){place}{_PRINTED}{_REST}"


_UNSIGNED = (
    rf"(?P<author>{_BODIES})\s(?P<title>{_TOLD})(?:{_PAGES})?{_PRINTED}{_REST}"
    rf"|(?=(?:\P{{Ll}}+?\s){{3}})(?P<title>{_TOLD}){_PAGES}(?=\s\([^()]{{5}}){_PRINTED}{_REST}"
)
"""A report of a body, or a collection that nobody signed, with its printer: "LAWS OF OSTMERE 148 (Rye, Lee 1815)"."""
_BOOK = late(
    rf"(?:{_VOLUME})?{_book(_LOUD_NAME, _TOLD, f'(?:{_SECTION}|{_PAGES})?')}"
    rf"|{_VOLUME}{_book(_SPOKEN_NAME, _TITLED, _SECTION)}"
    rf"|(?:{_VOLUME})?(?:{_UNSIGNED})"
)
_LABELS = {name: name for name in ("volume", "author", "publisher", "title", "section", "pages", "edition", "date")}
_SIGNS = " (&"


def book_fields(words: str) -> list[Field]:
    """The fields of the book that the words begin with, each as sure as a rule is."""
    found = _BOOK.match(words) if words[:1].isdecimal() or words[:2].isupper() else None
    return [one for one in ruled(found, _LABELS) if one.words.strip(_SIGNS)] if found else []
