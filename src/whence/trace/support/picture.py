"""What a drawing of a support graph shows, before it has places: nodes, links, what was folded or left out.

In: a `SupportGraph` and its `Analysis`. Out: a `Picture`. Up to 60 vertices stand each for themselves; above that
near-copies fold into one node with their count; above 200 only the smallest cut and its neighbours are drawn, and the
rest is counted.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from whence.counting import counted
from whence.models import Status
from whence.trace.support.analysis import Analysis
from whence.trace.support.index import Index, build
from whence.trace.support.model import RootKind, SharingKind, SupportGraph
from whence.trace.support.sentence import range_in_words

FOLDED = 60
"""Vertices above which near-copies fold."""

CUT_ONLY = 200
"""Nodes above which only the cut and its neighbours are drawn."""

NEIGHBOURS = 60
"""The most nodes that are drawn then."""


class Frame(StrEnum):
    """The line round a node: told apart without colour."""

    SOLID = "solid"
    DOTTED = "dotted"  # unnamed
    DASHED = "dashed"  # not held, vague


class LinkKind(StrEnum):
    """How a link is drawn."""

    STATED = "stated"
    SUSPECTED = "suspected"
    TIE = "tie"  # these may be one; no direction
    ELIDED = "elided"  # by way of vertices that are not drawn


@dataclass(frozen=True, slots=True)
class Node:
    """One node. `flag` is what stands above it, `own_word` whether it is ground where it stands."""

    id: str
    title: str
    detail: str = ""
    frame: Frame = Frame.SOLID
    rounded: bool = False
    flag: str = ""
    date: str = ""
    root: bool = False
    document: bool = False
    own_word: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """`of` leans on `by`. Links of one joint basis share `joint`, a number within the picture; 0: alone. `evidence`
    are the sentences that it was read from."""

    of: str
    by: str
    kind: LinkKind = LinkKind.STATED
    joint: int = 0
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """`nodes` begins with the claim. `rest` says in lines what is not drawn; `documents` and `roots` count all."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    documents: int
    roots: int
    rest: tuple[str, ...] = ()


def picture(graph: SupportGraph, analysis: Analysis) -> Picture:
    """The picture of `graph`."""
    index = build(graph)
    links = _united(_links(index))
    nodes = tuple(_nodes(index, analysis, _reached(graph.claim, links)))
    whole = Picture(nodes, _between(links, {node.id for node in nodes}), analysis.documents, len(analysis.roots))
    if len(whole.nodes) > FOLDED:
        whole = _folded(whole, graph)
    if len(whole.nodes) > CUT_ONLY:
        whole = _cut_only(whole, analysis)
    return whole


# --- Links ---------------------------------------------------------------------------------------------------------


def _united(links: Iterable[Link]) -> tuple[Link, ...]:
    """Each link once, with all its sentences."""
    known: dict[Link, dict[str, None]] = {}
    for link in links:
        known.setdefault(replace(link, evidence=()), {}).update(dict.fromkeys(link.evidence))
    return tuple(replace(link, evidence=tuple(sentences)) for link, sentences in known.items())


def _links(index: Index) -> Iterator[Link]:
    """Justifications in the order of the file, without ground that gives way, then what is suspected besides."""
    joint = 0
    for one in index.graph.justifications:
        if one.status is not Status.REJECTED:
            stated = one.status is Status.STATED
            joint += stated and len(one.by) > 1
            number = joint if stated and len(one.by) > 1 else 0
            kind = LinkKind.STATED if stated else LinkKind.SUSPECTED
            yield from (Link(one.of, by, kind, number, _sentences(one.evidence)) for by in one.by)
    yield from _ties(index.graph)


def _ties(graph: SupportGraph) -> Iterator[Link]:
    """Copies, and what may be one; unnamed sources are not tied to each other."""
    for copy in graph.copies:
        if copy.status is not Status.REJECTED:
            stated = LinkKind.STATED if copy.status is Status.STATED else LinkKind.SUSPECTED
            kind = stated if copy.directed else LinkKind.TIE
            yield Link(copy.of, copy.by, kind, evidence=_sentences(copy.evidence))
    for sharing in graph.sharings:
        if sharing.status is not Status.REJECTED:
            first, *others = sharing.vertices
            yield from (Link(first, other, LinkKind.TIE, evidence=_sentences(sharing.evidence)) for other in others)


def _sentences(evidence: Iterable[object]) -> tuple[str, ...]:
    """The words of each piece of evidence: a text, or a record with a `text`."""
    texts = (one.get("text", "") if isinstance(one, Mapping) else one for one in evidence)
    return tuple(plain(text) for text in texts if isinstance(text, str) and text.strip())


def plain(text: str) -> str:
    """One line that terminals and XML can carry: spaces joined, control and direction marks shown as `·`."""
    return "".join(
        "·" if unicodedata.category(c) in _UNSEEN and c not in _JOINERS else c for c in " ".join(text.split())
    )


_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn")
_JOINERS = "\u00ad\u200c\u200d"


def _reached(claim: str, links: Iterable[Link]) -> set[str]:
    leading: dict[str, list[str]] = {}
    for link in links:
        if link.kind is not LinkKind.TIE:
            leading.setdefault(link.of, []).append(link.by)
    seen = {claim}
    waiting = [claim]
    while waiting:
        fresh = set(leading.get(waiting.pop(), ())) - seen
        seen |= fresh
        waiting += fresh
    return seen


def _between(links: Iterable[Link], names: set[str]) -> tuple[Link, ...]:
    return tuple(link for link in links if link.of in names and link.by in names)


# --- Nodes ---------------------------------------------------------------------------------------------------------

