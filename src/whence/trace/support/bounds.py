"""The two readings of a support graph: `high` counts only what is stated, `low` also applies what is suspected.

In: an `Index` and a ground. Out: a `Hypergraph` of each reading. Every rule can only take support away:

- a copy between two documents of the claim replaces sets by `{source}`; whatever cuts the claim leaves every
  document of the claim unsupported, the source among them, so the copy falls with the rest and κ cannot rise;
- a suspected source takes the place of bare ground, and several are needed together;
- sets are dropped, grounds are removed, vertices are made to fail together.

So lo ≤ hi, and one more suspicion never raises lo. Each rule has a name, and can be left out.

>>> from whence.trace.support.schema import from_dict
>>> from whence.trace.support.index import build
>>> index = build(from_dict({"claim": "C", "vertices": ["X", "Y"], "justifications": [
...     {"of": "C", "by": ["X"]}, {"of": "C", "by": ["Y"]}, {"of": "X", "by": []}, {"of": "Y", "by": []}],
...     "copies": [{"of": "Y", "by": "X"}]}))
>>> high(index, Ground.ANY).sets[2], low(index, Ground.ANY).sets[2]
([()], [(1,)])
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from whence.models import Holding, Status
from whence.trace.support.index import Entry, Hypergraph, Index, Members
from whence.trace.support.model import Copy, Ground, RootKind, SharingKind, Vertex, VertexKind


class Rule(StrEnum):
    """What the low reading applies."""

    COPY = "copy"
    SAME_DAY = "same_day"
    SUSPECTED_SOURCE = "suspected_source"
    ALIAS = "alias"
    VERSION = "version"
    UNNAMED = "unnamed"
    ANACHRONISM = "anachronism"
    NOT_HELD = "not_held"
    VAGUE = "vague"
    HELD_WITHOUT_INSTANCE = "held_without_instance"
    FLOOR = "floor"


ALL_RULES = frozenset(Rule)

_IGNORED = {
    RootKind.NOT_HELD: Rule.NOT_HELD,
    RootKind.VAGUE: Rule.VAGUE,
    RootKind.HELD_WITHOUT_INSTANCE: Rule.HELD_WITHOUT_INSTANCE,
}


def high(index: Index, ground: Ground) -> Hypergraph:
    """Stated dependences only; upstreams that could not be resolved stand for themselves."""
    sets = _copied(index, _directed(index, frozenset()))
    _drop_ground(index, sets, ground)
    return Hypergraph(index.claim, sets, _units(index, frozenset()))


def low(index: Index, ground: Ground, *, rules: frozenset[Rule] = ALL_RULES) -> Hypergraph:
    """The stated dependences with everything applied that is suspected."""
    sets = _copied(index, _directed(index, rules), drop_anachronistic=Rule.ANACHRONISM in rules)
    _drop_ground(index, sets, ground)
    for v in _ignored(index, rules):
        sets[v] = [members for members in sets[v] if members]
    if Rule.SUSPECTED_SOURCE in rules:
        _apply_suspected_sources(index, sets, rules)
    return Hypergraph(index.claim, sets, _units(index, rules), _unnamed(index) if Rule.UNNAMED in rules else {})


def without_anachronistic(index: Index) -> Hypergraph:
    """The high reading with the anachronistic sets dropped, and nothing else: where this leaves the claim without
    support, the floor of the low reading does not hold."""
    sets = _copied(index, _directed(index, frozenset()), drop_anachronistic=True)
    return Hypergraph(index.claim, sets, _units(index, frozenset()))


# --- Copies --------------------------------------------------------------------------------------------------------


def _directed(index: Index, rules: frozenset[Rule]) -> list[Copy]:
    """Copies that replace justifications: both documents justify the claim, and the dates allow the direction."""
    return [copy for copy in _copies(index, Rule.COPY in rules) if _has_direction(index, copy)]


def _copies(index: Index, suspected: bool) -> Iterator[Copy]:
    for copy in index.graph.copies:
        applies = copy.status is Status.STATED or (suspected and copy.status is Status.SUSPECTED)
        if applies and {index.number[copy.of], index.number[copy.by]} <= index.documents:
            yield copy


def _has_direction(index: Index, copy: Copy) -> bool:
    """A copy of something later cannot be: then only the shared words remain, and which came first is open."""
    return copy.directed and not index.anachronistic(index.number[copy.of], index.number[copy.by])


def _copied(index: Index, copies: Iterable[Copy], *, drop_anachronistic: bool = False) -> list[list[Members]]:
    """The sets of every vertex, those inside a copied span replaced by the copy's source, never one added."""
    sets: list[list[Members]] = []
    of_copier: dict[int, list[Copy]] = {}
    for copy in copies:
        of_copier.setdefault(index.number[copy.of], []).append(copy)
    for v in range(len(index.names)):
        kept, sources = _split(index, v, of_copier.get(v, ()))
        if drop_anachronistic:
            kept = [entry for entry in kept if not _drops(index, v, entry.members)]
        sets.append(list(dict.fromkeys([*(entry.members for entry in kept), *sources])))
    return sets


