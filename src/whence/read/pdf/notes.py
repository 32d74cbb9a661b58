"""Footnotes of a PDF: the small print at a page's foot, note by note, and the raised markers that lead to it.

In: a page's lines without furniture, and the size of the running text. Out: the lines of the body, and `Foot`s: the
lines of each note with its label; the first may go on from the page before (label None).
"""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass

from whence.read.pdf.lines import Line
from whence.read.pdf.listings import is_listing
from whence.read.pdf.misread_labels import begins_note, labelled, reads_as_note, spaced, with_spaced
from whence.read.pdf.run_in import cut

_SMALLER = 0.93
_LONE = 0.8
_RAISE, _BESIDE = (
    0.1,
    0.3,
)  # of a line's size: a label's base above that of the words, and how far it may reach into them
_APART, _WAITING = 2.5, 4
"""So many of its sizes a label may stand in front of its note's first word, and so many labels may be written before
the words of the first of them."""
_NEAR, _STEP = 4, 4
"""Labels behind one that may be the next number, and how far numbers may skip where a label was not read."""
_GAP, _SKIPPED = 40, 2
"""How many numbers may be missing between two notes, and how far those told between them may skip by their label
alone."""
_TEXT = 4
"""Lines of running text above a foot whose numbers alone tell its notes: a page of small print alone is a list."""
_YEAR = 4
"""Figures of a year; two that end notes in lines of their own would be each other's marker."""
_SPILLED = 8
"""Lines of a note that is moved to the page behind its marker's."""
_LABEL = re.compile(r"(\d{1,4}|[*†‡§¶]{1,3}|[a-z])")
_WORDS = re.compile(r"(?:[^\W\d_]{3,}\W+){2}")
_FOLIO = re.compile(r"[(\[]?\d{1,4}[)\]]?")
_PRINTED = re.compile(r"(?:(\d{1,4})[.)]?|([*†‡]{1,3}))\s+(?=\S)|(\d{1,3})(?=[A-ZÀ-Þ][a-zß-ÿ])")
"""Some makers lose the space behind a label: "1Lee, Silt, 4"."""


@dataclass(frozen=True, slots=True)
class Foot:
    """The lines of one note at the foot of page `page`; `label` is None where it goes on from the page before."""

    page: int
    label: str | None
    lines: tuple[Line, ...]


def feet(
    lines: Sequence[Line], body: float, *, markers: Set[str], going_on: bool = False, before: int = 0
) -> tuple[list[Line], list[Foot]]:
    """The body lines of a column and its footnotes; `markers` are the labels raised on its page, `going_on` says that
    the column before ended inside a note, `before` is the number of the last note on the pages before."""
    first = last = len(lines) - int(bool(lines) and _is_folio(lines[-1], body))
    while first > 0 and lines[first - 1].size < _SMALLER * body:
        first -= 1
    first += _is_marker_above(lines[first:last])
    if is_listing([line.text for line in lines[first:last]]):
        return list(lines), []
    before = before if first >= _TEXT else 0
    small = with_spaced(cut(lines[first:last]), before)
    starts = _counted(small, [at for at, line in enumerate(small) if _label(line) is not None], markers, before)
    if not starts and (full := _full_sized(lines[:first] if small and going_on else lines, markers)):
        first, small, starts, going_on = 0, list(lines), full, False
    elif starts and (full := _full_sized(lines[:first], markers, _before(small[starts[0]]))):
        starts = [*full, *(first + start for start in starts)]  # only the last notes are set smaller
        first, small, going_on = 0, [*lines[:first], *small], False
    if not starts:
        return (list(lines[:first]), [_foot(small, None)]) if small and going_on else (list(lines), [])
    going_on = going_on and not _is_running(small[: starts[0]], {_label(small[at]) for at in starts})
    found = [_foot(small[: starts[0]], None)] if starts[0] > 0 and going_on else []
    for start, end in zip(starts, [*starts[1:], len(small)], strict=True):
        found.append(_foot(small[start:end], _label(small[start])))
    return list(lines[: first if going_on else first + starts[0]]), found


def _is_running(lines: Sequence[Line], labels: Set[str | None]) -> bool:
    """Whether small lines above a page's first note are a quotation of the running text: a number of these notes is
    raised behind its words."""
    return any(line.text[first:last] in labels for line in lines for first, last in line.raised if first > 0)


