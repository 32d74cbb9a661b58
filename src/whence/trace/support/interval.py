"""The interval [lo, hi] of a claim's support at each ground.

In: an `Index`. Out: an `Interval`: hi from the high reading, lo from the low one, with its floor. lo ≤ hi always. A
dependence that nobody wrote down and no comparison shows can still put the truth below lo.

>>> from whence.trace.support.schema import from_dict
>>> from whence.trace.support.index import build
>>> str(interval(build(from_dict({"claim": "C", "vertices": ["X", "Y"], "justifications": [
...     {"of": "C", "by": ["X"]}, {"of": "C", "by": ["Y"]}, {"of": "X", "by": []}, {"of": "Y", "by": []}],
...     "aliases": [["X", "Y"]]})), Ground.ANY))
'1–2'
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from whence.models import Record
from whence.trace.support.bounds import ALL_RULES, Rule, high, low, without_anachronistic
from whence.trace.support.cuts import BUDGET, Size, cut_size
from whence.trace.support.fixpoint import Circuit
from whence.trace.support.index import Hypergraph, Index
from whence.trace.support.model import Ground


@dataclass(frozen=True, slots=True)
class Interval(Record):
    """The support cut in the low and in the high reading."""

    lo: Size
    hi: Size

    def __str__(self) -> str:
        return str(self.hi) if self.lo == self.hi else f"{self.lo}–{self.hi}"


def interval(index: Index, ground: Ground, *, rules: frozenset[Rule] = ALL_RULES, budget: int = BUDGET) -> Interval:
    """[lo, hi] at that ground. `rules`: what the low reading applies; `budget`: sets that a search may look at."""
    lo = cut_size(low(index, ground, rules=rules), budget=budget)
    hi = cut_size(high(index, ground), budget=budget)
    if ground is Ground.ANY and Rule.FLOOR in rules and has_floor(index, lo, hi, rules):
        lo = Size(1)
    return ordered(lo, hi)


def has_floor(index: Index, lo: Size, hi: Size, rules: frozenset[Rule] = ALL_RULES) -> bool:
    """Whether 1 is the floor of lo: somebody says it, and not only on the word of something later than itself."""
    if lo.least > 0 or not hi.least:
        return False
    return Rule.ANACHRONISM not in rules or is_supported(without_anachronistic(index))


def ordered(lo: Size, hi: Size) -> Interval:
    """What one bound proves of the other: hi is at least lo, and lo is known where it can rise no further."""
    if not hi.exact and lo.least > hi.least:
        hi = replace(hi, least=lo.least)
    if hi.exact and not lo.exact and lo.least == hi.least:
        lo = hi
    return Interval(lo, hi)


def is_supported(graph: Hypergraph) -> bool:
    """Whether the claim has support at all."""
    circuit = Circuit(graph)
    return circuit.derivation(bytearray(circuit.size)) is not None
