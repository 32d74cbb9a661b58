"""Dominators: which vertex every way from the root must pass.

In: a directed graph as lists of successors, and a root. Out: the immediate dominator of each vertex that the root
reaches. Walking from ground against the arrows of support, the vertices that `v` dominates are those that fall
without `v`: one tree tells it for every source at once.

Lengauer and Tarjan, "A fast algorithm for finding dominators in a flowgraph" (TOPLAS 1, 1979), the simple version,
O(m log n), without recursion; arrays are by depth-first number.

>>> immediate_dominators([[1, 2], [3], [3], []], 0)
[0, 0, 0, 0]
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from whence.trace.support.index import Hypergraph


def immediate_dominators(successors: Sequence[Sequence[int]], root: int) -> list[int]:
    """For each vertex the number of its immediate dominator; the root's is itself, -1 where nothing leads there."""
    order, parent, number = _depth_first(successors, root)
    found = _by_number(successors, order, parent, number)
    dominators = [-1] * len(successors)
    for v, dominator in zip(order, found, strict=True):
        dominators[v] = order[dominator]
    return dominators


def documents_carried(graph: Hypergraph, documents: Collection[int]) -> list[int]:
    """For each vertex of a pure-OR graph, how many of `documents` fall without it, itself included."""
    ground = len(graph.sets)
    leading: list[list[int]] = [[] for _ in range(ground + 1)]
    for v, sets in enumerate(graph.sets):
        for members in sets:
            leading[members[0] if members else ground].append(v)
    order, _, number = _depth_first(leading, ground)
    above = immediate_dominators(leading, ground)
    carried = [0] * (ground + 1)
    for v in documents:
        carried[v] = int(number[v] >= 0)
    for v in reversed(order[1:]):
        carried[above[v]] += carried[v]
    return carried[:ground]


def _depth_first(successors: Sequence[Sequence[int]], root: int) -> tuple[list[int], list[int], list[int]]:
    """The vertices in depth-first order, the number of the tree parent of each, and each vertex's number or -1."""
    number = [-1] * len(successors)
    order: list[int] = []
    parent: list[int] = []
    waiting = [(root, 0)]
    pop, push, visit, descend = waiting.pop, waiting.append, order.append, parent.append
    while waiting:
        v, above = pop()
        if number[v] >= 0:
            continue
        here = number[v] = len(order)
        visit(v)
        descend(above)
        for w in successors[v]:
            if number[w] < 0:
                push((w, here))
    return order, parent, number


def _by_number(
    successors: Sequence[Sequence[int]], order: list[int], parent: list[int], number: list[int]
) -> list[int]:
    size = len(order)
    predecessors: list[list[int]] = [[] for _ in order]
    for here, v in enumerate(order):
        for w in successors[v]:
            predecessors[number[w]].append(here)
    semi, label, dominator = list(range(size)), list(range(size)), parent[:]
    ancestor = [-1] * size
    waiting: list[list[int]] = [[] for _ in order]
    for w in range(size - 1, 0, -1):
        best = w
        for v in predecessors[w]:
            reached = v if v < w else semi[_least(v, ancestor, label, semi)]
            best = min(best, reached)
        semi[w] = best
        waiting[best].append(w)
        above = ancestor[w] = parent[w]
        for v in waiting[above]:
            least = _least(v, ancestor, label, semi)
            dominator[v] = least if semi[least] < above else above
        waiting[above].clear()
    for w in range(1, size):
        if dominator[w] != semi[w]:
            dominator[w] = dominator[dominator[w]]
    return dominator


def _least(v: int, ancestor: list[int], label: list[int], semi: list[int]) -> int:
    """The vertex of least semidominator between `v` and the root of its tree in the forest; compresses the path."""
    above = ancestor[v]
    if above < 0 or ancestor[above] < 0:
        return label[v]
    path = [v]
    while ancestor[ancestor[above]] >= 0:
        path.append(above)
        above = ancestor[above]
    for u in reversed(path):
        if semi[label[above]] < semi[label[u]]:
            label[u] = label[above]
        ancestor[u] = ancestor[above]
        above = u
    return label[v]
