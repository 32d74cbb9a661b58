"""Short names with a paragraph in square brackets, as judgments of the Commonwealth have it: "Lee at [21]; Silt Works,
at [4]–[6]".

In: a text and a stretch of a note in it. Out: where each such name and its place stand, and the name, which is a
reference only if a judgment or work of that name was cited before.

>>> words = "See Lee at [21] and [25]–[27]; Silt Works, at [4]. He was 4 at [sic] best."
>>> [(words[slice(*span)], name) for span, name in bracket_placed(words, (0, len(words)))]
[('Lee at [21] and [25]–[27]', 'Lee'), ('Silt Works, at [4]', 'Silt Works')]
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.models import Span

_NAME = (
    r"(?!(?:See|Cf|Id|Ibid|Also|But|And|In|As)\b)\p{Lu}[\p{L}\p{N}’'&.-]*"
    r"(?:\s(?:(?:of|the|and|v)\s){0,2}\p{Lu}[\p{L}\p{N}’'&.-]*){0,6}"
)
_PARAGRAPH = r"\[\p{N}{1,4}(?:\(\p{L}\))?\](?:\s?[–-]\s?\[\p{N}{1,4}\])?"
_PLACE = rf",?\sat\s(?:paras?\.?\s)?{_PARAGRAPH}(?:(?:,\s|,?\sand\s){_PARAGRAPH}){{0,6}}"
_PLACED = regex.compile(
    r"(?:\G\s*|(?<=[;(]\s?)|(?<=[\p{L}\p{N}\])”’]\.\s)|(?<=\b(?i:see|also|cf\.|compare|in|citing|and|per)\s))"
    rf"(?P<cited>(?P<name>{_NAME}){_PLACE})"
)
ALONE = regex.compile(rf"(?:See\s)?{_NAME}{_PLACE}(?:[;,]\s(?:and\s|see\s)?{_NAME}{_PLACE})*[.,;\s]*")
"""Such names and places and nothing more."""


def bracket_placed(flat: str, span: Span) -> Iterator[tuple[Span, str]]:
    """The names with such a place of a stretch."""
    for found in _PLACED.finditer(flat, *span) if flat.find(" at [", *span) >= 0 else ():
        yield found.span("cited"), found["name"]
