"""Notes: where each stands, under which label, and in which run of numbers.

In: a `Layout` and the role of each block. Out: `Entry`s in the order of the text: those that the format marks, and the
numbered entries of notes zones. Numbering that begins anew makes a new group, named by the heading above it.

>>> page = layout(Reading("d", "r", "So it was said in May.[1]\\n\\nNotes\\n\\n[1] A. Doe, A Book, 1999.\\n"))
>>> [(e.label, page.text[e.start:e.end]) for e in entries(page, plan(page, front_matter(page)).roles)]
[('1', 'A. Doe, A Book, 1999.')]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

import regex

from whence.extract.blocks import Layout, Shape, trim
from whence.extract.citing.pairing.entry import Entry
from whence.extract.citing.pairing.groups import grouped
from whence.extract.citing.pairing.runon import run_on
from whence.models import Mark, MarkKind, Span, ZoneRole

_LABEL = regex.compile(
    r"(?:_\s{2,5})?(?:\[\^?(?P<bracket>\p{N}{1,4})\][:.]?|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
    r"|\(?(?P<stopped>\p{N}{1,4})(?:\s?\\?\.(?!\p{N})|\)|:|_(?=\s))|(?P<bare>\p{N}{1,4})"
    r"(?=\s(?:[“\"‘(]?\p{Lu}|\(?(?:ib[ií]d\b|id\.|op\.|loc\.|ebd\b|see\s|cf\.|vgl\.|siehe\s|voir\s|supra\s|nn?\.?\s\p{N})))"
    r")\s*"
)
_LINED = regex.compile(r"^[ \t]*(?:\[(?P<bracket>\p{Nd}{1,4})\][:.]?|(?P<stopped>\p{Nd}{1,4})[.)])\s+", regex.MULTILINE)
_ON = regex.compile(r"(?<=(?:[.!?”\"’)/\p{N}]|\.(?:html?|pdf|php|aspx?))\s)\[\^?(?P<bracket>\p{Nd}{1,4})\]:?\s+(?=\S)")
"""The label of a note behind another one in one paragraph, as Markdown makes one of lines."""
_STEM = regex.compile(r"([\p{L}_-]+)(\p{Nd}{1,4})")
_SIGN = regex.compile(r"(?P<sign>\*{1,3}(?!\p{L}[^*]{0,200}\S\*(?!\p{L}))|[†‡§]{1,2})\s?(?=[\p{L}\"“(])")
"""A sign that heads a note; "*Silt and Sand*, 7" is a title."""
_WAY = (
    r"(?:\[[↑↩^]\](?:\(#[^\s()]{1,40}\))?|[\[(](?i:back|return|retour|zurück|torna|volver)(?:\s\p{L}+){0,4}[\])]"
    r"|[↩↑⏎]\ufe0e?)"
)
_WAY_UP = regex.compile(r"[\^↑]\ufe0e?\s*(?:(?:\p{Ll}\s)+(?=\P{Ll}))?|a\sb\s(?:\p{Ll}\s){0,24}(?=[\p{Lu}\"“‘«])")
"""What leads back to the markers in front of a note's words, as wikis have it: "^ a b Smith", "a b Smith"."""
_STOP = regex.compile(r"\s?[.):]\*?\s+(?=\S)")
_STRAY = regex.compile(r"[.,;:)]\s+(?=\S)")
"""The stop of a label that is not printed: "<li>. Ibid.</li>"."""
_BEFORE_LABEL = regex.compile(
    r"(?:(?:[-+•*|]|\.\.)\s+)?\\?[\[({<*_^#↑]{0,4}(?:sup>)?"
    r"(?:(?i:(?:foot|end)?note|fn|fu(?:ß|ss)note|anm)[.:]?\s?|nt?\.?\s?)?[\[(*#]?\^?"
)
_BEHIND_LABEL = regex.compile(
    r"(?!\p{N})\\?(?:</sup>)?[\])}>*_^/]{0,4}[.:)]?[*_]{0,2}(?:\s+[|–—](?=\s))?\s*"
    rf"(?:(?:{_WAY}|[\^↑](?=\s))\s*)?"
)
"""The signs around a label."""
_WAY_BACK = regex.compile(rf"\s*+{_WAY}$")
_WAY_LENGTH = 40
_LINKED = 4
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISE = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
AHEAD = 6
"""Numbers count on in steps of at most so many: some notes or markers could not be recognised."""
_IN_ROW = 3
"""Bare numbers that count on before the last of a chapter, behind which they begin anew."""
_OWN_ROW = 8
"""Notes under numbers of their own beside those that the format marks."""
_HEADING = 80
_READING = regex.compile(r"\breading\b", regex.IGNORECASE)
NOTE_ZONES = frozenset([ZoneRole.NOTES, ZoneRole.BIBLIOGRAPHY])


