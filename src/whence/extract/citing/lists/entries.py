"""The entries of the lists of works of a text, each with its words, as names and years find them.

In: a flat text, where its lists of works stand (`in_lists`), and its references. Out: the references
that stand in a list, in order, each with its words up to its year and its author's name, where a dash stands for it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import regex

from whence.extract.worklists import AGAIN, begins_as_entry
from whence.models import Reference, Span, ZoneRole

if TYPE_CHECKING:
    from whence.extract.quotations import Scene

_YEAR = r"(?:(?:1[5-9]|20)\p{N}{2}[a-z]?|n\.\s?d\.|forthcoming)"
_ANY_YEAR = regex.compile(_YEAR)
_YEAR_BEHIND = regex.compile(rf"\s+\(?{_YEAR}(?=[.,:;)]?\s)")
_SAME_AUTHOR = regex.compile(AGAIN)
_DASHES = "—–―-_ "
_OF_AUTHOR = regex.compile(r"\p{L}[^(\[\p{N}]{2,120}?(?=\s?[(\[]?\p{N}{4})")
"""The names with which an entry begins, up to its year."""
_NAMES = regex.compile(r"(?:\p{Lu}[^;()\p{N}]{1,60};\s+){1,12}+\Z")
"""The names of an entry's authors, parted by semicolons, up to a place."""
_NEXT = regex.compile(r"(?<=[.;)\p{N}])\s+(?=[\p{Lu}—–―_])")
_HEAD = 200
"""Characters behind an entry's first name in which its year stands."""


def listed_works(flat: str, lists: Sequence[Span], references: Iterable[Reference]) -> Iterator[tuple[Reference, str]]:
    """The entries, numbered ones as well; where the text has no list that is known as one, what is cited outside
    notes."""
    above = ""
    for reference, words in _listed(flat, lists, references):
        whole = _with_author(words, above)
        above = whole if _OF_AUTHOR.match(whole) else above
        yield reference, whole


def in_lists(scene: Scene) -> list[Span]:
    """Where lists of works stand."""
    roles = zip(scene.layout.blocks, scene.plan.roles, strict=True)
    return [(block.start, block.end) for block, role in roles if role is ZoneRole.BIBLIOGRAPHY]


def _listed(flat: str, lists: Sequence[Span], references: Iterable[Reference]) -> Iterator[tuple[Reference, str]]:
    """Each entry with its words up to its year, and the names in front of one that was cut behind these: "Berg, Anna;
    Lee, John (2007)"."""
    behind = 0
    for one in references:
        at = bisect_right(lists, (one.start, len(flat))) - 1
        inside = at >= 0 and one.start < lists[at][1]
        if inside and not one.short_form:
            names = _NAMES.match(flat, max(behind, lists[at][0]), one.start)
            if names or behind <= lists[at][0] or begins_as_entry(flat, one.start, one.end):
                yield one, flat[names.start() if names else one.start : _end(flat, one, lists[at][1])]
            behind = one.end
        elif not lists and one.note is None:
            yield one, flat[one.start : _with_year(flat, one, one.end)]


def _end(flat: str, reference: Reference, end: int) -> int:
    """Where an entry's words end: with its paragraph, in which a further reference may be its rest, if no other entry
    begins there."""
    for found in _NEXT.finditer(flat, reference.end, end):
        if begins_as_entry(flat, found.end(), end):
            return _with_year(flat, reference, end)
    return max(end, reference.end) if end - reference.end <= _HEAD else _with_year(flat, reference, end)


def _with_year(flat: str, reference: Reference, end: int) -> int:
    """Where an entry's words end; behind the year where they end before it: "Berg, Anna." and "2021. Silt.", or "Berg,
    Anna;" and "Lee, John (2007): Silt" in one paragraph, which goes up to `end`."""
    if _ANY_YEAR.search(flat, reference.start, reference.end):
        return reference.end
    year = _YEAR_BEHIND.match(flat, reference.end)
    year = year or _ANY_YEAR.search(flat, reference.end, max(reference.end, min(end, reference.end + _HEAD)))
    return year.end() if year else reference.end


def _with_author(words: str, above: str) -> str:
    """An entry's words, with the author of the entry above in place of a dash: "– (2016). Silt" is by the same."""
    same, author = _SAME_AUTHOR.match(words), _OF_AUTHOR.match(above)
    return f"{author[0]} {words[same.end() - 1 :].lstrip(_DASHES)}" if same and author else words
