"""A support graph as SVG: presentation attributes only, so that `style-src 'self'` holds.

In: a `Picture`. Out: the text of an SVG document; its classes are those of the pages' stylesheet, which may recolour
it. Statuses are line styles and heads, single points a heavy frame and a word: nothing is told by colour alone.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from html import escape

from whence.trace.support.picture import Frame, LinkKind, Picture, plain
from whence.trace.support.scene import Box, Line, Scene, Words, scene, width_of

_INK, _SOFT, _PAPER = "#1a1a1a", "#565656", "#ffffff"
_FONT = "system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif"

_DASHES = {LinkKind.SUSPECTED: "6 5", LinkKind.TIE: "2 4", LinkKind.ELIDED: "1 4"}
_FRAMES = {Frame.DOTTED: "2 3", Frame.DASHED: "7 4"}
_CLASSES = {"title": "b", "detail": "s", "flag": "flag", "head": "dim", "mark": "dim", "legend": "dim"}


def svg(picture: Picture) -> str:
    """The document. Its title and description say what it shows; every node has its full text as a tooltip."""
    drawn = scene(picture)
    legend, height = _legend(picture, drawn)
    width = max(drawn.width, 640)
    body = [
        f'<rect class="pill" width="{width:.0f}" height="{height:.0f}" fill="{_PAPER}"/>',
        *(_line(line) for line in drawn.lines),
        *(f'<circle class="arrow" cx="{x:.0f}" cy="{y:.1f}" r="3" fill="{_SOFT}"/>' for x, y in drawn.marks),
        *(_box(box, first=not number) for number, box in enumerate(drawn.boxes)),
        *_grounds(drawn),
        *(_words(words, halo=True) for words in drawn.words),
        *legend,
    ]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="graph" viewBox="0 0 {width:.0f} {height:.0f}" '
        f'width="{width:.0f}" height="{height:.0f}" role="img" font-family="{_FONT}">'
        f"<title>{escape(picture.nodes[0].title)}</title><desc>{escape(_described(picture))}</desc>"
    )
    return "\n".join([head, *body, "</svg>", ""])


def _described(picture: Picture) -> str:
    return (
        f"Support graph: from the claim at the left through {picture.documents} documents "
        f"to {picture.roots} roots at the right. {' '.join(picture.rest)}".strip()
    )


# --- Shapes --------------------------------------------------------------------------------------------------------


def _line(line: Line) -> str:
    kind = {LinkKind.SUSPECTED: " sus", LinkKind.TIE: " sus"}.get(line.kind, "") + (" circ" if line.circle else "")
    dashes = f' stroke-dasharray="{_DASHES[line.kind]}"' if line.kind in _DASHES else ""
    said = f"<title>{escape(line.title)}</title>" if line.title else ""
    path = (
        f'<path class="e{kind}" d="{line.path}" fill="none" stroke="{_SOFT}" stroke-width="1.5"{dashes}>{said}</path>'
    )
    return path + (_head(line, *line.head) if line.head else "")


def _head(line: Line, x: float, y: float, way: int) -> str:
    back = x - 9 * way
    shape = f"M{back:.0f} {y - 5:.1f}L{x:.0f} {y:.1f}L{back:.0f} {y + 5:.1f}Z"
    if line.kind is LinkKind.SUSPECTED:
        return f'<path class="e hollow" d="{shape}" fill="{_PAPER}" stroke="{_SOFT}" stroke-width="1.5"/>'
    return f'<path class="arrow{" circ" if line.circle else ""}" d="{shape}" fill="{_SOFT}"/>'


def _box(box: Box, *, first: bool) -> str:
    node = box.node
    classes = ["node", *(["claim"] if first else []), *(["single"] if node.flag else [])]
    classes += {Frame.DOTTED: ["unnamed"], Frame.DASHED: ["away"]}.get(node.frame, [])
    heavy = "3.5" if node.flag else "1.75" if node.frame is not Frame.SOLID else "1.25"
    dashes = f' stroke-dasharray="{_FRAMES[node.frame]}"' if node.frame in _FRAMES else ""
    corner = 14 if node.rounded else 0
    frame = (
        f'<rect x="{box.x:.0f}" y="{box.y:.1f}" width="{box.width:.0f}" height="{box.height:.1f}" rx="{corner}" '
        f'fill="{_INK if first else _PAPER}" stroke="{_INK}" stroke-width="{heavy}"{dashes}/>'
    )
    title = f"<title>{escape(' · '.join(part for part in (node.title, node.detail, node.flag) if part))}</title>"
    words = "".join(_words(words, light=first) for words in box.words)
    return f'<g class="{" ".join(classes)}" data-vertex="{escape(plain(node.id))}">{title}{frame}{words}</g>'


def _words(words: Words, *, light: bool = False, halo: bool = False) -> str:
    colour = _PAPER if light else _INK if words.role in ("title", "flag") else _SOFT
    weight = ' font-weight="650"' if words.role in ("title", "flag") else ""
    round_ = f' paint-order="stroke" stroke="{_PAPER}" stroke-width="3" stroke-linejoin="round"' if halo else ""
    return (
        f'<text class="{_CLASSES[words.role]}" x="{words.x:.0f}" y="{words.y:.1f}" font-size="{words.size:.0f}" '
        f'fill="{colour}"{weight}{round_}>{escape(words.text)}</text>'
    )


def _grounds(drawn: Scene) -> Iterator[str]:
    for x, top, bottom in drawn.grounds:
        yield f'<path class="hatch" d="M{x:.0f} {top:.0f}V{bottom:.0f}" stroke="{_SOFT}" stroke-width="2"/>'
        slashes = "".join(f"M{x:.0f} {y:.0f}l9 -9" for y in range(math.ceil(top) + 10, math.floor(bottom), 9))
        yield f'<path class="hatch" d="{slashes}" stroke="{_SOFT}" stroke-width="1"/>'


# --- Legend --------------------------------------------------------------------------------------------------------

_LINKS = {
    LinkKind.STATED: "stated",
    LinkKind.SUSPECTED: "suspected",
    LinkKind.TIE: "may be one",
    LinkKind.ELIDED: "by way of what is not drawn",
}


def _legend(picture: Picture, drawn: Scene) -> tuple[list[str], float]:
    """What the signs mean, those that occur, and what was not drawn; with the height of all."""
    shapes: list[str] = []
    x, y = 18.0, drawn.height + 14
    for sign, text in _signs(picture):
        width = width_of(text, 12) + 64
        if x > 18 and x + width > max(drawn.width, 640):
            x, y = 18.0, y + 22
        shapes += [_moved(sign, x, y), _words(Words(x + 44, y + 4, text, "legend"))]
        x += width
    for line in picture.rest:
        y += 22
        shapes.append(_words(Words(18, y + 4, line, "legend")))
    return shapes, y + 22


def _moved(sign: str, x: float, y: float) -> str:
    return f'<g transform="translate({x:.0f} {y:.0f})">{sign}</g>'


def _signs(picture: Picture) -> Iterator[tuple[str, str]]:
    kinds = {link.kind for link in picture.links}
    for kind, text in _LINKS.items():
        if kind in kinds:
            yield _line(Line("M0 0H27" if kind is not LinkKind.TIE else "M0 0H36", kind, _tip(kind))), text
    frames = {node.frame for node in picture.nodes}
    if any(node.flag for node in picture.nodes):
        yield _frame("3.5", ""), "◆ heavy frame: single point"
    if Frame.DOTTED in frames:
        yield _frame("1.75", ' stroke-dasharray="2 3"'), "dotted frame: unnamed"
    if Frame.DASHED in frames:
        yield _frame("1.75", ' stroke-dasharray="7 4"'), "dashed frame: not held"


def _tip(kind: LinkKind) -> tuple[float, float, int] | None:
    return None if kind is LinkKind.TIE else (36.0, 0.0, 1)


def _frame(width: str, dashes: str) -> str:
    return f'<rect x="2" y="-7" width="32" height="14" fill="none" stroke="{_INK}" stroke-width="{width}"{dashes}/>'
