"""What falls without a source: support recomputed with some vertices, or everything under a label, taken away.

In: a graph and what is taken away (vertex ids, or labels such as `author:P`). Out: a `Retraction`: what is left in
both readings, without the floor; the documents left with no ground; and all that leaned on it and is now stale.

>>> from whence.trace.support.schema import from_dict
>>> graph = from_dict({"claim": "C", "vertices": ["X", "Z", "W"], "justifications": [
...     {"of": "C", "by": ["X"]}, {"of": "C", "by": ["Z"]}, {"of": "X", "by": ["W"]},
...     {"of": "W", "by": []}, {"of": "Z", "by": []}]})
>>> result = without(graph, ["W"])
>>> str(result.before), str(result.after), result.falls_high, result.stale
('2', '1', ('X',), ('X',))
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from whence.errors import UsageError
from whence.models import Record, Status
from whence.trace.support.bounds import high, low
from whence.trace.support.cuts import BUDGET, Size, cut_size
from whence.trace.support.fixpoint import Circuit
from whence.trace.support.index import Hypergraph, Index, build
from whence.trace.support.interval import Interval, ordered
from whence.trace.support.model import Ground, SupportGraph


@dataclass(frozen=True, slots=True)
class Retraction(Record):
    """`falls_high` and `falls_low` are the documents that had support in that reading and have none without what was
    `taken`; `stale` is every vertex that leads to it over stated justifications, whether or not it falls;
    `perhaps_stale` those that do so only over suspected links or copies. The claim itself is never listed."""

    taken: tuple[str, ...]
    before: Interval
    after: Interval
    falls_high: tuple[str, ...]
    falls_low: tuple[str, ...]
    stale: tuple[str, ...]
    perhaps_stale: tuple[str, ...]


def without(graph: SupportGraph, taken: Sequence[str], *, ground: Ground = Ground.ANY) -> Retraction:
    """Support of the claim once `taken` no longer counts. UsageError where neither vertex nor label has that name."""
    index = build(graph)
    return retract(index, taken, standing(high(index, ground), low(index, ground)))


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of the graph, the size of its cut, and what it supports."""

    graph: Hypergraph
    size: Size
    carried: frozenset[int]


@dataclass(frozen=True, slots=True)
class Standing:
    """Both readings at one ground, and what a search in them may spend."""

    high: Reading
    low: Reading
    budget: int

    @property
    def interval(self) -> Interval:
        """[lo, hi] without the floor."""
        return ordered(self.low.size, self.high.size)

    def without(self, gone: Collection[int]) -> Standing:
        """How the claim stands after these vertices failed, with all that are the same in each reading. Unnamed
        sources, which share a label for the count alone, are not taken for one another here."""
        stated = _read(_failed(self.high.graph, gone), self.budget)
        if self.low is self.high:
            return Standing(stated, stated, self.budget)
        return Standing(stated, _read(_failed(self.low.graph, gone), self.budget), self.budget)


def standing(stated: Hypergraph, suspected: Hypergraph, *, budget: int = BUDGET) -> Standing:
    """How the claim stands in both readings."""
    read = _read(stated, budget)
    return Standing(read, read if suspected == stated else _read(suspected, budget), budget)


def _read(graph: Hypergraph, budget: int) -> Reading:
    return Reading(graph, cut_size(graph, budget=budget), frozenset(Circuit(graph).supported(())))


def retract(index: Index, taken: Sequence[str], before: Standing) -> Retraction:
    """What falls without these vertices, in a graph whose standing (`before`) is known."""
    gone = {v for name in taken for v in _vertices(index, name)}
    after = before.without(gone)
    stale = dependants(index, gone)
    perhaps = dependants(index, gone, suspected=True) - stale
    return Retraction(
        tuple(taken),
        before.interval,
        after.interval,
        _names(index, (before.high.carried - after.high.carried) & index.documents),
        _names(index, (before.low.carried - after.low.carried) & index.documents),
        _names(index, stale),
        _names(index, perhaps),
    )


def _vertices(index: Index, name: str) -> list[int]:
    if name in index.number and index.number[name] != index.claim:
        return [index.number[name]]
    kind, _, label = name.partition(":")
    found = [
        v
        for v, vertex in enumerate(index.graph.vertices)
        if label in vertex.labels.get(kind, ()) or any(name in names for names in vertex.labels.values())
    ]
    if not found:
        raise UsageError(f"nothing to take away: {name!r} is no vertex below the claim and no label")
    return found


def _failed(graph: Hypergraph, gone: Collection[int]) -> Hypergraph:
    failed = {graph.unit[v] for v in gone}
    sets = [[] if graph.unit[v] in failed else sets for v, sets in enumerate(graph.sets)]
    return Hypergraph(graph.claim, sets, graph.unit, graph.labels)


def dependants(index: Index, gone: Collection[int], *, suspected: bool = False) -> set[int]:
    """The vertices that lead to one of `gone`, without these and without the claim."""
    leaning: list[list[int]] = [[] for _ in index.names]
    for v, sources in enumerate(_sources(index, suspected)):
        for source in sources:
            leaning[source].append(v)
    found = set(gone)
    waiting = list(gone)
    while waiting:
        fresh = [v for v in leaning[waiting.pop()] if v not in found]
        found.update(fresh)
        waiting += fresh
    return found - set(gone) - {index.claim}


def _sources(index: Index, suspected: bool) -> list[set[int]]:
    sources = [{member for entry in entries for member in entry.members} for entries in index.stated]
    if suspected:
        for v, sets in enumerate(index.suspected):
            sources[v].update(member for members in sets for member in members)
    for copy in index.graph.copies:
        if copy.status is Status.STATED or (suspected and copy.status is Status.SUSPECTED):
            sources[index.number[copy.of]].add(index.number[copy.by])
    return sources


def _names(index: Index, vertices: Iterable[int]) -> tuple[str, ...]:
    return tuple(index.names[v] for v in sorted(vertices))
