"""Notes among text whose line ends were lost: the feet of its pages or the ends of its chapters stand in one paragraph
with it. "... it was so.3 And more,4 they said. 3 Ann Lee, Silt, 1990. 4 Ibid. Nobody came.5 ..."

In: a text, where its numbers stand that may be labels, and where those that may be markers. Out: `NOTE` marks, and
`NOTE_REFERENCE` marks at the markers. A number is first a marker, then a label, and both count on; where all notes were
found, they may begin anew. Where text follows, a note ends with the sentence that tells a year, a page or an "Ibid.".

>>> page = "So it was.[{0}] And [{1}] they left. [{0}] Ann Lee, Silt. Roe, 190{0}. [{1}] Ibid. "
>>> text = "".join(page.format(n, n + 1) for n in (1, 3, 5, 7))
>>> labels, markers = {}, {}
>>> for found in regex.finditer(r"(?<=(\\. )|)\\[(\\d)\\]", text):
...     (labels if found[1] else markers).setdefault(int(found[2]), []).append(found.span())
>>> [text[mark.start : mark.end] for mark in among_text(text, labels, markers) if mark.kind is MarkKind.NOTE][:2]
['Ann Lee, Silt. Roe, 1901.', 'Ibid.']
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from whence.models import Mark, MarkKind, Span
from whence.read.notes.numbers.counted_notes import CITES
from whence.read.notes.numbers.in_order import Places

_STOP = regex.compile(r"https?://\S+|(?<=\p{Ll}{2}|\p{Nd}|[)”\"’\]*_])\.[*_”\"’]*(?=\s+[\p{Lu}“\"(]|\s*$)")
_LONGEST = 400
"""The last note of a foot, if none of its sentences ends with a citation, has at most so many characters."""
_WHOLE = 6000
"""No note is so long; numbers of sections and their subsections have a court's text between them."""
_FEWEST, _MISSING = 8, 2
"""Fewer notes tell nothing; so many numbers in a row may not have been recognised."""
_ALIKE = 3
"""So many numbers, at least, are both: they may begin anew on every page."""
_READ, _CITING = 0.8, 0.25
"""Of the markers so many must have a note, and of the notes so many cite something."""


class _Told(NamedTuple):
    """A number that counts on: where it stands, whether it is a note's label, and how often they began anew before."""

    start: int
    end: int
    number: int
    label: bool
    anew: int = 0


def among_text(text: str, labels: Places, markers: Places) -> list[Mark]:
    """The marks of notes and of their markers; none where the numbers do not alternate."""
    if len(labels.keys() & markers.keys()) < _ALIKE:
        return []
    told = list(_walk(_events(labels, markers)))
    notes = [one for one in told if one.label]
    if len(notes) < max(_FEWEST, _READ * (len(told) - len(notes))):
        return []
    if not cite(text, [(one.start, one.end) for one in notes]):
        return []
    marks = list(_marks(text, told))
    return [] if any(mark.end - mark.start > _WHOLE for mark in marks) else marks


def cite(text: str, heads: Sequence[Span]) -> bool:
    """Whether a good part of the notes behind these labels cite something."""
    ends = [*(start for start, _ in heads[1:]), len(text)]
    spans = ((end, min(then, end + _LONGEST)) for (_, end), then in zip(heads, ends, strict=True))
    return sum(CITES.search(text, *span) is not None for span in spans) >= _CITING * len(heads)


def _events(labels: Places, markers: Places) -> list[_Told]:
    """All numbers in the order of the text, a label before the marker that it may be as well."""
    found = [
        _Told(*span, number, label)
        for label, places in ((True, labels), (False, markers))
        for number, spans in places.items()
        for span in spans
    ]
    return sorted(found, key=lambda one: (one.start, not one.label))


def _walk(events: Sequence[_Told]) -> Iterator[_Told]:
    """The numbers that count on, each as a marker and behind that as a label."""
    marker = label = 1
    behind = anew = 0
    for one in events:
        if one.start < behind:
            continue
        if one.label and label <= one.number < min(marker, label + _MISSING):
            label = one.number + 1
        elif not one.label and marker <= one.number < marker + _MISSING:
            marker = one.number + 1
        elif not one.label and one.number == 1 and label == marker > 1:
            marker, label, anew = 2, 1, anew + 1
        else:
            continue
        behind = one.end
        yield one._replace(anew=anew)


def _marks(text: str, told: Sequence[_Told]) -> Iterator[Mark]:
    names = {(one.anew, one.number): f"run-{one.start}" for one in told if one.label}
    for at, one in enumerate(told):
        name = names.get((one.anew, one.number))
        data = {"label": str(one.number)}
        if one.label:
            end = _end(text, one, told[at + 1] if at + 1 < len(told) else None)
            start = end - len(text[one.end : end].lstrip())
            yield Mark(MarkKind.NOTE, start, end, data | {"id": name, "kind": "footnote"})
        elif name:
            yield Mark(MarkKind.NOTE_REFERENCE, one.start, one.end, data | {"target": name})


def _end(text: str, note: _Told, then: _Told | None) -> int:
    """Where a note ends: before the next label; where text follows, with the first sentence that cites, else with its
    first."""
    limit = then.start if then else len(text)
    if not (then and then.label):
        limit = min(limit, note.end + _LONGEST)
        stops = [stop.end() for stop in _STOP.finditer(text, note.end, limit)]
        limit = next((end for end in stops if CITES.search(text, note.end, end)), min([limit, *stops]))
    return note.end + len(text[note.end : limit].rstrip())
