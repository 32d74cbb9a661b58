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

from rapidfuzz.distance import OSA

from whence.link.names.entities import entities
from whence.models import Name, NameVariant, Office
from whence.store.names import entries_of

_SAME_LETTERS = "the same letters"
_LETTERS = 3
"""Letters in which two spellings of a word differ at most."""


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
                if _are_spelled_apart(words, others, link.reasons):
                    made.append(NameVariant(at.start, at.end, words, link.start, link.end, link.name, link.reasons))
    return sorted(dict.fromkeys(made), key=lambda variant: (variant.start, variant.other_start))


def _are_spelled_apart(one: str, other: str, reasons: Sequence[str]) -> bool:
    """Whether a word is spelled in two ways: a full name and a short one ("Apple Inc.", the U.S. before an office, a
    forename more, another order) are how anybody writes, and no slip.

    >>> _are_spelled_apart("Ann Talbot", "Ann Talbott", ["talbott ~ talbot"])
    True
    >>> _are_spelled_apart("Ann C. Lee", "Ann Lee", ["c in one only"])
    False
    """
    if one.casefold() == other.casefold():
        return False
    return any(
        "differ in one place" in reason
        or (reason == _SAME_LETTERS and _letters(one) == _letters(other))
        or any(_is_slip(*pair.split(" ~ ")) for pair in reason.split("; ") if pair.count(" ~ ") == 1)
        for reason in reasons
    )


def _is_slip(one: str, other: str) -> bool:
    """Whether two words are alike but for a few letters: no initial, no pet name."""
    most = min(_LETTERS, min(len(one), len(other)) // 2)
    return OSA.distance(one, other, score_cutoff=most) <= most


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))


def _words(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())
