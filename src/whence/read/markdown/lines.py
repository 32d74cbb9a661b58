"""Markdown without empty lines, as it is pasted from a page or saved by tools that drop them: its paragraphs parted.

In: Markdown. Out: the same with an empty line wherever a line ends a paragraph, if the source has none. Without them a
parser takes the text for one paragraph, the line above a rule for a heading, and all behind a tag for HTML. Notes that
stand behind one another in one line ("[^1]: Lee. [^2]: Ibid.") are parted as well, if the line ends were lost, and
an empty line behind each line is left out before.

>>> text = "# Silt\\n" + "It rained in Ostmere.\\n" * 12
>>> with_empty_lines(text)[:31]
'# Silt\\n\\nIt rained in Ostmere.\\n\\n'
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from whence.read.plain.double_spaced import lone_empty_lines, without

_FEWEST = 10
_SELDOM = 40
"""Fewer lines tell nothing; one empty line in so many is none of the author's manner."""
_WIDE = 120
"""Longer lines were not broken at a column."""
_BROKEN = 0.1
_LONGER = 1.1
"""A line whose last word begins so far behind the column was not broken: entries of a list below text that was."""
_EMPTY = regex.compile(r"^[ \t\r]*\n", regex.MULTILINE)
_FENCE = regex.compile(r"[ ]{0,3}(?:```|~~~)")
_APART = regex.compile(
    r"#{1,6}\s|\[\^[^\]\s]{1,60}\]:|</?(?:div|p|section|article|main|aside|table|style|script|h[1-6]|[ou]l|!--)\b|<!--"
)
"""What is a block by itself, however its lines are broken."""
_INSIDE = regex.compile(r"(?<=\S)[ \t]++(?=\[\^[^\]\s]{1,60}\]:[ \t])")
_NOTES = 3
_NO_HEADING = regex.compile(r"^[ ]{0,3}#{1,6}[ \t]+(?=[^\n]{800})", regex.MULTILINE)
"""The signs of a heading in front of a whole page, whose line ends were lost."""
_RULE = regex.compile(r"[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})\r?$")
_UNDERLINE = regex.compile(r"[ ]{0,3}(?:=+|-+)[ \t\r]*$")
_TITLE = regex.compile(r"[^.!?;:,]{1,80}\r?$")
_TOGETHER = regex.compile(r"[ \t]*[|>]")
_SET_IN = regex.compile(r"[ ]{2}|\t|\{:")
"""What belongs to the item or the block above: lines set in, kramdown's attributes."""
_ENDED = regex.compile(r"[.!?:;…][\"”’»)\]*_]*(?:\[\^[^\]\s]{1,60}\]|</?\w+>|\d)*[ \t\r]*$")


def with_empty_lines(text: str) -> str:
    """The text with its paragraphs apart; as it is where it has empty lines."""
    text = _with_notes_apart(text) if "]:" in text else text
    text = _NO_HEADING.sub("", without(text, lone_empty_lines(text)))
    lines = text.split("\n")
    if len(lines) < _FEWEST or sum(1 for _ in _EMPTY.finditer(text)) * _SELDOM > len(lines):
        return text
    return "\n".join(_parted(lines, _width(lines)))


def _with_notes_apart(text: str) -> str:
    """Each note in a line of its own, where several stand inside of lines: nothing else is printed so."""
    inside = sum(1 for _ in _INSIDE.finditer(text))
    return _INSIDE.sub("\n\n", text) if inside >= _NOTES else text


def _width(lines: Sequence[str]) -> int:
    """The length that full lines reach; 0 where the lines are paragraphs: most of the text stands in long ones, or few
    begin with a small letter where the one above has no end."""
    short = sorted(len(line) for line in lines if len(line) <= _WIDE)
    broken = sum(two[:1].islower() and not _ENDED.search(one) for one, two in pairwise(lines))
    if sum(short) * 2 < sum(map(len, lines)) or broken < _BROKEN * len(lines):
        return 0
    return short[int(len(short) * 0.95)]


def _parted(lines: Sequence[str], width: int) -> Iterator[str]:
    """The lines, and an empty one behind each that ends a paragraph; code stays as it is."""
    fenced = False
    for line, then in pairwise([*lines, ""]):
        yield line
        fenced ^= _FENCE.match(line) is not None
        if not fenced and line.strip() and then.strip() and _part(line, then, width):
            yield ""


def _part(line: str, then: str, width: int) -> bool:
    """Whether a paragraph ends between these lines."""
    if _SET_IN.match(then) or (_TOGETHER.match(line) and _TOGETHER.match(then)):
        return False
    if _UNDERLINE.match(then) and _TITLE.match(line):
        return False
    if _APART.match(line) or _APART.match(then) or _RULE.match(line) or _RULE.match(then):
        return True
    if max(map(_last, (line, then))) > width * _LONGER:
        return True
    return _has_room(line, then, width) and _ENDED.search(line) is not None


def _has_room(line: str, then: str, width: int) -> bool:
    """Whether the next line's first word would have stood in this line, had its paragraph gone on."""
    return len(line.rstrip()) + 1 + len(then.split(None, 1)[0]) <= width


def _last(line: str) -> int:
    """Where the last word of a line begins; one that is longer than a line, an address, stands in it all the same."""
    return line.rstrip().rfind(" ") + 1
