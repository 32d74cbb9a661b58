"""Running heads, running feet and page numbers: what a page carries and the text does not.

In: the ordered lines of each page. Out: for each page, which of its lines are furniture. A line is, when it stands in
a slot, a height near the top or the bottom at which most pages carry a line that other pages repeat.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from whence.read.pdf_lines import Line

_FIGURES = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"[-–—\[(|\s]*(?:page|p\.|seite|pág\.?)?\s*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/|von|de)\s*\d{1,4})?[-–—\])|\s]*",
    re.IGNORECASE,
)
_MARGIN_LINES = 3  # counted from the top and from the bottom
_HEIGHT = 4.0  # points within which lines on different pages stand in the same slot
_OFTEN = 0.3  # of the pages
_REPEATED = 0.5  # of a slot's lines


def furniture(pages: Sequence[Sequence[Line]]) -> list[set[int]]:
    """For each page the numbers of its lines that are running heads, feet or page numbers."""
    slots: dict[int, list[tuple[int, int, Line]]] = defaultdict(list)
    for number, lines in enumerate(pages):
        for at in _margins(lines):
            slots[round(lines[at].base / _HEIGHT)].append((number, at, lines[at]))
    found: list[set[int]] = [set() for _ in pages]
    for slot in slots:
        near = [entry for key in (slot - 1, slot, slot + 1) for entry in slots.get(key, ())]
        if _is_furniture([line for _, _, line in near], len(pages)):
            for number, at, _ in slots[slot]:
                found[number].add(at)
    for number, at in _lone_numbers(pages):
        found[number].add(at)
    return [_outer(lines, numbers) for lines, numbers in zip(pages, found, strict=True)]


def _margins(lines: Sequence[Line]) -> list[int]:
    """The highest and the lowest lines of a page."""
    order = sorted(range(len(lines)), key=lambda at: -lines[at].base)
    return sorted({*order[:_MARGIN_LINES], *order[-_MARGIN_LINES:]})


def _is_furniture(lines: Sequence[Line], pages: int) -> bool:
    if pages < 3 or len(lines) < max(3, _OFTEN * pages):
        return False
    likes = Counter(_FIGURES.sub("#", line.text.casefold()) for line in lines)
    repeated = sum(count for count in likes.values() if count > 1)
    return repeated >= _REPEATED * len(lines)


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