def top_down(lines: Sequence[Line]) -> Sequence[Line]:
    """A page's lines, its notes from top to bottom where they were written the last one first, as some word processors
    on the web do."""
    heads: list[int] = []  # the last ones, which count down from below
    for at in range(len(lines) - 1, -1, -1):
        if lines[at].raised and lines[at].raised[0][0] == 0:
            if heads and not _stands_above(lines[heads[0]], lines[at]):
                break
            heads.insert(0, at)
    if len(heads) < 2:
        return lines
    end = heads[-1] + 1
    while end < len(lines) and lines[end].size == lines[heads[-1]].size:
        end += 1
    return [*lines[: heads[0]], *sorted(lines[heads[0] : end], key=lambda line: -line.box[1]), *lines[end:]]


def _stands_above(line: Line, other: Line) -> bool:
    """Whether a note's first line stands above that of the next number, though written behind it."""
    return _label(line) == str(_before(other)) and line.box[1] > other.box[1]


def _is_marker_above(lines: Sequence[Line]) -> bool:
    """Whether a foot's first line is the raised number of the last line above it: the notes begin with a lower one."""
    return len(lines) > 1 and 0 < _number(_label(lines[1])) < _number(lines[0].text)


def filled(notes: Sequence[Sequence[Foot]]) -> list[list[Foot]]:
    """The notes, each with what goes on at the foot of later pages; one that the number behind it skips is parted where
    a line begins with a number that is missing: its raise is lost where small capitals or a smaller type follow, or a
    scan misread it."""
    made: list[list[Foot]] = []
    known = _numbered_anew(notes)
    for note, behind in zip(known, [*known[1:], None], strict=False):
        number, then = _number(note[0].label), _number(behind[0].label) if behind else 0
        made += _parted(note, number, then) if 0 < number < then - 1 <= number + _GAP else [list(note)]
    return made


def _numbered_anew(notes: Sequence[Sequence[Foot]]) -> list[Sequence[Foot]]:
    """The notes, those under the first of a number's figures under the number: "1 7 Id." between 15 and 22. One whose
    number stands before those on both sides goes on with the note before it."""
    made: list[Sequence[Foot]] = []
    last = 0
    for note, behind in zip(notes, [*notes[1:], None], strict=False):
        number, then = _number(note[0].label), _number(behind[0].label) if behind else 0
        if 0 < number < last < then <= last + _GAP:
            first, *more = note[0].lines
            told = spaced(first)
            if not last < told < then:
                made[-1] = [*made[-1], dataclasses.replace(note[0], label=None), *note[1:]]
                continue
            number, lines = told, (labelled(first, told) or first, *more)
            note = [dataclasses.replace(note[0], label=str(told), lines=lines), *note[1:]]
        made.append(note)
        last = number or last
    return made


def _number(label: str | None) -> int:
    return int(label) if label and label.isdecimal() else 0


def _parted(note: Sequence[Foot], number: int, then: int) -> list[list[Foot]]:
    made: list[list[Foot]] = [[]]
    for foot in note:
        start, lines = 0, list(foot.lines)
        for at in range(len(lines)):
            skipped = _STEP if reads_as_note(lines, at) else _SKIPPED
            wanted = range(number + 1, min(number + skipped, then - 1) + 1)
            if not (at or foot.label is None) or (found := _found(lines, at, wanted)) is None:
                continue
            if at > start:
                made[-1].append(dataclasses.replace(foot, lines=tuple(lines[start:at])))
            made.append([])
            number, lines[at] = found
            foot, start = dataclasses.replace(foot, label=str(number)), at
        made[-1].append(dataclasses.replace(foot, lines=tuple(lines[start:])))
    return made


def _found(lines: Sequence[Line], at: int, wanted: Sequence[int]) -> tuple[int, Line] | None:
    """The wanted number that a line begins with, and the line with its label told."""
    if (number := _number(_label(lines[at]))) in wanted:
        return number, lines[at]
    for number in wanted[:_SKIPPED] if at and begins_note(lines, at) else ():
        if (line := labelled(lines[at], number)) is not None:
            return number, line
    return None


def _before(line: Line) -> int:
    """The number before a note's own; 0 where it has none."""
    label = _label(line) or ""
    return int(label) - 1 if label.isdecimal() else 0


