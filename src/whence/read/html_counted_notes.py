"""Notes of a page that no link tells from its text: labels that count on at the heads of its lines, cells or items, and
as many markers before them, all of them or page by page.

In: the page. Out: `NOTE` marks, and `NOTE_REFERENCE` marks at the markers where these count once. A label may be
printed in any way ("1.", "[1]", "(1)", raised and glued to the first word, alone in a cell, by the list), and so may a
marker; one way for all of them. A numbered list is none: its numbers do not stand in the text above it, in order.

>>> from whence.read.html_tree import parse
>>> from whence.read.html_walk import walk
>>> text = "".join(f"<p>So it was,<sup>{n}</sup> they said.</p>" for n in range(1, 5))
>>> rows = "".join(f"<tr><td>{n}</td><td>A. Doe, A Book, 2001, p. {n}.</td></tr>" for n in range(1, 5))
>>> [mark.data["label"] for mark in counted_notes(walk(parse(f"{text}<table>{rows}</table>"))) if "id" in mark.data]
['1', '2', '3', '4']
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

import regex

from whence.models import Mark, MarkKind, Span
from whence.read.counted_notes import CITES, Number, point_back
from whence.read.html_walk import Page
from whence.read.numbers_in_order import Places, in_order

_HEAD = regex.compile(
    r"^\s{0,8}(?:[\^↑]\s?)?(?:\[(?P<bracket>\p{Nd}{1,4})\]|\((?P<round>\p{Nd}{1,4})\)|(?P<stopped>\p{Nd}{1,4})[.:)](?!\p{Nd})"
    r"|(?P<bare>\p{Nd}{1,4})(?=\s|$))[.:]?(?P<alone>[ \t\xa0]*$)?",
    regex.MULTILINE,
)
_MARKERS = (
    regex.compile(r"(?<=\S\s?)\[\^?(?:n\.?|note\s)?(?P<number>\p{Nd}{1,4})\]"),
    regex.compile(r"(?<=[\p{L}.,;:!?”\"’)]\s?)(?<!(?:[:;]|\b(?:and|or|und|oder|et|ou))\s)\((?P<number>\p{Nd}{1,4})\)"),
    regex.compile(r"(?<=\p{L}[”\"’)\]]{0,2}(?:[.,;:!?”\"’)\]]{1,2}\s?)?)(?P<number>\p{Nd}{1,3})(?=[\s,.;:)—–]|$)"),
)
_FEWEST = 4
_SHARE, _CITING = 0.6, 0.25
"""So many of the numbers stand in the text above as markers, in order, and so many of the notes cite something."""


_PAGE_OF_NOTES, _NEARLY_ALL = 5, 0.8
"""So many notes may be a page of their own, if so much of its text is theirs."""
_PAGE = 10_000
"""A marker stands at most so many characters before its note at a page's foot."""
_MOST = 200
"""So many runs of numbers are looked at."""


class _Head(NamedTuple):
    """A number at the head of a line or item: where it stands, where the words behind it begin, where its item ends, if
    it is one, and whether nothing else stands in its line."""

    start: int
    words: int
    number: int
    end: int = 0
    lone: bool = False


class _Ground(NamedTuple):
    """A page with what is asked of it for each run: its headings, its leaves, and what may be markers, form by form."""

    page: Page
    headings: Sequence[int]
    leaves: Sequence[int]
    markers: Sequence[Places]


def counted_notes(page: Page) -> list[Mark]:
    """The marks of notes under numbers that count on, with their markers; none where a page has no such notes."""
    forms = [runs for heads in _heads(page).values() if (runs := _runs(heads))]
    if not forms:
        return []
    headings = sorted(mark.start for mark in page.marks if mark.kind is MarkKind.HEADING)
    ground = _Ground(page, headings, [leaf.start for leaf in page.leaves], list(_places(page)))
    return max((_found(ground, runs) for runs in forms), key=len)


