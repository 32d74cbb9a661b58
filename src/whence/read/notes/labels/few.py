"""Notes too few to be told by counting on: those behind a title that says what they are ("Notes"), in elements whose
names say so, or under raised numbers.

In: a text with its marks. Out: `NOTE` and `NOTE_REFERENCE` marks, where each number, from 1 on, stands as a marker in
the text above, in order; none where one does not. Notes without numbers are told where they are as many as the markers.

>>> text = "It rained.1 Nobody came.2\\n\\nNotes\\n\\n1. A. Doe, A Book.\\n\\n2. She was right."
>>> raised = [Mark(MarkKind.SUPERSCRIPT, at, at + 1) for at in (10, 24)]
>>> [(mark.kind.name, text[mark.start : mark.end]) for mark in few_notes(text, raised)][1:3]
[('NOTE_REFERENCE', '2'), ('NOTE', '1. A. Doe, A Book.')]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from whence.models import Mark, MarkKind, Span
from whence.read.notes.numbers.in_order import in_order

_TITLE = regex.compile(
    r"(?i)[\W_]*(?:(?:end|foot|side)\s?notes|notes(?: (?:and|&) (?:references|sources))?|references(?: and notes)?"
    r"|sources|anmerkungen|endnoten|fu(?:ß|ss)noten|einzelnachweise|quellen|notas|note|noten|przypisy|примечания)[.:]?\s*"
)
_LINE = regex.compile(r"[^\n]+")
_HEAD = regex.compile(
    r"[ \t^↑]{0,8}(?:\[(?P<n>\p{Nd}{1,3})\]|\((?P<n>\p{Nd}{1,3})\)|(?P<n>\p{Nd}{1,3})(?:[.:)]|(?=\s|$)))[.:]?[ \t]*"
)
_BRACKET = regex.compile(r"(?<=\S\s?)[\[(](?P<n>\p{Nd}{1,3})[\])]")
_GLUED = regex.compile(r"(?<=\p{L}[”\"’)\]]{0,2}(?:[.,;:!?”\"’)\]]{1,2})?)(?P<n>\p{Nd}{1,3})(?=[\s,.;:)—–]|$)")
_RUNNING_ON = regex.compile(
    r"(?<=[.”\"’)\]]\s)[\[(]?2[.)\]]?\s\p{Lu}.*?(?<=[.”\"’)\]]\s)[\[(]?3[.)\]]?\s(?:See\s)?\p{Lu}"
)
"""The second and the third note behind the first one in its line: the next line is the next chapter's."""
_SAID = regex.compile(r"(?:(?:^|[\s(])\p{Ll}[\p{L}’'-]*|[.,;:!?”\"’)\]])\s?\Z")
_SIGNS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789", "[]() .")
_TITLE_LENGTH, _NEAR = 40, 40
_MOST = 60
"""More notes than these are told by counting on."""


class _Line(NamedTuple):
    """A line: its span, its number, where the words behind this begin, and why it may be a note; whether
    it is a heading."""

    start: int
    end: int
    number: int | None
    words: int
    told: bool
    raised: bool
    heads: bool


