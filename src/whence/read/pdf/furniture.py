"""Running heads, running feet and page numbers: what a page carries and the text does not.

In: the ordered lines of each page. Out: for each page, which of its lines are furniture. A line is, when the
same words stand at the same height on pages nearby, or when it stands in a slot: a height near the top or the bottom
at which many pages carry a line that others repeat.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.read.pdf.lines import Line

_PAGE_AT_EDGE = re.compile(
    r"^[\d\s|]+|\b(?:page\s)?[\d\s|]+(?:(?:/|of\s|von\s|de\s|sur\s)\s?\d+)?$|^[ivxlc]+$"
    r"|\b(?:page|pg)(?::\s\d+|\s\d+\sof\s\d+)\b"
)
"""A page's number at either end, and how many there are, as browsers print both ("silt.html 3/29"), or in the middle of
a court's stamp ("Case: 20-15 Page: 3 Date Filed: 12/22/2020")."""
_PAGE_NUMBER = re.compile(
    r"[-–—\[(|\s]*(?:page|p\.|seite|pág\.?)?\s*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/|von|de)\s*\d{1,4})?[-–—\])|\s]*",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"\d{1,4}[.)]?\s+(?:see\s|cf\.\s)?(?:ibid|id\b|idem|ebd|ebenda|op\.\s?cit|loc\.\s?cit)", re.IGNORECASE
)
"""Short notes, which stand at the same height on many pages."""
_MARGIN_LINES = 3  # counted from the top and from the bottom
_HEIGHT = 4.0  # points within which lines on different pages stand in the same slot
_OFTEN = 0.3  # of the pages
_REPEATED = 0.5  # of a slot's lines
_FEWEST = 3  # pages
_CLOSE = 2  # pages: heads differ on left and right pages


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line in the margin of a page."""

    page: int
    at: int
    likeness: str


def furniture(pages: Sequence[Sequence[Line]]) -> list[set[int]]:
    """For each page the numbers of its lines that are running heads, feet or page numbers."""
    slots: dict[int, list[_Entry]] = defaultdict(list)
    for number, lines in enumerate(pages):
        for at in _margins(lines):
            slots[round(lines[at].base / _HEIGHT)].append(_Entry(number, at, _likeness(lines[at])))
    found: list[set[int]] = [set() for _ in pages]
    for slot in slots:
        near = [entry for key in (slot - 1, slot, slot + 1) for entry in slots.get(key, ())]
        for entry in slots[slot] if _is_slot(near, len(pages)) else _repeated(slots[slot], near):
            found[entry.page].add(entry.at)
    for number, at in _lone_numbers(pages):
        found[number].add(at)
    return [_outer(lines, numbers) for lines, numbers in zip(pages, found, strict=True)]


def _likeness(line: Line) -> str:
    """What a head has in common from page to page: its words; the page number at either end, or behind "Page" as
    in a court's stamp ("Case: 20-15 Page: 3 Date Filed: 12/22/2020"), changes."""
    return _PAGE_AT_EDGE.sub("#", line.text.casefold())


def _margins(lines: Sequence[Line]) -> list[int]:
    """The highest and the lowest lines of a page; one that begins with a raised label, or with a number and "Id.", is a
    note's."""
    order = sorted(range(len(lines)), key=lambda at: -lines[at].base)
    outer = {*order[:_MARGIN_LINES], *order[-_MARGIN_LINES:]}
    return sorted(at for at in outer if not _is_of_note(lines[at]))


def _is_of_note(line: Line) -> bool:
    return (bool(line.raised) and line.raised[0][0] == 0) or _POINTS_BACK.match(line.text) is not None


def _is_slot(entries: Sequence[_Entry], pages: int) -> bool:
    if pages < _FEWEST or len(entries) < max(_FEWEST, _OFTEN * pages):
        return False
    likes = Counter(entry.likeness for entry in entries)
    return sum(count for count in likes.values() if count > 1) >= _REPEATED * len(entries)


def _repeated(entries: Sequence[_Entry], near: Sequence[_Entry]) -> Iterator[_Entry]:
    """The entries whose words stand at this height on several pages, one of them close by."""
    places: dict[str, list[int]] = defaultdict(list)
    for entry in near:
        places[entry.likeness].append(entry.page)
    for entry in entries:
        others = places[entry.likeness]
        if len(others) >= _FEWEST and any(0 < abs(page - entry.page) <= _CLOSE for page in others):
            yield entry


def _lone_numbers(pages: Sequence[Sequence[Line]]) -> Iterator[tuple[int, int]]:
    """Page numbers alone at the outermost place of a page, where that page's neighbour has one or its number fits."""
    outer = [{at: lines[at] for at in _outermost(lines) if _PAGE_NUMBER.fullmatch(lines[at].text)} for lines in pages]
    for number, candidates in enumerate(outer):
        beside = [*(outer[number - 1] if number else ()), *(outer[number + 1] if number + 1 < len(outer) else ())]
        for at, line in candidates.items():
            if beside or re.search(rf"\b{number + 1}\b", line.text):
                yield number, at


def _outermost(lines: Sequence[Line]) -> set[int]:
    if not lines:
        return set()
    heights = range(len(lines))
    return {max(heights, key=lambda at: lines[at].base), min(heights, key=lambda at: lines[at].base)}


def _outer(lines: Sequence[Line], numbers: set[int]) -> set[int]:
    """Of the numbers only those with nothing but furniture above, or nothing but furniture below them."""
    order = sorted(range(len(lines)), key=lambda at: -lines[at].base)
    kept: set[int] = set()
    for sequence in (order, order[::-1]):
        for at in sequence:
            if at not in numbers:
                break
            kept.add(at)
    return kept
