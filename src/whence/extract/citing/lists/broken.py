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
from dataclasses import replace

import regex

from whence.extract.citing.members import Member
from whence.extract.late import late
from whence.extract.references.names import names_of
from whence.extract.worklists import AGAIN, begins_as_entry
from whence.models import Span
from whence.text import normalise

_HEAD = regex.compile(
    r"[_*]*(?:(?:von|van|de[rnl]?|du|la|le|al|el|bin|ibn)[\s-]){0,2}\p{Lu}[\p{L}’'-]+(?:[\s-]\p{Lu}[\p{L}’'-]+)?"
    r"(?:,\s\p{Lu}|\s\(\p{Lu}|\s(?:\p{Lu}\.[\s-]?)+[,:(])|" + AGAIN
)
"""How entries begin: "Berg, Anna", "Lee J. B.,", "Roe (J.)", or a dash for the author above."""
_GOES_ON = regex.compile(r"\p{Ll}|https?:|\p{N}{1,4}(?:[.:(),]|\s?[(–-])|\(\p{N}")
_ENDS_INSIDE = regex.compile(r"(?:[\p{Ll},&/:(–-]|\b(?:and|und|et|y|e|&|eds?\.|Hrsg\.|\p{Lu}\.))$")
_LABEL = regex.compile(r"(?:\[\p{N}{1,4}\]|\p{N}{1,4}\.)\s")
_NAMES = regex.compile(r"(?:\p{Lu}[^;()\p{N}]{1,60};\s+){1,12}+")
"""The names of an entry's authors, parted by semicolons."""
_DATED_HEAD = late(
    r"(?P<name>(?:(?:[Vv]an|[Vv]on|[Dd]e[rn]?|[Dd]u|[Ll][ae])\s){0,2}\p{Lu}[\p{L}’'-]+),\s(?=\p{Lu})"
    r"(?:\p{Lu}[\p{L}.’'-]*[,;.]?\s|(?:and|&|und|et|van|von|der?|den|et\sal\.|eds?\.|\(?[Hh]rsg\.\)?|\(eds?\.\)),?\s){1,18}"
    r"(?P<opens>\(?)(?:1[89]|20)\p{N}{2}\p{Ll}?\)?[.:,]"
)
"""The names and the year with which an entry begins."""
_NEXT = regex.compile(r"(?<=[.\p{N})]),?\s+(?=\p{Lu}[\p{L}’'-]+,\s\p{Lu}|(?:[Vv]an|[Vv]on|[Dd]e)\s)")
_LINE = regex.compile(r"\n(?=[\p{Lu}\p{N}—–―_*«“\"\[-])")
_ENDED = regex.compile(r"[.)\]”»\p{N}]\s*$")
_SEVERAL = 2
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


def parted_entries(flat: str, spans: Iterable[Span]) -> Iterator[Span]:
    """The spans, those parted in which several entries stand: "Lee, A. (2001): Silt. Kiel. Roe, B. (2003): Sand. Bonn."
    Each begins with a surname and a year as the first one does, and goes on in the alphabet."""
    for start, end in spans:
        first = _DATED_HEAD.match(flat, start, end)
        for found in _NEXT.finditer(flat, first.end(), end) if first else ():
            head = _DATED_HEAD.match(flat, found.end(), end)
            if first and head and head["opens"] == first["opens"] and _follows(first["name"], head["name"]):
                yield start, found.start()
                start, first = found.end(), head
        yield start, end


def parted_lines(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """The spans, those parted in which each line is an entry, as where a page breaks its lines."""
    for start, end in spans:
        at = start
        for line in _entry_lines(text, (start, end)):
            yield at, line - 1
            at = line
        yield at, end


def _entry_lines(text: str, span: Span) -> list[int]:
    """Where the second and further lines of a paragraph begin that are entries, if most of its lines are."""
    lines = [found.end() for found in _LINE.finditer(text, *span)]
    ended = [at for at in lines if _ENDED.search(text, max(span[0], at - _END), at - 1)]
    entries = sum(1 for at in [span[0], *ended] if begins_as_entry(text, at, span[1]))
    return ended if len(ended) >= _SEVERAL and 5 * entries >= 3 * (len(lines) + 1) else []


def _follows(one: str, two: str) -> bool:
    return normalise(one) <= normalise(two)


def begins_entry(flat: str, span: Span) -> bool:
    """Whether a stretch begins as entries do."""
    return _HEAD.match(flat, *span) is not None


def with_head(member: Member, flat: str, start: int) -> Member:
    """The work of an entry with what stands in front of it there, a dash or names that were parted from it: "Lee, Ann;"
    and "Roe, Jan (2007). Silt"."""
    reference = member.reference
    names = _NAMES.fullmatch(flat, start, reference.start)
    if names and reference.work:
        people = [*names_of(names.group().rstrip("; ")), *(reference.work.get("author") or ())]
        reference = replace(reference, work={**reference.work, "author": people})
    return replace(member, reference=replace(reference, start=start))


def _goes_on(flat: str, one: Span, two: Span) -> bool:
    """Whether the second stretch is the rest of the first one."""
    if _HEAD.match(flat, *two):
        return False
    if _GOES_ON.match(flat, *two):
        return True
    return _ENDS_INSIDE.search(flat, max(one[0], one[1] - _END), one[1]) is not None
