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
from whence.extract.late import late
from whence.models import Span

STRASBOURG, _LUXEMBOURG_REPORTS, _SAN_JOSE_SERIES = "ECHR", "EU", "Series C"
"""What stands for the series."""
STRASBOURG_SERIES = frozenset([STRASBOURG, _SAN_JOSE_SERIES, "EHRR", "E.H.R.R."])
"""In the judgments of these places are told by "§"."""
_MONTH = r"(?:\p{Lu}\p{Ll}{2,8}|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
_DAY = rf"\p{{N}}{{1,2}}(?:er)?\s{_MONTH}\s(?P<year>(?:19|20)\p{{N}}{{2}})"
_CHAMBER = (
    r"[\[(](?:GC|dec|déc|merits|fond|just\ssatisfaction|satisfaction\séquitable|revision|striking\sout"
    r"|preliminary\sobjections)\.?[\])]"
)
_AT = (
    r"(?:(?:§§?|paras?\.?|paragraphs?|pp?\.)\s?[\p{N}\s,–‑-]{1,20}?(?:\s(?:and|et)\s\p{N}{1,4})?"
    r"(?=,\s|;|\)|\.|\s\p{L}|$))"
)
_SEVERAL = r"(?:(?:,\s|\s(?:and|et)\s)(?:\p{N}{1,6}/\p{N}{2}|\p{N}{1,3}\s(?:others|autres)))"
_NUMBER = (
    r"(?:(?i:applications?|app\.?|appl\.|requêtes?)\s)?(?i:nos?\.?|n[°º]s?)\s?(?P<number>\p{N}{1,6}/\p{N}{2})(?!\p{N})"
    rf"{_SEVERAL}{{0,6}}"
)
_SERIES = r"[Ss][eé]rie[s]?\sA,?\s(?:[Nn]o\.?|n[°º])\s(?P<number>\p{N}{1,3}(?:-\p{L})?)(?!\p{L})"
_REPORTS = (
    r"(?:Reports(?:\sof\sJudgments\sand\sDecisions)?|Recueil(?:\sdes\sarrêts\set\sdécisions)?)\s"
    r"(?P<reports>(?P<year>19\p{N}{2})[-–‑][IVX]+)"
)
_PART = (
    rf"(?:{_NUMBER}|{_SERIES}|{_REPORTS}|{_AT}|(?:ECHR|CEDH)\s(?P<year>(?:19|20)\p{{N}}{{2}})(?:[-–‑][IVX]+)?(?:\s\((?:extracts|extraits)\))?"
    rf"|ECHR|ECtHR|CEDH|(?:(?i:judgment|decision|arrêt|décision)\s(?:of\s|du\s)?)?{_DAY})"
)
_STRASBOURG = late(
    rf"(?:,?\s{_CHAMBER})?(?:,\s|(?P<bracket>\s\((?:{_CHAMBER},?\s)?)){_PART}(?:,\s{_PART}|\s\(ECt?HR,\s{_DAY}\)){{0,5}}(?(bracket)\)?)"
    rf"|(?<!,)\s(?=[Aa]pp){_NUMBER}(?:,\s{_PART}|\s\(ECt?HR,\s{_DAY}\))"
)
"""What tells a judgment behind its names: numbers, days and places in any order, behind a comma or in brackets; one of
the numbers or of the volumes of its reports must be there."""
_CUED = regex.compile(r"(?:[Nn]os?\.?|n[°º]s?)\s?\p{N}|Reports\s(?:of\s|19)|Recueil\s(?:des\s|19)")
_SIDE = r"\p{Lu}[\p{L}.’'-]*(?:\s(?:and|of|the|de|der|van|von|&|\p{Lu}[\p{L}.’'-]*)){0,6}"
_OLD = late(
    rf"(?<![\p{{L}}’'-])(?:[Tt]he\s)(?:[Aa]bove-(?:mentioned|cited)\s)?(?P<name>{_SIDE}(?:\sv\.\s(?:the\s)?{_SIDE})?)\s(?:case,\s)?judgment"
    rf"\sof\s{_DAY}(?:\s\([^()]{{1,40}}\))?,\s(?:Series\sA,?\sno\.\s(?P<number>\p{{N}}{{1,3}}(?:-\p{{L}})?)"
    rf"|{_REPORTS})(?:,\s{_AT}){{0,3}}"
)
"""As the court itself cited before 1999: "the Lee v. Ostmere judgment of 3 May 1986, Series A no. 103, p. 12, § 28"."""
_LUXEMBOURG = regex.compile(
    r",\s(?:(?:Joined\s)?Cases?\s)?(?P<number>[CT]-\p{N}{1,4}/\p{N}{2})(?:\s(?:P|PPU|RX))?(?:(?:,\s|\s(?:and|to)\s)[CT]-\p{N}{1,4}/\p{N}{2}){0,6}"
    r",\s(?:ECLI:)?EU:[CT]:(?P<year>(?:19|20)\p{N}{2}):\p{N}{1,4}"
)
_SAN_JOSE = late(
    r"[.,]\s(?:(?:Preliminary\sObjections?|Merits|Reparations|Costs|Interpretation|Provisional\sMeasures|Request)[^.;()]{0,80}[.,]\s){0,3}"
    r"(?:Judgment|Order)\sof\s\p{Lu}\p{Ll}{2,8}\s\p{N}{1,2},\s(?P<year>(?:19|20)\p{N}{2})[.,]\s"
    r"(?:I(?:nter)?-?\s?A(?:m\.|CtHR|merican)[^;()]{0,40}?[.,]\s)?Series\sC,?\sNo\.\s(?P<number>\p{N}{1,3})(?!\p{N})"
)
"""As the Inter-American Court cites: "Lee v. Ostmere. Merits. Judgment of July 29, 1988. Series C No. 4"."""
_NAME = regex.compile(
    r"(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}.’'&/-]*(?:\s(?:\p{Lu}[\p{L}\p{N}.’'&/-]*|\p{N}{1,4}|and|of|the|for|de|du|des|von|van|e|y|v\.?"
    r"|others|\([^()]{1,30}\))){0,14}$"
)
_BEFORE = 200
_HYPHEN = regex.compile(r"[‑–]")


