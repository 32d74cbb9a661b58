"""The first work that a note's words cite, for whom one is enough.

In: the raw text of a note, and what of it is in italics. Out: a CSL item whose `custom.note` is that text, or None for
a short form (Ibid.) and for a note that cites nothing. All works of a note, with their spans:
`whence.extract.references`.

>>> w = work_of("Andrew Mumford, “Proxy Warfare.” RUSI Journal. Vol. 158, No. 2, 29 April 2013,")
>>> w["title"], w["author"][0]["family"], w["container-title"], w["issued"]["date-parts"]
('Proxy Warfare', 'Mumford', 'RUSI Journal', [[2013, 4, 29]])
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whence.extract.references import parse
from whence.models import CSL, Span


def work_of(raw: str, *, italics: Sequence[str] = ()) -> CSL | None:
    """The first work that a note cites; None where its first reference is a short form, and where it has none."""
    note = " ".join(raw.replace("↩", " ").split())
    found = parse(note, italics=list(_places(note, italics)))
    if not found or found[0].work is None:
        return None
    return {**found[0].work, "custom": {"note": note}}


def _places(note: str, stretches: Sequence[str]) -> Iterator[Span]:
    """Where the italic stretches stand, in their order."""
    at = 0
    for stretch in stretches:
        words = " ".join(stretch.split())
        start = note.find(words, at) if words else -1
        if start >= 0:
            at = start + len(words)
            yield start, at
