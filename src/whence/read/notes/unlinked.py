"""Notes of a formatted text that its format does not link, as they are typed by hand: with signs around their numbers,
raised numbers, numbers that count on, or brackets that say that they are notes.

In: a text with its marks. Out: `NOTE` and `NOTE_REFERENCE` marks, all told in one way: the surest that the text has.

>>> text = "So.[1] So.[2] So.[3] So.[4]\\n\\n" + "\\n".join(f"{n}\\tA. Doe, A Book, 2001." for n in range(1, 5))
>>> [mark.data["label"] for mark in with_notes(text, []) if mark.kind is MarkKind.NOTE]
['1', '2', '3', '4']
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from whence.models import Mark, MarkKind
from whence.read.notes.among.brackets import told_in_brackets
from whence.read.notes.labels.arrowed import arrowed_notes
from whence.read.notes.labels.counting import counting_notes
from whence.read.notes.labels.few import few_notes
from whence.read.notes.labels.labelled import labelled_notes
from whence.read.notes.labels.raised import raised_notes

_FEWEST_GLUED = 3


def with_notes(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """The marks of a text in order, with those of notes where its format marks none, or at its pages' feet only remarks
    under signs ("*"), beside which numbered notes stand elsewhere; those in brackets that say so beside any."""
    notes = [mark for mark in marks if mark.kind is MarkKind.NOTE]
    signs = all(str(note.data.get("label", "")).strip("*†‡§") == "" for note in notes)
    told = unlinked_notes(text, marks) if signs else told_in_brackets(text)
    found = [one for one in told if not any(one.start < n.end and n.start < one.end for n in notes)]
    return sorted([*marks, *found], key=lambda mark: (mark.start, -mark.end)) if found else list(marks)


def unlinked_notes(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """The marks of notes that only their numbers tell; none where a text has no such notes."""
    if told := told_in_brackets(text):
        return told
    found = arrowed_notes(text) or labelled_notes(text, paged=False)
    if found:
        return [*found, *_raised_markers(text, marks, found)]
    told = raised_notes(text, marks, _raised_heads(text, marks)) or counting_notes(text, marks)
    return told or few_notes(text, marks)


def _raised_markers(text: str, marks: Sequence[Mark], found: Sequence[Mark]) -> Iterator[Mark]:
    """Markers at what is raised and is the label of one note, to which no words of the text alone led."""
    notes = [mark for mark in found if mark.kind is MarkKind.NOTE]
    times = Counter(note.data["label"] for note in notes)
    paired = {mark.data["label"] for mark in found if mark.kind is MarkKind.NOTE_REFERENCE}
    alone = {note.data["label"]: note for note in notes if times[note.data["label"]] == 1}
    for mark in marks:
        label = text[mark.start : mark.end].strip("[]() ") if mark.kind is MarkKind.SUPERSCRIPT else ""
        if label in alone and label not in paired and mark.end <= alone[label].start:
            paired.add(label)
            data = {"label": label, "target": alone[label].data["id"]}
            yield Mark(MarkKind.NOTE_REFERENCE, mark.start, mark.end, data)


def _raised_heads(text: str, marks: Sequence[Mark]) -> set[int]:
    """Where a line begins with something raised, if that begins lines inside a paragraph, as notes parted by breaks do,
    is glued to what stands behind ("¹Smith"), or counts on inside its paragraph; else each note is a paragraph."""
    raised = {mark.start: mark.end for mark in marks if mark.kind is MarkKind.SUPERSCRIPT}
    heads = {at for at in raised if text[max(0, at - 1) : at] in ("\n", "")}
    broken = any(text[at - 2 : at] != "\n\n" for at in heads if at)
    glued = sum(not text[raised[at] : raised[at] + 1].isspace() for at in heads)
    return heads if broken or glued >= _FEWEST_GLUED or _counts_on(text, raised, heads) else set()


def _counts_on(text: str, raised: Mapping[int, int], heads: Collection[int]) -> bool:
    """Whether 2 and 3 are raised in the paragraph that a raised 1 begins."""
    ordered = sorted(raised)
    for row in zip(ordered, ordered[1:], ordered[2:], strict=False):
        if row[0] in heads and [text[at : raised[at]] for at in row] == ["1", "2", "3"]:
            return text.find("\n", row[0], row[2]) < 0
    return False
