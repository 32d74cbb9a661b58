"""Lines of a PDF to paragraphs: a new one begins where the page shows it, by gap, indent, type, or a line left short.

In: lines in reading order, without furniture and notes, and the size of running text. Out: `Paragraph`s. A line is
left short where the next line's first word would have fitted; that holds for justified and for ragged setting.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from whence.read.pdf.lines import Line

_INDENT = 0.8  # in font sizes
_SET_IN = 1.2
_LEADING = 1.2
_BLOCK_LINES = 3
_NEARLY, _FEWEST_HANGING, _SELDOM = 6, 2, 3
"""Sizes short of the edge that a full line may end; hanging paragraphs a column has at least; their share of others."""
_GAP = 1.25  # in the usual distance of lines
_SIZE = 0.07
_LARGER, _SMALL = 1.1, 0.93
_LONGEST_HEADING = 200
_RUNNING = 0.2
"""Of the text's characters, what no heading's size has."""
_LEADERS = re.compile(r"(?:\.\s?){4,}\s*\w{0,6}$")
_BULLET = re.compile(r"[•●▪■◦‣*–—]\s")
_ITEM = re.compile(r"[•●▪■◦‣–—*]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s")
_NOTE = re.compile(r"[ivxlc]{1,8}\s+[\"“A-Z]")
_NUMBERED = re.compile(r"\[?(\d{1,4})[.)\]]\s")
_STANDS_OUT = re.compile(r"\[?\d{1,3}[.)\]]?\s[\"“‘'(]?[A-Z]")
_END = re.compile(r"[.!?:;…][\"'”’)\]\d]*(?:[ivxlc]{1,8})?$|[↩↑]\ufe0e?$")
"""A sentence's end, or the way back to the text with which a web page's notes end."""
_FIRST_WORD = re.compile(r"\S+")


@dataclass(slots=True)
class Column:
    """Lines that stand one below the other on a page, the edges of the column, and the usual distance of its lines;
    `hanging` are the sizes of type, in whole points, in which paragraphs begin further left than they go on, as in
    lists of works."""

    lines: list[Line]
    left: float = 0.0
    right: float = 0.0
    leading: float = 0.0
    rights: list[float] = field(default_factory=list)
    """For each line where its neighbours of the same indent end: what it could have reached."""
    hanging: frozenset[int] = frozenset()


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together; `level` is a heading's; `quoted` says that they are set in from both sides."""

    lines: list[Line]
    column: Column
    level: int | None = None
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    """A line, its column and its number there."""

    line: Line
    column: Column
    at: int

    @property
    def indent(self) -> float:
        return (self.line.left - self.column.left) / self.line.size


def columns(lines: Iterable[Line]) -> list[list[Line]]:
    """Lines in reading order, cut where the page ends or the next line stands higher."""
    found: list[list[Line]] = []
    for line in lines:
        before = found[-1][-1] if found else None
        if before is None or before.page != line.page or line.base > before.box[3]:
            found.append([])
        found[-1].append(line)
    return found


def paragraphs(lines: Iterable[Line], body: float, *, note: bool = False) -> list[Paragraph]:
    """The paragraphs and headings of a text, or of one `note`; a paragraph goes on over the end of a column or page."""
    found: list[Paragraph] = []
    before: _Place | None = None
    for column in map(_measured, columns(lines)):
        if note:
            column.hanging = frozenset(round(line.size) for line in column.lines)
        for at, line in enumerate(column.lines):
            place = _Place(line, column, at)
            if (
                before is None
                or _begins(before, place, found[-1], body)
                or (not note and _ends_loud(before, place, found[-1]))
            ):
                found.append(Paragraph([line], column))
            else:
                found[-1].lines.append(line)
            before = place
    for paragraph in found:
        paragraph.quoted = _is_set_in(paragraph)
    return _with_headings(found, body)


