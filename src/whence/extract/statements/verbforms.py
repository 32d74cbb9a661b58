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
from functools import cache
from importlib.resources import files

from whence.extract.lexicon import tagged
from whence.extract.statements.forms import MODAL
from whence.extract.words import Words, light_tag
from whence.kernels import Labeller, form_rows, label_chain, read_labeller

_AUXILIARIES = {"be": "b", "been": "q", "being": "G", "have": "h", "do": "h", "'ve": "h", "’ve": "h"}
_AUXILIARIES |= dict.fromkeys((*MODAL, "cannot", "ought", "'ll", "’ll", "'d", "’d"), "m")
_OPEN = re.compile("[hEvBV]|[znj](?<![DI'].)")
"""Signs of words that may have several forms: h have and do, n and j nouns and adjectives that are verbs, too, which
they are not behind an article, a possessive or a preposition."""
_NOMINAL = str.maketrans("znj", "LLL")
_NAMES = {"May": "H", "Will": "K"}
_KEPT, _LONG = 1 << 16, 40


class _Signs(dict[str, str]):
    """The sign of a word by itself: of an auxiliary, a third person, a noun that is a verb, too."""

    def __missing__(self, word: str) -> str:
        made = _sign(word, light_tag(word))
        if len(self) < _KEPT and len(word) < _LONG:
            self[word] = made
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


def told(words: Words, first: int, last: int) -> str:
    """The signs of words `first` to `last`."""
    signs = signs_alone(words, first, last)
    items = open_words(signs)
    if not items:
        return signs.translate(_NOMINAL)
    labeller, made = _labeller(), list(signs)
    seen = form_rows(labeller, signs, words.low[first:last], items)
    best = label_chain(labeller, seen, shares=False)[0]
    for at, label in zip(items, best, strict=True):
        form = labeller.labels[label]
        made[at] = form if made[at] != "h" else "b" if form == "B" else "A"
    return "".join(made).translate(_NOMINAL)


def signs_alone(words: Words, first: int, last: int) -> str:
    """The sign that each word has by itself."""
    return "".join(map(_SIGNS.__getitem__, words.raw[first:last]))


def open_words(signs: str) -> list[int]:
    """The places of the words that may have several forms."""
    return [found.start() for found in _OPEN.finditer(signs)]


@cache
def _labeller() -> Labeller:
    return read_labeller((files("whence") / "resources" / "statements" / "verbforms.crfsuite").read_bytes())
