"""Titles with a page behind a clause whose subject wrote them: "As Lee notes, Silt and Sand, 13".

In: a note's words. Out: where a title with its page stands, and the name in front of the clause and the title. That
this person's work with this title was cited before is for others to say.

>>> words = "On tolls see above. Lee makes the same point in Silt and Sand, 13."
>>> [(words[slice(*place)], *told) for place, *told in said_titles(words, (0, len(words)))]
[('Silt and Sand, 13', 'Lee', 'Silt and Sand')]
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.extract.hints import NUMERAL, hint
from whence.extract.late import late
from whence.models import Span

_SAID = late(
    r"(?P<name>\p{Lu}[\p{L}’'-]+?)(?:[’']s)?,?\s(?:\p{Ll}[\p{L}’'-]*,?\s){1,8}?"
    r"(?P<said>[“\"‘]?(?P<title>(?:(?<=[“\"‘])\p{Lu}|\p{Lu}[^\s,.;:()“”\"]*\s)[^,.;:()“”\"]{2,100}?)(?:[,.]?[”\"’],?|,)\s(?:pp?\.\s?|at\s)?"
    r"(?!(?:1[5-9]|20)\p{N}{2}(?!\p{N}))\p{N}{1,4}(?:[–-]\p{N}{1,4})?)(?=[.;)]|,\s\p{Ll}{2,}|\s*$)"
)
"""One word without quotation marks is a name: "More is in Roe, pp. 41-56"."""
_HINT = hint(*(rf"{sign}\s?{NUMERAL}" for sign in (",", "”", '"', "’", r"p\.", "at")))
"""Without a page there is none."""


def said_titles(flat: str, span: Span) -> Iterator[tuple[Span, str, str]]:
    """Each title with its page, behind a name and a clause in small letters."""
    if not _HINT.search(flat, *span):
        return
    for found in _SAID.finditer(flat, *span):
        yield found.span("said"), found["name"], found["title"]
