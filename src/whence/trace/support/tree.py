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

from whence.trace.support.picture import Link, LinkKind, Node, Picture

LINES = 400
"""The most lines; the rest is counted."""

_DEEPEST = 40  # levels that are indented further


def tree(picture: Picture) -> str:
    """The list."""
    lines: list[str] = []
    every = _Tree(picture).lines()
    for line in every:
        if len(lines) == LINES:
            lines.append(f"… {sum(1 for _ in every) + 1:,} more lines")
            break
        lines.append(line)
    return "\n".join([*lines, *picture.rest])


class _Tree:
    def __init__(self, picture: Picture) -> None:
        self.node = {node.id: node for node in picture.nodes}
        self.root = picture.nodes[0].id
        self.links: dict[str, list[Link]] = {node.id: [] for node in picture.nodes}
        for link in picture.links:
            self.links[link.of].append(link)
        self.shown: set[str] = set()
        self.open: set[str] = set()

    def lines(self) -> Iterator[str]:
        """Depth first, without recursion: a chain may be long."""
        waiting: list[tuple[str, str, str, str, int]] = [("", "", "", self.root, 0)]
        while waiting:
            indent, branch, said, name, depth = waiting.pop()
            if branch == "close":
                self.open.discard(name)
                continue
            yield f"{indent}{branch}{said}{self._named(name)}"
            if name in self.shown:
                continue
            self.shown.add(name)
            self.open.add(name)
            waiting.append(("", "close", "", name, 0))
            waiting += self._below(name, indent, branch, depth)

    def _below(self, name: str, indent: str, branch: str, depth: int) -> list[tuple[str, str, str, str, int]]:
        inner = indent + {"": "", "├─ ": "│  ", "└─ ": "   "}[branch] if depth < _DEEPEST else indent
        links = self.links[name]
        rows = [
            (inner, "├─ " if number < len(links) else "└─ ", self._said(links, number - 1), link.by, depth + 1)
            for number, link in enumerate(links, 1)
        ]
        return rows[::-1]

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
