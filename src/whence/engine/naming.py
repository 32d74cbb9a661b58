"""Entities of a library: from the rows of names and the judgements to what names denote.

In: a store. Out: `Entity`s, and judgements on them. No text is opened.
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.errors import UsageError
from whence.link.names.entities import chosen, entities
from whence.link.names.entity import Entity
from whence.link.names.judged import KIND, Verdict, verdicts
from whence.models import Judgement
from whence.store.judgements import Decision
from whence.store.store import Store


def entities_of(store: Store) -> list[Entity]:
    """The entities of a library, with what persons judged of them."""
    said = [(one.judgement.kind, one.judgement.decision) for one in store.judgements()]
    return entities(store.names(), verdicts(said))


def one_entity(found: Sequence[Entity], name: str) -> Entity:
    """The one entity that is meant. Raises UsageError for none, or for several."""
    meant = chosen(found, name)
    if len(meant) == 1:
        return meant[0]
    if not meant:
        raise UsageError(f"no name {name!r} in this library: `whence entities` lists them")
    shown = ", ".join(f"{one.name} ({one.kind.value}, {one.id[:8]})" for one in meant[:5])
    raise UsageError(f"{name!r} may mean {len(meant)} entities: {shown}. Give an id")


def judge_entities(store: Store, pair: tuple[str, str], *, same: bool, by: str, note: str = "") -> Judgement:
    """Keep that two entities, or an entity and the one of that name in a document, are the same or are not. The
    judgement stands at the first name's first place. Raises UsageError where a name means none or
    several, or both mean one."""
    found = entities_of(store)
    one = one_entity(found, pair[0])
    documents = [id_ for id_ in store.resolve(pair[1]) if id_ in one.documents]
    other = documents[0] if len(documents) == 1 else one_entity(found, pair[1]).id
    place = next((at for at in one.occurrences if at.document == other), one.occurrences[0])
    if other == one.id:
        raise UsageError(f"{pair[0]!r} and {pair[1]!r} are one entity already: name a document to part them there")
    decision = Decision(KIND, Verdict(one.id, other, same).decision, by, note)
    return store.judge(place.document, (place.start, place.end), decision)
