"""Large and awkward graphs: an answer, never a hang, and honest words where a search ends early."""

from __future__ import annotations

from itertools import pairwise
from random import Random
from typing import Any

from tests.trace.support.notation import drawn
from whence.trace.support import Ground, analyse, from_dict, picture, sentence, svg, tree
from whence.trace.support.cuts import Size, cut_size, smallest_cuts
from whence.trace.support.index import Hypergraph, build
from whence.trace.support.interval import Interval, ordered


def chain(length: int, *, closed: bool) -> dict[str, Any]:
    names = [f"v{number}" for number in range(length)]
    links = [{"of": of, "by": [by]} for of, by in pairwise(names)]
    ends = [{"of": names[-1], "by": [names[0]] if closed else []}]
    return {"claim": "C", "vertices": names, "justifications": [{"of": "C", "by": ["v0"]}, *links, *ends]}


def test_a_circle_of_ten_thousand_is_an_answer() -> None:
    graph = from_dict(chain(10_000, closed=True))
    found = analyse(graph)
    assert (str(found.interval[Ground.ANY]), len(found.circles[0])) == ("0", 10_000)
    assert "10,000 documents form a circle" in sentence(found, graph)


def test_a_chain_of_three_thousand_is_all_single_points() -> None:
    graph = from_dict(chain(3000, closed=False))
    found = analyse(graph)
    assert len(found.single_points) == 3000
    shown = picture(graph, found)
    assert len(shown.nodes) < 70
    assert svg(shown).startswith("<svg")
    assert tree(shown)


def test_many_edges_are_an_answer() -> None:
    random = Random(1)
    rows: list[dict[str, Any]] = [{"of": "C", "by": [f"v{v}"]} for v in range(200)]
    rows += [{"of": f"v{random.randrange(2000)}", "by": [f"v{random.randrange(2000)}"]} for _ in range(20_000)]
    rows += [{"of": f"v{v}", "by": []} for v in range(1970, 2000)]
    found = analyse(from_dict({"claim": "C", "vertices": [f"v{v}" for v in range(2000)], "justifications": rows}))
    assert str(found.interval[Ground.ANY]) == "30"
    assert found.lines[Ground.ANY][1] == 30


def test_five_or_more_is_said_where_four_do_not_suffice() -> None:
    sets = [[(v,) for v in range(1, 7)], *([(7 + v, 13 + v)] for v in range(6)), *([()] for _ in range(12))]
    assert cut_size(Hypergraph(0, sets, list(range(len(sets))))) == Size(5, exact=False)


def test_a_search_that_ends_early_says_how_far_it_came() -> None:
    sets = [[(v,) for v in range(1, 7)], *([(7 + v, 13 + v)] for v in range(6)), *([()] for _ in range(12))]
    found = smallest_cuts(Hypergraph(0, sets, list(range(len(sets)))), budget=100)
    assert not found.size.finished
    assert str(found.size).endswith("not finished")
    assert str(found.size).startswith("at least ")
    assert found.cuts == ()


def test_the_words_of_an_early_end_reach_the_sentence() -> None:
    names = [f"d{v}" for v in range(12)]
    data = drawn("C: " + " | ".join(names) + "; " + "; ".join(f"{n}: a{n} & b{n}; a{n}: *; b{n}: *" for n in names))
    graph = from_dict(data)
    assert "a cut of 5 or more" in sentence(analyse(graph), graph)
    assert "at least 1, not finished" in sentence(analyse(graph, budget=50), graph)


def test_one_bound_tells_what_is_known_of_the_other() -> None:
    open_, seven = Size(2, exact=False, finished=False), Size(7)
    assert ordered(Size(3), open_) == Interval(Size(3), Size(3, exact=False, finished=False))
    assert ordered(Size(7, exact=False), seven) == Interval(seven, seven)
    assert str(ordered(open_, seven)) == "2–7 (not finished)"


def test_an_empty_graph_has_nothing_to_stand_on() -> None:
    graph = from_dict({"claim": "C", "vertices": [], "justifications": []})
    found = analyse(graph)
    assert str(found.interval[Ground.ANY]) == "0"
    assert sentence(found, graph) == "0 documents; 0 roots; 0 traced lines."
    assert svg(picture(graph, found)).startswith("<svg")


def test_the_claim_as_its_own_upstream_supports_nothing() -> None:
    found = analyse(from_dict(drawn("C: X; X: C")))
    assert str(found.interval[Ground.ANY]) == "0"
    assert found.circles == (("C", "X"),)


def test_doubled_justifications_change_nothing() -> None:
    once, twice = (build(from_dict(drawn(text))) for text in ("C: X; X: P; P: *", "C: X | X; X: P | P; P: *"))
    assert once.documents == twice.documents
    assert str(analyse(twice.graph).interval[Ground.ANY]) == "1"
