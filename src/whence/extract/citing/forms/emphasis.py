"""Underscores and stars around words, as plain text has them for italics ("_Ibid._, p. 5", "*Id.* at 4"), taken away
while references are read; Markdown leaves stars where a space stands inside ("*See id. *at 4"). Of the spaces with
which lines are indented or pages parted one is left, since "Lee,     Short Peace" is a name and a title as well.

In: a text. Out: `Plain`, the text without them, what they emphasised, and the way back to the places of the first text.

>>> plain = without_emphasis("Lee, _Short Peace_, p. 3; see _Ibid._, _op. cit._, and _Life_.")
>>> plain.text
'Lee, Short Peace, p. 3; see Ibid., op. cit., and Life.'
>>> plain.emphasised[0], plain.original(5, 16), plain.at(5)
((5, 16), (6, 17), 5)
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from whence.models import Reference, Span

_EMPHASISED = regex.compile(
    r"(?<![\p{L}\p{N}_])_(?=[^\s_])(?P<words>[^_]{1,300})(?<=\S)_(?![\p{L}\p{N}_])"
    r"|(?<=[\p{L}\p{N}])_(?=[.,:])(?P<signed>[^_\n]{1,300})(?<=[.,:])_(?=\s|$)"
)
"""The signs of a sentence may be set with what they stand beside: "Lee_, Silt and Sand,_ 4", "Ibid_.,_ 5"."""
_STARRED = regex.compile(
    r"(?:(?<![\p{L}\p{N}*\\])\*(?=[“\"‘(\[]?\p{L})|(?<=[\p{P}\p{L}])(?<!\*)\*(?=,?\s\p{L}))"
    r"(?P<words>[^*\n]{1,300}(?:\n[^*\n]{1,120}){0,2})(?<!\n[ \t]{0,4})\*(?!\*)"
)
"""A star at a line's head is a list's."""
_HEAD = regex.compile(r"[.,:]\s+")
_SPACES = re.compile("  +")
_LEAST = 3
"""So many emphasised stretches are no accident of names in a program's language."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A text, the spans in it that were emphasised, and how many characters were taken away before each place."""

    text: str
    emphasised: Sequence[Span] = ()
    removed: Sequence[int] = ()
    shifted: Sequence[int] = ()

    @property
    def slanted(self) -> Sequence[Span]:
        """The spans without the sign that a sentence set at their head: "_, Silt and Sand,_"."""
        heads = ((start, end, _HEAD.match(self.text, start, end)) for start, end in self.emphasised)
        return [(head.end() if head else start, end) for start, end, head in heads]

    def at(self, place: int) -> int:
        """Where a place of the first text is now."""
        return place - bisect_left(self.removed, place)

    def inside(self, span: Span) -> Span:
        """Where a span of the first text is now."""
        return self.at(span[0]), self.at(span[1])

    def original(self, start: int, end: int) -> Span:
        """The span of the first text that this one is."""
        if not self.removed:
            return start, end
        first = start + bisect_right(self.shifted, start)
        return first, max(first, end - 1 + bisect_right(self.shifted, end - 1) + 1)

    def placed(self, reference: Reference) -> Reference:
        """A reference that was read here, at its places in the first text."""
        if not self.removed:
            return reference
        start, end = self.original(reference.start, reference.end)
        opened = bisect_left(self.emphasised, (reference.start,))
        if opened < len(self.emphasised) and self.emphasised[opened][0] == reference.start:
            start -= 1  # the sign before its first words
        fields = tuple(
            replace(field, start=a, end=b)
            for field in reference.fields
            for a, b in [self.original(field.start, field.end)]
        )
        signal = self.original(*reference.signal) if reference.signal else None
        locator = self.original(*reference.locator) if reference.locator else None
        return replace(reference, start=start, end=end, fields=fields, signal=signal, locator=locator)


def without_emphasis(text: str) -> Plain:
    """The text without underscores and stars around words (where it has more than a few), and with single spaces."""
    signs = _signs(text)
    spaces = [place for found in _SPACES.finditer(text) for place in range(found.start() + 1, found.end())]
    if not signs and not spaces:
        return Plain(text)
    removed = sorted([*signs, *spaces]) if signs and spaces else signs or spaces
    pieces = [text[a + 1 : b] for a, b in zip([-1, *removed], [*removed, len(text)], strict=True)]
    kept = [place - bisect_left(removed, place) for place in signs]
    return Plain(
        "".join(pieces),
        list(zip(kept[::2], kept[1::2], strict=True)),
        removed,
        [place - order for order, place in enumerate(removed)],
    )


def _signs(text: str) -> list[int]:
    """The places of the signs, two for each stretch that they emphasise."""
    found = [*_around(text, "_", _EMPHASISED), *_around(text, "*", _STARRED)]
    found.sort(key=lambda one: one.start())
    found = [
        one for one, before in zip(found, [None, *found], strict=False) if not before or one.start() > before.end()
    ]
    return [place for one in found for place in (one.start(), one.end() - 1)]


def _around(text: str, sign: str, pattern: regex.Pattern[str]) -> list[regex.Match[str]]:
    """What stands between two such signs; nothing where the text has hardly any."""
    found = list(pattern.finditer(text)) if text.count(sign) >= 2 * _LEAST else []
    return found if len(found) >= _LEAST else []


def whole_titles(text: str, slanted: Sequence[Span]) -> str:
    """The text with commas for the semicolons in titles set in italics: they part no works there."""
    inside = [at for start, end in slanted for at in range(start, end) if text[at] == ";"] if ";" in text else []
    told = [at for at in inside if not text[at - 1].isdecimal()]
    if not told:
        return text
    signs = list(text)
    for at in told:
        signs[at] = ","
    return "".join(signs)
