"""Notes at a page's foot whose numbers a tool drew out of a PDF as a column of their own, above all the notes.

In: a text. Out: their `NoteLine`s, and where the columns of numbers stand. The lines below a column are parted where a
note can end and another one begin; only where that gives as many notes as there are numbers is it known which is which.

>>> text = "as he said.4\\n\\n3\\n4\\n5\\n\\nA. Doe, The Long Way\\nto Ostmere, p. 3.\\nIbid.\\nB. Roe, Silt, 4.\\n"
>>> lines, columns = below_columns(text)
>>> [(line.number, text[line.words : line.end]) for line in lines]
[(3, 'A. Doe, The Long Way\\nto Ostmere, p. 3.'), (4, 'Ibid.'), (5, 'B. Roe, Silt, 4.')]
"""

from __future__ import annotations

from itertools import pairwise

import regex

from whence.models import Span
from whence.read.notes.feet.lines import NoteLine

_COLUMN = regex.compile(r"^(?:[ \t]*\p{Nd}{1,3}[ \t]*\n(?:[ \t]*\n)?){2,}+", regex.MULTILINE)
_NUMBER = regex.compile(r"\p{Nd}+")
_LINE = regex.compile(r"[^\n\f]*[^\s][^\n\f]*")
_BLOCK_ENDS = regex.compile(r"\n[ \t]*\n|\f|\Z")
_AGAIN = regex.compile(r"(?i:(?:vgl\.\s|cf\.\s|see\s)?(?:ibid(?:em)?|id|ebd|ebenda))\b\.?")
_ENDED = regex.compile(r"(?:[.!?”\"’»)\]]|\p{Nd})[ \t]*$")
_BEGINS = regex.compile(r"[ \t]*[\"“„«‘'(\[]{0,2}(?:\p{Lu}|https?:|vgl\.|cf\.|see\s|siehe\s|ibid|id\.|ebd|ebenda)")
_LONGEST = 6000
_FEWEST = 2


def below_columns(text: str) -> tuple[list[NoteLine], list[Span]]:
    """The notes below columns of numbers that count on, and the columns; none where it is not sure which is which."""
    lines: list[NoteLine] = []
    columns: list[Span] = []
    for column in _COLUMN.finditer(text):
        numbers = [int(number) for number in _NUMBER.findall(text, *column.span())]
        numbers = numbers[:-1] if numbers[-1] != numbers[-2] + 1 else numbers  # the page's own
        if len(numbers) < _FEWEST or any(two != one + 1 for one, two in pairwise(numbers)):
            continue
        ends = _BLOCK_ENDS.search(text, column.end(), column.end() + _LONGEST)
        notes = _parted(text, column.end(), ends.start()) if ends else []
        if len(notes) == len(numbers):
            columns.append(column.span())
            lines += [NoteLine(number, start, start, end) for number, (start, end) in zip(numbers, notes, strict=True)]
    return lines, columns


def _parted(text: str, start: int, end: int) -> list[Span]:
    """The stretches of a foot between lines where one note ends and another begins."""
    notes: list[Span] = []
    for line in _LINE.finditer(text, start, end):
        said = text[slice(*notes[-1])] if notes else ""
        ended = not notes or _ENDED.search(said) is not None or _AGAIN.fullmatch(said.strip()) is not None
        if ended and _BEGINS.match(line.group()):
            notes.append(line.span())
        elif notes:
            notes[-1] = (notes[-1][0], line.end())
    return [
        (at + len(text[at:stop]) - len(text[at:stop].lstrip()), at + len(text[at:stop].rstrip())) for at, stop in notes
    ]