def european_cases(text: str, span: Span) -> Iterator[Case]:
    """The judgments of a stretch that are cited so, in order."""
    found = [
        *_of_strasbourg(text, span),
        *_of_old(text, span),
        *_of_luxembourg(text, span),
        *_of_san_jose(text, span),
    ]
    yield from sorted(found, key=lambda one: one.start)


def _of_strasbourg(text: str, span: Span) -> Iterator[Case]:
    behind = span[0]
    for found in _STRASBOURG.finditer(text, *span) if _CUED.search(text, *span) else ():
        told = found["number"] or found["reports"]
        sides = two_sides(text, behind, found.start()) if told else None
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


def _of_san_jose(text: str, span: Span) -> Iterator[Case]:
    behind = span[0]
    for found in _SAN_JOSE.finditer(text, *span) if text.find("Series C", *span) >= 0 else ():
        sides = two_sides(text, behind, found.start())
        if sides is not None:
            yield _case(text, sides, found, _SAN_JOSE_SERIES)
            behind = found.end()


def _case(text: str, names: Span, found: regex.Match[str], series: str) -> Case:
    told = found.groupdict("")
    year = int(told["year"]) if told["year"] else None
    number = told["number"] or told.get("reports", "")  # a volume of reports prints many: names alone tell them apart
    volume = _HYPHEN.sub("-", " ".join(number.split()))
    name, blank = text[slice(*names)], not told["number"]
    return Case(names[0], found.end(), name, volume, series, 0, is_short=False, year=year, is_blank=blank)
