"""From names and spots to the records of places.

In: the text, its `Name` records and its `spots`. Out: `Place` records in the order of the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from whence.extract.places.gazetteer import Entry, gazetteer
from whence.extract.places.listed import Spot, listed, towns
from whence.extract.places.said import Said, between
from whence.extract.places.settling import Mention, Settled, settle
from whence.extract.places.unlisted import located
from whence.extract.places.wording import candidates
from whence.extract.words import Words
from whence.models import Name, NameKind, Place, content_id

_MOST = 8
"""Candidates that are listed where a name stays open."""
_NEAR = 8
"""Characters in which a comma may join a place to the one behind it."""


def spots(here: Words) -> list[Spot]:
    """Where the words of a paragraph show places, named or not."""
    return sorted([*((*span, False) for span in listed(here)), *towns(here)])


def places(reading: str, text: str, names: Sequence[Name], shown: Sequence[Spot] = ()) -> list[Place]:
    """The places of one reading in the order of the text; `shown` are its `spots`."""
    named = sorted(_named(text, names))
    said = list(between(text, _with_spots(text, names, named, shown)))
    mentions = list(_mentions(text, said))
    found = located(text, mentions, settle(text, mentions))
    made = (_place(reading, one, settled) for one, settled in zip(said, found, strict=True))
    return [one for one in made if one is not None]


def _named(text: str, names: Sequence[Name]) -> Iterator[Said]:
    """Names of places, and short names of countries that were taken for bodies ("DRC")."""
    for name in names:
        if name.kind is NameKind.PLACE:
            yield Said(name.start, name.end, name.full, name.id)
        elif name.kind is NameKind.ORGANISATION and name.end - name.start < _NEAR:
            words = text[name.start : name.end]
            if words.isupper() and (found := tuple(one for one in gazetteer().find(words) if one.kind == "country")):
                yield Said(name.start, name.end, words, name.id, known=found)


def _with_spots(text: str, names: Sequence[Name], named: Sequence[Said], shown: Sequence[Spot]) -> Iterator[Said]:
    """The named places, and spots where no name stands; a longer listed land goes before the place inside it
    ("Democratic Republic of the Congo"). Of two spots that overlap, the first counts."""
    places = {one.start: one for one in named}
    taken: set[int] = set()
    index, reach = 0, 0
    for start, end, by_words in shown:
        inside: list[Name] = []
        while index < len(names) and names[index].start < end:
            if names[index].end > start:
                inside.append(names[index])
            index += 1
        if reach > start or any(one.kind is not NameKind.PLACE or one.start < start or one.end > end for one in inside):
            reach = max([reach, *(one.end for one in inside)])
            continue
        reach = end
        taken.update(one.start for one in inside)
        name = places[inside[0].start].name if inside else ""
        yield Said(start, end, text[start:end], name, by_words)
    yield from (one for one in named if one.start not in taken)


def _mentions(text: str, said: Sequence[Said]) -> Iterator[Mention]:
    joined = [
        behind.start - one.end < _NEAR and text[one.end : behind.start].strip(" \n") == ","
        for one, behind in pairwise(said)
    ]
    for index, (one, joins) in enumerate(zip(said, [*joined, False], strict=False)):
        words = text[one.start : one.end]
        known = one.known or _candidates(words, one.full)
        yield Mention(words, one.start, one.end, known, index + 1 if joins else None, one.shown)


def _candidates(words: str, full: str) -> tuple[Entry, ...]:
    return candidates(words) or (candidates(full) if full != words else ())


def _place(reading: str, said: Said, settled: Settled) -> Place | None:
    entry = settled.entry
    if entry is None and settled.country is None and not settled.candidates:
        return None
    return Place(
        id=content_id(reading, "place", said.start, said.end),
        start=said.start,
        end=said.end,
        name=said.name,
        country=settled.country,
        latitude=entry.latitude if entry else None,
        longitude=entry.longitude if entry else None,
        radius=entry.radius if entry else None,
        key=entry.key if entry else None,
        candidates=tuple(one.key for one in settled.candidates[:_MOST]),
    )
