"""JSON in: what is accepted, and a clear error with its place for what is not."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trace.support.graphs import random_graph
from tests.trace.support.notation import drawn
from whence.errors import UsageError
from whence.models import Holding, Identified
from whence.trace.support import SharingKind, VertexKind, analyse, from_dict

X = {"claim": "C", "vertices": [{"id": "X"}], "justifications": [{"of": "C", "by": ["X"]}, {"of": "X", "by": []}]}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"claim": None}, "claim: expected a name, found nothing"),
        ({"claim": ""}, "claim: expected a name"),
        ({"vertices": {"id": "X"}}, "vertices: expected a list"),
        ({"vertices": [{}]}, r"vertices\[0\].id: expected a name"),
        ({"vertices": [{"id": "X"}, {"id": "X"}]}, r"vertices\[1\].id: 'X' stands twice"),
        (
            {"vertices": [{"id": "X", "kind": "rumour"}]},
            r"vertices\[0\].kind: unknown kind 'rumour': one of claim, doc",
        ),
        ({"vertices": [{"id": "X", "kind": ["document"]}]}, r"vertices\[0\].kind: expected a name"),
        ({"vertices": [{"id": "X", "held": "lost"}]}, r"vertices\[0\].held: expected one of held, possible"),
        ({"vertices": [{"id": "X", "identified": 1}]}, r"vertices\[0\].identified: expected one of named, role, none"),
        ({"vertices": [{"id": "X", "date": "5 March"}]}, r"vertices\[0\].date: '5 March': not a date with a year"),
        ({"vertices": [{"id": "X", "date": "--03-05"}]}, r"vertices\[0\].date: .* year"),
        ({"vertices": [{"id": "X", "date": "2021-02-30"}]}, "no day of the calendar"),
        ({"vertices": [{"id": "X", "labels": [3]}]}, r"vertices\[0\].labels\[0\]: expected a name"),
        ({"justifications": [{"of": "X"}]}, r"justifications\[0\].by: missing"),
        ({"justifications": [{"of": "Y", "by": []}]}, r"justifications\[0\].of: unknown vertex 'Y': add it"),
        ({"justifications": [{"of": "X", "by": ["Y"]}]}, r"justifications\[0\].by\[0\]: unknown vertex 'Y'"),
        ({"justifications": [{"of": "C", "by": []}]}, "the claim cannot be its own ground"),
        ({"justifications": [{"of": "X", "by": [], "status": "true"}]}, r"\[0\].status: expected one of stated, susp"),
        (
            {"justifications": [{"of": "X", "by": []}, {"of": "X", "by": [], "status": "rejected"}]},
            r"justifications\[1\].status: contradictory: rejected here, stated in justifications\[0\]",
        ),
        (
            {"justifications": [{"of": "X", "by": [], "instances": [[5, 2]]}]},
            r"instances\[0\]: expected \[start, end\]",
        ),
        ({"copies": [{"of": "X", "by": "X"}]}, r"copies\[0\]: 'X' cannot be a copy of itself"),
        ({"copies": [{"vertices": ["X"]}]}, r"copies\[0\].vertices: expected two vertices, found 1"),
        ({"copies": [{"of": "X", "by": "C"}]}, "the claim 'C' is no document"),
        ({"aliases": [["X"]]}, r"aliases\[0\].vertices: expected two or more"),
        ({"aliases": [["X", "Z"]]}, r"aliases\[0\].vertices\[1\]: unknown vertex 'Z'"),
        ({"conflicts": [{"values": ["1"]}]}, r"conflicts\[0\].code: expected a name"),
    ],
)
def test_a_mistake_is_named_with_its_place(change: dict[str, Any], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        from_dict({**X, **change})


@pytest.mark.parametrize("data", [None, [], "graph", 3, {}, {"claim": "C", "vertices": 3}])
def test_what_is_no_graph_is_an_error(data: object) -> None:
    with pytest.raises(UsageError):
        from_dict(data)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["of", "by", "id", "date"]), inner),
    max_leaves=8,
)


@settings(max_examples=200)
@given(st.sampled_from(["claim", "vertices", "justifications", "copies", "aliases", "versions", "conflicts"]), JSON)
def test_any_json_is_a_graph_or_a_clear_error(key: str, value: object) -> None:
    try:
        graph = from_dict({**X, key: value})
    except UsageError:
        return
    assert analyse(graph).documents <= 1


def test_a_graph_survives_the_way_to_json_and_back() -> None:
    for seed in range(200):
        graph = from_dict(random_graph(Random(seed)))
        assert from_dict(graph.to_dict()) == graph


def test_words_for_a_kind_set_what_goes_with_them() -> None:
    words = ["anonymous", "not_held", "vague", "held_without_instance", "wire", "Official document"]
    rows = [{"id": word, "kind": word} for word in words]
    anonymous, away, vague, without, wire, official = from_dict({"claim": "C", "vertices": rows}).vertices[1:]
    assert (anonymous.kind, anonymous.identified) == (VertexKind.PERSON, Identified.NONE)
    assert (away.holding, vague.holding) == (Holding.NOT_HELD, Holding.VAGUE)
    assert (without.holding, without.has_instance) == (Holding.HELD, False)
    assert (wire.kind, official.kind) == (VertexKind.ORGANISATION, VertexKind.OFFICIAL_DOCUMENT)


def test_a_copy_between_two_vertices_has_no_direction() -> None:
    (copy,) = from_dict(drawn("C: X | Y; X: *; Y: *", copies=[{"vertices": ["X", "Y"]}])).copies
    assert (copy.of, copy.by, copy.directed) == ("X", "Y", False)


def test_labels_are_a_table_or_a_list() -> None:
    rows = [{"id": "X", "labels": ["P", "owner:O"]}, {"id": "Y", "labels": {"author": "P", "owner": ["O", "Q"]}}]
    first, second = from_dict({"claim": "C", "vertices": rows}).vertices[1:]
    assert first.labels == {"label": ("P",), "owner": ("O",)}
    assert second.labels == {"author": ("P",), "owner": ("O", "Q")}


def test_sharings_keep_their_kind() -> None:
    data = drawn("C: X | Y; X: *; Y: *", aliases=[["X", "Y"]], versions=[["X", "Y"]], near_copies=[["X", "Y"]])
    assert [one.kind for one in from_dict(data).sharings] == list(SharingKind)


def test_a_year_given_as_a_number_is_a_date() -> None:
    assert from_dict({"claim": "C", "vertices": [{"id": "X", "date": 2005}]}).vertices[1].date == "2005"
