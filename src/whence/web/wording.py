"""What pages call things: outcomes, holdings, zones and keys, with their signs and classes (`resources/web/words.yml`).

>>> word("outcomes", "marked_edit")["word"]
'marked edit'
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

Entry = Mapping[str, Any]
_BETWEEN_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=\w\w)[-_]")


@cache
def words() -> Mapping[str, Any]:
    """All vocabularies, in the order in which pages show them."""
    text = (files("whence") / "resources" / "web" / "words.yml").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = yaml.safe_load(text)
    return loaded


def word(vocabulary: str, key: str) -> Entry:
    """One entry of a vocabulary."""
    found: Entry = words()[vocabulary][key]
    return found


def count(number: int, noun: str, plural: str | None = None) -> str:
    """`1 quotation`, `26 quotations`; `plural` where it takes no "s".

    >>> count(1200, "work")
    '1,200 works'
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def kind(type_: str) -> str:
    """What kind of document one is, its own word (schema.org's, a catalogue's) as readers write it.

    >>> kind("NewsArticle"), kind("article-journal"), kind("e-mail")
    ('news article', 'article journal', 'e-mail')
    """
    return _BETWEEN_WORDS.sub(" ", type_).lower()
