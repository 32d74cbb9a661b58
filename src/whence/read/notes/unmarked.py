"""Notes of a text whose format marks none: at the feet of its pages, behind it, among it.

In: a text. Out: `NOTE` and `NOTE_REFERENCE` marks as the first way of printing notes gives them that the text is in.
Where most labels stand among the text and few markers were left, the labels decide, and the markers that are left
lead to them.

>>> page = "It was so.{0} And more,{1} they said.\\n\\n{0}. A. Doe, A Book.\\n{1}. B. Roe, Other.\\n\\n"
>>> marks = unmarked_notes("".join(page.format(n, n + 1) for n in (1, 3, 5)))
>>> [mark.data["label"] for mark in marks if mark.kind is MarkKind.NOTE]
['1', '2', '3', '4', '5', '6']
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whence.models import Mark, MarkKind
from whence.read.notes.among.brackets import bracket_notes
from whence.read.notes.among.printed import printed_notes
from whence.read.notes.among.run_on import run_on_notes
from whence.read.notes.among.signalled import signalled_notes
from whence.read.notes.feet.tails import without_tails
from whence.read.notes.labels.arrowed import arrowed_notes
from whence.read.notes.labels.chaptered import has_chaptered_notes
from whence.read.notes.labels.labelled import labelled_notes
from whence.read.notes.labels.numberless import numberless_notes
from whence.read.notes.labels.rowed import rowed_notes

_MORE = 1.25
"""So many times the notes that have markers must be there without them."""


def unmarked_notes(text: str) -> list[Mark]:
    """The marks of the notes; none where the text has none, or headings tell each chapter's."""
    if has_chaptered_notes(text):
        return []
    found = bracket_notes(text) or labelled_notes(text) or run_on_notes(text) or arrowed_notes(text)
    among = max(signalled_notes(text), rowed_notes(text), key=len)
    if len(printed := printed_notes(text)) > max(len(found), len(among)):
        return printed
    paired = sum(mark.kind is MarkKind.NOTE for mark in found)
    found = [*_led_to(among, found), *among] if len(among) > _MORE * paired else found
    return without_tails(text, found) if found else numberless_notes(text)


def _led_to(notes: Sequence[Mark], found: Sequence[Mark]) -> Iterator[Mark]:
    """The markers that were found, leading to these notes."""
    names = {mark.data["label"]: mark.data["id"] for mark in notes}
    for mark in found:
        if mark.kind is MarkKind.NOTE_REFERENCE and (name := names.pop(mark.data["label"], None)):
            yield Mark(mark.kind, mark.start, mark.end, {"label": mark.data["label"], "target": name})
