"""A drawing of a support graph as shapes: boxes, lines, heads and words with their places.

In: a `Picture`. Out: a `Scene`, in points, y downwards. Widths of words are estimates on the wide side (DejaVu Sans),
so that nothing overlaps in narrower fonts.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.counting import counted
from whence.trace.support.layout import Route, circle_numbers, placed
from whence.trace.support.picture import Link, LinkKind, Node, Picture

NODE = 196.0
LEFT, TOP = 18.0, 56.0
TITLE, SMALL = 13.0, 12.0

_PAD = 10.0
_LINE = 16.0
_FLAG = 22.0  # room for the words above a single point
_PORT = 16.0  # between two links at one side of a node
_CROWDED = 12  # links at the left of a node that get that much each
_AIR = 110.0  # between two layers
_ARC = 26.0
_CIRCLE = 146.0  # room for what is said beside a circle
_TITLE, _CLAIM = 3, 7  # lines of a title, of the claim


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text from `x`, its baseline at `y`. `role`: title, detail, flag, head, mark, legend."""

    x: float
    y: float
    text: str
    role: str
    size: float = SMALL

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom."""
        width = width_of(self.text, self.size, bold=self.role in ("title", "flag"))
        return self.x, self.y - self.size * 0.8, self.x + width, self.y + self.size * 0.25


@dataclass(frozen=True, slots=True)
class Box:
    """A node's frame."""

    x: float
    y: float
    height: float
    node: Node
    words: tuple[Words, ...]
    width: float = NODE


