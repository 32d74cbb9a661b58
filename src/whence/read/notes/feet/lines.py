"""Lines that may begin a note at a page's foot, in text that was drawn out of a PDF or typed in.

In: a text. Out: its numbered lines, each with where its words stand. Tools that draw a text out of a PDF set a raised
number on a line of its own, before the note's words or, where they take several lines, below them.

>>> text = "as he said.7\\n\\nA. Doe, The Long Way\\nto Ostmere.\\n7\\n\\n8\\n\\nIbid.\\n"
>>> [(line.number, text[line.words : line.end]) for line in note_lines(text)]
[(7, 'A. Doe, The Long Way\\nto Ostmere.'), (8, '')]
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from whence.read.notes.first_signs import IBID, OPENING

_BEFORE = regex.compile(
    r"^[ \t\f>]*(?P<number>\p{Nd}(?:[ ]?\p{Nd}){0,3})(?:(?P<stop>[.)])|(?=\s)|(?=\p{Lu}\p{L}))"
    rf"[ \t]*\n{{0,2}}[ \t]*(?=(?:[{OPENING}(]|«\s?)?\p{{Lu}}|{IBID}"
    r"|see\b|cf\.|vgl\.|ebd|op\.[ ]?cit|pp?\.[ ]?\p{Nd}"
    r"|(?<=\p{Nd}[.)][ \t]{1,3})\p{Nd}{1,4}[ ]\p{Lu}\.[ ]?[\p{Lu}\p{Nd}])",
    regex.MULTILINE,
)
_BLOCK = regex.compile(r"(?:[ \t]*\S[^\n\f]*(?:\n(?!\f)|(?=\f)|$))+")
"""Lines without an empty one, or a page's end, between them."""
_LAST = regex.compile(r"(?<=\p{L}[^\n]*\n)[ \t]*(?P<words>\p{L}[^\n\f]{15,})(?=\s*?(?:\n[ \t]*\n|\f))", regex.MULTILINE)
"""A line behind another one, with an empty one or a page's end behind it."""
_OFTEN = 4
_ALONE = regex.compile(r"^[ \t\f]*(?P<number>\p{Nd}{1,3})[ \t]*$", regex.MULTILINE)


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A number from `start` and the words behind it from `words`; `end` where those stand above their number."""

    number: int
    start: int
    words: int
    end: int = 0
    stopped: bool = False


def note_lines(text: str) -> list[NoteLine]:
    """The lines that may begin a note, in order."""
    below = dict(_below(text))
    lines = [*below.values()]
    for line in _BEFORE.finditer(text):
        if line.start("number") not in below:
            number = int(line["number"].replace(" ", ""))
            lines.append(NoteLine(number, line.start("number"), line.end(), stopped=bool(line["stop"])))
    return sorted(lines, key=lambda line: line.start)


def _below(text: str) -> Iterator[tuple[int, NoteLine]]:
    """Notes whose number stands below their words, by where it stands: the next such note, a number alone or the page's
    end follows."""
    blocks = [(found.start(), found.end()) for found in _BLOCK.finditer(text)]
    numbers = [line.start("number") for line in _ALONE.finditer(text)]
    behind = len(text)
    next_number: int | None = 0
    for start, end in reversed(blocks):
        number, at = _number_at_end(text, (start, end), numbers)
        words = text[start:at]
        alone = number > 0 and not words.strip()
        below = number > 0 and ("\f" in text[end:behind] or next_number in (0, number + 1))
        if below and not alone:
            first = start + len(words) - len(words.lstrip())
            yield at, NoteLine(number, first, first, start + len(words.rstrip()))
        next_number = 0 if alone else number if below else None
        behind = start


def _number_at_end(text: str, block: tuple[int, int], numbers: list[int]) -> tuple[int, int]:
    """The number on the block's last line and where it begins, if no other of its lines is a number; else 0."""
    first = bisect_left(numbers, block[0])
    inside = numbers[first : bisect_left(numbers, block[1])]
    last = text[inside[0] : block[1]].strip() if len(inside) == 1 else ""
    return (int(last), inside[0]) if last.isdecimal() else (0, block[0])


def page_feet(text: str) -> list[int]:
    """Where lines begin that end many pages with the same words ("Electronic copy available at: ...")."""
    last = list(_LAST.finditer(text))
    often = Counter(line["words"].rstrip() for line in last)
    return [line.start() for line in last if often[line["words"].rstrip()] >= _OFTEN]
