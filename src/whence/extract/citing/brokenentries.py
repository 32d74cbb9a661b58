"""Entries of a list of works that a page's lines broke in two, as PDFs with hanging lines have them: "Berg, Anna, und"
above "Tom Lehr. 2021. Silt."

In: a flat text and the spans of the list's paragraphs, in order. Out: the spans of its entries. A paragraph goes on
with the one before where it begins with a small letter, a figure or an address, or where that one ends inside a
sentence, but never where it begins as entries do; a list whose entries are numbered, or seldom begin with a surname,
stays as it is.

>>> words = "Berg, Anna, und\\n\\nTom Lehr. 2021. Silt.\\n\\nLee, Jo. 1999. Sand.\\n\\nRoe, Jan.\\n\\n2003. Tides."
>>> starts = [0, 17, 40, 62, 73]
>>> spans = list(zip(starts, [*(at - 2 for at in starts[1:]), len(words)]))
>>> [words[start:end] for start, end in whole_entries(words, spans)][0]
'Berg, Anna, und\\n\\nTom Lehr. 2021. Silt.'
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from whence.models import Span

_HEAD = regex.compile(
    r"[_*]*(?:(?:von|van|de[rnl]?|du|la|le|al|el|bin|ibn)[\s-]){0,2}\p{Lu}[\p{L}’'-]+(?:[\s-]\p{Lu}[\p{L}’'-]+)?"
    r"(?:,\s\p{Lu}|\s\(\p{Lu}|\s(?:\p{Lu}\.[\s-]?)+[,:(])|(?:[—–―]{1,6}|-{2,6}|_{2,12})\s?[.,:(]"
)
"""How entries begin: "Berg, Anna", "Lee J. B.,", "Roe (J.)", or a dash for the author above."""
_GOES_ON = regex.compile(r"\p{Ll}|https?:|\p{N}{1,4}(?:[.:(),]|\s?[(–-])|\(\p{N}")
_ENDS_INSIDE = regex.compile(r"(?:[\p{Ll},&/:(–-]|\b(?:and|und|et|y|e|&|eds?\.|Hrsg\.|\p{Lu}\.))$")
_LABEL = regex.compile(r"(?:\[\p{N}{1,4}\]|\p{N}{1,4}\.)\s")
_LONGEST = 1200
_BETWEEN, _END = 3, 24
"""Characters that part two paragraphs, and those at an end that are looked at."""


def whole_entries(flat: str, spans: Iterable[Span]) -> Iterator[Span]:
    """The spans of the entries of a list, those put together that were broken."""
    spans = list(spans)
    heads = sum(1 for span in spans if _HEAD.match(flat, *span))
    labels = sum(1 for span in spans if _LABEL.match(flat, *span))
    if 2 * heads < len(spans) or 3 * labels > len(spans) or not spans:
        yield from spans
        return
    start, end = spans[0]
    for low, high in spans[1:]:
        if low - end <= _BETWEEN and high - start <= _LONGEST and _goes_on(flat, (start, end), (low, high)):
            end = high
            continue
        yield start, end
        start, end = low, high
    yield start, end


def begins_entry(flat: str, span: Span) -> bool:
    """Whether a stretch begins as entries do."""
    return _HEAD.match(flat, *span) is not None


def _goes_on(flat: str, one: Span, two: Span) -> bool:
    """Whether the second stretch is the rest of the first one."""
    if _HEAD.match(flat, *two):
        return False
    if _GOES_ON.match(flat, *two):
        return True
    return _ENDS_INSIDE.search(flat, max(one[0], one[1] - _END), one[1]) is not None
