"""From what a reader found to a `Reading`: repairs are applied, and every mark moves with its text.

In: a `Draft`, the reader's raw text with marks on it and the edits that would repair it. Out: a `Reading` whose
`repairs` lead from its text back to the raw text.

>>> text, repairs = mend("co-\\noperate", [Edit(2, 4, "")])
>>> text, repairs[0].raw_start, repairs[0].raw_end
('cooperate', 2, 4)
"""

from __future__ import annotations

import dataclasses
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from whence.errors import ReadError
from whence.models import Coverage, Mark, MarkKind, Metadata, Reading, Repair
from whence.read.decoding.language import guess
from whence.read.decoding.mojibake import mojibake
from whence.read.decoding.signs import repaired_signs
from whence.read.decoding.tex_accents import tex_accents
from whence.read.decoding.tex_signs import tex_signs
from whence.read.notes.labels.roman import roman_notes
from whence.read.payload import Payload

_NUL = re.compile("\x00+")


@dataclass(frozen=True, slots=True)
class Edit:
    """`raw[start:end]` is to become `text`. Edits of one draft do not overlap."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class Draft:
    """What a reader found: its raw text, marks with offsets in it, edits that repair it, metadata from the markup."""

    text: str
    marks: Sequence[Mark] = ()
    edits: list[Edit] = field(default_factory=list)
    metadata: Metadata = field(default_factory=Metadata)
    coverage: Coverage = field(default_factory=Coverage)


def mend(raw: str, edits: Iterable[Edit]) -> tuple[str, tuple[Repair, ...]]:
    """`raw` with the edits made, and a repair for each; edits that change nothing are left out."""
    pieces: list[str] = []
    repairs: list[Repair] = []
    at = length = 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        if edit.start < at or raw[edit.start : edit.end] == edit.text:
            continue
        pieces += (raw[at : edit.start], edit.text)
        start = length + edit.start - at
        length = start + len(edit.text)
        at = edit.end
        repairs.append(Repair(start, length, edit.start, edit.end))
    pieces.append(raw[at:])
    return "".join(pieces), tuple(repairs)


def placed(repairs: Sequence[Repair], offsets: Iterable[int]) -> list[int]:
    """Where offsets of the raw text stand in the mended text; one inside a repair goes to the repair's near end."""
    starts = [repair.raw_start for repair in repairs]
    return [_place(repairs, bisect_right(starts, offset) - 1, offset) for offset in offsets]


def unplaced(repairs: Sequence[Repair], offsets: Iterable[int]) -> list[int]:
    """Where offsets of the mended text stood in the raw text; one inside a repair goes to the repair's near end."""
    starts = [repair.start for repair in repairs]
    return [_raw_place(repairs, bisect_right(starts, offset) - 1, offset) for offset in offsets]


def _raw_place(repairs: Sequence[Repair], index: int, offset: int) -> int:
    if index < 0:
        return offset
    repair = repairs[index]
    if offset >= repair.end:
        return offset - repair.end + repair.raw_end
    return repair.raw_start + min(offset - repair.start, repair.raw_end - repair.raw_start)


def _place(repairs: Sequence[Repair], index: int, offset: int) -> int:
    if index < 0:
        return offset
    repair = repairs[index]
    if offset >= repair.raw_end:
        return offset - repair.raw_end + repair.end
    return repair.start + min(offset - repair.raw_start, repair.end - repair.start)


def reading(payload: Payload, reader: str, draft: Draft) -> Reading:
    """The reading of `payload` that `draft` amounts to. Raises ReadError where there is no text in it."""
    text, repairs = mend(draft.text, [*draft.edits, *_general(draft)])
    if not text or text.isspace():
        raise ReadError("read", "no text in it: the file is empty or holds only spaces")
    marks = _with_roman(text, tuple(_moved(draft.marks, repairs)) if repairs else tuple(draft.marks))
    coverage = dataclasses.replace(draft.coverage, words=len(text.split()))
    return Reading(
        document=payload.id,
        reader=reader,
        text=text,
        marks=marks,
        coverage=coverage,
        metadata=_with_language(draft.metadata, text),
        repairs=repairs,
    )


def _with_roman(text: str, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """With the notes under roman numbers to which raised letters lead, where the format marks no notes."""
    if any(mark.kind is MarkKind.NOTE for mark in marks):
        return marks
    raised = [(mark.start, mark.end) for mark in marks if mark.kind is MarkKind.SUPERSCRIPT]
    return (*marks, *roman_notes(text, raised)) if raised else marks


def _with_language(metadata: Metadata, text: str) -> Metadata:
    """The language that the markup states, else the text's own where that is sure."""
    language = None if metadata.language else guess(text)
    if language is None:
        return metadata
    return dataclasses.replace(metadata, language=language, basis={**metadata.basis, "language": "text"})


def _general(draft: Draft) -> list[Edit]:
    """What is repaired in every format: NUL characters (no database keeps them), mojibake, signs that nobody sees or
    that TeX coded."""
    found = _NUL.finditer(draft.text) if "\0" in draft.text else ()
    edits = [Edit(signs.start(), signs.end(), "") for signs in found]
    text = draft.text
    repairs = (mojibake, repaired_signs, tex_signs, tex_accents)
    return edits + [Edit(*found) for repair in repairs for found in repair(text)]


def _moved(marks: Sequence[Mark], repairs: Sequence[Repair]) -> Iterable[Mark]:
    starts = placed(repairs, (mark.start for mark in marks))
    ends = placed(repairs, (mark.end for mark in marks))
    for mark, start, end in zip(marks, starts, ends, strict=True):
        if start < end:  # one on nothing but what was left out is none
            yield mark if mark.start == start and mark.end == end else Mark(mark.kind, start, end, mark.data)
