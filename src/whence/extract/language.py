"""Whether the rules know a text's language: English, by what is declared or by the share of its commonest words.

In: text and the declared language. Out: yes or no.

>>> is_known("The man who was there said that it is not so.", None), is_known("Der Mann sagte, er sei es nicht.", None)
(True, False)
"""

from __future__ import annotations

import re

from whence.extract.lexicon import entries
from whence.text import stopwords

_SAMPLE = 2500
_WORD = re.compile(r"[^\W\d_]+")
_SHARE = 0.18
_ENOUGH = 40
_SHARE_OF_FEW = 0.05
"""A few words may be a foreign quotation and "said the mayor"."""
_FEW = 5


def is_known(text: str, declared: str | None) -> bool:
    """A declared language decides; else 18 in 100 words of a sample must be common English ones."""
    if declared:
        return declared.casefold().replace("_", "-").split("-")[0] in entries("languages")
    middle = max(0, len(text) // 2 - _SAMPLE)
    words = [word.casefold() for word in _WORD.findall(text[:_SAMPLE] + " " + text[middle : middle + _SAMPLE])]
    if len(words) < _FEW:
        return True
    common = stopwords("en")
    share = _SHARE if len(words) >= _ENOUGH else _SHARE_OF_FEW
    return sum(1 for word in words if word in common) >= share * len(words)
