"""Accents that a PDF gives as signs of their own, beside the letters over which they are printed: TeX's old fonts (OT1)
have no letters with accents, nor have some that other programs embed.

In: text. Out: `(start, end, replacement)` for each, as `signs` gives them: the letter with its accent, nothing for an
accent that was torn from its letter. They stand before their letters or behind them throughout a text, whichever more
of its words show. Acutes alone are no proof, since they may be apostrophes ("l´eau") or stresses ("Mide´wiwin").

>>> tex_accents("la cr´eation, d´ej`a fran¸caise, connaˆıt la forˆet, na¨ıve")[:3]
[(5, 7, 'é'), (15, 17, 'é'), (18, 20, 'à')]
>>> tex_accents("fu¨r das Ma¨dchen, Ko¨ln, Mu¨nchen")[:2]
[(1, 3, 'ü'), (10, 12, 'ä')]
>>> tex_accents("l´eau, d´une, qu´elle")
[]
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import regex

_COMBINING = {
    "´": "\u0301",
    "`": "\u0300",
    "ˆ": "\u0302",
    "¨": "\u0308",
    "˜": "\u0303",
    "¸": "\u0327",
    "ˇ": "\u030c",
}
_UNLIKE_OTHERS = "ˆ¨˜¸"
"""Accents that no text has inside its words for anything else."""
_SURE = regex.compile(r"(?<=\p{L})(?:[ˆ¨˜¸ˇ]|`|[´`](?=ı))(?=\p{L})")
_BEFORE = regex.compile(r"(?<=(?<![aeiouAEIOU])\p{L})[´`ˆ¨˜][aeiouıAEIOU]|¸c")
_BEHIND = regex.compile(r"[aeiouAEIOU][´`ˆ¨˜](?=(?![aeiouı])\p{Ll})|c¸")
_LEADING = regex.compile(r"(?P<sign>[´`ˆ¨˜¸ˇ])(?:(?<=\p{L}.)\s)?(?P<letter>\p{L})")
_TRAILING = regex.compile(r"(?P<letter>\p{L})(?P<sign>[´`ˆ¨˜¸ˇ])")
_TORN = regex.compile(r"(?<=[\p{L}\p{P}])[^\S\n]+[´ˆ¨˜](?:[^\S\n](?=[.,;:)])|(?=\s|[.,;:)]|$))")
_FEWEST = 4


def tex_accents(text: str) -> list[tuple[int, int, str]]:
    """The stretches of `text` that are such letters, with what they stand for."""
    if text.isascii() or not any(map(text.__contains__, _UNLIKE_OTHERS)):
        return []
    if sum(1 for _ in zip(range(_FEWEST), _SURE.finditer(text), strict=False)) < _FEWEST:
        return []
    before, behind = (sum(1 for _ in order.finditer(text)) for order in (_BEFORE, _BEHIND))
    if before < behind:
        return list(_composed(text, _TRAILING))
    return [*_composed(text, _LEADING), *((found.start(), found.end(), "") for found in _TORN.finditer(text))]


def _composed(text: str, order: regex.Pattern[str]) -> Iterator[tuple[int, int, str]]:
    for found in order.finditer(text):
        letter = found["letter"].replace("ı", "i")
        one = unicodedata.normalize("NFC", letter + _COMBINING[found["sign"]])
        if len(one) == 1:
            yield found.start(), found.end(), one
