"""Notes under roman numbers in brackets at the end of a text, as word processors paste them: "[i] … [ii] …".

In: a text. Out: `NOTE` marks, and `NOTE_REFERENCE` marks at the same numbers in the running text. Lines count as notes
only where they count on from `[i]` and some of their numbers stand behind a word before them.

>>> text = "It was so.[i] And more,[ii] they said.[iii]\\n\\n[i] A. Doe, A Book.\\n[ii] Ibid.\\n[iii] B. Roe, Other.\\n"
>>> [(mark.kind.name, mark.data["label"]) for mark in roman_notes(text)][-2:]
[('NOTE_REFERENCE', 'iii'), ('NOTE', 'iii')]
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import regex

from whence.models import Mark, MarkKind
from whence.read.docx_numbers import label as numbered

_LINE = regex.compile(
    r"^[ \t>]*(?P<label>\[(?P<number>[ivxlc]{1,9})\]):?[ \t]*(?=\S)", regex.MULTILINE | regex.IGNORECASE
)
_MARKER = regex.compile(r"(?<=[\p{L}\p{P}\p{N}])\s?\[(?P<number>[ivxlc]{1,9})\]", regex.IGNORECASE)
_BLANK = regex.compile(r"\n[ \t>]*(?=\n)|\f")
_FEWEST = 3


def roman_notes(text: str) -> list[Mark]:
    """The marks of notes under roman numbers; none where the text has no such notes."""
    if "[i]" not in text and "[I]" not in text:
        return []
    lines = _counted(text)
    if len(lines) < _FEWEST:
        return []
    wanted = {line["number"].lower() for line in lines}
    markers: dict[str, regex.Match[str]] = {}
    for found in _MARKER.finditer(text, 0, lines[0].start()):
        if found["number"].lower() in wanted:
            markers.setdefault(found["number"].lower(), found)
    return list(_marks(text, lines, markers)) if len(markers) * 2 >= len(lines) else []


def _counted(text: str) -> list[regex.Match[str]]:
    """The last lines that count on from i, none left out."""
    best: list[regex.Match[str]] = []
    lines: list[regex.Match[str]] = []
    for line in islice(_LINE.finditer(text), 10_000):
        number = line["number"].lower()
        if number == "i":
            lines = [line]
        elif number == numbered(len(lines) + 1, "lowerRoman"):
            lines.append(line)
        best = lines if len(lines) >= len(best) else best
    return best


def _marks(text: str, lines: list[regex.Match[str]], markers: dict[str, regex.Match[str]]) -> Iterator[Mark]:
    for at, line in enumerate(lines):
        label = line["number"].lower()
        name = f"roman-{at + 1}"
        if marker := markers.get(label):
            yield Mark(MarkKind.NOTE_REFERENCE, marker.start(), marker.end(), {"label": label, "target": name})
        last = _BLANK.search(text, line.end())
        end = lines[at + 1].start() if at + 1 < len(lines) else last.start() if last else len(text)
        end = line.start() + len(text[line.start() : end].rstrip(" \t\r\n>"))
        yield Mark(MarkKind.NOTE, line.start("label"), end, {"label": label, "id": name, "kind": "endnote"})
