"""Lists of works that no heading announces: paragraphs in the order of the alphabet that begin with a surname and a
given name and tell a year, as essays end behind their notes.

In: a `Layout`, and the blocks that may be such entries. Out: those that are, in order. Fewer than three are none, and
neither is a run whose names do not go on in the alphabet.

>>> from whence.extract.blocks import layout
>>> from whence.models import Reading
>>> entries = "Berg, Anna. Silt. Verso, 1999.", "Lee, J. B. Sand. 2001.", "Roe, Jan. Tides. Verso, 1984."
>>> page = layout(Reading("d", "r", "It rained, and nobody came.\\n\\n" + "\\n\\n".join(entries)))
>>> unannounced_works(page, range(len(page.blocks)))
[1, 2, 3]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from unicodedata import normalize

import regex

from whence.extract.blocks import Layout

_SURNAME = (
    r"(?:(?:von|van|de[rnl]?|du|la|le|al|el|bin|ibn)[\s-]){0,2}(?P<name>\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?)"
)
_GIVEN = r"(?:\p{Lu}\.(?:[\s-]?\p{Lu}\.)*|\p{Lu}[\p{L}’'-]+(?:\s(?:\p{Lu}\.\s?)*(?:\p{Lu}[\p{L}’'-]+)?)?)"
_HEAD = regex.compile(
    rf"[_*]*{_SURNAME}(?:,\s{_GIVEN}(?=[.,:;(]|\s(?:\(|(?:and|&|et|und|with)\s)|(?<=\.)\s)"
    r"|\s\(\p{Lu}[\p{L}.\s-]{0,24}\)\s?:)"
)
"""How an entry begins: "Berg, Anna. ", "Lee, J. B., and Jan Roe", "Roe (J.): "."""
_AGAIN = regex.compile(r"(?:[—–―]{1,6}|-{2,6}|_{2,12})\s?[.,:(]")
"""Dashes for the author of the entry before."""
_YEAR = regex.compile(r"(?<![\p{L}\p{N}])(?:1[5-9]|20)\p{N}{2}(?!\p{N})")
_LONGEST, _FEWEST, _BETWEEN = 600, 3, 3


def unannounced_works(layout: Layout, indexes: Iterable[int]) -> list[int]:
    """The blocks among these that are entries of a list of works, with what stands between two stretches of it."""
    free = set(indexes)
    runs = [run for run in _runs(layout, sorted(free)) if _is_list(layout, run)]
    found = [index for run in runs for index in run]
    for one, two in pairwise(runs):
        between = range(one[-1] + 1, two[0])
        if len(between) <= _BETWEEN and free.issuperset(between) and all(_is_short(layout, at) for at in between):
            found += between
    return sorted(found)


def _runs(layout: Layout, indexes: Iterable[int]) -> Iterator[list[int]]:
    """The runs of neighbouring blocks that begin as entries do and tell a year."""
    run: list[int] = []
    for index in indexes:
        entry = _is_entry(layout, index, bool(run))
        if run and (not entry or index != run[-1] + 1):
            yield run
            run = []
        if entry:
            run.append(index)
    yield run


def _is_entry(layout: Layout, index: int, follows: bool) -> bool:
    block = layout.blocks[index]
    if not _is_short(layout, index) or not _YEAR.search(layout.flat, block.start, block.end):
        return False
    if follows and _AGAIN.match(layout.flat, block.start, block.end):
        return True
    return _HEAD.match(layout.flat, block.start, block.end) is not None


def _is_short(layout: Layout, index: int) -> bool:
    return layout.blocks[index].end - layout.blocks[index].start <= _LONGEST


def _is_list(layout: Layout, run: Sequence[int]) -> bool:
    """Whether a run has entries enough, whose names go on in the alphabet but for one in four."""
    found = (_HEAD.match(layout.flat, layout.blocks[at].start) for at in run)
    names = [_plain(one["name"]) for one in found if one]
    back = sum(1 for one, two in pairwise(names) if one > two)
    return len(run) >= _FEWEST and back * 4 < len(names) and (not back or len(names) > _FEWEST)


def _plain(name: str) -> str:
    """A name as alphabets order it: without accents, capitals and signs."""
    return "".join(sign for sign in normalize("NFD", name.casefold()) if sign.isalpha())
