"""Paragraphs of a PDF to one raw text with marks, and the edits that mend its line ends and ligatures.

In: paragraphs, notes and furniture in the order in which they are to stand. Out: a draft.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from whence.models import Mark, MarkKind
from whence.read.draft import Draft, Edit
from whence.read.pdf.hyphens import Words
from whence.read.pdf.lines import HYPHEN, Line
from whence.read.pdf.notes import Foot
from whence.read.pdf.paragraphs import Paragraph

_BROKEN = re.compile(r"[^\W\d_][-\u2010\u00ad]$")
_LABEL = re.compile(r"\d+|[*†‡§¶]+|[a-z]")
_WITHOUT_SPACES = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_HYPHENS = "-\u2010\u00ad"
_BETWEEN = "\n\n"


class Composer:
    """A text under construction; paragraphs are a blank line apart."""

    def __init__(self, lines: Iterable[str], notes: Sequence[Sequence[Foot]]) -> None:
        self._words = Words(lines)
        self._targets = {(note[0].page, note[0].label or ""): _name(note, number) for number, note in enumerate(notes)}
        self._names = [_name(note, number) for number, note in enumerate(notes)]
        self._pieces: list[str] = []
        self._length = 0
        self._marks: list[Mark] = []
        self._edits: list[Edit] = []
        self._page: tuple[int, int] | None = None

    def paragraph(self, paragraph: Paragraph) -> None:
        """A paragraph or heading of the running text, with its type size."""
        start = self._lines(paragraph.lines, markers=True)
        if paragraph.level is not None:
            self._mark(MarkKind.HEADING, start, {"level": paragraph.level})
        else:
            self._mark(MarkKind.PARAGRAPH, start, {})
        if paragraph.quoted:
            self._mark(MarkKind.BLOCK_QUOTE, start, {"style": "set_in"})
        self._mark(MarkKind.FONT_SIZE, start, {"size": paragraph.lines[0].size})

    def note(self, note: Sequence[Foot], paragraphs: Iterable[Paragraph]) -> None:
        """One note, which may go on over pages; its label stands at its start."""
        start = None
        for paragraph in paragraphs:
            begin = self._lines(paragraph.lines, markers=False)
            self._mark(MarkKind.PARAGRAPH, begin, {})
            self._mark(MarkKind.FONT_SIZE, begin, {"size": paragraph.lines[0].size})
            start = begin if start is None else start
        if start is not None and note[0].label is not None:
            name = self._names.pop(0)
            self._mark(MarkKind.NOTE, start, {"label": note[0].label, "id": name, "kind": "footnote"})

    def furniture(self, lines: Iterable[Line]) -> None:
        """Running heads, feet and page numbers, each on a line of its own."""
        for line in lines:
            start = self._lines([line], markers=False)
            self._mark(MarkKind.EXTRANEOUS, start, {"why": "running head or page number"})

    def draft(self) -> Draft:
        """What has been composed."""
        self._turn(None)
        marks = sorted(self._marks, key=lambda mark: (mark.start, -mark.end))
        return Draft("".join(self._pieces), marks, edits=self._edits)

    def _mark(self, kind: MarkKind, start: int, data: Mapping[str, Any]) -> None:
        self._marks.append(Mark(kind, start, self._length, data))

    def _add(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

    def _lines(self, lines: Sequence[Line], *, markers: bool) -> int:
        """The lines as one paragraph; where it begins."""
        if self._length:
            self._add(_BETWEEN)
        start = self._length
        for number, line in enumerate(lines):
            if number:
                self._join(lines[number - 1].text, line.text)
            if number == 0 or line.page != lines[number - 1].page:
                first, begun = number, self._length
            self._line(line, markers)
            if number + 1 == len(lines) or lines[number + 1].page != line.page:
                self._box(lines[first : number + 1], begun)
        return start

    def _box(self, lines: Sequence[Line], start: int) -> None:
        """The part of a paragraph on one page, and its place there."""
        lefts, bottoms, rights, tops = zip(*(line.box for line in lines), strict=True)
        edges = (min(lefts), min(bottoms), max(rights), max(tops))
        self._mark(MarkKind.BOX, start, {"page": lines[0].page + 1, "box": [round(edge, 1) for edge in edges]})

    def _join(self, before: str, after: str) -> None:
        """One space; at a broken word the line end, and an edit that takes it out, with its hyphen or without; between
        signs of Chinese and Japanese, which are written without spaces, the line end and such an edit as well."""
        if _WITHOUT_SPACES.match(before[-1]) and _WITHOUT_SPACES.match(after):
            self._edits.append(Edit(self._length, self._length + 1, ""))
            self._add("\n")
            return
        hyphen = before.endswith(HYPHEN) or (
            after[:1].islower() and before[-1] in _HYPHENS and _BROKEN.search(before) is not None
        )
        if not hyphen:
            self._add(" ")
            return
        kept = self._words.keeps_hyphen(before[:-1], after) and not before.endswith("\u00ad")
        self._edits.append(Edit(self._length - (0 if kept else 1), self._length + 1, ""))
        self._add("\n")

    def _line(self, line: Line, markers: bool) -> None:
        if self._page is None or self._page[0] != line.page:
            self._turn(line.page)
        start = self._length
        self._add(line.text[:-1] + "-" if line.hyphenated else line.text)
        for first, last in line.raised:
            self._marks.append(Mark(MarkKind.SUPERSCRIPT, start + first, start + last))
            if markers:
                self._marks += self._references(line, start, (first, last))
        for first, last, address in line.links:
            self._marks.append(Mark(MarkKind.LINK, start + first, start + last, {"href": address}))

    def _references(self, line: Line, start: int, span: tuple[int, int]) -> Iterable[Mark]:
        """The raised labels that have a note on this page, or on the next, to which a long foot may have moved."""
        for label in _LABEL.finditer(line.text, *span):
            for page in (line.page, line.page + 1):
                if name := self._targets.get((page, label.group())):
                    data = {"label": label.group(), "target": name}
                    yield Mark(MarkKind.NOTE_REFERENCE, start + label.start(), start + label.end(), data)
                    break

    def _turn(self, page: int | None) -> None:
        """The page's mark ends, and the next one's begins with the next line."""
        if self._page is not None:
            number, start = self._page
            end = self._length - (len(_BETWEEN) if self._pieces[-1] == _BETWEEN else 1 if self._ended() else 0)
            self._marks.append(Mark(MarkKind.PAGE, start, end, {"number": number + 1}))
        self._page = None if page is None else (page, self._length)

    def _ended(self) -> bool:
        return self._pieces[-1] in (" ", "\n")


def _name(note: Sequence[Foot], number: int) -> str:
    return f"page-{note[0].page + 1}-note-{note[0].label}-{number + 1}"