def few_notes(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """The marks of few notes; none where nothing says that they are."""
    lines = _lines(text, marks)
    for first in _firsts(text, lines):
        if _RUNNING_ON.search(text, lines[first].start, lines[first].end):
            continue
        if (run := _run(lines, first)) and (markers := _markers(text, marks, run)):
            return [*_references(markers, run), *_notes(text, run)]
    return []


def _lines(text: str, marks: Sequence[Mark]) -> list[_Line]:
    """The lines of a text, with what is told of them."""
    raised = {mark.start: mark.end for mark in marks if mark.kind is MarkKind.SUPERSCRIPT}
    items = {m.start: m.data["number"] for m in marks if m.kind is MarkKind.LIST_ITEM and "number" in m.data}
    told = {mark.start for mark in marks if mark.kind is MarkKind.PARAGRAPH and mark.data.get("style") == "notes"}
    headings = {mark.start for mark in marks if mark.kind is MarkKind.HEADING}
    lines: list[_Line] = []
    for found in _LINE.finditer(text):
        line = _line(text, found.span(), raised, items)
        inside = bool(lines) and lines[-1].told and text[line.start - 2 : line.start] != "\n\n"
        lines.append(line._replace(told=inside or line.start in told, heads=line.start in headings))
    return lines


def _line(text: str, span: Span, raised: Mapping[int, int], items: Mapping[int, int]) -> _Line:
    """A line with its number: raised, of a list, or printed."""
    start, end = span
    number = text[start : raised.get(start, start)].translate(_SIGNS)
    if number.isdecimal() and len(number) <= 3:
        return _Line(start, end, int(number), raised[start], False, True, False)
    if start in items:
        return _Line(start, end, items[start], start, False, False, False)
    head = _HEAD.match(text, start, end)
    return _Line(start, end, int(head["n"]) if head else None, head.end() if head else start, False, False, False)


def _firsts(text: str, lines: Sequence[_Line]) -> Iterator[int]:
    """Which lines may be the first note: those behind a title that stands once, the first that their element's
    name tells, and a last raised 1."""
    titles = {at: text[line.start : line.end].casefold() for at, line in enumerate(lines) if _is_title(text, line)}
    times = Counter(titles.values())
    for at in range(len(lines) - 1, 0, -1):
        line = lines[at]
        titled = times[titles.get(at - 1, "")] == 1
        named = line.told and not lines[at - 1].told and not titles
        if at not in titles and (titled or named or (line.raised and line.number == 1)):
            yield at


def _is_title(text: str, line: _Line) -> bool:
    return line.end - line.start <= _TITLE_LENGTH and _TITLE.fullmatch(text, line.start, line.end) is not None


def _run(lines: Sequence[_Line], first: int) -> list[tuple[_Line, int]]:
    """The notes that count on from a line, each with where it ends; without numbers, lines that their name tells."""
    if lines[first].number is None:
        run = [line for line in lines[first:] if line.told]
        return [(line._replace(number=at), line.end) for at, line in enumerate(run, start=1)] if len(run) > 1 else []
    if lines[first].number != 1:
        return []
    heads = [first]
    for at in range(first + 1, len(lines)):
        line, head = lines[at], lines[heads[-1]]
        if (line.heads and line.number is None) or (lines[first].told and not line.told):
            break
        if line.number == (head.number or 0) + 1 and line.raised == head.raised:
            heads.append(at)
    return [*_ended(lines, heads)]


def _ended(lines: Sequence[_Line], heads: Sequence[int]) -> Iterator[tuple[_Line, int]]:
    """Each note up to the next one; the last is its line, that behind its number, and what its name tells, too."""
    for at, then in pairwise(heads):
        yield lines[at], lines[then - 1].end
    last = heads[-1]
    while last + 1 < len(lines) and ((lines[last].words >= lines[last].end) or (lines[last + 1].told)):
        last += 1
        if lines[last].number is not None and not lines[last].told:
            break
    yield lines[heads[-1]], lines[last].end


def _markers(text: str, marks: Sequence[Mark], run: Sequence[tuple[_Line, int]]) -> Mapping[int, Span]:
    """The markers of all notes of a run above it, in order; empty where one has none."""
    first, count = run[0][0], len(run)
    printed = first.words > first.start
    for places in _places(text, marks, first.start, printed=printed, glued=first.told) if count <= _MOST else ():
        found = in_order(places, count, first.start)
        if len(found) == count and (first.told or not first.raised or _stand_in_text(text, found)):
            return found
    return {}


def _stand_in_text(text: str, markers: Mapping[int, Span]) -> bool:
    """Whether markers stand behind what sentences are made of, not behind names, as those of affiliations do."""
    return sum(stands_in_text(text, start) for start, _ in markers.values()) * 2 > len(markers)


def stands_in_text(text: str, at: int) -> bool:
    """Whether a marker stands behind what a sentence is made of, not behind a name.

    >>> stands_in_text("It rained1", 9), stands_in_text("Ann Lee1", 7)
    (True, False)
    """
    return _SAID.search(text, max(0, at - _NEAR), at) is not None


def _places(
    text: str, marks: Sequence[Mark], end: int, *, printed: bool, glued: bool
) -> Iterator[dict[int, list[Span]]]:
    """Where numbers stand as markers may: raised or links; of notes whose numbers are printed in brackets, too, or
    glued to words."""
    marked: dict[int, list[Span]] = {}
    for mark in marks:
        if mark.kind in (MarkKind.SUPERSCRIPT, MarkKind.LINK) and mark.end <= end:
            number = text[mark.start : mark.end].translate(_SIGNS)
            if number.isdecimal() and len(number) <= 3:
                marked.setdefault(int(number), []).append((mark.start, mark.end))
    yield marked
    for form in ((_BRACKET, _GLUED) if glued else (_BRACKET,)) if printed else ():
        places: dict[int, list[Span]] = {}
        for found in form.finditer(text, 0, end):
            places.setdefault(int(found["n"]), []).append(found.span())
        yield places


def _references(markers: Mapping[int, Span], run: Sequence[tuple[_Line, int]]) -> Iterator[Mark]:
    starts = {line.number: line.start for line, _ in run}
    for number, span in markers.items():
        data = {"label": str(number), "target": f"few-{starts[number]}"}
        yield Mark(MarkKind.NOTE_REFERENCE, *span, data)


def _notes(text: str, run: Sequence[tuple[_Line, int]]) -> Iterator[Mark]:
    for line, end in run:
        stop = line.start + len(text[line.start : end].rstrip())
        yield Mark(
            MarkKind.NOTE, line.start, stop, {"label": str(line.number), "id": f"few-{line.start}", "kind": "endnote"}
        )
