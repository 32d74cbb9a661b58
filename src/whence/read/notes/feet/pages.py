"""Notes at the feet of a text's pages, where no format marks them: text taken from a PDF, a scan, a printed journal.

In: a text. Out: `NOTE` marks, and `NOTE_REFERENCE` marks at the numbers in the running text that lead to them. A
numbered line is a note only where its number stands behind a word or its full stop before it, and where several such
feet alternate with running text: a list has no markers, and notes at the end have one foot.
What the walk passes by between two notes is looked for behind it (`gaps`).

>>> page = "It was so.{0} And more,{1} they said.\\n\\n{0}. A. Doe, A Book.\\n{1}. B. Roe, Other.\\n\\n"
>>> marks = page_notes("".join(page.format(n, n + 1) for n in (1, 3, 5)))
>>> [mark.data["label"] for mark in marks if mark.kind is MarkKind.NOTE]
['1', '2', '3', '4', '5', '6']
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter

import regex

from whence.models import Mark, MarkKind, Span
from whence.read.notes.feet.columns import below_columns
from whence.read.notes.feet.displaced import displaced
from whence.read.notes.feet.gaps import PAGE, PageNote, with_gaps_filled
from whence.read.notes.feet.lines import NoteLine, note_lines, page_feet
from whence.read.notes.feet.rows import rows_of_notes
from whence.read.notes.feet.tops import below_text

_MARKER = regex.compile(
    r"(?:(?<=[\p{Ll}\p{Lu})\]”\"’'“»][.,;:!?])|(?<=[^\s][”\"’')\]])|(?<=[^\s(\[—–][“‘»]))"  # behind a stop or quote
    r"(?:(?P<a>\p{Nd}{1,4})(?=[\s—–)\]]|$)|[ ](?P<b>\p{Nd}{1,4})(?=\s+[\"“‘(]?\p{Lu}|\s*$))"  # glued or with a space
    r"|(?<=\S|[.,;:!?)”\"’][ ])\[\^?(?P<e>\p{Nd}{1,4})\]"  # converters set a raised number so, with a space before it
    r"(?P<split>(?:[ ]\p{Nd}(?!\p{Nd})){0,2})(?![ ]~)"  # a scan parts its figures
    r"|(?<=\p{Ll}|[\p{L}\p{Nd}.!?][«»”“])(?P<c>\p{Nd}{1,4})(?=[\s—–,.;:)]|$)"
    r"|(?<=\p{Ll})[ ](?P<d>\p{Nd}{1,4})(?=[ \t]*\n)",  # or behind a word
    regex.MULTILINE,
)
_COUNTED = regex.compile(
    r"\b(?:chapters?|pages?|issues?|sections?|parts?|figures?|tables?|letters?|appendix|volume|vol\.?|no\.?|note|step|items?"
    r"|phases?|questions?|rules?|class|type|level|day|enclosure|exhibit|attachment|schedule|title|article|line|room|box)\s?$",
    regex.IGNORECASE,
)
"""What is numbered itself: "Chapter 3" is no marker."""
_END = regex.compile(r"\n[ \t>]*(?=\n)|\f|\n[ \t]*(?:[-–]?\s?\p{Nd}{1,4}\s?[-–]?[ \t]*(?=\n)|Page\s\p{Nd})")
_SENTENCE = regex.compile(r"(?:(?<!\([^()\n]{0,40})[.!?]|[)\]])[\"”’)\]]*[ \t]*(?=\n)")
_GOES_ON = regex.compile(r"(?<=\p{Ll}|[\p{L}\p{Nd})”][,;:])(?<![/@]\S{0,200})\s*\n\s*\n[ \t]*[\"“‘(]{0,2}\[?\p{Ll}")
"""A note goes on behind an empty line, as tools that draw text out of a PDF leave one, where its sentence does."""
_WHOLE = regex.compile(rf"(?<!\b\p{{Lu}}[\p{{L}}.’']{{0,6}}){_SENTENCE.pattern}")
"""A sentence's end that is no initial ("Abby K.") and no short word of a title ("71 Okla. L. Rev.")."""
_LONG = 800
"""The last note of a foot ends with a sentence at a line's end, if there is no empty line and no page's number for so
long; another one where the next begins."""
_AHEAD = 8
"""So many numbers in a row may not have been recognised."""
_RUN = 4
_FEET, _PAIRS, _SHARE = 2, 4, 0.4
"""The fewest feet and pairs for a text to have notes at its feet, and the least share of the numbers in order that have
a marker: in a list of notes some have one by chance."""
_ALL = 6
"""So many notes, each behind its marker, may also have one foot."""


@dataclass(slots=True)
class _Walk:
    """Where the walk stands: the last number, numbers tried, the end of its marker and note, the foot's begin."""

    number: int = 0
    tried: int = 0
    marker: int = 0
    behind: int = 0
    foot: int = 0
    feet: int = 0
    found: list[PageNote] = field(default_factory=list)


