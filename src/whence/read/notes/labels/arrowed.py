"""Notes whose last words are followed by the arrow that led back to their markers, in what was printed or copied from a
page: "45. Lee, Silt, 4. ↩".

In: a text. Out: the `NOTE` marks of such paragraphs, under the numbers that they begin with, or that their order gives
them where none does. A paragraph without an arrow behind a label belongs to the note that ends below it. Where no empty
lines part such paragraphs, each is a line.

>>> text = "So it was.\\n\\n44. Ann Lee, Silt, 4.↩\\n\\n45. Ibid., 7.↩︎\\n\\n46. Jane Roe, Sand.\\n\\nSee there. ↩ ↩2"
>>> [(mark.data["label"], text[mark.start : mark.end]) for mark in arrowed_notes(text)][1:]
[('45', 'Ibid., 7.↩︎'), ('46', 'Jane Roe, Sand.\\n\\nSee there. ↩ ↩2')]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from whence.models import Mark, MarkKind
from whence.read.notes.labels.numberless import numberless_notes

_FEWEST = 3
_STEP = 4
"""Numbers may skip so many: a note that lost its arrow."""
_LONGEST = 2_500
_LABEL = regex.compile(r"\[?\^?(?P<number>\p{Nd}{1,4})(?:\]:?|[.):])?\s+(?=\S)")
_ARROWED = regex.compile(r"^\S(?:[^\n↩↵]|\n(?!\n)){1,2500}+[↩↵]\ufe0e?[^\n\p{L}]{0,12}$", regex.MULTILINE)
_LINED = regex.compile(r"^[^\n↩↵]{2,2500}[↩↵]\ufe0e?[^\n\p{L}]{0,12}$", regex.MULTILINE)
_ROW = regex.compile(r"[↩↵]\ufe0e?[ \t]*\n(?=\S[^\n↩↵]*[↩↵]\ufe0e?[ \t]*$)", regex.MULTILINE)
_STARTS = regex.compile(r"(?<=\n\n)(?=\S)|\A")


@dataclass(frozen=True, slots=True)
class _Note:
    label: str
    start: int
    end: int


def arrowed_notes(text: str) -> list[Mark]:
    """The marks of the notes of a text that end with arrows; none where few do, or their numbers do not count on."""
    if "↩" not in text and "↵" not in text:
        return []
    notes = list(_notes(text))
    told = [note for note in notes if note.label]
    if len(notes) < _FEWEST or (told and not _counts(told)):
        return []
    if not told and (counted := numberless_notes(text)):
        return counted
    kept = told or [_Note(str(order), note.start, note.end) for order, note in enumerate(notes, 1)]
    return [
        Mark(MarkKind.NOTE, note.start, note.end, {"label": note.label, "id": f"arrow-{note.start}", "kind": "endnote"})
        for note in kept
    ]


def _notes(text: str) -> Iterator[_Note]:
    """Each paragraph that ends with an arrow, from its own label on, or from one of the paragraphs right above it."""
    last = 0
    lined = len(_ROW.findall(text)) >= _FEWEST
    for found in (_LINED if lined else _ARROWED).finditer(text):
        start, label = found.start(), _LABEL.match(text, found.start())
        if label is None and not lined:
            above = [at.start() for at in _STARTS.finditer(text, max(last, start - _LONGEST), start)]
            labels = (_LABEL.match(text, at) for at in reversed(above))
            label = next((one for one in labels if one and (last or one.end() == start)), None)
        last = found.end()
        yield _Note(label["number"] if label else "", label.end() if label else start, found.end())


def _counts(notes: Sequence[_Note]) -> bool:
    """Whether the notes' numbers count on, or begin anew with one."""
    steps = (int(after.label) - int(before.label) for before, after in pairwise(notes))
    anew = [int(note.label) == 1 for note in notes[1:]]
    return all(0 < step <= _STEP or first for step, first in zip(steps, anew, strict=True))
