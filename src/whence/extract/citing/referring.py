"""Notes and bibliography as records: the works of each, short forms led to theirs.

In: a `Scene` and its notes. Out: `References`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

import regex

from whence.extract.citing.brackets.backrefs import in_brackets
from whence.extract.citing.brackets.titles import titled_brackets
from whence.extract.citing.forms.shortforms import short_form
from whence.extract.citing.guesses import guessed
from whence.extract.citing.law.unreported import place_labels
from whence.extract.citing.leads.finders import led_later
from whence.extract.citing.leads.page import Page
from whence.extract.citing.lists.broken import begins_entry, parted_entries, parted_lines, whole_entries, with_head
from whence.extract.citing.lists.citedkeys import Keys, without_keyed
from whence.extract.citing.lists.entries import in_lists
from whence.extract.citing.lists.keys import Keyed, keyed_entries
from whence.extract.citing.lists.rough import rough_entries, rough_entry
from whence.extract.citing.lookups.pointed import without_others
from whence.extract.citing.members import Group, Member
from whence.extract.citing.opinions.amendments import amended, amended_in_note, are_amended
from whence.extract.citing.opinions.opinions import argued, may_argue
from whence.extract.citing.pairing.entry import Entry
from whence.extract.citing.pairing.notes import printed
from whence.extract.citing.paragraphs import heads, joined_paragraphs, running
from whence.extract.citing.plain.emphasis import slanted
from whence.extract.citing.plain.making import without
from whence.extract.citing.plain.places import Plain
from whence.extract.citing.prose.citedlater import Stretch, with_cited_later
from whence.extract.citing.prose.maybes import meet, meets_any
from whence.extract.citing.prose.plaintitles import only_says
from whence.extract.citing.prose.pointedat import with_pointed_at
from whence.extract.citing.records import References, note_id
from whence.extract.citing.signs.abbreviations import abbreviations
from whence.extract.citing.signs.cited import Signs
from whence.extract.citing.signs.told import told_signs
from whence.extract.citing.splitting.splitter import Splitter
from whence.extract.citing.unnumbered.keyphrases import unnumbered
from whence.extract.citing.unnumbered.sources import sourced
from whence.extract.citing.walk.antecedents import followed
from whence.extract.quotations import Scene
from whence.extract.worklists import AGAIN
from whence.models import Reference, Span, ZoneRole

_ENTRY_LABEL = regex.compile(
    r"(?:\[\p{N}{1,4}\]|(?!(?:1[5-9]|20)\p{N}{2})\p{N}{1,4}\.|[-–—•●▪■◦‣*·](?!\s[(\[]\p{N}{4}))\s+"
)


_SAME_AUTHOR = regex.compile(AGAIN + r"|(?:Ders|Dies|[Ii]dem|[Ee]adem)\b[.,:]")
"""What stands for the author of the entry before."""
_BEGINNING = 80
_LOOSE = "loose"
"""The run of notes whose numbers were lost."""
_SEVERAL = 2
_NAMES_LENGTH = 160
"""Characters of the names at an entry's head."""
_NUMBERED = ("note", "(n", " n ", " n.", "Anm.", "Fn.")
"""What a pointer to a note by its number has."""


def refer(scene: Scene, entries: Sequence[Entry]) -> References:
    """The records of all notes and of the bibliography's entries."""
    splitter = Splitter(scene.layout, scene.reading)
    keyed = _keyed(scene, entries)
    ids = [note_id(scene.reading, entry) for entry in entries]
    noted = [(entry.start, entry.end) for entry in entries]
    listed = list(_called(splitter, scene, keyed, noted))
    told = told_signs(scene.layout.flat, noted, ((one.called, one.members[0].words) for one in listed))
    signs = Signs(scene.reading, scene.layout.flat, told)
    groups = _of_notes(scene, _Read(splitter, Keys(keyed), signs), entries, ids)
    prose, rows, bracketed = _of_text(scene, splitter, entries, signs)
    cited = [Stretch((one.start, one.end), note, group) for one, note, group in zip(entries, ids, groups, strict=True)]
    works = list(_works(scene, splitter, without_keyed(_listed(scene, entries), keyed)))
    read = with_cited_later(scene.reading, splitter.plain, [*cited, *works], splitter.split)
    groups = [
        *listed,
        *(_with_key(scene, splitter, one) for one in keyed),
        *(Group(None, None, row) for row in rows),
        *_in_turn(entries, read),
        *prose,
        *read[len(cited) :],
    ]  # a note says "Roe, supra" of what the text cites
    return References(scene, entries, _led_later(scene, entries, [*_in_notes(followed(groups)), *bracketed]))


