"""The analysis of a claim in the words of the JSON contract.

In: an `Analysis` and its graph. Out: the `support` object (`documents`, `roots`, `cut`, `single_points`, `cycles`, and
all else that the analysis found) and the `graph` object (`docs/reference/support-json.md`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from whence.trace.support.analysis import Analysis
from whence.trace.support.model import SupportGraph
from whence.trace.support.sentence import sentence


def to_json(analysis: Analysis, graph: SupportGraph) -> dict[str, Any]:
    """The `support` object. Numbers in `cut` are what is proved at least; `cut_exact` says where they are known, and
    `cut_text` puts it in words."""
    data = analysis.to_dict()
    intervals = analysis.interval
    data["sentence"] = sentence(analysis, graph)
    data["cut"] = {ground.value: [one.lo.least, one.hi.least] for ground, one in intervals.items()}
    data["cut_exact"] = {ground.value: [one.lo.exact, one.hi.exact] for ground, one in intervals.items()}
    data["cut_text"] = {ground.value: [str(one.lo), str(one.hi)] for ground, one in intervals.items()}
    data["traced"] = [analysis.traced.lo.least, analysis.traced.hi.least]
    data["traced_text"] = str(analysis.traced)
    data["cycles"] = data.pop("circles")
    data["roots_held"] = analysis.roots_held
    del data["interval"], data["conflicts"]
    return data


def graph_to_json(graph: SupportGraph) -> dict[str, Any]:
    """The `graph` object: vertices and edges; edges of one justification share `set`."""
    return {"vertices": [vertex.to_dict() for vertex in graph.vertices], "edges": list(_edges(graph))}


def _edges(graph: SupportGraph) -> Iterator[dict[str, Any]]:
    for number, one in enumerate(graph.justifications):
        for by in one.by:
            yield _edge(one.of, by, "justification", one) | {"set": number}
    for copy in graph.copies:
        yield _edge(copy.of, copy.by, "copy", copy) | {"directed": copy.directed}
    for sharing in graph.sharings:
        first, *others = sharing.vertices
        yield from (_edge(first, other, sharing.kind.value, sharing) for other in others)


def _edge(of: str, by: str, kind: str, link: Any) -> dict[str, Any]:
    return {"from": of, "to": by, "kind": kind, "status": link.status.value, "evidence": list(link.evidence)}
