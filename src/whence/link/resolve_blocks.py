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
from collections import Counter, defaultdict
from collections.abc import Iterable
from math import log

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

    def sharing(self, keys: Iterable[str]) -> set[int]:
        """The entries that may be meant."""
        found: set[int] = set()
        words: list[array[int]] = []
        for key in keys:
            at = self._by_key.get(key)
            if at is None:
                continue
            if key.startswith("t:"):
                words.append(at)
            else:
                found.update(at[:_CROWD])
        return found | self._of_like_words(words)

    def _of_like_words(self, postings: list[array[int]]) -> set[int]:
        """The entries that share the most telling words, read from the rarest word on."""
        votes: Counter[int] = Counter()
        read = 0
        for at in sorted(postings, key=len):
            if read and (len(at) > _COMMON or read + len(at) > _READ):
                break
            weight = round(100 * log(1 + self._size / len(at)))
            for k in at[:_READ]:
                votes[k] += weight
            read += len(at)
        return {k for k, _ in votes.most_common(_BEST)}


def _postings() -> array[int]:
    return array("L")
