"""Whom a pronoun or a surname stands for, where only one person can be meant.

In: drafts in order, the text. Out: the drafts with `referent` set; None stays where two persons are near.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property, lru_cache

from whence.extract.attribution.drafts import Draft
from whence.extract.attribution.lexicon import lexicon
from whence.extract.attribution.sources import describe
from whence.extract.people import looks_like_person
from whence.models import Number, SourceKind, Span

_NAME = re.compile(
    r"[A-Z](?<!\w[A-Z])(?=[\w.’'-]*+\s(?:\s?[A-Z]|(?:de|van|von|bin|al|el|la|del)\s))[\w.’'-]*[a-z][\w’'-]*(?:\s(?:[A-Z]\.|(?:de|van|von|bin|al|el|la|del)\s)?\s?[A-Z][\w’'-]+){1,3}"
)
_FIRST = frozenset(("i", "my", "me"))
_THIRD = frozenset(("he", "she", "his", "her"))
_PLURAL = frozenset(("they", "their"))
_TITLES = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Prof|Rev|Judge|Justice|President|Senator|Secretary|Representative|Governor|Mayor|Chairman|General|Professor|Congressman|Congresswoman|Director)\.?\s)+"
)
_REACH = 700


def resolve(text: str, drafts: Sequence[Draft], paragraphs: Sequence[Span]) -> None:
    """Set `referent` on the drafts whose source is a pronoun or a bare surname."""
    people = _People(text)
    starts = [start for start, _ in paragraphs]
    for draft in sorted((d for d in drafts if d.source), key=lambda d: d.source or (0, 0)):
        assert draft.source is not None
        words = text[draft.source[0] : draft.source[1]]
        low = words.lower()
        if low in _FIRST:
            draft.referent = _speaker_of(text, draft)
        elif low in _THIRD | _PLURAL and (teller := _teller(text, draft, plural=low in _PLURAL)):
            draft.referent = teller
        elif low in _THIRD:
            at = bisect_left(starts, draft.source[0] + 1) - 1
            low_bound = starts[max(0, at - 1)] if at >= 0 else 0
            draft.referent = people.only_between(max(low_bound, draft.source[0] - _REACH), draft.source[0])
        else:
            draft.referent = people.full(words)


def _teller(text: str, draft: Draft, *, plural: bool) -> str | None:
    """ "Hallam told us he thought": whoever tells of himself, where nobody else is named in between."""
    parent = draft.parent
    if (
        parent is None
        or parent.source is None
        or draft.source is None
        or parent.pattern in ("turn", "lead_in", "outlet")
    ):
        return None
    if parent.sentence is not draft.sentence or (
        parent.recipient is not None and not _is_pronoun(text, parent.recipient)
    ):
        return None
    words = parent.referent or text[parent.source[0] : parent.source[1]]
    found = describe(words)
    if words.lower() in _THIRD | _FIRST | _PLURAL or found.kind not in (SourceKind.PERSON, SourceKind.GROUP):
        return None
    between = text[parent.source[1] : draft.source[0]]
    if (found.number is Number.SEVERAL) is not plural or re.search(r"[a-z,“\"] (?!I\b)[A-Z][a-z]+", between):
        return None
    return words


def _is_pronoun(text: str, span: Span) -> bool:
    return text[span[0] : span[1]].lower() in ("us", "me", "them", "him", "her", "reporters")


def _speaker_of(text: str, draft: Draft) -> str | None:
    parent = draft.parent
    if parent is None or parent.source is None:
        return None
    words = text[parent.source[0] : parent.source[1]]
    if words.lower() in _THIRD | _FIRST:
        return parent.referent
    return parent.referent or words


@lru_cache(maxsize=1 << 14)
def _person(words: str) -> str | None:
    """The person's name in these capitalised words: without titles, "'s", or the office before it ("State Colin Powell"
    of "Secretary of State Colin Powell"); None where they name no person in full."""
    parts = _TITLES.sub("", words).removesuffix("'s").removesuffix("’s").split()
    lists = lexicon().lists
    while len(parts) > 2 and (parts[0].lower() in lists["role"] or parts[0].lower() in lists["organisation"]):
        parts = parts[1:]
    name = " ".join(parts)
    return name if len(parts) > 1 and looks_like_person(name) else None


class _People:
    """The persons that a text names in full, by surname; a surname of two persons stands for neither."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _full(self) -> dict[str, str | None]:
        found: dict[str, str | None] = {}
        for words in dict.fromkeys(_NAME.findall(self._text)):
            name = _person(words)
            if name is None:
                continue
            given, surname = name.split()[0], name.split()[-1]
            known = found.setdefault(surname, name)
            if known is not None and known.split()[0] != given:
                found[surname] = None
        return found

    def full(self, words: str) -> str | None:
        """The full name behind a bare surname, None where it is none or not the only one."""
        surname = _TITLES.sub("", words).strip()
        if " " in surname or not surname[:1].isupper():
            return None
        name = self._full.get(surname)
        return name if name and name != words else None

    def only_between(self, start: int, end: int) -> str | None:
        """The one person named in full or by a known surname between the two places."""
        window = self._text[start:end]
        found = {
            word
            for word in re.findall(r"[A-Z][\w’-]+", window.replace("'s", "").replace("’s", ""))
            if word in self._full
        }
        if len(found) != 1:
            return None
        return self._full[found.pop()]
