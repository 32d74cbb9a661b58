"""Endnotes that neither a heading nor a marker announces, told by their rows of numbers: a report's notes by chapters,
as typewriters printed them and scans have them, "7. Memo from A. Lee, 16 Nov 60. S." "8. Ibid." "9a. Ibid., p. 4."

In: a text. Out: `NOTE` marks of the lines whose numbers count on, row by row, and markers of one manner that lead to
them. A row begins with 1 and counts on over heads of pages and over other lines that begin with a number; half of its
notes cite, and some begin as only a note does. A list or a memorandum's paragraphs are none.

>>> notes = ("A. Lee, Silt, 1999.", "Ibid., p. 4.", "B. Roe, Sand, 2001.", "Ibid.", "C. Poe, Tar, 1987.", "Ibid.")
>>> row = "\\n".join(f"{n}. {note}" for n, note in enumerate(notes * 2, start=1))
>>> text = f"They met in May.\\n\\n1. To read.\\n2. To vote.\\n\\n{row}\\n\\nThey met again.\\n\\n{row}\\n"
>>> [text[mark.start : mark.end] for mark in rowed_notes(text)][11:14]
['12. Ibid.', '1. A. Lee, Silt, 1999.', '2. Ibid., p. 4.']
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from whence.models import Mark
from whence.read.notes.first_signs import IBID
from whence.read.notes.numbers.counted_labels import Number
from whence.read.notes.numbers.counted_notes import CITES, note_marks

_HEAD = regex.compile(
    r"^[^\p{L}\p{Nd}\n]{0,6}(?P<n>\p{Nd}{1,4})(?P<letter>[a-z]|-?[A-K](?=[./]))?\s?(?P<close>[.)/])"
    r"(?=[^\p{L}\p{Nd}\n]{0,5}[\p{L}\p{Nd}])",
    regex.MULTILINE,
)
_BACK = regex.compile(
    rf"[^\p{{L}}\p{{Nd}}]{{0,5}}(?:[Ss]ee\s)?(?:(?i:ib[ií]d\b|op\.\s?cit\.|ebd\b|ebenda\b)|{IBID}|Id\.(?=[\s,;]|$))"
)
_AGAIN = regex.compile(
    rf"(?i:ib[ií]d\b|op\.\s?cit\.|ebd\b|ebenda\b)|(?<!\p{{L}}){IBID}|\bId\.(?=[\s,;]|$)|\b[Ss]upra\b"
)
_POINTS = ("bid", "Id.", "IBID", "op. cit", "Ebd", "ebd")
_DATED = regex.compile(
    r"\b\p{Nd}{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\p{Nd}{2}\b"
    r"|\b\p{Nd}{1,2}/\p{Nd}{1,2}/\p{Nd}{2}\b"
)
_FEWEST, _POINTING = 8, 2
"""Fewer notes are none, and so many of them begin with "Ibid."."""
_BACK_SHARE, _CITE_SHARE, _STEADY = 0.04, 0.5, 0.7
"""The least shares: of notes that begin with "Ibid.", of notes that cite, of numbers that count on by one."""
_AHEAD = 6
"""So many numbers in a row may have been misread."""
_ANEW, _AMID = 3, 12
"""A new row must have more notes than these, or the row before goes on behind it: a list of three is none. One that
does not begin with the first numbers, as in an excerpt, must have more."""
_NEAR = 400
"""So far behind a label what it heads is looked at."""
_LONGEST = 4000
"""Characters from one note of a row to the next, on average; numbered chapters stand further apart."""


def rowed_notes(text: str) -> list[Mark]:
    """The marks of such notes; none where the text has no such rows."""
    if not any(map(text.__contains__, _POINTS)):
        return []
    rows = _noted(text, _rows(list(_heads(text))))
    return list(note_marks(text, [number for row in rows for number in row], []))


def _heads(text: str) -> Iterator[Number]:
    """What may be a label: a number with a stop or a stroke at the head of a line; "7a" stands in the row as 7 does."""
    for found in _HEAD.finditer(text):
        printed = found["n"] + (found["letter"] or "")
        yield Number(found.start("n"), found.end(), int(found["n"]), True, printed)


def _rows(heads: Sequence[Number]) -> list[list[Number]]:
    """The rows of numbers that have the most of these heads, each counting on from the first numbers."""
    gains: list[int] = []
    before: list[int | None] = []
    best: dict[int, int] = {}  # by number, the head with the greatest gain
    top: int | None = None  # the head with the greatest gain of all
    for at, head in enumerate(heads):
        least = head.number if head.printed[-1:].isalpha() else head.number - 1
        on = [best[number] for number in range(max(least - _AHEAD + 1, 0), least + 1) if number in best]
        last = max(on, key=lambda one: (gains[one], heads[one].number), default=None)
        gain = gains[last] + 1 if last is not None else -len(heads)
        anew = (gains[top] if top is not None else 0) + 1 - (_ANEW if head.number <= _AHEAD else _AMID)
        if anew > gain:
            last, gain = top, anew
        gains.append(gain)
        before.append(last)
        if head.number not in best or gain >= gains[best[head.number]]:
            best[head.number] = at
        if top is None or gain > gains[top]:
            top = at
    return _split(heads, _chain(before, top))


def _chain(before: Sequence[int | None], last: int | None) -> list[int]:
    """The heads that a chain goes over, in their order."""
    found = []
    while last is not None:
        found.append(last)
        last = before[last]
    return found[::-1]


def _split(heads: Sequence[Number], chain: Sequence[int]) -> list[list[Number]]:
    """A chain of heads parted where its numbers go back."""
    rows: list[list[Number]] = []
    for at in chain:
        if not rows or not 0 <= heads[at].number - rows[-1][-1].number <= _AHEAD:
            rows.append([])
        rows[-1].append(heads[at])
    return rows


def _noted(text: str, rows: Sequence[Sequence[Number]]) -> Iterator[Sequence[Number]]:
    """The rows whose heads begin notes; where there are some, a row needs no note that begins with "Ibid."."""
    told = [(row, _Row.of(text, row)) for row in rows if len(row) >= _FEWEST]
    if any(one.begins for _, one in told):
        yield from (row for row, one in told if one.cites)


class _Row(NamedTuple):
    """Whether a row's heads stand near each other and count on, and what they head cites and points back; whether some
    notes begin so as well."""

    cites: bool
    begins: bool

    @classmethod
    def of(cls, text: str, row: Sequence[Number]) -> _Row:
        """What a row's words tell."""
        ends = [min(two.start, one.end + _NEAR) for one, two in pairwise([*row, Number(len(text), 0, 0, False)])]
        spans = [(one.end, end) for one, end in zip(row, ends, strict=True)]
        steps = sum(two.number - one.number <= 1 for one, two in pairwise(row)) / (len(row) - 1)
        back = sum(_AGAIN.search(text, *span) is not None for span in spans) / len(row)
        cited = sum(_cites(text, *span) for span in spans) / len(row)
        dense = row[-1].start - row[0].start <= _LONGEST * len(row)
        cites = dense and cited >= _CITE_SHARE and steps >= _STEADY - back and back >= _BACK_SHARE
        begin = sum(_BACK.match(text, one.end) is not None for one in row)
        return cls(cites, cites and begin >= _POINTING)


def _cites(text: str, start: int, end: int) -> bool:
    return bool(CITES.search(text, start, end) or _DATED.search(text, start, end))
