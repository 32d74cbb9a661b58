"""Whether the rules know a text's language: English, by what is declared or by the share of its commonest words.

In: text and the declared language. Out: yes or no.

>>> is_known("The man who was there said that it is not so.", None), is_known("Der Mann sagte, er sei es nicht.", None)
(True, False)
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from whence.extract.lexicon import entries
from whence.kernels import WordSet, spot_words, word_set
from whence.text import stopwords

_SAMPLE = 2500
_WORD = re.compile(r"[^\W\d_]+")
_SHARE = 0.18
_ENOUGH = 40
_SHARE_OF_DECLARED = 0.1
"""Pages declared English that are German or French have 0 to 5 in 100; English ones, lists and code with them, 25."""
_SHARE_OF_FEW = 0.05
"""A few words may be a foreign quotation and "said the mayor"."""
_FEW = 5
_SHARE_OF_NAMES = 0.7
"""Of German words a third begins with a capital; in a list of names nearly all do."""


def is_known(text: str, declared: str | None) -> bool:
    """A declared language decides, unless it is English and hardly a word of the text is; without a declaration 18 in
    100 words of a sample must be common English ones. A text of names alone is taken for known."""
    if declared and declared.casefold().replace("_", "-").split("-")[0] not in entries("languages"):
        return False
    middle = max(0, len(text) // 2 - _SAMPLE)
    sample = text[:_SAMPLE] + " " + text[middle : middle + _SAMPLE]
    words, common = _counts(sample.replace("\n", " "))
    if words < (_ENOUGH if declared else _FEW):
        return True
    least = _SHARE_OF_DECLARED if declared else _SHARE if words >= _ENOUGH else _SHARE_OF_FEW
    return common >= least * words or _is_of_names(sample)


def _is_of_names(sample: str) -> bool:
    """Whether hardly anything but names stands here, which no language claims: a list of passengers."""
    words: list[str] = _WORD.findall(sample)
    return sum(word[0].isupper() and not word.isupper() for word in words) >= _SHARE_OF_NAMES * len(words)


@lru_cache(maxsize=4)
def _counts(sample: str) -> tuple[int, int]:
    """How many words stand in a sample, and how many common English ones; every stage asks this of a document."""
    if sample.isascii():
        found = spot_words(sample, _common())
        return found.runs, len(found.places)
    known = list(map(stopwords("en").__contains__, map(str.casefold, _WORD.findall(sample))))
    return len(known), sum(known)


@cache
def _common() -> WordSet:
    return word_set(stopwords("en"))
