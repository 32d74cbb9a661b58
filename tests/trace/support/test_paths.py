"""Flow, single points and dominators of pure-OR graphs, beside networkx."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import networkx as nx
import pytest

from whence.trace.support.circles import components
from whence.trace.support.dominators import documents_carried, immediate_dominators
from whence.trace.support.fixpoint import Circuit
from whence.trace.support.flow import minimum_vertex_cut
from whence.trace.support.index import Hypergraph
from whence.trace.support.points import on_every_path


def random_arrows(random: Random) -> list[list[int]]:
    size = random.randint(2, 14)
    chance = random.choice([0.05, 0.1, 0.2, 0.3])
    return [[w for w in range(size) if random.random() < chance] for _ in range(size)]


def layered_arrows(random: Random) -> list[list[int]]:
    """Sparse and deep, in an order that leads a path search astray: paths have to give way to each other."""
    size, width = random.randint(10, 25), random.randint(2, 4)
    arrows = [[w for w in range(v + 1, size) if random.random() < 0.15] for v in range(size)]
    arrows[0] = list(range(1, 1 + width))
    for own in arrows:
        random.shuffle(own)
    return arrows


def as_networkx(successors: list[list[int]]) -> nx.DiGraph:
    graph = nx.DiGraph((v, w) for v, own in enumerate(successors) for w in own)
    graph.add_nodes_from(range(len(successors)))
    return graph


@pytest.mark.parametrize("made", [random_arrows, layered_arrows])
def test_the_cut_is_as_small_as_networkx_finds_and_cuts(made: Callable[[Random], list[list[int]]]) -> None:
    for seed in range(700):
        upstream = made(Random(seed))
        size = len(upstream)
        ground = {v for v in range(1, size) if v > size - 3 or Random(seed + v).random() < 0.1}
        assert_smallest(upstream, ground)


def assert_smallest(upstream: list[list[int]], ground: set[int]) -> None:
    size = len(upstream)
    graph = as_networkx([own + [size] * (v in ground) for v, own in enumerate(upstream)])
    graph.add_node(size)
    cut = minimum_vertex_cut(upstream, ground, source=0)
    assert len(cut) == (len(nx.minimum_node_cut(graph, 0, size)) if nx.has_path(graph, 0, size) else 0)
    graph.remove_nodes_from(cut)
    assert not nx.has_path(graph, 0, size)


def test_a_path_gives_its_way_back_where_another_needs_it() -> None:
    upstream = [[1, 2], [11, 9, 3], [9], [7], [12, 9], [9, 8], [7], [10, 12], [], [12], [12], [12], []]
    assert_smallest(upstream, {7, 12})
    assert len(minimum_vertex_cut(upstream, {7, 12}, source=0)) == 2


def test_dominators_and_points_on_every_path_are_those_of_networkx() -> None:
    for seed in range(1000):
        successors = random_arrows(Random(seed))
        last = len(successors) - 1
        above = nx.immediate_dominators(as_networkx(successors), 0)
        found = immediate_dominators(successors, 0)
        assert all(found[v] == above.get(v, -1) for v in range(1, last + 1)), seed
        chain = []
        v = above.get(last, 0)
        while v:
            chain.append(v)
            v = above[v]
        assert on_every_path(successors, 0, last) == chain[::-1], seed


def test_strong_components_are_those_of_networkx() -> None:
    for seed in range(500):
        successors = random_arrows(Random(seed))
        graph = as_networkx(successors)
        parts = [
            sorted(p) for p in nx.strongly_connected_components(graph) if len(p) > 1 or graph.has_edge(*(list(p) * 2))
        ]
        assert components(successors) == sorted(parts)


def test_one_tree_tells_how_many_documents_fall_without_each_vertex() -> None:
    for seed in range(300):
        random = Random(seed)
        arrows = random_arrows(random)
        sets = [[(w,) for w in own if w] + [()] * (v > 0 and random.random() < 0.3) for v, own in enumerate(arrows)]
        graph = Hypergraph(0, sets, list(range(len(sets))))
        documents = {members[0] for members in sets[0]}
        circuit = Circuit(graph)
        carried = documents_carried(graph, documents)
        before = set(circuit.supported([])) & documents
        for v in range(1, len(sets)):
            lost = before - set(circuit.supported([v]))
            assert carried[v] == len(lost), (seed, v)
