"""Notes that are missing in a row of numbers: they begin inside the note before them, "3. Ann Lee, Silt, 7. 4. Ibid.,
9." above "5.", or their labels were misread by a scan, "8." above a line "g. Ibid." above "10.".

In: a layout and the notes found. Out: the same notes and those in the holes of their numbers.

>>> page = layout(Reading("d", "r", "8. Ann Lee, Silt, 7.\\ng. Ibid., 9.\\n1O. Roe, Sand.\\n11. Ibid.\\n"))
>>> found = [Entry("8", 0, 3, 48), Entry("11", 49, 53, 58)]
>>> [(one.label, page.text[one.start : one.end]) for one in filled(page, found)]
[('8', 'Ann Lee, Silt, 7.'), ('9', 'Ibid., 9.'), ('10', 'Roe, Sand.'), ('11', 'Ibid.')]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from whence.extract.blocks import Layout, trim
from whence.extract.citing.pairing.entry import Entry
from whence.extract.citing.pairing.labels import AHEAD
from whence.read.notes.scans.misread_figures import READ_AS

_MISREAD = regex.compile(
    r"(?<=[.”’)\]\p{Nd}]\s?)\n[ \t]*(?P<signs>[\p{Nd}lIiOoSsBZzgqGbAJT?]{1,4})"
    r"(?:\s?[.,:;·)]{1,2}\s?|\s(?=\S)|(?<=\p{Nd})(?=\p{Lu}))\s*(?=[“\"‘(]?[\p{Lu}1l|]\p{L})"
)
"""What may be a note's label at the head of a line, behind one that ends as a note may."""
_RARELY = {"1": "4", "3": "5g", "5": "9", "9": "8", "2": "7", "7": "?2", "4": "1", "6": "C"}


def filled(layout: Layout, found: Sequence[Entry]) -> list[Entry]:
    """With the notes that are missing. Behind a note that the format marks all of them must be there."""
    made: list[Entry] = []
    found = _relabelled(found)
    for at, entry in enumerate(found):
        number = entry.number
        then = found[at + 1].number if at + 1 < len(found) else None
        if number is None or then is None or not number + 1 < then <= number + AHEAD:
            made.append(entry)
            continue
        parted = list(_parted(layout, entry, number, then))
        if len(parted) < then - number:
            parted = list(_misread(layout, entry, number, then)) or parted
        made += [entry] if entry.key and len(parted) < then - number else parted
    return made


def _relabelled(found: Sequence[Entry]) -> list[Entry]:
    """The notes, one between 2 and 4 as 3 where its label may be that, misread: "8"."""
    made = list(found)
    for at in range(1, len(found) - 1):
        before, own, then = (found[at + step].number for step in (-1, 0, 1))
        skipped = before is not None and then == before + 2 and own not in (None, before + 1)
        if before is not None and skipped and found[at].key is None and _is_misread(found[at].label, before + 1):
            made[at] = replace(found[at], label=str(before + 1))
    return made


def _parted(layout: Layout, entry: Entry, number: int, then: int) -> Iterator[Entry]:
    for wanted in range(number + 1, then):
        pattern = rf"(?<=[.!?”\"’)\]]\s{{1,40}}){wanted}\.(?!\p{{N}})\s?(?=[\"“‘(]?\s?\p{{Lu}})"
        inside = regex.compile(pattern).search(layout.flat, entry.start, entry.end)
        if inside is None:
            break
        first, entry = _cut(layout, entry, inside.start(), inside.end(), wanted)
        yield first
    yield entry


def _misread(layout: Layout, entry: Entry, number: int, then: int) -> Iterator[Entry]:
    """The notes of lines whose labels a scan misread, where so many lines as numbers are missing may be theirs."""
    heads = list(_MISREAD.finditer(layout.text, entry.start, entry.end))
    wanted = range(number + 1, then)
    likely = [one for one in heads if any(_may_be(one["signs"], each) for each in wanted)]
    if len(likely) != len(wanted):
        return
    if not all(_may_be(one["signs"], each) for one, each in zip(likely, wanted, strict=True)):
        return
    for one, each in zip(likely, wanted, strict=True):
        first, entry = _cut(layout, entry, one.start("signs"), one.end(), each)
        yield first
    yield entry


def _may_be(signs: str, number: int) -> bool:
    """Whether half of the figures and more can be read as this number's."""
    figures = str(number)
    pairs = list(zip(signs, figures, strict=True)) if len(signs) == len(figures) else []
    read = sum(sign in READ_AS[figure] + _RARELY.get(figure, "") for sign, figure in pairs)
    return bool(pairs) and 2 * read >= len(figures)


def _is_misread(label: str, number: int) -> bool:
    """Whether a label of one figure is often a scan's for this number: "8" for 3, and not "7" for 2."""
    return len(label) == 1 and label in READ_AS.get(str(number), "")


def _cut(layout: Layout, entry: Entry, start: int, end: int, number: int) -> tuple[Entry, Entry]:
    """The note up to a label, and the one behind it."""
    first = replace(entry, end=trim(layout.text, entry.start, start)[1])
    begin, stop = trim(layout.text, end, entry.end)
    return first, replace(entry, label=str(number), at=start, start=begin, end=stop, key=None)
