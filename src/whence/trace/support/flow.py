"""The smallest vertex cut of a pure-OR graph, and as many disjoint paths.

In: for each vertex its upstream vertices, and which are ground. Out: the vertices of one smallest cut; by Menger's
theorem ("Zur allgemeinen Kurventheorie", 1927) their number is that of the internally vertex-disjoint paths from the
claim to ground.

Dinic's algorithm ("Algorithm for solution of a problem of maximum flow in networks with power estimation", 1970) on
the graph in which every vertex is split into an entry and an exit of capacity one: at most O(√n) rounds of linear
work (Even and Tarjan, 1975). The split graph is never built: a vertex on a path knows the vertex before and after it.

>>> minimum_vertex_cut([[1, 2], [3, 4], [3], [], []], {3, 4}, source=0)
[1, 2]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

_FREE = -1  # not on a path


class _Flow:
    """Paths found so far. The entry of vertex `v` is state `2v`, its exit `2v + 1`."""

    def __init__(self, upstream: Sequence[Sequence[int]], ground: Set[int], source: int) -> None:
        self.upstream = upstream
        self.source = source
        self.sink = len(upstream)
        self.grounded = bytearray(len(upstream) + 1)
        for v in ground:
            self.grounded[v] = 1
        self.before = [_FREE] * len(upstream)  # on the path through v: the vertex nearer to the claim
        self.after = [_FREE] * len(upstream)  # and the one nearer to ground, or the sink

    def levels(self) -> tuple[list[int], bool]:
        """The distance of every state from the claim's exit in the residual graph, as far as the nearest ground."""
        upstream, before, after, grounded = self.upstream, self.before, self.after, self.grounded
        level = [-1] * (2 * len(upstream))
        level[2 * self.source] = level[2 * self.source + 1] = 0
        layer, depth, ends = [self.source], 0, False
        while layer and not ends:
            depth += 2
            following: list[int] = []
            for v in layer:  # exits of one depth
                if grounded[v] and after[v] != self.sink:
                    ends = True
                entries = upstream[v]
                if before[v] != _FREE and level[2 * v] < 0:
                    entries = [*entries, v]  # give the way through v back
                for w in entries:
                    if level[2 * w] >= 0:
                        continue
                    level[2 * w] = depth - 1
                    beyond = w if before[w] == _FREE else before[w]
                    if level[2 * beyond + 1] < 0:
                        level[2 * beyond + 1] = depth
                        following.append(beyond)
            layer = following
        return level, ends

    def block(self, level: list[int]) -> None:
        """Add paths over states of growing distance until none is left, looking at each exit's arcs once."""
        rest: list[Iterator[int] | None] = [None] * len(self.upstream)
        while (walk := self._walk(level, rest)) is not None:
            self._apply(walk)

    def _walk(self, level: list[int], rest: list[Iterator[int] | None]) -> list[int] | None:
        """Entries passed on the way from the claim to a grounded exit; `w` stands for the step into `w`."""
        before, grounded, after, sink = self.before, self.grounded, self.after, self.sink
        walk: list[int] = []
        exits = [self.source]
        while exits:
            v = exits[-1]
            if grounded[v] and after[v] != sink:
                return [*walk, sink]
            wanted = level[2 * v + 1] + 1
            arcs = rest[v]
            if arcs is None:
                arcs = rest[v] = iter(self.upstream[v])
            for w in arcs:
                if level[2 * w] == wanted:
                    beyond = w if before[w] == _FREE else before[w]
                    if level[2 * beyond + 1] == wanted + 1:
                        break
            else:
                if not self._gives_way(v, level, wanted):
                    level[2 * v + 1] = -1
                    exits.pop()
                    if walk:
                        walk.pop()
                    continue
                w, beyond = v, before[v]
            level[2 * w] = -1  # one path a round through each entry
            walk.append(w)
            exits.append(beyond)
        return None

    def _gives_way(self, v: int, level: list[int], wanted: int) -> bool:
        """Whether the last arc of an exit can be used: back through its own vertex, on whose path it stands."""
        below = self.before[v]
        return below != _FREE and level[2 * v] == wanted and level[2 * below + 1] == wanted + 1

    def _apply(self, walk: list[int]) -> None:
        """Send one more path along `walk`; where it ran against a path, that one is re-routed."""
        v = self.source
        for w in walk:
            if w == self.sink:
                self.after[v] = w
                return
            reached = self.before[w]
            if w == v:
                self.before[v] = self.after[v] = _FREE
            else:
                self.before[w] = v
                if v != self.source:
                    self.after[v] = w
            v = w if reached == _FREE else reached

    def cut(self) -> list[int]:
        """The vertices whose entry, but not exit, can still be reached from the claim."""
        level, _ = self.levels()
        return [v for v in range(len(self.upstream)) if level[2 * v] >= 0 and level[2 * v + 1] < 0]


def minimum_vertex_cut(upstream: Sequence[Sequence[int]], ground: Set[int], *, source: int) -> list[int]:
    """The vertices of one smallest cut between `source` and `ground`, in order; empty where no path leads there.
    `source` must not be ground itself; vertices are numbers below `len(upstream)`."""
    flow = _Flow(upstream, ground, source)
    while True:
        level, ends = flow.levels()
        if not ends:
            return flow.cut()
        flow.block(level)
