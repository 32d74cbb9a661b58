"""Reuse: which passages documents took from one another, which documents are near-copies, and what is boilerplate.

In: a `PassageIndex`, and the held documents by id. Out: `Reuse` records for every pair, and an `Overview` that folds
them as a reader wants to see them. Direction is proposed by date alone; whether a passage is attributed is read from
the marks, cues and citations around it in the document that came later.

>>> [one.kind for one in overview([]).passages]
[]
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from whence.link.passages.index import PassageIndex
from whence.link.passages.shared import Passage, SharedPassage
from whence.link.reuse.attributed import Attributing
from whence.link.reuse.groups import groups_of, in_article
from whence.link.works.intervals import interval
from whence.models import Document, Held, Record, Reuse, Side, content_id

NEAR_COPY = "near_copy"
BOILERPLATE = "boilerplate"
_KEPT = 64
"""Documents of which it is kept what they mark as others' words."""

Kind = tuple[str, str | None]
"""The kind of a passage, and its group."""


def reuses(
    index: PassageIndex,
    shelf: Mapping[str, Held],
    *,
    left: Collection[str] | None = None,
    right: Collection[str] | None = None,
) -> Iterator[Reuse]:
    """Every shared passage of a document in `left` and one in `right` (None: any), also inside groups.

    Groups are told from what is shared with a representative of each star, where all documents are asked for; of some
    documents, from all pairs.
    """
    whole = left is None and right is None
    found = list(index.shared_passages(left=left, right=right, multiply=not whole))
    groups = groups_of(found, shelf, index.reach)
    multiply = whole and any(one.star for one in found)
    pairs = index.shared_passages() if multiply else found
    said = ((shared, groups.of(shared)) for shared in pairs if are_held(shared, shelf))
    recorder = Recorder(index, shelf)
    return (recorder.record(shared, kind) for shared, kind in said if is_told(shared, shelf, kind[0]))


def since(shelf: Mapping[str, Held], day: str) -> frozenset[str]:
    """The documents published on a day (EDTF) or after it; a document without a date is none of them."""
    limit = interval(day)
    dated = ((one, interval(shelf[one].extraction.metadata.published)) for one in shelf)
    return frozenset(one for one, days in dated if days and limit and days[1] >= limit[0])


def are_held(shared: SharedPassage, shelf: Mapping[str, Held]) -> bool:
    """Whether both documents of a passage are on the shelf."""
    return shared.a.document in shelf and shared.b.document in shelf


def is_told(shared: SharedPassage, shelf: Mapping[str, Held], kind: str) -> bool:
    """Whether a passage is one of two articles: menus, share bars and the headers of mail are not. Boilerplate is told
    wherever it stands, so that what comes later is known for it."""
    return kind == BOILERPLATE or all(in_article(side, shelf[side.document]) for side in (shared.a, shared.b))


class Recorder:
    """Makes the records of shared passages. What a document marks as others' words is kept for its next passages."""

    def __init__(self, index: PassageIndex, shelf: Mapping[str, Held]) -> None:
        self._index = index
        self._shelf = shelf
        self._attributing = lru_cache(_KEPT)(lambda id_: Attributing.of(shelf[id_]))

    def record(self, shared: SharedPassage, said: Kind) -> Reuse:
        """The record of a shared passage of a kind, and in a group where it lies in one."""
        a, b = self._shelf[shared.a.document], self._shelf[shared.b.document]
        direction = direction_of(a, b)
        kind, group = said
        attributed = self._is_attributed(shared, (a, b), direction)
        return Reuse(
            content_id("reuse", *shared.a.to_dict().values(), *shared.b.to_dict().values()),
            _side(shared.a.start, shared.a.end, a.document),
            _side(shared.b.start, shared.b.end, b.document),
            shared.similarity,
            shared.surprisal,
            direction,
            attributed,
            group,
            kind,
            "R402" if kind == NEAR_COPY else None if attributed or kind == BOILERPLATE else "R401",
            _edges(shared, self._index),
        )

    def _is_attributed(self, shared: SharedPassage, sides: tuple[Held, Held], direction: str | None) -> bool:
        a, b = sides
        in_a = direction != "a_to_b" and self._marks(shared.a, b)
        return in_a or (direction != "b_to_a" and self._marks(shared.b, a))

    def _marks(self, own: Passage, other: Held) -> bool:
        outlet = other.extraction.metadata.outlet
        return self._attributing(own.document).is_attributed((own.start, own.end), outlet)


def _side(start: int, end: int, document: Document) -> Side:
    return Side(document.id, document.path, document.record, start, end)


def direction_of(a: Held, b: Held) -> str | None:
    """Which of two documents came first, where their dates leave no doubt."""
    ours, theirs = (interval(one.extraction.metadata.published) for one in (a, b))
    if ours is None or theirs is None:
        return None
    if ours[1] < theirs[0]:
        return "a_to_b"
    return "b_to_a" if theirs[1] < ours[0] else None


def _edges(shared: SharedPassage, index: PassageIndex) -> tuple[str, ...]:
    reaches = [(side, index.reach(side.document)) for side in (shared.a, shared.b)]
    at_start = any(side.start <= reach[0] for side, reach in reaches)
    at_end = any(side.end >= reach[1] for side, reach in reaches)
    return tuple(name for name, holds in (("start", at_start), ("end", at_end)) if holds)


# --- As a reader wants to see it --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Group(Record):
    """Near-copies of one text, or documents with the same boilerplate: all of them, and one pair as an example."""

    id: str
    kind: str
    documents: tuple[str, ...]
    example: Reuse


@dataclass(frozen=True, slots=True)
class Overview(Record):
    """Reuse folded for a screen: near-copies as groups, passages with the rarest first, boilerplate last."""

    copies: tuple[Group, ...]
    passages: tuple[Reuse, ...]
    boilerplate: tuple[Group, ...]


def overview(found: Iterable[Reuse]) -> Overview:
    """Fold the pairs of each group into one line."""
    passages: list[Reuse] = []
    groups: dict[str, list[Reuse]] = {}
    for one in found:
        if one.group is None:
            passages.append(one)
        else:
            groups.setdefault(one.group, []).append(one)
    folded = [_folded(name, members) for name, members in groups.items()]
    folded.sort(key=lambda group: (-len(group.documents), group.id))
    passages.sort(key=lambda one: (-one.surprisal, one.id))
    copies = tuple(group for group in folded if group.kind == NEAR_COPY)
    return Overview(copies, tuple(passages), tuple(group for group in folded if group.kind == BOILERPLATE))


def _folded(name: str, members: list[Reuse]) -> Group:
    documents = set(chain.from_iterable((one.a.document, one.b.document) for one in members))
    example = max(members, key=lambda one: (one.surprisal, one.id))
    return Group(name, members[0].kind, tuple(sorted(documents)), example)
