"""A support graph for Graphviz.

In: a `Picture`. Out: DOT (https://graphviz.org/doc/info/lang.html), from the claim at the left to ground at the right.
Suspected links are dashed with an empty head; a joint basis meets in a point; single points are drawn bold.
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.trace.support.picture import Frame, Link, LinkKind, Node, Picture

_STYLES = {
    LinkKind.STATED: "",
    LinkKind.SUSPECTED: " [style=dashed, arrowhead=empty]",
    LinkKind.TIE: " [style=dotted, dir=none, constraint=false]",
    LinkKind.ELIDED: " [style=dotted]",
}


def dot(picture: Picture) -> str:
    """The graph in DOT."""
    lines = [
        "digraph support {",
        "  rankdir=LR;",
        "  node [shape=box];",
        *(_node(node) for node in picture.nodes),
        *_links(picture),
        *_ground(picture),
    ]
    if picture.rest:
        lines.append(f"  label={_quoted(' '.join(picture.rest))};")
    return "\n".join([*lines, "}", ""])


def _node(node: Node) -> str:
    text = "\n".join(part for part in (f"◆ {node.flag}" if node.flag else "", node.title, node.detail) if part)
    styles = [*(["rounded"] if node.rounded else []), *([] if node.frame is Frame.SOLID else [node.frame.value])]
    style = f', style="{",".join(styles)}"' if styles else ""
    width = ", penwidth=3" if node.flag else ""
    return f"  {_quoted(node.id)} [label={_quoted(text)}{style}{width}];"


def _links(picture: Picture) -> Iterator[str]:
    joints: set[int] = set()
    for link in picture.links:
        if link.joint and link.joint not in joints:
            joints.add(link.joint)
            yield f"  {_joint(link)} [shape=point, xlabel=and];"
            yield f"  {_quoted(link.of)} -> {_joint(link)} [dir=none];"
        start = _joint(link) if link.joint else _quoted(link.of)
        yield f"  {start} -> {_quoted(link.by)}{_STYLES[link.kind]};"


def _joint(link: Link) -> str:
    return _quoted(f"and {link.joint} of {link.of}")


def _ground(picture: Picture) -> Iterator[str]:
    """Sources with nothing further upstream in one rank, at the right."""
    last = [_quoted(node.id) for node in picture.nodes if node.root and not node.document]
    if last:
        yield f"  {{ rank=max; {'; '.join(last)} }}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