def _is_folio(line: Line, body: float) -> bool:
    """Whether a page's number stands below its notes in the size of the running text."""
    return line.size >= _SMALLER * body and _FOLIO.fullmatch(line.text.strip()) is not None


def _full_sized(lines: Sequence[Line], markers: Set[str], wanted: int | None = None) -> list[int]:
    """The lines at a column's end that begin a note set in the size of the running text, as word processors may set
    them: their raised numbers count on (up to `wanted`), and each is raised in the text on the page, too."""
    labels = [(at, _label(line) or "") for at, line in enumerate(lines) if _is_labelled(lines, at)]
    heads = Counter(label for _, label in labels)  # one of the text may stand at a line's head
    kept: list[int] = []
    for at, label in reversed(labels):
        if not label.isdecimal() or wanted not in (None, int(label)):
            break
        marked = label in markers or heads[label] > 1
        if not marked and not (kept and kept[-1] - at <= _SPILLED and str(wanted and wanted + 1) in markers):
            break  # only the last note of the page before may stand here without its marker
        kept.append(at)
        wanted = int(label) - 1
    return kept[::-1] if kept and kept[-1] > 0 else []


def _is_labelled(lines: Sequence[Line], at: int) -> bool:
    """Whether a line begins with something raised, and words stand behind it there or in the next line: an exponent may
    stand by itself."""
    line = lines[at]
    if not (line.raised and line.raised[0][0] == 0):
        return False
    return line.raised[0][1] < len(line.text) or any(_WORDS.search(below.text) for below in lines[at + 1 : at + 2])


def with_lone_markers(line: Line, body: float) -> Line:
    """The line, raised as a whole where it is a small label by itself: the words beside it are drawn or blacked out."""
    if line.raised or line.size >= _LONE * body or not _LABEL.fullmatch(line.text):
        return line
    return dataclasses.replace(line, raised=((0, len(line.text)),))


def with_labels(lines: Sequence[Line]) -> list[Line]:
    """The lines, a raised label that was read as a line by itself put in front of the words right beside it, which may
    have been written before it, or behind the words that it ends: alone at a page's foot it would pass for the page's
    number. Of several labels written before their words each waits for its own."""
    made: list[Line] = []
    held: list[Line] = []
    for line in lines:
        labels = held or made
        if (at := _leader(labels, line)) is not None:
            line, behind = _led(labels[at], line), labels[at + 1 :]
            made, held = ([*made, *held[:at]] if held else made[:at]), behind
        elif held and line.box[1] <= held[0].box[1]:
            made, held = [*made, *held], []
        elif made and _leads(line, made[-1]):
            line = _led(line, made.pop())
        elif made and _ends(made[-1], line):
            line = _ended(made.pop(), line)
        made.append(line)
    return [*made, *held]


def _leader(made: Sequence[Line], line: Line) -> int | None:
    """Where the label stands that leads a line: among those written last, with nothing but labels between."""
    for at in range(len(made) - 1, max(-1, len(made) - 1 - _WAITING), -1):
        if _leads(made[at], line):
            return at
        if not _LABEL.fullmatch(made[at].text):
            return None
    return None


def _leads(label: Line, line: Line) -> bool:
    """Whether a small label stands raised right before a line's words."""
    return _is_raised(label, line) and -_BESIDE * line.size < line.left - label.right < _APART * line.size


def _ends(line: Line, label: Line) -> bool:
    """Whether a small label stands raised behind a line's words, or over them, where it was written last."""
    return _is_raised(label, line) and line.left < label.left < line.right + _BESIDE * line.size


def _is_raised(label: Line, line: Line) -> bool:
    if label.size >= _LONE * line.size or not _LABEL.fullmatch(label.text):
        return False
    return _RAISE * line.size < label.box[1] - line.box[1] < line.size


def _ended(line: Line, label: Line) -> Line:
    text = f"{line.text}{' ' * (label.left < line.right - _BESIDE * line.size)}{label.text}"
    box = (line.left, line.box[1], max(line.right, label.right), max(line.box[3], label.box[3]))
    return dataclasses.replace(
        line, text=text, box=box, raised=(*line.raised, (len(text) - len(label.text), len(text)))
    )


