"""Notes under roman numbers at the end of a text, as word processors count and paste them: "[i] …", "ii. …", "iii …".

In: a text, and what is raised above its lines. Out: `NOTE` marks, and `NOTE_REFERENCE` marks at the same numbers in the
running text, in brackets, raised, or glued to a mark of punctuation ("so it was.ii"). Lines count as notes only where
they count on from i and half of their numbers stand behind a word before them.

>>> text = "It was so.i And more,[ii] they said.iii\\n\\ni. A. Doe, A Book.\\nii. Ibid.\\niii. B. Roe, Other.\\n"
>>> [(mark.kind.name, mark.data["label"]) for mark in roman_notes(text)][-2:]
[('NOTE_REFERENCE', 'iii'), ('NOTE', 'iii')]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

import regex

from whence.models import Mark, MarkKind, Span
from whence.read.notes.numbers.counted_notes import BLANK
from whence.read.notes.numbers.word_labels import label as numbered

_LINE = regex.compile(
    r"^[ \t\f>]*(?P<label>\[(?P<bracket>[ivxlc]{1,9}|[IVXLC]{1,9})\]:?[ \t]*(?=\S)"
    r"|(?P<stopped>[ivxlc]{1,9})[.)][ \t]*(?=[\p{Lu}\"“‘«(*_\[<])|(?P<bare>[ivxlc]{1,9})[ \t]+(?=[\p{Lu}\"“‘«*_]))",
    regex.MULTILINE,
)
_FORMS = ("raised", "bracket", "stopped", "bare")
_BRACKETED = r"(?<=[\p{L}\p{P}\p{N}])\s?\[(?:[ivxlc]{1,9}|[IVXLC]{1,9})\]"
_MARKER = {
    True: regex.compile(_BRACKETED),
    False: regex.compile(_BRACKETED + r"|(?<=[.,;:!?”\"’)\]])[ivxlc]{1,9}(?=[\s”\"’)\]—–]|$)"),
}
"""Markers of notes whose labels stand in brackets, and of others."""
_NUMBER = regex.compile(r"[ivxlc]{1,9}")
_FIRST = re.compile(r"^[ \t\f>]*(?:\[[iI]\]|i[.)\t ])", re.MULTILINE)
_FEWEST = 3
_MOST = 10_000
_SKIPPED = 4
"""Glued markers count on in steps of at most so many: some were lost, some stand for a note that was named before."""


class _Label(NamedTuple):
    """A label at the head of a line, `text[start:end]`: its number in small letters, and how it is printed."""

    start: int
    end: int
    number: str
    form: str


def roman_notes(text: str, raised: Sequence[Span] = ()) -> list[Mark]:
    """The marks of notes under roman numbers; none where the text has no such notes. What is `raised` above its line
    may be a label or a marker wherever it stands."""
    small = [(a, b) for a, b in raised if _NUMBER.fullmatch(text, a, b)]
    if not small and not _FIRST.search(text):
        return []
    labels = _labels(text, small)
    for form in _FORMS:
        lines = _counted(label for label in labels if label.form == form)
        markers = _led_from(text, lines, small) if len(lines) >= _FEWEST else {}
        if markers and len(markers) * 2 >= len(lines):
            return list(_marks(text, lines, markers))
    return []


def _labels(text: str, raised: Sequence[Span]) -> list[_Label]:
    """What may be a label, in the order of the text: one printed in its line or raised above it."""
    printed = (
        _Label(line.start("label"), line.end(), line[form].lower(), form)
        for line in islice(_LINE.finditer(text), _MOST)
        for form in _FORMS[1:]
        if line[form]
    )
    heads = (_Label(a, b, text[a:b], "raised") for a, b in raised if _is_head(text, a))
    return sorted([*printed, *heads])


def _is_head(text: str, at: int) -> bool:
    line = text.rfind("\n", 0, at) + 1
    return not text[line:at].strip(" \t>")


def _counted(labels: Iterable[_Label]) -> list[_Label]:
    """The last labels that count on from i, none left out."""
    best: list[_Label] = []
    lines: list[_Label] = []
    for label in labels:
        if label.number == "i":
            lines = [label]
        elif label.number == numbered(len(lines) + 1, "lowerRoman"):
            lines.append(label)
        best = lines if len(lines) >= len(best) else best
    return best


def _led_from(text: str, lines: Sequence[_Label], raised: Sequence[Span]) -> dict[str, Span]:
    """The markers by number: those in brackets wherever they come first, others in the order of the numbers."""
    form, end = lines[0].form, lines[0].start
    order = {line.number: at for at, line in enumerate(lines)}
    markers: dict[str, Span] = {}
    last = -1
    for start, stop in _markers(text, form, end, raised):
        number = text[start:stop].strip(" []").lower()
        at = order.get(number)
        if at is None or number in markers or (form != "bracket" and not last < at <= last + _SKIPPED):
            continue
        markers[number], last = (start, stop), at
    return markers


def _markers(text: str, form: str, end: int, raised: Sequence[Span]) -> list[Span]:
    """What may be a marker before `end`: raised where anything is, else in brackets or glued."""
    small = [(a, b) for a, b in raised if b <= end and not _is_head(text, a)]
    return small or [found.span() for found in _MARKER[form == "bracket"].finditer(text, 0, end)]


def _marks(text: str, lines: Sequence[_Label], markers: Mapping[str, Span]) -> Iterator[Mark]:
    for at, line in enumerate(lines):
        name = f"roman-{at + 1}"
        if marker := markers.get(line.number):
            yield Mark(MarkKind.NOTE_REFERENCE, *marker, {"label": line.number, "target": name})
        last = BLANK.search(text, line.end)
        end = lines[at + 1].start if at + 1 < len(lines) else last.start() if last else len(text)
        end = line.start + len(text[line.start : end].rstrip(" \t\r\n>"))
        yield Mark(MarkKind.NOTE, line.start, end, {"label": line.number, "id": name, "kind": "endnote"})
