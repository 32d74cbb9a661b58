"""A support graph by numbers: what all computations start from.

In: a `SupportGraph`. Out: an `Index`: vertices as integers, the stated sets of each vertex with two rules of the
definition applied (a bare instance beside an attributed one is no ground; a chain runs on through works not held),
and the plain `Hypergraph` that cuts are searched in.

>>> from whence.trace.support.schema import from_dict
>>> index = build(from_dict({"claim": "C", "vertices": ["X", "P"], "justifications": [
...     {"of": "C", "by": ["X"]}, {"of": "X", "by": []}, {"of": "X", "by": ["P"]}, {"of": "P", "by": []}]}))
>>> [(index.names[of], [entry.members for entry in entries]) for of, entries in enumerate(index.stated)]
[('C', [(1,)]), ('X', [(2,)]), ('P', [()])]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from whence.days import Days, days
from whence.models import Holding, Span, Status
from whence.trace.support.model import RootKind, SupportGraph, Vertex, VertexKind

Members = tuple[int, ...]


class Entry(NamedTuple):
    """One justification: its members by number, and the spans of the instances that give it (empty: not known)."""

    members: Members
    instances: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hypergraph:
    """A directed hypergraph (AND/OR graph). `sets[v]` are the alternative justifications of `v`, `()` being ground;
    vertices of one `unit` fail together, and so do those of one of the further units in `labels`, whose numbers are
    not those of vertices. The claim never fails."""

    claim: int
    sets: Sequence[Sequence[Members]]
    unit: Sequence[int]
    labels: Mapping[int, tuple[int, ...]] = field(default_factory=dict)

    @property
    def pure_or(self) -> bool:
        """No set has two members and every vertex fails alone: paths, flow and dominators apply."""
        alone = not self.labels and len(set(self.unit)) == len(self.unit)
        return alone and all(len(members) < 2 for sets in self.sets for members in sets)


@dataclass(frozen=True, slots=True)
class Index:
    """The graph by numbers. `documents` are the vertices that directly justify the claim, each a document with an
    instance; `bare` those of them with an instance that names nobody, whether or not it counts as ground."""

    graph: SupportGraph
    names: Sequence[str]
    number: Mapping[str, int]
    claim: int
    stated: Sequence[Sequence[Entry]]
    suspected: Sequence[Sequence[Members]]
    documents: frozenset[int]
    bare: frozenset[int]

    def vertex(self, number: int) -> Vertex:
        """The vertex of that number."""
        return self.graph.vertices[number]

    def root_kind(self, number: int) -> RootKind:
        """What this vertex is as a root."""
        return root_kind(self.vertex(number), bears_instance=number in self.documents)

    def roots(self) -> list[int]:
        """The grounded vertices that the claim leads to over stated justifications, in the order of the file."""
        reached = self.upstream(self.claim)
        return [v for v in sorted(reached) if any(not entry.members for entry in self.stated[v])]

    def upstream(self, start: int) -> set[int]:
        """All vertices that `start` leads to over stated justifications, without `start` unless it stands on itself."""
        seen: set[int] = set()
        waiting = [start]
        while waiting:
            for entry in self.stated[waiting.pop()]:
                fresh = [member for member in entry.members if member not in seen]
                seen.update(fresh)
                waiting += fresh
        return seen

    def anachronistic(self, citer: int, source: int) -> bool:
        """The earliest date of the source is later than the latest date of its citer."""
        citing, cited = self.days(citer), self.days(source)
        return citing is not None and cited is not None and cited.earliest > citing.latest

    def days(self, number: int) -> Days | None:
        """The days that a vertex's date may mean."""
        date = self.vertex(number).date
        return None if date is None else days(date)


def build(graph: SupportGraph) -> Index:
    """Number the vertices and sort the justifications by status; rejected ones are left out."""
    names = [vertex.id for vertex in graph.vertices]
    number = {name: i for i, name in enumerate(names)}
    stated: list[list[Entry]] = [[] for _ in names]
    suspected: list[list[Members]] = [[] for _ in names]
    for one in graph.justifications:
        members = tuple(number[name] for name in one.by)
        if one.status is Status.STATED:
            stated[number[one.of]].append(Entry(members, one.instances))
        elif one.status is Status.SUSPECTED:
            suspected[number[one.of]].append(members)
    claim = number[graph.claim]
    documents = frozenset(entry.members[0] for entry in stated[claim] if len(entry.members) == 1)
    bare = frozenset(v for v in documents if any(not entry.members for entry in stated[v]))
    for v, entries in enumerate(stated):
        if len(entries) > 1 and _runs_on(graph.vertices[v], bears_instance=v in documents):
            stated[v] = _without_bare(entries)
    return Index(graph, names, number, claim, stated, suspected, documents, bare)


def _runs_on(vertex: Vertex, *, bears_instance: bool) -> bool:
    """Whether ground of this vertex gives way to anything further upstream: a headline does not stand beside its own
    article, and only the last work of a stated chain is a root. A witness's own word beside hearsay stays."""
    return bears_instance or (vertex.kind.written and vertex.held is False)


def _without_bare(entries: list[Entry]) -> list[Entry]:
    attributed = [entry for entry in entries if entry.members]
    return attributed or entries


def root_kind(vertex: Vertex, *, bears_instance: bool) -> RootKind:
    """What `vertex` is as a root; `bears_instance`: a statement of the claim stands in it."""
    if vertex.holding is Holding.VAGUE:
        return RootKind.VAGUE
    if not vertex.has_instance:
        return RootKind.HELD_WITHOUT_INSTANCE
    if vertex.kind.written and vertex.held is False:
        return RootKind.NOT_HELD
    if vertex.unnamed:
        return RootKind.ANONYMOUS
    if vertex.kind is VertexKind.OFFICIAL_DOCUMENT:
        return RootKind.OFFICIAL_DOCUMENT
    if vertex.kind.written:
        return RootKind.BARE_ASSERTION if bears_instance else RootKind.DOCUMENT
    return RootKind.NAMED
