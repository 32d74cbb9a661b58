"""Drawings: nothing overlaps, statuses are told apart without colour, large graphs fold and are counted."""

from __future__ import annotations

import json
import re
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.trace.support.graphs import random_graph
from tests.trace.support.notation import CASES, drawn, of_case
from whence.trace.support import Picture, analyse, dot, from_dict, picture, svg, tree
from whence.trace.support.picture import LinkKind
from whence.trace.support.scene import Scene, scene, width_of

GRAPHS = sorted((Path(__file__).parents[2] / "cases" / "support_graphs").glob("*.json"))
SVG = "{http://www.w3.org/2000/svg}"
Rectangle = tuple[float, float, float, float]


def pictured(data: dict[str, Any]) -> Picture:
    graph = from_dict(data)
    return picture(graph, analyse(graph))


def of_file(path: Path) -> Picture:
    return pictured(json.loads(path.read_text(encoding="utf-8")))


def overlap(one: Rectangle, other: Rectangle) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def labels(text: str) -> list[tuple[str, Rectangle]]:
    """Every word in the SVG with the box that it takes, moved as its groups are."""
    found = []
    for element in ElementTree.fromstring(text).iter(f"{SVG}text"):
        x, y, size = (float(element.attrib[name]) for name in ("x", "y", "font-size"))
        content = element.text or ""
        width = width_of(content, size, bold="font-weight" in element.attrib)
        found.append((content, (x, y - size * 0.8, x + width, y + size * 0.25)))
    return found


def assert_clear(shown: Picture) -> None:
    drawing = scene(shown)
    for one, other in combinations(labels(svg(shown)), 2):
        assert not overlap(one[1], other[1]), (one, other)
    frames = [(box.x, box.y, box.x + box.width, box.y + box.height) for box in drawing.boxes]
    assert not any(overlap(one, other) for one, other in combinations(frames, 2))
    for words in drawing.words:
        assert not any(overlap(words.box, frame) for frame in frames), words
    for box, frame in zip(drawing.boxes, frames, strict=True):
        for words in box.words:
            left, top, right, bottom = words.box
            assert frame[0] <= left <= right <= frame[2], words
            assert frame[1] <= top <= bottom <= frame[3], words


@pytest.mark.parametrize("path", GRAPHS, ids=lambda path: str(path.stem))
def test_no_labels_overlap_in_graphs_as_reports_give_them(path: Path) -> None:
    assert_clear(of_file(path))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_no_labels_overlap_in_the_worked_examples(case: dict[str, Any]) -> None:
    assert_clear(pictured(of_case(case)))


def test_no_labels_overlap_in_random_graphs() -> None:
    for seed in range(300):
        data = random_graph(Random(seed))
        for vertex in data["vertices"]:
            vertex["text"] = "A rather long name of a newspaper, " * (seed % 3) + vertex["id"]
        assert_clear(pictured(data))


def test_every_link_ends_at_the_frames_that_it_joins() -> None:
    for path in GRAPHS:
        shown = of_file(path)
        drawing = scene(shown)
        assert headed(drawing) == sum(link.kind is not LinkKind.TIE for link in shown.links)
        for line in drawing.lines:
            if line.head:
                x, y, way = line.head
                sides = ((box.x if way > 0 else box.x + box.width, box) for box in drawing.boxes)
                assert any(abs(x - side) < 1 and box.y <= y <= box.y + box.height for side, box in sides)


def headed(drawing: Scene) -> int:
    return sum(line.head is not None for line in drawing.lines)


def test_layers_lead_from_the_claim_to_ground() -> None:
    drawing = scene(pictured(drawn("C: X | Y; X: Reuters; Reuters: IRNA; IRNA: *; Y: P; P: *")))
    x = {box.node.id: box.x for box in drawing.boxes}
    assert x["C"] < x["X"] == x["Y"] < x["Reuters"] < x["IRNA"] == x["P"]
    assert drawing.grounds[0][0] > x["P"]


def test_a_circle_is_one_entry_with_arcs_at_its_side() -> None:
    drawing = scene(pictured(drawn("C: X | Y; X: Y; Y: X | A; A: *")))
    x = {box.node.id: box.x for box in drawing.boxes}
    assert x["X"] == x["Y"]
    assert sum(line.circle for line in drawing.lines) == 2
    assert "circle of 2" in [words.text for words in drawing.words]


def test_suspected_links_are_dashed_with_a_hollow_head() -> None:
    text = svg(pictured(drawn("C: X | Y; X: *; Y: *", copies=[{"of": "Y", "by": "X"}])))
    dashed = [path for path in re.findall(r"<path [^>]*>", text) if "stroke-dasharray" in path and "6 5" in path]
    assert len(dashed) == 2  # the link, and its sign in the legend
    assert text.count('class="e hollow"') == 2


def test_single_points_have_a_heavy_frame_and_a_word() -> None:
    text = svg(pictured(drawn("C: X | Y; X: W; Y: W; W: *")))
    group = re.search(r'<g class="node single" data-vertex="W">.*?</g>', text)
    assert group is not None
    assert 'stroke-width="3.5"' in group.group()
    assert "◆ single point" in text


