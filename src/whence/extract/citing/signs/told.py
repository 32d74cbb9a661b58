"""The signs by which a text says that it will cite its works, and from where on each is one.

In: a text, the spans of its notes, and the signs of its lists of abbreviations with their entries. Out: each sign with
the words that tell it and the place behind which it counts: the end of the note that tells it, the text's begin where a
list does. Names of several small words and whole sentences are no signs.

>>> flat = "1 Ann Lee, Selected Sands (Ostmere, 1999) (ci-après SW). 2 SW III, 44."
>>> told = told_signs(flat, [(2, 56), (59, 70)], [("KT", "Jane Roe, Tides"), ("Works of the Board and Its Pilots", "")])
>>> [(sign, one.since) for sign, one in told.items()]
[('KT', -1), ('SW', 56)]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import regex

from whence.extract.citing.forms.hereafter import shorthands
from whence.extract.citing.signs.rows import SIGN, told_rows
from whence.models import Span

_SIGN = regex.compile(rf"{SIGN}(?:\s?\p{{N}}{{1,2}})?|(?:\p{{Lu}}\.\s?){{1,4}}\p{{Lu}}")
_LONGEST = 32
_IN_BRACKETS = regex.compile(r"[\])\p{N}]\s?[(\[](?P<sign>\p{Lu}[\p{L}\p{N}.’-]{1,11})[)\]](?=[.;,\s]|$)")
"""A sign alone behind a citation: "(Ostmere, 1999) (SW)"."""
_NO_SIGN = regex.compile(
    r"[IVX]{2,}|(?:Ibid|Ibidem|Id|Idem|Op|Loc|See|Cf|Note|Vol|Volume|Table|Fig|Figure|Chapter|Part|Section|Appendix|Exhibit"
    r"|Page|Nr|Nos?|Ed|Eds|Hg|Hrsg|Trans|Emphasis|Italics|My|Our|Author|Translation|Original|Sic|Art|Article|Act)\.?"
)
"""Numbers, and words that stand in brackets for other reasons."""


@dataclass(frozen=True, slots=True)
class Told:
    """The words that tell a sign, and the place behind which it is one."""

    words: str
    since: int


def told_signs(flat: str, notes: Sequence[Span], listed: Iterable[tuple[str, str]]) -> dict[str, Told]:
    """The signs that are told."""
    found = {sign: Told(words, -1) for sign, words in listed if _is_sign(sign)}
    for span in notes:
        for name in _names(flat, span):
            found.setdefault(name, Told(flat[slice(*span)], span[1]))
    return found


def _names(flat: str, span: Span) -> Iterator[str]:
    """The signs that a note tells."""
    words = flat[slice(*span)]
    yield from (row.sign for row in told_rows(flat, span))
    names = [*shorthands(words), *(one["sign"] for one in _IN_BRACKETS.finditer(words))]
    yield from (name for name in names if _is_sign(name))


def _is_sign(name: str) -> bool:
    """Whether a name is one that a place may stand behind; "III" is a number."""
    return len(name) <= _LONGEST and not _NO_SIGN.fullmatch(name) and _SIGN.fullmatch(name) is not None
