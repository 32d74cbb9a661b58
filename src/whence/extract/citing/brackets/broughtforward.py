"""Whom the words before a bracket bring forward: "As Mintz argues, “…” [Op. Cit., p. 88]".

In: a text, the persons that it names, and the stretch between two brackets. Out: the one surname that its last sentence
with any person outside quotation marks has, "" where none is named, None where several are or one is not known.

>>> text = "Jerome Mintz lived there. As Mintz argues, “they asked Roe.” He did not."
>>> known = surnames(text, ())
>>> brought_forward(text, (25, len(text)), known), brought_forward(text, (58, len(text)), known)
('mintz', '')
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from functools import cache

import regex

from whence.extract.lexicon import alternation
from whence.extract.references.phrases import person
from whence.models import Span

_QUOTED = regex.compile(r"“[^“”]{0,4000}(?:”|$)|\"[^\"]{0,4000}(?:\"|$)|^[^“”\"]{0,4000}”")
_SENTENCE = regex.compile(r"(?<=\p{Ll}{2}[.?!])\s+(?=\p{Lu})|\n\s*\n")
_FULL = regex.compile(
    r"(?<![\p{L}.])(?P<given>\p{Lu}[\p{L}’-]+)\s(?:\p{Lu}\.\s){0,2}(?:(?:de|du|von|van|la|le)\s)?(?P<name>\p{Lu}[\p{L}’-]+)"
)
_TOLD = regex.compile(
    r"\b(?:[Aa]s\s(?P<a>\p{Lu}[\p{L}-]+)\s(?!(?:was|were|is|are|has|had|and|or|did|does|also)\b)\p{Ll}{3}"
    r"|[Aa]ccording\sto\s(?P<b>\p{Lu}[\p{L}-]+)(?=,|\s\p{Ll}))"
)
_NOBODY = frozenset(
    "he she it they we i you one this that these those who which others another some most several there here".split()
)
_WORD = regex.compile(r"(?<![\p{L}’'-])\p{Lu}[\p{L}-]+(?=(?:[’']s?)?(?!\p{L}))")


@cache
def _says() -> regex.Pattern[str]:
    """A verb of saying behind a name."""
    return regex.compile(
        rf"[’']?\s(?:(?:also|then|himself|herself|later|even|rightly|once)\s)?{alternation('speech_verbs')}\b"
    )


def surnames(text: str, cited: Iterable[str]) -> Set[str]:
    """The surnames of the persons whom a text names in full, and of the authors that it cites."""
    named = (one["name"] for one in _FULL.finditer(text) if person(one["given"]).startswith("g"))
    told = (one["a"] or one["b"] for one in _TOLD.finditer(text))
    return {*(name.lower() for name in (*named, *told) if name.lower() not in _NOBODY), *cited}


def brought_forward(text: str, span: Span, known: Set[str]) -> str | None:
    """The one person whom a stretch brings forward last."""
    plain: str = _QUOTED.sub(" “” ", text[slice(*span)])
    for sentence in reversed(_SENTENCE.split(plain)):
        words = list(_WORD.finditer(sentence))
        speaking = {one.group().lower() for one in words if _says().match(sentence, one.end())} - _NOBODY
        if speaking - known:
            return None  # somebody of whom no more is known
        named: Set[str] = {one.group().lower() for one in words} & known
        named = speaking if len(named) > 1 and speaking else named
        if named:
            return min(named) if len(named) == 1 else None
    return ""
