"""Notes under roman numbers at the end of a text, as word processors count and paste them: "[i] …", "ii. …", "iii …".

In: a text. Out: `NOTE` marks, and `NOTE_REFERENCE` marks at the same numbers in the running text, in brackets or glued
to a mark of punctuation ("so it was.ii"). Lines count as notes only where they count on from i and half of their
numbers stand behind a word before them.

>>> text = "It was so.i And more,[ii] they said.iii\\n\\ni. A. Doe, A Book.\\nii. Ibid.\\niii. B. Roe, Other.\\n"
>>> [(mark.kind.name, mark.data["label"]) for mark in roman_notes(text)][-2:]
[('NOTE_REFERENCE', 'iii'), ('NOTE', 'iii')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

import regex

from whence.models import Mark, MarkKind
from whence.read.docx_numbers import label as numbered

_LINE = regex.compile(
    r"^[ \t>]*(?P<label>\[(?P<bracket>[ivxlc]{1,9}|[IVXLC]{1,9})\]:?[ \t]*(?=\S)"
    r"|(?P<stopped>[ivxlc]{1,9})[.)][ \t]*(?=[\p{Lu}\"“‘«(*_\[<])|(?P<bare>[ivxlc]{1,9})[ \t]+(?=[\p{Lu}\"“‘«*_]))",
    regex.MULTILINE,
)
_BRACKETED = r"(?<=[\p{L}\p{P}\p{N}])\s?\[(?P<number>[ivxlc]{1,9}|[IVXLC]{1,9})\]"
_MARKERS = {"bracket": regex.compile(_BRACKETED)}
_MARKERS["stopped"] = _MARKERS["bare"] = regex.compile(
    _BRACKETED + r"|(?<=[.,;:!?”\"’)\]])(?P<number>[ivxlc]{1,9})(?=[\s”\"’)\]—–]|$)"
)
_FIRST = re.compile(r"^[ \t>]*(?:\[[iI]\]|i[.)\t ])", re.MULTILINE)
_BLANK = regex.compile(r"\n[ \t>]*(?=\n)|\f")
_FEWEST = 3
_MOST = 10_000
_SKIPPED = 4
"""Glued markers count on in steps of at most so many: some were lost, some stand for a note that was named before."""


def roman_notes(text: str) -> list[Mark]:
    """The marks of notes under roman numbers; none where the text has no such notes."""
    if not _FIRST.search(text):
        return []
    for form in _MARKERS:
        lines = _counted(text, form)
        markers = _led_from(text, lines, form) if len(lines) >= _FEWEST else {}
        if markers and len(markers) * 2 >= len(lines):
            return list(_marks(text, lines, form, markers))
    return []


def _counted(text: str, form: str) -> list[regex.Match[str]]:
    """The last lines of one form that count on from i, none left out."""
    best: list[regex.Match[str]] = []
    lines: list[regex.Match[str]] = []
    for line in islice((found for found in _LINE.finditer(text) if found[form]), _MOST):
        number = line[form].lower()
        if number == "i":
            lines = [line]
        elif number == numbered(len(lines) + 1, "lowerRoman"):
            lines.append(line)
        best = lines if len(lines) >= len(best) else best
    return best


def _led_from(text: str, lines: list[regex.Match[str]], form: str) -> dict[str, regex.Match[str]]:
    """The markers by number: those in brackets wherever they come first, glued ones in the order of the numbers."""
    order = {line[form].lower(): at for at, line in enumerate(lines)}
    markers: dict[str, regex.Match[str]] = {}
    last = -1
    for found in _MARKERS[form].finditer(text, 0, lines[0].start()):
        number = found["number"].lower()
        at = order.get(number)
        if at is None or number in markers or (form != "bracket" and not last < at <= last + _SKIPPED):
            continue
        markers[number], last = found, at
    return markers


def _marks(text: str, lines: list[regex.Match[str]], form: str, markers: dict[str, regex.Match[str]]) -> Iterator[Mark]:
    for at, line in enumerate(lines):
        label = line[form].lower()
        name = f"roman-{at + 1}"
        if marker := markers.get(label):
            yield Mark(MarkKind.NOTE_REFERENCE, marker.start(), marker.end(), {"label": label, "target": name})
        last = _BLANK.search(text, line.end())
        end = lines[at + 1].start() if at + 1 < len(lines) else last.start() if last else len(text)
        end = line.start() + len(text[line.start() : end].rstrip(" \t\r\n>"))
        yield Mark(MarkKind.NOTE, line.start("label"), end, {"label": label, "id": name, "kind": "endnote"})
