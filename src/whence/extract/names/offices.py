"""Offices and titles that a text gives persons, with the time that its own words say.

In: a `Layout`, the settled drafts and their records. Out: `Office` records: before the name ("then Defense Minister
Mostafa Mohammad-Najjar"), behind it in apposition, brackets or with a form of "to be" ("…, the former head of Y,"), and
in apposition before it ("Basij's commander, Gholamhossein Gharibpour").

>>> clause = "the former head of the CIA's Bin Ladin unit"
>>> at = head(clause.split()); clause.split()[at]
'head'
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from whence.extract.blocks import Layout
from whence.extract.names.drafts import Draft
from whence.extract.names.kinds import ORGANISATION, PERSON, PLACE
from whence.extract.names.lexicon import COMMON, HONORIFIC, MODIFIER, OFFICE, RANK, bits, known
from whence.extract.names.posts import ARTICLE, LINKING, LONGEST, NEVER_BEFORE_HEAD, Held, behind, head, offset, time
from whence.extract.names.words import bare
from whence.models import Name, Office, Span, content_id

_SPLIT = re.compile(r"[,;:()\n.!?]\s")
_PLURAL = re.compile(
    r"(?:Senators|Sens\.|Representatives|Reps\.|Congressmen|Judges|Justices|Generals|Presidents|Governors)$"
)
_NEXT = re.compile(r",?\s+(?:and\s+)?$")


def offices(reading: str, layout: Layout, kept: Sequence[Draft], made: Sequence[Name]) -> Iterator[Office]:
    """The offices, in order of the persons; linear in their number."""
    bodies = [draft for draft in kept if draft.kind in (ORGANISATION, PLACE)]
    starts = [draft.start for draft in bodies]
    persons = [draft for draft in kept if draft.kind is PERSON]
    others = [draft.start for draft in persons], [draft.start for draft in persons if draft.office]
    plural: tuple[Span, int] | None = None
    for draft, name in zip(kept, made, strict=True):
        if draft.kind is not PERSON:
            continue
        plural = _shared(layout.flat, draft, plural)
        found = list(_of(layout.flat, draft, *others)) or ([Held(plural[0], None)] if plural else [])
        if plural is not None:
            plural = plural[0], draft.end
        for one in found:
            yield _record(
                reading,
                " ".join(layout.text[slice(*one.span)].split()),
                name,
                one,
                body=_body(layout.flat, one.span, bodies, starts),
            )


def _shared(flat: str, draft: Draft, plural: tuple[Span, int] | None) -> tuple[Span, int] | None:
    """ "Senators Lugar, Biden and Dodd": a title in the plural holds for the names that follow in the list."""
    if draft.office is not None:
        return (draft.office, draft.end) if _PLURAL.search(flat[slice(*draft.office)]) else None
    if plural is None or not _NEXT.fullmatch(flat, plural[1], draft.start):
        return None
    return plural


def _of(flat: str, draft: Draft, persons: Sequence[int], titled: Sequence[int]) -> Iterator[Held]:
    """The offices of one person; words that hold another person's name and title are theirs, and so is a further office
    that holds a name ("…, and Secretary Gates")."""
    before = _prenominal(flat, draft)
    if before is not None:
        yield before
    for count, one in enumerate(behind(flat, draft.end)):
        first, last = (bisect_left(persons if count else titled, at) for at in one.span)
        if first == last:
            yield one
    start = draft.office[0] if draft.office else draft.start
    apposed = _apposed_before(flat, start)
    if apposed is not None and (before is None or apposed.span != before.span):
        yield apposed


def _prenominal(flat: str, draft: Draft) -> Held | None:
    """A title with a capital right before the name, or an office with a small letter ("spokesman Ari Fleischer")."""
    at = draft.start
    if draft.office is not None:
        start, end = draft.office
        words = flat[start:end].split()
        if not all(bits(word) & HONORIFIC and not bits(word) & (RANK | OFFICE) for word in words):
            return Held((start, end), time(words) or time(flat[max(0, start - 24) : start].split()[-2:]))
        at = start  # "chief medical correspondent Dr. Sanjay Gupta"
    low = max(0, at - 70)
    before = flat[low:at]
    words = before.split()[1:][-6:]
    if not words or not before[-1:].isspace() or not words[-1].isalpha():
        return None
    if (
        not bits(words[-1]) & OFFICE
        or words[-1][0].isupper()
        or words[-1].endswith("s")
        or len(draft.words.split()) < 2
    ):
        return None
    first = len(words) - 1
    while first > 0 and _modifies(words[first - 1]):
        first -= 1
    start = low + offset(before, len(before.split()) - len(words) + first)
    return Held((start, low + len(before.rstrip())), time(words[first:]))


def _modifies(word: str) -> bool:
    """A word that may stand between an article and the noun of an office."""
    low = word.lower()
    return (
        any(map(str.isalnum, low))
        and low not in NEVER_BEFORE_HEAD
        and not ARTICLE.fullmatch(word + " ")
        and not word.endswith(("’s", "'s", ",", "."))
    )


def _apposed_before(flat: str, at: int) -> Held | None:
    """ "Basij's commander, Gholamhossein Gharibpour"; "the visiting head of Pakistan's intelligence service, Mahmud
    Ahmed": back from the comma to an article or owner."""
    if not flat[max(0, at - 3) : at].rstrip().endswith(","):
        return None
    comma = flat.rindex(",", 0, at)
    low = max(0, at - LONGEST)
    low = max((found.end() for found in _SPLIT.finditer(flat, low, comma)), default=low)
    clause = flat[low:comma]
    words = clause.split()
    for first in range(len(words) - 1, -1, -1):
        article = ARTICLE.fullmatch(words[first] + " ")
        owner = words[first].endswith(("'s", "’s"))
        if not article and not owner:
            continue
        index = head(words[first + 1 :])
        if (
            index is not None
            and _reaches_end(words[first + 1 + index + 1 :])
            and not _is_titled(words[first + 1 :], index)
        ):
            return Held((low + offset(clause, first + 1), comma), time(words[first + 1 : first + 2 + index]))
    return None


def _is_titled(words: Sequence[str], index: int) -> bool:
    """ "the Argus Leader": a word with a capital before the noun that is no word of an office names something else."""
    return words[index][:1].isupper() and any(
        word[:1].isupper() and not bits(word) & (MODIFIER | OFFICE | RANK | COMMON) and not known(bare(word))
        for word in words[:index]
    )


def _reaches_end(words: Sequence[str]) -> bool:
    """Nothing behind the head, or what it is of."""
    return not words or (
        words[0].lower() in LINKING and not any(word.lower() in ("said", "was", "is") for word in words)
    )


def _body(flat: str, span: Span, bodies: Sequence[Draft], starts: Sequence[int]) -> str | None:
    """The body or country that the office's words name, or whose owner's form stands right before them."""
    at = bisect_left(starts, span[0])
    if at < len(bodies) and bodies[at].start < span[1]:
        return bodies[at].full or bodies[at].words
    if at and bodies[at - 1].owner and 0 <= span[0] - bodies[at - 1].end < 12:
        return bodies[at - 1].full or bodies[at - 1].words
    return None


def _record(reading: str, title: str, name: Name, one: Held, *, body: str | None) -> Office:
    start, end = one.span
    return Office(content_id(reading, "office", start, end, name.id), start, end, name.id, title, body, one.held)
