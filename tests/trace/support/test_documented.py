"""The reference describes what is read and what comes back."""

from __future__ import annotations

import json
import re
from pathlib import Path

from whence.trace.support import RootKind, VertexKind, analyse, from_dict, graph_to_json, to_json

REFERENCE = (Path(__file__).parents[3] / "docs" / "reference" / "support-json.md").read_text(encoding="utf-8")
EXAMPLE = json.loads(re.findall(r"```json\n(.*?)```", REFERENCE, re.DOTALL)[0])


def test_the_example_is_read_and_shows_what_it_is_for() -> None:
    found = analyse(from_dict(EXAMPLE))
    assert [str(one) for one in found.interval.values()] == ["1", "1", "0"]
    assert found.single_points == ("wire", "official")


def test_every_field_that_comes_back_is_described() -> None:
    graph = from_dict(EXAMPLE)
    fields = {*to_json(analyse(graph), graph), *graph_to_json(graph), *graph_to_json(graph)["edges"][0]}
    described = set(re.findall(r"`([a-z_]+)(?:\[\])?`", REFERENCE))
    assert fields - {"claim"} <= described


def test_every_kind_is_described() -> None:
    for kind in {*VertexKind, *RootKind} - {VertexKind.CLAIM}:
        assert f"`{kind.value}`" in REFERENCE
