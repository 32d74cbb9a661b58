"""Words that the text recognition of a scan misread, told by the same words where it read them right: "Ressler",
"Kes5ler" and "Kess ler" beside many a "Kessler".

In: a flat text. Out: edits, as `places.edited` takes them. Only in a scan, only words that begin with a capital and
stand there once or twice, only into the one word that the text has often and that differs by one misreading: letters
that look alike, one that was lost, a stray mark, a space inside or none between two words.

>>> noise = "Tbe wa1ls of tlie harb0ur, whicb he h^ad seen, and frorn which wi1h us. "
>>> text = noise * 3 + "Kessler, Silt. " * 4 + "Ressler, Silt. Kes5ler, Si1t. Kess ler. KesslerSilt. Keller, Silt."
>>> [words for _, _, words in reread(text)]
['Kessler', 'Kessler', 'Silt', 'Kessler Silt', 'Kessler']
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex
from rapidfuzz.distance import Levenshtein

from whence.extract.citing.plain.places import Edit
from whence.extract.citing.plain.scans import is_scan

_MARKS = "`^~*|·•¬"
_WORD = regex.compile(rf"(?<![\p{{L}}\p{{Nd}}'’])(?:\p{{Lu}}|[01458](?=\p{{Ll}}{{2}}))[\p{{L}}\p{{Nd}}{_MARKS}]+")
_SPLIT = regex.compile(r"(?<![\p{L}\p{Nd}'’])(\p{Lu}\p{L}*)\s(\p{Ll}{1,12})(?![\p{L}\p{Nd}'’])")
_COMMON = regex.compile(r"(?<![\p{L}\p{Nd}])\p{Ll}{3,}+")
_GLUED = regex.compile(r"(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{2})")
_STRAY = regex.compile(rf"(?<=\s)[{_MARKS}]\s")
_OFTEN, _RARELY, _CONTRAST = 2, 2, 2
"""A word is right that stands so often, one misread that stands so rarely; the former so many times as often."""
_SHORT, _LONG = 3, 5
"""Words of fewer letters are left alone; of fewer than the second number only a figure, a mark or letters of another
shape show that they were misread: "Hall" and "Hail" are two."""
_NEAR, _SIX = 12, 6
_NO_COMPANY = frozenset("The A An See In Of On Ibid Les Der Die Das La Le".split())
"""Words that stand beside any other."""
_SHAPES = {
    "rn": "m",
    "nn": "m",
    "cl": "d",
    "li": "h",
    "ii": "u n",
    "ri": "n",
    "vv": "w",
    "VV": "W",
    "c": "e",
    "lvl": "M",
}
_FIGURES = {"0": "o O", "1": "l i I t T", "2": "Z z", "4": "A", "5": "S s", "6": "b G", "8": "B S s a", "9": "g q"}
_LIKE = {
    "m": "rn nn in ni",
    "d": "cl ci",
    "h": "b li n",
    "b": "h",
    "e": "c",
    "o": "c",
    "l": "t i I",
    "i": "l t j",
    "t": "f l r",
    "f": "t",
    "r": "t",
    "n": "u ri h",
    "u": "n ii",
    "g": "y q",
    "q": "g",
    "v": "y",
    "y": "v g",
    "w": "vv",
    "I": "l T J",
    "R": "K B",
    "B": "R E",
    "E": "F B",
    "F": "E P",
    "P": "F",
    "C": "G O",
    "G": "C",
    "O": "Q C D",
    "Q": "O",
    "N": "H M",
    "H": "N",
    "Y": "V",
    "V": "Y",
    "K": "R",
    "T": "I",
    "J": "I",
    "II": "U H",
    "I1": "H",
    "J1": "H",
}
"""What may have stood where a scan has this: letters of another shape, figures inside a word, and letters that words
of their own may have. An "a" for an "o" is none: Hansen and Hanson are two."""


def reread(text: str) -> Iterator[Edit]:
    """The places of misread words, with the words as they stand elsewhere."""
    if not is_scan(text):
        return
    found = list(_WORD.finditer(text))
    words = _Words(text, [one[0] for one in found])
    company = _Company(text, [one for one in found if one[0] not in _NO_COMPANY], words.counts)
    for one in found:
        if right := words.right(one[0]) or company.right(one):
            yield (*one.span(), right)
    yield from words.joined(text)
    yield from ((*one.span(), "") for one in _STRAY.finditer(text))


class _Words:
    """The words of a scan with a capital, and what is read for those that it has rarely."""

    def __init__(self, text: str, found: Sequence[str]) -> None:
        self.counts = Counter(word for word in found if len(word) >= _SHORT)
        self.whole = {word for word in self.counts if word.isalpha()}
        self.common = set(_COMMON.findall(text))

    def right(self, word: str) -> str | None:
        """The word as it was printed, where this is a misreading of one alone."""
        count = self.counts[word]
        if not 0 < count <= _RARELY or word.casefold() in self.common or "bid" in word:
            return None
        if parted := self._parted(word):
            return parted
        least = max(_OFTEN, _CONTRAST * count) if word.isalpha() else 1
        meant = {one for one in self._meant(word) if self.counts[one] >= least}
        return meant.pop() if len(meant) == 1 else None

    def _parted(self, word: str) -> str | None:
        """Two words that stand apart elsewhere: "TheWall"."""
        for gap in _GLUED.finditer(word):
            first, second = word[: gap.start()], word[gap.start() :]
            if min(self.counts[first], self.counts[second]) >= _OFTEN and {first, second} <= self.whole:
                return f"{first} {second}"
        return None

    def _meant(self, word: str) -> Iterator[str]:
        for at, sign in enumerate(word):
            if sign in _MARKS and word[:at] + word[at + 1 :] in self.whole:
                yield word[:at] + word[at + 1 :]
            for read in {sign, word[at : at + 2], word[at : at + 3]}:
                for printed in _printed(read, len(word)):
                    made = word[:at] + printed + word[at + len(read) :]
                    if made in self.whole:
                        yield made

    def joined(self, text: str) -> Iterator[Edit]:
        """Words with a space inside: "Kess ler"."""
        for one in _SPLIT.finditer(text):
            whole = one[1] + one[2]
            if len(whole) >= _LONG and self.counts[whole] >= max(_OFTEN, _CONTRAST * self.counts[one[1]]):
                yield (*one.span(), whole)


class _Company:
    """Words by those that stand beside them, which tell what was read for a whole other letter: "Kessler, Lonterns"
    beside "Kessler, Lanterns". A given name tells no surname."""

    def __init__(self, text: str, found: Sequence[regex.Match[str]], counts: Counter[str]) -> None:
        self.counts = counts
        self.beside: dict[tuple[str, bool], set[str]] = {}
        self.of: dict[int, list[tuple[str, bool]]] = {}
        for one, then in pairwise(found):
            between = text[one.end() : then.start()]
            if len(between) <= _NEAR:
                self._keep(one, (then[0], True))
                if not between.isspace():
                    self._keep(then, (one[0], False))

    def _keep(self, one: regex.Match[str], key: tuple[str, bool]) -> None:
        if self.counts[key[0]] >= _OFTEN:
            self.beside.setdefault(key, set()).add(one[0])
            self.of.setdefault(one.start(), []).append(key)

    def right(self, one: regex.Match[str]) -> str | None:
        """The one word that stands in the same company and is nearly the same, where this one stands nowhere else."""
        word = one[0]
        if len(word) < _LONG or self.counts[word] != 1:
            return None
        likely = {other for key in self.of.get(one.start(), ()) for other in self.beside[key] if self.counts[other] > 1}
        near = {other for other in likely if other.isalpha() and _near(word, other)}
        return near.pop() if len(near) == 1 else None


def _near(word: str, other: str) -> bool:
    """Whether a letter in six may have been misread; a last letter more or less is another word's: "Pilots"."""
    most = max(1, len(other) // _SIX)
    return word[:-1] != other and other[:-1] != word and Levenshtein.distance(word, other, score_cutoff=most) <= most


def _printed(read: str, length: int) -> list[str]:
    """What may have been printed where this was read, in a word of so many signs."""
    likely = _SHAPES.get(read, "") + " " + _FIGURES.get(read, "")
    return [*likely.split(), *(_LIKE.get(read, "").split() if length >= _LONG else ())]