def page_notes(text: str) -> list[Mark]:
    """The marks of notes at the feet of pages; none where the text has no such feet."""
    lines = _lines(text)
    if len(lines) < _PAIRS:
        return []
    places = places_of(text)
    lines = below_text(text, lines, places)
    walks = [_walk(text, [line for line in lines if line.stopped is stopped], places) for stopped in (True, False)]
    walk = max(walks, key=lambda walk: len(walk.found))
    found = with_gaps_filled(text, walk.found, lines)
    if len(found) < max(_PAIRS, _SHARE * walk.tried) or not (walk.feet >= _FEET or _whole(found)):
        return []
    return list(_marks(text, found, page_feet(text)))


def _lines(text: str) -> list[NoteLine]:
    """The lines that may begin a note, and the notes that stand one behind the other in a line or below numbers."""
    below, columns = below_columns(text)
    rows = {line.start: line for line in [*rows_of_notes(text), *displaced(text), *below]}
    lines = _outside(note_lines(text), columns)
    return sorted([*rows.values(), *(line for line in lines if line.start not in rows)], key=attrgetter("start"))


def _outside(lines: list[NoteLine], columns: list[Span]) -> list[NoteLine]:
    """Without the lines that begin in a column of numbers."""
    starts = [start for start, _ in columns]
    at = [(line, bisect_right(starts, line.start) - 1) for line in lines]
    return [line for line, column in at if column < 0 or columns[column][1] <= line.start]


def _whole(found: list[PageNote]) -> bool:
    """Whether these are all notes of a text, none left out, whose feet were set at its end."""
    return len(found) >= _ALL and [note.number for note in found] == list(range(1, len(found) + 1))


def _walk(text: str, lines: list[NoteLine], places: dict[int, list[tuple[int, int]]]) -> _Walk:
    walk = _Walk()
    numbers = [line.number for line in lines]
    for at, line in enumerate(lines):
        ahead = walk.number < numbers[at] <= walk.number + _AHEAD
        if ahead or (numbers[at] == 1 and walk.number > 0) or _counts_on(numbers[at : at + _RUN]):
            _step(text, walk, line, places)
    return walk


def _counts_on(numbers: list[int]) -> bool:
    """Whether these are numbers in a row, as where pages were left out and the numbers begin elsewhere."""
    return len(numbers) == _RUN and all(0 < two - one <= 2 for one, two in pairwise(numbers))


@lru_cache(maxsize=1)  # each finder of notes asks for those of the same text
def places_of(text: str) -> dict[int, list[tuple[int, int]]]:
    """Where each number stands as a marker may."""
    places: dict[int, list[tuple[int, int]]] = {}
    for found in _MARKER.finditer(text):
        if _COUNTED.search(text, max(0, found.start() - 14), found.start()):
            continue
        group = next(name for name in "abcde" if found[name])
        span = found.span(group) if group != "e" else found.span()
        number = found[group] + (found["split"] or "").replace(" ", "")
        places.setdefault(int(number), []).append(span)
    return places


def _step(text: str, walk: _Walk, line: NoteLine, places: dict[int, list[tuple[int, int]]]) -> None:
    number = line.number
    anew = walk.number > 0 and not walk.number < number <= walk.number + _AHEAD
    walk.tried += 1
    marker = None if anew else _between(places.get(number, []), walk.marker, walk.foot)
    if marker is None:
        marker = _between(places.get(number, []), walk.behind, line.start)
        if marker is None:
            return
        walk.foot, walk.feet = line.start, walk.feet + 1
    walk.number, walk.marker = number, marker[1]
    walk.behind = line.end or _end(text, line.words, _SENTENCE)
    walk.found.append(PageNote(number, line.start, line.words, marker, line.end))


def _between(places: list[tuple[int, int]], low: int, high: int) -> tuple[int, int] | None:
    """The first place from `low` to `high`, within a page of `high`."""
    at = bisect_left(places, (max(low, high - PAGE), 0))
    return places[at] if at < len(places) and places[at][1] <= high else None


def _end(text: str, start: int, sentence: regex.Pattern[str] | None) -> int:
    """The end of the paragraph, or of the page, or in a long one of a sentence."""
    blank = _END.search(text, start)
    if blank and (gap := _GOES_ON.match(text, blank.start())):
        blank = _END.search(text, gap.end())
    end = blank.start() if blank else len(text)
    stop = sentence.search(text, start) if sentence and end - start > _LONG else None
    return stop.end() if stop and stop.end() < end else end


def _marks(text: str, found: list[PageNote], feet: list[int]) -> Iterator[Mark]:
    markers = sorted(note.marker[0] for note in found if any(note.marker))
    for at, note in enumerate(found):
        then = found[at + 1] if at + 1 < len(found) else None
        whole = then is not None and not _any_between(markers, note.words, then.start)
        end = note.end or _end(text, note.words, None if whole else _WHOLE)
        end = min(end, then.start if then else end, *feet[bisect_left(feet, note.words) :][:1])
        while end > note.start and text[end - 1] in " \t\r\n>":
            end -= 1
        name = f"foot-{at + 1}"
        label = str(note.number)
        if any(note.marker):
            yield Mark(MarkKind.NOTE_REFERENCE, *note.marker, {"label": label, "target": name})
        yield Mark(MarkKind.NOTE, note.start, end, {"label": label, "id": name, "kind": "footnote"})


def _any_between(markers: list[int], low: int, high: int) -> bool:
    """Whether running text with a marker stands there."""
    at = bisect_left(markers, low)
    return at < len(markers) and markers[at] < high
