"""Addresses of pages in one form each, whatever prefix, archive, tracker or mobile host they are cited with.

In: an address as a text prints it. Out: a key that is equal for addresses of one page, None where it names no page.

>>> url_key("http://www.nytimes.com/2020/01/02/a.html?utm_source=x#top"), url_key("https://nytimes.com/2020/01/02/a.html/")
('nytimes.com/2020/01/02/a.html', 'nytimes.com/2020/01/02/a.html')
>>> url_key("https://web.archive.org/web/20190607/http://edition.cnn.com/a"), url_key("https://www.cnn.com/")
('cnn.com/a', None)
"""

from __future__ import annotations

from functools import cache, lru_cache
from urllib.parse import parse_qs, unquote, urlsplit

import regex

from whence.lists import lines

_HOST_PREFIX = regex.compile(r"^(?:www\d{0,2}|m|amp|mobile|touch|wap)\.(?=[^.]+\.)")
_INNER_PREFIX = regex.compile(r"(?<=^[a-z]{2})\.m(?=\.)")  # en.m.wikipedia.org
_PAGE_SUFFIX = regex.compile(r"(?:/(?:amp|index\.\w{3,5}|default\.\w{3,5}))?/*$|\.amp(?=\.?\w*$)")
_WITHIN = regex.compile(r"(?<=[/:=])https?:/{1,2}(?=[\w-]+(?:\.[\w-]+)+)", regex.IGNORECASE)
_DEEPEST = 3  # archives of archives
_SLUG = regex.compile(r"[-_+ ]+")
_EXTENSION = regex.compile(r"\.\w{2,5}$")
_ITEM = regex.compile(r"\d{5,}|(?=.*\d)[0-9a-f]{8,}", regex.IGNORECASE)
_TITLE = 4  # words of letters from which a part of a path may be a title


@lru_cache(maxsize=1 << 14)
def url_key(url: str) -> str | None:
    """What is left of an address when its scheme, www, archive, tracking parameters, AMP and mobile forms, fragment and
    last slash are gone; None where it is no web address, or that of a whole site."""
    address = url.strip()
    for _ in range(_DEEPEST):
        inner = _inner(address)
        if inner is None:
            break
        address = inner
    return _key(address)


@lru_cache(maxsize=1 << 14)
def slug_title(url: str) -> str | None:
    """The title of which an address is made, as its words alone; None where its path holds none.

    >>> slug_title("https://www.csis.org/analysis/2021/time-escalate-us-leadership-covid-19.html?page=2")
    'time escalate us leadership covid 19'
    >>> slug_title("https://apps.who.int/gb/ebwha/pdf_files/WHA73/A73_CONF1Rev1-en.pdf") is None
    True
    """
    segments = _PAGE_SUFFIX.sub("", unquote((url_key(url) or "").partition("?")[0])).split("/")[1:]
    made = (_words_of(segment) for segment in segments)
    return max(made, key=len, default="") or None


def _words_of(segment: str) -> str:
    """The words of a part of a path without an item's number; none where they are too few for a title."""
    words = [word for word in _SLUG.split(_EXTENSION.sub("", segment)) if word and not _ITEM.fullmatch(word)]
    return " ".join(words) if sum(map(str.isalpha, words)) >= _TITLE else ""


def _inner(address: str) -> str | None:
    """The address that an archive's or a redirector's names."""
    try:
        split = urlsplit(address)
        host = (split.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    for name in _table("redirectors.tsv").get(host, "").split(";"):
        value = next(iter(parse_qs(split.query).get(name, ())), "").rpartition("cache:")[2]
        if name and value.startswith("http"):
            return value
    path = unquote(split.path)
    if "ampproject.org" in host and "/s/" in path:
        return "https://" + path.partition("/s/")[2]
    found = _WITHIN.search(path)
    if found is None:
        return None
    scheme = found.group().partition(":")[0]
    return f"{scheme}://{path[found.end() :]}" + (f"?{split.query}" if split.query else "")


def _key(address: str) -> str | None:
    split = urlsplit(_normalised(address))
    if split.scheme not in ("http", "https") or not split.hostname:
        return None
    path = _PAGE_SUFFIX.sub("", unquote(split.path))
    query = "&".join(sorted(p for p in split.query.split("&") if p and not _is_tracker(p)))
    if not path and not query:
        return None
    key = host_key(split.hostname) + path
    return f"{key}?{query}" if query else key


def host_key(host: str) -> str:
    """A host without www and mobile prefixes, as the one that serves the same pages.

    >>> host_key("edition.cnn.com"), host_key("en.m.wikipedia.org"), host_key("m.org")
    ('cnn.com', 'en.wikipedia.org', 'm.org')
    """
    bare = str(_INNER_PREFIX.sub("", _HOST_PREFIX.sub("", host.casefold())))
    return _table("hosts.tsv").get(bare, bare)


def _is_tracker(parameter: str) -> bool:
    return parameter.partition("=")[0].casefold() in _trackers() or parameter == "amp=1"


@cache
def _trackers() -> frozenset[str]:
    return frozenset(lines("link", "trackers.txt"))


@cache
def _table(name: str) -> dict[str, str]:
    rows = (line.partition("\t") for line in lines("link", name))
    return {key: value for key, _, value in rows}


def _normalised(url: str) -> str:
    from courlan import normalize_url  # it brings a network client: only where there is an address

    try:
        return str(normalize_url(url))
    except ValueError:  # what a text prints as an address need not be one
        return ""
