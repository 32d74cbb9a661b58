"""Support: what a claim hangs on. Usable on its own, JSON in and JSON out.

In: a support graph (`from_dict`, schema in `docs/reference/support-json.md`). Out: `analyse`, `without`,
`sentence`, `to_json`; `picture` and its forms `tree`, `dot`, `svg`.

- **The graph.** `model` has its nouns, `schema` its JSON, `index` its numbers, `bounds` its two readings (stated only;
  with what is suspected).
- **What it shows.** `analysis` gathers it: `fixpoint` (what is supported), `cuts` (the fewest failures; `flow` and
  `reduction` make them quick), `interval` (the range of cuts), `points` (single points of failure), `dominators` (what
  falls without each source), `circles`; `retraction` takes a source away.
- **For people and programs.** `sentence`, `listing`, `contract` (JSON); `picture` is what a drawing shows, `tree` and
  `dot` print it, `layout` and `scene` give it places and shapes, `svg` draws these.

>>> graph = from_dict({"claim": "C", "vertices": ["X", "Reuters", "IRNA"], "justifications": [
...     {"of": "C", "by": ["X"]}, {"of": "X", "by": ["Reuters"]}, {"of": "Reuters", "by": ["IRNA"]},
...     {"of": "IRNA", "by": []}]})
>>> analyse(graph).single_points
('X', 'Reuters', 'IRNA')
"""

from whence.trace.support.analysis import Analysis, Root, analyse
from whence.trace.support.bounds import ALL_RULES, Rule
from whence.trace.support.contract import graph_to_json, to_json
from whence.trace.support.cuts import Size
from whence.trace.support.dot import dot
from whence.trace.support.interval import Interval
from whence.trace.support.listing import listing
from whence.trace.support.model import (
    Conflict,
    Copy,
    Ground,
    Justification,
    RootKind,
    Sharing,
    SharingKind,
    SupportGraph,
    Vertex,
    VertexKind,
)
from whence.trace.support.picture import Picture, picture
from whence.trace.support.retraction import Retraction, without
from whence.trace.support.schema import from_dict
from whence.trace.support.sentence import sentence
from whence.trace.support.svg import svg
from whence.trace.support.tree import tree

__all__ = [
    "ALL_RULES",
    "Analysis",
    "Conflict",
    "Copy",
    "Ground",
    "Interval",
    "Justification",
    "Picture",
    "Retraction",
    "Root",
    "RootKind",
    "Rule",
    "Sharing",
    "SharingKind",
    "Size",
    "SupportGraph",
    "Vertex",
    "VertexKind",
    "analyse",
    "dot",
    "from_dict",
    "graph_to_json",
    "listing",
    "picture",
    "sentence",
    "svg",
    "to_json",
    "tree",
    "without",
]