def _led(label: Line, line: Line) -> Line:
    text = f"{label.text} {line.text}"
    by = len(text) - len(line.text)
    raised = ((0, len(label.text)), *((start + by, end + by) for start, end in line.raised))
    links = tuple((start + by, end + by, address) for start, end, address in line.links)
    box = (label.left, line.box[1], line.right, max(label.box[3], line.box[3]))
    return dataclasses.replace(line, text=text, box=box, raised=raised, links=links, joined=label.joined)


def _foot(lines: Sequence[Line], label: str | None) -> Foot:
    return Foot(lines[0].page, label, tuple(lines))


def _label(line: Line) -> str | None:
    """The label that a note's first line begins with: raised, alone, or printed before a space."""
    if line.raised and line.raised[0][0] == 0:
        raised = _LABEL.fullmatch(line.text[: line.raised[0][1]].replace(" ", ""))
        return raised[1] if raised else None
    printed = _LABEL.fullmatch(line.text) or _PRINTED.match(line.text)
    return next(filter(None, printed.groups())) if printed else None


def raised_labels(lines: Sequence[Line]) -> set[str]:
    """The labels that are raised inside or after words, or alone where another line begins with the same one: markers
    of notes."""
    heads = Counter(_label(line) for line in lines)
    return {
        label.group()
        for line in lines
        for first, last in line.raised
        for label in _LABEL.finditer(line.text, first, last)
        if first > 0 or (last == len(line.text) and heads[label.group()] > 1)
    }


def _counted(lines: Sequence[Line], starts: Sequence[int], markers: Set[str], last: int) -> list[int]:
    """Of the lines that begin with a label those that begin a note: raised ones and what is set as these are (a note
    whose words are blacked out is its label alone); or else ones that a marker on the page leads to, counting on, and
    ones that count on from the `last` note of the pages before, where a scan misread the markers."""
    starts = [at for at in starts if not _is_stray_figure(lines, at, starts, markers)]
    raised = [at for at in starts if lines[at].raised and lines[at].raised[0][0] == 0]
    if raised:
        size = lines[raised[0]].size
        return [at for at in starts if at in raised or (_LABEL.fullmatch(lines[at].text) and lines[at].size < size)]
    kept: list[int] = []
    for order, at in enumerate(starts):
        label = _label(lines[at]) or ""
        before = _label(lines[kept[-1]]) or "" if kept else ""
        behind = [_label(lines[later]) or "" for later in starts[order + 1 : order + 1 + _NEAR]]
        told = _begins(label, before, behind, markers)
        if told or (
            not _is_listed(lines, starts[:order], kept, label) and _goes_on_from(lines, at, _number(before) or last)
        ):
            kept.append(at)
    return kept


def _is_listed(lines: Sequence[Line], starts: Sequence[int], kept: Sequence[int], label: str) -> bool:
    """Whether the number before a label stands above it at the head of a line that begins no note: they are a list's,
    which counts by itself."""
    passed = bool(starts) and starts[-1] not in kept
    return passed and _number(_label(lines[starts[-1]])) == _number(label) - 1


def _goes_on_from(lines: Sequence[Line], at: int, last: int) -> bool:
    """Whether a line begins a note by its number and its words alone: it counts on from the last one, a sentence ended
    above it, and its words begin as a sentence does."""
    step = _number(_label(lines[at])) - last
    return last > 0 < step <= _STEP and reads_as_note(lines, at)


def _is_stray_figure(lines: Sequence[Line], at: int, starts: Sequence[int], markers: Set[str]) -> bool:
    """Whether a number stands in a line by itself that no marker has and no note with words is near to: the year that a
    note ends with ("20 August", "2025"), a figure of a chart."""
    label = lines[at].text.strip()
    if not label.isdecimal() or (label in markers and len(label) < _YEAR):
        return False
    near = (_number(_label(lines[other])) for other in starts if not lines[other].text.strip().isdecimal())
    return not any(0 < abs(int(label) - other) <= _STEP for other in near)


def _begins(label: str, before: str, behind: Sequence[str], markers: Set[str]) -> bool:
    """Whether a label begins a note: it is a marker's and counts on from the one before, or it is the next number and
    the notes count on behind it, where its marker was not seen (as at a line's head)."""
    if not label.isdecimal():
        return label in markers
    number = int(label)
    step = number - int(before) if before.isdecimal() else 1
    if label in markers:
        return 0 < step <= _STEP
    return step == 1 and str(number + 1) in behind and (bool(before) or str(number + 1) in markers)
