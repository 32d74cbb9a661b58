"""Pointers of running text to the work that a note cites: "For reference, see footnote 4."

In: a text with the labels of its notes, and its references. Out: `Lead`s to the only work of that note;
where two notes have the label, or the note cites two works or one that is open, nowhere. Pages of journals print each
note's words in its sentence as well, so that a note which is nothing but a pointer stands there. "See footnote 4" alone
is none: such words send a reader to what the note says.

>>> flat = "So it was. For reference, see footnote 1. It fell. 1. Ann Lee, Silt (2001)."
>>> full = Reference("a", 54, 74, {"title": "Silt"}, "n")
>>> page = Page("r", flat, [(54, 75, "n")], labels={"n": "1"})
>>> [(flat[slice(*one.span)], one.target.id) for one in notes_works(page, [full])]
[('For reference, see footnote 1', 'a')]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from whence.extract.citing.forms.notenumbers import FOR_REFERENCE, LEADS_TO_REFERENCE
from whence.extract.citing.leads.lead import Lead
from whence.extract.citing.leads.page import Page
from whence.models import Reference


def notes_works(page: Page, references: Sequence[Reference]) -> Iterator[Lead]:
    """The pointers outside notes, each with the work of the note that it calls."""
    if not any(cue in page.flat for cue in LEADS_TO_REFERENCE):
        return
    for found in FOR_REFERENCE.finditer(page.flat):
        if page.note_at(found.start()) is None and (work := _only_work(references, page.labels, found["number"])):
            yield Lead(found.span(), work, "supra")


def _only_work(references: Sequence[Reference], labels: Mapping[str, str], number: str) -> Reference | None:
    """The full citation of the only work of the only note of this number."""
    notes = [note for note, label in labels.items() if label == number]
    there = [one for one in references if one.note in notes] if len(notes) == 1 else []
    roots = {one.backref or (one.id if one.short_form is None else None) for one in there}
    root = roots.pop() if len(roots) == 1 else None
    return next((one for one in references if one.id == root), None) if root else None
