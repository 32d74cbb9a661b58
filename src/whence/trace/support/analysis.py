"""Everything that the support graph of a claim shows.

In: a `SupportGraph`. Out: an `Analysis`: roots, [lo, hi] at three grounds, lines, smallest cuts, single points,
circles, anachronisms, what falls without each source, and the sentence.

>>> from whence.trace.support.schema import from_dict
>>> found = analyse(from_dict({"claim": "C", "vertices": ["X", "Y", "W"], "justifications": [
...     {"of": "C", "by": ["X"]}, {"of": "C", "by": ["Y"]}, {"of": "X", "by": ["W"]}, {"of": "Y", "by": ["W"]},
...     {"of": "W", "by": []}]}))
>>> str(found.interval[Ground.ANY]), found.single_points, found.documents
('1', ('W',), 2)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whence.models import Record
from whence.trace.support.bounds import high, low
from whence.trace.support.circles import Anachronism, anachronisms, circles
from whence.trace.support.cuts import BUDGET, Cuts, Size, cut_size, single_points, smallest_cuts
from whence.trace.support.dominators import documents_carried
from whence.trace.support.fixpoint import Circuit
from whence.trace.support.index import Hypergraph, Index, build
from whence.trace.support.interval import Interval, cautious, has_floor, ordered
from whence.trace.support.model import Conflict, Ground, RootKind, SupportGraph
from whence.trace.support.retraction import Retraction, retract, standing

TABLED = 60
"""Vertices up to which every source is taken away in turn; in larger graphs those that most hangs on are."""

_HEAVIEST, _FEW, _MANY = 10, 3, 5000  # sources taken away in larger graphs; in those of more than so many vertices

_FALL_BUDGET = BUDGET // 100


@dataclass(frozen=True, slots=True)
class Root(Record):
    """A vertex with nothing further upstream. `label` is what a person reads."""

    id: str
    kind: RootKind
    label: str
    held: bool | None


@dataclass(frozen=True, slots=True)
class LabelCut(Record):
    """The cut where authors, owners or other labels may fail too (`owner:O`), in the high reading; never part of
    the interval. `cut` is one smallest cut; empty where none of four or fewer was found."""

    size: Size
    cut: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Analysis(Record):
    """All results for one claim.

    `cuts` and `single_points` are of the high reading, `single_points_low` of the low one, all at ground `any`;
    vertices that fail together are joined by " = ". `lines` are [low, high] by ground, None in a reading where they
    are not defined (an AND, or vertices that fail together). `unsupported` are the documents without ground in the
    high reading, `only_suspected` the vertices with nothing but suspected sources. `joint`: some sources are only
    given together (an AND)."""

    claim: str
    documents: int
    roots: tuple[Root, ...]
    interval: Mapping[Ground, Interval]
    lines: Mapping[Ground, tuple[int | None, int | None]]
    cuts: tuple[tuple[str, ...], ...]
    cuts_complete: bool
    label_cut: LabelCut | None
    single_points: tuple[str, ...]
    single_points_low: tuple[str, ...]
    circles: tuple[tuple[str, ...], ...]
    anachronisms: tuple[Anachronism, ...]
    falls: tuple[Retraction, ...]
    unsupported: tuple[str, ...]
    conflicts: tuple[Conflict, ...]
    only_suspected: tuple[str, ...]
    joint: bool

    @property
    def traced(self) -> Interval:
        """The range of the sentence: [lo, hi], with lo lowered to what is left without documents that name nobody."""
        return cautious(self.interval[Ground.ANY], self.interval[Ground.ATTRIBUTED])

    @property
    def roots_held(self) -> int:
        """How many roots are in the library."""
        return sum(root.held is True for root in self.roots)


def analyse(graph: SupportGraph, *, budget: int = BUDGET) -> Analysis:
    """The analysis of `graph`. `budget`: sets that one search for a cut may look at before it says "not finished"."""
    index = build(graph)
    highs = {ground: high(index, ground) for ground in Ground}
    lows = {ground: low(index, ground) for ground in Ground}
    stated = smallest_cuts(highs[Ground.ANY], budget=budget)
    intervals, lines = _measured(index, highs, lows, budget, stated)
    return Analysis(
        claim=index.vertex(index.claim).shown,
        documents=len(index.documents),
        roots=tuple(_root(index, v) for v in index.roots()),
        interval=intervals,
        lines=lines,
        cuts=_named_cuts(index, highs[Ground.ANY], stated),
        cuts_complete=stated.complete,
        label_cut=label_cut(index, highs[Ground.ANY], budget),
        single_points=_points(index, highs[Ground.ANY]),
        single_points_low=_points_low(index, lows[Ground.ANY]),
        circles=tuple(tuple(circle) for circle in circles(index)),
        anachronisms=tuple(anachronisms(index)),
        falls=tuple(_falls(index, highs[Ground.ANY], lows[Ground.ANY])),
        unsupported=_unsupported(index, highs[Ground.ANY]),
        conflicts=graph.conflicts,
        only_suspected=_only_suspected(index),
        joint=any(len(entry.members) > 1 for entries in index.stated for entry in entries),
    )


def _root(index: Index, v: int) -> Root:
    vertex = index.vertex(v)
    return Root(vertex.id, index.root_kind(v), vertex.shown, vertex.held)


def _measured(
    index: Index, highs: Mapping[Ground, Hypergraph], lows: Mapping[Ground, Hypergraph], budget: int, stated: Cuts
) -> tuple[dict[Ground, Interval], dict[Ground, tuple[int | None, int | None]]]:
    intervals, lines = {}, {}
    sizes = _Sizes(budget, highs[Ground.ANY], stated.size)
    for ground in Ground:
        lo, hi = sizes.of(lows[ground]), sizes.of(highs[ground])
        lines[ground] = (_lines(lows[ground], lo), _lines(highs[ground], hi))
        if ground is Ground.ANY and has_floor(index, lo, hi):
            lo = Size(1)
        intervals[ground] = ordered(lo, hi)
    return intervals, lines


class _Sizes:
    """Cut sizes; equal readings, which are common between grounds, are searched once."""

    def __init__(self, budget: int, graph: Hypergraph, size: Size) -> None:
        self.budget = budget
        self.known = [(graph, size)]

    def of(self, graph: Hypergraph) -> Size:
        for other, size in self.known:
            if other == graph:
                return size
        self.known.append((graph, cut_size(graph, budget=self.budget)))
        return self.known[-1][1]


def _lines(graph: Hypergraph, size: Size) -> int | None:
    """Lines of reporting: disjoint paths to ground, as many as the cut, where the graph is made of paths."""
    return size.least if graph.pure_or else None


# --- Names of what fails together ----------------------------------------------------------------------------------


def _named_cuts(index: Index, graph: Hypergraph, found: Cuts) -> tuple[tuple[str, ...], ...]:
    names = unit_names(index, graph)
    return tuple(tuple(names[unit] for unit in cut) for cut in found.cuts if cut)


def _points(index: Index, graph: Hypergraph) -> tuple[str, ...]:
    names = unit_names(index, graph)
    return tuple(names[unit] for unit in single_points(graph))


def _points_low(index: Index, graph: Hypergraph) -> tuple[str, ...]:
    """Where a vertex suffices by itself, it is named and not all that it may be the same as."""
    names, members = unit_names(index, graph), _members(graph)
    alone = single_points(Hypergraph(graph.claim, graph.sets, range(len(graph.sets))))
    found: dict[str, None] = {}
    for unit in single_points(graph):
        sufficing = [index.names[v] for v in alone if v in members[unit]]
        found |= dict.fromkeys(sufficing or [names[unit]])
    return tuple(found)


def unit_names(index: Index, graph: Hypergraph) -> dict[int, str]:
    """For each unit the ids that fail together, joined by " = ". Unnamed sources are counted, never listed as one."""
    return {
        unit: " = ".join(index.names[v] for v in own) if unit < len(index.names) else f"{len(own)} unnamed sources"
        for unit, own in _members(graph).items()
    }


def _members(graph: Hypergraph) -> dict[int, list[int]]:
    members: dict[int, list[int]] = {}
    for v, unit in enumerate(graph.unit):
        for own in (unit, *graph.labels.get(v, ())):
            members.setdefault(own, []).append(v)
    return members


def label_cut(index: Index, graph: Hypergraph, budget: int = BUDGET) -> LabelCut | None:
    """The smallest cut when all vertices of one author or owner may fail at once; None where nothing has labels."""
    first = len(index.names)
    names: dict[str, int] = {}
    labels: dict[int, tuple[int, ...]] = {}
    for v, vertex in enumerate(index.graph.vertices):
        own = [f"{kind}:{name}" if kind != "label" else name for kind in vertex.labels for name in vertex.labels[kind]]
        if own:
            labels[v] = tuple(first + names.setdefault(name, len(names)) for name in own)
    if not names:
        return None
    found = smallest_cuts(Hypergraph(graph.claim, graph.sets, graph.unit, labels), budget=budget)
    cut = max(found.cuts, key=lambda units: sum(unit >= first for unit in units), default=())
    shown_as = unit_names(index, graph) | {first + number: name for name, number in names.items()}
    return LabelCut(found.size, tuple(shown_as[unit] for unit in cut))


# --- What falls ----------------------------------------------------------------------------------------------------


def _falls(index: Index, stated: Hypergraph, suspected: Hypergraph) -> list[Retraction]:
    """One row for each source further upstream than a document that nobody leans on; in large graphs for the single
    points and for the sources that most documents hang on."""
    if len(index.names) <= TABLED:
        chosen: Sequence[int] = sorted(index.upstream(index.claim) - _unread(index) - {index.claim})
    else:
        points = [*single_points(stated), *single_points(suspected)]
        most = _HEAVIEST if len(index.names) <= _MANY else _FEW
        chosen = list(dict.fromkeys([*points, *_heaviest(index, stated)]))[:most]
    before = standing(stated, suspected, budget=_FALL_BUDGET)
    return [retract(index, [index.names[v]], before) for v in chosen]


def _heaviest(index: Index, graph: Hypergraph) -> list[int]:
    """The sources without which most documents fall; where no tree tells that, those that most vertices lean on."""
    if graph.pure_or:
        carried = documents_carried(graph, index.documents)
    else:
        carried = [0] * len(index.names)
        for v, sets in enumerate(graph.sets):
            for member in {member for members in sets for member in members if v != index.claim}:
                carried[member] += 1
    ranked = sorted(range(len(carried)), key=lambda v: -carried[v])
    return [v for v in ranked[:_HEAVIEST] if carried[v] > 1 and v != index.claim]


def _unread(index: Index) -> set[int]:
    """Documents of the claim on whose word nobody speaks: without them only they themselves fall."""
    citing = (entries for v, entries in enumerate(index.stated) if v != index.claim)
    cited = {member for entries in citing for entry in entries for member in entry.members}
    copied = {index.number[copy.by] for copy in index.graph.copies}
    return set(index.documents) - cited - copied


def _unsupported(index: Index, graph: Hypergraph) -> tuple[str, ...]:
    carried = set(Circuit(graph).supported(()))
    return tuple(index.names[v] for v in sorted(index.documents - carried))


def _only_suspected(index: Index) -> tuple[str, ...]:
    """Vertices with suspected upstreams and nothing stated, not even ground: a suspicion supports nothing."""
    pairs = enumerate(zip(index.suspected, index.stated, strict=True))
    return tuple(index.names[v] for v, (suspected, stated) in pairs if suspected and not stated)