@dataclass(frozen=True, slots=True)
class Line:
    """A link, or a part of one: an SVG path, and the head at its end: none, full, hollow. `circle`: part of one.
    `title`: the sentences it was read from."""

    path: str
    kind: LinkKind
    head: tuple[float, float, int] | None = None  # tip, and 1 where it points right, -1 left
    circle: bool = False
    title: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """All shapes. `ground` is where the hatched line stands: x, from, to."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    words: tuple[Words, ...]
    marks: tuple[tuple[float, float], ...]  # joints of links that are needed together
    grounds: tuple[tuple[float, float, float], ...]


def scene(picture: Picture) -> Scene:
    """The drawing of `picture`."""
    return _Drawing(picture).scene()


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """How wide `text` may run."""
    return sum(map(_advance, text)) * size * (1.0 if bold else 0.92)


def _advance(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WF":
        return 1.05
    if unicodedata.combining(character):
        return 0.0
    if character in "iljtfrI.,:;'!|()[] -·“”’":
        return 0.43
    if character in "mwMW@%—…◆":
        return 1.02
    return 0.69 if character.islower() else 0.78


def wrapped(text: str, width: float, *, lines: int, size: float = TITLE, bold: bool = True) -> list[str]:
    """`text` in at most that many lines, cut with an ellipsis where it is longer; a word wider than a line is split."""

    def fits(line: str) -> bool:
        return width_of(line, size, bold=bold) <= width

    found = [""]
    for word in text.split():
        longer = f"{found[-1]} {word}".strip()
        if fits(longer):
            found[-1] = longer
            continue
        while not fits(word):
            end = next(end for end in range(len(word) - 1, 0, -1) if fits(word[:end]) or end == 1)
            found.append(word[:end])
            word = word[end:]
        found.append(word)
    found = [line for line in found if line]
    if len(found) <= lines:
        return found
    last = found[lines - 1]
    while last and not fits(last + "…"):
        last = last[:-1]
    return [*found[: lines - 1], last.rstrip() + "…"]


class _Drawing:
    """Works out the shapes of one picture."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self.node = {node.id: node for node in picture.nodes}
        self.titles = {node.id: wrapped(node.title, self._for_words(node), lines=_TITLE) for node in picture.nodes}
        self.titles[picture.nodes[0].id] = wrapped(picture.nodes[0].title, NODE - 2 * _PAD, lines=_CLAIM)
        self.details = {
            node.id: wrapped(node.detail, self._for_words(node), lines=2, size=SMALL, bold=False)
            for node in picture.nodes
        }
        self.right: dict[str, list[Link]] = {node.id: [] for node in picture.nodes}
        self.left: dict[str, list[Link]] = {node.id: [] for node in picture.nodes}
        self.circle = circle_numbers(picture)
        self.out, self.into = self._degrees()
        self.height = {node.id: self._height(node) for node in picture.nodes}
        self.layout = placed(picture, {node.id: self._room(node) for node in picture.nodes})
        self._attach()
        self.x = self._columns()

    def scene(self) -> Scene:
        boxes = tuple(self._box(node) for node in self.picture.nodes)
        lines = tuple(line for route in self.layout.routes for line in self._lines(route))
        joints = tuple(dict.fromkeys(joint for link in self.picture.links for joint in self._joint(link)))
        words = (*self._heads(), *self._flags(), *self._beside_circles(), *self._choices())
        height = TOP + self.layout.height + 24
        grounds = tuple(self._grounds(boxes))
        return Scene(self._ground_x() + 36, height, boxes, lines, words, joints, grounds)

    # Rooms and ports

    @staticmethod
    def _for_words(node: Node) -> float:
        return NODE - 2 * _PAD - (8 if node.own_word else 0)

    def _room(self, node: Node) -> float:
        return self.height[node.id] + (_FLAG if node.flag else 0)

    def _height(self, node: Node) -> float:
        lines = len(self.titles[node.id]) + len(self.details[node.id])
        ports = max(self.out[node.id], min(self.into[node.id], _CROWDED)) + 1
        first = node is self.picture.nodes[0]
        return max(8 + _LINE * lines, 0.0 if first else _PORT * ports, 40.0)

    def _degrees(self) -> tuple[Counter[str], Counter[str]]:
        """How many links may meet the right side of each node, where some carry a word, and the left side."""
        out: Counter[str] = Counter()
        into: Counter[str] = Counter()
        for link in self.picture.links:
            out[link.of] += 1
            into[link.by] += 1
            if link.kind is not LinkKind.STATED or self.circle[link.of] == self.circle[link.by]:
                out[link.by] += 1
        return out, into

    def _top(self, name: str) -> float:
        return TOP + self.layout.top[name] + (_FLAG if self.node[name].flag else 0)

    def _middle(self, name: str) -> float:
        return self._top(name) + self.height[name] / 2

    def _attach(self) -> None:
        """Which links leave and enter each side, from top to bottom."""
        toward: dict[tuple[Link, bool], float] = {}
        for route in self.layout.routes:
            first, last = self._ends(route)
            self.right[first].append(route.link)
            (self.right if route.beside else self.left)[last].append(route.link)
            passes = [TOP + entry.middle for entry in route.passes]
            toward[route.link, True] = passes[0] if passes else self._middle(last)
            toward[route.link, False] = passes[-1] if passes else self._middle(first)
        for links in self.right.values():
            links.sort(key=lambda link: toward[link, True])
        for links in self.left.values():
            links.sort(key=lambda link: toward[link, False])

    def _ends(self, route: Route) -> tuple[str, str]:
        """The left and the right end."""
        link = route.link
        return (link.by, link.of) if route.backwards else (link.of, link.by)

    def _port(self, name: str, link: Link, *, right: bool, nth: int = 0) -> float:
        """The height at which a link meets a node; the second end of a self-loop is the `nth` 1."""
        links = (self.right if right else self.left)[name]
        if name == self.picture.nodes[0].id:
            return self._middle(name)
        at = links.index(link) + nth
        return self._top(name) + self.height[name] * (at + 1) / (len(links) + 1)

    def _columns(self) -> list[float]:
        x = [LEFT]
        for number in range(len(self.layout.layers) - 1):
            beside = [r for r in self.layout.routes if r.beside and self.layout.layer[r.link.of] == number]
            circle = any(self._is_circle(route) for route in beside)
            air = _AIR + (_ARC + 10 * len(beside) if beside else 0) + (_CIRCLE if circle else 0)
            x.append(x[-1] + NODE + air)
        return x

    def _is_circle(self, route: Route) -> bool:
        link = route.link
        if link.kind is not LinkKind.STATED or not route.beside:
            return False
        return link.of == link.by or any({link.of, link.by} <= set(circle) for circle in self.layout.circles)

    # Shapes

    def _box(self, node: Node) -> Box:
        x, y = self.x[self.layout.layer[node.id]], self._top(node.id)
        height = self.height[node.id]
        lines = [(text, "title", TITLE) for text in self.titles[node.id]]
        lines += [(text, "detail", SMALL) for text in self.details[node.id]]
        first = y + (height - _LINE * len(lines)) / 2 + 12
        words = tuple(
            Words(x + _PAD, first + _LINE * at, text, role, size) for at, (text, role, size) in enumerate(lines)
        )
        return Box(x, y, height, node, words)

    def _lines(self, route: Route) -> Iterator[Line]:
        if route.beside:
            yield self._arc(route)
            return
        first, last = self._ends(route)
        x, y = self.x[self.layout.layer[first]] + NODE, self._port(first, route.link, right=True)
        joint = self._joint(route.link)
        if joint:
            (at, y) = joint[0]
            yield Line(f"M{x:.0f} {y:.1f}H{at:.0f}", LinkKind.STATED)
            x = at
        end_x, end_y = self.x[self.layout.layer[last]], self._port(last, route.link, right=False)
        yield self._through(route, (x, y), (end_x, end_y))

    def _through(self, route: Route, start: tuple[float, float], end: tuple[float, float]) -> Line:
        """Curves between layers, straight through them."""
        x, y = start
        kind = route.link.kind
        headed = kind is not LinkKind.TIE
        if headed and route.backwards:
            x += 9
        path = f"M{x:.0f} {y:.1f}"
        stops = [(self.x[entry.layer], TOP + entry.middle, NODE) for entry in route.passes]
        tip = end[0] - (9 if headed and not route.backwards else 0)
        for to_x, to_y, across in [*stops, (tip, end[1], 0.0)]:
            half = (x + to_x) / 2
            path += f"C{half:.0f} {y:.1f} {half:.0f} {to_y:.1f} {to_x:.0f} {to_y:.1f}"
            path += f"H{to_x + across:.0f}" if across else ""
            x, y = to_x + across, to_y
        head = None if not headed else (start[0], start[1], -1) if route.backwards else (end[0], end[1], 1)
        return Line(path, kind, head, title=" ".join(route.link.evidence))

    def _arc(self, route: Route) -> Line:
        """At the side of one layer; farther out the more it spans."""
        link = route.link
        x = self.x[self.layout.layer[link.of]] + NODE
        y = self._port(link.of, link, right=True)
        end = self._port(link.by, link, right=True, nth=int(link.of == link.by))
        inside = [
            r for r in self.layout.routes if r.beside and self.layout.layer[r.link.of] == self.layout.layer[link.of]
        ]
        out = x + _ARC + 10 * sorted(inside, key=self._span).index(route)
        headed = link.kind is not LinkKind.TIE
        tip = x + (9 if headed else 0)
        path = f"M{x:.0f} {y:.1f}C{out:.0f} {y:.1f} {out:.0f} {end:.1f} {tip:.0f} {end:.1f}"
        head = (x, end, -1) if headed else None
        return Line(path, link.kind, head, self._is_circle(route), " ".join(link.evidence))

    def _span(self, route: Route) -> float:
        return abs(self._middle(route.link.of) - self._middle(route.link.by))

    def _joint(self, link: Link) -> list[tuple[float, float]]:
        """Where links that are needed together part: beside the topmost of their ports."""
        if not link.joint or self.layout.layer[link.of] >= self.layout.layer[link.by]:
            return []
        own = [other for other in self.right[link.of] if other.joint == link.joint]
        x = self.x[self.layout.layer[link.of]] + NODE + 14
        return [(x, self._port(link.of, own[0], right=True))]

    def _ground_x(self) -> float:
        """Right of the last layer and of what is drawn beside it."""
        last = len(self.x) - 1
        beside = [r for r in self.layout.routes if r.beside and self.layout.layer[r.link.of] == last]
        circle = any(self._is_circle(route) for route in beside)
        return self.x[-1] + NODE + 12 + (_ARC + 10 * len(beside) if beside else 0) + (_CIRCLE if circle else 0)

    def _grounds(self, boxes: Sequence[Box]) -> Iterator[tuple[float, float, float]]:
        """The hatched line at the right, and one within each document that stands on its own word."""
        last = [box for box in boxes if box.node.root and not box.node.own_word]
        if last:
            yield self._ground_x(), min(box.y for box in last) - 4, max(box.y + box.height for box in last) + 4
        yield from ((box.x + NODE - 12, box.y, box.y + box.height) for box in boxes if box.node.own_word)

    # Words

    def _heads(self) -> Iterator[Words]:
        picture, last = self.picture, len(self.x) - 1
        of_roots = picture.roots and any(node.root and not node.own_word for node in picture.nodes)
        texts = ["Claim", f"Said in {counted(picture.documents, 'document')}", *["on the word of"] * max(0, last - 1)]
        if of_roots and last > 1:
            texts[last] = f"{counted(picture.roots, 'root')}: nothing further upstream"
        yield from (Words(x, 22, text, "head") for x, text in zip(self.x, texts, strict=False))

    def _flags(self) -> Iterator[Words]:
        for node in self.picture.nodes:
            if node.flag:
                yield Words(self.x[self.layout.layer[node.id]], self._top(node.id) - 7, f"◆ {node.flag}", "flag")

    def _beside_circles(self) -> Iterator[Words]:
        for names in self._circles():
            layer = self.layout.layer[names[0]]
            beside = [r for r in self.layout.routes if r.beside and self.layout.layer[r.link.of] == layer]
            x = self.x[layer] + NODE + _ARC + 16 + 10 * len(beside)
            y = (self._middle(names[0]) + self._middle(names[-1])) / 2
            yield Words(x, y, f"circle of {len(names)}" if len(names) > 1 else "stands on itself", "flag")
            yield Words(x, y + 15, "adds no ground", "detail")

    def _circles(self) -> list[tuple[str, ...]]:
        loops = [link for link in self.picture.links if link.of == link.by and link.kind is LinkKind.STATED]
        alone = [(link.of,) for link in loops]
        known = {name for circle in self.layout.circles for name in circle}
        return [*self.layout.circles, *(one for one in dict.fromkeys(alone) if one[0] not in known)]

    def _choices(self) -> Iterator[Words]:
        """ "or" between alternatives of one node, "and" at each joint."""
        joints = {joint: link for link in self.picture.links for joint in self._joint(link)}
        for x, y in joints:
            yield Words(x + 4, y - 4, "and", "mark", 11)
        for name in self.right:
            ports = self._alternatives(name)
            if len(ports) > 1 and name != self.picture.nodes[0].id:
                x = self.x[self.layout.layer[name]] + NODE
                yield Words(x + 3, (ports[0] + ports[1]) / 2 + 3.5, "or", "mark", 10)

    def _alternatives(self, name: str) -> list[float]:
        stated = [link for link in self.right[name] if link.of == name and link.kind is LinkKind.STATED]
        first = {link.joint or -at: link for at, link in reversed(list(enumerate(stated, 1)))}
        return sorted(self._port(name, link, right=True) for link in first.values())
