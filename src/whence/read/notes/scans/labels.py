"""What text recognition makes of the numbers of notes ("lS8" for 138, "1*7"), and of "Ibid." ("bid.", "h i d .").

In: the signs of a label. Out: the numbers that they may stand for, with how much of each was read right.

>>> sorted(readings(("lS8",))), sorted(readings(("4236", "36")))
([138, 158, 188], [36, 86])
>>> [bool(IBID.match(words)) for words in ("bid., p. 4", "h i d . , p. 4", "1bid.", "bids are", "Kidd.")]
[True, True, True, False, False]
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import product

import regex

from whence.read.notes.scans.misread_figures import READ_AS

SIGNS = r"\p{Nd}IlLiOoSsBZzgqJTaenrpQfw'’‘`*^\"”%!|&@#$~"
"""What stands in labels as scans have them."""
_RARELY = {"0": "@", "1": "r'’‘f", "2": "a", "3": "n", "5": "Z", "6": "@", "8": "aw", "9": "pPO0"}
_READ_AS = {figure: signs + _RARELY.get(figure, "") for figure, signs in READ_AS.items()}
"""What scans make of each figure where it stands beside others of a row."""
_ANY = frozenset("*^\"”%'’‘`!~#$&@")
_MOST, _FIGURES = 60, 3
_LOST, _RIGHT, _WHOLE, _LEAST = 0.1, 0.5, 2.0, 0.4
IBID = regex.compile(
    r"(?:[Il1|!JjTtZ%“\"]{0,2}[bB]\s?[i1l!í]\s?d|[IHhmMKW][\s.]?[hi1l]\s?d|h\s[i1]\s?d|%\s?id|[Rr]ig[i1]d)"
    r"(?=\s?(?:[.,:;]|\s?pp?\.\s?\S))(?!\s?[.,:;]\s?\p{Ll}{4})"
)
"""A whole "Ibid." and what scans make of it, at the head of a note."""


def readings(signs: Iterable[str]) -> dict[int, float]:
    """The numbers that a label may stand for, each with its weight; none for signs without a figure."""
    found: dict[int, float] = {}
    for label in signs:
        for number, weight in _read(label).items():
            found[number] = max(weight, found.get(number, 0.0))
    return found


@lru_cache(maxsize=4096)
def _read(label: str) -> dict[int, float]:
    figures = [_figures(sign) for sign in label]
    count = 1
    for one in figures:
        count *= len(one)
    if not 0 < len(label) <= _FIGURES or not 0 < count <= _MOST:
        return {}
    found = {}
    for row in product(*figures):
        number = "".join(figure for figure, _ in row)
        weight = sum(weight for _, weight in row) / len(row)
        if number[0] != "0" and weight >= _LEAST:
            found[int(number)] = _WHOLE if weight == 1 else weight
    return found


@lru_cache(maxsize=256)
def _figures(sign: str) -> list[tuple[str, float]]:
    """The figures that a sign may stand for."""
    if sign.isdecimal():
        return [(sign, 1.0), *((figure, _LOST) for figure, signs in _READ_AS.items() if sign in signs[1:])]
    likely = [(figure, _RIGHT) for figure, signs in _READ_AS.items() if sign in signs]
    return likely or ([(figure, _LOST) for figure in "0123456789"] if sign in _ANY else [])


def nearly(signs: Iterable[str], number: int) -> bool:
    """Whether a label of three signs or more may be this number, one figure of which was lost."""
    figures = str(number)
    return any(
        len(label) == len(figures) >= _FIGURES
        and sum(sign in _READ_AS[figure] for sign, figure in zip(label, figures, strict=True)) >= len(figures) - 1
        for label in signs
    )
