"""Speakers that the attributions add to the quotations: kept where nothing speaks against them.

In: a `Layout`, the quotations with the speakers that stand beside them, and the same with those that the attributions
name as well. Out: the latter without the added speakers who are named nowhere but in quoted words, stand in another
paragraph than a quotation that never closes, or are no name and no role. A wrong speaker is worse than none.

>>> is_sayer("researchers"), is_sayer("Supt Peters"), is_sayer("necessary")
(True, True, False)
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from whence.extract.blocks import Layout
from whence.extract.late import late
from whence.extract.lexicon import alternation, compiled
from whence.extract.people import looks_like_person
from whence.extract.pronouns import People
from whence.models import Quotation, Speaker

_ANYBODY = late(
    r"(?i:the|an?|one|another|some\p{Ll}*|every\p{Ll}*|any\p{Ll}*|no|nobody|many|most|several|others|people|this|that|these|"
    r"those|two|three|his|her|its|their|our|my)\b"
)
_FULL_NAME = regex.compile(r"\b\p{Lu}[\p{L}’'.-]+\s\p{Lu}")
_ROLE = rf"\b(?i:{alternation('role_nouns')})\b"


def confirmed(layout: Layout, before: Sequence[Quotation], after: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """The quotations `after` the attributions, their added speakers tested."""
    people = People(layout)
    return tuple(
        new if new.speaker is None or old.speaker or _stands(layout, people, old, new.speaker) else old
        for old, new in zip(before, after, strict=True)
    )


def _stands(layout: Layout, people: People, old: Quotation, added: Speaker) -> bool:
    """Whether an added speaker may stay; where the words beside the quotation only say "he", it takes a person whom
    the text itself has named before."""
    if not is_sayer(added.name):
        return False
    if not old.closed and (added.start is None or layout.at(added.start) != layout.at(old.start)):
        return False
    return old.cue is None or (looks_like_person(added.name) and people.is_narrated(added.name, old.start))


def is_sayer(name: str) -> bool:
    """Whether words can name who speaks: a capital, a determiner, a role, or a full name behind other words."""
    named = name[:1].isupper() or _ANYBODY.match(name) or _FULL_NAME.search(name)
    return bool(named or compiled(_ROLE).search(name))
