"""Blocks: which entries share a key with a citation, without looking at the others.

In: entries by their keys. Out: the few that a citation may mean: all that share an identifier, the best by the rare
words of its title, those of its authors and outlets at its date.

>>> blocks = Blocks()
>>> blocks.add(["t:silt", "t:kesmar"]), blocks.add(["t:kesmar"])
(0, 1)
>>> sorted(blocks.sharing(["t:kesmar", "t:silt"]))
[0, 1]
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable
from math import log

import numpy as np

_COMMON = 2000  # entries that a word may lead to and still tell something
_READ = 3000  # postings that are read for the words of one title, the rarest first
_BEST = 12  # entries whose titles are compared letter by letter
_CROWD = 400  # entries of one author's year or outlet's month


class Blocks:
    """Keys → the numbers of the entries that have them."""

    def __init__(self) -> None:
        self._by_key: defaultdict[str, array[int]] = defaultdict(_postings)
        self._size = 0
        self._weights: dict[str, float] = {}

    def __len__(self) -> int:
        return self._size

    def add(self, keys: Iterable[str]) -> int:
        """Take up an entry; its number."""
        for key in keys:
            self._by_key[key].append(self._size)
        self._size += 1
        self._weights.clear()
        return self._size - 1

    def weight(self, word: str) -> float:
        """How telling a title's word is here: the logarithm of how rare."""
        if word not in self._weights:
            self._weights[word] = log(1 + (self._size + 1) / (1 + len(self._by_key.get(f"t:{word}", ()))))
        return self._weights[word]

    def sharing(self, keys: Iterable[str], *, words_of: Collection[str] = ()) -> set[int]:
        """The entries that may be meant. Where `words_of` a cited title are given, an author's or outlet's entry is
        one only if its title has one of these words."""
        found: set[int] = set()
        telling = [at for word in words_of if (at := self._by_key.get(f"t:{word}"))]
        words: list[array[int]] = []
        for key in keys:
            at = self._by_key.get(key)
            if at is None:
                continue
            if key.startswith("t:"):
                words.append(at)
            elif words_of and key.startswith(("a:", "o:")):
                found.update(k for k in at[:_CROWD] if any(_has(postings, k) for postings in telling))
            else:
                found.update(at[:_CROWD])
        return found | self._of_like_words(words)

    def _of_like_words(self, postings: list[array[int]]) -> set[int]:
        """The entries that share the most telling words, read from the rarest word on; of equal ones the first."""
        read: list[array[int]] = []
        weights: list[float] = []
        for at in sorted(postings, key=len):
            if read and (len(at) > _COMMON or sum(map(len, read)) + len(at) > _READ):
                break
            read.append(at[:_READ])
            weights.append(log(1 + self._size / len(at)))
        if not read:
            return set()
        numbers = np.concatenate([np.array(at, dtype=np.int64) for at in read])
        votes = np.repeat(weights, [len(at) for at in read])
        entries, where = np.unique(numbers, return_inverse=True)
        best = np.argsort(-np.bincount(where, weights=votes).round(2), kind="stable")[:_BEST]
        return {int(k) for k in entries[best]}


def _has(postings: array[int], number: int) -> bool:
    """Whether a number is among postings, which are in ascending order."""
    at = bisect_left(postings, number)
    return at < len(postings) and postings[at] == number


def _postings() -> array[int]:
    return array("L")