def _measured(lines: list[Line]) -> Column:
    if len(lines) == 1:
        return Column(lines, lines[0].left, lines[0].right, _LEADING * lines[0].size, [lines[0].right])
    lefts = Counter(round(line.left) for line in lines)
    most = max(lefts.values())
    left = float(min(edge for edge, count in lefts.items() if count >= max(most / 4, 1)))
    right = max(line.right for line in lines)
    distances = Counter(round(before.base - after.base) for before, after in itertools.pairwise(lines))
    leading = float(distances.most_common(1)[0][0])
    column = Column(lines, left, right, max(leading, lines[0].size))
    column.rights = _rights(column)
    column.hanging = _hanging(column)
    return column


def _hanging(column: Column) -> frozenset[int]:
    """The sizes of type in which lines at the edge, whose sentence goes on, are followed by set-in ones, and hardly
    ever the other way round."""
    out, into = Counter[int](), Counter[int]()
    for before, after in itertools.pairwise(column.lines):
        step = (after.left - before.left) / after.size
        full = column.right - before.right < _NEARLY * before.size
        if full and abs(step) > _INDENT and not _END.search(before.text):
            (into if step > 0 else out)[round(after.size)] += 1
    return frozenset(size for size, times in into.items() if times >= _FEWEST_HANGING and times > _SELDOM * out[size])


def _rights(column: Column) -> list[float]:
    """Set-in lines, three and more in a row, end where the widest of them ends."""
    lines = column.lines
    rights = [column.right] * len(lines)
    set_in = [line.left - column.left > _INDENT * line.size for line in lines]
    at = 0
    for inside, group in itertools.groupby(set_in):
        end = at + sum(1 for _ in group)
        if inside and end - at >= _BLOCK_LINES:
            rights[at:end] = [max(line.right for line in lines[at:end])] * (end - at)
        at = end
    return rights


def _begins(before: _Place, now: _Place, paragraph: Paragraph, body: float) -> bool:
    """Whether the line `now` begins a paragraph after the line `before`, the last of `paragraph`."""
    previous, line = before.line, now.line
    if previous.hyphenated or _hangs_below(before, now, paragraph, body):
        return False
    if abs(line.size - previous.size) > _SIZE * previous.size or line.bold != previous.bold:
        return True
    usual = max(now.column.leading, _LEADING * line.size)
    if before.column is now.column and previous.base - line.base > _GAP * usual:
        return True
    if _is_next_entry(paragraph.lines[0], previous, line):
        return True
    if _goes_on(previous.text, line.text):
        return False
    if line.size > _LARGER * body:
        return before.column is not now.column
    if (". ." in previous.text or "...." in previous.text) and _LEADERS.search(previous.text):
        return True
    return _moves(before, now, paragraph) or _left_short(before, line)


def _hangs_below(before: _Place, now: _Place, paragraph: Paragraph, body: float) -> bool:
    """Whether a set-in line in small print goes on with the sentence of a first line whose number stands out: "3 Lee,
    Silt and" over "Sand (1990), 4.". A scan gives each line a size of its own, a note's first line nearly that of the
    text."""
    first, line = before.line, now.line
    return (
        len(paragraph.lines) == 1
        and before.column is now.column
        and now.indent - before.indent > _INDENT
        and line.size < min(_SMALL * body, first.size * (1 + _SIZE))
        and first.base - line.base <= _GAP * max(now.column.leading, _LEADING * first.size)
        and _STANDS_OUT.match(first.text) is not None
        and _END.search(first.text) is None
    )


def _ends_loud(before: _Place, now: _Place, paragraph: Paragraph) -> bool:
    """Whether a heading in capitals, set in from both sides, ends before a line of other words."""
    size = before.line.size
    if before.indent < _SET_IN or before.column.right - before.line.right < _SET_IN * size:
        return False
    return not _is_loud(now.line.text) and all(_is_loud(line.text) for line in paragraph.lines)


def _is_loud(text: str) -> bool:
    return text.isupper() and 2 * sum(map(str.isalpha, text)) > len(text)


