"""Where words of a set stand in a text, asked once for the whole text.

In: a text and a `WordSet`. Out: `Spotted`: the places where runs of ASCII letters begin that are, in small letters,
words of the set, and how many runs there are.

>>> spot_words("He SAID so: she says.", word_set(["said", "says"]))
Spotted(places=[3, 16], runs=5)
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Sequence
from functools import reduce
from typing import NamedTuple

_LETTERS = re.compile("[A-Za-z]+")
_BASIS, _PRIME = 2166136261, 16777619
_LONGEST = 255


class WordSet(NamedTuple):
    """Words, and for the compiled kernel a table of them: pairs of a hash and a place in the pool, where each word
    stands behind its length."""

    words: frozenset[str]
    table: bytes
    pool: bytes


class Spotted(NamedTuple):
    """Where words of a set stand, and how many runs of ASCII letters there are in all."""

    places: Sequence[int]
    runs: int


def word_set(words: Iterable[str]) -> WordSet:
    """The set of those words that are runs of small ASCII letters; others stand in no text as one run."""
    kept = sorted(word for word in set(words) if word.isascii() and word.isalpha() and word.islower())
    kept = [word for word in kept if len(word) <= _LONGEST]
    slots = 4
    while slots < 4 * len(kept):
        slots *= 2
    table, pool = array("I", bytes(8 * slots)), bytearray()
    for word in kept:
        hashed = _hash(word)
        slot = hashed % slots
        while table[2 * slot + 1]:
            slot = (slot + 1) % slots
        table[2 * slot], table[2 * slot + 1] = hashed, len(pool) + 1
        pool += bytes([len(word)]) + word.encode("ascii")
    return WordSet(frozenset(kept), table.tobytes(), bytes(pool))


def _hash(word: str) -> int:
    """FNV-1a (https://datatracker.ietf.org/doc/draft-eastlake-fnv/), 32 bits."""
    return reduce(lambda hashed, code: (hashed ^ code) * _PRIME & 0xFFFFFFFF, word.encode("ascii"), _BASIS)


def spot_words(text: str, wanted: WordSet) -> Spotted:
    """The places of the set's words, in order."""
    runs = list(_LETTERS.finditer(text))
    return Spotted([run.start() for run in runs if run.group().lower() in wanted.words], len(runs))