@dataclass(frozen=True, slots=True)
class _Label:
    """A label that a paragraph may begin with: its words, where the note's words begin, how it is printed, and the
    number of the last note that runs on in the paragraph."""

    words: str
    end: int
    form: str
    last: int = 0

    @property
    def number(self) -> int:
        return int(self.words)


def entries(layout: Layout, roles: Sequence[ZoneRole]) -> list[Entry]:
    """All notes in the order of the text, with their islands and groups."""
    marked = _marked(layout)
    found = marked + _listed(layout, roles, marked)
    found.sort(key=lambda entry: (entry.at, entry.end))
    return grouped(layout, roles, _filled(layout, _signed(layout, roles, found)))


def _marked(layout: Layout) -> list[Entry]:
    """The notes that the format marks, without the labels that the reader left in front of them."""
    notes = _apart([mark for mark in layout.reading.marks if mark.kind is MarkKind.NOTE and mark.start < mark.end])
    raised = {m.start: m for m in layout.reading.marks if _is_apart(layout, m)} if notes else {}
    bodies = [_bare(layout, mark, raised) for mark in notes]
    printed = sum(1 for mark, (start, _) in zip(notes, bodies, strict=True) if start > mark.start) * 2 >= len(notes)
    made = []
    for mark, (start, end) in zip(notes, bodies, strict=True):
        if not printed and mark.start not in raised:  # "2 U.S.C. § 1" under a number that only a browser prints
            start = trim(layout.text, mark.start, mark.end)[0]
        end = _without_way_back(layout.text, start, end)
        kind = str(mark.data.get("kind") or "footnote")
        label, key = str(mark.data.get("label", "")), mark.data.get("id")
        turn, parted = int(mark.data.get("turn", 0)), bool(mark.data.get("parted"))
        made.append(Entry(label, mark.start, start, end, key, kind, turn=turn, parted=parted))
    return made


def _apart(notes: Sequence[Mark]) -> list[Mark]:
    """The notes, each ended where the next begins: an element that was never closed holds all behind it."""
    ordered = sorted(notes, key=attrgetter("start"))
    ends = [*(then.start for then in ordered[1:]), *(one.end for one in ordered[-1:])]
    return [
        replace(one, end=min(one.end, end) if end > one.start else one.end)
        for one, end in zip(ordered, ends, strict=True)
    ]


def _is_apart(layout: Layout, mark: Mark) -> bool:
    """Whether a mark tells a label from a number that is glued to it: raised, or a link that holds nothing else."""
    return mark.kind is MarkKind.SUPERSCRIPT or (
        mark.kind is MarkKind.LINK
        and mark.end - mark.start <= _LINKED
        and layout.text[mark.start : mark.end].isdecimal()
    )


def _without_way_back(text: str, start: int, end: int) -> int:
    """Where a note ends before the link to its marker: "(Back)", "↩"."""
    found = _WAY_BACK.search(text, max(start, end - _WAY_LENGTH), end)
    return found.start() if found and found.start() > start else end


def _without_ways(layout: Layout, entry: Entry) -> Entry:
    """A numbered entry without what led back to its markers, in front of its words or behind them: "5. ^ a b Lee ↩"."""
    way = _WAY_UP.match(layout.flat, entry.start, entry.end)
    start = way.end() if way and way.end() < entry.end else entry.start
    return replace(entry, start=start, end=_without_way_back(layout.text, start, entry.end))


def _bare(layout: Layout, mark: Mark, raised: dict[int, Mark]) -> Span:
    """A marked note's span without its own label."""
    start, end = trim(layout.text, mark.start, mark.end)
    label = str(mark.data.get("label", ""))
    if start in raised and raised[start].end < end:
        stop = _STOP.match(layout.flat, raised[start].end, end)
        return trim(layout.text, stop.end() if stop else raised[start].end, end)
    way = _WAY_UP.match(layout.flat, start, end)
    start = way.end() if way and way.end() < end else start
    stray = _STRAY.match(layout.flat, start, end)
    start = stray.end() if stray and stray.end() < end else start
    before = (
        _BEFORE_LABEL.match(layout.flat, start, end) if label[:1].isalnum() else None
    )  # a label may be a star itself
    at = before.end() if before else start
    if not label or not layout.flat.startswith((label, label.translate(_RAISE)), at, end):
        return start, end
    behind = _BEHIND_LABEL.match(layout.flat, at + len(label), end)
    return trim(layout.text, behind.end(), end) if behind and behind.end() < end else (start, end)


