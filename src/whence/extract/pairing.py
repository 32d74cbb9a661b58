"""Pairs of quotation marks in one paragraph, nested ones under their parents, and the marks that found no partner.

In: text and a paragraph's span. Out: `Pair`s by position, and the spans of orphaned closing marks.

>>> [(p.start, p.end, p.parent) for p in pair('“He said ‘no’ twice.”', (0, 21))[0]]
[(1, 20, None), (10, 12, 0)]
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from whence.extract.blocks import Layout, trim
from whence.extract.quotemarks import LOST, QuoteMark, double_marks, single_marks
from whence.models import Span

_PAIRED = re.compile(r"""["“”„‟＂«»‹›「」『』‘‚‛`\ufffd'’](?:(?<!['’])|(?<![^\W_].)|(?<=')(?='))""")
"""A mark that may open, or stand without a partner: of apostrophes those that are doubled or stand behind no letter."""
_DEPTH = 6
"""More quotations open at once than this are noise: the outermost is given up."""
_UNCLOSED = 12
"""So many quotations may be left open in one paragraph; more are noise, and their marks only unbalanced."""
_TERMINATOR = regex.compile(r"[.!?…][\"'”’)\]]*\s")
_WORDS = regex.compile(r"\w+")
_PUNCTUATION = frozenset(".,;:!?…-—–)]")


@dataclass(frozen=True, slots=True)
class Pair:
    """The words between two marks, `text[start:end]`; `open` and `close` are where the marks begin and end."""

    open: int
    start: int
    end: int
    close: int
    family: str
    closed: bool = True
    parent: int | None = None


Paired = tuple[list[Pair], list[Span]]
"""The pairs of a paragraph, and the closing marks that nothing opened."""


def paired(layout: Layout, index: int) -> Paired:
    """What stands in a block, found when it is first asked."""
    found: Paired | None = layout.paired.get(index)
    if found is None:
        span = layout.blocks[index].start, layout.blocks[index].end
        found = layout.paired[index] = pair(layout.flat, span) if may_pair(layout.flat, span) else ([], [])
    return found


def may_pair(text: str, span: Span) -> bool:
    """Whether a paragraph may hold a pair or a mark without partner: most do not."""
    return text[span[0] : span[0] + 1] in ("'", "’") or _PAIRED.search(text, *span) is not None


def pair(text: str, span: Span) -> Paired:
    """All pairs of `text[span]`, and the closing marks that nothing opened. A quotation that is not closed ends with
    the paragraph, or with the last sentence before another one opens."""
    closed, left_open, orphans = _match(double_marks(text, span))
    found = [Pair(a.at, a.end, b.at, b.end, a.family) for a, b in closed]
    found += _unclosed(text, span, left_open, found)
    found += _singles(text, span, found)
    orphans += [(mark.at, mark.end) for mark in left_open[_UNCLOSED:]]
    return _nested([p for p in (_trimmed(text, p) for p in found) if p.start < p.end]), orphans


def _trimmed(text: str, found: Pair) -> Pair:
    start, end = trim(text, found.start, found.end)
    return found if (start, end) == (found.start, found.end) else replace(found, start=start, end=end)


def _match(marks: list[QuoteMark]) -> tuple[list[tuple[QuoteMark, QuoteMark]], list[QuoteMark], list[Span]]:
    stack: list[QuoteMark] = []
    dropped: list[QuoteMark] = []
    pairs: list[tuple[QuoteMark, QuoteMark]] = []
    orphans: list[Span] = []
    for index, mark in enumerate(marks):
        level = _level(stack, mark)
        if level is not None:
            pairs.append((stack[level], mark))
            dropped += stack[level + 1 :]
            del stack[level:]
        elif mark.opens and (not mark.closes or index + 1 < len(marks)) and not _only_closes(mark, marks, index):
            stack.append(mark)
            if len(stack) > _DEPTH:
                dropped.append(stack.pop(0))
        elif mark.glyph != LOST:
            orphans.append((mark.at, mark.end))
    return pairs, dropped + stack, orphans


def _only_closes(mark: QuoteMark, marks: list[QuoteMark], index: int) -> bool:
    """A `”` opens only in the Swedish manner, where another `”` follows."""
    if mark.glyph not in ("”", "''", "’’"):
        return False
    return index + 1 == len(marks) or marks[index + 1].glyph != mark.glyph


