"""Names of one document that may be spellings of one: what finding N601 tells.

In: a document's names. Out: `NameVariant`s, each where the rarer of the two spellings first stands.

>>> from whence.models import Name, NameKind
>>> text = "The IRGC and the IRCG; the IRGC again."
>>> found = [Name(str(a), a, a + 4, NameKind.ORGANISATION, text[a:a + 4]) for a in (4, 17, 27)]
>>> [(one.words, one.other) for one in variants_in("d", text, found)]
[('IRCG', 'IRGC')]
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.link.names.entities import entities
from whence.models import Name, NameVariant, Office
from whence.store.names import entries_of


def variants_in(document: str, text: str, names: Sequence[Name], offices: Sequence[Office] = ()) -> list[NameVariant]:
    """The pairs of names that may be one, in the order of the text; each pair once."""
    found = {one.id: one for one in entities(entries_of(document, text, names, offices))}
    made = []
    for one in found.values():
        at = one.occurrences[0]
        for link in one.links:
            other = found[link.entity]
            if (one.mentions, -at.start) <= (other.mentions, -link.start) and one.id != other.id:
                words, others = _words(text, at.start, at.end), _words(text, link.start, link.end)
                if words.casefold() != others.casefold():  # "Washington, D.C." as a form of "Washington" is no slip
                    made.append(NameVariant(at.start, at.end, words, link.start, link.end, link.name, link.reasons))
    return sorted(dict.fromkeys(made), key=lambda variant: (variant.start, variant.other_start))


def _words(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())
