"""The search box: words, "phrases" and what narrows them: speaker:, outlet:, date:, collection:, code:, and `~` for
words that are spelled nearly so.

>>> asked('silt "Grey Bank" speaker:"Edda Korrin" date:2021-03').words
'silt "Grey Bank"'
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_NARROWING = re.compile(r'(?<!\S)(speaker|outlet|date|collection|code):(?:"([^"]*)"|(\S+))')
_QUOTES = str.maketrans("“”„‟«»", '""""""')


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, taken apart. `words` are what is searched; `fuzzy` where a word may be spelled otherwise."""

    words: str
    fuzzy: bool = False
    speaker: str = ""
    outlet: str = ""
    date: str = ""
    collection: str = ""
    code: str = ""


def asked(query: str) -> Asked:
    """What a query asks for."""
    query = query.translate(_QUOTES)
    narrowing = {name: quoted or word for name, quoted, word in _NARROWING.findall(query)}
    words = " ".join(_NARROWING.sub(" ", query).split())
    fuzzy = any(word.startswith("~") for word in words.split())
    return Asked(words.replace("~", " ").strip(), fuzzy, **narrowing)
