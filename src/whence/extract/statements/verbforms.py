"""Which form each verb of a sentence has: light tags with the verbs told, by what stands around them.

In: the words of a run. Out: a sign for each: F a finite present, E a past, Q a participle of the past, B a base form, A
and m finite and modal auxiliaries, b and q their base and participle, G a form in -ing; all others keep their light
tags, and what could be a verb and is none has L. The signs of words that may be several things are judged by a
linear-chain model (`resources/statements/verbforms.crfsuite`, made by `tools/train_verbforms.py`).

>>> from whence.extract.words import words
>>> text = "Costs may rise and the report says that they will be cut"
>>> told(words(text, (0, len(text))), 0, 12)
'KmBCDLFTPmbQ'
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Generic, TypeVar

from whence.extract.lexicon import tagged
from whence.extract.statements.forms import MODAL
from whence.extract.statements.spelled import Clues, Rows, Worth, spell
from whence.extract.words import Words
from whence.kernels import Labeller, label_chain, read_labeller

T = TypeVar("T")
_AUXILIARIES = {"be": "b", "been": "q", "being": "G", "have": "h", "do": "h", "'ve": "h", "’ve": "h"}
_AUXILIARIES |= dict.fromkeys((*MODAL, "cannot", "ought", "'ll", "’ll", "'d", "’d"), "m")
_OPEN = re.compile("[hEvBV]|[znj](?<![DI'].)")
"""Signs of words that may have several forms: h have and do, n and j nouns and adjectives that are verbs, too, which
they are not behind an article, a possessive or a preposition."""
_NOMINAL = str.maketrans("znj", "LLL")
_NAMES = {"May": "H", "Will": "K"}
_NEAR = re.compile("[AmbqhO,;:TWS]")
"""What tells of the verb behind it: auxiliaries, "to", the beginning of a clause."""
_FAR = 7
_EDGE = "..."
_KEPT, _LONG = 1 << 16, 40


class _Signs(dict[tuple[str, str], str]):
    """The sign of a word by itself: of an auxiliary, a third person, a noun that is a verb, too."""

    def __missing__(self, seen: tuple[str, str]) -> str:
        made = _sign(*seen)
        if len(self) < _KEPT and len(seen[0]) < _LONG:
            self[seen] = made
        return made


def _sign(word: str, tag: str) -> str:
    if tag == "A":
        return _NAMES.get(word) or _AUXILIARIES.get(word.lower(), tag)
    if tag == "V":
        return "F" if word[-1] == "s" and word != "was" else tag
    if tag != "L":
        return tag
    if len(word) == 4 and word.endswith("ed"):  # died, used
        return "E"
    return tagged("statements", "ambiguous").get(word, tag)


_SIGNS = _Signs()


class Tables(Generic[T]):
    """Rows of the clues of a word; each is asked by what the function takes that spells it."""

    def __init__(self, worth: Worth[T]) -> None:
        self.word = Rows(_word, worth)
        self.left = Rows(_left, worth)
        self.right = Rows(_right, worth)
        self.before = Rows(_before, worth)
        self.behind = Rows(_behind, worth)
        self.near = Rows(_near, worth)


def _word(sign: str, low: str) -> list[str]:
    return [f"word={low}", *(f"end{length}={sign}{low[-length:]}" for length in (3, 2, 1))]


def _left(signs: str) -> list[str]:
    """The word's sign with up to three before it."""
    return [f"left={signs[-length:]}" for length in (2, 3, 4)]


def _right(signs: str) -> list[str]:
    return [f"right={signs[:length]}" for length in (2, 3, 4)]


def _before(sign: str, low: str) -> list[str]:
    return [f"before={sign}{low}"]


def _behind(sign: str, low: str) -> list[str]:
    return [f"behind={sign}{low}", f"behind-end={sign}{low[-2:]}"]


def _near(sign: str, low: str, gap: int, before: str) -> list[str]:
    """The last word before that tells of a verb, and how far it is; - where none is near."""
    return [f"near={sign}{low}", f"near={sign}{low}{gap}", f"near={sign}{before}_{low}"]


SPELLED: Tables[Clues] = Tables(spell)


def told(words: Words, first: int, last: int) -> str:
    """The signs of words `first` to `last`."""
    signs = signs_alone(words, first, last)
    items = open_words(signs)
    if not items:
        return signs.translate(_NOMINAL)
    labels, made = _labeller().labels, list(signs)
    seen = list(rows(words, first, (signs, items), _numbered()))
    best = label_chain(_labeller(), seen, shares=False)[0]
    for at, label in zip(items, best, strict=True):
        made[at] = _told(made[at], labels[label])
    return "".join(made).translate(_NOMINAL)


def _told(sign: str, form: str) -> str:
    if sign == "h":
        return "b" if form == "B" else "A"
    return form


def signs_alone(words: Words, first: int, last: int) -> str:
    """The sign that each word has by itself."""
    return "".join(map(_SIGNS.__getitem__, zip(words.raw[first:last], words.tags[first:last], strict=True)))


def open_words(signs: str) -> list[int]:
    """The places of the words that may have several forms."""
    return [found.start() for found in _OPEN.finditer(signs)]


def rows(words: Words, first: int, alone: tuple[str, list[int]], tables: Tables[T]) -> Iterator[list[T]]:
    """For each word that may have several forms its rows of clues, as `tables` has them; `alone` are the signs from
    word `first` on and the places of those words."""
    signs, items = alone
    low = [".", *words.low[first : first + len(signs)], "."]
    edged = f"{_EDGE}{signs}{_EDGE}"
    telling = [found.start() for found in _NEAR.finditer(signs)]
    for at in items:
        here, sign, word = edged[at : at + 7], signs[at], low[at + 1]
        order = bisect_left(telling, at)
        gap = at - telling[order - 1] if order else _FAR
        near, gap = (low[at - gap + 1], gap) if gap < _FAR else ("-", 0)
        yield [
            tables.word[sign, word],
            tables.left[here[:4],],
            tables.right[here[3:],],
            tables.before[sign, low[at]],
            tables.behind[sign, low[at + 2]],
            tables.near[sign, near, gap if gap < 4 else 4, here[2]],
        ]


@cache
def _labeller() -> Labeller:
    return read_labeller((files("whence") / "resources" / "statements" / "verbforms.crfsuite").read_bytes())


@cache
def _numbered() -> Tables[bytes]:
    """Rows of clues as the labeller takes them: the numbers of those that it knows, packed."""
    known = _labeller().features
    return Tables(lambda names: b"".join([known[name] for name in names if name in known]))
