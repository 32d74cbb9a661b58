"""Titles and names as pages print them, to what they are.

In: a title, or the words of a byline, and the outlet. Out: the title without the site's name; single authors.

>>> title("A day at sea - Estuary Review", "Estuary Review", "")
'A day at sea'
>>> authors(["By Tess Aldry and J. Orr", "Estuary Review", "© 2021 Estuary GmbH"], "Estuary Review")
('Tess Aldry', 'J. Orr')
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

_SEPARATOR = re.compile(r"\s+(?:[|•·–—»:-]|\|\|)\s+")
_LEAD = re.compile(
    r"^(?:.{0,40}\b)?(?:posts?|written|reported|posted|edited|published)\s+by\s*:?\s+"
    r"|^(?:(?:post|article)\s+)?authors?\s*:?\s+(?:by\s+)?|^by\s*:?\s+"
    r"|^(?:veröffentlicht|eingestellt|geschrieben|verfasst|zeige alle beiträge)\s+von\s*|^autor(?:in)?\s*:?\s+"
    r"|^(?:von|vom|par|por)\s+",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*;\s*|\s+(?:and|und|et|y|e|en|och|og|&|/)\s+|\s*\n\s*")
_NAME = re.compile(r"[^\W\d_][^\W\d_.'’-]*\.?(?:[ '’-]{1,2}[^\W\d_][^\W\d_'’-]*\.?){1,5}")
_NOT_A_NAME = re.compile(
    r"\d|[@©|<>{}\\]|https?:|www\.|\.(?:com|org|net|de|fr|at|ch|uk)\b|copyright|rights reserved"
    r"|\b(?:GmbH|AG|Ltd|LLC|Inc|S\.A\.|e\.V\.)(?:\W|$)|^(?:redaktion|editor|editors|admin|staff|no author|unknown)$",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"(?:Jr|Sr|I{1,3}|IV|Ph\.?D|M\.?D|Esq)\b")
_LONGEST = 80


def title(words: str, outlet: str | None, url: str) -> str:
    """`words` without the name of the outlet or site at its end or start."""
    host = (_host(url) or "").removeprefix("www.")
    names = {_plain(name) for name in (outlet, host, host.partition(".")[0]) if name}
    parts = list(_SEPARATOR.finditer(words))
    if parts and _plain(words[parts[-1].end() :]) in names:
        return words[: parts[-1].start()].strip()
    if parts and _plain(words[: parts[0].start()]) in names:
        return words[parts[0].end() :].strip()
    return words


def authors(found: Iterable[str], outlet: str | None) -> tuple[str, ...]:
    """The authors that bylines and tags name, each once; the outlet, addresses and copyright lines are none."""
    names = (name for words in found for name in _split(_LEAD.sub("", words.strip(), count=1)))
    wanted = (name for name in names if name and len(name) <= _LONGEST and not _NOT_A_NAME.search(name))
    return tuple(dict.fromkeys(name for name in wanted if _plain(name) != _plain(outlet or "")))


def looks_like_names(words: str) -> bool:
    """Whether every part of a byline could be a person's name."""
    return all(map(_NAME.fullmatch, _split(_LEAD.sub("", words.strip(), count=1))))


def _split(words: str) -> list[str]:
    parts = [part.strip(" ,\t") for part in _AND.split(words)]
    if len(parts) > 1 and all(map(_NAME.fullmatch, parts)):
        return parts
    return [_in_order(words.strip())]


def _in_order(name: str) -> str:
    """`Family, Given`, as citation tags write it, in reading order."""
    family, comma, given = name.partition(", ")
    short = comma and "," not in given and len(family.split()) <= 2 and 0 < len(given.split()) <= 3
    return f"{given} {family}" if short and not _SUFFIX.match(given) else name


def _plain(name: str) -> str:
    return re.sub(r"\W+", "", name.casefold())


def _host(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None
