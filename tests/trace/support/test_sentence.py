"""The sentence, the contract, and what falls."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.trace.support.notation import drawn
from whence.errors import UsageError
from whence.trace.support import SupportGraph, analyse, from_dict, sentence, to_json, without

GRAPHS = Path(__file__).parents[2] / "cases" / "support_graphs"


def graph_of(text: str, **more: object) -> SupportGraph:
    return from_dict(drawn(text, **more))


def said(graph: SupportGraph) -> str:
    return sentence(analyse(graph), graph)


def test_the_sentence_of_the_design_has_all_its_denominators() -> None:
    graph = graph_of(
        "C: A | B | D | E | F | X | Y; A: W; B: W; D: W; E: W; F: W; X: Y; Y: X | W; W: P | S | o; P: *; S: *; o: *",
        vertices={
            **{name: {"kind": "document"} for name in "ABDEFXY"},
            "W": {"kind": "organisation", "text": "the wire"},
            "P": {"kind": "person", "held": True},
            "S": {"kind": "work", "held": False},
            "o": {"kind": "person", "identified": "none"},
        },
        conflicts=[{"code": "X501", "values": ["300", "600"]}, {"code": "X503"}, {"code": "X503"}],
    )
    assert said(graph) == (
        "7 documents; 3 roots (1 named, 1 anonymous, 1 not held); rests on one source; if the wire is wrong the claim "
        "falls; 2 documents form a circle; figures differ (300 / 600); 2 parties deny it; 1 of 3 roots in the library."
    )


def test_a_range_is_said_as_a_range_and_a_suspicion_as_a_suspicion() -> None:
    graph = graph_of(
        "C: X | Y; X: IRNA; Y: Agency; IRNA: *; Agency: *",
        vertices={"IRNA": {"kind": "organisation"}, "Agency": {"kind": "organisation"}},
        aliases=[["IRNA", "Agency"]],
    )
    assert said(graph) == (
        "2 documents; 2 roots (2 named); 1–2 traced lines; counting what is suspected, if IRNA (taken as one with "
        "Agency) is wrong the claim falls; 0 of 2 roots in the library."
    )


def test_documents_that_name_nobody_open_the_range_downwards() -> None:
    graph = graph_of(
        "C: X | Y | Z; X: *; Y: P; P: *; Z: Q; Q: *", vertices={"P": {"kind": "person"}, "Q": {"kind": "person"}}
    )
    assert "; 2–3 traced lines; 1 of 3 documents names no source and may add a line or only repeat; " in said(graph)


def test_a_joint_basis_is_a_cut_not_lines() -> None:
    assert "; a cut of 2, since some sources are only given together; " in said(
        graph_of("C: X | Y; X: A & B; Y: D; A: *; B: *; D: *")
    )


def test_many_single_points_are_counted() -> None:
    chain = "; ".join(f"v{number}: v{number + 1}" for number in range(5))
    assert "if v0, v1, v2 or any of 3 more is wrong the claim falls" in said(graph_of(f"C: v0; {chain}; v5: *"))


def test_no_sentence_gives_a_verdict() -> None:
    for path in GRAPHS.glob("*.json"):
        text = said(from_dict(json.loads(path.read_text(encoding="utf-8")))).lower()
        assert not {"true", "false", "confirmed", "verified", "likely"} & set(text.replace(";", " ").split())


def test_the_contract_has_the_words_of_the_design() -> None:
    graph = graph_of("C: X | Y; X: W; Y: W; W: *", vertices={"W": {"kind": "person", "text": "a witness"}})
    data = json.loads(json.dumps(to_json(analyse(graph), graph)))
    assert data["documents"] == 2
    assert data["roots"] == [{"id": "W", "kind": "named", "label": "a witness", "held": None}]
    assert data["cut"] == {"any": [1, 1], "attributed": [1, 1], "identified": [1, 1]}
    assert data["single_points"] == ["W"]
    assert data["cycles"] == []


def test_every_graph_as_reports_give_it_carries_a_sentence_on_each_link() -> None:
    paths = list(GRAPHS.glob("*.json"))
    graphs = [from_dict(json.loads(path.read_text(encoding="utf-8"))) for path in paths]
    assert len(graphs) == 30
    for graph in graphs:
        links = [one for one in graph.justifications if one.by]
        assert all(one.evidence and str(one.evidence[0]).strip() for one in links)
    mixed = [g for g in graphs if any(len(j.by) > 1 for j in g.justifications) or any(v.labels for v in g.vertices)]
    assert len(mixed) >= 10
    assert sum(analyse(graph).documents >= 8 for graph in graphs) >= 10


# --- What falls ----------------------------------------------------------------------------------------------------


def test_all_documents_of_an_owner_can_be_taken_away_at_once() -> None:
    graph = graph_of(
        "C: X | Y | N; X: *; Y: *; N: *",
        vertices={"X": {"labels": {"owner": ["O"]}}, "Y": {"labels": {"owner": ["O"]}}},
    )
    found = without(graph, ["owner:O"])
    assert (str(found.before), str(found.after), found.falls_high) == ("3", "1", ("X", "Y"))
    assert without(graph, ["O"]).falls_high == ("X", "Y")


def test_a_stale_document_need_not_fall() -> None:
    found = without(graph_of("C: X; X: W | V; W: *; V: *"), ["W"])
    assert (found.falls_high, found.stale, str(found.after)) == ((), ("X",), "1")


def test_what_falls_is_told_without_the_floor_and_in_both_readings() -> None:
    graph = graph_of(
        "C: X | Y; X: P; Y: S; P: *; S: *", vertices={"P": {"kind": "person"}, "S": {"kind": "work", "held": False}}
    )
    found = without(graph, ["P"])
    assert str(found.after) == "0–1"
    assert (found.falls_high, found.falls_low) == (("X",), ("X",))


def test_a_suspected_copy_is_perhaps_stale() -> None:
    found = without(graph_of("C: X | Y; X: P; Y: *; P: *", copies=[{"of": "Y", "by": "X"}]), ["P"])
    assert (found.stale, found.perhaps_stale) == (("X",), ("Y",))
    assert (found.falls_high, found.falls_low) == (("X",), ("X", "Y"))


@pytest.mark.parametrize("name", ["nobody", "C"])
def test_taking_away_what_is_not_there_is_an_error(name: str) -> None:
    with pytest.raises(UsageError, match="nothing to take away"):
        without(graph_of("C: X; X: *"), [name])
