"""Where the words of a text begin and end, for words that a regular expression found in one go.

In: a text and words that follow each other in it with nothing but white space between them. Out: their offsets.

>>> offsets("On  18 July", ["On", "18", "July"], 0)
([0, 4, 7], [2, 6, 11])
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import sub


def offsets(text: str, words: Sequence[str], at: int, *, shift: int = 0) -> tuple[list[int], list[int]]:
    """Starts and ends of the words, the first of which stands at `at` or behind white space there; `shift` is added to
    all. `findall` and this take half the time of a match object for each word."""
    sizes = list(map(len, words))
    ends = [(at := text.find(word, at) + size) + shift for word, size in zip(words, sizes, strict=True)]
    return list(map(sub, ends, sizes)), ends
