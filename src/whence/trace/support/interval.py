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
        """Bounds that are only proved to be at least so much say so; of lo the proved part is given.

        >>> more, open_ = Size(5, exact=False), Size(2, exact=False, finished=False)
        >>> [str(Interval(*bounds)) for bounds in [(Size(1), Size(4)), (Size(2), more), (more, more), (more, Size(8))]]
        ['1–4', '2 to 5 or more', '5 or more', '5–8']
        >>> str(Interval(open_, open_)), str(Interval(open_, Size(8)))
        ('at least 2, not finished', '2–8 (not finished)')
        """
        lo, hi = self.lo, self.hi
        if lo.least == hi.least:
            return _one(hi if lo.finished else lo)
        text = f"{lo.least}–{hi.least}" if hi.exact else f"{lo.least} to {_one(hi)}"
        return text if lo.finished else f"{text} (not finished)"


def _one(size: Size) -> str:
    return f"{size.least} or more" if size.finished and not size.exact else str(size)


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


def cautious(any_ground: Interval, attributed: Interval) -> Interval:
    """The range that a person is shown: from lo without the documents that name no source to hi with them.

    A document whose source was not recognised looks like one that speaks on its own word, and would count as a line
    of its own in both bounds. Measured with dependences lost at random, [lo, hi] soon misses the whole graph's cut, and
    this range seldom does (`docs/explanation/support.md`)."""
    return Interval(min(any_ground.lo, attributed.lo, key=lambda size: size.least), any_ground.hi)


def is_supported(graph: Hypergraph) -> bool:
    """Whether the claim has support at all."""
    circuit = Circuit(graph)
    return circuit.derivation(bytearray(circuit.size)) is not None
