"""Whom "He" or "She" at a sentence's beginning stands for: the one person named shortly before in its paragraph.

In: the text, its paragraphs, and the drafts of names in order. Out: drafts of pronouns with the name of that person;
nothing where two persons were named, or where the person was last named only in passing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from whence.extract.names.drafts import Draft
from whence.extract.names.kinds import PERSON
from whence.models import Span

_PRONOUN = re.compile(r"[HS](?:(?<=H)e|(?<=S)he)\s+(?=[a-z])")
"""The class in front lets the search step over all other letters at once."""
_ENDS = frozenset('.!?"”')
_REACH = 600
_PASSING = 3
"""So many words may stand before the name in its sentence: "Later that day Ressam"."""


def pronouns(text: str, paragraphs: Sequence[Span], kept: Sequence[Draft]) -> Iterator[Draft]:
    """The pronouns of these paragraphs that one person explains; linear in text and names."""
    persons = [draft for draft in kept if draft.kind is PERSON]
    starts = [draft.start for draft in persons]
    for start, end in paragraphs:
        if bisect_left(starts, start) == bisect_left(starts, end):
            continue  # nobody is named here
        for found in _PRONOUN.finditer(text, start, end):
            at = found.start()
            if not _begins(text, start, at):
                continue
            first = bisect_left(starts, max(start, at - _REACH))
            near = persons[first : bisect_left(starts, at)]
            if near and len({draft.full for draft in near}) == 1 and _leads(text, start, near[-1]):
                word = found.group().rstrip()
                yield Draft(at, at + len(word), word, PERSON, 0, full=near[-1].full)


def _begins(text: str, floor: int, at: int) -> bool:
    """Whether a space stands before a word, and the end of a sentence or quotation before that."""
    before = at
    while before > floor and text[before - 1].isspace():
        before -= 1
    return before < at and text[before - 1 : before] in _ENDS


def _leads(text: str, floor: int, draft: Draft) -> bool:
    """Whether the name stands near the beginning of its sentence, outside quoted words."""
    at = draft.office[0] if draft.office else draft.start
    before = text[max(floor, at - 80) : at]
    if before.count('"') % 2 or before.count("“") > before.count("”"):
        return False
    sentence = re.split(r"(?<=[a-z)][.!?])[\"”]?\s+", before)[-1]
    return (at - 80 <= floor or sentence != before) and len(sentence.split()) <= _PASSING
