"""Notes at the feet of scanned pages, page by page, where labels and markers were misread ("I5Ibid.", "4o Rogers").

In: a text with lines or signs that part its pages. Out: the same marks as `page_notes`. A label counts where it can be
the number of a marker that stands higher up on the same page, in the order of both; the numbers of a page go on from
those of a page shortly before.

>>> page = "It was so.{0} And more,{1} they said.\\n\\n{0} A. Doe, A Book. {1} Ibid.\\n\\f\\n"
>>> marks = scanned_notes("".join(page.format(n, n + 1) for n in range(1, 14, 2)))
>>> [mark.data["label"] for mark in marks if mark.kind is MarkKind.NOTE][:4]
['1', '2', '3', '4']
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from whence.models import Mark, MarkKind, Span
from whence.read.misread_figures import SIGNS, can_be
from whence.read.page_notes import places_of

_PARTS = regex.compile(
    r"\f|^[ \t]*(?:%%page\s\p{Nd}+%%|<<PAGE[_ ]BREAK>>|\[?[Pp]age\s\p{Nd}+\]?|[-–]\s?\p{Nd}{1,4}\s?[-–])[ \t]*$",
    regex.MULTILINE,
)
_LABEL = regex.compile(
    r"(?:(?:^[ \t>]*|(?<=\S)|(?<=\s))\[\^?(?P<bracket>\p{Nd}{1,3})\](?P<split>(?:[ ]\p{Nd}(?!\p{Nd})){0,2})[ ]+"
    rf"|(?:^[ \t>]*|(?<=[.;)\]\p{{Nd}}]\s))(?P<number>[{SIGNS}](?:[ ]?[{SIGNS}]){{0,3}}?)[ ]?)"
    r"(?=[\"“]?(?:[IlZ1]?bid\b|\p{Lu}\p{L}|\p{Lu}\.\s?\p{Lu}))",
    regex.MULTILINE,
)
_STEP = 4
"""Numbers of one page count on in steps of at most so many."""
_GAP, _BACK, _ANEW = 60, 20, 9
"""From one foot to the next at most so many notes, or feet, may be unread; numbers begin anew at most so high."""
_DOUBT = 2
"""Pairs that have to follow before numbers that begin anew are worth it."""
_PAGES, _PAIRS = 5, 12
"""The fewest pages with feet, and pairs, for a text to be taken for a scan with notes at its feet."""
_MOST = 60
"""Labels and markers looked at on one page."""


@dataclass(frozen=True, slots=True)
class _Label:
    """What may be the signs of a label, and where its note begins and its words begin: of "p. 42 36 Ibid." the page
    before it may be none of them."""

    signs: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Pair:
    """A label, its number, the marker's place."""

    label: _Label
    number: int
    marker: Span


@dataclass(frozen=True, slots=True)
class _Foot:
    """The pairs of one page; `end` is the page's."""

    pairs: tuple[_Pair, ...]
    end: int


def scanned_notes(text: str) -> list[Mark]:
    """The marks of notes at the feet of scanned pages; none where the text has no such pages."""
    cuts = [0, *(part.end() for part in _PARTS.finditer(text)), len(text)]
    if len(cuts) - 1 < _PAGES:
        return []
    markers = sorted((span, number) for number, spans in places_of(text).items() for span in spans)
    found: list[_Foot] = []
    at = 0
    for start, end in pairwise(cuts):
        first = at
        while at < len(markers) and markers[at][0][0] < end:
            at += 1
        pairs = _pairs(text, (start, end), markers[first:at][:_MOST])
        found += [_Foot(tuple(pairs), end)] if pairs else []
    feet = _in_order(found)
    if len(feet) < _PAGES or sum(len(foot.pairs) for foot in feet) < _PAIRS:
        return []
    return list(_marks(text, feet))


def _pairs(text: str, page: Span, markers: Sequence[tuple[Span, int]]) -> list[_Pair]:
    """The longest row of labels that can be numbers of markers above them, both counting on."""
    labels = [
        _Label(_endings(m["number"] or (m["bracket"] + m["split"]).replace(" ", "")), m.start(), m.end())
        for m in (_LABEL.finditer(text, *page) if markers else ())
    ][-_MOST:]
    best: list[_Pair] = []
    rows: list[list[_Pair]] = []
    for label in labels:
        for span, number in markers:
            if span[1] > label.start or not any(can_be(signs, number) for signs in label.signs):
                continue
            pair = _Pair(label, number, span)
            row = max((row for row in rows if _follows(row[-1], pair)), key=len, default=[])
            rows.append([*row, pair])
            if len(rows[-1]) > len(best):
                best = rows[-1]
        rows = sorted(rows, key=len)[-_MOST:]
    return best


def _endings(signs: str) -> tuple[str, ...]:
    """The signs without spaces, and without their first parts."""
    parts = signs.split()
    return tuple("".join(parts[k:]) for k in range(len(parts)))


def _follows(before: _Pair, pair: _Pair) -> bool:
    return (
        0 < pair.number - before.number <= _STEP
        and pair.marker[0] > before.marker[0]
        and pair.label.start > before.label.start
        and pair.marker[1] <= before.label.start
    )


def _in_order(feet: Sequence[_Foot]) -> list[_Foot]:
    """The feet of the heaviest row in which each goes on from one shortly before it: a misread page is left out."""
    weights: list[int] = []
    before: list[int | None] = []
    for at, foot in enumerate(feet):
        behind = [(weights[k] - _DOUBT * _begins_anew(feet[k], foot), -k) for k in range(max(0, at - _BACK), at)]
        best = max((one for one in behind if _goes_on(feet[-one[1]], foot)), default=None)
        before.append(-best[1] if best else None)
        weights.append(len(foot.pairs) + (best[0] if best else 0))
    row: list[_Foot] = []
    step: int | None = max(range(len(feet)), key=weights.__getitem__, default=None)
    while step is not None:
        row.append(feet[step])
        step = before[step]
    return row[::-1]


def _goes_on(before: _Foot, foot: _Foot) -> bool:
    """Whether a page's numbers follow those of a page before, or begin anew."""
    return 0 < foot.pairs[0].number - before.pairs[-1].number <= _GAP or foot.pairs[0].number <= _ANEW


def _begins_anew(before: _Foot, foot: _Foot) -> bool:
    """Whether a page's numbers do not follow those of a page before: that counts against the row, so that a single low
    number in a table, from which hardly any goes on, is not among its pages."""
    return foot.pairs[0].number <= before.pairs[-1].number


def _marks(text: str, feet: Sequence[_Foot]) -> Iterator[Mark]:
    order = 0
    for foot in feet:
        ends = [*(pair.label.start for pair in foot.pairs[1:]), foot.end]
        for pair, end in zip(foot.pairs, ends, strict=True):
            order += 1
            blank = text.find("\n\n", pair.label.end, end)
            stop = len(text[pair.label.start : blank if blank > 0 else end].rstrip()) + pair.label.start
            label = str(pair.number)
            yield Mark(MarkKind.NOTE_REFERENCE, *pair.marker, {"label": label, "target": f"scan-{order}"})
            note = {"label": label, "id": f"scan-{order}", "kind": "footnote"}
            yield Mark(MarkKind.NOTE, pair.label.start, stop, note)
