"""Notes and bibliography as records: the works of each, short forms led to theirs.

In: a `Scene` and its notes. Out: `References`. What notes, running text and lists of works cite is gathered in groups,
in the order in which a reader comes to know the works; a walk over these leads each short form; what is told anywhere
in the text is led at the end.

>>> words = "Dug.[1] Fell.[2]\\n\\nNotes\\n\\n[1] Ann Lee, Silt and Sand (Verso, 2001), 4.\\n\\n[2] Ibid., 9.\\n"
>>> page = layout(Reading("d", "r", words))
>>> whole = scene(page, plan(page, front_matter(page)))
>>> first, second = refer(whole, entries(page, whole.plan.roles)).references
>>> second.short_form, second.backref == first.id
('ibid', True)
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.extract.citing.gathering.lists import abbreviated_works, keyed_works, listed_works, with_key
from whence.extract.citing.gathering.notes import NoteReader, of_notes
from whence.extract.citing.gathering.text import in_notes, of_text
from whence.extract.citing.leads.finders import led_later
from whence.extract.citing.leads.page import Page
from whence.extract.citing.lists.citedkeys import Keys
from whence.extract.citing.lists.entries import in_lists
from whence.extract.citing.members import Group, Stretch
from whence.extract.citing.pairing.entry import Entry
from whence.extract.citing.prose.citedlater import with_cited_later
from whence.extract.citing.records import References, note_id
from whence.extract.citing.signs.cited import Signs
from whence.extract.citing.signs.told import told_signs
from whence.extract.citing.splitting.splitter import Splitter
from whence.extract.citing.walk.antecedents import followed
from whence.extract.quotations import Scene
from whence.models import Span


def refer(scene: Scene, entries: Sequence[Entry]) -> References:
    """The records of all notes and of the bibliography's entries."""
    splitter = Splitter(scene.layout, scene.reading)
    ids = [note_id(scene.reading, entry) for entry in entries]
    noted = [(entry.start, entry.end) for entry in entries]
    keyed = keyed_works(scene, entries)
    signed = list(abbreviated_works(scene, splitter, keyed, noted))
    signs = _signs(scene, noted, signed)
    groups = of_notes(scene, NoteReader(splitter, Keys(keyed), signs), entries, ids)
    text = of_text(scene, splitter, entries, signs)
    cited = list(map(Stretch, noted, ids, groups))
    listed = list(listed_works(scene, splitter, keyed, entries))
    read = with_cited_later(scene.reading, splitter.plain, [*cited, *listed], splitter.split)
    walked = [
        *signed,
        *(with_key(scene, splitter, one) for one in keyed),
        *(Group(None, None, row) for row in text.before),
        *_in_turn(entries, read),
        *text.behind,
        *read[len(cited) :],
    ]  # a note says "Roe, supra" of what the text cites
    found = [*in_notes(followed(walked)), *text.led]
    return References(scene, entries, led_later(_page(scene, entries), found))


def _signs(scene: Scene, noted: Sequence[Span], signed: Sequence[Group]) -> Signs:
    """The signs of the text's works: those that its notes tell, and those of its lists of abbreviations."""
    told = told_signs(scene.layout.flat, noted, ((one.called, one.members[0].words) for one in signed))
    return Signs(scene.reading, scene.layout.flat, told)


def _page(scene: Scene, entries: Sequence[Entry]) -> Page:
    """The text with its notes and lists, in which short forms are found that are known once all is read."""
    notes = sorted((one.start, one.end, note_id(scene.reading, one)) for one in entries)
    labels = {note_id(scene.reading, one): one.label for one in entries}
    return Page(scene.reading, scene.layout.flat, notes, in_lists(scene), labels)


def _in_turn(entries: Sequence[Entry], groups: Sequence[Group]) -> list[Group]:
    """The groups of the notes as they are read: of a scan's notes some may have been moved to the text's end."""
    return [group for _, group in sorted(zip(entries, groups, strict=False), key=lambda pair: pair[0].turn)]
