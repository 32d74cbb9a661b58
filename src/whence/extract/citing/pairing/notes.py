"""Notes: where each stands, under which label, and in which run of numbers.

In: a `Layout` and the role of each block. Out: `Entry`s in the order of the text: those that the format marks, and the
numbered entries of notes zones. Numbering that begins anew makes a new group, named by the heading above it.

>>> page = layout(Reading("d", "r", "So it was said in May.[1]\\n\\nNotes\\n\\n[1] A. Doe, A Book, 1999.\\n"))
>>> [(e.label, page.text[e.start:e.end]) for e in entries(page, plan(page, front_matter(page)).roles)]
[('1', 'A. Doe, A Book, 1999.')]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from whence.extract.blocks import Layout, Shape, trim
from whence.extract.citing.pairing.entry import Entry
from whence.extract.citing.pairing.groups import grouped
from whence.extract.citing.pairing.holes import filled
from whence.extract.citing.pairing.marked import marked_notes, without_ways
from whence.extract.citing.pairing.numbered import numbered_notes
from whence.models import ZoneRole

_STEM = regex.compile(r"([\p{L}_-]+)(\p{Nd}{1,4})")
_SIGN = regex.compile(r"(?P<sign>\*{1,3}(?!\p{L}[^*]{0,200}\S\*(?!\p{L}))|[†‡§]{1,2})\s?(?=[\p{L}\"“(])")
"""A sign that heads a note; "*Silt and Sand*, 7" is a title."""
_OWN_ROW = 8
"""Notes under numbers of their own beside those that the format marks."""
_READING = regex.compile(r"\breading\b", regex.IGNORECASE)
NOTE_ZONES = frozenset([ZoneRole.NOTES, ZoneRole.BIBLIOGRAPHY])


def entries(layout: Layout, roles: Sequence[ZoneRole]) -> list[Entry]:
    """All notes in the order of the text, with their islands and groups."""
    marked = marked_notes(layout)
    found = marked + _listed(layout, roles, marked)
    found.sort(key=lambda entry: (entry.at, entry.end))
    return grouped(layout, roles, filled(layout, _signed(layout, roles, found)))


def _listed(layout: Layout, roles: Sequence[ZoneRole], marked: Sequence[Entry]) -> list[Entry]:
    """The numbered entries of stretches of notes in which the format marks none; those of a bibliography where there
    are no others."""
    taken = {entry.at for entry in marked}
    numbered: dict[ZoneRole, list[Entry]] = {ZoneRole.NOTES: [], ZoneRole.BIBLIOGRAPHY: []}
    for stretch in _stretches(layout, roles):
        starts = {layout.blocks[index].start for index in stretch}
        if taken.isdisjoint(starts) and not any(layout.blocks[index].shape is Shape.NOTE for index in stretch):
            numbered[roles[stretch[0]]] += (without_ways(layout, entry) for entry in numbered_notes(layout, stretch))
        else:
            numbered[ZoneRole.NOTES] += _beside(layout, stretch, marked)
    return numbered[ZoneRole.NOTES] or ([] if marked else numbered[ZoneRole.BIBLIOGRAPHY])


def _beside(layout: Layout, stretch: Sequence[int], marked: Sequence[Entry]) -> list[Entry]:
    """The notes that an edition prints in front of those that the format marks, its editor's: a row that counts from 1,
    "[1] Lee, Silt, 4." up to "[66] Id., at 9.", above "[^1]: 436 U.S. 658"."""
    first = min(entry.at for entry in marked)
    row = list(numbered_notes(layout, [index for index in stretch if layout.blocks[index].end <= first]))
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


def printed(found: Sequence[Entry]) -> list[str]:
    """The labels as a reader sees them, and "note 4" means them: names of notes ("[^lee-2001]") are printed as numbers
    in order; "[^fn4]" is 4 where all are named so."""
    named = [entry for entry in found if entry.key is not None and entry.label[:1].isalpha()]
    if len(named) < len(found) or not any(len(entry.label) > 2 for entry in named):
        return [entry.label for entry in found]
    stems = [_STEM.fullmatch(entry.label) for entry in found]
    alike = all(stems) and len({stem[1] for stem in stems if stem}) == 1
    return [stem[2] if alike and stem else str(number) for number, stem in enumerate(stems, start=1)]