def test_svg_has_no_style_attributes_and_escapes_what_documents_say() -> None:
    data = drawn("C: X; X: *", vertices={"X": {"text": '<script>alert("1")</script> & so on', "kind": "document"}})
    text = svg(pictured(data))
    root = ElementTree.fromstring(text)
    assert not any("style" in element.attrib for element in root.iter())
    assert not any(element.tag == f"{SVG}script" for element in root.iter())
    assert "&lt;script&gt;" in text


def grown(documents: int, copies: int) -> dict[str, Any]:
    names = [f"d{number:03}" for number in range(documents)]
    graph = "; ".join(["C: " + " | ".join(names), *(f"{name}: W{number % 7}" for number, name in enumerate(names))])
    graph += "; " + "; ".join(f"W{number}: *" for number in range(7))
    near = [[names[0], *names[1:copies]]] if copies else []
    return drawn(graph, near_copies=near, vertices={name: {"kind": "document"} for name in names})


def test_up_to_sixty_vertices_every_near_copy_stands_for_itself() -> None:
    assert len(pictured(grown(52, 20)).nodes) == 60


def test_above_sixty_near_copies_fold_into_one_node_with_their_count() -> None:
    shown = pictured(grown(100, 40))
    assert len(shown.nodes) == 108 - 39
    folded = next(node for node in shown.nodes if node.id == "d000")
    assert folded.detail.endswith("and 39 near-copies")
    assert_clear(shown)


def test_above_two_hundred_only_the_cut_and_its_neighbours_are_drawn_and_the_rest_is_counted() -> None:
    shown = pictured(grown(300, 0))
    assert len(shown.nodes) <= 61
    assert {f"W{number}" for number in range(7)} <= {node.id for node in shown.nodes}
    hidden = 308 - len(shown.nodes)
    counts = [int(number) for number in re.findall(r"\d+", shown.rest[1])]
    assert sum(counts) == hidden
    assert_clear(shown)


def test_the_list_names_every_vertex_and_unfolds_each_once() -> None:
    text = tree(pictured(drawn("C: X | Y; X: W; Y: W | A & B; W: *; A: *; B: *")))
    assert text.splitlines() == [
        "C (a cut of 2)",
        "├─ X",
        "│  └─ W, root",
        "└─ Y",
        "   ├─ W (above)",
        "   ├─ or A, root",
        "   └─ and B, root",
    ]


def test_the_list_of_a_long_chain_ends_with_a_count() -> None:
    chain = "; ".join(f"v{number}: v{number + 1}" for number in range(1000))
    lines = tree(pictured(drawn(f"C: v0; {chain}; v1000: *"))).splitlines()
    assert len(lines) < 450
    assert any("more lines" in line or "Not drawn" in line for line in lines)


def test_dot_draws_statuses_and_joint_bases() -> None:
    text = dot(pictured(drawn("C: X | Y; X: A & B; Y: *; A: *; B: *", copies=[{"of": "Y", "by": "X"}])))
    assert '"Y" -> "X" [style=dashed, arrowhead=empty];' in text
    assert text.count("shape=point") == 1
    assert text.startswith("digraph support {")
    assert "rank=max" in text


def test_links_carry_the_sentence_that_they_were_read_from() -> None:
    shown = of_file(next(path for path in GRAPHS if path.stem == "bridge-bearings"))
    words = "Two bearings were fitted upside down, Norrland Wire reported."
    assert f"“{words}”" in tree(shown, sentences=True)
    assert f"“{words}”" not in tree(shown)
    assert f"<title>{words}</title></path>" in svg(shown)


def test_what_terminals_and_xml_cannot_carry_is_shown_as_a_sign() -> None:
    data = drawn("C: X; X: *", vertices={"X": {"text": "a\x00b\x1b[31m\nred \u202eedoc \ud800", "kind": "document"}})
    data["justifications"][0]["evidence"] = ["one\ntwo\x07", {"text": "three", "start": 0}]
    shown = pictured(data)
    text = tree(shown, sentences=True)
    assert "a·b·[31m red ·edoc ·" in text
    assert "“one two·”" in text
    assert "“three”" in text
    ElementTree.fromstring(svg(shown))


def test_a_dense_graph_is_drawn_without_waiting() -> None:
    random = Random(3)
    names = [f"d{number}" for number in range(60)]
    rows = [{"of": "C", "by": [name]} for name in names]
    rows += [{"of": names[v], "by": [random.choice(names[v + 1 :])]} for v in range(59) for _ in range(20)]
    rows.append({"of": names[-1], "by": []})
    shown = pictured({"claim": "C", "vertices": names, "justifications": rows})
    assert len(shown.nodes) == 61
    assert headed(scene(shown)) == len(shown.links) > 500


def test_a_large_graph_whose_cut_was_not_found_still_shows_what_most_hangs_on() -> None:
    names = [f"d{number:03}" for number in range(250)]
    parts = [
        "C: " + " | ".join(names),
        *(f"{name}: S{number % 9} & T{number % 11}" for number, name in enumerate(names)),
    ]
    parts += [f"S{number}: *" for number in range(9)] + [f"T{number}: *" for number in range(11)]
    shown = pictured(drawn("; ".join(parts)))
    assert "S0" in {node.id for node in shown.nodes}
    assert 10 < len(shown.nodes) <= 61
    assert_clear(shown)
