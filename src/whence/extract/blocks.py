"""Paragraphs of a reading: from the format's marks where there are any, else from the lines of the text itself.

In: a `Reading`. Out: a `Layout`: the text, a `flat` copy of equal length in which every white space is a plain space,
and its `Block`s in order, none overlapping, each trimmed of white space.

>>> text = "A short title\\n\\nOne paragraph of the text,\\nwhich goes on here.\\n"
>>> [text[b.start:b.end] for b in layout(Reading("d", "r", text)).blocks]
['A short title', 'One paragraph of the text,', 'which goes on here.']
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from whence.extract.lines import Line, Wrapping, joins, lines_of, wrapping_of
from whence.models import Mark, MarkKind, Reading, Span
from whence.read.plain.double_spaced import lone_empty_lines


class Shape(StrEnum):
    """What a block is by its form."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    BLOCK_QUOTE = "block_quote"
    NOTE = "note"
    TABLE = "table"
    CAPTION = "caption"
    EXTRANEOUS = "extraneous"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, `text[start:end]`; `indent` in columns, `blank` the empty lines before it, `marked` whether the
    format itself said where it begins and ends."""

    start: int
    end: int
    shape: Shape = Shape.PARAGRAPH
    indent: int = 0
    blank: int = 0
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """A reading seen as blocks. `flat` has the length of `text`; white space in it is a plain space. `paired` keeps
    what `pairing.paired` has found of its blocks, which several stages ask; a changed layout begins without."""

    reading: Reading
    text: str
    flat: str
    blocks: tuple[Block, ...]
    starts: tuple[int, ...] = field(repr=False, default=())
    paired: dict[int, Any] = field(init=False, repr=False, compare=False, default_factory=dict)

    def words(self, block: Block) -> str:
        """The block's text with plain spaces."""
        return self.flat[block.start : block.end]

    def at(self, position: int) -> int | None:
        """The index of the block that holds this position."""
        index = bisect_right(self.starts, position) - 1
        return index if index >= 0 and position < self.blocks[index].end else None


_SHAPES = {
    MarkKind.PARAGRAPH: Shape.PARAGRAPH,
    MarkKind.LIST_ITEM: Shape.LIST_ITEM,
    MarkKind.CELL: Shape.TABLE,
    MarkKind.TABLE: Shape.TABLE,
    MarkKind.CAPTION: Shape.CAPTION,
    MarkKind.BLOCK_QUOTE: Shape.BLOCK_QUOTE,
    MarkKind.HEADING: Shape.HEADING,
    MarkKind.NOTE: Shape.NOTE,
    MarkKind.EXTRANEOUS: Shape.EXTRANEOUS,
}
_RANK = {shape: rank for rank, shape in enumerate(_SHAPES.values())}
_FLAT = tuple(map(chr, (9, 10, 11, 12, 13, 133, 160, 8199, 8201, 8202, 8232, 8233, 8239, 12288)))


def layout(reading: Reading) -> Layout:
    """The blocks of a reading; linear in its text and marks."""
    text = reading.text
    structural = [mark for mark in reading.marks if mark.kind in _SHAPES and mark.start < mark.end <= len(text)]
    segments = list(_segments(structural, len(text)))
    lined = any(not whole for *_, whole in segments)
    lone = frozenset(start for start, _ in lone_empty_lines(text)) if lined else frozenset()
    lines = _without(lines_of(text), lone) if lined else []
    wrapping = wrapping_of(lines)
    blocks: list[Block] = []
    for start, end, shape, whole in segments:
        if whole:
            blocks += _trimmed(text, start, end, shape)
        else:
            here = lines if (start, end) == (0, len(text)) else _without(lines_of(text, start, end), lone)
            blocks += _from_lines(here, shape, wrapping)
    return Layout(reading, text, _flat(text), tuple(blocks), tuple(block.start for block in blocks))


def _without(lines: Iterable[Line], lone: Collection[int]) -> list[Line]:
    """The lines without the empty ones that stand behind each line of a text and part nothing."""
    return [line for line in lines if line.start < line.end or line.start not in lone] if lone else list(lines)


def _flat(text: str) -> str:
    """The text with plain spaces; sign by sign this takes a fraction of the time of a table for all of them."""
    for space in _FLAT:
        text = text.replace(space, " ")
    return text


def _segments(marks: Iterable[Mark], length: int) -> Iterator[tuple[int, int, Shape, bool]]:
    """The text cut at every structural mark's ends, each piece with the shape that says most about it."""
    events: list[tuple[int, int, MarkKind]] = []
    for mark in marks:
        events += ((mark.start, 1, mark.kind), (mark.end, -1, mark.kind))
    events.sort(key=lambda event: (event[0], event[1]))
    depth: dict[MarkKind, int] = {}
    at = 0
    for position, step, kind in events:
        if position > at:
            yield at, position, *_shape(depth)
            at = position
        depth[kind] = depth.get(kind, 0) + step
    if at < length:
        yield at, length, *_shape(depth)


def _shape(depth: dict[MarkKind, int]) -> tuple[Shape, bool]:
    """The shape that covers a piece, and whether the marks say that the piece is one paragraph."""
    covering = [kind for kind, count in depth.items() if count > 0]
    if not covering:
        return Shape.PARAGRAPH, False
    shape = max((_SHAPES[kind] for kind in covering), key=_RANK.__getitem__)
    containers = {MarkKind.BLOCK_QUOTE, MarkKind.EXTRANEOUS, MarkKind.TABLE, MarkKind.NOTE, MarkKind.LIST_ITEM}
    return shape, any(kind not in containers for kind in covering)


def _trimmed(text: str, start: int, end: int, shape: Shape) -> Iterator[Block]:
    span = trim(text, start, end)
    if span[0] < span[1]:
        yield Block(*span, shape, marked=True)


def trim(text: str, start: int, end: int) -> Span:
    """The span without white space at its ends (empty at `end` where there is nothing else)."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _from_lines(lines: Iterable[Line], shape: Shape, wrapping: Wrapping) -> Iterator[Block]:
    """Blocks of a stretch that no paragraph mark covers, put together from its lines."""
    group: list[Line] = []
    blank = 0
    for line in lines:
        if line.start == line.end:
            if group:
                yield _block(group, shape, blank)
                group, blank = [], 0
            blank += 1
        elif group and joins(group, line, wrapping):
            group.append(line)
        else:
            if group:
                yield _block(group, shape, blank)
                blank = 0
            group = [line]
    if group:
        yield _block(group, shape, blank)


def _block(group: list[Line], shape: Shape, blank: int) -> Block:
    return Block(group[0].start, group[-1].end, shape, group[0].indent, blank, shape is not Shape.PARAGRAPH)
