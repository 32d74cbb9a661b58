"""Paragraphs that run around a page's foot and head, put together again.

In: a `Layout` and its `Plan`. Out: a `Flow`: the layout and plan in which such paragraphs are one block, what stands
between their pieces (page numbers, footnotes) and note markers in letters blanked out at equal length, and the blanked
stretches.

>>> around_holes("to be [Page 4] or not", [(0, 21)], ((6, 14),))
[(0, 5), (15, 21)]
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import regex

from whence.extract.blocks import Block, Layout, Shape, trim
from whence.extract.lettered import lettered
from whence.extract.zones import Plan
from whence.models import Span, ZoneRole
from whence.text import blank

_BETWEEN = 4
"""Blocks that may stand between two pieces of a paragraph: a running head, a page number, a few footnotes."""
_ENDED = regex.compile(r"""[.!?:;…][\s"'”’»)\]]*(?:\[\^?\p{N}+\]|\p{No}+|\p{N}{1,4})?$""")
_ASIDE = frozenset([ZoneRole.EXTRANEOUS, ZoneRole.NOTES])


@dataclass(frozen=True, slots=True)
class Flow:
    """Running paragraphs; `holes` are what they run around."""

    layout: Layout
    plan: Plan
    holes: tuple[Span, ...] = ()


def flow(layout: Layout, plan: Plan) -> Flow:
    """Join what a page's end parted. Without such paragraphs and markers layout and plan come back as they are."""
    shown = {index for quote in plan.displayed for index in quote.blocks}
    joined = [
        (at, to) for at in range(len(layout.blocks)) if (to := _continuation(layout, plan, at, shown)) is not None
    ]
    markers = lettered(layout.reading)
    if not joined and not markers:
        return Flow(layout, plan)
    holes = tuple(sorted([(layout.blocks[at].end, layout.blocks[to].start) for at, to in joined] + markers))
    kept, renumbered = _merge(layout, joined)
    made = replace(
        layout,
        text=blank(layout.text, holes),
        flat=blank(layout.flat, holes),
        blocks=tuple(replace(layout.blocks[first], end=_end(layout.blocks[last], markers)) for first, last in kept),
        starts=tuple(layout.blocks[first].start for first, _ in kept),
    )
    displayed = tuple(
        replace(
            quote,
            blocks=tuple(renumbered[index] for index in quote.blocks),
            lead_in=None if quote.lead_in is None else renumbered[quote.lead_in],
        )
        for quote in plan.displayed
    )
    return Flow(made, replace(plan, roles=tuple(plan.roles[first] for first, _ in kept), displayed=displayed), holes)


def _end(block: Block, markers: Sequence[Span]) -> int:
    """Where a block's words end: before a marker that stands last in it."""
    at = bisect_right(markers, (block.end, 0)) - 1
    return markers[at][0] if at >= 0 and markers[at][0] > block.start and markers[at][1] >= block.end else block.end


def _continuation(layout: Layout, plan: Plan, at: int, shown: set[int]) -> int | None:
    """The block that goes on with the sentence which block `at` leaves unfinished."""
    block = layout.blocks[at]
    if plan.roles[at] is not ZoneRole.BODY or at in shown or block.shape is not Shape.PARAGRAPH:
        return None
    if block.end - block.start < 40 or _ENDED.search(layout.flat, max(block.start, block.end - 12), block.end):
        return None
    for to in range(at + 1, min(at + 2 + _BETWEEN, len(layout.blocks))):
        if plan.roles[to] in _ASIDE:
            continue
        goes_on = plan.roles[to] is ZoneRole.BODY and to not in shown and to > at + 1
        return to if goes_on and layout.text[layout.blocks[to].start].islower() else None
    return None


def _merge(layout: Layout, joined: Iterable[Span]) -> tuple[list[Span], dict[int, int]]:
    """First and last old index of each new block, and the new index of each old one."""
    following = dict(joined)
    kept: list[Span] = []
    renumbered: dict[int, int] = {}
    at = 0
    while at < len(layout.blocks):
        last = at
        while last in following:
            last = following[last]
        renumbered |= dict.fromkeys(range(at, last + 1), len(kept))
        kept.append((at, last))
        at = last + 1
    return kept, renumbered


def around_holes(text: str, parts: Iterable[Span], holes: Sequence[Span]) -> list[Span]:
    """The parts without the holes in them."""
    found: list[Span] = []
    for start, end in parts:
        at = start
        for a, b in holes[bisect_right(holes, (start, start)) :]:
            if a >= end:
                break
            if at < b:
                found.append(trim(text, at, max(at, a)))
                at = b
        found.append(trim(text, at, max(at, end)))
    return [(a, b) for a, b in found if a < b]
