"""Notes at a page's foot whose number was drawn out of place: tools that draw a text out of a PDF leave the numbers of
the foot's first notes for the foot's end.

In: a text. Out: the lines of such notes, and of the note before where they stand undivided. The numbers must be missing
among those that begin lines above them on the page: "Ann Lee, Silt.", "5", "Ibid.", "6", "Id.", "4".

>>> text = "as he said.4\\n\\nA. Doe, The Long Way.\\n5\\nIbid.\\n6\\nB. Roe, Other.\\n4\\n\\n"
>>> [(line.number, text[line.words : line.end]) for line in displaced(text)]
[(4, 'A. Doe, The Long Way.')]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from whence.read.notes.feet.lines import NoteLine
from whence.read.notes.first_signs import IBID, OPENING

_HEAD = regex.compile(
    r"^[ \t\f]*(?P<number>\p{Nd}{1,4})(?:[ \t]*$|[.)]?[ \t]+(?="
    rf"[{OPENING}(\[]{{0,2}}(?:\p{{Lu}}|{IBID}|see\b)))",
    regex.MULTILINE,
)
_PARTED = regex.compile(r"[ \t]*(?:\n[ \t]*(?=\n)|\n?\f|\s*\Z)")
_GAP = regex.compile(r"\n[ \t]*(?=\n)|\f")
_STEP, _PAGE = 2, 8000
"""How far the numbers of a foot may skip, and the characters that a foot may have."""
_LONGEST, _LINES = 2500, 14
"""Characters that two undivided notes may have, and lines of a foot's first note."""
_ENDED = regex.compile(r"(?:[.!?)\]][\"”’)\]]{0,2}|(?<!\S)\S*/\S*)\s*$")
_BEGINS = regex.compile(rf"\s*[{OPENING}(\[]{{0,2}}(?:\p{{Lu}}|{IBID}|see\b|cf\.)")
_FULL = 0.75
"""The last line of a note is shorter than this share of its longest one."""
_MARKER = regex.compile(r"(?<=[\p{L}.,;:!?”\"’)\]])\p{Nd}{1,4}(?=[\s—–]|$)")


class _Head(NamedTuple):
    """A number that begins a line, and where the line's words begin; it may be the whole line."""

    number: int
    start: int
    words: int
    alone: bool


def displaced(text: str) -> Iterator[NoteLine]:
    """The notes whose numbers stand at their foot's end, and those before which they stand undivided."""
    heads = [_head(text, found) for found in _HEAD.finditer(text)]
    for at, head in enumerate(heads):
        if head.alone and _PARTED.match(text, head.words):
            first = _first_of_row(text, heads, at)
            missing = range(heads[first].number, head.number + 1)
            foot = {one.number: one for one in _foot(text, heads, first)} if first else {}
            if missing.stop in foot and foot.keys().isdisjoint(missing):
                yield from _found(text, missing, foot)


def _head(text: str, found: regex.Match[str]) -> _Head:
    alone = text.find("\n", found.end()) == found.end() or found.end() == len(text)
    return _Head(int(found["number"]), found.start("number"), found.end(), alone)


def _first_of_row(text: str, heads: Sequence[_Head], at: int) -> int:
    """Where the row of numbers begins that stand alone, one below the other, to a foot's end."""
    while at and heads[at - 1].alone and heads[at - 1].number == heads[at].number - 1:
        if text[heads[at - 1].words : heads[at].start].strip():
            break
        at -= 1
    return at


def _foot(text: str, heads: Sequence[_Head], behind: int) -> Iterator[_Head]:
    """The numbers that count down before those at the foot's end."""
    last, end = None, heads[behind].start
    for at in range(behind - 1, -1, -1):
        head = heads[at]
        if end - head.start > _PAGE or text.find("\f", head.start, end) >= 0:
            return
        above = last or (head.number + 1 if head.alone or _counts(heads[at - 1].number, head.number) else 0)
        if _counts(head.number, above):
            yield head
            last = head.number
        elif head.alone:
            return


def _counts(number: int, behind: int) -> bool:
    """Whether a number counts on to the one behind it."""
    return behind - _STEP <= number < behind


def _found(text: str, missing: range, foot: Mapping[int, _Head]) -> Iterator[NoteLine]:
    """The missing notes, which stand before the next number: they begin the foot, or stand behind the note before."""
    behind = foot[missing.stop].start
    before = foot.get(missing.start - 1)
    low = before.words if before else _first(text, missing, behind)
    if low is None or behind - low > _LONGEST:
        return
    low += len(text[low:behind]) - len(text[low:behind].lstrip())
    numbers = [*([before.number] if before else []), *missing]
    starts = [low, *_divisions(text, low, behind, len(numbers) - 1)]
    if len(starts) == len(numbers):
        for number, start, end in zip(numbers, starts, [*starts[1:], behind], strict=True):
            head = before.start if before and number == before.number else start
            yield NoteLine(number, head, start, start + len(text[start:end].rstrip()))


def _first(text: str, missing: range, behind: int) -> int | None:
    """Where a foot's first note begins: the paragraph in front of the number behind, unless running text is in it or it
    is too long for notes."""
    end = len(text[:behind].rstrip())
    start = max((gap.end() for gap in _GAP.finditer(text, max(0, end - _LONGEST), end)), default=None)
    if start is None:
        return None
    start += len(text[start:end]) - len(text[start:end].lstrip())
    if text.count("\n", start, end) >= _LINES or not _BEGINS.match(text, start):
        return None
    markers = (int(found.group()) for found in _MARKER.finditer(text, start, end))
    return None if any(missing.start <= marker <= missing.stop for marker in markers) else start


def _divisions(text: str, low: int, high: int, count: int) -> list[int]:
    """Where the notes behind the first one begin, `count` of them: the only lines, or the only ones behind a short one,
    that may begin a note behind one that may end one."""
    lines = [low, *(found.end() for found in regex.finditer(r"\n[ \t]*(?=\S)", text, pos=low, endpos=high)), high]
    widths = [end - start for start, end in pairwise(lines)]
    may = [
        at
        for at in range(1, len(widths))
        if _BEGINS.match(text, lines[at]) and _ENDED.search(text, lines[at - 1], lines[at])
    ]
    short = [at for at in may if widths[at - 1] < _FULL * max(widths)]
    return [lines[at] for each in (may, short) if len(each) == count for at in each][:count]
