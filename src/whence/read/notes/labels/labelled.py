"""Notes whose numbers are told by signs around them, whichever these are: "[3] Id. at 7.", "[FN3]. Id.", "n3 Id.",
"3/ Id.", "Footnote 3: Id.", "{3} Id.", "^3 Id.", "(3) Id.", "³ Id.", ".. [3] Id.", in paragraphs, a list or a table.

In: a text. Out: `NOTE` marks, and `NOTE_REFERENCE` marks at the markers in the running text. Labels are numbers at the
heads of lines that are printed alike and count on; markers are numbers behind words that are printed alike, too, and of
all manners the one that has most of the labels' numbers, in their order. Half of the labels must have one, or the notes
be a page of their own (`counted_notes`). Numbers in plain brackets are those of lists and sources, too: they need more.
Roman numbers are such labels, and stars and daggers that begin anew on each page.

>>> text = "It was so,[FN1] and so,[FN2] they said.[FN3]\\n\\n[FN1]. A. Doe, A.\\n\\n[FN2]. Id.\\n\\n[FN3]. B. Roe.\\n"
>>> [(mark.kind.name, mark.data["label"]) for mark in labelled_notes(text)][2:4]
[('NOTE_REFERENCE', '3'), ('NOTE', '1')]
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from enum import Enum
from itertools import chain, pairwise
from typing import NamedTuple

import regex

from whence.models import Mark, Span
from whence.read.notes.feet.pages import page_notes, places_of
from whence.read.notes.numbers.chapter_runs import led_by_chapters
from whence.read.notes.numbers.counted_labels import Number
from whence.read.notes.numbers.counted_notes import BLANK, FEWEST, counted_notes, point_back, several_feet
from whence.read.notes.numbers.in_order import rising
from whence.read.notes.numbers.note_runs import are_led_to, longest_run
from whence.read.notes.numbers.word_labels import label as numbered
from whence.text import PLAIN_FIGURES

_ROMAN_NUMBERS = {numbered(number, "lowerRoman"): number for number in range(1, 400)}
_FIGURE = r"(?P<n>\p{Nd}{1,4}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})"
_ANY = r"(?P<n>\p{Nd}{1,4}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}|[ivxlc]{1,8}(?!\p{L})|(?<=\[)[IVXLC]{1,8}(?=\]))"
"""A number, and one that may be roman."""
_WORD = r"(?<!\p{L})(?:(?i:(?:foot|end)?note|fn|fu(?:ß|ss)note|anm)[.:]?[ ]?|nt?\.?[ ]?)"
_OPEN = rf"(?P<open>\\?[\[({{<*_^#↑]{{0,4}}(?:sup>)?{_WORD}?[*#]?)"
_CLOSE = r"(?P<close>\\?(?:</sup>)?[\])}>*_^/]{0,4}"
_ITEM = r"(?P<item>(?:(?:[-+•|]|\*(?=[ ]+\S)|\.\.(?=[ ]\[))[ \t]+)?)"
"""What a list, a table or reStructuredText sets in front of a label."""
_BEHIND = (
    r"(?:[ \t]*(?:\[[↑^↩]\](?:\(#[^\s()]{1,40}\))?|[↑^↩|–—](?=\s)))?"
    r"(?:[ \t]*\n?[ \t]*(?=[\p{Lu}\"“‘(§])|[ \t]+(?=\S)|[ \t]*\n[ \t]*(?=\S)|(?<=[⁰¹²³⁴⁵⁶⁷⁸⁹])(?=\S)"
    r"|(?<=(?i:note)[ ]?\p{Nd}{1,4}[:.]?)[ \t]*\n[ \t]*\n[ \t]*(?=\S))"
)
"""A way back to the text or a dash, and a space, but in front of a capital or behind a raised figure; an empty line
behind "Footnote 4:"."""
_HEAD = regex.compile(
    rf"^[ \t\f>\xa0\u200b\u2060\ufeff]*{_ITEM}{_OPEN}{_ANY}{_CLOSE}[.:)]?[*_]{{0,2}})"
    rf"(?=(?P<behind>{_BEHIND}|(?<=\])(?=[\p{{Ll}}\p{{Nd}}])))",
    regex.MULTILINE,
)
"""A label at a line's head, in brackets right before any word ("[5]42 U.S.C. § 9"); the next line may begin with one,
too: "…, June 3,\\n2004.\\n27. Roe, Tides"."""
_INSIDE = regex.compile(rf"(?<=[.!?:;”\"’)\]\p{{N}}][ \t\n]){_OPEN}{_ANY}{_CLOSE}[.:)]?[*_]{{0,2}}){_BEHIND}")
"""A label behind another note in one paragraph."""
_ANYWHERE = regex.compile(rf"(?:(?<=\S[ \t\n])|\A){_OPEN}{_FIGURE}{_CLOSE}[.:)]?[*_]{{0,2}}){_BEHIND}")
_NUMBER = regex.compile(rf"{_FIGURE}(?!\p{{Nd}}|[.,]\p{{Nd}}){_CLOSE})(?![\p{{L}}\p{{N}}(])")
_ROMAN = regex.compile(
    rf"(?<=[\[(.,;:!?”\"’)\]^])(?P<n>[ivxlc]{{1,8}}|(?<=\[)[IVXLC]{{1,8}}){_CLOSE})(?![\p{{L}}\p{{N}}(])"
)
_SIGNED = regex.compile(rf"(?:(?<=[\p{{L}}\p{{N}}.,;:!?”\"’)\]])[ ]?|(?<=[.!?][ ])){_OPEN}\Z")
_SIGN = r"(?P<n>\*{1,4}|†{1,2}|‡{1,2}|§|‖|\|\||¶)"
_SIGN_HEAD = regex.compile(rf"^[ \t\f>]*{_SIGN}(?P<close>)[ \t]?(?=[^\s*†‡§‖|¶])", regex.MULTILINE)
_SIGN_MARKER = regex.compile(
    rf"(?<=[\p{{L}}\p{{N}}.,;:!?”\"’)]){_SIGN}(?P<close>)(?=[\s,.;:)”\"—–]|$)", regex.MULTILINE
)
_EMPHASIS = regex.compile(r"(?:^|[\s(“\"])\*{1,3}\S")
_SIGN_NUMBERS = {
    "*": 1,
    "†": 2,
    "**": 2,
    "‡": 3,
    "***": 3,
    "§": 4,
    "****": 4,
    "‖": 5,
    "||": 5,
    "††": 5,
    "¶": 6,
    "‡‡": 6,
}
"""Signs that count the notes of a page."""
_WIDEST = 16
"""A marker is a number with signs behind it, and in front of it at most so many."""
_BEGINS = regex.compile(r"(?:\A|\f|\n[ \t>]*\n)[ \t>]*\Z")
_INDENT = 24
_SECOND = 2
_JOINED = 8
"""So many of the first notes, at most, stand in one paragraph with the text above them."""
_AFTER = 2000
"""More characters behind the last note are running text."""
_LEAST, _SHARE, _STEADY = 4, 0.6, 0.8
"""Plain numbers need so many markers in order, for such a share of the labels; by one they count on in such a share."""
_CHANCE = 0.05
"""Numbers of the text lead to fewer labels than these by chance ("(1) food, (2) drugs"): the markers were lost."""


class _Kind(Enum):
    """What a number is printed in."""

    FIGURES = 0
    RAISED = 1
    ROMAN = 2
    SIGNS = 3


class _Signs(NamedTuple):
    """What is printed around a number, and what it is printed in."""

    open: str
    close: str
    kind: _Kind = _Kind.FIGURES

    @property
    def listed(self) -> bool:
        """Whether lists and paragraphs are numbered so."""
        plain = self.open.lstrip("\\") in ("", "[", "(") and "/" not in self.close
        return plain and self.kind is not _Kind.RAISED

    @property
    def bare(self) -> bool:
        """Whether at most a stop stands around figures."""
        return self.kind is _Kind.FIGURES and not self.open and self.close in ("", ".", ")")


class _Labels:
    """Numbers at the heads of lines that are printed alike, and which of them a marker can lead to."""

    def __init__(self, text: str, numbers: Sequence[Number]) -> None:
        self.numbers = numbers
        self.text = text
        self._starts = [one.start for one in numbers]
        following = [*self._starts[1:], len(text)]
        blanks = (BLANK.search(text, one.end, end) for one, end in zip(numbers, following, strict=True))
        self._ends = [blank.start() if blank else end for blank, end in zip(blanks, following, strict=True)]
        self._places: dict[int, list[int]] = defaultdict(list)
        for one in numbers:
            self._places[one.number].append(one.start)

    def led(self, markers: Iterable[Number]) -> list[Number]:
        """The markers outside these notes that lead to the next one of their number, in the order of both, or to that
        in their chapter's run."""
        markers = list(markers)
        if chapters := led_by_chapters(markers, self.numbers):
            return [one for one in markers if one.start in chapters]
        leading = [(one, at) for one in markers if (at := self._behind(one)) is not None]
        return [leading[at][0] for at in rising([place for _, place in leading])]

    def _behind(self, marker: Number) -> int | None:
        before = bisect_right(self._starts, marker.start) - 1
        if before >= 0 and marker.start < self._ends[before]:
            return None
        places = self._places.get(marker.number, [])
        at = bisect_left(places, marker.end)
        return places[at] if at < len(places) else None

    def are_notes(self, led: Sequence[Number], signs: _Signs) -> bool:
        """Whether numbers such as lists and paragraphs have are those of notes: they count on by one, and those in
        square brackets are led to at the feet of several pages; or they point back, as no list does, and most or none
        are led to."""
        steps = sum(two.number in (one.number + 1, 1) for one, two in pairwise(self.numbers))
        if len(self.numbers) < _LEAST or steps < _STEADY * (len(self.numbers) - 1):
            return False
        share = _SHARE if signs.kind is not _Kind.SIGNS else _STEADY
        most = len(led) >= max(_LEAST, share * len(self.numbers))
        among = (signs.kind is _Kind.SIGNS or "[" in signs.open) and several_feet(self.numbers, led)
        if most and (among or (signs.kind is _Kind.ROMAN and "(" not in self.text[led[0].start : led[0].end])):
            return True
        return (most or self.led_by_chance(led)) and point_back(self.text, self.numbers)

    def led_by_chance(self, led: Sequence[Number]) -> bool:
        """Whether so few of these numbers are led to that none is."""
        return len(led) < _CHANCE * len(self.numbers)


