"""Judgments as lawyers cite them: in full ("United States v. Aguilar, 515 U.S. 593, 599 (1995)") and by volume and page
alone ("Aguilar, 515 U.S. at 600").

In: a text and a stretch of it. Out: `Case`s in order. Names and the series with its volume tell a judgment; a full
citation also gives its first page.

>>> text = "As was held in Harbour v. Salt Co., 515 U.S. 593, 599 (1995), it may. But see Harbour, 515 U.S. at 600 n.2."
>>> [(text[case.start:case.end], case.is_short) for case in cases(text, (0, len(text)))]
[('Harbour v. Salt Co., 515 U.S. 593, 599 (1995)', False), ('Harbour, 515 U.S. at 600 n.2', True)]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import regex

from whence.extract.citing.forms.shortforms import led
from whence.extract.citing.law.case import Case
from whence.extract.citing.law.casenames import SIDES, name_end, named_before
from whence.extract.hints import NUMERAL
from whence.extract.references.lists import lines
from whence.models import Span
from whence.text import tokens

_TOLD = 400
"""Characters of a sentence before a place that has no names in front."""
_SENTENCE, _PROPER = regex.compile(r"\p{Ll}{3}[.?!][”\")]*\s+(?=\P{Ll})"), regex.compile(r"\p{Lu}[\p{L}’'-]+")
_SIGNAL_ALONE = regex.compile(r"[(\[]?(?i:(?:but\s)?see(?:\salso)?|accord|compare|cf\.),?\s")
_SURE = regex.compile(r"U\.\s?S\.$|S\.\s?Ct|L\.\s?Ed|F\.\s?Supp|\p{N}\p{Ll}{1,2}$|^Ops\.")
"""Series beside whose places neither a name nor a year is needed: "484 F.2d 215"."""
_SPELLED = regex.compile(r"\p{Lu}\p{Ll}{2}")
"""Series beside whose places a name is enough: "In Foster, 2 Pet. 253, the Court"."""
_PARALLEL = regex.compile(r"[Ii]d\.(?:,?\sat\s\p{N}[\p{N}\s,–-]*(?:n\.\s?\p{N}+)?)?,\s$")
"""What stands before the same place in another series: "Id. at 281, 284 A.2d at 388"."""
_PARTED = regex.compile(r"(?<=\p{Ll})-\s+(?=\p{Ll}{2})(?!(?:and|or|v)\b)")
"""The hyphen with which the end of a line parts a name."""
_DAY = regex.compile(
    r"\s?(?:\([^()]{0,40}?(?P<year>1[789]\p{N}{2}|20\p{N}{2})\)|\[[^()\[\]]{0,30}?(?P<year>1[789]\p{N}{2}|20\p{N}{2})\])"
)
"""The year, in New York's courts in square brackets."""
_BLANK = r"(?:_{2,}+|[–-]{2,}+(?![\p{L}>])|—+(?=\s?[,;.()]))"
"""What stands for a page or a volume that is not known yet: "592 U.S. ___", "592 U.S. ---", "––– U.S. ––––"."""
_PAGES = (
    rf"(?:[–-]\p{{N}}{{1,5}})?(?:\s{{0,2}},\s{{1,3}}(?:\p{{N}}{{1,5}}|{_BLANK})(?:[–-]\p{{N}}{{1,5}})?(?![\p{{N}}–-]|\s(?:\p{{Lu}}|§)))*"
    r"(?:,?\s(?:n|nn)\.\s?\p{N}{1,3})?"
)
_STOP = regex.compile(r"\\\.(?=.)")
_RUNNING_HEAD = regex.compile(r"Cite\s(?i:as):\s*$")
"""What an opinion's own page says of it."""


def cited_at(text: str) -> Case | None:
    """The judgment that a reference's words begin with, behind signal words."""
    found = next(cases(text, (0, len(text))), None)
    return found if found is not None and found.start <= led(text) else None


def _series() -> str:
    """The names of series; "U. S." and "S.Ct." are printed as well as "U.S." and "S. Ct."."""
    ordered = sorted({*lines("reporters.txt"), *lines("court_reports.txt")}, key=lambda name: (-len(name), name))
    spaced = (r"\s?".join(_STOP.sub(r"\g<0>\\s?", regex.escape(part)) for part in name.split()) for name in ordered)
    spaced = (name.replace("'", "['’]") for name in spaced)
    return "(?:" + "|".join(spaced) + ")"


@cache
def _cited() -> regex.Pattern[str]:
    page = r"(?P<at>(?<=\s)(?:supra,\s)?at\s(?:pp?\.\s)?)?(?P<page>(?<=\s|\p{Ll}\.)\p{N}{1,5}|" + _BLANK + ")"
    place = rf"(?P<volume>\p{{N}}{{1,4}}|(?<![_–-]){_BLANK})\s{{1,6}}(?P<series>{_series()}),?\s?{page}"
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}.-]){place}(?![\p{{L}}\p{{N}}]){_PAGES}")


@cache
def _may_be_cited() -> re.Pattern[str]:
    """Without this `_cited` need not be tried."""
    firsts = {name[0] for name in (*lines("reporters.txt"), *lines("court_reports.txt"))}
    return re.compile(rf"{NUMERAL}\s{{1,6}}[{''.join(sorted(firsts))}]")


