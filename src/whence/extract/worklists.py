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

from whence.extract.blocks import Layout, Shape
from whence.extract.late import late

_SURNAME = (
    r"(?:(?:von|van|de[rnl]?|du|la|le|al|el|bin|ibn)[\s-]){0,2}(?P<name>\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?)"
)
_GIVEN = r"(?:\p{Lu}\.(?:[\s-]?\p{Lu}\.)*|\p{Lu}[\p{L}’'-]+(?:\s(?:\p{Lu}\.\s?)*(?:\p{Lu}[\p{L}’'-]+)?)?)"
_HEAD = regex.compile(
    rf"[_*]*{_SURNAME}(?:,\s{_GIVEN}(?=[.,:;(]|\s(?:\(|(?:and|&|et|und|with)\s)|(?<=\.)\s)"
    r"|\s\(\p{Lu}[\p{L}.\s-]{0,24}\)\s?:)"
)
"""How an entry begins: "Berg, Anna. ", "Lee, J. B., and Jan Roe", "Roe (J.): "."""
_PARTICLE = r"(?:(?:von|van|de[rnl]?|du|la|le|al|el|bin|ibn|di|[A-Z]['’](?=\p{Lu}))[\s-]?){0,2}"
_OTHER_HEAD = late(
    rf"[_*]*{_PARTICLE}(?P<name>\p{{Lu}}[\p{{L}}’'-]+(?:\s\p{{Lu}}[\p{{Ll}}’'-]{{2,}})?)"
    r"(?:,?\s(?:\p{Lu}\p{M}?\.[\s-]?){1,4}(?:[,;:/(\[]|\s?[—–]\s|(?<=\s)[\p{L}(\[«“*_])"
    r"|\s\p{Lu}{1,3}(?:,\s\p{Lu}|[.,]\s)"
    r"|,\s\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}.’'-]*)?(?:\s\[|,\s(?:1[5-9]|20)\p{N}{2}|\s?[/;])"
    r"|\s\(\p{Lu}[\p{L}.\s-]{0,24}\)[,.:;]"
    r"|(?<=\p{Lu}{2})\s\p{Lu}\p{Ll}[\p{L}’'-]*[,.(])"
)
"""Others: "Lee A.B., Roe C. (2001)", "Lee AB, Roe C. ", "Lee, Ann [2001]", "LEE Ann, ", "Lee, Ann/Roe, Jan"."""
_WHOLE_NAME = regex.compile(
    rf"[_*]*(?:\p{{Lu}}\p{{Ll}}[\p{{L}}’'-]*\s|(?:\p{{Lu}}\.[\s-]?)+){{1,2}}{_PARTICLE}"
    r"(?P<name>\p{Lu}[\p{L}’'-]+)\s?[,:/;]\s(?!\p{Ll})"
)
_DATED_HEAD = regex.compile(
    r"[_*]*(?P<name>\p{Lu}[\p{L}’'&.-]*)(?:\s[\p{L}’'&.-]+){0,7}?"
    r"(?:,?\s(?:1[5-9]|20)\p{N}{2}\p{Ll}?\s?[:=]|[.,]?\s[(\[](?:1[5-9]|20)\p{N}{2}\p{Ll}?[)\]])"
)
_YEAR_FIRST = regex.compile(r"(?:1[5-9]|20)\p{N}{2}\p{Ll}?[.:]?\s+\p{Lu}")
"""A whole name, a body or a key with its year: "Ann Lee: ", "Harbour Board (2001)", "Lee/Roe 2001 = "; a year under an
author's name."""
AGAIN = r"(?:[—–―][—–―-]{0,5}|-{2,6}|_{2,12}|(?:–\s){2,3})\s?(?:[.,:(\[]|(?=(?:1[5-9]|20)\p{N}{2}\p{Ll}?[.,:]))"
"""Dashes for the author of the entry before, and the sign or the year behind them: "—. ", "—- 1989. "."""
_AGAIN = regex.compile(AGAIN)
_YEAR = regex.compile(r"(?<![\p{L}\p{N}])(?:1[5-9]|20)\p{N}{2}(?!\p{N})")
_NAMED_HEADS = (_HEAD, _OTHER_HEAD, _WHOLE_NAME, _DATED_HEAD)
_HEADS = (_HEAD, _OTHER_HEAD, _WHOLE_NAME, _DATED_HEAD, _AGAIN, _YEAR_FIRST)
_LONGEST, _FEWEST, _BETWEEN, _BELOW, _MANY, _SELDOM = 600, 3, 3, 5, 5, 6
_LABEL = regex.compile(r"(?:\[\p{N}{1,3}\]|\p{N}{1,3}[.)]|[-–—•●▪■◦‣*·])\s+")


