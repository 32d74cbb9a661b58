"""Notes at a page's foot whose number was drawn out of place: tools that draw a text out of a PDF leave the number of
the foot's first or second note for the foot's end.

In: a text. Out: the lines of such notes, and of the note before where both stand undivided. The number must be missing
among those that stand on lines of their own above it on the page: "Ann Lee, Silt.", "5", "Ibid.", "6", "Id.", "4".

>>> text = "as he said.4\\n\\nA. Doe, The Long Way.\\n5\\nIbid.\\n6\\nB. Roe, Other.\\n4\\n\\n"
>>> [(line.number, text[line.words : line.end]) for line in displaced(text)]
[(4, 'A. Doe, The Long Way.')]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from whence.models import Span
from whence.read.page_note_lines import NoteLine

_ALONE = regex.compile(r"^[ \t]*(?P<number>\p{Nd}{1,4})[ \t]*$", regex.MULTILINE)
_PARTED = regex.compile(r"[ \t]*(?:\n[ \t]*(?=\n)|\n?\f|\s*\Z)")
_GAP = regex.compile(r"\n[ \t]*(?=\n)|\f")
_STEP, _PAGE = 2, 8000
"""How far the numbers of a foot may skip, and the characters that a foot may have."""
_LONGEST, _LINES = 2500, 14
"""Characters that two undivided notes may have, and lines of a foot's first note."""
_ENDED = regex.compile(r"(?:[.!?)\]][\"”’)\]]{0,2}|(?<!\S)\S*/\S*)\s*$")
_BEGINS = regex.compile(r"\s*[\"“‘(\[]{0,2}(?:\p{Lu}|ib[ií]d\b|id\.|see\b|cf\.)")
_FULL = 0.75
"""The last line of a note is shorter than this share of its longest one."""
_MARKER = regex.compile(r"(?<=[\p{L}.,;:!?”\"’)\]])\p{Nd}{1,4}(?=[\s—–]|$)")


def displaced(text: str) -> Iterator[NoteLine]:
    """The notes whose numbers stand at their foot's end, and those before which they stand undivided."""
    alone = [(int(found["number"]), found.span("number")) for found in _ALONE.finditer(text)]
    for at, (number, (_, end)) in enumerate(alone):
        if at and alone[at - 1][0] > number and _PARTED.match(text, end):
            foot = dict(_foot(text, alone, at))
            if number not in foot and number + 1 in foot:
                yield from _found(text, number, foot)


def _foot(text: str, alone: Sequence[tuple[int, Span]], behind: int) -> Iterator[tuple[int, Span]]:
    """The numbers that count down before the one at the foot's end."""
    last, end = None, alone[behind][1][0]
    for at in range(behind - 1, -1, -1):
        number, span = alone[at]
        counts = last is None or last - _STEP <= number < last
        if not counts or end - span[0] > _PAGE or text.find("\f", span[0], end) >= 0:
            return
        yield number, span
        last = number


def _found(text: str, number: int, foot: dict[int, Span]) -> Iterator[NoteLine]:
    behind = foot[number + 1][0]
    if number - 1 not in foot:
        start = _first(text, number, behind)
        if start is not None:
            yield NoteLine(number, start, start, start + len(text[start:behind].rstrip()))
        return
    above, low = foot[number - 1]
    low += len(text[low:behind]) - len(text[low:behind].lstrip())
    start = _division(text, low, behind) if behind - low <= _LONGEST else None
    if start is not None:
        yield NoteLine(number - 1, above, low, low + len(text[low:start].rstrip()))
        yield NoteLine(number, start, start, start + len(text[start:behind].rstrip()))


def _first(text: str, number: int, behind: int) -> int | None:
    """Where a foot's first note begins: the paragraph in front of the second note's number, unless running text is in
    it or it is too long for a note."""
    end = len(text[:behind].rstrip())
    start = max((gap.end() for gap in _GAP.finditer(text, max(0, end - _LONGEST), end)), default=None)
    if start is None:
        return None
    start += len(text[start:end]) - len(text[start:end].lstrip())
    if text.count("\n", start, end) >= _LINES or not _BEGINS.match(text, start):
        return None
    markers = (int(found.group()) for found in _MARKER.finditer(text, start, end))
    return None if any(marker in (number, number + 1) for marker in markers) else start


def _division(text: str, low: int, high: int) -> int | None:
    """Where the second of two notes begins: the only line, or the only one behind a short one, that may begin a note
    behind one that may end one."""
    lines = [low, *(found.end() for found in regex.finditer(r"\n[ \t]*(?=\S)", text, pos=low, endpos=high)), high]
    widths = [end - start for start, end in pairwise(lines)]
    may = [
        at
        for at in range(1, len(widths))
        if _BEGINS.match(text, lines[at]) and _ENDED.search(text, lines[at - 1], lines[at])
    ]
    short = [at for at in may if widths[at - 1] < _FULL * max(widths)]
    return next((lines[each[0]] for each in (may, short) if len(each) == 1), None)
