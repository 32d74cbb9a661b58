"""Places for a drawing of a support graph: layers from the claim at the left to ground at the right.

In: a `Picture`. Out: a `Layout`: each node's layer and top, and the way of each link through the layers. A layer is
the longest path from the claim; a circle is one entry, its members one below the other; sources with nothing further
upstream stand in the last layer. The order within a layer is by barycentre, ties by date, then id, so that one
judgement moves as little as possible (Sugiyama, Tagawa and Toda, "Methods for visual understanding of hierarchical
system structures", 1981); heights are the least squares that keep the order.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from whence.trace.support.circles import strong_components
from whence.trace.support.picture import Link, LinkKind, Node, Picture

GAP = 18.0
"""Between two entries of a layer."""

_PASSING = 14.0  # the height that a link takes on its way through a layer
_SWEEPS = 8


@dataclass(slots=True, eq=False)
class Entry:
    """One place in a layer: a node, the nodes of a circle, or a link on its way (`nodes` empty)."""

    layer: int
    nodes: tuple[str, ...]
    height: float
    key: tuple[str, str]
    top: float = 0.0
    before: list[Entry] = field(default_factory=list)
    after: list[Entry] = field(default_factory=list)

    @property
    def middle(self) -> float:
        """Half way down."""
        return self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class Route:
    """A link and the entries that it passes between its ends, from left to right. `backwards`: it points left;
    `beside`: both ends are in one layer."""

    link: Link
    passes: tuple[Entry, ...] = ()
    backwards: bool = False
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """`top` and `layer` of each node; `circles` are the nodes that share an entry; `height` is that of all."""

    layers: Sequence[Sequence[Entry]]
    layer: Mapping[str, int]
    top: Mapping[str, float]
    routes: Sequence[Route]
    circles: Sequence[tuple[str, ...]]
    height: float


def placed(picture: Picture, heights: Mapping[str, float]) -> Layout:
    """The layout. `heights[id]` is the room a node takes, with what stands above it."""
    together = circle_numbers(picture)
    layer = _layers(picture, together)
    entries = _entries(picture, together, layer, heights)
    routes = [_route(link, layer, entries) for link in picture.links]
    layers = _by_layer(entries.values(), routes)
    _order(layers)
    height = _set_tops(layers)
    top = {name: at for column in layers for entry in column for name, at in _tops(entry, heights)}
    circles = [entry.nodes for column in layers for entry in column if len(entry.nodes) > 1]
    return Layout(layers, layer, top, routes, circles, height)


def _tops(entry: Entry, heights: Mapping[str, float]) -> Iterable[tuple[str, float]]:
    at = entry.top
    for name in entry.nodes:
        yield name, at
        at += heights[name] + GAP


# --- Layers --------------------------------------------------------------------------------------------------------


def circle_numbers(picture: Picture) -> dict[str, int]:
    """For each node the number of its strongly connected component over stated links; upstream ones come later."""
    number = {node.id: place for place, node in enumerate(picture.nodes)}
    leading: list[list[int]] = [[] for _ in picture.nodes]
    for link in picture.links:
        if link.kind in (LinkKind.STATED, LinkKind.ELIDED):
            leading[number[link.of]].append(number[link.by])
    parts = list(strong_components(leading))
    return {picture.nodes[v].id: place for place, part in enumerate(parts) for v in part}


def _layers(picture: Picture, together: Mapping[str, int]) -> dict[str, int]:
    """The longest path from the claim. Suspected links count where they make no circle."""
    arrows = {link: (together[link.of], together[link.by]) for link in picture.links if link.kind is not LinkKind.TIE}
    leading: dict[int, set[int]] = {}
    for link, (of, by) in arrows.items():
        if of != by and (link.kind is not LinkKind.SUSPECTED or not _leads(leading, by, of)):
            leading.setdefault(of, set()).add(by)
    depth = _longest(leading, len(picture.nodes))
    last = max([depth.get(part, 0) for part in together.values()] + [1])
    return {
        node.id: last if _at_the_end(node, leading, together) else depth.get(together[node.id], 0)
        for node in picture.nodes
    }


def _at_the_end(node: Node, leading: Mapping[int, set[int]], together: Mapping[str, int]) -> bool:
    return node.root and not node.document and not leading.get(together[node.id])


def _leads(leading: Mapping[int, set[int]], start: int, goal: int) -> bool:
    seen = {start}
    waiting = [start]
    while waiting:
        at = waiting.pop()
        if at == goal:
            return True
        fresh = leading.get(at, set()) - seen
        seen |= fresh
        waiting += fresh
    return False


def _longest(leading: Mapping[int, set[int]], limit: int) -> dict[int, int]:
    """The longest path to each component, by rounds; there are no circles among components."""
    depth: dict[int, int] = {}
    for _ in range(limit):
        changed = False
        for of, following in leading.items():
            for by in following:
                if depth.get(by, 0) < depth.get(of, 0) + 1:
                    depth[by] = depth.get(of, 0) + 1
                    changed = True
        if not changed:
            break
    return depth


# --- Entries and routes --------------------------------------------------------------------------------------------


def _entries(
    picture: Picture, together: Mapping[str, int], layer: Mapping[str, int], heights: Mapping[str, float]
) -> dict[str, Entry]:
    parts: dict[int, list[Node]] = {}
    for node in picture.nodes:
        parts.setdefault(together[node.id], []).append(node)
    entries: dict[str, Entry] = {}
    for nodes in parts.values():
        nodes.sort(key=_key)
        names = tuple(node.id for node in nodes)
        height = sum(heights[name] for name in names) + GAP * (len(names) - 1)
        entry = Entry(layer[names[0]], names, height, _key(nodes[0]))
        entries |= dict.fromkeys(names, entry)
    return entries


def _key(node: Node) -> tuple[str, str]:
    return node.date or "9", node.id


def _route(link: Link, layer: Mapping[str, int], entries: Mapping[str, Entry]) -> Route:
    if layer[link.of] == layer[link.by]:
        return Route(link, beside=True)
    backwards = layer[link.of] > layer[link.by]
    left, right = (link.by, link.of) if backwards else (link.of, link.by)
    passes = tuple(Entry(number, (), _PASSING, entries[right].key) for number in range(layer[left] + 1, layer[right]))
    stops = [entries[left], *passes, entries[right]]
    for one, other in pairwise(stops):
        one.after.append(other)
        other.before.append(one)
    return Route(link, passes, backwards)


def _by_layer(entries: Iterable[Entry], routes: Sequence[Route]) -> list[list[Entry]]:
    every = list(dict.fromkeys(entries)) + [entry for route in routes for entry in route.passes]
    layers: list[list[Entry]] = [[] for _ in range(max(entry.layer for entry in every) + 1)]
    for entry in sorted(every, key=lambda entry: entry.key):
        layers[entry.layer].append(entry)
    return layers


# --- Order ---------------------------------------------------------------------------------------------------------


def _order(layers: list[list[Entry]]) -> None:
    """Sweep right and left; keep the order with the fewest crossings."""
    best, order = _crossings(layers), [column[:] for column in layers]
    place = {id(entry): at for column in layers for at, entry in enumerate(column)}
    for sweep in range(_SWEEPS):
        rightwards = sweep % 2 == 0
        for column in layers[1:] if rightwards else layers[-2::-1]:
            keys = {id(entry): (_barycentre(entry, place, rightwards), entry.key) for entry in column}
            column.sort(key=lambda entry: keys[id(entry)])
            place.update((id(entry), at) for at, entry in enumerate(column))
        crossings = _crossings(layers)
        if crossings < best:
            best, order = crossings, [column[:] for column in layers]
    layers[:] = order


def _barycentre(entry: Entry, place: Mapping[int, int], rightwards: bool) -> float:
    others = entry.before if rightwards else entry.after
    if not others:
        return place[id(entry)]
    return sum(place[id(other)] for other in others) / len(others)


def _crossings(layers: Sequence[Sequence[Entry]]) -> int:
    place = {id(entry): at for column in layers for at, entry in enumerate(column)}
    count = 0
    for column in layers:
        ends: list[int] = []
        for entry in column:
            reached = sorted(place[id(other)] for other in entry.after)
            count += sum(len(ends) - bisect_right(ends, end) for end in reached)
            for end in reached:
                insort(ends, end)
    return count


# --- Heights -------------------------------------------------------------------------------------------------------


def _set_tops(layers: Sequence[Sequence[Entry]]) -> float:
    """Each entry as near to the middle of its neighbours as the order allows; the height of all."""
    for column in layers:
        at = 0.0
        for entry in column:
            entry.top = at
            at += entry.height + GAP
    for sweep in range(_SWEEPS):
        for column in layers if sweep % 2 == 0 else layers[::-1]:
            wanted = [_wanted(entry) for entry in column]
            for entry, middle in zip(column, _spread(column, wanted), strict=True):
                entry.top = middle - entry.height / 2
    highest = min(entry.top for column in layers for entry in column)
    for column in layers:
        for entry in column:
            entry.top -= highest
    return max(entry.top + entry.height for column in layers for entry in column)


def _wanted(entry: Entry) -> float:
    others = entry.before + entry.after
    if not others:
        return entry.middle
    return sum(other.middle for other in others) / len(others)


def _spread(column: Sequence[Entry], wanted: Sequence[float]) -> list[float]:
    """The middles nearest to `wanted` that keep order and distance: pool what would overlap (isotonic regression)."""
    offsets, at = [], 0.0
    for number, entry in enumerate(column):
        at += entry.height / 2 + (column[number - 1].height / 2 + GAP if number else 0)
        offsets.append(at)
    pools: list[tuple[float, int]] = []
    for middle, offset in zip(wanted, offsets, strict=True):
        mean, size = middle - offset, 1
        while pools and pools[-1][0] > mean:
            other, more = pools.pop()
            mean, size = (mean * size + other * more) / (size + more), size + more
        pools.append((mean, size))
    flat = [mean for mean, size in pools for _ in range(size)]
    return [mean + offset for mean, offset in zip(flat, offsets, strict=True)]
