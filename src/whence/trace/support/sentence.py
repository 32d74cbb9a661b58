"""The sentence that a person reads, with all its denominators.

In: an `Analysis` and its graph. Out: text such as "7 documents; 3 roots (1 named, 1 anonymous, 1 not held);
1–2 traced lines; if X is wrong the claim falls; 2 documents form a circle; figures differ (300 / 600); 1 of 3 roots
in the library". Where documents name no source, the range begins at what is traced without them, and says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from whence.counting import counted
from whence.trace.support.analysis import Analysis
from whence.trace.support.cuts import Size
from whence.trace.support.interval import Interval
from whence.trace.support.model import Ground, RootKind, SupportGraph

_NAMED = 3  # single points that are named; the rest are counted

_KINDS = {
    RootKind.NAMED: ("named", "named"),
    RootKind.ANONYMOUS: ("anonymous", "anonymous"),
    RootKind.OFFICIAL_DOCUMENT: ("official document", "official documents"),
    RootKind.DOCUMENT: ("other document", "other documents"),
    RootKind.BARE_ASSERTION: ("on its own word", "on their own word"),
    RootKind.NOT_HELD: ("not held", "not held"),
    RootKind.VAGUE: ("vague", "vague"),
    RootKind.HELD_WITHOUT_INSTANCE: ("held but not found to say it", "held but not found to say it"),
}

_ONE = Interval(Size(1), Size(1))

_DIFFER = {"X501": "figures differ", "X502": "dates differ", "X504": "strength differs"}


def sentence(analysis: Analysis, graph: SupportGraph) -> str:
    """The parts, joined by semicolons; a part that has nothing to say is left out, the counts never are."""
    texts = {vertex.id: vertex.shown for vertex in graph.vertices}
    parts = [
        counted(analysis.documents, "document"),
        _roots(analysis),
        range_in_words(analysis) + (", since some sources are only given together" if analysis.joint else ""),
        *_nameless(analysis),
        *_points(analysis, texts),
        *_circles(analysis, graph),
        *_anachronisms(analysis),
        *_conflicts(analysis),
    ]
    if analysis.roots:
        parts.append(f"{analysis.roots_held} of {counted(len(analysis.roots), 'root')} in the library")
    return "; ".join(parts) + "."


def _roots(analysis: Analysis) -> str:
    kinds = Counter(root.kind for root in analysis.roots)
    shown = [f"{kinds[kind]} {words[kinds[kind] > 1]}" for kind, words in _KINDS.items() if kinds[kind]]
    return counted(len(analysis.roots), "root") + (f" ({', '.join(shown)})" if shown else "")


def range_in_words(analysis: Analysis) -> str:
    """The range of traced lines, or of the cut where sources are only given together, as a person reads it."""
    if analysis.interval[Ground.ANY] == _ONE:
        return "rests on one source"
    if analysis.joint:
        return f"a cut of {analysis.traced}"
    return f"{analysis.traced} traced lines"


def _nameless(analysis: Analysis) -> Iterator[str]:
    """Why the range is wide: documents that name nobody may stand alone or repeat others."""
    bare = sum(root.kind is RootKind.BARE_ASSERTION for root in analysis.roots)
    if bare and analysis.traced != analysis.interval[Ground.ANY]:
        names = "names" if bare == 1 else "name"
        yield f"{bare} of {counted(analysis.documents, 'document')} {names} no source and may add a line or only repeat"


def _points(analysis: Analysis, texts: dict[str, str]) -> Iterator[str]:
    if analysis.single_points:
        yield f"if {_either(analysis.single_points, texts)} is wrong the claim falls"
    more = [name for name in analysis.single_points_low if name not in analysis.single_points]
    if more:
        also = "also " if analysis.single_points else ""
        yield f"counting what is suspected, {also}if {_either(more, texts)} is wrong the claim falls"


def _either(names: Iterable[str], texts: dict[str, str]) -> str:
    shown = [_as_one([texts.get(part, part) for part in name.split(" = ")]) for name in names]
    if len(shown) > _NAMED:
        shown = [*shown[:_NAMED], f"any of {len(shown) - _NAMED:,} more"]
    return shown[0] if len(shown) == 1 else ", ".join(shown[:-1]) + f" or {shown[-1]}"


def _as_one(names: list[str]) -> str:
    first, *others = names
    return f"{first} (taken as one with {', '.join(others)})" if others else first


def _circles(analysis: Analysis, graph: SupportGraph) -> Iterator[str]:
    vertices = {vertex.id: vertex for vertex in graph.vertices}
    for circle in analysis.circles:
        if len(circle) == 1:
            yield f"{vertices[circle[0]].shown} stands on itself"
        else:
            noun = "document" if all(vertices[name].kind.written for name in circle) else "source"
            yield f"{counted(len(circle), noun)} form a circle"


def _anachronisms(analysis: Analysis) -> Iterator[str]:
    if analysis.anachronisms:
        yield f"{counted(len(analysis.anachronisms), 'source')} dated later than what cites it"


def _conflicts(analysis: Analysis) -> Iterator[str]:
    for conflict in analysis.conflicts:
        if conflict.code in _DIFFER:
            values = f" ({' / '.join(conflict.values)})" if conflict.values else ""
            yield _DIFFER[conflict.code] + values
    denials = sum(conflict.code == "X503" for conflict in analysis.conflicts)
    if denials:
        yield "1 party denies it" if denials == 1 else f"{denials} parties deny it"
