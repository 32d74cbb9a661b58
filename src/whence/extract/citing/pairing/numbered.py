"""Numbered notes of a stretch of paragraphs, those that stand in lines of one paragraph or run on in it too.

In: a `Layout` and the places of its blocks. Out: `Entry`s in the order of the text.

>>> page = layout(Reading("d", "r", "1. Ann Lee, Silt.\\n\\nShe went on.\\n\\n2. Jane Roe, Sand."))
>>> [(one.label, page.text[one.start : one.end]) for one in numbered_notes(page, range(3))]
[('1', 'Ann Lee, Silt.\\n\\nShe went on.'), ('2', 'Jane Roe, Sand.')]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from whence.extract.blocks import Layout, trim
from whence.extract.citing.pairing.entry import Entry
from whence.extract.citing.pairing.labels import LABEL, counting_on, label_of, restarts, told_labels
from whence.extract.citing.pairing.runon import run_on

_LINED = regex.compile(r"^[ \t]*(?:\[(?P<bracket>\p{Nd}{1,4})\][:.]?|(?P<stopped>\p{Nd}{1,4})[.)])\s+", regex.MULTILINE)
_ON = regex.compile(r"(?<=(?:[.!?”\"’)/\p{N}]|\.(?:html?|pdf|php|aspx?))\s)\[\^?(?P<bracket>\p{Nd}{1,4})\]:?\s+(?=\S)")
"""The label of a note behind another one in one paragraph, as Markdown makes one of lines."""
_HEADING = 80


def numbered_notes(layout: Layout, indexes: Sequence[int]) -> Iterator[Entry]:
    """The entries of one stretch, those that stand in lines of one paragraph too."""
    for entry in _by_paragraph(layout, indexes):
        for line in _by_line(layout, entry):
            yield from _run_on(layout, line)


def _run_on(layout: Layout, entry: Entry) -> Iterator[Entry]:
    """A note, and those that run on behind it in its paragraph."""
    label = LABEL.match(layout.flat, entry.at, entry.end)
    number = entry.number
    if label is not None and number is not None:
        for one in run_on(layout.flat, (entry.start, entry.end), number, str(label.lastgroup)):
            yield replace(entry, end=trim(layout.text, entry.start, one.start)[1])
            start, end = trim(layout.text, one.end, entry.end)
            entry = replace(entry, label=str(one.number), at=one.start, start=start, end=end)
    yield entry


def _by_line(layout: Layout, entry: Entry) -> Iterator[Entry]:
    """A note, and those behind it whose labels, printed as its own is, count on at the heads of its further lines."""
    lined = "\n" in layout.text[entry.start : entry.end]
    first = _LINED.match(layout.text, entry.at, entry.end) if lined or layout.text.startswith("[", entry.at) else None
    labels = _LINED if lined else _ON
    for label in labels.finditer(layout.text, entry.start, entry.end) if first else ():
        number = label[first.lastgroup] if first and first.lastgroup else None
        if number is not None and int(number) == int(entry.label) + 1:
            yield replace(entry, end=trim(layout.text, entry.start, label.start())[1])
            start, end = trim(layout.text, label.end(), entry.end)
            entry = replace(entry, label=number, at=label.start(), start=start, end=end)
    yield entry


def _by_paragraph(layout: Layout, indexes: Sequence[int]) -> Iterator[Entry]:
    """The entries of one stretch: a paragraph without a label goes on with the note above, unless it is a heading over
    numbers that begin anew."""
    told = told_labels(layout)
    labels = [label_of(layout, index, told.get(layout.blocks[index].start)) for index in indexes]
    counting = counting_on(labels)
    open_note: Entry | None = None
    for at, index in enumerate(indexes):
        block, label = layout.blocks[index], labels[at]
        if label and counting[at]:
            if open_note:
                yield open_note
            open_note = Entry(label.words, block.start, *trim(layout.text, min(label.end, block.end), block.end))
        elif open_note and restarts(labels, counting, at) and block.end - block.start < _HEADING:
            yield open_note
            open_note = None
        elif open_note:
            open_note = replace(open_note, end=block.end)
    if open_note:
        yield open_note
