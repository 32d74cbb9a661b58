"""The support engine beside networkx, on mixed graphs, and on large ones. Processor seconds.

Pure-OR: one smallest vertex cut beside `networkx.minimum_node_cut`, and the single points of failure beside
`networkx.immediate_dominators`, both from graphs that are built already (ours: lists of numbers). Mixed: 10,000 graphs
of 50 vertices with AND, OR and vertices that fail together, from eight families; how many searches were not finished.

    python benchmarks/support.py [--graphs 10000] [--large]
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

import networkx as nx

from whence.trace.support import analyse, from_dict, sentence
from whence.trace.support.cuts import cut_size
from whence.trace.support.dominators import immediate_dominators
from whence.trace.support.flow import minimum_vertex_cut
from whence.trace.support.index import Hypergraph
from whence.trace.support.points import on_every_path

SIZES = (50, 200, 1000, 5000)


def seconds(work: Callable[[], object], *, repeat: int = 3) -> float:
    best = float("inf")
    for _ in range(repeat):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


# --- Pure-OR, beside networkx --------------------------------------------------------------------------------------


def layered(size: int, random: Random) -> tuple[list[list[int]], set[int]]:
    """A support graph without AND: documents below the claim, sources mostly further on, some circles; a neck in every
    other graph, so that there are single points."""
    upstream: list[list[int]] = [[] for _ in range(size)]
    neck = random.choice([0, size // 2])
    for v in range(1, size - 1):
        last = min(size - 1, v + 40) if not neck or v >= neck else min(neck, v + 40)
        upstream[v] = list({random.randint(v + 1, max(v + 1, last)) for _ in range(random.choice([1, 2, 3]))})
        if random.random() < 0.05 and v != neck:
            upstream[v].append(random.randint(1, v))
    upstream[0] = list(range(1, max(4, min(size // 4, 20))))
    return upstream, set(range(size - size // 10, size))


def beside_networkx() -> None:
    print(
        "| vertices | cut: networkx ms | ours ms | times "
        "| single points: networkx ms | ours ms | times | whole tree: times |"
    )
    print("|-" * 8 + "|")
    for size in SIZES:
        rows = [compared(size, Random(seed)) for seed in range(4)]
        sums = [sum(column) * 1000 / len(rows) for column in zip(*rows, strict=True)]
        cut, own_cut, points, own_points, tree = sums
        print(
            f"| {size} | {cut:.2f} | {own_cut:.3f} | {cut / own_cut:.0f} | {points:.2f} | {own_points:.3f} "
            f"| {points / own_points:.0f} | {points / tree:.1f} |"
        )


def compared(size: int, random: Random) -> tuple[float, float, float, float, float]:
    upstream, ground = layered(size, random)
    successors = [own + [size] * (v in ground) for v, own in enumerate(upstream)] + [[]]
    graph = nx.DiGraph((v, w) for v, own in enumerate(successors) for w in own)
    check(graph, successors, upstream, ground)
    return (
        seconds(lambda: nx.minimum_node_cut(graph, 0, size)),
        seconds(lambda: minimum_vertex_cut(upstream, ground, source=0)),
        seconds(lambda: nx.immediate_dominators(graph, 0)),
        seconds(lambda: on_every_path(successors, 0, size)),
        seconds(lambda: immediate_dominators(successors, 0)),
    )


def check(graph: Any, successors: list[list[int]], upstream: list[list[int]], ground: set[int]) -> None:
    """Both give the same answers on the graphs that are timed."""
    size = len(upstream)
    assert len(nx.minimum_node_cut(graph, 0, size)) == len(minimum_vertex_cut(upstream, ground, source=0))
    above = nx.immediate_dominators(graph, 0)
    chain = [size]
    while above[chain[-1]] not in (0, None):
        chain.append(above[chain[-1]])
    assert chain[:0:-1] == on_every_path(successors, 0, size)


# --- Mixed graphs --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Family:
    documents: int
    grounded: int
    alternatives: tuple[int, ...]
    together: tuple[int, ...]
    reach: int
    shared: int


FAMILIES = (
    Family(16, 16, (1, 1, 2), (1, 1, 2), 10, 3),
    Family(10, 10, (1, 2), (1, 2), 8, 2),
    Family(6, 12, (2, 3), (1, 2, 3), 6, 0),
    Family(6, 25, (2, 3), (2, 3), 6, 0),
    Family(8, 8, (2, 3, 4), (2, 3), 12, 3),
    Family(5, 20, (3, 4, 5), (2, 3), 20, 0),
    Family(12, 6, (1, 2, 3), (1, 2, 3), 12, 5),
    Family(8, 24, (4, 5, 6), (2, 2, 3), 24, 4),
)


def mixed(family: Family, random: Random, size: int = 50) -> Hypergraph:
    sets: list[list[tuple[int, ...]]] = [[(v,) for v in range(1, family.documents + 1)]]
    for v in range(1, size):
        if v >= size - family.grounded:
            sets.append([()])
            continue
        near = range(max(1, v - family.reach), min(size, v + 4 * family.reach))
        sets.append(
            [
                tuple(random.sample(near, random.choice(family.together)))
                for _ in range(random.choice(family.alternatives))
            ]
        )
    unit = list(range(size))
    for _ in range(family.shared):
        first, second = sorted(random.sample(range(1, size), 2))
        unit = [unit[first] if own == unit[second] else own for own in unit]
    return Hypergraph(0, sets, unit)


def many(count: int) -> None:
    random = Random(1)
    found: Counter[str] = Counter()
    worst = total = 0.0
    for _, family in zip(range(count), (f for _ in range(count) for f in FAMILIES), strict=False):
        graph = mixed(family, random)
        start = time.process_time()
        size = cut_size(graph)
        spent = time.process_time() - start
        worst, total = max(worst, spent), total + spent
        found[str(size) if size.finished else "not finished"] += 1
    print(f"\n{count:,} mixed graphs of 50 vertices: {total:.0f} s, the slowest {worst:.2f} s; cuts:", end=" ")
    print(
        ", ".join(f"{size}: {found[size]:,}" for size in sorted(found)) + f"; not finished: {found['not finished']:,}"
    )


# --- Large graphs --------------------------------------------------------------------------------------------------


def chain_of(names: list[str], last: list[str]) -> list[dict[str, Any]]:
    return [{"of": of, "by": [by]} for of, by in zip(names, [*names[1:], *last], strict=True)]


def grown(size: int, documents: int, sets: tuple[int, ...], together: tuple[int, ...]) -> dict[str, Any]:
    random = Random(size + documents)
    rows: list[dict[str, Any]] = [{"of": "C", "by": [f"v{v}"]} for v in range(documents)]
    for v in range(size):
        if v > size - size // 50:
            rows.append({"of": f"v{v}", "by": []})
            continue
        for _ in range(random.choice(sets)):
            by = {f"v{random.randrange(v + 1, min(size, v + 1001))}" for _ in range(random.choice(together))}
            rows.append({"of": f"v{v}", "by": sorted(by)})
    return {"claim": "C", "vertices": [f"v{v}" for v in range(size)], "justifications": rows}


def edges(count: int, size: int) -> dict[str, Any]:
    random = Random(count)
    rows: list[dict[str, Any]] = [{"of": "C", "by": [f"v{v}"]} for v in range(1000)]
    rows += ({"of": f"v{random.randrange(size)}", "by": [f"v{random.randrange(size)}"]} for _ in range(count))
    rows += ({"of": f"v{v}", "by": []} for v in range(size - 300, size))
    return {"claim": "C", "vertices": [f"v{v}" for v in range(size)], "justifications": rows}


def large() -> None:
    ring = [f"v{v}" for v in range(10_000)]
    circle = {
        "claim": "C",
        "vertices": [*ring, "W"],
        "justifications": [
            {"of": "C", "by": ["v0"]},
            *chain_of(ring, ["v0"]),
            {"of": "v9999", "by": ["W"]},
            {"of": "W", "by": []},
        ],
    }
    graphs = {
        "a circle of 10,000 with ground": circle,
        "100,000 vertices, pure-OR": grown(100_000, 50_000, (1, 1, 2), (1,)),
        "100,000 vertices, with AND": grown(100_000, 5, (1, 2, 3), (1, 1, 2)),
        "a million edges": edges(1_000_000, 20_000),
    }
    for name, data in graphs.items():
        start = time.process_time()
        graph = from_dict(data)
        found = analyse(graph)
        print(f"{name}: {time.process_time() - start:.1f} s: {sentence(found, graph)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--graphs", type=int, default=10_000, help="mixed graphs")
    parser.add_argument("--large", action="store_true", help="also graphs of 100,000 vertices and a million edges")
    given = parser.parse_args()
    beside_networkx()
    many(given.graphs)
    if given.large:
        large()


if __name__ == "__main__":
    main()
