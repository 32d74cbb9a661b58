"""Circles and anachronisms: what is wrong with the shape of the support, whatever carries it.

In: an `Index`. Out: the strongly connected components of more than one vertex and the self-loops (Sharir, "A
strong-connectivity algorithm and its applications in data flow analysis", Computers and Mathematics with Applications
7, 1981: two walks, without recursion), and the links whose source is dated later than its citer.

>>> components([[1], [2], [1], [3]])
[[1, 2], [3]]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.models import Record, Status
from whence.trace.support.index import Index


@dataclass(frozen=True, slots=True)
class Anachronism(Record):
    """`citer` leans on `source`, whose earliest date is later than the citer's latest. `dropped`: both dates come from
    documents in the library, so the low reading leaves the justification out."""

    citer: str
    source: str
    citer_date: str
    source_date: str
    status: Status
    dropped: bool


def circles(index: Index) -> list[list[str]]:
    """The vertices of each circle of stated justifications, in the order of the file."""
    leans = [sorted({member for entry in entries for member in entry.members}) for entries in index.stated]
    return [[index.names[v] for v in circle] for circle in components(leans)]


def components(successors: Sequence[Sequence[int]]) -> list[list[int]]:
    """Strongly connected components of more than one vertex, and vertices that lead to themselves; each sorted."""
    found = [sorted(part) for part in strong_components(successors) if len(part) > 1 or part[0] in successors[part[0]]]
    return sorted(found)


def strong_components(successors: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """All strongly connected components, one that leads to others before these. From the last vertex to be left
    back along the arrows: what is reached leads there and back."""
    leading: list[list[int]] = [[] for _ in successors]
    for v, following in enumerate(successors):
        for w in following:
            leading[w].append(v)
    taken = bytearray(len(successors))
    for start in reversed(_left(successors)):
        if not taken[start]:
            yield _flooded(start, leading, taken)


def _left(successors: Sequence[Sequence[int]]) -> list[int]:
    """All vertices in the order in which a depth-first walk leaves them."""
    seen = bytearray(len(successors))
    order: list[int] = []
    for start in range(len(successors)):
        if seen[start]:
            continue
        seen[start] = 1
        waiting = [(start, iter(successors[start]))]
        while waiting:
            v, rest = waiting[-1]
            fresh = next((w for w in rest if not seen[w]), None)
            if fresh is None:
                order.append(v)
                waiting.pop()
            else:
                seen[fresh] = 1
                waiting.append((fresh, iter(successors[fresh])))
    return order


def _flooded(start: int, leading: list[list[int]], taken: bytearray) -> list[int]:
    taken[start] = 1
    part = [start]
    for v in part:
        for w in leading[v]:
            if not taken[w]:
                taken[w] = 1
                part.append(w)
    return part


def anachronisms(index: Index) -> list[Anachronism]:
    """Links of all kinds that lead to something later; the claim itself has no date."""
    return [_anachronism(index, *link) for link in dict.fromkeys(_links(index)) if index.anachronistic(*link[:2])]


def _links(index: Index) -> Iterator[tuple[int, int, Status]]:
    for v, entries in enumerate(index.stated):
        yield from ((v, member, Status.STATED) for entry in entries for member in entry.members if v != index.claim)
    for v, sets in enumerate(index.suspected):
        yield from ((v, member, Status.SUSPECTED) for members in sets for member in members if v != index.claim)
    for copy in index.graph.copies:
        if copy.directed and copy.status is not Status.REJECTED:
            yield index.number[copy.of], index.number[copy.by], copy.status


def _anachronism(index: Index, v: int, w: int, status: Status) -> Anachronism:
    citer, source = index.vertex(v), index.vertex(w)
    dropped = citer.held is True and source.held is True
    return Anachronism(citer.id, source.id, citer.date or "", source.date or "", status, dropped)
