"""Whether two names may mean the same speaker.

In: names as texts give them: "Sen. Marco Rubio", "Rubio", "the senator". Out: what is left of a name without titles,
and whether two may be one. Unsure counts as maybe: only two proper names that share no word are different people.

>>> [may_be_same("Nathan Sales", other) for other in ("Mr. Sales", "Hugo Chávez", "he")]
[True, False, True]
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

import regex

from whence.extract.lexicon import entries
from whence.link.works.outlets import outlet_key
from whence.text import tokens

_APPOSITION = regex.compile(r"\s*(?:,|\(|;| – | — ).*$", regex.S)
_POSSESSIVE = regex.compile(r"['’]s?$")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md"})
_DETERMINERS = frozenset(
    "a an another any both each every her his its many my one our several some that their these this those your".split()
)
_PARTICLES = frozenset(
    {
        "al",
        "el",
        "bin",
        "ibn",
        "ben",
        "de",
        "la",
        "del",
        "der",
        "van",
        "von",
        "di",
        "da",
        "dos",
        "du",
        "le",
        "of",
        "the",
        "and",
    }
)


@lru_cache(maxsize=1 << 14)
def name_words(name: str) -> tuple[str, ...]:
    """A name's capitalised words without titles, apposition, particles and accents; empty where nobody is named."""
    head = _APPOSITION.sub("", name)
    return _proper_words(head) or _proper_words(name[len(head) :])  # "the director, Edda Korrin"


def _proper_words(name: str) -> tuple[str, ...]:
    head = _POSSESSIVE.sub("", name.strip())
    words = [head[start:end] for start, end in zip(*_bounds(head), strict=True)]
    if len(words) > 1 and words[0].casefold() in _DETERMINERS and words[1][:1].islower():  # "A company spokesperson"
        words = words[1:]
    proper = [word for word in words if word[:1].isupper() and not _is_title(word)]
    keys = (_plain(word) for word in proper)
    return tuple(key for key in keys if key not in _SUFFIXES and key not in _PARTICLES)


def _bounds(text: str) -> tuple[list[int], list[int]]:
    found = tokens(text)
    return found.starts, found.ends


def _is_title(word: str) -> bool:
    return word.casefold() in _titles()


@cache
def _titles() -> frozenset[str]:
    """Titles and offices: the words that stand before a name and are none of it."""
    named = entries("titles_of_persons") | entries("role_nouns")
    return frozenset(word.rstrip(".") for entry in named for word in entry.split())


def _plain(word: str) -> str:
    bare = _POSSESSIVE.sub("", word.casefold())
    return "".join(c for c in unicodedata.normalize("NFD", bare) if unicodedata.category(c) != "Mn")


def may_be_same(one: str, other: str) -> bool:
    """Whether two names may denote one speaker; true wherever one of them names nobody (a pronoun, a role)."""
    ours, theirs = name_words(one), name_words(other)
    if not ours or not theirs or outlet_key(one) == outlet_key(other):
        return True
    if _initials(ours, theirs) or _initials(theirs, ours):
        return True
    if len(ours) == 1 or len(theirs) == 1:
        return bool(set(ours) & set(theirs))
    return same_person(ours, theirs)


def same_person(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether two full names agree: a family name in common, and first names that are the same or an initial of it. An
    initial in common is no name in common, unless both end in it ("Malcolm X").

    >>> same_person(("t", "wray"), ("t", "b", "korrin")), same_person(("edda", "korrin"), ("e", "korrin"))
    (False, True)
    """
    shared = {word for word in set(ours) & set(theirs) if len(word) > 1 or word == ours[-1] == theirs[-1]}
    if not shared:
        return False
    return len(shared) > 1 or ours[0][0] == theirs[0][0] or ours[0] in shared or theirs[0] in shared


def _initials(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return len(short) == 1 and len(long) > 1 and short[0] == "".join(word[0] for word in long)