def _listed(layout: Layout, roles: Sequence[ZoneRole], marked: Sequence[Entry]) -> list[Entry]:
    """The numbered entries of stretches of notes in which the format marks none; those of a bibliography where there
    are no others."""
    taken = {entry.at for entry in marked}
    numbered: dict[ZoneRole, list[Entry]] = {ZoneRole.NOTES: [], ZoneRole.BIBLIOGRAPHY: []}
    for stretch in _stretches(layout, roles):
        starts = {layout.blocks[index].start for index in stretch}
        if taken.isdisjoint(starts) and not any(layout.blocks[index].shape is Shape.NOTE for index in stretch):
            numbered[roles[stretch[0]]] += (_without_ways(layout, entry) for entry in _numbered(layout, stretch))
        else:
            numbered[ZoneRole.NOTES] += _beside(layout, stretch, marked)
    return numbered[ZoneRole.NOTES] or ([] if marked else numbered[ZoneRole.BIBLIOGRAPHY])


def _beside(layout: Layout, stretch: Sequence[int], marked: Sequence[Entry]) -> list[Entry]:
    """The notes that an edition prints in front of those that the format marks, its editor's: a row that counts from 1,
    "[1] Lee, Silt, 4." up to "[66] Id., at 9.", above "[^1]: 436 U.S. 658"."""
    first = min(entry.at for entry in marked)
    row = list(_numbered(layout, [index for index in stretch if layout.blocks[index].end <= first]))
    numbers = [entry.number for entry in row]
    return row if len(row) >= _OWN_ROW and numbers == [*range(1, len(row) + 1)] else []


def _stretches(layout: Layout, roles: Sequence[ZoneRole]) -> Iterator[list[int]]:
    """Runs of blocks of notes zones; set aside lines (page heads) do not part them, a "Further Reading" is none."""
    stretch: list[int] = []
    reading = False
    for index, role in enumerate(roles):
        if role in NOTE_ZONES and not reading:
            if stretch and roles[stretch[0]] is not role:
                yield stretch
                stretch = []
            stretch.append(index)
        elif role is ZoneRole.HEADING:
            reading = bool(_READING.search(layout.words(layout.blocks[index])))
            if stretch:
                yield stretch
            stretch = []
        elif role not in NOTE_ZONES and role is not ZoneRole.EXTRANEOUS:
            reading = False
            if stretch:
                yield stretch
            stretch = []
    if stretch:
        yield stretch


def _numbered(layout: Layout, indexes: Sequence[int]) -> Iterator[Entry]:
    """The entries of one stretch, those that stand in lines of one paragraph too."""
    for entry in _by_paragraph(layout, indexes):
        for line in _by_line(layout, entry):
            yield from _run_on(layout, line)


def _run_on(layout: Layout, entry: Entry) -> Iterator[Entry]:
    """A note, and those that run on behind it in its paragraph."""
    label = _LABEL.match(layout.flat, entry.at, entry.end)
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
    told = _told(layout)
    labels = [_label(layout, index, told.get(layout.blocks[index].start)) for index in indexes]
    counting = _counting(labels)
    open_note: Entry | None = None
    for at, index in enumerate(indexes):
        block, label = layout.blocks[index], labels[at]
        if label and counting[at]:
            if open_note:
                yield open_note
            open_note = Entry(label.words, block.start, *trim(layout.text, min(label.end, block.end), block.end))
        elif open_note and _restarts(labels, counting, at) and block.end - block.start < _HEADING:
            yield open_note
            open_note = None
        elif open_note:
            open_note = replace(open_note, end=block.end)
    if open_note:
        yield open_note


def _told(layout: Layout) -> dict[int, _Label]:
    """The numbers that only the format tells, by where they stand: those that a browser prints before the items of a
    list, and raised ones, from which no space parts the words."""
    labels = {}
    for mark in layout.reading.marks:
        if mark.kind is MarkKind.SUPERSCRIPT and layout.text[mark.start : mark.end].isdecimal():
            labels[mark.start] = _Label(layout.text[mark.start : mark.end], mark.end, "bare")
        elif mark.kind is MarkKind.LIST_ITEM and "number" in mark.data:
            labels[mark.start] = _Label(str(mark.data["number"]), mark.start, "stopped")
    return labels


def _label(layout: Layout, index: int, ordinal: _Label | None) -> _Label | None:
    """The label that a paragraph begins with, else the number that its list gives it; a bare number is none then, if it
    is another one: "18 U.S.C. § 1030"."""
    block = layout.blocks[index]
    found = _LABEL.match(layout.flat, block.start, block.end)
    if not found:
        return ordinal
    form = next(name for name, words in found.groupdict().items() if words)
    if form == "bare" and ordinal and ordinal.words != found[form]:
        return ordinal
    words = found[form].translate(RAISED)
    inside = run_on(layout.flat, (found.end(), block.end), int(words), form)
    return _Label(words, found.end(), form, inside[-1].number if inside else int(words))