def labelled_notes(text: str, *, paged: bool = True) -> list[Mark]:
    """The marks of notes under such numbers; none where the text has no such notes. Where no signs tell them, of the
    manners in which lists are numbered, too, that one counts which gives the most notes; bare numbers only where the
    text may have pages."""
    heads: dict[_Signs, list[Number]] = defaultdict(list)
    for signs, number in _heads(text):
        heads[signs].append(number)
    runs = ((signs, _joined(text, signs, _apart(text, numbers))) for signs, numbers in heads.items())
    counted = [(signs, _Labels(text, numbers)) for signs, numbers in runs if _count_on(signs, numbers)]
    counted.sort(key=lambda one: -len(one[1].numbers))
    markers = printed_markers(text, {signs.kind for signs, _ in counted}) if counted else []
    for signs, labels in counted:
        if not signs.listed and (marks := _marks(labels, signs, markers)):
            return marks
    found = [page_notes(text)] if paged else []
    found += (_marks(labels, signs, markers) for signs, labels in counted if signs.listed and (paged or not signs.bare))
    return max(found, key=len, default=[])


def inside_lines(text: str) -> list[list[Number]]:
    """What may be labels anywhere in a text whose line ends were lost, by how it is printed; numbers under no signs are
    too many."""
    printed: dict[_Signs, list[Number]] = defaultdict(list)
    for found in _ANYWHERE.finditer(text):
        for signs, number in _number(found["open"], found, found.span(), heads=True):
            if signs != _Signs("", ""):
                printed[signs].append(number)
    return [*printed.values()]


