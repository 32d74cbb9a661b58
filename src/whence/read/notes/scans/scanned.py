"""Notes at the feet of scanned pages, page by page, where labels and markers were misread ("I5Ibid.", "4o Rogers").

In: a text with lines or signs that part its pages, and the notes that a converter moved to its end, which have their
numbers. Out: the same marks as `page_notes`. Where notes begin tell their words (`feet`) and the labels that can
be the number of a marker higher up on the page (`pairs`); which numbers they have tells the row of all
(`rows`), with those that were moved in it (`moved`). A note says what it does not know: its `label` is empty
where the row does not tell its number, and it is `parted` where the note before it may not have been read; `turn` is
its place in the order of reading.

>>> page = "It was so.{0} And more,{1} they said.\\n\\n{0} A. Doe, A Book. {1} Ibid.\\n\\f\\n"
>>> marks = scanned_notes("".join(page.format(n, n + 1) for n in range(1, 14, 2)))
>>> [mark.data["label"] for mark in marks if mark.kind is MarkKind.NOTE][:4]
['1', '2', '3', '4']
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import pairwise

import regex

from whence.models import Mark, MarkKind, Span
from whence.read.notes.feet.pages import places_of
from whence.read.notes.scans.feet import Start, block_of, is_paged, starts
from whence.read.notes.scans.labels import IBID, readings
from whence.read.notes.scans.moved import ScanNote, ended, in_turn, moved_notes
from whence.read.notes.scans.pairs import paired
from whence.read.notes.scans.rows import counted

_PARTS = regex.compile(
    r"\f|^[ \t]*(?:%%page\s\p{Nd}+%%|<<PAGE[_ ]BREAK>>|\[?[Pp]age\s\p{Nd}+\]?|[-–]\s?\p{Nd}{1,4}\s?[-–]"
    r"|-{2,5}\s?[Pp]age\s\p{Nd}+\s?-{2,5})[ \t]*$",
    regex.MULTILINE,
)
_PAGES, _NOTES = 5, 12
"""The fewest pages with feet, and notes with a number, for a text to be taken for a scan with notes at its feet."""
_MARKED = 0.5
"""What it is worth that a marker with the number stands higher up on the page."""
_PAIRED, _GONE = 2.5, 0.4

_SPILLED = regex.compile(
    r"(?<=\bpp?\.\s?[\p{L}\p{Nd}][\p{L}\p{Nd}.–-]{0,8}(?:,\s[\p{Nd}–-]{1,8}){0,3})[.,]?\s"
    r"(?=\p{Ll}{3,}['’]?s?(?:\s\p{Ll}+){2})"
    r"(?=[^\n]{200})"
)
"""Where running text goes on behind a page that is cited, in one paragraph with it."""

_Markers = Sequence[tuple[Span, int]]


def scanned_notes(text: str, marks: Sequence[Mark] = ()) -> list[Mark]:
    """The marks of notes at the feet of scanned pages; none where the text has no such pages. Of the marks that the
    format gives the notes at the text's end are given again, in their turn."""
    cuts = [0, *(part.end() for part in _PARTS.finditer(text)), len(text)]
    if len(cuts) - 1 < _PAGES:
        return []
    end = ended(text, marks)
    last = end[0].start if end else len(text)
    gone = {int(mark.data["label"]) for mark in end if str(mark.data.get("label")).isdecimal()}
    found = _on_pages(text, [(low, min(high, last)) for low, high in pairwise(cuts) if low < last], gone)
    told = [note for note in found if note.number is not None]
    if len({note.page for note in told}) < _PAGES or len(told) < _NOTES:
        return []
    return list(_marks(text, in_turn(found, list(moved_notes(text, end)))))


def _on_pages(text: str, pages: Sequence[Span], gone: Set[int]) -> list[ScanNote]:
    """The notes at the feet of all pages; a note whose number is among those that are `gone` to the text's end may be
    another chapter's."""
    begun = [
        (page, start, likely, above)
        for page, (span, above) in enumerate(_with_markers(text, pages))
        for start, likely in _weighed(text, span, above)
    ]
    options = [
        {number: weight - _GONE * (number in gone) for number, weight in likely.items()} for *_, likely, _ in begun
    ]
    made = []
    for (page, start, _, above), number in zip(begun, counted(options, [page for page, *_ in begun]), strict=True):
        back = IBID.match(text, start.words) is not None
        if number is not None or back or is_paged(text, start):
            note = ScanNote(start.at, start.words, number, page, start.block, start.signs, back)
            made.append(replace(note, loose=start.loose, marker=_marker(above, number, start.at)))
    return made


def _with_markers(text: str, pages: Sequence[Span]) -> Iterator[tuple[Span, _Markers]]:
    """Each page with what may be markers on it."""
    markers = sorted((span, number) for number, spans in places_of(text).items() for span in spans)
    at = 0
    for low, high in pages:
        first = at
        while at < len(markers) and markers[at][0][0] < high:
            at += 1
        yield (low, high), markers[first:at]


def _weighed(text: str, page: Span, markers: _Markers) -> Iterator[tuple[Start, dict[int, float]]]:
    """The starts on a page with the numbers that they may have: those of markers above them before others."""
    pairs = {pair.label.end: pair for pair in paired(text, page, markers)}
    found = {start.words: start for start in starts(text, page, pairs.keys())}
    taken = [(start.at, start.words) for start in found.values()]
    for words, pair in pairs.items():
        if not any(at <= pair.label.start < end for at, end in taken):
            found.setdefault(words, Start(pair.label.start, words, pair.label.signs, block_of(text, pair.label.start)))
    for words in sorted(found):
        start = found[words]
        options = readings(start.signs)
        for span, number in markers:
            if number in options and span[1] <= start.at:
                options[number] += _MARKED / (1 + options[number])
        if words in pairs:
            options[pairs[words].number] = _PAIRED
        yield start, options


def _marker(markers: _Markers, number: int | None, before: int) -> Span | None:
    """The last marker with this number above the note."""
    return max((span for span, read in markers if read == number and span[1] <= before), default=None)


def _marks(text: str, notes: Sequence[ScanNote]) -> Iterator[Mark]:
    """The marks of the notes, each until the next one or its paragraph's end."""
    begins = sorted(note.at for note in notes)
    following = dict(pairwise([*begins, len(text)]))
    for turn, note in enumerate(notes, start=1):
        blank = text.find("\n\n", note.words, following[note.at])
        high = blank if blank > 0 else following[note.at]
        spilled = _SPILLED.search(text, note.words, high)
        stop = len(text[note.at : spilled.start() if spilled else high].rstrip()) + note.at
        label = str(note.number or "")
        name = f"scan-{turn}"
        if note.marker is not None:
            yield Mark(MarkKind.NOTE_REFERENCE, *note.marker, {"label": label, "target": name})
        data = {"label": label, "id": name, "kind": "footnote", "turn": turn, "parted": note.parted}
        yield Mark(MarkKind.NOTE, note.words, stop, data)
