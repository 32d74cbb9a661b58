"""Support cuts: the fewest failures that leave a claim without support.

In: a `Hypergraph`. Out: `Cuts`: how many failures it takes, how far that is proved, and the smallest cuts.

A smallest cut is a minimal cut set of smallest order in the sense of fault trees (Vesely, Goldberg, Roberts and Haasl,
"Fault Tree Handbook", NUREG-0492, 1981), over vertices other than the claim. In a pure-OR graph it is a vertex cut:
max-flow, any size. With sets of two, or with vertices that fail together, the problem is NP-hard (Hitting Set reduces
to it): then sizes up to four are decided exactly. Whatever cuts the claim must hit each of its derivations, so the
search takes one derivation and branches on its members, and gives up a branch once more derivations without a common
member stand than failures are left.

>>> smallest_cuts(Hypergraph(0, [[(1,), (2,)], [(3, 4)], [(4, 5)], [()], [()], [()]], [0, 1, 2, 3, 4, 5])).cuts
((4,),)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from whence.models import Record
from whence.trace.support.fixpoint import Circuit
from whence.trace.support.flow import minimum_vertex_cut
from whence.trace.support.index import Hypergraph
from whence.trace.support.points import on_every_path
from whence.trace.support.reduction import Reduced, reduced

MOST = 4
"""The largest cut that is decided exactly where the problem is NP-hard."""

LISTED = 64
"""The most cuts that are listed."""

BUDGET = 20_000_000
"""Sets that one search may look at: some seconds."""

Unit = int


@dataclass(frozen=True, slots=True)
class Size(Record):
    """The size of the smallest cut. `exact`: it is `least`; else at least that, because more than four was not
    searched for, or because the search was not `finished`."""

    least: int
    exact: bool = True
    finished: bool = True

    def __str__(self) -> str:
        if self.exact:
            return str(self.least)
        return f"≥ {self.least}" if self.finished else f"at least {self.least}, not finished"


@dataclass(frozen=True, slots=True)
class Cuts(Record):
    """The smallest cuts, each a sorted tuple of units; `complete` is false where there are more than are listed."""

    size: Size
    cuts: tuple[tuple[Unit, ...], ...]
    complete: bool


class _SpentError(Exception):
    """The budget of a search is used up."""


def cut_size(graph: Hypergraph, *, budget: int = BUDGET) -> Size:
    """The number of failures it takes."""
    return _smallest(graph, budget, 1).size


def smallest_cuts(graph: Hypergraph, *, budget: int = BUDGET) -> Cuts:
    """All smallest cuts, up to `LISTED`; of a pure-OR graph with a cut of more than four, one."""
    return _smallest(graph, budget, LISTED)


def _smallest(graph: Hypergraph, budget: int, listed: int) -> Cuts:
    small = reduced(graph)
    if not small.original:
        return Cuts(Size(0), ((),), complete=True)
    if small.graph.pure_or:
        return _of_paths(small, budget, listed)
    return _Search(small, budget).smallest(listed)


def _of_paths(small: Reduced, budget: int, listed: int) -> Cuts:
    upstream, ground = _paths(small.graph)
    cut = minimum_vertex_cut(upstream, ground, source=0)
    one = tuple(sorted(small.graph.unit[v] for v in cut))
    if listed == 1 or len(cut) > MOST:
        return Cuts(Size(len(cut)), (one,), complete=False)
    try:
        found = _Search(small, budget).of_size(len(cut), listed)
    except _SpentError:
        return Cuts(Size(len(cut)), (one,), complete=False)
    return Cuts(Size(len(cut)), tuple(found), complete=len(found) < listed)


def _paths(graph: Hypergraph) -> tuple[list[list[int]], set[int]]:
    ground = {v for v, sets in enumerate(graph.sets) if () in sets}
    return [[members[0] for members in sets if members] for sets in graph.sets], ground


def single_points(graph: Hypergraph) -> list[Unit]:
    """The units without which alone the claim has no support, the nearest to the claim first."""
    small = reduced(graph)
    if not small.original:
        return []
    if small.graph.pure_or:
        return [small.graph.unit[v] for v in _dominating(small.graph)]
    return [unit for (unit,) in _Search(small, BUDGET).singles()]


def _dominating(graph: Hypergraph) -> list[int]:
    """The vertices on every path from the claim to ground, which stands at the number after the last."""
    sink = len(graph.sets)
    successors = [[members[0] if members else sink for members in sets] for sets in graph.sets]
    return on_every_path([*successors, []], 0, sink)


class _Search:
    """Hitting all derivations of one reduced graph. Units keep the numbers of the graph it was reduced from."""

    def __init__(self, small: Reduced, budget: int) -> None:
        self.circuit = Circuit(small.graph)
        self.cost = len(self.circuit.head) + self.circuit.size
        self.budget = budget
        self.units: list[tuple[Unit, ...]] = []
        self.members: dict[Unit, list[int]] = {}
        for v, unit in enumerate(small.graph.unit):
            self.units.append((unit, *small.graph.labels.get(v, ())) if v else ())
            for unit in self.units[v]:
                self.members.setdefault(unit, []).append(v)
        self.first_set = [0]
        for sets in small.graph.sets:
            self.first_set.append(self.first_set[-1] + len(sets))

    def smallest(self, listed: int) -> Cuts:
        """The first `listed` of the smallest cuts, looked for at the sizes 1 to 4 in turn."""
        size = 1
        try:
            while size <= MOST:
                found = self.of_size(size, listed)
                if found:
                    return Cuts(Size(size), tuple(found), complete=len(found) < listed)
                size += 1
        except _SpentError:
            return Cuts(Size(size, exact=False, finished=False), (), complete=False)
        return Cuts(Size(size, exact=False), (), complete=False)

    def of_size(self, size: int, listed: int) -> list[tuple[Unit, ...]]:
        """The first `listed` cuts of that size, given that there is none smaller."""
        found = islice(self._cuts(bytearray(self.circuit.size), frozenset(), size), listed)
        return sorted(tuple(sorted(cut)) for cut in found)

    def singles(self) -> list[tuple[Unit]]:
        """The cuts of size one."""
        return [(cut[0],) for cut in self._cuts(bytearray(self.circuit.size), frozenset(), 1)]

    def _cuts(self, dead: bytearray, barred: frozenset[Unit], size: int) -> Iterator[tuple[Unit, ...]]:
        """Cuts of `size` more units, none of them barred; each comes once, since later branches bar earlier ones."""
        derivation = self._derivation(dead)
        if derivation is None:
            yield ()
            return
        units = self._breakable(derivation, barred)
        if size == 1:
            yield from ((unit,) for unit in self._common(dead, units))
        elif not self._outnumbered(dead, barred, units, size):
            for number, unit in enumerate(units):
                rest = self._cuts(self._with(dead, (unit,)), barred | set(units[:number]), size - 1)
                yield from ((unit, *others) for others in rest)

    def _derivation(self, dead: bytearray) -> list[int] | None:
        self.budget -= self.cost
        if self.budget < 0:
            raise _SpentError
        return self.circuit.derivation(dead)

    def _breakable(self, derivation: list[int], barred: frozenset[Unit]) -> list[Unit]:
        return list(dict.fromkeys(unit for v in derivation for unit in self.units[v] if unit not in barred))

    def _with(self, dead: bytearray, units: Sequence[Unit]) -> bytearray:
        more = dead[:]
        for unit in units:
            for v in self.members[unit]:
                more[v] = 1
        return more

    def _outnumbered(self, dead: bytearray, barred: frozenset[Unit], units: list[Unit], size: int) -> bool:
        """Whether more than `size` derivations stand that share no unit, or one that cannot be broken."""
        for _ in range(size):
            if not units:
                return True
            dead = self._with(dead, units)
            derivation = self._derivation(dead)
            if derivation is None:
                return False
            units = self._breakable(derivation, barred)
        return True

    def _common(self, dead: bytearray, units: list[Unit]) -> list[Unit]:
        """Those of `units` that stand in every derivation: the greatest solution of
        common(v) = own units ∪ ⋂ over sets (⋃ over members common), as bits, in the order of support."""
        order, _ = self.circuit.fire(dead, stop=-1)
        bit = {unit: 1 << number for number, unit in enumerate(units)}
        every = (1 << len(units)) - 1
        own = [sum(bit.get(unit, 0) for unit in set(of)) for of in self.units]
        common = [every] * self.circuit.size
        changed = True
        while changed and common[0]:
            changed = False
            self.budget -= self.cost
            for v in order:
                now = self._shared(v, common, every) | own[v]
                if now != common[v]:
                    common[v] = now
                    changed = True
        return [unit for unit in units if bit[unit] & common[0]]

    def _shared(self, v: int, common: list[int], every: int) -> int:
        shared = every
        for members in self.circuit.members[self.first_set[v] : self.first_set[v + 1]]:
            joined = 0
            for member in members:
                joined |= common[member]
            shared &= joined
        return shared
