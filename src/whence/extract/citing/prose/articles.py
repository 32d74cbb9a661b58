"""Articles of law journals that a note's sentence cites: "it is shown in Ann M. Roe, Tides and Tolls, 12 Harv. L. Rev.
3 (1999), who asked pilots". A parser of references takes such a sentence for prose, or its first words for the title.

In: a text, a stretch of a note, and what was read there. Out: the same with each such article as a reference of its
own, from its author's name to its year. Nothing but a title stands between the name and the volume; where two names
may be the author's, one that is surely a person's is needed.

>>> words = "Much of it is shown in Ann M. Roe, The Tides and the Tolls, 12 HARV. L. REV. 3, 14 (1999), who asked them."
>>> [(words[one.start : one.end], one.authors) for one in articles(words, (0, len(words)))]
[('Ann M. Roe, The Tides and the Tolls, 12 HARV. L. REV. 3, 14 (1999)', 'Ann M. Roe')]
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import regex

from whence.extract.citing.forms.imprints import places
from whence.extract.late import late
from whence.extract.people import is_organisation
from whence.extract.references.phrases import person
from whence.models import Reference, Span

_JOURNAL = r"\p{Lu}[\p{L}.’'&-]*(?:\s(?:&|of|on|the|and|for|in|\p{Lu}[\p{L}.’'&-]*)){0,9}"
_PIN = r"(?:,\s(?:at\s)?\p{N}{1,5}(?:\s?[–-]\s?\p{N}{1,5})?(?:\s(?:&\s)?nn?\.\s?\p{N}{1,4})?){0,4}"
_PLACED = late(
    rf",[”\"’]?\s(?P<volume>\p{{N}}{{1,4}})\s(?P<journal>{_JOURNAL})\s(?P<page>\p{{N}}{{1,5}}){_PIN}"
    r"\s\((?:\p{Lu}\p{L}+\.?\s)?(?P<year>(?:1[89]|20)\p{N}{2})\)"
)
"""The volume, journal, page and year of an article: "12 Harv. L. Rev. 3, 14–15 (1999)"."""
_REPORTED = regex.compile(r"\sv\.\s|\b(?:Act|Code|Cong|Stat)\b")
"""What stands in the name of a judgment or a law."""
_PART = r"(?:\p{Lu}\.|(?:de|van|von|der|la)\s\p{Lu}[\p{L}’'-]+|\p{Lu}[\p{L}’'-]+)"
_ONE = rf"(?:\p{{Lu}}\p{{Ll}}[\p{{L}}’'-]*|\p{{Lu}}\.)(?:\s{_PART}){{1,3}}"
_NAME = late(
    r"(?<![\p{L}\p{N}’'.-]|\sv\.\s)(?:(?:See|Cf\.|Compare|In|But)\s(?:also\s|see\s|generally\s|e\.g\.,\s)?)?"
    rf"(?P<authors>(?P<first>(?!See\s|Note\s|Cf\.){_ONE})(?:,\s{_ONE}){{0,4}}(?:,?\s(?:&|and)\s{_ONE}|\set\sal\.)?)"
    r",\s(?=[“\"‘]?[\p{Lu}\p{N}])"
)
_INITIAL = regex.compile(r"(?<!\p{L})\p{Lu}\.")
_ENDS = regex.compile(r"\p{Ll}{3}\.[”\"’]?\s+\p{Lu}|;|\(\p{N}{4}\)|,\s(?:which|who|that|as|but)\s")
_BEFORE, _SHORTEST = 320, 8
"""So far before the volume a name is looked for; the length of the shortest title."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article cited at `start` to `end`, its authors' names and its title's span."""

    start: int
    end: int
    authors: str
    title: Span
    placed: regex.Match[str]


def articles(flat: str, span: Span) -> Iterator[Article]:
    """The articles that stand in a stretch."""
    low = span[0]
    for placed in _PLACED.finditer(flat, *span):
        window = max(low, placed.start() - _BEFORE), placed.start()
        names = [one for one in _NAME.finditer(flat, *window) if _leads(flat, one, placed.start())]
        sure = [one for one in names if _is_surely_person(one)]
        author = sure[-1] if sure else names[0] if len(names) == 1 else None
        if author:
            yield Article(
                author.start("authors"), placed.end(), author["authors"], (author.end(), placed.start()), placed
            )
        low = placed.end()


def _leads(flat: str, name: regex.Match[str], end: int) -> bool:
    """Whether a title may stand between a name and a place."""
    if name["first"] in places() or is_organisation(name["first"]) or end - name.end() < _SHORTEST:
        return False
    return not (_ENDS.search(flat, name.end(), end) or _REPORTED.search(flat, name.start(), end))


def _is_surely_person(name: regex.Match[str]) -> bool:
    """Whether a name has an initial or a given name that is told."""
    first = name["first"].partition(" ")[0].lower()
    return bool(_INITIAL.search(name["authors"])) or person(first).startswith("g")


def with_articles(
    flat: str, found: Sequence[Reference], span: Span, parse: Callable[[Span], Sequence[Reference]]
) -> list[Reference]:
    """The references, with the articles among prose; what was read of one without its author is not kept. `parse`
    reads the references of a stretch."""
    made = list(found)
    for one in articles(flat, span):
        there = [other for other in made if other.start < one.end and one.start < other.end]
        told = any("author" in (other.work or {}) or other.short_form for other in there)
        apart = any(map(str.isdigit, flat[there[0].start : one.start])) if there else False
        if len(there) > 1 or told or apart:  # a judgment that quotes it
            continue
        read = [other for other in parse((one.start, one.end)) if {"author", "title"} <= set(other.work or ())]
        if len(read) == 1 and read[0].start == one.start:
            made = [*(other for other in made if other not in there), read[0]]
    return sorted(made, key=lambda reference: (reference.start, reference.end))
