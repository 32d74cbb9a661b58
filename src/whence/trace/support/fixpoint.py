"""Which vertices are supported: the least fixpoint, and one derivation of the claim.

In: a `Hypergraph`. Out: a `Circuit`, which answers for any set of failed vertices in time linear in the graph
(Dowling and Gallier, "Linear-time algorithms for testing the satisfiability of propositional Horn formulae",
Journal of Logic Programming 1, 1984). The least fixpoint: vertices that only lean on each other are not supported.

>>> circuit = Circuit(Hypergraph(0, [[(1,)], [(2,)], [(1,), ()]], [0, 1, 2]))
>>> circuit.supported([])
[2, 1, 0]
>>> circuit.supported([2])
[]
"""

from __future__ import annotations

from collections.abc import Iterable

from whence.trace.support.index import Hypergraph


class Circuit:
    """The sets of a hypergraph turned round: for each vertex, the sets that wait for it."""

    __slots__ = ("claim", "free", "head", "members", "size", "waiting", "wanted")

    def __init__(self, graph: Hypergraph) -> None:
        self.claim = graph.claim
        self.size = len(graph.sets)
        self.head: list[int] = []
        self.members: list[tuple[int, ...]] = []
        for v, sets in enumerate(graph.sets):
            self.head += [v] * len(sets)
            self.members += sets
        self.wanted = [len(members) for members in self.members]
        self.free = [number for number, wanted in enumerate(self.wanted) if not wanted]
        self.waiting: list[list[int]] = [[] for _ in range(self.size)]
        for number, members in enumerate(self.members):
            for member in members:
                self.waiting[member].append(number)

    def supported(self, failed: Iterable[int]) -> list[int]:
        """All vertices supported when `failed` are, each after what supports it."""
        dead = bytearray(self.size)
        for v in failed:
            dead[v] = 1
        return self.fire(dead, stop=-1)[0]

    def fire(self, dead: bytearray, *, stop: int) -> tuple[list[int], list[int]]:
        """The supported vertices in order, and for each vertex the set that first supported it (-1: none).
        `dead[v]` is 1 where `v` failed; the work ends early once `stop` is supported."""
        head, waiting = self.head, self.waiting
        missing = self.wanted[:]
        by = [-1] * self.size
        order: list[int] = []
        for number in self.free:
            v = head[number]
            if by[v] < 0 and not dead[v]:
                by[v] = number
                order.append(v)
        for v in order:
            if v == stop:
                break
            for number in waiting[v]:
                missing[number] -= 1
                if not missing[number]:
                    above = head[number]
                    if by[above] < 0 and not dead[above]:
                        by[above] = number
                        order.append(above)
        return order, by

    def derivation(self, dead: bytearray) -> list[int] | None:
        """The vertices of one derivation of the claim, without the claim; None where it is not supported."""
        _, by = self.fire(dead, stop=self.claim)
        if by[self.claim] < 0:
            return None
        found = {self.claim}
        waiting = [self.claim]
        while waiting:
            for member in self.members[by[waiting.pop()]]:
                if member not in found:
                    found.add(member)
                    waiting.append(member)
        found.discard(self.claim)
        return list(found)