def _split(index: Index, v: int, copies: Iterable[Copy]) -> tuple[list[Entry], list[Members]]:
    kept, sources = list(index.stated[v]), list[Members]()
    for copy in copies:
        inside = [entry for entry in index.stated[v] if _inside(index, v, entry, copy)]
        if inside:
            sources.append((index.number[copy.by],))
            kept = [entry for entry in kept if entry not in inside]
    return kept, sources


def _inside(index: Index, v: int, entry: Entry, copy: Copy) -> bool:
    """Whether all instances behind `entry` lie in the copied span. Where the places are not known, the copied words
    are those that name nobody, or all of them where every instance names somebody."""
    if copy.span is None or not entry.instances:
        return not entry.members or v not in index.bare
    first, last = copy.span
    return all(first <= start and end <= last for start, end in entry.instances)


def _drops(index: Index, v: int, members: Members) -> bool:
    """An anachronistic set, both dates read from documents in the library."""
    return any(_held_anachronism(index, v, member) for member in members)


def _held_anachronism(index: Index, citer: int, source: int) -> bool:
    held = index.vertex(citer).held is True and index.vertex(source).held is True
    return held and index.anachronistic(citer, source)


# --- Suspected sources, grounds ------------------------------------------------------------------------------------


def _apply_suspected_sources(index: Index, sets: list[list[Members]], rules: frozenset[Rule]) -> None:
    """A bare vertex hangs on everything it is suspected to hang on. Beside a stated source a suspected one would
    only be another alternative, which could raise κ: there it is left out."""
    for v, suspected in enumerate(index.suspected):
        if not suspected or sets[v] != [()]:
            continue
        possible = [one for one in suspected if Rule.ANACHRONISM not in rules or not _drops(index, v, one)]
        sets[v] = [tuple(sorted({member for one in possible for member in one}))]


def _ignored(index: Index, rules: frozenset[Rule]) -> Iterator[int]:
    """Vertices whose ground does not count: then no set with such a root is supported, so it is dropped whole."""
    for v in range(len(index.names)):
        if _IGNORED.get(index.root_kind(v)) in rules:
            yield v


def _drop_ground(index: Index, sets: list[list[Members]], ground: Ground) -> None:
    """Take away ground that does not count. This and ignored roots come before suspected sources: a suspicion must
    not carry what has no ground without it."""
    if ground is Ground.ANY:
        return
    for v, own in enumerate(sets):
        if () in own and not _counts(index, v, ground):
            sets[v] = [members for members in own if members]


def _counts(index: Index, v: int, ground: Ground) -> bool:
    """Whether the root `v` is ground at a stricter ground than `any`."""
    if index.root_kind(v) is RootKind.BARE_ASSERTION:
        return False
    return ground is Ground.ATTRIBUTED or not unidentified(index.vertex(v))


def unidentified(vertex: Vertex) -> bool:
    """An unnamed person or group, or a document of which it is not said which."""
    if vertex.kind.written:
        return vertex.unnamed or vertex.holding is Holding.VAGUE
    return vertex.kind in (VertexKind.PERSON, VertexKind.GROUP) and vertex.unnamed


# --- What fails together -------------------------------------------------------------------------------------------


def _units(index: Index, rules: frozenset[Rule]) -> list[int]:
    """For each vertex the smallest number of those it fails with. What may be the same as a third may be the same as
    each other. Labels, never merged vertices: merging can create paths."""
    unit = list(range(len(index.names)))
    for together in _together(index, rules):
        roots = [_find(unit, v) for v in together]
        for root in roots:
            unit[root] = min(roots)
    return [_find(unit, v) for v in range(len(unit))]


def _find(unit: list[int], v: int) -> int:
    while unit[v] != v:
        unit[v] = unit[unit[v]]
        v = unit[v]
    return v


def _together(index: Index, rules: frozenset[Rule]) -> Iterator[list[int]]:
    for sharing in index.graph.sharings:
        rule = Rule.ALIAS if sharing.kind is SharingKind.ALIAS else Rule.VERSION
        if sharing.status is Status.STATED or (sharing.status is Status.SUSPECTED and rule in rules):
            yield [index.number[name] for name in sharing.vertices]
    for copy in _copies(index, Rule.SAME_DAY in rules):
        if not _has_direction(index, copy):
            yield [index.number[copy.of], index.number[copy.by]]


def _unnamed(index: Index) -> dict[int, tuple[int, ...]]:
    """The temporary label of unnamed sources. It is a label of its own, so that a name that one of them may have is
    never passed on to the others; nothing is stored."""
    vertices = enumerate(index.graph.vertices)
    unnamed = [v for v, vertex in vertices if vertex.unnamed and v not in index.documents]
    return dict.fromkeys(unnamed, (len(index.names),)) if len(unnamed) > 1 else {}
