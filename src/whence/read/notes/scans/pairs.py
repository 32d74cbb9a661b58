"""Labels at the foot of a scanned page that can be the numbers of markers above them, in the order of both.

In: a text, a page of it, and the numbers on it that may be markers. Out: `Pair`s, the longest row that counts on.

>>> text = "It was so.14 And more.15\\n\\n14 A. Doe, A Book. 1S Ibid."
>>> markers = [((10, 12), 14), ((22, 24), 15)]
>>> [(pair.number, text[pair.label.end :][:4]) for pair in paired(text, (0, len(text)), markers)]
[(14, 'A. D'), (15, 'Ibid')]
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from whence.models import Span
from whence.read.notes.scans.misread_figures import SIGNS, can_be

_LABEL = regex.compile(
    r"(?:(?:^[ \t>]*|(?<=\S)|(?<=\s))\[\^?(?P<bracket>\p{Nd}{1,3})\](?P<split>(?:[ ]\p{Nd}(?!\p{Nd})){0,2})[ ]+"
    rf"|(?:^[ \t>]*|(?<=[.;)\]\p{{Nd}}]\s))(?P<number>[{SIGNS}](?:[ ]?[{SIGNS}]){{0,3}}?)[ ]?)"
    r"(?=[\"“]?(?:[IlZ1]?bid\b|\p{Lu}\p{L}|\p{Lu}\.\s?\p{Lu}))",
    regex.MULTILINE,
)
_STEP = 4
"""Numbers of one page count on in steps of at most so many."""
_MOST = 60
"""Labels and markers looked at on one page."""


@dataclass(frozen=True, slots=True)
class Label:
    """What may be the signs of a label, and where its note begins and its words begin: of "p. 42 36 Ibid." the page
    before it may be none of them."""

    signs: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Pair:
    """A label, its number, the marker's place."""

    label: Label
    number: int
    marker: Span


def paired(text: str, page: Span, markers: Sequence[tuple[Span, int]]) -> list[Pair]:
    """The longest row of labels that can be numbers of markers above them, both counting on."""
    labels = [
        Label(_endings(m["number"] or (m["bracket"] + m["split"]).replace(" ", "")), m.start(), m.end())
        for m in (_LABEL.finditer(text, *page) if markers else ())
    ][-_MOST:]
    best: list[Pair] = []
    rows: list[list[Pair]] = []
    for label in labels:
        for span, number in markers:
            if span[1] > label.start or not any(can_be(signs, number) for signs in label.signs):
                continue
            pair = Pair(label, number, span)
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


def _follows(before: Pair, pair: Pair) -> bool:
    return (
        0 < pair.number - before.number <= _STEP
        and pair.marker[0] > before.marker[0]
        and pair.label.start > before.label.start
        and pair.marker[1] <= before.label.start
    )
