"""Strings of references in a note, which semicolons part: "Lee, Silt; Roe, Sand, p. 5.".

In: what stands between two references, or the words of a string's references and of the "Ibid." behind them. Out:
whether only a semicolon parts them, and whether the last of them alone is meant: an "Ibid." behind several may be all
of them, but "ibid., p. 7" is in the only one that has pages.

>>> is_joined("; see also "), is_joined("; the board, however, left. See ")
(True, False)
>>> [means_last(["Lee interview (1987)", "Roe, Sand, p. 5."], ibid) for ibid in ("ibid., p. 7", "ibid.")]
[True, False]
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

_ENDS = regex.compile(r"\p{Ll}{2}[\p{P}]*[.!?][\"”’)]*\s+(?=\P{Ll})")
"""The end of a sentence."""
_PLACES = (
    regex.compile(r"\bpp?\.\s?\p{N}"),
    regex.compile(r"(?<!\p{L})[Vv]ol\."),
    regex.compile(r"\([^()]{0,40}\bentr(?:y|ies)\s"),
)
"""Kinds of places, which not all works have: pages, volumes, entries of a record."""


def is_joined(between: str) -> bool:
    """Whether two references stand in one string: a semicolon is between, and behind it no sentence ends."""
    _, semicolon, behind = between.rpartition(";")
    return bool(semicolon) and _ENDS.search(behind) is None


def means_last(string: Sequence[str], ibid: str) -> bool:
    """Whether of several references the last one alone has such a place as stands behind an "Ibid."."""
    kind = next((place for place in _PLACES if place.search(ibid)), None)
    if kind is None or not string:
        return False
    return kind.search(string[-1]) is not None and not any(map(kind.search, string[:-1]))