def _heads(text: str) -> Iterator[tuple[_Signs, Number]]:
    """What may be a label, and how it is printed."""
    for found in _HEAD.finditer(text):
        yield from _number(found["open"], found, (found.start("item"), found.end("behind")), heads=True)
    for found in _SIGN_HEAD.finditer(text):
        yield from _number("", found, (found.start("n"), found.end()), heads=True)


def _number(
    opened: str, found: regex.Match[str], span: Span, *, heads: bool = False
) -> Iterator[tuple[_Signs, Number]]:
    """A number with what is printed around it; none where letters are no roman number."""
    words = found["n"]
    opened, close = opened.strip().casefold(), found["close"].strip()
    if words[0].isdecimal():
        yield _Signs(opened, close), Number(*span, int(words), heads)
    elif value := _SIGN_NUMBERS.get(words):
        yield _Signs(opened, close, _Kind.SIGNS), Number(*span, value, heads, words)
    elif not words.isascii():
        yield _Signs(opened, close, _Kind.RAISED), Number(*span, int(words.translate(PLAIN_FIGURES)), heads)
    elif value := _ROMAN_NUMBERS.get(words.casefold()):
        yield _Signs(opened, close, _Kind.ROMAN), Number(*span, value, heads, words.casefold())


def _apart(text: str, numbers: list[Number]) -> list[Number]:
    """Without those inside paragraphs, where nearly all begin one: there a line begins with a marker by chance. A 1
    may stand right below the name of its chapter."""
    apart = [_BEGINS.search(text, max(0, one.start - _INDENT), one.start) is not None for one in numbers]
    if sum(apart) < _STEADY * len(numbers):
        return numbers
    heads = [
        one.number == 1 and then is not None and then.number == _SECOND and below
        for one, then, below in zip(numbers, [*numbers[1:], None], [*apart[1:], False], strict=True)
    ]
    return [one for one, begins, head in zip(numbers, apart, heads, strict=True) if begins or head]


