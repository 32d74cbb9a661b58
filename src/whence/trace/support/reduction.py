"""A smaller hypergraph with the same cuts.

In: a `Hypergraph`. Out: what can carry the claim at all: supported vertices that the claim leads to, without sets
that lean on their own vertex or on the claim (a derivation never needs them), without alternatives beside ground,
and without sets that contain another of the same vertex.

>>> small = reduced(Hypergraph(0, [[(1,), (2,)], [(), (3,)], [(2,)], [()]], [0, 1, 2, 3]))
>>> small.graph.sets, small.original
([[(1,)], [()]], [0, 1])
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from whence.trace.support.fixpoint import Circuit
from whence.trace.support.index import Hypergraph, Members

_COMPARED = 32  # sets of one vertex that are compared with each other; more would take quadratic time


@dataclass(frozen=True, slots=True)
class Reduced:
    """`graph` has the claim at 0, or no vertex at all where the claim has no support; `original[i]` is the vertex
    that `i` stands for, and `graph.unit` keeps the original numbers."""

    graph: Hypergraph
    original: list[int]


def reduced(graph: Hypergraph) -> Reduced:
    """The part of `graph` that can carry the claim."""
    supported = bytearray(len(graph.sets))
    for v in Circuit(graph).supported(()):
        supported[v] = 1
    if not supported[graph.claim]:
        return Reduced(Hypergraph(0, [], []), [])
    kept: dict[int, list[Members]] = {}
    original = [graph.claim]
    place = {graph.claim: 0}
    for v in original:
        kept[v] = _useful(v, graph, supported)
        for members in kept[v]:
            for member in members:
                if member not in place:
                    place[member] = len(original)
                    original.append(member)
    sets = [[tuple([place[member] for member in members]) for members in kept[v]] for v in original]
    return Reduced(Hypergraph(0, sets, [graph.unit[v] for v in original], _shared(graph, original)), original)


def _shared(graph: Hypergraph, original: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """The labels by new numbers, those that two vertices or more still have."""
    count = Counter(label for v in original for label in graph.labels.get(v, ()))
    kept = (tuple(label for label in graph.labels.get(v, ()) if count[label] > 1) for v in original)
    return {place: labels for place, labels in enumerate(kept) if labels}


def _useful(v: int, graph: Hypergraph, supported: bytearray) -> list[Members]:
    own = graph.sets[v]
    if () in own:
        return [()]
    possible = [
        members
        for members in own
        if all(supported[member] and member != v and member != graph.claim for member in members)
    ]
    return list(dict.fromkeys(_smallest(possible))) if len(possible) > 1 else possible


def _smallest(sets: Sequence[Members]) -> Sequence[Members]:
    if len(sets) > _COMPARED or all(len(members) == 1 for members in sets):
        return sets
    return [one for one in sets if not any(set(other) < set(one) for other in sets)]
