"""What the running text cites: judgments and laws, works in brackets, in notes without numbers, before an "Ibid.".

In: a `Scene`, its notes, what splits its paragraphs, the signs of its works. Out: `TextCited`.

>>> page = layout(Reading("d", "r", "It may be, Harbour v. Salt Co., 515 U.S. 593 (1995). It said more. Id. at 599."))
>>> whole = scene(page, plan(page, front_matter(page)))
>>> text = of_text(whole, Splitter(page, "r"), [], Signs("r", page.flat, {}))
>>> [[one.words for one in row] for row in text.before]
[['Harbour v. Salt Co., 515 U.S. 593 (1995)', 'Id. at 599']]
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from whence.extract.citing.brackets.backrefs import in_brackets
from whence.extract.citing.brackets.sourcelines import source_lines
from whence.extract.citing.brackets.titles import titled_brackets
from whence.extract.citing.law.unreported import place_labels
from whence.extract.citing.members import Group, Member
from whence.extract.citing.opinions.amendments import amended
from whence.extract.citing.opinions.billsagain import bills_again
from whence.extract.citing.opinions.opinions import argued, may_argue
from whence.extract.citing.pairing.entry import Entry
from whence.extract.citing.paragraphs import heads, joined_paragraphs, running
from whence.extract.citing.plain.emphasis import slanted
from whence.extract.citing.plain.making import without
from whence.extract.citing.plain.places import Plain
from whence.extract.citing.signs.cited import Signs
from whence.extract.citing.spans import meet
from whence.extract.citing.splitting.splitter import Splitter
from whence.extract.citing.unnumbered.keyphrases import unnumbered
from whence.extract.citing.unnumbered.sources import sourced
from whence.extract.quotations import Scene
from whence.models import Reference, Span

LOOSE = "loose"
"""The run of notes whose numbers were lost."""


@dataclass(frozen=True, slots=True)
class TextCited:
    """What running text cites: `before`, rows that are read before the notes; `behind`, groups that are read behind
    them; `led`, what stands in brackets and leads somewhere by itself."""

    before: Sequence[Sequence[Member]]
    behind: Sequence[Group]
    led: Sequence[Reference]


def of_text(scene: Scene, splitter: Splitter, entries: Sequence[Entry], signs: Signs) -> TextCited:
    """What the running text cites; each paragraph is read in one way."""
    changes = amended(scene.reading, scene.layout.flat, [(one.start, one.end) for one in entries])
    changing = sorted((one.reference for row in changes for one in row), key=attrgetter("start"))
    rows, legal = _argued(scene, entries, changing, splitter.plain)
    below = sourced(scene, {entry.at for entry in entries})
    prose = [span for span in running(scene) if span not in legal and not _holds(span, changing)]
    prose = _without(prose, below)
    loose = [] if entries else unnumbered(scene, prose)
    prose = _without(prose, [span for row in loose for span in row])
    led = [*in_brackets(scene.reading, splitter.plain, prose), *bills_again(scene.reading, splitter.plain, prose)]
    free = [span for span in prose if not _holds(span, led)]
    groups = [Group(None, None, splitter.split(span, None)) for span in below]
    groups += _loosely(splitter, loose)
    if entries:
        groups += [Group(None, None, [one]) for one in _titled(scene.reading, splitter.plain, free)]
    groups += [Group(None, None, row) for span in free for row in splitter.in_prose(span) if len(row) > 1]
    groups += _by_signs(signs, free, [one.reference for group in groups for one in group.members])
    return TextCited(before=[*rows, *changes], behind=groups, led=led)


def _titled(reading: str, plain: Plain, paragraphs: Sequence[Span]) -> Iterator[Member]:
    """The short titles in brackets, and those of sources that are told for what is shown."""
    bracketed = list(titled_brackets(reading, plain, paragraphs))
    yield from bracketed
    for one in source_lines(reading, plain, paragraphs):
        if not any(meet(one.reference, other.reference) for other in bracketed):
            yield one


def _without(spans: Sequence[Span], taken: Sequence[Span]) -> list[Span]:
    """The paragraphs without those that were read in another way, which may begin behind their label."""
    ends = {end for _, end in taken}
    return [span for span in spans if span[1] not in ends]


def _by_signs(signs: Signs, spans: Sequence[Span], told: Sequence[Reference]) -> list[Group]:
    """What paragraphs cite by the signs of the text, where nothing else was read."""
    found = (one for span in spans for one in signs.in_prose(span))
    return [Group(None, None, [one]) for one in found if not any(meet(one.reference, other) for other in told)]


def _loosely(splitter: Splitter, rows: Sequence[Sequence[Span]]) -> Iterator[Group]:
    """The references of notes without labels: what stands before a row's first one may not have been read."""
    for number, row in enumerate(rows):
        for at, span in enumerate(row):
            label = f"{LOOSE} {number}-{at}"
            yield Group(label, LOOSE, splitter.split(span, label), parted=not at)


def in_notes(found: Iterable[Reference]) -> Iterator[Reference]:
    """The references; what stands in a note without a record is told to stand in none."""
    for one in found:
        yield replace(one, note=None) if one.note and one.note.startswith(LOOSE) else one


def _holds(span: Span, found: Sequence[Reference]) -> bool:
    """Whether one of these references, in order, stands in a stretch."""
    at = bisect_left(found, span[0], key=attrgetter("start"))
    return at < len(found) and found[at].start < span[1]


def _argued(
    scene: Scene, entries: Sequence[Entry], changing: Sequence[Reference], whole: Plain
) -> tuple[list[list[Member]], set[Span]]:
    """What opinions cite, in rows, and the blocks of the paragraphs in which they do; `whole` is the plain text with
    the heads of its pages: "Page No. 3" is no citation between two others. Where a law is changed (`changing`) nobody
    argues."""
    if not may_argue(whole.text):
        return [], set()
    paragraphs = {span: parts for span, parts in joined_paragraphs(scene).items() if not _holds(span, changing)}
    left_out = list(heads(scene))
    plain = without(whole, left_out) if left_out else whole
    inside = {plain.inside(span): span for span in paragraphs}
    labels = place_labels((str(one.label), scene.layout.flat[one.start : one.end]) for one in entries)
    italics = [*(plain.inside(span) for span in slanted(scene.layout.reading)), *plain.slanted]
    rows, legal = argued(scene.reading, plain.text, list(inside), labels, italics)
    placed = [[replace(one, reference=plain.placed(one.reference)) for one in row] for row in rows]
    return placed, {part for span in legal for part in paragraphs[inside[span]]}