def _level(stack: list[QuoteMark], mark: QuoteMark) -> int | None:
    """The index of the open mark that this one closes."""
    for level in range(len(stack) - 1, -1, -1):
        if stack[level].family == mark.family:
            return level if _closes(stack[level], mark) else None
    return None


def _closes(first: QuoteMark, mark: QuoteMark) -> bool:
    if mark.family in "«‹":
        return mark.glyph != first.glyph or (mark.closes and not mark.opens)
    if mark.glyph in ("”", "''", "’’", "」", "』", LOST):
        return True
    if mark.glyph == "“":
        return first.glyph in ("„", "‟") or mark.closes
    if mark.glyph in ("„", "``", "‘‘", "「", "『"):
        return False
    return mark.closes


def _unclosed(text: str, span: Span, left_open: list[QuoteMark], found: list[Pair]) -> list[Pair]:
    """Each mark left open reaches to the paragraph's end, or stops before the next quotation."""
    if not left_open:
        return []
    openings = sorted([p.open for p in found] + [mark.at for mark in left_open])
    following = dict(pairwise(openings))
    taken = {p.open for p in found}
    made = []
    for mark in left_open[:_UNCLOSED]:
        stop = span[1]
        upcoming = following.get(mark.at)
        if upcoming is not None:
            stop = _last_sentence(text, mark.end, upcoming)
        if mark.at not in taken:
            made.append(Pair(mark.at, mark.end, stop, stop, mark.family, closed=False))
    return made


def _last_sentence(text: str, start: int, stop: int) -> int:
    end = stop
    for found in _TERMINATOR.finditer(text, start, stop):
        end = found.end() - 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _singles(text: str, span: Span, doubles: list[Pair]) -> list[Pair]:
    """Pairs of single marks, none of which crosses a double one."""
    marks = single_marks(text, span)
    if not marks:
        return []
    groups: dict[int, list[QuoteMark]] = {}
    for mark, container in zip(marks, _containers([m.at for m in marks], doubles), strict=True):
        groups.setdefault(container, []).append(mark)
    return [made for group in groups.values() for made in _pair_singles(text, group)]


def _containers(positions: list[int], pairs: list[Pair]) -> list[int]:
    """For each position the opening of the innermost pair around it, -1 outside all."""
    events = sorted([(p.start, 1, p.open) for p in pairs] + [(p.end, 0, p.open) for p in pairs])
    stack: list[int] = []
    result = []
    at = 0
    for position in positions:
        while at < len(events) and events[at][0] <= position:
            _, opening, key = events[at]
            if opening:
                stack.append(key)
            elif key in stack[-_DEPTH - 2 :]:
                stack.remove(key)
            at += 1
        result.append(stack[-1] if stack else -1)
    return result


def _pair_singles(text: str, marks: list[QuoteMark]) -> list[Pair]:
    made = []
    index = 0
    while index < len(marks):
        mark = marks[index]
        close = _single_close(text, marks, index) if mark.opens else None
        if close is None:
            index += 1
            continue
        made.append(Pair(mark.at, mark.end, marks[close].at, marks[close].end, "'"))
        index = close + 1
    return made


def _single_close(text: str, marks: list[QuoteMark], index: int) -> int | None:
    """The mark that closes the one at `index`: the first that can, unless it may be a plural's apostrophe
    (the soldiers' boots) and a surer one stands before the next opening."""
    first: int | None = None
    for other in range(index + 1, min(index + 12, len(marks))):
        mark = marks[other]
        if mark.opens and not mark.closes:
            break
        if not mark.closes:
            continue
        if text[mark.at - 1] not in "sS" or text[mark.end : mark.end + 1] in _PUNCTUATION:
            return other
        if first is None:
            first = other
    if first is None or len(_WORDS.findall(text, marks[index].end, marks[first].at)) > 8:
        return None
    return first


def _nested(pairs: list[Pair]) -> list[Pair]:
    """Pairs by position, each with the index of the pair around it."""
    ordered = sorted(pairs, key=lambda p: (p.open, -p.close))
    stack: list[int] = []
    result: list[Pair] = []
    for index, current in enumerate(ordered):
        while stack and ordered[stack[-1]].close <= current.open:
            stack.pop()
        result.append(replace(current, parent=stack[-1]) if stack else current)
        stack.append(index)
    return result
