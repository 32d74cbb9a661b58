"""The analysis of a claim in the words of the JSON contract.

In: an `Analysis` and its graph. Out: the `support` object: `documents`, `roots`, `cut`, `single_points`, `cycles`, and
all else that the analysis found (`docs/reference/support-json.md`).
"""

from __future__ import annotations

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
