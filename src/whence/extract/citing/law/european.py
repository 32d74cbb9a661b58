"""Judgments as Europe's courts cite them: "Lee v. Ostmere [GC], no. 69698/01, § 101, ECHR 2007-V", "Roe v. Rye, 8 July
1986, § 41, Series A no. 103", "judgment of 13 May 2014, Lee and Roe, C-131/12, EU:C:2014:317, paragraph 53".

In: a text and a stretch. Out: `Case`s by the number of the application or of the case, with the names in front.

>>> words = "(see Lee v. Ostmere [GC], no. 69698/01, § 101, ECHR 2007-V, and Lee and Roe, C-131/12, EU:C:2014:317)"
>>> [(one.name, one.volume, one.year, words[one.end - 6 : one.end]) for one in european_cases(words, (0, len(words)))]
[('Lee v. Ostmere', '69698/01', 2007, '2007-V'), ('Lee and Roe', 'C-131/12', 2014, '14:317')]
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.extract.citing.law.case import Case
from whence.extract.citing.law.parties import two_sides
from whence.models import Span

STRASBOURG, _LUXEMBOURG_REPORTS = "ECHR", "EU"
"""What stands for the series; places in the first one's judgments are told by "§"."""
_DAY = r"\p{N}{1,2}\s\p{Lu}\p{Ll}{2,8}\s(?P<year>(?:19|20)\p{N}{2})"
_CHAMBER = r"(?:\s\[GC\]|\s\((?:dec|merits|just\ssatisfaction|revision|striking\sout)\.?\))?"
_AT = r"(?:,\s(?:§§?|paras?\.?|pp?\.)\s?[\p{N}\s,–-]{1,20}?(?:\sand\s\p{N}{1,4})?(?=,\s|;|\)|\.))"
_STRASBOURG = regex.compile(
    rf"{_CHAMBER},\s(?:(?:judgment\s(?:of\s)?|decision\s(?:of\s)?)?{_DAY}{_AT}{{0,3}},\s)?"
    rf"(?:nos?\.\s(?P<number>\p{{N}}{{1,6}}/\p{{N}}{{2}})(?:(?:,\s|\sand\s)(?:\p{{N}}{{1,6}}/\p{{N}}{{2}}|\p{{N}}{{1,3}}\sothers)){{0,6}}"
    rf"|Series\sA,?\sno\.\s(?P<number>\p{{N}}{{1,3}}(?:-\p{{L}})?))"
    rf"(?:{_AT}{{0,3}},\s(?:ECHR\s(?P<year>(?:19|20)\p{{N}}{{2}})(?:-[IVX]+)?(?:\s\(extracts\))?|Reports\s(?:of\sJudgments\sand\sDecisions\s)?(?P<year>19\p{{N}}{{2}})-[IVX]+"
    rf"|{_DAY}))?"
)
_SIDE = r"\p{Lu}[\p{L}.’'-]*(?:\s(?:and|of|the|de|der|van|von|&|\p{Lu}[\p{L}.’'-]*)){0,6}"
_OLD = regex.compile(
    rf"(?<![\p{{L}}’'-])(?:[Tt]he\s)(?:[Aa]bove-(?:mentioned|cited)\s)?(?P<name>{_SIDE}(?:\sv\.\s(?:the\s)?{_SIDE})?)\s(?:case,\s)?judgment"
    rf"\sof\s{_DAY}(?:\s\([^()]{{1,40}}\))?,\s(?:Series\sA,?\sno\.\s(?P<number>\p{{N}}{{1,3}}(?:-\p{{L}})?)"
    rf"|(?P<number>Reports(?:\sof\sJudgments\sand\sDecisions)?\s19\p{{N}}{{2}}-[IVX]+)){_AT}{{0,3}}"
)
"""As the court itself cited before 1999: "the Lee v. Ostmere judgment of 3 May 1986, Series A no. 103, p. 12, § 28"."""
_LUXEMBOURG = regex.compile(
    r",\s(?:(?:Joined\s)?Cases?\s)?(?P<number>[CT]-\p{N}{1,4}/\p{N}{2})(?:\s(?:P|PPU|RX))?(?:(?:,\s|\s(?:and|to)\s)[CT]-\p{N}{1,4}/\p{N}{2}){0,6}"
    r",\s(?:ECLI:)?EU:[CT]:(?P<year>(?:19|20)\p{N}{2}):\p{N}{1,4}"
)
_NAME = regex.compile(
    r"(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}.’'&/-]*(?:\s(?:\p{Lu}[\p{L}\p{N}.’'&/-]*|\p{N}{1,4}|and|of|the|for|de|du|des|von|van|e|y|v\.?"
    r"|others|\([^()]{1,30}\))){0,14}$"
)
_BEFORE = 200


def european_cases(text: str, span: Span) -> Iterator[Case]:
    """The judgments of a stretch that are cited so, in order."""
    found = [*_of_strasbourg(text, span), *_of_old(text, span), *_of_luxembourg(text, span)]
    yield from sorted(found, key=lambda one: one.start)


def _of_strasbourg(text: str, span: Span) -> Iterator[Case]:
    behind = span[0]
    cued = any(text.find(cue, *span) >= 0 for cue in (" no. ", " nos. "))
    for found in _STRASBOURG.finditer(text, *span) if cued else ():
        sides = two_sides(text, behind, found.start())
        if sides is not None:
            yield _case(text, sides, found, STRASBOURG)
            behind = found.end()


def _of_old(text: str, span: Span) -> Iterator[Case]:
    for found in _OLD.finditer(text, *span) if text.find("judgment of ", *span) >= 0 else ():
        yield _case(text, found.span("name"), found, STRASBOURG)


def _of_luxembourg(text: str, span: Span) -> Iterator[Case]:
    behind = span[0]
    for found in _LUXEMBOURG.finditer(text, *span) if text.find("EU:", *span) >= 0 else ():
        named = _NAME.search(text, max(behind, found.start() - _BEFORE), found.start())
        if named is not None:
            yield _case(text, named.span(), found, _LUXEMBOURG_REPORTS)
            behind = found.end()


def _case(text: str, names: Span, found: regex.Match[str], series: str) -> Case:
    year = int(found["year"]) if found["year"] else None
    number = " ".join(found["number"].split())
    return Case(names[0], found.end(), text[slice(*names)], number, series, 0, is_short=False, year=year)
