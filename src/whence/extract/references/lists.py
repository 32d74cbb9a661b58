"""Lists for references: files in `resources/references`, `#` begins a comment line.

In: a list's name. Out: its lines, or one regular expression, longest entry first; the classes of words.

>>> word_class("pp"), word_class("memorandum"), word_class("silt")
('page', 'letter', '-')
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files


@cache
def lines(name: str) -> tuple[str, ...]:
    """The entries of `resources/references/NAME` in order."""
    path = files("whence") / "resources" / "references" / name
    rows = (row.strip() for row in path.read_text(encoding="utf-8").splitlines())
    return tuple(row for row in rows if row and not row.startswith("#"))


@cache
def alternation(name: str) -> str:
    """The entries of a list as an alternation: white space in an entry may be missing in the text."""
    ordered = sorted(lines(name), key=lambda entry: (-len(entry), entry))
    return "(?:" + "|".join(r"\s?".join(re.escape(part) for part in entry.split()) for entry in ordered) + ")"


@cache
def places() -> frozenset[str]:
    """Where books are published: "... (1450-1620), Berlin/Boston 2011" goes on."""
    return frozenset(lines("places.txt"))


@cache
def _classes() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in lines("classes.tsv"):
        name, words = row.split("\t")
        for word in words.split():
            found.setdefault(word, name)
    return found


def word_class(word: str) -> str:
    """The class of a word in lower case, `-` where it has none."""
    return _classes().get(word, "-")
