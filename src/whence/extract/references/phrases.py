"""Known phrases among the tokens of a reference: outlets, journals, publishers, places, given and family names.

In: the tokens' words in lower case. Out: for each token the kind of the longest known phrase it stands in, or "".

>>> known(["the", "washington", "post", "may"])
['', 'outlet', 'outlet', '']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from whence.extract.lexicon import lines as extract_lines
from whence.extract.names.lexicon import COMMON, FAMILY, GIVEN, bits
from whence.extract.references.lists import lines

_EDGE = re.compile(r"^\W+|(?<![^\w&])[^\w&]+$")
_AROUND = ".,;:()[]“”\"'‘’?!"


@lru_cache(maxsize=50_000)
def bare(token: str) -> str:
    """A token in lower case without the punctuation around it."""
    inner = token.strip(_AROUND)  # most tokens have no other
    return (inner if inner.isalnum() else _EDGE.sub("", token)).lower()


def _named() -> Iterator[tuple[str, str]]:
    for kind, names in (
        ("place", lines("places.txt")),
        ("publisher", lines("publishers.txt")),
        ("outlet", extract_lines("outlets")),
        ("journal", lines("journals.txt")),
    ):
        for name in names:
            yield name, kind


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Known phrases by their first word, the longest first; a single word that is a common one is left out."""
    found: dict[str, dict[tuple[str, ...], str]] = {}
    for name, kind in _named():
        words = tuple(bare(word) for word in name.split())
        found.setdefault(words[0], {})[words] = kind
        if words[0] == "the" and len(words) > 1:
            found.setdefault(words[1], {}).setdefault(words[1:], kind)
    return {first: sorted(group.items(), key=lambda item: -len(item[0])) for first, group in found.items()}


def known(words: Sequence[str]) -> list[str]:
    """The kind of the known phrase each word stands in."""
    kinds = [""] * len(words)
    taken = 0
    for at, group in enumerate(map(_phrases().get, words)):
        if group is None or at < taken:
            continue
        for phrase, kind in group:
            size = len(phrase)
            if size == 1 or tuple(words[at : at + size]) == phrase:
                taken = at + size
                kinds[at:taken] = [kind] * size
                break
    return kinds


@lru_cache(maxsize=50_000)
def person(word: str) -> str:
    """Whether a word is a given or family name, "g", "f" or "gf", whatever its capitals; "" where it is none or is more
    often a common word.

    >>> person("Beatrice"), person("GARCÍA"), person("tide")
    ('g', 'f', '')
    """
    told = bits(word)
    told = 0 if told & COMMON else told
    common = common_name(word.lower())
    return "g" * bool(told & GIVEN or "g" in common) + "f" * bool(told & FAMILY or "f" in common)


def common_name(low: str) -> str:
    """Whether a word in lower case is one of the commonest given or family names, as `person` tells it: what the models
    know of names, so that they learn to tell a name by its place where no list has it."""
    return _common().get(low, "")


@cache
def _common() -> dict[str, str]:
    found: dict[str, str] = {name.lower(): "g" for name in lines("given_names.txt")}
    for name in lines("family_names.txt"):
        found[name.lower()] = "gf" if found.get(name.lower()) == "g" else "f"
    return found
