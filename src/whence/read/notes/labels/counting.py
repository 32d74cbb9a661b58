"""Notes of a formatted text that nothing links: labels that count on at the heads of its lines, cells or items, and
as many markers before them, all of them or page by page.

In: a text with its marks, paragraphs a blank line apart. Out: `NOTE` marks, and `NOTE_REFERENCE` marks at the markers
where these count once. A label may be printed in any way ("1.", "[1]", "(1)", raised and glued to the first word, alone
in a cell, by the list), and so may a marker; one way for all of them. A list is none: its numbers do not stand in the
text above it, in order.

>>> text = "So.[1] So.[2] So.[3] So.[4]\\n\\n" + "\\n".join(f"{n}\\tA. Doe, A Book, 2001." for n in range(1, 5))
>>> [mark.data["label"] for mark in counting_notes(text, []) if mark.kind is MarkKind.NOTE]
['1', '2', '3', '4']
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

import regex

from whence.models import Mark, MarkKind, Span
from whence.read.notes.numbers.counted_labels import Number
from whence.read.notes.numbers.counted_notes import CITES, point_back
from whence.read.notes.numbers.in_order import Places, in_order

_HEAD = regex.compile(
    r"^[^\S\n]{0,24}(?:[\^↑]\s?)?(?:\[(?P<bracket>\p{Nd}{1,4})\]|\((?P<round>\p{Nd}{1,4})\)|(?P<stopped>\p{Nd}{1,4})(?:[.:)](?!\p{Nd})|_(?=\s))"
    r"|(?P<bare>\p{Nd}{1,4})(?=\s|$))[.:]?(?P<alone>[ \t\xa0]*$)?",
    regex.MULTILINE,
)
_BLANK = regex.compile(r"\n\n")
_INSIDE = {
    "bracket": regex.compile(r"(?<=[.!?;:”\"’)\]/\p{N}]\s)\[(?P<number>\p{Nd}{1,4})\][.:]?\s(?=\S)"),
    "round": regex.compile(r"(?<=[.!?;”\"’)\]/\p{N}]\s)\((?P<number>\p{Nd}{1,4})\)\s(?=\S)"),
    "stopped": regex.compile(r"(?<=[.!?”\"’)\]/]\s)(?P<number>\p{Nd}{1,4})[.:)]\s(?=[“\"‘(\p{Lu}])"),
    "bare": regex.compile(
        r"(?<=[.!?”\"’)\]/]\s)(?<!\b(?:\p{L}|pp|fn|[Nn]n|[Nn]os?|[Vv]ols?|[Cc]h|[Aa]rts?|[Ss]ec|[Pp]ts?|[Pp]aras?)\.\s)"
        r"(?P<number>\p{Nd}{1,4})\s(?=[“\"‘(\p{Lu}])"
    ),
}
"""A label behind the note before it in one paragraph, as where lines that stood apart were joined."""
_MARKERS = (
    regex.compile(r"(?<=\S\s?)\[\^?(?:n\.?|note\s)?(?P<number>\p{Nd}{1,4})\]"),
    regex.compile(r"(?<=[\p{L}.,;:!?”\"’)]\s?)(?<!(?:[:;]|\b(?:and|or|und|oder|et|ou))\s)\((?P<number>\p{Nd}{1,4})\)"),
    regex.compile(r"(?<=\p{L}[”\"’)\]]{0,2}(?:[.,;:!?”\"’)\]]{1,2}\s?)?)(?P<number>\p{Nd}{1,3})(?=[\s,.;:)—–]|$)"),
)
_FEWEST = 4
_DIGITS = 3
"""A raised number of more figures is a year."""
_SHARE, _CITING = 0.6, 0.25
"""So many of the numbers stand in the text above as markers, in order, and so many of the notes cite something."""
_PAGE_OF_NOTES, _NEARLY_ALL = 5, 0.8
"""So many notes may be a page of their own, if so much of its text is theirs."""
_JOINED = 8
"""Numbers skip at most so far where notes were joined in one paragraph."""
_PAGE = 10_000
"""A marker stands at most so many characters before its note at a page's foot."""
_FURTHER = 600
"""So many characters may stand between two items of a list."""
_MOST = 200
"""So many runs of numbers are looked at."""


class _Head(NamedTuple):
    """A number at the head of a line or item: where it stands, where the words behind it begin, where its item ends, if
    it is one, whether nothing else stands in its line, and whether the number is told, not counted here."""

    start: int
    words: int
    number: int
    end: int = 0
    lone: bool = False
    told: bool = True


class _Ground(NamedTuple):
    """A text with what is asked of it for each run: its headings, where its paragraphs begin, what may be markers, form
    by form."""

    text: str
    headings: Sequence[int]
    paragraphs: Sequence[int]
    markers: Sequence[Places]


