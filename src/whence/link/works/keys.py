"""Works by what identifies them: numbers, titles and authors in forms that can be compared.

In: CSL works and documents' metadata. Out: keys that are equal for the same work, and how alike two titles are.

>>> [number_key(number) for number in ("GAO-05-123", "gao 05/123", "House Report 99–1016", "H. Rept. 99-1016")]
['gao05123', 'gao05123', 'hrept991016', 'hrept991016']
>>> title_likeness("Iran's Strategic Penetration", "Iran’s Strategic Penetration: Consequences for U.S. Policy")
0.97
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any
from urllib.parse import unquote

import regex
from rapidfuzz import fuzz

from whence.link.works.outlets import outlet_key
from whence.lists import lines
from whence.text import blank, content_words, words_in

SAME_TITLE = 0.88  # likeness from which two titles are one: a slip, a lost article, another spelling
_DOI = regex.compile(r"\b10\.\d{4,9}/[^\s\"<>]+")
_REPORT = regex.compile(
    r"\b(?=[A-Z./-]{0,20}[A-Z])[A-Z][A-Z.]{0,9}(?:[-/ ][A-Z]{1,6}){0,2}[-/. ]?\d{2,6}(?:[-/.]\d{1,6}[A-Z]{0,4})*\b"
)
_FIGURE = regex.compile(r"\d|^(?:i{1,3}|iv|vi{0,3})$")
_SHORTEST = 5  # letters and figures of a number that is somebody's
_POINT = r"\.?\s{0,2}"
_SPACE = r"\s{1,2}"
_FIGURES = r"(?:\p{L}/)?\d{1,5}(?:[-–/]\d{1,6})*"
_SUBTITLE = regex.compile(r"\s*(?::|;|\?|\s[-–—|]\s|(?<=\p{Ll}{3})\.\s(?=\p{Lu}))\s*")
_SITE = regex.compile(r"\s+[|–—-]\s+(?=[^|–—]{2,60}$)")


def doi_key(text: str) -> str | None:
    """The DOI in a field or an address, lower-cased."""
    found = _DOI.search(unquote(text))
    return found.group().rstrip(".,;:)]}").casefold() if found else None


@lru_cache(maxsize=1 << 14)
def number_key(number: str) -> str | None:
    """A report number's series, letters and figures: GAO-05-123 and gao 05 123; H. Rept. 99-1016 and House Report
    99–1016. None for figures without letters, which are anybody's."""
    series = _series().match(number.strip())
    if series:
        return _in_series(series)
    key = "".join(character for character in number.casefold() if character.isalnum())
    has_both = any(c.isdigit() for c in key) and not key.isdigit()
    return key if has_both and len(key) >= _SHORTEST else None


def _in_series(found: regex.Match[str]) -> str:
    name = next(key for key, words in found.groupdict().items() if words and key != "figures")
    return str(name) + "".join(c for c in found["figures"].casefold() if c.isalnum())


def numbers_in(text: str) -> set[str]:
    """The report numbers that stand in a text, as keys."""
    named = list(_series().finditer(text))
    others = _REPORT.finditer(blank(text, [found.span() for found in named]))
    return {*map(_in_series, named), *(key for found in others if (key := number_key(found.group())))}


@cache
def _series() -> regex.Pattern[str]:
    """The names of series of official papers with a number behind them (`resources/link/report_series.tsv`)."""
    rows = (line.split("\t") for line in lines("link", "report_series.tsv"))
    names = "|".join(f"(?P<{key}>{words.replace('.', _POINT).replace(' ', _SPACE)})" for key, words in rows)
    return regex.compile(rf"(?<!\p{{L}})(?:{names}){_POINT}(?:nos?{_POINT})?(?P<figures>{_FIGURES})", regex.IGNORECASE)


@lru_cache(maxsize=1 << 14)
def title_words(title: str) -> tuple[str, ...]:
    """A title's words, without a site's name behind a dash or bar."""
    site = _SITE.search(title)
    if site and outlet_key(title[site.end() :]) != " ".join(words_in(title[site.end() :])):
        title = title[: site.start()]
    return tuple(words_in(title))


@lru_cache(maxsize=1 << 14)
def title_set(title: str) -> frozenset[str]:
    """A title's words, each once."""
    return frozenset(title_words(title))


def title_likeness(one: str, other: str) -> float:
    """From 0 to 1: how alike two titles are, where either may lack its subtitle, and the first, as cited, its end.

    0 where their figures differ (Part 1, Part 2)."""
    best = 0.0
    for penalty, ours, theirs in _title_forms(one, other):
        if _figures(ours) == _figures(theirs):
            best = max(best, round(fuzz.ratio(" ".join(ours), " ".join(theirs)) / 100 * penalty, 4))
    return best


def same_main(one: str, other: str) -> bool:
    """Whether one is the other without its subtitle, however short that is: "The Iran Threat". It says something only
    beside an author who is the same."""
    ours, theirs = title_words(one), title_words(other)
    mains = (_main(one), _main(other))
    short = min(mains, key=len)
    return mains[0] == mains[1] and short in (ours, theirs) and len(content_words(short)) >= _SHORT_TITLE


_CUT = 6  # words of a title that was cited without its end
_SHORT_TITLE = 2  # content words


def _title_forms(one: str, other: str) -> Iterable[tuple[float, tuple[str, ...], tuple[str, ...]]]:
    """The pairs of forms to compare: whole, one side or both without subtitle, the second cut as the first may be."""
    ours, theirs = title_words(one), title_words(other)
    our_main, their_main = _main(one), _main(other)
    yield 1.0, ours, theirs
    if is_telling(our_main) and is_telling(their_main):
        yield 0.97, our_main, theirs
        yield 0.97, ours, their_main
    if _CUT <= len(ours) < len(theirs):
        yield 0.95, ours, theirs[: len(ours)]


@lru_cache(maxsize=1 << 14)
def _main(title: str) -> tuple[str, ...]:
    return title_words(_SUBTITLE.split(title, maxsplit=1)[0])


@lru_cache(maxsize=1 << 14)
def _figures(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for word in words if _FIGURE.search(word))


@lru_cache(maxsize=1 << 14)
def is_telling(words: tuple[str, ...]) -> bool:
    """Whether a title can identify a work by itself: three words that are not stopwords ("Editorial" cannot)."""
    return len(content_words(words)) >= 3


def author_names(work: Mapping[str, Any], role: str = "author") -> list[str]:
    """The authors (or editors) of a CSL work as one string each, given name first."""
    authors = work.get(role) or ()
    if isinstance(authors, str):
        return [authors]
    return [
        a if isinstance(a, str) else str(a.get("literal") or f"{a.get('given', '')} {a.get('family', '')}".strip())
        for a in authors
    ]
