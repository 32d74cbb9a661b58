"""Notices: a document's own word that it is an abridged, reprinted, translated or corrected version of another work.

In: flat text of one paragraph and its span. Out: a `VersionOf` with the work as CSL, or whether it is a notice at all.

>>> n = version("This article originally appeared in The Atlantic on May 3, 2019.", (0, 63))
>>> n.kind, n.work["container-title"]
('reprinted', 'The Atlantic')
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import regex

from whence.extract.days import ANY
from whence.extract.late import late
from whence.extract.lexicon import lines
from whence.extract.signoffs import issued
from whence.models import Span, VersionOf
from whence.read.metadata.dates import edtf

_HINTS = tuple(
    "abridg condens shorten excerpt extract adapted translat reprint republish repost reproduc appeared published"
    " posted version edited correct clarif updated".split()
)
"""One of these stands in every notice: most paragraphs need no closer look."""
_QUOTED = regex.compile(r"[“\"«‘]([^“”\"«»]{8,250})[”\"»’]")
_UNDER = regex.compile(r"(?i:under\sthe\s(?:original\s)?(?:title|headline|heading))\s(\p{Lu}[^.“”\"«»;]{3,200})")
_PROPER = r"\p{Lu}[\p{L}\p{N}’'&.-]*"
_APPEARED = (
    r"(?:appeared|published|ran|posted|reprinted|republished|reproduced|adapted|excerpted|extracted|taken"
    r"|cross-?posted)"
)
_WHERE = r"(?:in|on|by|at|from|of|courtesy\sof|with\spermission\s(?:from|of))"
_CONTAINER = late(
    rf"(?i:{_APPEARED}\s(?:here\s)?(?:(?:with|by)\s(?:kind\s)?permission\s)?{_WHERE}\s)"
    rf"(?:the\s\p{{Ll}}+\s(?:of|from)\s)?"
    rf"(?P<name>(?:The\s)?{_PROPER}(?:\s(?:of|the|and|for|on|&|to)(?=\s(?:the\s)?\p{{Lu}})|\s{_PROPER})*)"
)
_ON_DAY = regex.compile(
    r"\s(?:on|in|of)\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September"
    r"|October|November|December)\b.*$"
)
_PIECE = r"\p{Lu}[\p{L}&’'-]+"
_JOURNAL = regex.compile(
    rf"(?P<name>{_PIECE}(?:\s(?:of|the|and|for|on|&)|\s{_PIECE}){{0,7}}),?\s(?i:vol(?:ume|\.)?)\s?(?P<volume>\p{{N}}+)"
    r"(?:,?\s(?i:no|issue|number)\.?\s?(?P<issue>\p{N}+))?"
)
_DAY = regex.compile(ANY)
_LANGUAGE = regex.compile(r"\bfrom\sthe\s(?:original\s)?(?P<language>\p{Lu}\p{Ll}+)")
_LONGEST = 600
_SAID = regex.compile(r"[“\"][^“”\"]{30,}(?:[”\"]|$)")
_INDEXED = regex.compile(r"^(?!.*\b\p{N}{4}\b).*,\s\p{N}{1,3}\.?$", regex.DOTALL)
"""An entry of an index: "Translation of the «Zoonomia», 63, 258"; a notice has a year."""


def version(flat: str, span: Span) -> VersionOf | None:
    """The version that this paragraph declares, None where it is no notice. Notices are short."""
    if span[1] - span[0] > _LONGEST:
        return None
    words = flat[span[0] : span[1]]
    small = words.casefold()
    if not any(hint in small for hint in _HINTS):
        return None
    quoted = [found.span() for found in _SAID.finditer(words)]
    if _INDEXED.search(words):
        return None
    kind = next((kind for kind, pattern in _notices() if _stands(pattern, words, quoted)), None)
    return VersionOf(kind, *span, _work(words)) if kind else None


def _stands(pattern: regex.Pattern[str], words: str, quoted: Sequence[Span]) -> bool:
    """Whether a notice's words stand here as the text's own: what another paper said of its article is quoted."""
    found = pattern.search(words)
    return found is not None and not any(a <= found.start() and found.end() <= b for a, b in quoted)


@cache
def _notices() -> tuple[tuple[str, regex.Pattern[str]], ...]:
    pairs = [line.split(": ", 1) for line in lines("notices")]
    work = dict(pairs[:1])["WORK"]
    return tuple((kind, regex.compile(pattern.replace("WORK", work), regex.IGNORECASE)) for kind, pattern in pairs[1:])


def language_of(words: str) -> str | None:
    """The language that a translation was made from, as the notice names it."""
    found = _LANGUAGE.search(words)
    return found["language"] if found else None


def _work(words: str) -> dict[str, Any]:
    work: dict[str, Any] = {"type": "article"}
    if title := _QUOTED.search(words) or _UNDER.search(words):
        work["title"] = title[1].strip(" .,")
    if journal := _JOURNAL.search(words):
        work |= {"type": "article-journal", "container-title": journal["name"], "volume": journal["volume"]}
        if journal["issue"]:
            work["issue"] = journal["issue"]
    elif container := _CONTAINER.search(words):
        work["container-title"] = _ON_DAY.sub("", container["name"]).strip(" .,")
    for day in _DAY.findall(words):
        if date := edtf(day):
            work["issued"] = issued(date)
            break
    return work