def _found(ground: _Ground, runs: Sequence[Sequence[_Head]]) -> list[Mark]:
    """The notes of all runs to which the text leads; their markers where these count once."""
    told = [marked for run in runs[:_MOST] if (marked := _marked(ground, run))]
    if not told and _are_all(ground, runs):
        return [mark for run in runs for mark in _notes(run, _spans(ground, run, frozenset()))]
    return [mark for references, notes in told for mark in ((*references, *notes) if len(told) == 1 else notes)]


def _heads(page: Page) -> dict[str, list[_Head]]:
    """The labels at the heads of lines and items, by the way in which they are printed."""
    found: dict[str, list[_Head]] = defaultdict(list)
    raised = {mark.start: mark for mark in page.marks if mark.kind is MarkKind.SUPERSCRIPT}
    for mark in page.marks:
        if mark.kind is MarkKind.LIST_ITEM and "number" in mark.data:
            found["item"].append(_Head(mark.start, mark.start, mark.data["number"], mark.end))
        elif mark.kind is MarkKind.SUPERSCRIPT and page.text[max(0, mark.start - 1) : mark.start] in ("\n", ""):
            number = page.text[mark.start : mark.end].strip("[]().: ")
            if number.isdecimal() and len(number) < _FEWEST:
                found["raised"].append(_Head(mark.start, mark.end, int(number)))
    for head in _HEAD.finditer(page.text):
        form = next(form for form in ("bracket", "round", "stopped", "bare") if head[form])
        if head.start(form) not in raised:
            lone = head["alone"] is not None
            start = head.start() + len(head[0]) - len(head[0].lstrip())
            found[f"{form} {lone}"].append(_Head(start, head.end(), int(head[form]), lone=lone))
    return found


def _runs(heads: Sequence[_Head]) -> list[list[_Head]]:
    """Runs that count from 1; a number may be missing. One that begins inside another belongs to a note of that."""
    going: dict[int, list[_Head]] = {}
    made: list[list[_Head]] = []
    for head in heads:
        run = going.pop(head.number, None) or going.pop(head.number - 1, None) or ([] if head.number == 1 else None)
        if run is None:
            continue
        if not run:
            made.append(run)
        run.append(head)
        going[head.number + 1] = run
    apart: list[list[_Head]] = []
    for run in made:
        if len(run) >= _FEWEST and not (apart and run[0].start < apart[-1][-1].start):
            apart.append(run)
    return apart


def _are_all(ground: _Ground, runs: Sequence[Sequence[_Head]]) -> bool:
    """Whether the page is one of notes, whose text is another page: nearly nothing else stands in it, and some of them
    point back."""
    heads = [head for run in runs for head in run]
    back = point_back(ground.page.text, [Number(head.start, head.words, head.number, True) for head in heads])
    if len(heads) < _PAGE_OF_NOTES or not back:
        return False
    spans = [span for run in runs for span in _spans(ground, run, frozenset())]
    return sum(end - start for start, end in spans) >= _NEARLY_ALL * len(ground.page.text)


def _marked(ground: _Ground, run: Sequence[_Head]) -> tuple[list[Mark], list[Mark]] | None:
    """The markers and notes of a run; None where the text does not lead to it, or too few of it cite."""
    markers = _led(ground, run)
    spans = _spans(ground, run, frozenset(span[0] for span in markers.values()))
    citing = sum(CITES.search(ground.page.text, *span) is not None for span in spans)
    if not markers or citing < _CITING * len(run):
        return None
    return list(_references(markers, run)), list(_notes(run, spans))


