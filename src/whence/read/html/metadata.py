"""What a page's markup says about the document: citation and Dublin Core tags, JSON-LD, OpenGraph, then what
bylines, and htmldate for the rest.

In: a tree. Out: `Metadata` with basis `markup`; dates keep the granularity of the markup.

>>> from whence.read.html.tree import parse
>>> page = parse('<meta property="article:published_time" content="2023-01-07T05:00:00Z"><p>x')
>>> metadata(page).published
'2023-01-07T05:00:00Z'
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from typing import Any

from htmldate import find_date
from lxml import html

from whence.models import Metadata
from whence.read.html import names as html_names
from whence.read.html.roles import role_of
from whence.read.metadata.dates import edtf

_TITLE = ("citation_title", "dc.title", "dcterms.title", "og:title", "twitter:title", "headline", "parsely-title")
_AUTHORS = ("citation_author", "dc.creator", "dcterms.creator", "author", "article:author", "parsely-author", "byl")
_OUTLET = (
    "citation_journal_title",
    "og:site_name",
    "dc.publisher",
    "dcterms.publisher",
    "citation_publisher",
    "application-name",
)
_PUBLISHED = (
    "citation_publication_date",
    "citation_date",
    "article:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publish-date",
    "date",
)
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified")
_URL = ("citation_public_url", "og:url")
_LANGUAGE = ("citation_language", "dc.language", "dcterms.language", "og:locale", "content-language")
_ARTICLE_TYPES = re.compile(r"(?:\w*Article|Report|BlogPosting|Book|Chapter|CreativeWork|WebPage|\w*Review)$")
_LANGUAGE_CODE = re.compile(r"([a-zA-Z]{2,3})(?:[-_][\w-]+)?")
_LARGEST_JSON = 1 << 20
_WEB = re.compile(r"https?://[^\s<>\"]+")


def metadata(tree: html.HtmlElement) -> Metadata:
    """Title, authors, outlet, date, URL, language and type of a page, as its markup states them."""
    tags, items = _tags(tree), json_items(tree)
    outlet = _one(tags, _OUTLET) or _first(items, "publisher")
    url = _url(tree, tags)
    found: dict[str, Any] = {
        "title": html_names.title(_title(tree, tags, items) or "", outlet, url or ""),
        "authors": html_names.authors(_authors(tree, tags, items), outlet),
        "outlet": outlet,
        "published": _published(tree, tags, items),
        "as_of": _modified(tags, items),
        "url": url,
        "language": _language(tree, tags),
        "document_type": _first(items, "@type"),
    }
    known = {name: value for name, value in found.items() if value}
    return Metadata(**known, basis=dict.fromkeys(known, "markup"))


def json_items(tree: html.HtmlElement) -> list[Mapping[str, Any]]:
    """The schema.org items of a page's JSON-LD that describe a text, in order; broken JSON is left out."""
    return [item for item in _objects(tree) if any(map(_ARTICLE_TYPES.match, _strings(item.get("@type"))))]


def _objects(tree: html.HtmlElement) -> Iterator[Mapping[str, Any]]:
    for script in tree.iter("script"):
        text = script.text or ""
        if "ld+json" not in (script.get("type") or "") or len(text) > _LARGEST_JSON:
            continue
        try:
            loaded = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        for item in loaded if isinstance(loaded, list) else [loaded]:
            if isinstance(item, dict):
                graph = item.get("@graph")
                yield from (node for node in (graph if isinstance(graph, list) else [item]) if isinstance(node, dict))


def _strings(value: Any) -> list[str]:
    """The words in a JSON-LD value: a string, an object's name, or a list of them."""
    if isinstance(value, str):
        return [value.strip()] if value.strip() else []
    if isinstance(value, dict):
        return _strings(value.get("name"))
    return [text for item in value for text in _strings(item)] if isinstance(value, list) else []


def _first(items: Iterable[Mapping[str, Any]], key: str) -> str | None:
    return next((text for item in items for text in _strings(item.get(key))), None)


def _tags(tree: html.HtmlElement) -> dict[str, list[str]]:
    """The contents of `<meta>` by name, property or itemprop in lower case."""
    tags: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        content = " ".join((meta.get("content") or "").split())
        for attribute in ("name", "property", "itemprop", "http-equiv"):
            name = (meta.get(attribute) or "").strip().lower()
            if name and content:
                tags.setdefault(name, []).append(content)
    return tags


def _one(tags: Mapping[str, list[str]], names: Iterable[str]) -> str | None:
    return next((tags[name][0] for name in names if name in tags), None)


