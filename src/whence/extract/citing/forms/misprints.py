"""Titles and names that are alike but for a slip, as of a printer or a typist.

In: the words of two titles, or two surnames. Out: whether one long word of the titles has one wrong letter, and nothing
else differs; whether a letter of the names is wrong, two of a long one.

>>> is_one_slip(["harbour", "pilots"], ["harbuor", "pilots"]), is_one_slip(["volume", "1"], ["volume", "2"])
(True, False)
>>> [is_slip_of_name(name, "derzhakov") for name in ("derzakov", "derzakhov", "dershowitz", "berzhakov")]
[True, True, False, False]
"""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import OSA

_SPELLED = 6
"""Letters of a word in which a slip can be told."""
_NAMED, _LONG_NAME = 5, 8
"""Letters of a name in which a slip can be told, and two."""


def is_one_slip(title: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two rows of words differ in a slip in one long word only."""
    if len(title) != len(other):
        return False
    unlike = [(one, two) for one, two in zip(title, other, strict=True) if one != two]
    return len(unlike) == 1 and _is_slip(*unlike[0])


def _is_slip(one: str, two: str) -> bool:
    return min(len(one), len(two)) >= _SPELLED and OSA.distance(one, two, score_cutoff=1) == 1


def is_slip_of_name(name: str, other: str) -> bool:
    """Whether two surnames begin alike and differ in a letter, long ones in two."""
    least = min(len(name), len(other))
    if least < _NAMED or name[0] != other[0] or name == other:
        return False
    wrong = 2 if least >= _LONG_NAME else 1
    return OSA.distance(name, other, score_cutoff=wrong) <= wrong
