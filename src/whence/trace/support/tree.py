"""A support graph as an indented list: complete, readable on any terminal and by a screen reader.

In: a `Picture` that left nothing out, or any. Out: lines. A vertex is unfolded once, and named again where others lean
on it too.

    The claim (1–2 traced lines)
    ├─ Mail, 2021-03-06
    │  └─ Press Service, 2021-03-05 ◆ single point
    │     └─ a port official, unnamed, root
    └─ Courier
       └─ Press Service (above)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from whence.trace.support.picture import Link, LinkKind, Node, Picture

LINES = 400
"""The most lines; the rest is counted."""

_DEEPEST = 40  # levels that are indented further


def tree(picture: Picture, *, sentences: bool = False) -> str:
    """The list; with `sentences`, below each vertex the words that it was read from."""
    lines: list[str] = []
    every = _Tree(picture, sentences).lines()
    for line in every:
        if len(lines) == LINES:
            lines.append(f"… {sum(1 for _ in every) + 1:,} more lines")
            break
        lines.append(line)
    return "\n".join([*lines, *picture.rest])


@dataclass(frozen=True, slots=True)
class _Row:
    """One vertex in the list; `leaves`: everything below it has been listed."""

    indent: str
    branch: str
    name: str
    said: str = ""
    evidence: tuple[str, ...] = ()
    depth: int = 0
    leaves: bool = False

    @property
    def inner(self) -> str:
        return self.indent + {"": "", "├─ ": "│  ", "└─ ": "   "}[self.branch]


class _Tree:
    def __init__(self, picture: Picture, sentences: bool) -> None:
        self.sentences = sentences
        self.node = {node.id: node for node in picture.nodes}
        self.root = picture.nodes[0].id
        self.links: dict[str, list[Link]] = {node.id: [] for node in picture.nodes}
        for link in picture.links:
            self.links[link.of].append(link)
        self.shown: set[str] = set()
        self.open: set[str] = set()

    def lines(self) -> Iterator[str]:
        """Depth first, without recursion: a chain may be long."""
        waiting = [_Row("", "", self.root)]
        while waiting:
            row = waiting.pop()
            if row.leaves:
                self.open.discard(row.name)
                continue
            yield f"{row.indent}{row.branch}{row.said}{self._named(row.name)}"
            yield from (f"{row.inner}{self._rule(row.name)}“{text}”" for text in row.evidence)
            if row.name not in self.shown:
                self.shown.add(row.name)
                self.open.add(row.name)
                waiting.append(_Row("", "", row.name, leaves=True))
                waiting += self._below(row)

    def _below(self, row: _Row) -> list[_Row]:
        links = self.links[row.name]
        return [
            _Row(
                row.inner if row.depth < _DEEPEST else row.indent,
                "├─ " if at + 1 < len(links) else "└─ ",
                link.by,
                said=self._said(links, at),
                evidence=link.evidence if self.sentences else (),
                depth=row.depth + 1,
            )
            for at, link in reversed(list(enumerate(links)))
        ]

    def _rule(self, name: str) -> str:
        """What stands left of a sentence: the line to what comes below it."""
        return "│  " if self.links[name] and name not in self.shown else "   "

    def _said(self, links: list[Link], at: int) -> str:
        link = links[at]
        if link.joint and at and links[at - 1].joint == link.joint:
            return "and "
        stated = {LinkKind.SUSPECTED: "suspected: ", LinkKind.TIE: "may be one with: ", LinkKind.ELIDED: "… "}
        several = len({other.joint or -number for number, other in enumerate(links, 1)}) > 1
        either = "or " if at and several and link.of != self.root and link.kind is LinkKind.STATED else ""
        return stated.get(link.kind, either)

    def _named(self, name: str) -> str:
        node = self.node[name]
        if name in self.open:
            return f"{node.title} (circle)"
        if name in self.shown:
            return f"{node.title} (above)"
        return _full(node) if name != self.root else f"{node.title} ({node.detail})"


def _full(node: Node) -> str:
    text = ", ".join(
        part for part in (node.title, node.detail.replace(" · ", ", "), "root" if node.root else "") if part
    )
    return f"{text} ◆ {node.flag}" if node.flag else text
