"""What persons judged of entities: that two are one, that they are not, that one is meant in a document or is not.

In: entities and `Verdict`s; judgements as the library keeps them. Out: the entities as judged. Nothing is rewritten: a
judgement that is taken back leaves them as they were.

>>> a, b = "0123456789abcdef", "fedcba9876543210"
>>> verdicts([(KIND, f"same {a} {b}"), ("note", "note"), (KIND, f"different {a} {b}")])
[Verdict(one='0123456789abcdef', other='fedcba9876543210', same=False)]
>>> verdicts([(KIND, f"same {a} {b}"), (KIND, f"open {a} {b}")])
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from whence.link.names.entity import Entity
from whence.models import Record, Status, content_id

KIND = "same"
"""The kind of these judgements."""
_DECISION = re.compile(r"(same|different|open) ([0-9a-f]{16}) ([0-9a-f]{16}|[0-9a-f]{64})")
_JUDGED = "a person judged them the same"


@dataclass(frozen=True, slots=True)
class Verdict(Record):
    """A person's word on an entity: `other` is another entity's id, or a document's in which it is meant or not."""

    one: str
    other: str
    same: bool

    @property
    def decision(self) -> str:
        """The words in which a judgement keeps it: "same" or "different", and both ids."""
        return f"{'same' if self.same else 'different'} {self.one} {self.other}"


def verdicts(said: Iterable[tuple[str, str]]) -> list[Verdict]:
    """The verdicts that stand, from judgements' kinds and decisions in the order in which they were made: the last word
    on a pair counts, and one that takes a judgement back ("open …") leaves the pair as it was."""
    last: dict[frozenset[str], Verdict] = {}
    for kind, decision in said:
        found = _DECISION.fullmatch(decision) if kind == KIND else None
        if found is None:
            continue
        pair = frozenset((found[2], found[3]))
        last.pop(pair, None)
        if found[1] != "open":
            last[pair] = Verdict(found[2], found[3], found[1] == "same")
    return list(last.values())


def judged(made: Mapping[str, Entity], verdicts: Sequence[Verdict]) -> list[Entity]:
    """The entities as persons judged them."""
    if not verdicts:
        return list(made.values())
    placed = [one for entity in made.values() for one in _placed(entity, verdicts)]
    leader = {one.id: one.id for one in placed}

    def lead(id_: str) -> str:
        while leader[id_] != id_:
            id_ = leader[id_] = leader[leader[id_]]
        return id_

    for verdict in verdicts:
        if verdict.same and verdict.one in leader and verdict.other in leader:
            leader[lead(verdict.other)] = lead(verdict.one)
    members: dict[str, list[Entity]] = {}
    for one in placed:
        members.setdefault(lead(one.id), []).append(one)
    return [_together(group) if len(group) > 1 else group[0] for group in members.values()]


def _placed(entity: Entity, verdicts: Sequence[Verdict]) -> Iterator[Entity]:
    """An entity with its documents as judged; in a document where another is meant, that one is an entity by itself."""
    said = {
        verdict.other: verdict.same for verdict in verdicts if verdict.one == entity.id and len(verdict.other) == 64
    }
    if not said:
        yield entity
        return
    kept = [
        replace(one, status=Status.STATED, reason=_JUDGED) if said.get(one.document) else one
        for one in entity.occurrences
        if said.get(one.document) is not False
    ]
    if kept:
        yield replace(entity, occurrences=tuple(kept))
    for one in entity.occurrences:
        if said.get(one.document) is False:
            apart = replace(one, status=Status.STATED, reason="a person judged it another")
            variants = tuple(v for v in entity.variants if v.document == one.document)
            id_ = content_id("entity", entity.id, one.document)
            yield replace(entity, id=id_, occurrences=(apart,), variants=variants, links=())


def _together(group: Sequence[Entity]) -> Entity:
    first = max(group, key=lambda one: (one.mentions, one.name))
    others = [
        replace(place, status=Status.STATED, reason=_JUDGED)
        for one in group
        if one is not first
        for place in one.occurrences
    ]
    ids = {one.id for one in group}
    links = {link.entity: link for one in group for link in one.links if link.entity not in ids}
    variants = sorted((v for one in group for v in one.variants), key=lambda v: (-v.mentions, v.words))
    places = (*first.occurrences, *others)
    return replace(first, variants=tuple(variants), occurrences=places, links=tuple(links.values()))
