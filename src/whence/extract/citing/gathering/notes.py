"""What the notes of a text cite, each read with an eye on the others, which may point to it.

In: a `Scene`, its notes, what reads one. Out: a `Group` for each note.

>>> said = "It fell.[1]\\n\\nNotes\\n\\n[1] Ann Lee, Silt and Sand (Ostmere: Harbour Press, 2001), 4.\\n"
>>> page = layout(Reading("d", "r", said))
>>> whole = scene(page, plan(page, front_matter(page)))
>>> reader = NoteReader(Splitter(page, "r"), Keys([]), Signs("r", page.flat, {}))
>>> found = entries(page, whole.plan.roles)
>>> [(group.label, [one.words for one in group.members]) for group in of_notes(whole, reader, found, ["n"])]
[('1', ['Ann Lee, Silt and Sand (Ostmere: Harbour Press, 2001), 4.'])]
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from whence.extract.citing.forms.coauthors import without_others
from whence.extract.citing.forms.shortforms import short_form
from whence.extract.citing.lists.citedkeys import Keys
from whence.extract.citing.members import Group, Member, Stretch
from whence.extract.citing.opinions.amendments import amended_in_note, are_amended
from whence.extract.citing.pairing.entry import Entry
from whence.extract.citing.pairing.notes import printed
from whence.extract.citing.prose.plaintitles import only_says
from whence.extract.citing.prose.pointedat import with_pointed_at
from whence.extract.citing.records import note_id
from whence.extract.citing.signs.cited import Signs
from whence.extract.citing.splitting.splitter import Splitter
from whence.extract.quotations import Scene
from whence.models import Span

_SEVERAL = 2
_NUMBERED = ("note", "(n", " n ", " n.", "Anm.", "Fn.")
"""What a pointer to a note by its number has."""


@dataclass(frozen=True, slots=True)
class NoteReader:
    """What reads notes: by the keys and signs of the text, and what is left by its words."""

    splitter: Splitter
    keys: Keys
    signs: Signs

    def note(self, scene: Scene, span: Span, note: str | None) -> list[Member]:
        """The references of one note."""

        def read(part: Span, of: str | None) -> list[Member]:
            return self.signs.split(self.splitter.split, part, of)

        return self.keys.split(read, scene.reading, scene.layout.flat, span, note)


def of_notes(scene: Scene, read: NoteReader, entries: Sequence[Entry], ids: Sequence[str]) -> Sequence[Group]:
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
