"""Signs that are said in words: where one text has "50 percent" and the other "50%", their words are the same.

In: the words that one side has more, and the text of the other between its words there. Out: whether a sign says them.

>>> are_signed(["percent"], "an additional 50% will not", 16, 18)
True
>>> are_signed(["dollars"], "an additional 50% will not", 16, 18)
False
"""

from __future__ import annotations

from collections.abc import Sequence

_SIGNS = {
    ("percent",): "%",
    ("per", "cent"): "%",
    ("pct",): "%",
    ("prozent",): "%",
    ("and",): "&",
    ("und",): "&",
    ("et",): "&",
    ("degrees",): "°",
    ("section",): "§",
    ("sections",): "§",
    ("plus",): "+",
}
"""What stands between two words of the other text, by the words for it."""


def may_be_signed(words: Sequence[str]) -> bool:
    """Whether there is a sign for these words."""
    return tuple(words) in _SIGNS


def are_signed(words: Sequence[str], text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]`, between two of its words, holds the sign for these words."""
    sign = _SIGNS.get(tuple(words))
    return sign is not None and sign in text[start:end]
