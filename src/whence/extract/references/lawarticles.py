"""Articles as law reviews cite them: "Ann Lee & Jane R. Roe, Silt, Sand, 49 OSTMERE & SALT L. REV. 123, 125 (2007)".

In: the words of a reference. Out: the `Field`s of its authors, kind, title and place; none where they are no such
article. The volume stands in front of the journal and the first page behind it; commas part titles as they part
authors, so that names are told by "&" before the last. A newspaper or website stands before its day in brackets.

>>> def shown(words: str) -> list[tuple[str, str]]:
...     return [(one.label, one.words) for one in article_fields(words)]
>>> shown("Ann Lee & Jane R. Roe, Note, Silt, Sand, 49 OSTMERE L. REV. 123, 125 (2007)")
... # doctest: +NORMALIZE_WHITESPACE
[('author', 'Ann Lee & Jane R. Roe,'), ('genre', 'Note,'), ('title', 'Silt, Sand,'), ('volume', '49'),
 ('container-title', 'OSTMERE L. REV.'), ('first-page', '123,'), ('pages', '125'), ('date', '(2007)')]
>>> shown("Ann Lee, Silt at Night, OSTMERE REV.-J. (Mar. 3, 2004), https://silt.example")[1:]
[('title', 'Silt at Night,'), ('container-title', 'OSTMERE REV.-J.'), ('date', '(Mar. 3, 2004),')]
>>> shown("Ann Lee, Silt, OSTMERE TIMES, Mar. 3, 2004, at A1")[2:]
[('container-title', 'OSTMERE TIMES'), ('date', 'Mar. 3, 2004,'), ('pages', 'at A1')]
>>> shown("Lee v. Roe, 49 U.S. 123, 125 (1907)")
[]
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import regex

from whence.extract.late import late
from whence.extract.references.fields import Field, ruled
from whence.extract.references.lists import alternation

__all__ = ["article_fields"]

_GIVEN = r"(?:\p{Lu}[\p{L}’'.-]*+\s)"
_PARTICLE = r"(?:(?:d[aeiu]|de\sla|d[eu]l|v[ao]n|den|der|la|le|bin|al|el|y|ter)\s)"
_NAME = (
    rf"{_GIVEN}{{1,3}}{_PARTICLE}{{0,2}}\p{{Lu}}[\p{{L}}’'-]*+(?:\s\p{{Lu}}[\p{{L}}’'-]*+)?"
    r"(?:,?\s(?:Jr|Sr)\.|,?\sI[IV]{1,2})?"
)
_AUTHORS = rf"(?:{_NAME}(?:,\s{_NAME}){{0,7}},?\s(?:&|and)\s{_NAME}|{_NAME}(?:,?\set\sal\.)?),"
_KIND = (
    r"(?:(?:Student|Book|Case)\s)?(?:Article|Book\sReview|Comment(?:ary)?|Essay|Feature|Foreword|Introduction|Lecture|Note"
    r"|Opinion|Recent\s(?:Case|Development)|Reply|Response|Review|Symposium),"
)
_TITLE = (
    r"(?=\P{Lu}*+[\p{L}\p{N}])(?!(?:supra|infra)\b)"
    r"(?:(?!\b(?:supra|infra)\s)[^;()]|\((?!\p{N}{4}\))[^()]{0,80}\)){2,300}?"
)
_WORD = r"(?:\p{Lu}[\p{L}’'.-]*+|&|of|the|on|for|and|in)"
_JOURNAL = rf"\p{{Lu}}[\p{{L}}’'.&:-]*+(?:,?\s{_WORD}){{0,9}}"
_PAGE = r"\p{N}{1,5}"
_PLACE = rf"{_PAGE}(?:\s?[-–]\s?{_PAGE})?(?:\s(?:&\s)?nn?\.\s?\p{{N}}+(?:[-–]\p{{N}}+)?)?"
_PERIODICAL = (
    rf"(?P<volume>\p{{N}}{{1,4}})\s(?P<journal>{_JOURNAL}),?\s(?P<first>{_PAGE},?)"
    rf"(?:\s(?P<pages>{_PLACE}(?:,\s{_PLACE})*))?\s(?P<date>\((?:[^()]{{0,24}}\s)?(?:1[6-9]|20)\p{{N}}{{2}}(?:[-–]\p{{N}}{{2,4}})?\)[.;,]?)"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\p{Ll}*\.?"
_OUTLET = rf"(?P<outlet>\p{{Lu}}[\p{{L}}’'.&:!-]*+(?:\s{_WORD}){{0,7}})"
_DAY = rf"{_MONTH}\s\p{{N}}{{1,2}},\s(?:19|20)\p{{N}}{{2}}"
_DAILY = (
    rf"{_OUTLET}(?:\s(?P<day>\({_DAY}(?:,\s\p{{N}}{{1,2}}:[^()]{{2,20}})?\)[.;,]?)"
    rf"|,\s(?P<printed>{_DAY},)\s(?P<at>at\s\p{{Lu}}{{0,3}}[-\p{{N}}]++(?:[,–]\s?\p{{Lu}}{{0,3}}\p{{N}}++)*[.;,]?))"
)
_BEGINS = rf"(?P<author>{_AUTHORS}\s)?(?P<genre>{_KIND}\s)?(?P<title>{_TITLE}[,?!]”?)\s"
_ARTICLE = late(rf"{_BEGINS}(?:{_PERIODICAL}|{_DAILY})".replace(r"\s", r"\s{1,2}").replace(r"\s{1,2}?", r"\s?"))
"""Behind a page's end a paragraph may go on: any blank may be two."""
_LIKELY = regex.compile(r"\p{N}\s+\(|\p{Ll}\.?\s\p{N}{1,2},\s\p{N}{4}")
"""What stands before an article's year, or in its day: a quick look."""
_VERSUS = regex.compile(r"\sv\.\s")
_REVIEW = regex.compile(r"\b(?:REV|Rev|J|Q|F|L\.J)\b")
"""A journal that may print a title with two sides: "Lee v. Roe at Twenty, 9 Ostmere L. Rev. 5"."""
_LABELS = {
    "author": "author",
    "genre": "genre",
    "title": "title",
    "volume": "volume",
    "journal": "container-title",
    "outlet": "container-title",
    "first": "first-page",
    "pages": "pages",
    "date": "date",
    "day": "date",
    "printed": "date",
    "at": "pages",
}


@cache
def _law() -> regex.Pattern[str]:
    """Reporters of judgments and collections of laws, which are cited as journals are."""
    return regex.compile(rf"(?:{alternation('reporters.txt')}|{alternation('statutes.txt')})\.?")


def article_fields(words: str) -> list[Field]:
    """The fields of the article that the words begin with, each as sure as a rule is."""
    found = _ARTICLE.match(words) if _LIKELY.search(words) else None
    return [_trimmed(one) for one in ruled(found, _LABELS)] if found and _is_article(found) else []


def _is_article(found: regex.Match[str]) -> bool:
    """Whether somebody wrote it, or its kind is told, and it stands in no reporter of judgments."""
    if not (found["author"] or found["genre"]) or (found["author"] or "").isupper():
        return False
    journal, sides = found["journal"], _VERSUS.search(found["title"])
    return journal is None or (_law().fullmatch(journal) is None and (not sides or bool(_REVIEW.search(journal))))


def _trimmed(field: Field) -> Field:
    """The field without the blank between it and the next one."""
    words = field.words.rstrip()
    return replace(field, end=field.start + len(words), words=words)