_WORDS = {
    RootKind.ANONYMOUS: "unnamed",
    RootKind.NOT_HELD: "not held",
    RootKind.VAGUE: "vague, not held",
    RootKind.HELD_WITHOUT_INSTANCE: "held, not found to say it",
    RootKind.OFFICIAL_DOCUMENT: "official document",
}


def _nodes(index: Index, analysis: Analysis, reached: set[str]) -> Iterator[Node]:
    flags = _flags(analysis)
    roots = {root.id for root in analysis.roots}
    found = [_node(index, v, roots, flags) for v in range(len(index.names)) if index.names[v] in reached]
    yield Node(index.names[index.claim], plain(analysis.claim), range_in_words(analysis))
    yield from (node for node in found if node.id != index.names[index.claim])


def _flags(analysis: Analysis) -> dict[str, str]:
    flags: dict[str, str] = {}
    for name in analysis.single_points_low:
        flags |= dict.fromkeys(name.split(" = "), "single point, low reading")
    for name in analysis.single_points:
        flags |= dict.fromkeys(name.split(" = "), "single point")
    return flags


def _node(index: Index, v: int, roots: set[str], flags: dict[str, str]) -> Node:
    vertex = index.vertex(v)
    kind = index.root_kind(v)
    root = vertex.id in roots
    document = v in index.documents
    word = "on its own word" if root and document and kind is RootKind.BARE_ASSERTION else _WORDS.get(kind, "")
    away = kind in (RootKind.NOT_HELD, RootKind.VAGUE)
    return Node(
        id=vertex.id,
        title=plain(vertex.shown),
        detail=" · ".join(part for part in (vertex.date, word) if part),
        frame=Frame.DASHED if away else Frame.DOTTED if kind is RootKind.ANONYMOUS else Frame.SOLID,
        rounded=kind is RootKind.VAGUE or not vertex.kind.written,
        flag=flags.get(vertex.id, ""),
        date=vertex.date or "",
        root=root,
        document=document,
        own_word=root and document,
    )


# --- Large graphs --------------------------------------------------------------------------------------------------


def _folded(whole: Picture, graph: SupportGraph) -> Picture:
    """Near-copies of one text as one node, under the first of them."""
    drawn = {node.id: node for node in whole.nodes}
    first = {name: name for name in drawn}
    for sharing in graph.sharings:
        if sharing.kind is SharingKind.NEAR_COPY and sharing.status is not Status.REJECTED:
            names = [_first(first, name) for name in sharing.vertices if name in drawn]
            earliest = min(names, key=lambda name: (drawn[name].date or "9", name), default="")
            first |= dict.fromkeys(names, earliest)
    found = {name: _first(first, name) for name in drawn}
    return _merged(whole, {name: now for name, now in found.items() if now != name})


def _first(first: dict[str, str], name: str) -> str:
    while first[name] != name:
        first[name] = first[first[name]]
        name = first[name]
    return name


def _merged(whole: Picture, stands_for: dict[str, str]) -> Picture:
    counts: dict[str, int] = {}
    for first in stands_for.values():
        counts[first] = counts.get(first, 0) + 1
    nodes = []
    for node in whole.nodes:
        if node.id in counts:
            copies = "near-copy" if counts[node.id] == 1 else "near-copies"
            node = replace(node, detail=" · ".join([*filter(None, [node.detail]), f"and {counts[node.id]} {copies}"]))
        if node.id not in stands_for:
            nodes.append(node)
    links = (
        replace(link, of=stands_for.get(link.of, link.of), by=stands_for.get(link.by, link.by)) for link in whole.links
    )
    inner = {(first, first) for first in counts}
    kept = _united(link for link in links if (link.of, link.by) not in inner)
    return replace(whole, nodes=tuple(nodes), links=kept)


def _cut_only(whole: Picture, analysis: Analysis) -> Picture:
    """The claim, one smallest cut with the single points, and their neighbours, as many as fit."""
    claim = whole.nodes[0].id
    chosen = dict.fromkeys([claim, *_cut_names(analysis, {node.id for node in whole.nodes})])
    around = [link for link in whole.links if (link.of in chosen) != (link.by in chosen) and link.of != claim]
    chosen |= dict.fromkeys(name for link in around for name in (link.of, link.by))
    kept = list(chosen)[:NEIGHBOURS]
    nodes = tuple(node for node in whole.nodes if node.id in set(kept))
    links = list(_between(whole.links, set(kept)))
    hanging = {link.by for link in links if link.kind is not LinkKind.TIE}
    documents = sum(node.document for node in whole.nodes) - sum(node.document for node in nodes)
    others = len(whole.nodes) - len(nodes) - documents
    lost = [node for node in nodes[1:] if node.id not in hanging]
    links += [Link(claim, node.id, LinkKind.ELIDED) for node in lost]
    return replace(whole, nodes=nodes, links=tuple(links), rest=_rest(documents, others, len(lost)))


def _cut_names(analysis: Analysis, drawn: set[str]) -> list[str]:
    first = analysis.cuts[0] if analysis.cuts else ()
    falls = (name for row in analysis.falls for name in row.taken)
    units = [*first, *analysis.single_points, *analysis.single_points_low, *falls]
    return [part for unit in units for part in unit.split(" = ") if part in drawn][: NEIGHBOURS // 2]


def _rest(documents: int, others: int, lost: int) -> tuple[str, ...]:
    lines = ["Drawn: one smallest cut or what most hangs on, and its neighbours."]
    lines.append(
        f"Not drawn: {counted(documents, 'document')} and {counted(others, 'other vertex', 'other vertices')}."
    )
    return (*lines, "Dotted from the claim: by way of what is not drawn.") if lost else tuple(lines)