def unannounced_works(layout: Layout, indexes: Iterable[int]) -> list[int]:
    """The blocks among these that are entries of a list of works, with what stands between two stretches of it."""
    free = set(indexes)
    runs = [run for run in _runs(layout, sorted(free)) if _is_list(layout, run)]
    found = [index for run in runs for index in run]
    for one, two in pairwise(runs):
        between = range(one[-1] + 1, two[0])
        if len(between) <= _BETWEEN and free.issuperset(between) and all(_is_short(layout, at) for at in between):
            found += between
    return sorted({*found, *_in_any_style(layout, sorted(free))})


def _in_any_style(layout: Layout, indexes: Sequence[int]) -> list[int]:
    """A list at a text's end whose entries begin in any style, "Lee A., Roe B. (2001)", "Ann Lee: Silt", with a few
    blocks between that begin with no name or tell no year: it must be longer, and go on in the alphabet."""
    half = len(layout.flat) // 2
    named = [(at, name) for at in indexes if layout.blocks[at].start > half and (name := _name_of(layout, at))]
    best: list[int] = []
    for run in _near(named):
        back = sum(1 for (_, one), (_, two) in pairwise(run) if one > two)
        whole = range(run[0][0], run[-1][0] + 1)
        ordered = len(run) >= _MANY and back * _SELDOM <= len(run) and 2 * len(run) > len(whole)
        if ordered and len(whole) > len(best) and set(indexes).issuperset(whole):
            best = [at for at in whole if _is_short(layout, at)]
    return best


def _near(named: Sequence[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    """The runs of entries with few blocks between."""
    run: list[tuple[int, str]] = []
    for one in named:
        if run and one[0] - run[-1][0] > _BETWEEN:
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _name_of(layout: Layout, index: int) -> str:
    """The first author's surname of an entry in any style that tells a year, as alphabets order it."""
    block = layout.blocks[index]
    if not _is_short(layout, index) or not _YEAR.search(layout.flat, block.start, block.end):
        return ""
    found = (head.match(layout.flat, block.start, block.end) for head in _NAMED_HEADS)
    return next((_plain(one["name"]) for one in found if one), "")


def goes_on_as_list(layout: Layout, index: int) -> bool:
    """Whether what stands below a heading inside a list of works goes on with it: "Books", "Archives". Of a section
    whose entries tell few names and years ("Letters") the next heading says so, if nothing long stands before it."""
    if _heads_list(layout, index):
        return True
    behind = (at for at in range(index + 1, len(layout.blocks)) if layout.blocks[at].shape is Shape.HEADING)
    following = next(behind, index + 1)
    between = range(index + 1, following)
    return bool(between) and all(_is_short(layout, at) for at in between) and _heads_list(layout, following)


def _heads_list(layout: Layout, index: int) -> bool:
    """Whether entries stand right below a heading."""
    below = range(index + 1, min(index + 1 + _BELOW, len(layout.blocks)))
    found = [at for at in below if layout.blocks[at].shape is not Shape.HEADING]
    entries = sum(1 for at in found if _begins_somehow(layout, at))
    return entries > 0 and 3 * entries >= len(found) and all(_is_short(layout, at) for at in found)


def _begins_somehow(layout: Layout, index: int) -> bool:
    block = layout.blocks[index]
    return (
        _is_short(layout, index)
        and _YEAR.search(layout.flat, block.start, block.end) is not None
        and begins_as_entry(layout.flat, block.start, block.end)
    )


def begins_as_entry(flat: str, start: int, end: int) -> bool:
    """Whether a stretch begins as entries of lists do, in whatever style: with names, a key, a dash, a year."""
    label = _LABEL.match(flat, start, end)
    begins = label.end() if label else start
    return any(head.match(flat, begins, end) for head in _HEADS)


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
