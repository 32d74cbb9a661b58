"""Figures as scans misread them: "I5" for 15, "86" for 36, "3 1" for 31.

In: the signs that stand where a number is looked for, and the number. Out: whether a scan may have made these of it.

>>> can_be("I5", 15), can_be("86", 36), can_be("86", 41)
(True, True, False)
"""

from __future__ import annotations

SIGNS = r"\p{Nd}IlLiOoSsBZzgqJT'’‘*^\"”%!|&"
"""What a figure may be misread as, in a class of a pattern."""
READ_AS = {
    "0": "0OoQ",
    "1": "1IlLi!|TJ",
    "2": "2Zz",
    "3": "38SsB",
    "4": "4LA",
    "5": "5Ss",
    "6": "6oeGb8",
    "7": "7TIJ",
    "8": "8BSsg3&",
    "9": "9gqg",
}
"""What scans make of each figure; a star, caret or mark stands for one that was lost."""
_ANY = frozenset("*^\"”%'’‘")


def can_be(signs: str, number: int) -> bool:
    """Whether a scan may have made these signs of the number, with more figures read right than lost."""
    figures = str(number)
    if len(signs) != len(figures):
        return False
    read = [sign in READ_AS[figure] for sign, figure in zip(signs, figures, strict=True)]
    lost = [sign in _ANY for sign, known in zip(signs, read, strict=True) if not known]
    sure = sum(sign == figure for sign, figure in zip(signs, figures, strict=True))
    return all(lost) and sure >= 1 + len(lost)