@dataclass(frozen=True, slots=True)
class _Read:
    """What reads notes: by the keys and signs of the text, and what is left by its words."""

    splitter: Splitter
    keys: Keys
    signs: Signs

    def note(self, scene: Scene, span: Span, note: str | None) -> list[Member]:
        """The references of one note."""

        def read(part: Span, of: str | None) -> list[Member]:
            return self.signs.split(self.splitter.split, part, of)

        return self.keys.split(read, scene.reading, scene.layout.flat, span, note)


def _of_notes(scene: Scene, read: _Read, entries: Sequence[Entry], ids: Sequence[str]) -> Sequence[Group]:
    """The references of each note; `ids` are those of the notes' records."""
    splitter = read.splitter
    groups = [
        Group(label, entry.group, read.note(scene, (entry.start, entry.end), note), parted=entry.parted)
        for entry, note, label in zip(entries, ids, printed(entries), strict=True)
    ]
    groups = _amended(scene, entries, ids, groups)
    groups = [_quiet(scene, entry, group) for entry, group in zip(entries, groups, strict=True)]
    told = _pointed_to(groups)
    noted = [Stretch((one.start, one.end), note, group) for one, note, group in zip(entries, ids, groups, strict=True)]
    groups = with_pointed_at(scene.reading, splitter.plain, noted, told, splitter.split) if told else groups
    return [
        _whole(splitter, entry, group)
        if _is_open(group) and (_points_back(after) or (group.run, group.label) in told)
        else group
        for entry, group, after in zip(entries, groups, [*groups[1:], None], strict=False)
    ]


def _amended(scene: Scene, entries: Sequence[Entry], ids: Sequence[str], groups: list[Group]) -> list[Group]:
    """The groups; notes that tell a law's amendments cite the amending laws."""
    flat, spans = scene.layout.flat, [(one.start, one.end) for one in entries]
    if not are_amended(flat, spans):
        return groups
    told = (amended_in_note(scene.reading, flat, span, note) for span, note in zip(spans, ids, strict=True))
    return [replace(group, members=made) if made else group for group, made in zip(groups, told, strict=True)]


def _of_text(
    scene: Scene, splitter: Splitter, entries: Sequence[Entry], signs: Signs
) -> tuple[list[Group], list[list[Member]], list[Reference]]:
    """What the running text cites: in groups read behind the notes, by signs too, in rows of judgments and laws read
    before them, and in brackets that lead somewhere by themselves."""
    changes = amended(scene.reading, scene.layout.flat, [(one.start, one.end) for one in entries])
    changing = sorted((one.reference for row in changes for one in row), key=attrgetter("start"))
    blocks = joined_paragraphs(scene)
    paragraphs = {span: parts for span, parts in blocks.items() if not _holds(span, changing)}
    rows, legal = _argued(scene, entries, paragraphs, splitter.plain) if may_argue(splitter.plain.text) else ([], set())
    told_below = sourced(scene, {entry.at for entry in entries})
    taken = {span[1] for span in told_below}
    prose = [span for span in running(scene) if span not in legal and span[1] not in taken]
    prose = [span for span in prose if not _holds(span, changing)]
    groups = [Group(None, None, splitter.split(span, None)) for span in told_below]
    loose = [] if entries else unnumbered(scene, prose)
    groups += _loosely(splitter, loose)
    lost = {span[1] for row in loose for span in row}
    prose = [span for span in prose if span[1] not in lost]
    bracketed = in_brackets(scene.reading, splitter.plain, prose)
    free = [span for span in prose if not _holds(span, bracketed)]
    if entries:
        groups += [Group(None, None, [one]) for one in titled_brackets(scene.reading, splitter.plain, free)]
    groups += [Group(None, None, row) for span in free for row in splitter.in_prose(span) if len(row) > 1]
    told = [one.reference for group in groups for one in group.members]
    signed_there = (one for span in free for one in signs.in_prose(span))
    groups += [
        Group(None, None, [one]) for one in signed_there if not any(meet(one.reference, other) for other in told)
    ]
    return groups, [*rows, *changes], bracketed


