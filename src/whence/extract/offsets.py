"""Where the words of a text begin and end, for words that a regular expression found in one go.

In: a text and words that follow each other in it with nothing but white space between them. Out: their offsets.

>>> offsets("On  18 July", ["On", "18", "July"], 0)
([0, 4, 7], [2, 6, 11])
"""

from __future__ import annotations

from collections.abc import Iterable


def offsets(text: str, words: Iterable[str], at: int) -> tuple[list[int], list[int]]:
    """Starts and ends of the words, the first of which stands at `at` or behind white space there. `findall` and this
    take half the time of a match object for each word."""
    starts: list[int] = []
    ends: list[int] = []
    find = text.find
    for word in words:
        start = find(word, at)
        at = start + len(word)
        starts.append(start)
        ends.append(at)
    return starts, ends