def counting_notes(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """The marks of notes under numbers that count on, with their markers; none where a text has no such notes."""
    forms = [runs for heads in _heads(text, marks).values() if (runs := _runs(heads))]
    if not forms:
        return []
    headings = sorted(mark.start for mark in marks if mark.kind is MarkKind.HEADING)
    paragraphs = [0, *(blank.end() for blank in _BLANK.finditer(text))]
    ground = _Ground(text, headings, paragraphs, list(_places(text, marks)))
    return max((_found(ground, runs) for runs in forms), key=len)


def _found(ground: _Ground, runs: Sequence[Sequence[_Head]]) -> list[Mark]:
    """The notes of all runs to which the text leads, the longest first, since a marker leads to one; markers where
    these count once."""
    told = []
    for run in sorted(runs[:_MOST], key=len, reverse=True):
        if marked := _marked(ground, run):
            told.append(marked)
            ground = _without(ground, {mark.start for mark in marked[0]})
    if not told and _are_all(ground, runs):
        return [mark for run in runs for mark in _notes(run, _spans(ground, run, frozenset()))]
    return [mark for references, notes in told for mark in ((*references, *notes) if len(told) == 1 else notes)]


def _without(ground: _Ground, used: Set[int]) -> _Ground:
    """The ground without markers that lead to notes already."""
    left = [{n: [span for span in spans if span[0] not in used] for n, spans in p.items()} for p in ground.markers]
    return ground._replace(markers=left)


def _heads(text: str, marks: Sequence[Mark]) -> dict[str, list[_Head]]:
    """The labels at the heads of lines and items, by the way in which they are printed."""
    found: dict[str, list[_Head]] = defaultdict(list)
    raised = {mark.start: mark for mark in marks if mark.kind is MarkKind.SUPERSCRIPT}
    for mark in marks:
        if mark.kind is MarkKind.LIST_ITEM and "number" in mark.data:
            found["item"].append(_Head(mark.start, mark.start, mark.data["number"], mark.end))
        elif mark.kind is MarkKind.SUPERSCRIPT and text[max(0, mark.start - 1) : mark.start] in ("\n", ""):
            number = text[mark.start : mark.end].strip("[]().: ")
            if number.isdecimal() and len(number) <= _DIGITS:
                found["raised"].append(_Head(mark.start, mark.end, int(number)))
    found["untold"] = list(_untold(marks))
    for head in _HEAD.finditer(text):
        form = next(form for form in ("bracket", "round", "stopped", "bare") if head[form])
        if head.start(form) not in raised:
            lone = head["alone"] is not None
            start = head.start() + len(head[0]) - len(head[0].lstrip())
            found[f"{form} {lone}"].append(_Head(start, head.end(), int(head[form]), lone=lone))
    for form, inside in _INSIDE.items():
        if len(heads := found.get(f"{form} False", [])) >= _FEWEST:
            found[f"{form} False"] = list(_with_those_inside(text, inside, heads))
    return found


def _with_those_inside(text: str, inside: regex.Pattern[str], heads: Sequence[_Head]) -> Iterator[_Head]:
    """The labels at the heads of lines, and those that count on inside a note's paragraph up to the next line's:
    "30 Ann Lee, Silt. 31 Ibid." above "32 Jane Roe, Sand."."""
    for head, then in pairwise(heads):
        yield head
        if head.number + 1 < then.number <= head.number + _JOINED:
            yield from _joined(text, inside, head, then)
    yield heads[-1]


def _joined(text: str, inside: regex.Pattern[str], head: _Head, then: _Head) -> list[_Head]:
    """The labels of all numbers between two, in the paragraph of the first; none where one is not there."""
    blank = _BLANK.search(text, head.words, then.start)
    found, wanted = [], head.number + 1
    for label in inside.finditer(text, head.words, blank.start() if blank else then.start):
        if int(label["number"]) == wanted < then.number:
            found.append(_Head(label.start(), label.end(), wanted))
            wanted += 1
    return found if wanted == then.number else []


def _untold(marks: Sequence[Mark]) -> Iterator[_Head]:
    """The items of lists whose numbers the format does not tell, in their order; a heading, or much between two, begins
    anew."""
    number = behind = 0
    for mark in marks:
        if mark.kind is MarkKind.HEADING:
            number = 0
        elif mark.kind is MarkKind.LIST_ITEM and "number" not in mark.data and mark.data.get("depth", 1) == 1:
            number = number + 1 if mark.start <= behind + _FURTHER else 1
            behind = mark.end
            yield _Head(mark.start, mark.start, number, mark.end, told=False)


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
    back = point_back(ground.text, [Number(head.start, head.words, head.number, True) for head in heads])
    if len(heads) < _PAGE_OF_NOTES or not back:
        return False
    spans = [span for run in runs for span in _spans(ground, run, frozenset())]
    return sum(end - start for start, end in spans) >= _NEARLY_ALL * len(ground.text)


def _marked(ground: _Ground, run: Sequence[_Head]) -> tuple[list[Mark], list[Mark]] | None:
    """The markers and notes of a run; None where the text does not lead to it, or too few of it cite."""
    markers = _led(ground, run)
    spans = _spans(ground, run, frozenset(span[0] for span in markers.values()))
    citing = sum(CITES.search(ground.text, *span) is not None for span in spans)
    if not markers or citing < _CITING * len(run):
        return None
    return list(_references(markers, run)), list(_notes(run, spans))


def _led(ground: _Ground, run: Sequence[_Head]) -> Mapping[int, Span]:
    """The markers of a run, before all of it, or on each page before the notes at its foot; empty where too few of the
    notes have one."""
    numbers = {head.number for head in run}
    above = max((in_order(places, run[-1].number + 1, run[0].start) for places in ground.markers), key=len)
    enough = len(numbers & above.keys()) >= (_SHARE if run[0].told else _NEARLY_ALL) * len(run)
    if enough and 1 in above and (run[0].told or max(above) == len(run)):  # an enumeration's first is behind a colon
        return above
    if run[0].lone or run[0].end:  # numbers of pages, or of steps
        return {}
    feet = max((_at_feet(ground, places, run) for places in ground.markers), key=len)
    return feet if len(feet) >= _SHARE * len(run) else {}


def _at_feet(ground: _Ground, places: Places, run: Sequence[_Head]) -> dict[int, Span]:
    """The markers that stand shortly before their notes, in no paragraph that begins with a number itself."""
    heads = {head.number: head.start for head in run}
    begun = {bisect_right(ground.paragraphs, head.start) for head in run}
    apart = {
        number: [span for span in places[number] if bisect_right(ground.paragraphs, span[0]) not in begun]
        for number in heads.keys() & places.keys()
    }
    found = in_order(apart, run[-1].number, run[-1].start)
    return {number: span for number, span in found.items() if 0 < heads[number] - span[1] <= _PAGE}


def _places(text: str, marks: Sequence[Mark]) -> Iterator[Places]:
    """Where each number stands as markers may: raised, in brackets of either kind, behind a word."""
    raised: dict[int, list[Span]] = defaultdict(list)
    for mark in marks:
        if mark.kind is MarkKind.SUPERSCRIPT:
            number = text[mark.start : mark.end].strip("[]() ,")
            if number.isdecimal() and len(number) <= _DIGITS:
                raised[int(number)].append((mark.start, mark.end))
    yield raised
    for pattern in _MARKERS:
        places: dict[int, list[Span]] = defaultdict(list)
        for found in pattern.finditer(text):
            places[int(found["number"])].append(found.span())
        yield places


def _spans(ground: _Ground, run: Sequence[_Head], markers: Collection[int]) -> list[Span]:
    """From where to where each note reaches: to the next one, a heading, or its item's or paragraph's end, which is the
    note's where running text with a marker stands before the next."""
    made = []
    ordered = sorted(markers)
    for at, head in enumerate(run):
        then = run[at + 1].start if at + 1 < len(run) else len(ground.text)
        if not head.end and (at + 1 == len(run) or bisect_left(ordered, head.start) < bisect_left(ordered, then)):
            then = min(then, _last(ground, run, at))
        end = min(head.end or then, then)
        heading = bisect_right(ground.headings, head.start)
        end = min([end, *ground.headings[heading : heading + 1]])
        made.append((head.start, head.start + len(ground.text[head.start : end].rstrip())))
    return made


def _last(ground: _Ground, run: Sequence[_Head], at: int) -> int:
    """Where a note ends behind which text follows: its line where notes are lines of one paragraph, else its paragraph,
    or the one behind its label."""
    text, start = ground.text, run[at].start
    first = bisect_right(ground.paragraphs, start)
    end = _end(ground, first)
    if not text[run[at].words : end].strip(" .:)\xa0"):
        return _end(ground, first + 1)
    if at and run[at - 1].start >= ground.paragraphs[first - 1]:
        line = text.find("\n", start)
        return min(line, end) if line >= 0 else end
    return end


def _end(ground: _Ground, following: int) -> int:
    """Where the paragraph before the paragraph `following` ends."""
    after = ground.paragraphs[following : following + 1]
    return after[0] - 2 if after else len(ground.text)


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
