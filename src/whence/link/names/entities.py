"""Names of several documents that may denote one: entities, with every link's status and reason.

In: the names that each document gives (`NameEntry`), and what persons judged. Out: `Entity`s: the ways in which a name
is written, where it stands, and to which other names it may belong. Linear in the names: only names that share a key
(see `name_blocks`) are compared.

A name that a body bears in full in two documents is one (`stated`), unless many bodies bear it. A person is one on a
name alone only as a suspicion; where both documents give the same office beside the same full name, they state it.

>>> from whence.store.names import NameEntry
>>> a = NameEntry("d1", "organisation", "Quds Force", 0, 10, 2, {"Quds Force": (1, 0, 10), "QF": (1, 20, 22)})
>>> b = NameEntry("d2", "organisation", "Quds Force", 5, 15, 1, {"Quds Force": (1, 5, 15)})
>>> [(one.name, len(one.occurrences), one.occurrences[1].status.value) for one in entities([a, b])]
[('Quds Force', 2, 'stated')]
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from whence.extract.names.lexicon import ORG, ORG_HEAD, WORK, bits, key, known
from whence.link.names.blocks import candidates
from whence.link.names.entity import Entity, EntityLink, Occurrence, Variant
from whence.link.names.judged import Verdict, judged
from whence.link.names.pairs import Bearer, linked
from whence.link.names.standing import Standing, standing
from whence.models import NameKind, Status, content_id
from whence.store.names import NameEntry

_AMERICAN = re.compile(r"U\.?S\.? ")


@dataclass(slots=True)
class _Group:
    kind: NameKind
    name: str
    entries: list[NameEntry] = field(default_factory=list)


def entities(entries: Iterable[NameEntry], verdicts: Sequence[Verdict] = ()) -> list[Entity]:
    """The entities, those in most documents first, then by mentions and name."""
    groups: dict[tuple[str, str], _Group] = {}
    for entry in entries:
        group = groups.setdefault((entry.kind, _name_key(entry)), _Group(NameKind(entry.kind), entry.full))
        group.entries.append(entry)
    made = {entity.id: entity for entity in (_entity(group) for group in groups.values())}
    links = _links(made, {frozenset((one.one, one.other)) for one in verdicts if not one.same})
    linked_ = (replace(entity, links=tuple(links.get(entity.id, ()))) for entity in made.values())
    found = judged({entity.id: entity for entity in linked_}, verdicts)
    return sorted(found, key=lambda one: (-len(one.documents), -one.mentions, one.name))


def _name_key(entry: NameEntry) -> str:
    """What the names of several documents are put together by: the full name without accents and case; a country's by
    the list of countries (U.S., United States), and that country's in a body's name in full (U.S. Fire Administration).
    """
    if entry.kind == NameKind.PLACE:
        listed = known(entry.full)
        if listed is not None and listed.capital:
            return key(listed.full)
    if " " not in entry.full and known(entry.full) is None and bits(entry.full) & (ORG | ORG_HEAD | WORK):
        return f"{key(entry.full)} of {entry.document}"  # "the Committee" of one document is not that of another
    named = key(entry.full).replace(".", "")
    is_american = entry.kind == NameKind.ORGANISATION and _AMERICAN.match(entry.full)
    return f"united states {named.partition(' ')[2]}" if is_american else named


def _entity(group: _Group) -> Entity:
    """One name in all its documents."""
    places = standing(group.kind, group.name, group.entries)
    return Entity(
        id=content_id("entity", group.kind.value, _name_key(group.entries[0])),
        kind=group.kind,
        name=_best_spelling(group.entries),
        variants=tuple(_variants(group.entries)),
        occurrences=tuple(_occurrences(group.entries, places)),
        homonym=places.homonym,
    )


def _best_spelling(entries: Sequence[NameEntry]) -> str:
    """The commonest spelling, one with small letters before one in capitals."""
    counts = Counter(entry.full for entry in entries)
    return max(counts, key=lambda name: (not name.isupper() or len(name) < 7, counts[name], name))


def _occurrences(entries: Sequence[NameEntry], places: Standing) -> Iterator[Occurrence]:
    for entry, (status, reason) in zip(entries, places.statuses, strict=True):
        offices = tuple(dict.fromkeys(title for title, _, _ in entry.offices))
        yield Occurrence(entry.document, entry.start, entry.end, entry.mentions, status, reason, offices)


def _variants(entries: Sequence[NameEntry]) -> list[Variant]:
    found: dict[str, Variant] = {}
    for entry in entries:
        for words, (mentions, start, end) in entry.forms.items():
            known = found.get(words)
            if known is None:
                found[words] = Variant(words, mentions, 1, entry.document, start, end)
            else:
                found[words] = replace(known, mentions=known.mentions + mentions, documents=known.documents + 1)
    return sorted(found.values(), key=lambda one: (-one.mentions, one.words))


def _bearer(entity: Entity) -> Bearer:
    offices = frozenset(office for one in entity.occurrences for office in one.offices)
    return Bearer(entity.kind, entity.name, tuple(one.words for one in entity.variants), offices, entity.mentions)


def _links(made: Mapping[str, Entity], apart: Collection[frozenset[str]]) -> dict[str, list[EntityLink]]:
    """The links of each entity, the strongest first; those of pairs that a person judged `apart` are rejected."""
    bearers = {id_: _bearer(entity) for id_, entity in made.items()}
    found: dict[str, list[EntityLink]] = {}
    for one, other in candidates(bearers):
        link = linked(bearers[one], bearers[other])
        if link is None:
            continue
        status = Status.REJECTED if frozenset((one, other)) in apart else Status.SUSPECTED
        for here, there in ((one, other), (other, one)):
            at = made[there].occurrences[0]
            found.setdefault(here, []).append(
                EntityLink(there, made[there].name, status, link.reasons, link.score, at.document, at.start, at.end)
            )
    for links in found.values():
        links.sort(key=lambda link: (-link.score, link.name))
    return found


def chosen(found: Sequence[Entity], name: str) -> list[Entity]:
    """The entities meant by an id, the beginning of one, or a name: its spelling in any document; where none is written
    so, those whose name holds these words."""
    wanted = key(name.strip())
    by_id = [one for one in found if len(name) > 5 and one.id.startswith(name)]
    exact = [one for one in found if wanted == key(one.name) or any(key(v.words) == wanted for v in one.variants)]
    return by_id or exact or [one for one in found if f" {wanted} " in f" {key(one.name)} "]
