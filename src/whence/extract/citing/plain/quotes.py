"""Quotation marks of any country as one kind: «Silt», »Silt«, „Silt“, ‚Silt‘ and ‹Silt› are “Silt”.

In: a text. Out: edits, as `places.edited` takes them, for the signs at both ends of what is quoted, with the blanks
that some set inside them. What is quoted inside a quotation keeps its own signs.

>>> text = "Lee, « Silt »; Roe, „Sand“"
>>> [(text[a:b], words) for a, b, words in one_kind(text)]
[('« ', '“'), (' »', '”'), ('„', '“'), ('“', '”')]
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.extract.citing.plain.places import Edit

_SIGNS = ("«", "»", "„", "‚", "‹", "›")
_QUOTED = regex.compile(
    r"(?P<open>« ?)[^«»]{1,300}?(?P<close> ?»)"
    r"|(?<![\p{L}\p{N}])(?P<open>»)(?=\S)[^«»]{1,300}(?<=\S)(?P<close>«)(?!\p{L})"
    r"|(?P<open>„ ?)[^„“”]{1,300}?(?P<close> ?[“”])"
    r"|(?<![\p{L}\p{N}])(?P<open>‚)(?=\p{L})[^‚‘’]{1,300}(?P<close>[‘’])(?!\p{L})"
    r"|(?P<open>‹ ?)[^‹›]{1,300}?(?P<close> ?›)"
    r"|(?<![\p{L}\p{N}])(?P<open>›)(?=\S)[^‹›]{1,300}(?<=\S)(?P<close>‹)(?!\p{L})"
)


def one_kind(text: str) -> Iterator[Edit]:
    """The signs around what is quoted, with what is read for each."""
    if text.isascii() or not any(map(text.__contains__, _SIGNS)):
        return
    for found in _QUOTED.finditer(text):
        yield *found.span("open"), "“"
        yield *found.span("close"), "”"