def _loosely(splitter: Splitter, rows: Sequence[Sequence[Span]]) -> Iterator[Group]:
    """The references of notes without labels: what stands before a row's first one may not have been read."""
    for number, row in enumerate(rows):
        for at, span in enumerate(row):
            label = f"{_LOOSE} {number}-{at}"
            yield Group(label, _LOOSE, splitter.split(span, label), parted=not at)


def _in_notes(found: Iterable[Reference]) -> Iterator[Reference]:
    """The references; what stands in a note without a record is told to stand in none."""
    for one in found:
        yield replace(one, note=None) if one.note and one.note.startswith(_LOOSE) else one


def _led_later(scene: Scene, entries: Sequence[Entry], found: Sequence[Reference]) -> list[Reference]:
    """The references with the short forms that are known once all notes are read."""
    notes = sorted((one.start, one.end, note_id(scene.reading, one)) for one in entries)
    labels = {note_id(scene.reading, one): one.label for one in entries}
    return led_later(Page(scene.reading, scene.layout.flat, notes, in_lists(scene), labels), found)


def _in_turn(entries: Sequence[Entry], groups: Sequence[Group]) -> list[Group]:
    """The groups of the notes as they are read: of a scan's notes some may have been moved to the text's end."""
    return [group for _, group in sorted(zip(entries, groups, strict=False), key=lambda pair: pair[0].turn)]


def _holds(span: Span, found: Sequence[Reference]) -> bool:
    """Whether one of these references, in order, stands in a stretch."""
    at = bisect_left(found, span[0], key=attrgetter("start"))
    return at < len(found) and found[at].start < span[1]


def _called(splitter: Splitter, scene: Scene, keyed: Sequence[Keyed], notes: Sequence[Span]) -> Iterator[Group]:
    """The works of lists of abbreviations, which are no notes; the abbreviation in front is part of the entry."""
    taken = {one.entry for one in keyed}
    for short, begin, span in abbreviations(scene.layout.text):
        if span in taken or meets_any(span, notes):
            continue
        found = [one for one in splitter.split(span, None) if one.maybe is None and one.reference.work is not None]
        found = [one for one in found if one.reference.start - span[0] <= _NAMES_LENGTH]
        words = " ".join(scene.layout.flat[slice(*span)].split())
        made = guessed(scene.reading, span, words, {"type": "document", "title": words}, None)
        first = found[0] if found else Member(made, words)
        first = replace(first, reference=replace(first.reference, start=min(begin, first.reference.start)))
        yield Group(None, None, [first], called=short)


def _keyed(scene: Scene, entries: Sequence[Entry]) -> list[Keyed]:
    """The entries of lists of works that have keys, outside notes."""
    starts = [entry.start for entry in entries]
    ends = [0, *(entry.end for entry in entries)]
    return [one for one in keyed_entries(scene.layout.text) if ends[bisect_right(starts, one.start)] <= one.start]


def _with_key(scene: Scene, splitter: Splitter, one: Keyed) -> Group:
    """The work of an entry under its key, which is part of it."""
    group = _entry(scene, splitter, one.entry)
    words = " ".join(scene.layout.flat[slice(*one.entry)].split())
    made = guessed(scene.reading, one.entry, words, {"type": "document", "title": words}, None)
    first = next((one for one in group.members if not (one.maybe or one.reference.short_form)), Member(made, words))
    first = replace(first, reference=replace(first.reference, start=one.start))
    return replace(group, members=[first], called=f"{one.name} {one.year}")


def _works(scene: Scene, splitter: Splitter, listed: Iterable[Span]) -> Iterator[Stretch]:
    """The entries of the list of works, those put together that were broken and those parted that stand together."""
    flat = scene.layout.flat
    spans = list(parted_lines(scene.layout.text, parted_entries(flat, whole_entries(flat, listed))))
    roughly = rough_entries(flat, spans)
    for span in spans:
        yield Stretch(span, None, _entry(scene, splitter, span, roughly=roughly))


