"""Underscores and stars around words, as plain text has them for italics ("_Ibid._, p. 5", "*Id.* at 4"), and Org's
slashes ("/Id./ at 4"); Markdown leaves stars where a space stands inside ("*See id. *at 4").

In: a text. Out: the places of such signs, two for each stretch that they emphasise.

>>> signs("Lee, _Short Peace_, p. 3; see _Ibid._, _op. cit._, and _Life_.")
[5, 17, 30, 36, 39, 48, 55, 60]
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from whence.models import MarkKind, Reading, Span

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
_SLASHED = regex.compile(
    r"(?<![\p{L}\p{N}/:.])/(?=[“\"]?\p{Lu})(?P<words>[^/\n]{1,200}(?:\n[^/\n]{1,120}){0,2})(?<=[\p{L}\p{N}.!?:)])/(?=[\s,.;:)]|$)"
)
"""Org's italics: "/Ibid./, 7"; what stands in an address or a path has a letter beside its slashes."""
_LEAST = 3
"""So many emphasised stretches are no accident of names in a program's language."""
_WHOLE = 60
"""A paragraph longer than this that is in italics from end to end is set so, whatever it says."""
_QUOTED = regex.compile(r"[“\"][^“”\"]{8,300}[”\"][.,]?\s")
"""A title in quotation marks, behind which its container stands."""


def signs(text: str) -> list[int]:
    """The places of the signs, two for each stretch that they emphasise."""
    found = [*_around(text, "_", _EMPHASISED), *_around(text, "*", _STARRED), *_around(text, "/", _SLASHED)]
    found.sort(key=lambda one: one.start())
    found = [
        one for one, before in zip(found, [None, *found], strict=False) if not before or one.start() > before.end()
    ]
    return [place for one in found for place in (one.start(), one.end() - 1)]


def _around(text: str, sign: str, pattern: regex.Pattern[str]) -> list[regex.Match[str]]:
    """What stands between two such signs; nothing where the text has hardly any."""
    found = list(pattern.finditer(text)) if text.count(sign) >= 2 * _LEAST else []
    return found if len(found) >= _LEAST else []


def slanted(reading: Reading) -> list[Span]:
    """What the format sets in italics, without whole citations: pages put their notes, or all that one cites, into an
    element for titles ("<cite>Lee, “Silt”, Rye, 2007; Roe, Sand, 4</cite>"), which tells none of its words apart."""
    found = sorted((mark.start, mark.end) for mark in reading.marks if mark.data.get("style") == "italic")
    paragraphs = {(mark.start, mark.end) for mark in reading.marks if mark.kind in (MarkKind.NOTE, MarkKind.PARAGRAPH)}
    return [span for span in found if not _is_citation(reading.text[slice(*span)], span in paragraphs)]


def _is_citation(words: str, whole: bool) -> bool:
    """Whether words, which are a whole paragraph or not, are a citation and no title."""
    long = len(words) > _WHOLE and any(map(str.isdigit, words))
    return long and (whole or _QUOTED.search(words) is not None)


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
