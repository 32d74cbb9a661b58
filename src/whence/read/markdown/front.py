"""The front matter of a Markdown file: what it says of its document.

In: the YAML between two lines of dashes, or the TOML between two of plus signs, as Hugo has it. Out: `Metadata`.

>>> front_metadata("author: [Ann Lee, {name: Bo Roe}]").authors
('Ann Lee', 'Bo Roe')
>>> toml_metadata('title = "Silt"\\ndate = 2019-05-03').published
'2019-05-03'
"""

from __future__ import annotations

import datetime
import re
import tomllib
from typing import Any

import yaml

from whence.models import Metadata
from whence.read.metadata.dates import edtf
from whence.read.metadata.plain_yaml import load

_FIELDS = {
    "title": ("title",),
    "authors": ("authors", "author", "by"),
    "outlet": ("outlet", "publisher", "publication", "source", "site"),
    "published": ("published", "date", "published_at", "date_published", "pubdate"),
    "url": ("url", "source_url", "canonical_url", "link"),
    "language": ("language", "lang"),
}
_PAGE = re.compile(r"(?:[\w.-]{1,60}/){1,5}(?P<stem>[a-zA-Z_-]{2,80})\.(?:md|markdown|html?|ya?ml|json)")


def front_metadata(front: str) -> Metadata:
    """The fields of YAML front matter; what is no mapping says nothing."""
    try:
        return _metadata(load(front))
    except (ValueError, yaml.YAMLError, RecursionError):
        return Metadata()


def toml_metadata(front: str) -> Metadata:
    """The fields of TOML front matter; what is no TOML says nothing."""
    try:
        values = tomllib.loads(front.replace("\r\n", "\n"))
    except (ValueError, RecursionError):
        return Metadata()
    days = {key: day.isoformat() for key, day in values.items() if isinstance(day, datetime.date)}
    return _metadata(values | days)


def _metadata(values: object) -> Metadata:
    if not isinstance(values, dict):
        return Metadata()
    found: dict[str, Any] = {}
    for name, keys in _FIELDS.items():
        value = next((values[key] for key in keys if values.get(key)), None)
        if name == "authors":
            names = value if isinstance(value, list) else [value]
            found[name] = tuple(filter(None, map(_author, names)))
        elif isinstance(value, str):
            found[name] = edtf(value) if name == "published" else value.strip()
    known = {name: value for name, value in found.items() if value}
    return Metadata(**known, basis=dict.fromkeys(known, "markup"))


def _author(value: object) -> str:
    """A name, of an author's record too; that of one who has a page is the page's (`_authors/anna-carroll.md`)."""
    given = value.get("name") if isinstance(value, dict) else value
    if not isinstance(given, str):
        return ""
    page = _PAGE.fullmatch(given.strip())
    return page["stem"].replace("-", " ").replace("_", " ").title() if page else given.strip()
