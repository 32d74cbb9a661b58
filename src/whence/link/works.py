"""Works by what identifies them: addresses, numbers, titles and authors in forms that can be compared.

In: CSL works and documents' metadata. Out: keys that are equal for the same work, and how alike two titles are.

>>> url_key("http://www.nytimes.com/2020/01/02/a.html?utm_source=x#top"), url_key("https://nytimes.com/2020/01/02/a.html/")
('nytimes.com/2020/01/02/a.html', 'nytimes.com/2020/01/02/a.html')
>>> title_likeness("Iran's Strategic Penetration", "Iran’s Strategic Penetration: Consequences for U.S. Policy")
0.97
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any
from urllib.parse import unquote, urlsplit

import regex
from rapidfuzz import fuzz

from whence.link.outlets import outlet_key
from whence.text import content_words, tokens

SAME_TITLE = 0.88  # likeness from which two titles are one: a slip, a lost article, another spelling
_DOI = regex.compile(r"\b10\.\d{4,9}/[^\s\"<>]+")
_REPORT = regex.compile(
    r"\b(?=[A-Z./-]*[A-Z])[A-Z][A-Z.]{0,9}(?:[-/ ][A-Z]{1,6})?[-/. ]?\d{2,6}(?:[-/.]\d{1,6}[A-Z]{0,4})*\b"
)
_SUBTITLE = regex.compile(r"\s*(?::|;|\?|\s[-–—|]\s)\s*")
_SITE = regex.compile(r"\s+[|–—-]\s+(?=[^|–—]{2,60}$)")
_HOST_PREFIX = regex.compile(r"^(?:www\d?|m|amp|mobile)\.")
_PAGE_SUFFIX = regex.compile(r"(?:/(?:amp|index\.\w{3,5}|default\.\w{3,5}))?/*$|\.amp(?=\.?\w*$)")


@lru_cache(maxsize=1 << 14)
def url_key(url: str) -> str | None:
    """What is left of an address when its scheme, www, tracking parameters, AMP form, fragment and last slash are gone;
    None where it is no web address."""
    split = urlsplit(_normalised(url))
    if split.scheme not in ("http", "https") or not split.hostname:
        return None
    host = _HOST_PREFIX.sub("", split.hostname.casefold())
    if "ampproject.org" in host and "/s/" in split.path:
        return url_key("https://" + split.path.partition("/s/")[2])
    path = _PAGE_SUFFIX.sub("", unquote(split.path))
    query = "&".join(sorted(p for p in split.query.split("&") if p and not _is_tracker(p)))
    return f"{host}{path}?{query}" if query else host + path


def _is_tracker(parameter: str) -> bool:
    return parameter.partition("=")[0].casefold() in _trackers() or parameter == "amp=1"


@cache
def _trackers() -> frozenset[str]:
    lines = (files("whence") / "resources" / "link" / "trackers.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def _normalised(url: str) -> str:
    from courlan import normalize_url  # it brings a network client: only where there is an address

    try:
        return str(normalize_url(url.strip()))
    except ValueError:  # what a text prints as an address need not be one
        return ""


def doi_key(text: str) -> str | None:
    """The DOI in a field or an address, lower-cased."""
    found = _DOI.search(unquote(text))
    return found.group().rstrip(".,;:)]}").casefold() if found else None


def number_key(number: str) -> str | None:
    """A report number's letters and figures: GAO-05-123, gao 05 123."""
    key = "".join(character for character in number.casefold() if character.isalnum())
    return key if any(c.isdigit() for c in key) and len(key) >= 4 else None


def numbers_in(text: str) -> set[str]:
    """The report numbers that stand in a text, as keys."""
    return {key for found in _REPORT.finditer(text) if (key := number_key(found.group()))}


@lru_cache(maxsize=1 << 14)
def title_words(title: str) -> tuple[str, ...]:
    """A title's words, without a site's name behind a dash or bar."""
    site = _SITE.search(title)
    if site and outlet_key(title[site.end() :]) != " ".join(tokens(title[site.end() :]).words):
        title = title[: site.start()]
    return tuple(tokens(title).words)


def title_likeness(one: str, other: str) -> float:
    """From 0 to 1: how alike two titles are, where either may lack its subtitle or its end.

    0 where their figures differ (Part 1, Part 2)."""
    best = 0.0
    for penalty, ours, theirs in _title_forms(one, other):
        if _figures(ours) == _figures(theirs):
            best = max(best, round(fuzz.ratio(" ".join(ours), " ".join(theirs)) / 100 * penalty, 4))
    return best


def _title_forms(one: str, other: str) -> Iterable[tuple[float, tuple[str, ...], tuple[str, ...]]]:
    """The pairs of forms to compare: whole, one side or both without subtitle, the longer cut to the shorter."""
    ours, theirs = title_words(one), title_words(other)
    our_main, their_main = _main(one), _main(other)
    yield 1.0, ours, theirs
    if is_telling(our_main) and is_telling(their_main):
        yield 0.97, our_main, theirs
        yield 0.97, ours, their_main
    shorter, longer = sorted((ours, theirs), key=len)
    if len(shorter) >= 6:
        yield 0.95, shorter, longer[: len(shorter)]


def _main(title: str) -> tuple[str, ...]:
    return title_words(_SUBTITLE.split(title, maxsplit=1)[0])


def _figures(words: Iterable[str]) -> set[str]:
    return {word for word in words if any(c.isdigit() for c in word) or regex.fullmatch(r"i{1,3}|iv|vi{0,3}", word)}


def is_telling(words: Iterable[str]) -> bool:
    """Whether a title can identify a work by itself: three words that are not stopwords ("Editorial" cannot)."""
    return len(content_words(words)) >= 3


def author_names(work: Mapping[str, Any]) -> list[str]:
    """The authors of a CSL work as one string each, given name first."""
    authors = work.get("author") or ()
    if isinstance(authors, str):
        return [authors]
    return [
        a if isinstance(a, str) else str(a.get("literal") or f"{a.get('given', '')} {a.get('family', '')}".strip())
        for a in authors
    ]
