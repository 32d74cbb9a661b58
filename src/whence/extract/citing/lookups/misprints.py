"""Titles that are alike but for a slip in a word, as of a printer or a typist.

In: the words of two titles. Out: whether one long word of them has one wrong letter, and nothing else differs.

>>> is_one_slip(["harbour", "pilots"], ["harbuor", "pilots"]), is_one_slip(["volume", "1"], ["volume", "2"])
(True, False)
"""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import OSA

_SPELLED = 6
"""Letters of a word in which a slip can be told."""


def is_one_slip(title: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two rows of words differ in a slip in one long word only."""
    if len(title) != len(other):
        return False
    unlike = [(one, two) for one, two in zip(title, other, strict=True) if one != two]
    return len(unlike) == 1 and _is_slip(*unlike[0])


def _is_slip(one: str, two: str) -> bool:
    return min(len(one), len(two)) >= _SPELLED and OSA.distance(one, two, score_cutoff=1) == 1