def _is_next_entry(first: Line, previous: Line, line: Line) -> bool:
    """Whether a line behind a full stop begins with a roman number, or with a raised or other label as its list; or
    behind anything with the number after that of the paragraph's first line ("24. Ibid., 157", "25. Ibid., 159")."""
    if _END.search(previous.text) is None:
        return _counts_on(first, line)
    if _NOTE.match(line.text):
        return True
    return (_is_labelled(line) and _is_labelled(first)) or bool(_ITEM.match(line.text) and _ITEM.match(first.text))


def _counts_on(first: Line, line: Line) -> bool:
    """Whether two lines begin at the same edge with a number and the next one, whose ends stand below each other."""
    one, two = _NUMBERED.match(first.text), _NUMBERED.match(line.text)
    return (
        one is not None
        and two is not None
        and int(two[1]) == int(one[1]) + 1
        and abs(line.left - first.left) < line.size
    )


def _is_labelled(line: Line) -> bool:
    return bool(line.raised) and line.raised[0][0] == 0


def _goes_on(before: str, now: str) -> bool:
    """Whether a sentence runs on: one line has no end, the next begins small, and not with an item's label."""
    return now[0].islower() and not _ITEM.match(now) and not _END.search(before)


def _moves(before: _Place, now: _Place, paragraph: Paragraph) -> bool:
    """Whether the line's left edge shows a new paragraph: set in after others, or set out after a hanging one."""
    step = now.indent - before.indent
    first = len(paragraph.lines) == 1
    if step > _INDENT:
        hangs = round(now.line.size) in now.column.hanging and now.column is before.column
        return not (first and (hangs or _ITEM.match(before.line.text)))
    return step < -_INDENT and not first


def _left_short(before: _Place, line: Line) -> bool:
    """Whether the line before had room for this one's first word."""
    word = _FIRST_WORD.match(line.text)
    width = (line.right - line.left) / len(line.text)
    room = before.column.rights[before.at] - before.line.right
    return word is not None and room > (word.end() + 1) * width * 1.1 + 0.25 * line.size


def _is_set_in(paragraph: Paragraph) -> bool:
    """Several lines on one page, away from both edges of their column."""
    lines, column = paragraph.lines, paragraph.column
    if len(lines) < 2 or lines[0].page != lines[-1].page:
        return False
    left = min(line.left for line in lines)
    right = max(line.right for line in lines)
    size = lines[0].size
    return left - column.left > _SET_IN * size and column.right - right > _SET_IN * size


def _with_headings(found: list[Paragraph], body: float) -> list[Paragraph]:
    running = _running_sizes(found)
    sizes = sorted({round(p.lines[0].size, 1) for p in found if _is_large(p, body)} - running, reverse=True)
    for paragraph in found:
        size = round(paragraph.lines[0].size, 1)
        if size in sizes and _is_large(paragraph, body):
            paragraph.level = min(sizes.index(size) + 1, 5)
        elif _is_bold_line(paragraph):
            paragraph.level = min(len(sizes) + 1, 6)
    return found


def _running_sizes(found: list[Paragraph]) -> set[float]:
    """The sizes that much of the text has: where long appendices are set smaller, the text above them is no heading."""
    lengths: Counter[float] = Counter()
    for paragraph in found:
        lengths[round(paragraph.lines[0].size, 1)] += _length(paragraph)
    return {size for size in lengths if lengths[size] > _RUNNING * lengths.total()}


def _is_large(paragraph: Paragraph, body: float) -> bool:
    return paragraph.lines[0].size > _LARGER * body and _may_be_heading(paragraph)


def _is_bold_line(paragraph: Paragraph) -> bool:
    last = paragraph.lines[-1].text
    return paragraph.lines[0].bold and not last.endswith((".", ",", ";", ":")) and _may_be_heading(paragraph)


def _may_be_heading(paragraph: Paragraph) -> bool:
    """Short, with a letter in it, no list item and no line of a table of contents."""
    text = paragraph.lines[0].text
    return (
        _length(paragraph) <= _LONGEST_HEADING
        and not _BULLET.match(text)
        and not _LEADERS.search(paragraph.lines[-1].text)
        and any(map(str.isalpha, text))
    )


def _length(paragraph: Paragraph) -> int:
    return sum(len(line.text) for line in paragraph.lines)
