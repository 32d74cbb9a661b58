"""Notices: a document's own word that it is an abridged, reprinted, translated or corrected version of another work.

In: flat text of one paragraph and its span. Out: a `VersionOf` with the work as CSL, or whether it is a notice at all.

>>> n = version("This article originally appeared in The Atlantic on May 3, 2019.", (0, 63))
>>> n.kind, n.work["container-title"]
('reprinted', 'The Atlantic')
"""

from __future__ import annotations

from typing import Any

import regex

from whence.extract.signoffs import issued
from whence.models import CoverageKind, Span, VersionOf
from whence.read.dates import edtf

_WORK = r"(?:article|essay|piece|paper|column|report|story|text|post|op-ed|interview|speech|chapter|version|analysis|commentary|excerpt|review|work)"
_KINDS = (
    (
        "abridged",
        rf"\b(?:an?|the)\s(?:abridged|shortened|condensed|edited)\s(?:and\s\w+\s)?{_WORK}|\babridged\s(?:from|version)|\bhas\sbeen\s(?:abridged|condensed|shortened)\b",
    ),
    (
        "excerpt",
        rf"^\W*(?:this\s(?:{_WORK}\s)?is\s)?(?:an\s)?(?:excerpt(?:ed)?|adapted|extract(?:ed)?)\s(?:is\s)?(?:and\s\w+\s)?from\b|\bthis\s{_WORK}\s(?:is|was|has\sbeen)\s(?:an?\s)?(?:excerpt(?:ed)?|adapted|extract(?:ed)?)\b",
    ),
    (
        "translated",
        r"^\W*(?:this\s\w+\s(?:is|was|has\sbeen)\s)?(?:an?\s)?translat(?:ed|ion)\s(?:of|from|by|into)\b|\btranslated\sfrom\sthe\s\p{Lu}\p{Ll}+(?:\soriginal)?\sby\b",
    ),
    (
        "reprinted",
        rf"\bre(?:printed|published|posted|produced)\s(?:here\s)?(?:with|by|from|courtesy|under)\b|\b(?:this|the)\s(?:\w+\s)?{_WORK}\s(?:was\s)?(?:first|originally|previously)\s(?:appeared|published|ran|posted)|^\W*(?:first|originally|previously)\s(?:published|appeared|posted)\s(?:in|on|by|at)\b|\bcross-?posted\sfrom\b|\ban?\s(?:earlier\s)?version\sof\sthis\s{_WORK}\s(?:was\s)?(?:first\s|originally\s)?(?:appeared|published|ran)",
    ),
    (
        "updated",
        rf"\ban?\s(?:earlier|previous)\sversion\sof\sthis\s{_WORK}\b|^\W*(?:correction|editor['’]?s['’]?\snote|clarification)\b.{{0,80}}\b(?:updated|corrected|version)\b|\bthis\s{_WORK}\shas\sbeen\s(?:updated|corrected)\b",
    ),
)
_NOTICES = tuple((kind, regex.compile(pattern, regex.IGNORECASE)) for kind, pattern in _KINDS)
_QUOTED = regex.compile(r"[“\"«‘]([^“”\"«»]{8,250})[”\"»’]")
_CONTAINER = regex.compile(
    r"(?:(?i:appeared|published|ran|posted|reprinted|republished|reproduced|adapted|excerpted|extracted|taken|cross-?posted)\s(?:here\s)?"
    r"(?:(?i:with|by)\s(?i:(?:kind\s)?permission)\s)?(?i:in|on|by|at|from|of|courtesy\sof|with\spermission\s(?:from|of))\s)"
    r"(?:(?i:the\s)(?=\p{Ll})\w+\s(?:of|from)\s)?(?P<name>(?:The\s)?\p{Lu}[\p{L}\p{N}’'&.-]*(?:\s(?:of|the|and|for|on|&|to)(?=\s)|\s\p{Lu}[\p{L}\p{N}’'&.-]*)*)"
)
_JOURNAL = regex.compile(
    r"(?P<name>\p{Lu}[\p{L}&’'-]+(?:\s(?:of|the|and|for|on|&)|\s\p{Lu}[\p{L}&’'-]+){0,7}),?\s(?i:vol(?:ume|\.)?)\s?(?P<volume>\p{N}+)(?:,?\s(?i:no|issue|number)\.?\s?(?P<issue>\p{N}+))?"
)
_DAY = regex.compile(
    r"\p{Lu}\p{Ll}{2,8}\.?\s\p{N}{1,2},?\s\p{N}{4}|\p{N}{1,2}\s\p{Lu}\p{Ll}{2,8}\.?,?\s\p{N}{4}|\p{Lu}\p{Ll}{2,8}\.?,?\s\p{N}{4}|\b(?:1[89]|20)\p{N}{2}\b"
)
_LANGUAGE = regex.compile(r"\bfrom\sthe\s(?:original\s)?(?P<language>\p{Lu}\p{Ll}+)")
_LONGEST = 600


def version(flat: str, span: Span) -> VersionOf | None:
    """The version that this paragraph declares, None where it is no notice. Notices are short."""
    if span[1] - span[0] > _LONGEST:
        return None
    words = flat[span[0] : span[1]]
    kind = next((kind for kind, pattern in _NOTICES if pattern.search(words)), None)
    return VersionOf(kind, *span, _work(words)) if kind else None


def coverage_of(kind: str) -> CoverageKind | None:
    """The coverage that a version implies; None where the text is whole."""
    return {"abridged": CoverageKind.ABRIDGED, "excerpt": CoverageKind.EXCERPT}.get(kind)


def language_of(words: str) -> str | None:
    """The language that a translation was made from, as the notice names it."""
    found = _LANGUAGE.search(words)
    return found["language"] if found else None


def _work(words: str) -> dict[str, Any]:
    work: dict[str, Any] = {"type": "article"}
    if title := _QUOTED.search(words):
        work["title"] = title[1].strip(" .,")
    if journal := _JOURNAL.search(words):
        work |= {"type": "article-journal", "container-title": journal["name"], "volume": journal["volume"]}
        if journal["issue"]:
            work["issue"] = journal["issue"]
    elif container := _CONTAINER.search(words):
        work["container-title"] = container["name"].strip(" .,")
    for day in _DAY.findall(words):
        if date := edtf(day):
            work["issued"] = issued(date)
            break
    return work
