"""Places: what the place names of a text denote, with country and coordinates.

In: the text and its `Name` records. Out: `Place` records for those that the gazetteer knows, or that a country or
state behind a comma places.

>>> from whence.models import Name, NameKind
>>> text = "They met in Paris, Texas."
>>> named = [Name(w, text.index(w), text.index(w) + len(w), NameKind.PLACE, w) for w in ("Paris", "Texas")]
>>> [(one.key, one.country) for one in places("r", text, named)]
[('geonames:4717560', 'US'), ('us:TX', 'US')]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whence.extract.places.gazetteer import Entry, gazetteer
from whence.extract.places.settling import Mention, Settled, settle, state_behind
from whence.models import Name, NameKind, Place, content_id

_MOST = 8
"""Candidates that are listed where a name stays open."""

__all__ = ["gazetteer", "places"]


def places(reading: str, text: str, names: Sequence[Name]) -> list[Place]:
    """The places of one reading, in the order of its names."""
    named = [name for name in names if name.kind is NameKind.PLACE]
    mentions = list(_mentions(text, named))
    found = settle(text, mentions)
    made = (_place(reading, name, _widened(text, mentions, index, found[index])) for index, name in enumerate(named))
    return [one for one in made if one is not None]


def _mentions(text: str, named: Sequence[Name]) -> Iterator[Mention]:
    for index, name in enumerate(named):
        words = text[name.start : name.end]
        behind = named[index + 1] if index + 1 < len(named) else None
        joined = (
            behind is not None and text[name.end : behind.start].strip(" \n") == "," and behind.start - name.end < 8
        )
        candidates = gazetteer().find(words) or gazetteer().find(name.full)
        yield Mention(words, name.start, name.end, candidates, index + 1 if joined else None)


def _widened(text: str, mentions: Sequence[Mention], index: int, settled: Settled) -> Settled:
    """A name that no gazetteer knows lies in the state or country behind the comma, as wide as that."""
    mention = mentions[index]
    if mention.candidates:
        return settled
    wider: list[Entry] = []
    if (state := state_behind(text, mention.end)) is not None:
        wider = [gazetteer().state(state)]
    elif mention.within is not None:
        wider = [one for one in mentions[mention.within].candidates if one.kind in ("country", "state")]
    return Settled(wider[0], wider[0].country) if len(wider) == 1 else settled


def _place(reading: str, name: Name, settled: Settled) -> Place | None:
    entry = settled.entry
    if entry is None and not settled.candidates:
        return None
    return Place(
        id=content_id(reading, "place", name.start, name.end),
        start=name.start,
        end=name.end,
        name=name.id,
        country=settled.country,
        latitude=entry.latitude if entry else None,
        longitude=entry.longitude if entry else None,
        radius=entry.radius if entry else None,
        key=entry.key if entry else None,
        candidates=tuple(one.key for one in settled.candidates[:_MOST]),
    )