def _joined(text: str, signs: _Signs, numbers: Sequence[Number]) -> list[Number]:
    """With the labels of notes that stand in one paragraph with what is before them."""
    above = _those_above(text, signs, numbers[0]) if signs.open else []
    return list(_with_those_inside(text, signs, [*above, *numbers]))


def _those_above(text: str, signs: _Signs, first: Number) -> list[Number]:
    """The labels from 1 up to the first that begins a paragraph, at the end of the paragraph above it: "... in the end.
    Notes [1] Ann Lee, Silt. [2] Ibid."; none where one is not there, or 1 has no marker before."""
    if not 1 < first.number <= _JOINED:
        return []
    start = max((blank.end() for blank in BLANK.finditer(text, 0, max(0, first.start - 2))), default=0)
    found: list[Number] = []
    for number in reversed(_alike_inside(text, signs, start, first.start)):
        if number.number == (found[0] if found else first).number - 1:
            found.insert(0, number)
    if not found or found[0].number != 1:
        return []
    marker = text[found[0].start : found[0].end].strip()
    return found if text.find(marker, 0, found[0].start) >= 0 else []


def _alike_inside(text: str, signs: _Signs, start: int, end: int) -> list[Number]:
    """What may be a label between two places, at a line's head or inside it, printed so."""
    found = _ANYWHERE.finditer(text, start, end)
    labels = (label for one in found for label in _number(one["open"], one, one.span(), heads=True))
    return [number for printed, number in labels if printed == signs]


def _with_those_inside(text: str, signs: _Signs, numbers: Sequence[Number]) -> Iterator[Number]:
    """With the labels that count on behind a note inside its paragraph, where the next line's does not."""
    for at, one in enumerate(numbers):
        yield one
        then = numbers[at + 1] if at + 1 < len(numbers) else None
        if then and then.number == one.number + 1:
            continue
        limit = then.start if then else len(text)
        blank = BLANK.search(text, one.end, limit)
        wanted = one.number + 1
        for found in _INSIDE.finditer(text, one.end, blank.start() if blank else limit):
            for printed, number in _number(found["open"], found, found.span(), heads=True):
                if printed == signs and number.number == wanted:
                    yield number
                    wanted += 1


def _count_on(signs: _Signs, numbers: Sequence[Number]) -> bool:
    """Whether some of these numbers follow each other; signs begin anew on each page."""
    anew = signs.kind is _Kind.SIGNS
    return sum(two.number == one.number + 1 or anew for one, two in pairwise(numbers)) >= FEWEST - 1


def printed_markers(text: str, kinds: Set[_Kind] = frozenset()) -> list[list[Number]]:
    """What may be markers, by how they are printed; roman numbers and signs only where labels are."""
    printed: dict[_Signs, list[Number]] = defaultdict(list)
    for found in chain(_NUMBER.finditer(text), _ROMAN.finditer(text) if _Kind.ROMAN in kinds else ()):
        start = found.start()
        before = _SIGNED.search(text, max(0, start - _WIDEST), start)
        if before:
            for signs, number in _number(before["open"], found, (before.start("open"), found.end())):
                if signs != _Signs("", ""):
                    printed[signs].append(number)
    for found in _SIGN_MARKER.finditer(text) if _Kind.SIGNS in kinds else ():
        if not _EMPHASIS.search(text, text.rfind("\n", 0, found.start()) + 1, found.start()):
            printed[_Signs("", "", _Kind.SIGNS)] += (number for _, number in _number("", found, found.span()))
    bare = (Number(*span, number, False) for number, spans in places_of(text).items() for span in spans)
    return [*printed.values(), sorted(bare)]


def _marks(labels: _Labels, signs: _Signs, markers: Sequence[Sequence[Number]]) -> list[Mark]:
    """The notes under labels printed so, and the markers of that manner which leads to the most of them."""
    led = max(map(labels.led, markers), key=len, default=[])
    if signs.listed and not labels.are_notes(led, signs):
        labels = _Labels(labels.text, run) if (run := longest_run(labels.numbers)) else labels
        led = max(map(labels.led, markers), key=len, default=[])
        if not are_led_to(labels.text, run, led):
            return []
    led = [] if signs.listed and labels.led_by_chance(led) else led
    marks = counted_notes(labels.text, sorted([*labels.numbers, *led]))
    return [] if signs == _Signs("n", "") and _among_text(labels.text, marks) else marks


def _among_text(text: str, marks: Sequence[Mark]) -> bool:
    """Whether the notes stand among the running text: a bare "n3" is too little then to tell how far each reaches."""
    behind = len(text) - max((mark.end for mark in marks), default=0)
    return behind > _AFTER or any(mark.data.get("kind") == "footnote" for mark in marks)
