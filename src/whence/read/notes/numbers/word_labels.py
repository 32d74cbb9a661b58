"""How Word counts notes: 1, 2, 3; i, ii, iii; a, b, c; *, †, ‡.

In: a count from 1 and a number format of WordprocessingML. Out: the label that Word prints.

>>> label(4, "lowerRoman"), label(28, "lowerLetter"), label(5, "chicago")
('iv', 'bb', '**')
"""

from __future__ import annotations

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_SMALL = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_SIGNS = "*†‡§"


def label(count: int, form: str) -> str:
    """The label of note `count`; figures for a format that is not known."""
    if form in ("lowerRoman", "upperRoman"):
        return _roman(count) if form == "lowerRoman" else _roman(count).upper()
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form == "chicago":
        return _SIGNS[(count - 1) % 4] * ((count - 1) // 4 + 1)
    return str(count)


def _roman(count: int) -> str:
    text = ""
    for value, letters in (*_ROMAN, *_ROMAN_SMALL):
        text += letters * (count // value)
        count %= value
    return text
