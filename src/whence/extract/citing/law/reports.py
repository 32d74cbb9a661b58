"""Where reports of the Commonwealth print a judgment, as courts cite it: "[2013] NZHC 301", "(2003) 4 SCC 675",
"2003(2) R.C.R. (Crl.) 888", "1962 Supp (2) SCR 496", "AIR 1977 SC 2229", "JT 1998 (2) SC 101", "2016 SCC 27",
"[1998] 1 SLR(R) 434", "[1974–1976] SLR(R) 725".

In: a text and a stretch. Out: matches of such places with what is printed beside them ("[AIR 1956 SC 676 = 1956 SCR
393]"), each with the groups `year`, `volume`, `series` and `page` of the first place.

>>> text = "So in Lee v Roe [2013] NZHC 301, [2013] 3 NZLR 236 (CA); and [2001]."
>>> [found.group() for found in year_places(text, (0, len(text)))]
['[2013] NZHC 301, [2013] 3 NZLR 236 (CA)']
>>> [found.group("year", "volume", "series", "page") for found in year_places("in [(2004)5 SCC 430] they", (0, 25))]
[('2004', '5', 'SCC ', '430')]
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.extract.citing.forms.years import YEAR
from whence.extract.late import late
from whence.models import Span

_SUPPLEMENT = r"(?:\(?[Ss]upp?l?t?\.?\)?\s?)?"
_SERIES = (
    r"(?:(?:\p{Lu}[\p{L}.&]{0,8}\s{1,3}){1,3}(?:\([\p{L}.&]{2,10}\)\s?)?"
    r"|(?:\p{Lu}[\p{L}.&]{0,8}\s{1,3}){0,2}\p{Lu}[\p{L}.&]{1,8}\(\p{Lu}\p{L}{0,3}\)\s{1,3})"
)
_LETTERS = (
    r"(?!WL\s)(?:\p{Lu}[\p{Lu}.]{0,8}\p{Lu}\.?|SCC\sOn[Ll]ine\s\p{Lu}[\p{L}&]{1,5}|SCALE)\s(?:\([\p{L}.&]{2,10}\)\s?)?"
)
"""A series told by its capitals: "S.C.C.R.", "SCC", "SCC (Cri)"."""


def _place(named: bool) -> str:
    """The pattern of one place, with or without names for its parts."""

    def part(name: str, pattern: str) -> str:
        return f"(?P<{name}>{pattern})" if named else f"(?:{pattern})"

    year, volume = part("year", YEAR), part("volume", r"\p{N}{1,3}")
    any_series, letters = part("series", _SERIES), part("series", _LETTERS)
    air, weekly = part("series", r"A\.?\s?I\.?\s?R\.?\s?"), part("series", r"J\.?T\.?\s")
    court = r"(?:SC|S\.\s?C\.|S(?i:upreme)\sC(?i:ourt)|\p{Lu}\p{L}{1,8}\.?)\s(?:\([\p{L}.]{2,10}\)\s)?"
    places = (
        rf"\[\s?{year}(?:\s?[–/-]\s?(?:\p{{N}}{{2}}){{1,2}})?\s?\]\s{{0,3}}(?:{_SUPPLEMENT}{volume}\s{{1,3}})?{any_series}",
        rf"\(\s?{year}\s?\)\s?{_SUPPLEMENT}\(?{volume}\)?\s?{any_series}",
        rf"\(\s?{year}\s?\)\s?{letters}",
        rf"(?<!\p{{N}}){year},?\s?{_SUPPLEMENT}\(\s?{volume}\s?\)\s?{_SUPPLEMENT}{any_series}",
        rf"(?<!\p{{N}}){year}\s{_SUPPLEMENT}(?:{volume}\s)?{letters}",
        rf"{air}[(\[]?{year}[)\]]?,?\s{court}",
        rf"{weekly}[(\[]?{year}[)\]]?,?\s?\(?{volume}\)?\s{court}",
    )
    return f"(?:{'|'.join(places)})" + part("page", r"\p{N}{1,5}") + r"(?![\p{L}\p{N}/]|\.\p{N})"


_BESIDE = rf"(?:\s?(?:[,;=:]|\bor\b|\balso\b)\s?(?:[Ss]ee\s)?{_place(named=False)}){{0,6}}"
_CITED = late(rf"{_place(named=True)}{_BESIDE}(?:\s\(\p{{Lu}}[\p{{L}}\s]{{0,14}}\))?")
_ONE = late(_place(named=True))
_CUES = regex.compile(
    r"[\[(]\s?(?:1[5-9]|20)\p{N}{2}\s?[\])–/-]|(?:1[5-9]|20)\p{N}{2},?\s?(?:\(|\(?[Ss]upp?l?|\p{N}{0,3}\s?\p{Lu})"
)


def year_places(text: str, span: Span) -> Iterator[regex.Match[str]]:
    """The places in a stretch, in order."""
    return _CITED.finditer(text, *span) if _CUES.search(text, *span) else iter(())


def each_place(words: str) -> Iterator[tuple[str, str, int]]:
    """The year (with the volume of that year), series and page of every place in a citation's words."""
    for found in _ONE.finditer(words) if _CUES.search(words) else ():
        volume = " ".join(part for part in (found["year"], found["volume"]) if part)
        yield volume, "".join(found["series"].split()), int(found["page"])
