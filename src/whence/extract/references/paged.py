"""Pages that German notes tell by "S.", where a chain of labels reads the number of a bill of the Senate.

In: the tokens of a reference and the label of each. Out: the labels, mended. A name and a year in front of such pages
are an author and a date: "Gould 1966, S. 10f.".

>>> words = tokens("Gould 1966, S. 10f.")
>>> paged(["title", "title", "number", "number"], words)
['author', 'date', 'pages', 'pages']
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from whence.extract.references.tokens import Token, tokens

__all__ = ["paged", "tokens"]

_PAGE = re.compile(r"\d{1,4}(?:[–-]\d{1,4})?f{0,2}[.,;]*$")
_YEAR = re.compile(r"\(?(?:1[5-9]|20)\d\d[a-z]?\)?[,:]$")
_NAME = re.compile(r"[^\W\d_a-zäöü][\w’'/-]+,?$|/$|&$")
_JOINING = frozenset(["und", "and", "et", "al.", "von", "van", "de", "der", "/", "&"])
_LONGEST_NAME = 8


def paged(named: Sequence[str], words: Sequence[Token]) -> list[str]:
    """The labels with pages behind "S.", and with the author and the year in front of them."""
    made = list(named)
    at = next((at for at in range(1, len(words) - 1) if words[at].text == "S."), 0)
    if not at or not _PAGE.match(words[at + 1].text) or any(word.text.startswith("Cong") for word in words):
        return made
    if made[at] == "number":
        made[at : at + 2] = ["pages", "pages"]
        if at + 2 < len(words) and words[at + 2].text.rstrip(".,;") in ("f", "ff"):
            made[at + 2] = "pages"
    dated = 1 < at <= _LONGEST_NAME and _YEAR.match(words[at - 1].text) and set(made[:at]) == {"title"}
    if dated and all(_NAME.match(word.text) or word.text in _JOINING for word in words[: at - 1]):
        made[:at] = ["author"] * (at - 1) + ["date"]
    return made
