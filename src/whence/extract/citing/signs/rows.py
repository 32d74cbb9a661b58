"""Signs that one note or paragraph tells in a row: "Abbreviations: SW = A. Lee, Sands, 1999; KT = B. Roe, …".

In: a text and a stretch of it. Out: each row's sign and where its work stands; two rows at least.

>>> flat = "The following abbreviations are used: SW = A. Lee, Sands, 1999; KT = Jane Roe, Tides, Bonn 1900."
>>> [(one.sign, flat[slice(*one.full)]) for one in told_rows(flat, (0, len(flat)))]
[('SW', 'A. Lee, Sands, 1999'), ('KT', 'Jane Roe, Tides, Bonn 1900')]
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from whence.extract.late import late
from whence.models import Span

STEMS = (
    r"(?:abbreviat|abréviat|abbreviaz|abreviat|abreviaç|abkürz|sigl|abgekürzt|short\stitles|afkorting|skrót|förkort|forkort"
    r"|zkratk|сокращ)"
)
"""How words begin that say that signs are told."""
_HINTS = (
    *("bbreviat", "bréviat", "bbreviaz", "breviat", "bkürz", "igl", "bgekürzt", "hort titles"),
    *("fkorting", "skrót", "förkort", "forkort"),
)
_CUE = regex.compile(rf"(?i:\b{STEMS})[^:;=]{{0,80}}:\s+")
SIGN = (
    r"(?:(?:\p{Lu}\.[ ]?){1,4}\p{Lu}\.|\p{Lu}[\p{L}\p{N}’'&/-]{0,20})(?:[ ](?:\p{Lu}[\p{L}’'-]{0,14}\.?|\p{Lu}\.)){0,2}"
)
"""A sign: "SW", "O.C.", "MGH SS", "Sands"."""
_QUOTED = rf"[“\"‘«„*_]{{0,2}}(?P<sign>{SIGN})[”\"’»*_]{{0,2}}"
_SURE = rf"[“\"‘«„*_]{{0,2}}(?P<sign>(?=\p{{Lu}}(?:\p{{Ll}}{{0,3}}[\p{{Lu}}.]|[ :–—-])){SIGN})[”\"’»*_]{{0,2}}"
_AND = r"[;,]?\s(?:and|und|et|e|y)\s"
_FOR = r",?\s(?:for|für|pour|per|por|para|steht\sfür|stands\sfor|refers\sto)\s(?!(?:this|the|a)\s)"
_WORK = r"(?=[“\"‘«„*_]{0,2}\p{Lu})"
_ROWS = tuple(
    late(pattern)
    for pattern in (
        rf"(?:\G|(?:[;.,]|{_AND})\s?){_QUOTED}\s?=\s{_WORK}",
        rf"(?:(?:\G|(?:;|{_AND})\s?){_QUOTED}|\.\s{_SURE}):\s{_WORK}",
        rf"(?:(?:\G|(?:;|{_AND})\s?){_QUOTED}|\.\s{_SURE})\s[–—-]\s{_WORK}",
        rf"(?:\G|(?:[;.,]|{_AND})\s?){_QUOTED}{_FOR}{_WORK}",
        rf"(?:\G|(?<=\))(?:[;.,]|{_AND})\s?){_QUOTED}\s\({_WORK}",
    )
)
"""Rows with a sign of equality, a colon, a dash, "for" or a bracket between a sign and its work; the first one that
begins a stretch tells how all are printed."""
_LATEST, _LEAST, _FEWEST = 300, 14, 2


@dataclass(frozen=True, slots=True)
class Row:
    """A sign, where it stands, and where its work does."""

    sign: str
    start: int
    full: Span


def told_rows(flat: str, span: Span) -> list[Row]:
    """The rows of a note that tells several signs, none of one that tells fewer than two."""
    if not any(flat.find(hint, span[0], min(span[1], span[0] + _LATEST)) >= 0 for hint in _HINTS):
        return []
    cue = _CUE.search(flat, span[0], min(span[1], span[0] + _LATEST))
    return rows_in(flat, (cue.end(), span[1])) if cue else []


def rows_in(flat: str, span: Span) -> list[Row]:
    """The rows that fill a stretch, two at least."""
    rows = next((row for row in _ROWS if row.match(flat, *span)), None)
    found = list(rows.finditer(flat, *span)) if rows else []
    ends = [*(one.start() for one in found[1:]), span[1]]
    made = [_row(flat, one, end) for one, end in zip(found, ends, strict=False)]
    made = [row for row in made if row.full[1] - row.full[0] >= _LEAST]
    return made if len(made) >= _FEWEST else []


def _row(flat: str, found: regex.Match[str], end: int) -> Row:
    """A row; the end of the bracket around its work is no part of it."""
    start = found.end()
    words = flat[start:end].rstrip(" .;,")
    closed = words.endswith(")") and words.count(")") > words.count("(")
    return Row(found["sign"], found.start("sign"), (start, start + len(words) - closed))
