"""The support graph of one claim: its nouns, frozen.

In: nothing. Out: `SupportGraph` and what it is made of (design words: vertex, justification, copy, sharing, conflict).

A **justification** is a set of upstream vertices that together carry a vertex (AND inside a set, OR between the sets
of one vertex); the empty set is ground. This is the justification of de Kleer's assumption-based truth maintenance
("An Assumption-based TMS", Artificial Intelligence 28, 1986), without its assumptions.

>>> Justification("X", ("A", "B")).to_dict()["by"]
['A', 'B']
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from whence.models import Holding, Identified, Record, Span, Status


class VertexKind(StrEnum):
    """What a vertex is. `document` is a text in the library, `work` something cited, in the library or not."""

    CLAIM = "claim"
    DOCUMENT = "document"
    OFFICIAL_DOCUMENT = "official_document"
    WORK = "work"
    PERSON = "person"
    GROUP = "group"
    ORGANISATION = "organisation"
    POLL = "poll"

    @property
    def written(self) -> bool:
        """Whether it is a text, which a library can hold."""
        return self in (VertexKind.DOCUMENT, VertexKind.OFFICIAL_DOCUMENT, VertexKind.WORK)


class RootKind(StrEnum):
    """What a root is: a vertex with nothing further upstream."""

    NAMED = "named"  # a named person, group, organisation or poll
    DOCUMENT = "document"  # a held or unplaced text on whose word another speaks
    OFFICIAL_DOCUMENT = "official_document"
    ANONYMOUS = "anonymous"  # a source that is not named
    BARE_ASSERTION = "bare_assertion"  # a document that says it on nobody's word
    NOT_HELD = "not_held"  # a work that is not in the library
    VAGUE = "vague"  # "media reports"
    HELD_WITHOUT_INSTANCE = "held_without_instance"  # in the library, but the statement was not recognised there


class Ground(StrEnum):
    """Which roots count. Each is stricter than the one before."""

    ANY = "any"
    ATTRIBUTED = "attributed"  # no bare assertions
    IDENTIFIED = "identified"  # nor unidentified persons, groups or documents


class SharingKind(StrEnum):
    """Why several vertices may be one, and so fail together."""

    ALIAS = "alias"
    VERSION = "version"
    NEAR_COPY = "near_copy"


@dataclass(frozen=True, slots=True)
class Vertex(Record):
    """One vertex. `date` is an EDTF string; `labels` are what fails together by name, kind to names
    (`{"author": ("P",), "owner": ("O",)}`); `text` is what a person reads, the id where it is empty."""

    id: str
    kind: VertexKind = VertexKind.WORK
    text: str = ""
    labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    holding: Holding | None = None
    identified: Identified = Identified.NAMED
    date: str | None = None
    has_instance: bool = True

    @property
    def shown(self) -> str:
        """What a person reads."""
        return self.text or self.id

    @property
    def held(self) -> bool | None:
        """Whether it is in the library; None where that is unknown or makes no sense."""
        return None if self.holding is None else self.holding is Holding.HELD

    @property
    def unnamed(self) -> bool:
        """A source of which no name is given: a role ("a port official") does not say who it is."""
        if self.kind in (VertexKind.ORGANISATION, VertexKind.POLL):
            return self.identified is Identified.NONE
        return self.kind is not VertexKind.CLAIM and self.identified is not Identified.NAMED


@dataclass(frozen=True, slots=True)
class Justification(Record):
    """`by` together justify `of`. `instances` are the spans in the document `of` whose statements say so; `evidence`
    holds the sentences, as given."""

    of: str
    by: tuple[str, ...]
    status: Status = Status.STATED
    instances: tuple[Span, ...] = ()
    evidence: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Copy(Record):
    """The document `of` took words from the document `by`. `span` is the copied stretch in `of` (None: not known);
    `directed` is false where both appeared on one day and either may be the source."""

    of: str
    by: str
    span: Span | None = None
    directed: bool = True
    status: Status = Status.SUSPECTED
    evidence: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Sharing(Record):
    """Vertices that may be one: names of one source, versions or near-copies of one work."""

    vertices: tuple[str, ...]
    kind: SharingKind = SharingKind.ALIAS
    status: Status = Status.SUSPECTED
    evidence: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict(Record):
    """What stands against the claim or differs within it (design §8, codes X501 to X504). Never support."""

    code: str
    values: tuple[str, ...] = ()
    scope: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class SupportGraph(Record):
    """For one claim: its documents, their sources, their works, down to the ground. `claim` is a vertex's id."""

    claim: str
    vertices: tuple[Vertex, ...]
    justifications: tuple[Justification, ...] = ()
    copies: tuple[Copy, ...] = ()
    sharings: tuple[Sharing, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
