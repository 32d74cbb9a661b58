"""Single points of failure in a pure-OR graph: the vertices on every path from the claim to ground.

In: a directed graph as lists of successors, a source and a target. Out: the dominators of the target as seen from the
source, nearest to the source first. The whole dominator tree is not needed for them: along one shortest path, a vertex
is on every path if and only if nothing before it leads past it. Every arrow is looked at twice at most.

>>> on_every_path([[1], [2, 3], [4], [4], [5], []], 0, 5)
[1, 4]
"""

from __future__ import annotations

from collections.abc import Sequence


def on_every_path(successors: Sequence[Sequence[int]], source: int, target: int) -> list[int]:
    """The vertices between `source` and `target` that no path avoids; empty where no path leads there, or where the
    paths share nothing else."""
    path = _shortest(successors, source, target)
    place = [0] * len(successors)  # on the path; 0: not looked at yet, -1: nothing more to learn from it
    for number, v in enumerate(path):
        place[v] = number
    place[source] = -1
    found: list[int] = []
    farthest = 0  # the farthest place on the path that anything before leads to without walking along it
    for number, start in enumerate(path[:-1]):
        if number and number == farthest:
            found.append(start)
        waiting = [start]
        for v in waiting:
            for w in successors[v]:
                at = place[w]
                if not at:
                    place[w] = -1
                    waiting.append(w)
                elif at > farthest:
                    farthest = at
        if farthest == len(path) - 1:
            break
    return found


def _shortest(successors: Sequence[Sequence[int]], source: int, target: int) -> list[int]:
    before = [-1] * len(successors)
    before[source] = source
    order = [source]
    for v in order:
        if before[target] >= 0:
            return _back(target, before, source)
        for w in successors[v]:
            if before[w] < 0:
                before[w] = v
                order.append(w)
    return []


def _back(v: int, before: list[int], source: int) -> list[int]:
    path = [v]
    while v != source:
        v = before[v]
        path.append(v)
    return path[::-1]