def _led(ground: _Ground, run: Sequence[_Head]) -> Mapping[int, Span]:
    """The markers of a run, before all of it, or on each page before the notes at its foot; empty where too few of the
    notes have one."""
    numbers = {head.number for head in run}
    above = max((in_order(places, run[-1].number, run[0].start) for places in ground.markers), key=len)
    if 1 in above and len(numbers & above.keys()) >= _SHARE * len(run):  # that of an enumeration stands behind a colon
        return above
    if run[0].lone or run[0].end:  # numbers of pages, or of steps
        return {}
    feet = max((_at_feet(ground, places, run) for places in ground.markers), key=len)
    return feet if len(feet) >= _SHARE * len(run) else {}


def _at_feet(ground: _Ground, places: Places, run: Sequence[_Head]) -> dict[int, Span]:
    """The markers that stand shortly before their notes, in no paragraph that begins with a number itself."""
    heads = {head.number: head.start for head in run}
    begun = {bisect_right(ground.leaves, head.start) for head in run}
    apart = {
        number: [span for span in places[number] if bisect_right(ground.leaves, span[0]) not in begun]
        for number in heads.keys() & places.keys()
    }
    found = in_order(apart, run[-1].number, run[-1].start)
    return {number: span for number, span in found.items() if 0 < heads[number] - span[1] <= _PAGE}


def _places(page: Page) -> Iterator[Places]:
    """Where each number stands as markers may: raised, in brackets of either kind, behind a word."""
    raised: dict[int, list[Span]] = defaultdict(list)
    for mark in page.marks:
        if mark.kind is MarkKind.SUPERSCRIPT:
            number = page.text[mark.start : mark.end].strip("[]() ,")
            if number.isdecimal() and len(number) < _FEWEST:
                raised[int(number)].append((mark.start, mark.end))
    yield raised
    for pattern in _MARKERS:
        places: dict[int, list[Span]] = defaultdict(list)
        for found in pattern.finditer(page.text):
            places[int(found["number"])].append(found.span())
        yield places


def _spans(ground: _Ground, run: Sequence[_Head], markers: Collection[int]) -> list[Span]:
    """From where to where each note reaches: to the next one, a heading, or its item's or paragraph's end, which is the
    note's where running text with a marker stands before the next."""
    made = []
    ordered = sorted(markers)
    for at, head in enumerate(run):
        then = run[at + 1].start if at + 1 < len(run) else len(ground.page.text)
        if at + 1 == len(run) or bisect_left(ordered, head.start) < bisect_left(ordered, then):
            then = min(then, _last(ground, run, at))
        end = min(head.end or then, then)
        heading = bisect_right(ground.headings, head.start)
        end = min([end, *ground.headings[heading : heading + 1]])
        made.append((head.start, head.start + len(ground.page.text[head.start : end].rstrip())))
    return made


def _last(ground: _Ground, run: Sequence[_Head], at: int) -> int:
    """Where a note ends behind which text follows: its line where notes are lines of one paragraph, else its paragraph,
    or the one behind its label."""
    page, leaves, start = ground.page, ground.leaves, run[at].start
    leaf = page.leaves[max(0, bisect_right(leaves, start) - 1)]
    if at and run[at - 1].start >= leaf.start:
        line = page.text.find("\n", start)
        return line if 0 <= line < leaf.end else leaf.end
    if run[at].lone:
        behind = bisect_left(leaves, leaf.end)
        return page.leaves[behind].end if behind < len(leaves) else leaf.end
    return leaf.end


def _references(markers: Mapping[int, Span], run: Sequence[_Head]) -> Iterator[Mark]:
    starts = {head.number: head.start for head in run}
    for number, span in markers.items():
        if number in starts:
            data = {"label": str(number), "target": f"counted-{starts[number]}"}
            yield Mark(MarkKind.NOTE_REFERENCE, *span, data)


def _notes(run: Sequence[_Head], spans: Sequence[Span]) -> Iterator[Mark]:
    for head, (start, end) in zip(run, spans, strict=True):
        if start < end:
            data = {"label": str(head.number), "id": f"counted-{head.start}", "kind": "endnote"}
            yield Mark(MarkKind.NOTE, start, end, data)
