"""Judgments cited by a year and the volume of that year, as courts of the Commonwealth do: "Lee v Roe [2013] NZHC 301",
"Lee v. Roe (2003) 4 SCC 675", "Lee v. Roe 2003(2) R.C.R. (Crl.) 888", "Lee v. Roe AIR 1977 SC 2229".

In: a text and a stretch. Out: `Case`s with both sides' names in front, by the year (and the volume of that year), the
court or series, and the number or page, up to their other places and the court behind.

>>> words = "Lee v Roe [2013] NZHC 301, [2013] 3 NZLR 236 (CA); and so on [2001]."
>>> [(one.name, one.key, one.page, words[one.start : one.end]) for one in year_cases(words, (0, len(words)))]
[('Lee v Roe', ('2013', 'NZHC'), 301, 'Lee v Roe [2013] NZHC 301, [2013] 3 NZLR 236 (CA)')]
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.extract.citing.forms.cases import SIDES, Case, named_before
from whence.models import Span

_SERIES = r"(?:\p{Lu}[\p{L}.]{0,8}\s{1,3}){1,3}"
_PLACE = (
    rf"\[(?:1[89]|20)\p{{N}}{{2}}\]\s{{1,3}}(?:\p{{N}}{{1,2}}\s{{1,3}})?{_SERIES}\p{{N}}{{1,5}}(?![\p{{L}}\p{{N}}])"
)
_YEAR = r"(?P<year>(?:1[89]|20)\p{N}{2})"
_CITED = regex.compile(
    rf"(?:\[{_YEAR}\]\s{{1,3}}(?:(?P<volume>\p{{N}}{{1,2}})\s{{1,3}})?(?P<series>{_SERIES})"
    rf"|\({_YEAR}\)\s(?P<volume>\p{{N}}{{1,2}})\s(?P<series>S\.?C\.?C\.?\s|S\.?C\.?R\.?\s)"
    rf"|{_YEAR}\s?(?:Supp\.?\s?)?\((?P<volume>\p{{N}}{{1,2}})\)\s?(?P<series>{_SERIES}(?:\([\p{{L}}.]{{2,10}}\)\s)?)"
    rf"|(?P<series>AIR\s){_YEAR}\s(?:SC|S\.C\.|\p{{Lu}}\p{{Ll}}{{1,6}})\s)"
    rf"(?P<page>\p{{N}}{{1,5}})(?![\p{{L}}\p{{N}}])"
    rf"(?:[,;]\s{_PLACE}){{0,3}}(?:\s\(\p{{Lu}}[\p{{L}}\s]{{0,14}}\))?"
)


def year_cases(text: str, span: Span) -> Iterator[Case]:
    """The judgments of a stretch that are cited so, in order."""
    behind = span[0]
    for found in _CITED.finditer(text, *span):
        low = behind + 1 if text[behind : behind + 1].isspace() else behind  # no name was cut there
        start = _begun(text, low, found.start())
        if start is None:
            continue
        name = text[start : found.start()].strip(" ,")
        volume = " ".join(part for part in (found["year"], found["volume"]) if part)
        series = "".join(found["series"].split())
        yield Case(start, found.end(), name, volume, series, int(found["page"]), False, int(found["year"]))
        behind = found.end()


def _begun(text: str, low: int, end: int) -> int | None:
    """Where the names of both sides begin; the last one may say where it is: "Lee v Harbour Court, Ostmere [2021]"."""
    start = named_before(text, low, end, is_dated=True)
    if start is None or SIDES.search(text, start, end):
        return start
    if text.endswith(", ", low, start):
        start = named_before(text, low, start - 2, is_dated=True)
    return start if start is not None and SIDES.search(text, start, end) else None