def _counting(labels: Sequence[_Label | None]) -> list[bool]:
    """Which labels begin a note. Brackets always do; a plain number that jumps is a year, a page or a quantity at the
    head of a further paragraph, and a bare one (no full stop) counts on by one."""
    following: int | None = None
    ahead: list[int | None] = []
    for label in reversed(labels):
        ahead.append(following)
        following = label.number if label else following
    ahead.reverse()
    last = 0
    kept = []
    for label, then in zip(labels, ahead, strict=True):
        counts = bool(label) and _counts(label, last, then)  # type: ignore[arg-type]
        kept.append(counts)
        last = (label.last or label.number) if label and counts else last
    return kept


def _counts(label: _Label, last: int, then: int | None) -> bool:
    goes_on = last < label.number <= last + AHEAD
    if label.form in ("bracket", "raised") or (label.last > label.number and label.number in (1, last + 1)):
        return True  # several notes run on in the paragraph
    if label.form == "bare":
        begins_anew = label.number == 1 and then in (None, 2)
        return (
            (label.number == last + 1 and (then != 1 or last >= _IN_ROW))
            or (goes_on and then == label.number + 1)
            or begins_anew
        )
    if goes_on or label.number == 1:
        return True
    skipped = then is not None and last < then <= last + AHEAD and then != label.number + 1
    return not skipped and label.number < 1500


def _restarts(labels: Sequence[_Label | None], counting: Sequence[bool], at: int) -> bool:
    """Whether the next label that counts behind this paragraph begins the numbers anew."""
    for label, counts in zip(labels[at + 1 : at + 4], counting[at + 1 : at + 4], strict=True):
        if label and counts:
            return label.number == 1
    return False


def _signed(layout: Layout, roles: Sequence[ZoneRole], found: list[Entry]) -> list[Entry]:
    """With the paragraphs that alone in the text begin with `*`, `**`, `†`: notes under a sign."""
    signs: dict[str, list[Entry]] = {}
    for block, role in zip(layout.blocks, roles, strict=True):
        sign = _SIGN.match(layout.flat, block.start, block.end) if role is not ZoneRole.EXTRANEOUS else None
        if sign and block.shape is not Shape.LIST_ITEM:
            note = Entry(sign["sign"], block.start, *trim(layout.text, sign.end(), block.end), kind="page_note")
            signs.setdefault(sign["sign"], []).append(note)
    taken = {entry.at for entry in found}
    single = [notes[0] for notes in signs.values() if len(notes) == 1 and notes[0].at not in taken]
    return sorted(found + single, key=lambda entry: (entry.at, entry.end)) if single else found


def _filled(layout: Layout, found: Sequence[Entry]) -> list[Entry]:
    """With the notes that begin inside a line of the note before them, where the numbers skip: "3. Ann Lee, Silt, 7.
    4. Ibid., 9." above "5.". Behind a note that the format marks all that are missing must be there."""
    made: list[Entry] = []
    for at, entry in enumerate(found):
        number = entry.number
        then = found[at + 1].number if at + 1 < len(found) else None
        if number is None or then is None or not number + 1 < then <= number + AHEAD:
            made.append(entry)
            continue
        parted = list(_parted(layout, entry, number, then))
        made += [entry] if entry.key and len(parted) < then - number else parted
    return made


def _parted(layout: Layout, entry: Entry, number: int, then: int) -> Iterator[Entry]:
    for wanted in range(number + 1, then):
        pattern = rf"(?<=[.!?”\"’)\]]\s{{1,40}}){wanted}\.(?!\p{{N}})\s?(?=[\"“‘(]?\s?\p{{Lu}})"
        inside = regex.compile(pattern).search(layout.flat, entry.start, entry.end)
        if inside is None:
            break
        yield replace(entry, end=trim(layout.text, entry.start, inside.start())[1])
        start, end = trim(layout.text, inside.end(), entry.end)
        entry = replace(entry, label=str(wanted), at=inside.start(), start=start, end=end, key=None)
    yield entry


def printed(found: Sequence[Entry]) -> list[str]:
    """The labels as a reader sees them, and "note 4" means them: names of notes ("[^lee-2001]") are printed as numbers
    in order; "[^fn4]" is 4 where all are named so."""
    named = [entry for entry in found if entry.key is not None and entry.label[:1].isalpha()]
    if len(named) < len(found) or not any(len(entry.label) > 2 for entry in named):
        return [entry.label for entry in found]
    stems = [_STEM.fullmatch(entry.label) for entry in found]
    alike = all(stems) and len({stem[1] for stem in stems if stem}) == 1
    return [stem[2] if alike and stem else str(number) for number, stem in enumerate(stems, start=1)]
