"""Word lists of quantities, read once from `resources/quantities`.

In: nothing. Out: bounds by their words, currencies by sign or word, nouns by list.

>>> bounds()[("at", "least")], currencies()["euros"]
('at_least', 'EUR')
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def _lines(name: str) -> list[str]:
    text = (files("whence") / "resources" / "quantities" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def bounds() -> dict[tuple[str, ...], str]:
    """What the words before a figure make of it: at_least, at_most, about, exact."""
    rows = (line.split("\t") for line in _lines("bounds.tsv"))
    return {tuple(words.split()): bound for words, bound in rows}


@cache
def currencies() -> dict[str, str]:
    """ISO 4217 codes by sign and word."""
    rows = (line.partition("\t") for line in _lines("currencies.tsv"))
    return {word: code for word, _, code in rows}


@cache
def nouns(name: str) -> frozenset[str]:
    """One list of `nouns.txt`: plural, not_plural, before_nouns, unit, none."""
    found: set[str] = set()
    at = ""
    for line in _lines("nouns.txt"):
        if line.startswith("["):
            at = line.strip("[]")
        elif at == name:
            found.update(line.split())
    return frozenset(found)
