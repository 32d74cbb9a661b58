"""The notes of a document and what these and its lists of works cite, as records that know each other.

In: a `Scene`, its notes, its references. Out: `References`: which a note holds, which stand in no note, and the note
whose work a short form means.

>>> page = layout(Reading("d", "r", "It was dug."))
>>> held = References(scene(page, plan(page, front_matter(page))), (), [Reference("a", 0, 2, {"title": "Silt"})])
>>> [one.id for one in held.bibliography]
['a']
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from whence.extract.citing.pairing.entry import Entry
from whence.extract.quotations import Scene
from whence.models import Note, Reference, content_id


def note_id(reading: str, entry: Entry) -> str:
    """The id of a note's record."""
    return content_id(reading, "note", entry.start, entry.end, entry.label)


class References:
    """The notes of a document as records, and the references that they and the bibliography hold."""

    def __init__(self, scene: Scene, entries: Sequence[Entry], found: Sequence[Reference]) -> None:
        self._scene, self._entries = scene, entries
        self.notes = tuple(
            Note(self.id_of(entry), entry.start, entry.end, entry.label, entry.kind, entry.group) for entry in entries
        )
        self.references = tuple(sorted(found, key=lambda reference: (reference.start, reference.end)))
        self._labels = {note.id: note.label for note in self.notes}
        self._by_id = {reference.id: reference for reference in found}
        self._by_note: dict[str | None, list[Reference]] = {}
        for reference in self.references:
            self._by_note.setdefault(reference.note, []).append(reference)

    def id_of(self, entry: Entry) -> str:
        """The id of a note's record."""
        return note_id(self._scene.reading, entry)

    def of(self, entry: Entry) -> list[Reference]:
        """The references that a note holds."""
        return self._by_note.get(self.id_of(entry), [])

    @property
    def bibliography(self) -> list[Reference]:
        """The references outside notes."""
        return self._by_note.get(None, [])

    def label_behind(self, reference: Reference | None) -> str | None:
        """The label of the note with the work that a short form leads to."""
        if reference is None or reference.backref is None or reference.short_form is None:
            return None
        return self._labels.get(self._by_id[reference.backref].note or "")

    def instead(self, told: Mapping[str, Reference]) -> References:
        """These records, with some references told otherwise, by their ids."""
        return References(self._scene, self._entries, [told.get(one.id, one) for one in self.references])

    def with_made(self, made: Sequence[Reference]) -> References:
        """These records with more references; short forms that lead nowhere give way to one that leads somewhere."""
        return References(self._scene, self._entries, [*_without_open(self.references, made), *made])


def _without_open(found: Sequence[Reference], made: Sequence[Reference]) -> Iterator[Reference]:
    """The references without the short forms that lead nowhere where one that was made leads somewhere."""
    held = sorted((one.start, one.end) for one in made)
    for one in found:
        at = bisect_right(held, (one.end,)) - 1
        if one.backref or not one.short_form or at < 0 or held[at][1] <= one.start:
            yield one
