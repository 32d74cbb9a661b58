"""The analysis of a claim as lines for a terminal.

In: an `Analysis` and its graph. Out: the sentence, the range at each ground, what was found besides, and what falls
without each source.
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.counting import counted
from whence.trace.support.analysis import Analysis
from whence.trace.support.model import Ground, SupportGraph
from whence.trace.support.picture import plain
from whence.trace.support.retraction import Retraction
from whence.trace.support.sentence import sentence

_GROUNDS = {
    Ground.ANY: "any ground",
    Ground.ATTRIBUTED: "attributed, no bare assertions",
    Ground.IDENTIFIED: "identified, no unnamed sources",
}


def listing(analysis: Analysis, graph: SupportGraph) -> Iterator[str]:
    """The lines, the sentence first."""
    texts = {vertex.id: plain(vertex.shown) for vertex in graph.vertices}
    yield plain(sentence(analysis, graph))
    noun = "Cut" if analysis.joint else "Traced lines"
    yield f"{noun}: " + "; ".join(f"{name} {analysis.interval[ground]}" for ground, name in _GROUNDS.items()) + "."
    if analysis.interval[Ground.ANY].hi.least > 1:
        yield f"At {analysis.interval[Ground.ANY].hi}: no shared upstream found in this library."
    if analysis.label_cut is not None:
        shown = ", ".join(texts.get(name, plain(name)) for name in analysis.label_cut.cut)
        yield f"Where authors or owners may fail as one: {analysis.label_cut.size}" + (f" ({shown})." if shown else ".")
    yield from _found(analysis, texts)
    yield from _falls(analysis, texts)


def _found(analysis: Analysis, texts: dict[str, str]) -> Iterator[str]:
    for one in analysis.anachronisms:
        dropped = "left out of the low reading" if one.dropped else "kept, since a date is not from a held document"
        citer, source = texts[one.citer], texts[one.source]
        yield f"Later than its citer: {source} ({one.source_date}), cited by {citer} ({one.citer_date}); {dropped}."
    if analysis.unsupported:
        shown = ", ".join(texts[name] for name in analysis.unsupported)
        yield f"Without ground: {len(analysis.unsupported)} of {counted(analysis.documents, 'document')}: {shown}."
    if analysis.only_suspected:
        shown = ", ".join(texts[name] for name in analysis.only_suspected)
        yield f"Only suspected sources, which support nothing: {shown}. Give `by: []` where it says so itself."


def _falls(analysis: Analysis, texts: dict[str, str]) -> Iterator[str]:
    if analysis.falls:
        yield "What falls without it (documents left with no ground; stated links only / counting what is suspected):"
    yield from (f"  {_row(one, analysis.documents, texts)}" for one in analysis.falls)


def _row(one: Retraction, documents: int, texts: dict[str, str]) -> str:
    name = ", ".join(texts[taken] for taken in one.taken)
    high, low = len(one.falls_high), len(one.falls_low)
    return f"{name}: {high} / {low} of {documents}, leaving {one.after}"