@cache
def beside() -> regex.Pattern[str]:
    """The same judgment's places in other series: "88 S. Ct. 1444, 20 L. Ed. 2d 491", or "[107 Cal.Rptr.2d 841]"."""
    page = rf"(?:(?<=\s)at\s)?(?<=\s)(?:\p{{N}}{{1,5}}|{_BLANK})(?![\p{{L}}\p{{N}}])"
    place = rf"\p{{N}}{{1,4}}\s{_series()},?\s?{page}{_PAGES}"
    numbered = r"(?:19|20)\p{N}{2}-\p{Lu}\p{Ll}{2,8}-\p{N}{1,6}(?![\p{L}\p{N}-])"  # "2003-Ohio-5372"
    return regex.compile(rf"(?:,\s(?:{place}|{numbered}))+|\s\[{place}(?:,\s{place}){{0,3}}\]")


def cases(text: str, span: Span) -> Iterator[Case]:
    """The judgments cited in a stretch; in full what has names in front, or stands in a series that tells enough."""
    behind = span[0]
    for found in _cited().finditer(text, *span) if _may_be_cited().search(text, *span) else ():
        if found.start() < behind:
            continue
        if _RUNNING_HEAD.search(text, max(0, found.start() - 12), found.start()):
            continue
        ended, year = name_end(text, behind, found.start())
        start = named_before(text, behind, ended, is_dated=year is not None)
        if start is None and found["at"]:
            if not _PARALLEL.search(text, max(span[0], found.start() - 40), found.start()):
                yield (alone := _alone(text, max(span[0], found.start() - _TOLD), found))
                behind = alone.end
            continue
        name = _PARTED.sub("", text[start:ended].rstrip(" ,\xa0\n")) if start is not None else ""
        if found["at"] is None and year is None and not SIDES.search(name):
            told = _SURE.search(found["series"]) or _is_all(text, found, span)
            spelled = start is not None and _SPELLED.match(found["series"]) and text[start - 2 : start] != ", "
            if not told and not (spelled and _is_party(name)):
                continue
            start, name = (start, name) if _is_party(name) else (found.start(), "")
        made = _made(text, found, (ended if start is None else start, span[1]), name)
        behind = made.end
        if made.volume.isdecimal():
            yield replace(made, year=year) if year else made


def _is_all(text: str, found: regex.Match[str], span: Span) -> bool:
    """Whether a place is all that its citation says, but for its year: nothing that it goes on from stands before."""
    goes_on = text[max(span[0], found.start() - 3) : found.start()].rstrip().endswith(",")
    end = (beside().match(text, found.end(), span[1]) or found).end()
    return not goes_on and _DAY.match(text, end, span[1]) is not None


def places(words: str) -> Iterator[tuple[str, str, int]]:
    """The volumes, series and first pages that stand in a citation's words; 0 for a page left blank."""
    for found in _cited().finditer(words) if _may_be_cited().search(words) else ():
        if found["at"] is None and found["volume"].isdecimal():
            yield found["volume"], _plain(found["series"]), _page(found)


def _is_party(name: str) -> bool:
    """Whether a name without a second party can be a judgment's: "Bakke, 438 U.S. 265"."""
    return 0 < len(name.split()) <= 4 and name[0].isupper()


def _made(text: str, found: regex.Match[str], span: Span, name: str) -> Case:
    """A judgment with names, up to its other places and its year."""
    others = beside().match(text, found.end(), span[1])
    end = others.end() if others else found.end()
    year = _DAY.match(text, end, span[1])
    when = int(year["year"]) if year else None
    is_short = found["at"] is not None
    volume, series, page = _known_place(found, others.group() if others else "")
    return Case(span[0], year.end() if year else end, name, volume, series, page, is_short, when, is_blank=not page)


def _known_place(found: regex.Match[str], others: str) -> tuple[str, str, int]:
    """Where a judgment stands: behind a volume whose pages are not known yet the next place that tells its page, as in
    "592 U.S. ---, 141 S. Ct. 732"."""
    first = found["volume"], _plain(found["series"]), _page(found)
    if first[2] or found["at"] is not None:
        return first
    return next((place for place in places(others.lstrip(" ,[")) if place[2]), first)


def _plain(series: str) -> str:
    """A series' name as it is compared: "Fed. App’x" and "Fed. Appx." are "F. App'x"."""
    return "".join(series.split()).replace("’", "'").replace("Fed.App", "F.App").replace("Appx.", "App'x")


def _page(found: regex.Match[str]) -> int:
    return int(found["page"]) if found["page"].isdecimal() else 0


def _alone(text: str, start: int, found: regex.Match[str]) -> Case:
    """A place without names, with the capitalised words of the sentence that it ends."""
    *earlier, before = _SENTENCE.split(text[start : found.start()])
    if earlier and _SIGNAL_ALONE.fullmatch(before):  # "In Aguilar it did. See 515 U.S. at 600"
        before = earlier[-1]
    elif earlier and before.startswith("There, "):  # "Aguilar did not. There, it was held so, 515 U.S. at 600"
        before = earlier[-1] + before
    told = frozenset(word for part in _PROPER.findall(before) for word in tokens(part).words)
    volume, series, page = found["volume"], _plain(found["series"]), _page(found)
    others = beside().match(text, found.end())
    end = others.end() if others else found.end()
    return Case(found.start(), end, "", volume, series, page, is_short=True, told=told)
