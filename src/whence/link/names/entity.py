"""What names in one or several documents are judged to denote, as a record.

In: nothing. Out: `Entity` with its spellings, its documents and its links; each says what it rests on.
"""

from __future__ import annotations

from dataclasses import dataclass

from whence.models import NameKind, Record, Status


@dataclass(frozen=True, slots=True)
class Variant(Record):
    """One way in which a name is written: how often, in how many documents, and where first."""

    words: str
    mentions: int
    documents: int
    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Occurrence(Record):
    """An entity in one document: where its name first stands, how often it is mentioned, the offices that the document
    gives it, and whether its being this entity is stated or suspected, and why."""

    document: str
    start: int
    end: int
    mentions: int
    status: Status
    reason: str
    offices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EntityLink(Record):
    """Another entity that may be the same: `reasons` in words, `score` from 0 to 1; `document`, `start`, `end`: where
    the other name first stands."""

    entity: str
    name: str
    status: Status
    reasons: tuple[str, ...]
    score: float
    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entity(Record):
    """What names in one or several documents are judged to denote. `homonym`: why the name may be that of several."""

    id: str
    kind: NameKind
    name: str
    variants: tuple[Variant, ...]
    occurrences: tuple[Occurrence, ...]
    links: tuple[EntityLink, ...] = ()
    homonym: str | None = None

    @property
    def mentions(self) -> int:
        """How often it is mentioned in all documents."""
        return sum(one.mentions for one in self.occurrences)

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents in which it stands, in the order of adding."""
        return tuple(dict.fromkeys(one.document for one in self.occurrences))