def _title(tree: html.HtmlElement, tags: Mapping[str, list[str]], items: list[Mapping[str, Any]]) -> str | None:
    """What the tags say, shortened to the only `<h1>` where they begin with it; else that, JSON-LD, `<title>`."""
    headings = [" ".join(h1.text_content().split()) for h1 in tree.iter("h1")]
    heading = headings[0] if len(headings) == 1 else ""
    stated = _one(tags, _TITLE)
    if stated:
        return heading if heading and stated.startswith(heading) else stated
    titles = (" ".join((title.text or "").split()) for title in tree.iter("title"))
    return heading or _first(items, "headline") or next(filter(None, titles), None)


def _authors(tree: html.HtmlElement, tags: Mapping[str, list[str]], items: list[Mapping[str, Any]]) -> list[str]:
    """Citation and Dublin Core tags, else JSON-LD, else other tags, else what is marked as a byline and looks like
    names."""
    for names in (
        next((tags[name] for name in _AUTHORS[:3] if name in tags), []),
        [name for item in items[:1] for name in _strings(item.get("author"))],
        next((tags[name] for name in _AUTHORS if name in tags), []),
    ):
        if names:
            return names
    return _bylines(tree)


def _bylines(tree: html.HtmlElement) -> list[str]:
    """Microdata, `rel=author` and classes of bylines: the first kind that names the same people wherever it stands, or
    people side by side. Bylines in several places are those of other articles too."""
    found: dict[str, dict[str, list[html.HtmlElement]]] = {"itemprop": {}, "rel": {}, "class": {}}
    for element in tree.iter():
        kind = _byline_kind(element)
        if kind and (words := " ".join(element.text_content().split())):
            found[kind].setdefault(words, []).append(element.getparent())
    for bylines in found.values():
        parents = {parent for places in bylines.values() for parent in places}
        if bylines and 1 in (len(bylines), len(parents)) and all(map(html_names.looks_like_names, bylines)):
            return list(bylines)
    return []


def _byline_kind(element: html.HtmlElement) -> str | None:
    if element.get("itemprop") == "author":
        return "itemprop"
    if element.get("rel") == "author":
        return "rel"
    role = role_of("div", element.get("class", ""), "")
    return "class" if role is not None and role.detail == "byline" else None


def _published(tree: html.HtmlElement, tags: Mapping[str, list[str]], items: list[Mapping[str, Any]]) -> str | None:
    stated = [
        *(tags[name][0] for name in _PUBLISHED[:3] if name in tags),
        *(text for item in items for text in _strings(item.get("datePublished"))),
        *(tags[name][0] for name in _PUBLISHED if name in tags),
        *_times(tree),
    ]
    read = next(filter(None, map(edtf, stated)), None)
    return read or _guessed(tree)


def _modified(tags: Mapping[str, list[str]], items: list[Mapping[str, Any]]) -> str | None:
    """The day of the page's last change: an encyclopedia's article goes on being written."""
    stated = [
        *(text for item in items for text in _strings(item.get("dateModified"))),
        *(tags[name][0] for name in _MODIFIED if name in tags),
    ]
    return max(filter(None, map(edtf, stated)), default=None)


def _times(tree: html.HtmlElement) -> list[str]:
    """`<time>` that says it is the publication's; the only one of the page where none says so."""
    times = [time for time in tree.iter("time") if time.get("datetime")]
    marked = [t for t in times if t.get("pubdate") is not None or t.get("itemprop") == "datePublished"]
    return [t.get("datetime") for t in marked or (times if len(times) == 1 else [])]


def _guessed(tree: html.HtmlElement) -> str | None:
    """htmldate's date from the head alone: given a body, it may take any date that the text speaks of. It fills in a
    first day or month that the page lacks, so a first is not believed."""
    bare = html.Element("html")
    bare.extend(deepcopy(head) for head in tree.iter("head"))
    bare.append(html.Element("body"))
    date = edtf(find_date(bare, original_date=True, extensive_search=False) or "")
    if date and date.endswith("-01"):
        date = date[:-3]
        return date[:-3] if date.endswith("-01") else date
    return date


def _url(tree: html.HtmlElement, tags: Mapping[str, list[str]]) -> str | None:
    links = [link.get("href") or "" for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    stated = [*links, *(tags[name][0] for name in _URL if name in tags)]
    return next((url.strip() for url in stated if _WEB.fullmatch(url.strip())), None)


def _language(tree: html.HtmlElement, tags: Mapping[str, list[str]]) -> str | None:
    stated = [tree.get("lang"), tree.get("{http://www.w3.org/XML/1998/namespace}lang"), tree.get("xml:lang")]
    stated += [tags[name][0] for name in _LANGUAGE if name in tags]
    found = (_LANGUAGE_CODE.fullmatch(value.strip()) for value in stated if value)
    return next((code[1].lower() for code in found if code), None)
