"""In which country a place lies that no gazetteer has, by what its text says.

In: the text, the mentions of places and what the listed ones mean. Out: what each mention means, those places with a
country where the words beside them give one, or all places around lie in one.

A town behind whose name a land stands ("Smallville, Kansas", "Ziketan in Qinghai province") lies there, as wide as
that, and so does every other mention of its name. A feature of a land ("Finger Lakes") lies in the country that nearly
all places around it lie in; more is not known of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from whence.extract.names.lexicon import demonym_codes
from whence.extract.places.gazetteer import Entry, folded, gazetteer
from whence.extract.places.settling import Mention, Settled, state_behind
from whence.extract.places.wording import is_built, is_feature

_AROUND, _FAR, _FEWEST, _SHARE = 8, 4000, 4, 0.85
"""Places looked at on either side, how far away (characters), how many there must be, and the share in one country."""
_LONGEST = 60
_WITHIN = re.compile(
    r"(?:['’]s)?(?:\s+(?:province|state|region|district|city|town|village|county|area|camp|valley|mountains))?,?"
    r"(?:\s+(?:a|an|the)\s+[a-z][a-z\s-]{2,32}?)?\s+(?:in|outside|inside)(?:\s+the)?"
    r"(?:\s+(?:north|south|east|west|central|rural|upper|lower|remote|neighboring)[a-z]*){0,2}\s+"
)
_OWNED = re.compile(r"['’]s\s+(?:[a-z]+\s+){0,2}")
_LED = re.compile(r"\b(?:the|in|at|near|on|along|of|from|around|over|across|to|into|and)\s+$", re.IGNORECASE)


def located(text: str, mentions: Sequence[Mention], found: Sequence[Settled]) -> list[Settled]:
    """What each mention means; `found` is what the gazetteer's places mean."""
    made = list(found)
    told: dict[str, Settled] = {}
    for index, mention in enumerate(mentions):
        if not mention.candidates and (wider := _within(text, mentions, found, index)) is not None:
            made[index] = told.setdefault(folded(mention.words), wider)
    for index, mention in enumerate(mentions):
        if mention.candidates or made[index].entry is not None:
            continue
        if (known := told.get(folded(mention.words))) is not None:
            made[index] = known
        elif mention.shown or _is_led_feature(text, mention):
            made[index] = Settled(None, _around(mentions, found, index))
    return made


def _is_led_feature(text: str, mention: Mention) -> bool:
    """A feature of a land, and no person called "Anthony Lake"."""
    return is_feature(mention.words) and _LED.search(text, max(0, mention.start - 12), mention.start) is not None


def _within(text: str, mentions: Sequence[Mention], found: Sequence[Settled], index: int) -> Settled | None:
    """The land that a comma, "in" or an owner's "'s" puts a place into; a building is put there by a comma alone."""
    mention = mentions[index]
    if (state := state_behind(text, mention.end)) is not None:
        return _as_wide(gazetteer().state(state))
    if mention.within is not None:
        lands = [one for one in mentions[mention.within].candidates if one.kind in ("country", "state", "province")]
        return _as_wide(lands[0]) if len(lands) == 1 else None
    return None if is_built(mention.words) else _beside(text, mentions, found, index)


def _beside(text: str, mentions: Sequence[Mention], found: Sequence[Settled], index: int) -> Settled | None:
    """The land behind "in", or before "'s"."""
    mention = mentions[index]
    if index + 1 < len(mentions):
        following = mentions[index + 1]
        if following.start - mention.end < _LONGEST and _WITHIN.fullmatch(text, mention.end, following.start):
            return _of(found[index + 1])
    before = mentions[index - 1].end if index else 0
    if index and mention.start - before < _LONGEST and _OWNED.fullmatch(text, before, mention.start):
        return _of(found[index - 1])
    return None


def _of(settled: Settled) -> Settled | None:
    """A land that is known takes in what lies in it; of a town only its country is said."""
    entry = settled.entry
    if entry is None or settled.country is None:
        return None
    return _as_wide(entry) if entry.kind in ("country", "state", "province") else Settled(None, settled.country)


def _as_wide(entry: Entry) -> Settled:
    return Settled(entry, entry.country)


def _around(mentions: Sequence[Mention], found: Sequence[Settled], index: int) -> str | None:
    """The country that nearly all places around lie in."""
    at = mentions[index].start
    near = range(max(0, index - _AROUND), min(len(mentions), index + _AROUND + 1))
    countries = Counter(
        found[other].country
        for other in near
        if found[other].entry is not None and abs(mentions[other].start - at) < _FAR
    )
    total = countries.total()
    country, most = countries.most_common(1)[0] if countries else (None, 0)
    if total >= _FEWEST and most >= _SHARE * total:
        return country
    named = _adjectives().get(mentions[index].words.split()[0])
    return named if named in countries else None


@cache
def _adjectives() -> dict[str, str]:
    """Countries by their adjectives: the Tibetan Plateau lies in China where places of China stand around it."""
    return {adjective: code for code, adjective in demonym_codes()}
