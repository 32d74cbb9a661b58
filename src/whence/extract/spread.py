"""Quotations that run over paragraphs of which none opens anew: only the first has a mark, and the last its partner.

In: a `Layout`, the blocks that may speak, the runs of quotations and the marks without a partner. Out: both, with
an open quotation and the mark that closes it some paragraphs on put together.

>>> page = layout(Reading("d", "r", '"We go.\\n\\nAll of us.\\n\\nAt once."'))
>>> runs, lone = over_paragraphs(page, [0, 1, 2], *find_runs(page, [0, 1, 2]))
>>> [page.text[a:b] for a, b in runs[0].parts], lone
(['We go.', 'All of us.', 'At once.'], [])
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

import regex

from whence.extract.blocks import Layout, trim
from whence.extract.pairing import Pair
from whence.extract.runs import Run
from whence.models import Span

_PARTNERS = {'"': '"', "“": "”", "„": "“”", "«": "»", "»": "«", "”": "”“", "「": "」", "『": "』"}
_FARTHEST = 12
"""Paragraphs between the mark that opens and the one that closes: more are a mark forgotten and another one."""
_HEAD = 60
"""A line between two halves of a sentence that is no longer is the head of a page."""
_INTRODUCED = regex.compile(r"[–—•*\s]*|.*[:：]\s*", regex.S)
_ENDED = regex.compile(r"[.!?…:][’'\)\]]*$")
_GOES_ON = regex.compile(r"[\p{Ll}\[]")
_NOTHING_MORE = regex.compile(r"[.,;)\]*]*(?:\[?\^?\d{1,3}\]?)?\s*(?:[-–—]\s?\p{Lu}.{1,80})?")
"""A note's number, or who is quoted: ” - Ann Lee, Silt and Sand."""
_TITLE = 200
"""Characters of a title that a column or page parts."""


def over_paragraphs(
    layout: Layout, blocks: Sequence[int], runs: list[Run], lone: list[Span]
) -> tuple[list[Run], list[Span]]:
    """The runs, those spread over paragraphs closed; and the marks that are left without a partner."""
    if len(lone) < 2 or all(run.closed for run in runs):
        return runs, lone
    left = sorted(lone)
    made: list[Run] = []
    for at, run in enumerate(runs):
        if made and run.open < made[-1].close:
            continue  # it stands inside one that was put together
        inner = _other_marks(layout, runs, at)
        following = at + len(inner) + 1
        stop = runs[following].open if following < len(runs) else len(layout.text)
        close = None if run.closed or len(run.parts) > 1 else _close_of(layout, run, left, stop)
        parts = _parts(layout, blocks, run, close) if close else None
        if close and parts:
            left = [one for one in left if one[0] not in (run.open, close[0])]
            nested = tuple(_as_pair(one) for one in inner if one.open < close[0])
            run = replace(run, parts=parts, close=close[1], closed=True, inner=run.inner + nested)
        made.append(run)
    return made, left


def _other_marks(layout: Layout, runs: Sequence[Run], at: int) -> list[Run]:
    """The whole quotations right behind an open one that stand in other marks than it: they may stand inside it."""
    found: list[Run] = []
    for run in () if runs[at].closed else runs[at + 1 :]:
        if not run.closed or len(run.parts) > 1 or layout.text[run.open] == layout.text[runs[at].open]:
            break
        found.append(run)
    return found


def _as_pair(run: Run) -> Pair:
    start, end = run.parts[0]
    return Pair(run.open, start, end, run.close, "'")


def _close_of(layout: Layout, run: Run, lone: Sequence[Span], stop: int) -> Span | None:
    """The next mark without a partner, where it stands before any other quotation and can close this one."""
    at = bisect_right(lone, (run.close, 0))
    if at == len(lone) or lone[at][0] >= stop or run.close < layout.blocks[run.block].end:
        return None
    return lone[at] if layout.text[lone[at][0]] in _PARTNERS.get(layout.text[run.open], "") else None


def _parts(layout: Layout, blocks: Sequence[int], run: Run, close: Span) -> tuple[Span, ...] | None:
    """The stretches of the quotation in each of its paragraphs; none where it is not sure to be one."""
    last = layout.at(close[0])
    if last is None:
        return None
    between = blocks[bisect_right(blocks, run.block) : bisect_left(blocks, last)]
    whole = [(layout.blocks[index].start, layout.blocks[index].end) for index in between]
    end = trim(layout.text, layout.blocks[last].start, close[0])
    if _parted_by_a_page(layout, run, whole, end):
        return (*run.parts, *(one for one in whole if _GOES_ON.match(layout.text, one[0])), end)
    return (*run.parts, *whole, end) if _is_whole(layout, run, len(between), close) else None


def _parted_by_a_page(layout: Layout, run: Run, between: Sequence[Span], end: Span) -> bool:
    """Whether the sentence goes on behind the head of the next page."""
    heads = all(b - a <= _HEAD and not _ENDED.search(layout.text, a, b) for a, b in between)
    ended = _ENDED.search(layout.text, max(run.open, run.close - 4), run.close)
    if ended is not None or not heads or len(between) > 2:
        return False
    short = not between and end[1] - run.open <= _TITLE
    return short or _GOES_ON.match(layout.text, end[0]) is not None


def _is_whole(layout: Layout, run: Run, between: int, close: Span) -> bool:
    """Whether it begins where a paragraph does, or behind a colon, and ends with a paragraph, not too far on."""
    first, last = layout.blocks[run.block], layout.at(close[0])
    if last is None or between > _FARTHEST or not _INTRODUCED.fullmatch(layout.flat, first.start, run.open):
        return False
    return _NOTHING_MORE.fullmatch(layout.text, close[1], layout.blocks[last].end) is not None
