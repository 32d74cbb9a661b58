"""What stands between the words of a text and is none of them: page and line numbers, running heads, note numbers.

In: a text, or a stretch of one. Out: the spans of what a quotation would not repeat. A wrong guess does little harm: a
quotation that has the same figures between its words is compared with them (`Searchable.furniture_before`).

>>> text = "It was raining.17 Nobody\\n\\n14\\n\\nspoke."
>>> [text[a:b] for a, b in in_stretch(text)]
['14', '17']
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import regex

from whence.link.comparing.quoted import GLUED_MARKER, remark_spans
from whence.models import Span
from whence.text import NOTE_MARKER, PAGE_NUMBER

_PAGE_LINE = regex.compile(
    r"(?:(?<=\n[ \t\r]{0,8}\n|\f|[-\u2010]\r?\n)[ \t]*+[-–—\[(]{0,2}[ \t]?(?:page[ \t])?\d{1,4}(?:[ \t]of[ \t]\d{1,4})?"
    r"[ \t]?[-–—\])]{0,2}[ \t]*+(?=\r?\n|\f|\Z))|\[\[Page [A-Z]*\d+\]\]"
    r"|(?<=\n[ \t\r]{0,8}\n[ \t]{0,8})\d{1,3}\.[ \t](?=\S)",  # a paragraph's number
    regex.I,
)
_FIGURE = regex.compile(r"\d")
_LINE_NUMBER = regex.compile(r"(?m)^[ \t]{0,12}(\d{1,2})(?=[ \t]{1,12}\S)")
_NUMBERED = 8  # lines in a row whose numbers rise by one: a transcript's, not a list's
_HEADS = 3  # pages that a running head must stand on
_EDGE_LINES = 2  # lines at the top and foot of a page that may be one
_LONGEST_HEAD = 120


def in_stretch(text: str) -> list[Span]:
    """Note and page numbers, paragraph numbers and an editor's remarks: what can be told from a stretch alone."""
    spans: list[Span] = []
    if _FIGURE.search(text):
        lines = "\n" in text or "\f" in text or "[[" in text
        signs = [*[NOTE_MARKER] * ("[" in text), *[PAGE_NUMBER] * ("[" in text or "{" in text)]
        patterns = [*signs, *[_PAGE_LINE] * lines, GLUED_MARKER]
        spans += [found.span() for pattern in patterns for found in pattern.finditer(text)]
    return [*spans, *remark_spans(text)] if "[" in text or "(" in text else spans


def in_document(text: str) -> list[Span]:
    """What only a whole document shows: the numbers of a transcript's lines, the heads and feet of its pages."""
    lines, pages = text.count("\n"), text.count("\f")
    numbers = _line_numbers(text) if lines >= _NUMBERED - 1 else ()
    return [*numbers, *(_running_heads(text) if pages >= _HEADS - 1 else ())]


def _line_numbers(text: str) -> Iterator[Span]:
    run: list[Span] = []
    before = 0
    for found in _LINE_NUMBER.finditer(text):
        number = int(found.group(1))
        if number != before + 1:
            yield from run if len(run) >= _NUMBERED else ()
            run = []
        run.append(found.span(1))
        before = number
    yield from run if len(run) >= _NUMBERED else ()


def _running_heads(text: str) -> Iterator[Span]:
    """Lines at the edges of pages (parted by form feeds) that stand, but for their figures, on several of them."""
    edges = [(_alike(text[slice(*span)]), span) for span in _edge_lines(text)]
    counts = Counter(line for line, _ in edges)
    yield from (span for line, span in edges if counts[line] >= _HEADS)


def _alike(line: str) -> str:
    return str(regex.sub(r"\d+", "#", " ".join(line.split()).casefold()))


def _edge_lines(text: str) -> Iterator[Span]:
    """The first and last lines of each page that hold anything and are not long."""
    at = 0
    for page in text.split("\f"):
        lines = [(a, b) for a, b in _lines(page, at) if text[a:b].strip()]
        edges = [*lines[:_EDGE_LINES], *lines[max(_EDGE_LINES, len(lines) - _EDGE_LINES) :]]
        yield from ((a, b) for a, b in edges if b - a <= _LONGEST_HEAD)
        at += len(page) + 1


def _lines(page: str, at: int) -> Iterator[Span]:
    for line in page.split("\n"):
        yield at, at + len(line)
        at += len(line) + 1
