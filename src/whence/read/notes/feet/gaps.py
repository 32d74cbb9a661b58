"""Notes at the feet of pages that a walk over numbered lines passed by: those between two that were found.

In: a text and the notes found at the feet of its pages. Out: the same with those between them. A note may begin with a
figure ("4 42 U.S.C. § 2000ee"), and its marker may hang on one ("in 1963.8"): too little to tell a note by, but enough
where the number is the next one, behind the note before and ahead of the next, and its marker stands likewise.

>>> text = "It is so.1 It was in 1963.2 It was.3\\n\\n1 A. Doe.\\n2 42 U.S.C. § 3.\\n3 B. Roe.\\n"
>>> found = [PageNote(1, 38, 40, (9, 10)), PageNote(3, 64, 66, (35, 36))]
>>> [note.number for note in with_gaps_filled(text, found, [])]
[1, 2, 3]
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import regex

from whence.read.notes.feet.lines import NoteLine
from whence.read.notes.first_signs import IBID, OPENING

_LINE = regex.compile(
    r"^[ \t\f>]*(?P<number>\p{Nd}{1,4})"
    r"(?:(?:[.)]?[ \t]+|(?=[\p{Lu}@“\"(]|\p{Nd}{1,2}/\p{Nd}{1,2}/\p{Nd}{2}))(?=[^\s\p{Nd}]|[\p{Nd} ./:-]+\p{L})"
    rf"|[.)]?[ \t]*\n[ \t]*\n?[ \t]*(?=[{OPENING}(@]?[\p{{Lu}}§]|{IBID}"
    r"|@\p{L}|\p{Nd}[\p{Nd} ./:-]*\p{Lu}|\p{Nd}{2,4}[a-f]\p{Nd}"
    r"|see\b|\p{Ll}{1,3}\.[ ]?\p{Nd}))",
    regex.MULTILINE,
)
_MARKER = (
    r"(?:(?<=[^\s\p{{Nd}}(\[$£€§#/.,:-])|(?<=[^\s\p{{Nd}}][.,:][”\"’)]?[ ]?)"
    r"|(?<=(?<!\p{{Nd}})(?:1[5-9]|20)\p{{Nd}}{{2}}[.,;:)”\"’]{{0,2}}))"
    r"{}(?![\p{{Nd}}%]|[.,:/-]\p{{Nd}})"
)
"""A number that hangs on what it follows: a word, its full stop, or a year."""
_LETTERS = regex.compile(
    r"^[ \t\f>]*(?P<label>(?!(?i:see|in|is|or|on)\b)[IlLiOoSsBZzgqJTnrtfeu|!'’^%&]{1,3})[.)]?[ \t]+"
    r"(?=(?:[IilT]bid|[Ii]d)\b[.,;])",
    regex.MULTILINE,
)
"""A label of which a scan made letters, before an "Ibid."."""
_TWO = 2
_MOST = 12
"""So many numbers in a row are looked for at the most."""
PAGE = 8000
"""So many characters a page may have, its foot included."""


@dataclass(frozen=True, slots=True)
class PageNote:
    """A note at a page's foot from `start`, its words from `words`, its marker (empty if none was found), and its end
    where that is known."""

    number: int
    start: int
    words: int
    marker: tuple[int, int]
    end: int = 0


def with_gaps_filled(text: str, found: list[PageNote], lines: list[NoteLine]) -> list[PageNote]:
    """`found`, in the order of the text, with the notes that stand between two of them; `lines` may begin a note."""
    marked = _marked(text, found)
    starts = [line.start for line in lines]
    filled: list[PageNote] = []
    for before, behind in pairwise(marked):
        inside = lines[bisect_left(starts, before.words) : bisect_left(starts, behind.start)]
        filled += [before, *(_in_order(inside, before, behind) or _misread(text, before, behind))]
    return [*filled, *marked[-1:]]


def _in_order(lines: list[NoteLine], before: PageNote, behind: PageNote) -> list[PageNote]:
    """Notes without a marker: lines between two notes that have all the numbers between theirs, in order."""
    missing = range(before.number + 1, behind.number)
    inside = [line for line in lines if line.number in missing]
    if [line.number for line in inside] != list(missing) or len(missing) >= _MOST:
        return []
    return [PageNote(line.number, line.start, line.words, (0, 0), line.end) for line in inside]


def _misread(text: str, before: PageNote, behind: PageNote) -> list[PageNote]:
    """The one note between two whose label a scan made letters of: "n Ibid., p. 4" between 10 and 12."""
    lines = list(_LETTERS.finditer(text, before.words, behind.start)) if behind.number - before.number == _TWO else []
    return [PageNote(before.number + 1, line.end(), line.end(), (0, 0)) for line in lines if len(lines) == 1]


def _marked(text: str, found: list[PageNote]) -> list[PageNote]:
    """`found` and the notes with a marker between two of them, and before the first."""
    filled = list(_backward(text, None, found[0])) if found else []
    for foot, (before, behind) in zip(_feet(found), pairwise(found), strict=False):
        filled.append(before)
        if 1 < behind.number - before.number <= _MOST:
            first = list(_forward(text, foot, before, behind))
            filled += [*first, *_backward(text, first[-1] if first else before, behind)]
    return [*filled, *found[-1:]]


def _feet(found: list[PageNote]) -> list[int]:
    """Where the foot begins in which each note stands."""
    feet: list[int] = []
    for at, note in enumerate(found):
        new = at == 0 or note.marker[0] >= found[at - 1].start
        feet.append(note.start if new else feet[-1])
    return feet


def _forward(text: str, foot: int, before: PageNote, behind: PageNote) -> Iterator[PageNote]:
    """Those in the foot of the one before."""
    last = before
    for number in range(before.number + 1, behind.number):
        marker = _marker(text, number, last.marker[1], min(foot, behind.marker[0]))
        line = marker and next(_lines(text, number, last.words, min(behind.start, last.words + PAGE)), None)
        if marker and line:
            last = PageNote(number, line.start("number"), line.end(), marker)
            yield last


def _backward(text: str, before: PageNote | None, behind: PageNote) -> list[PageNote]:
    """Those in the foot of the one behind."""
    filled: list[PageNote] = []
    lowest = before.number if before else max(0, behind.number - _MOST)
    floor = before.words if before else 0
    for number in range(behind.number - 1, lowest, -1):
        marker = _marker(text, number, max(floor, behind.start - PAGE), behind.marker[0])
        lines = list(_lines(text, number, marker[1], behind.start)) if marker else []
        if marker and lines:
            behind = PageNote(number, lines[-1].start("number"), lines[-1].end(), marker)
            filled.insert(0, behind)
    return filled


def _lines(text: str, number: int, low: int, high: int) -> Iterator[regex.Match[str]]:
    return (line for line in _LINE.finditer(text, low, high) if int(line["number"]) == number)


def _marker(text: str, number: int, low: int, high: int) -> tuple[int, int] | None:
    found = regex.search(_MARKER.format(number), text, pos=low, endpos=high) if low < high else None
    return found.span() if found else None