def _entry(scene: Scene, splitter: Splitter, span: Span, *, roughly: bool = False) -> Group:
    """The references of an entry of a list of works; `roughly`, by its signs alone where the parser finds none."""
    again = _SAME_AUTHOR.match(scene.layout.flat, *span) is not None
    begun = scene.layout.flat[span[0] : min(span[1], span[0] + _BEGINNING)]
    members = _first_hand(splitter.split(span, None))
    if roughly and all(member.maybe or member.reference.short_form for member in members):
        made = rough_entry(scene.reading, scene.layout.flat, span)
        members = [made] if made else members
    at = next((at for at, member in enumerate(members) if member.maybe is None), 0)
    near = bool(members) and members[at].reference.start - span[0] <= _NAMES_LENGTH
    if members and (
        again or (near and begins_entry(scene.layout.flat, span))
    ):  # the dash and the names are the entry's
        members = [with_head(members[at], scene.layout.flat, span[0]), *members[at + 1 :]]
    return Group(None, None, members, listed=begun, again=again)


def _first_hand(members: Sequence[Member]) -> list[Member]:
    """Without the "Ibid." of a bibliography, which is no short form: it means where the entry before appeared."""
    forms = ((member, short_form(member.words)) for member in members)
    return [member for member, form in forms if form is None or form.kind != "ibid"]


def _argued(
    scene: Scene, entries: Sequence[Entry], paragraphs: Mapping[Span, Sequence[Span]], whole: Plain
) -> tuple[list[list[Member]], set[Span]]:
    """What opinions cite, in rows, and the blocks of the paragraphs in which they do; `whole` is the plain text with
    the heads of its pages: "Page No. 3" is no citation between two others."""
    left_out = list(heads(scene))
    plain = without(whole, left_out) if left_out else whole
    inside = {plain.inside(span): span for span in paragraphs}
    labels = place_labels((str(one.label), scene.layout.flat[one.start : one.end]) for one in entries)
    italics = [*(plain.inside(span) for span in slanted(scene.layout.reading)), *plain.slanted]
    rows, legal = argued(scene.reading, plain.text, list(inside), labels, italics)
    placed = [[replace(one, reference=plain.placed(one.reference)) for one in row] for row in rows]
    return placed, {part for span in legal for part in paragraphs[inside[span]]}


def _points_back(group: Group | None) -> bool:
    """Whether a note begins with an "Ibid."."""
    if group is None or not group.members:
        return False
    form = short_form(group.members[0].words)
    return form is not None and form.kind == "ibid"


def _pointed_to(groups: Sequence[Group]) -> dict[tuple[str | None, str | None], set[str]]:
    """The notes to which others lead by their numbers, with the names that stand before these: "Lee, supra note 4"."""
    members = ((group.run, one.words) for group in groups for one in group.members)
    forms = ((run, short_form(words)) for run, words in members if any(cue in words for cue in _NUMBERED))
    told: dict[tuple[str | None, str | None], set[str]] = {}
    for run, form in forms:
        if form and form.note and form.names:
            told.setdefault((run, form.note), set()).add(without_others(form.names)[-1])
    return told


def _is_open(group: Group) -> bool:
    """Whether a note has no reference for certain, nor two that may be some: "Lee, 3; Roe, 90" is no one work."""
    return all(member.maybe for member in group.members) and len(group.members) < _SEVERAL


def _whole(splitter: Splitter, entry: Entry, group: Group) -> Group:
    """A note of one short sentence in which the parser found no reference, but to which the next note, or another by
    its number, points back."""
    made = splitter.whole((entry.start, entry.end), note_id(splitter.reading, entry))
    return replace(group, members=made or group.members)


def _quiet(scene: Scene, entry: Entry, group: Group) -> Group:
    """A note, marked where it is nothing but a remark."""
    return group if group.members else replace(group, silent=only_says(scene.layout.flat[entry.start : entry.end]))


def _listed(scene: Scene, entries: Sequence[Entry]) -> Iterator[Span]:
    """The entries of a bibliography that are no notes."""
    taken = {entry.at for entry in entries}
    for block, role in zip(scene.layout.blocks, scene.plan.roles, strict=True):
        if role is not ZoneRole.BIBLIOGRAPHY or block.start in taken:
            continue
        label = _ENTRY_LABEL.match(scene.layout.flat, block.start, block.end)
        yield (label.end() if label else block.start), block.end
