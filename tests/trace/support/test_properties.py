"""The engine against the definition, read by a brute force that shares no code with it."""

from __future__ import annotations

import copy
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trace.support.brute import GROUNDS, Brute
from tests.trace.support.graphs import add_suspicion, random_graph
from whence.trace.support import ALL_RULES, Ground, Rule, analyse, from_dict
from whence.trace.support.analysis import label_cut
from whence.trace.support.bounds import high, low
from whence.trace.support.cuts import cut_size, single_points, smallest_cuts
from whence.trace.support.fixpoint import Circuit
from whence.trace.support.index import Hypergraph, Index, build
from whence.trace.support.interval import interval

randoms = st.randoms(use_true_random=False)


def indexed(data: dict[str, Any]) -> Index:
    return build(from_dict(data))


def bounds(index: Index, rules: frozenset[Rule] = ALL_RULES) -> dict[str, tuple[int, int]]:
    found = {ground: interval(index, ground, rules=rules) for ground in Ground}
    return {ground.value: (one.lo.least, one.hi.least) for ground, one in found.items()}


def capped(size: int) -> int:
    return min(size, 5)


def of_brute(brute: Brute) -> dict[str, tuple[int, int]]:
    return {ground: (brute.lo(ground), brute.hi(ground)) for ground in GROUNDS}


def same(found: dict[str, tuple[int, int]], expected: dict[str, tuple[int, int]]) -> bool:
    """Equal, where sizes above four need not be told apart."""
    return all(tuple(map(capped, found[g])) == tuple(map(capped, expected[g])) for g in GROUNDS)


def test_both_bounds_of_two_thousand_graphs_are_those_of_the_definition() -> None:
    for seed in range(2000):
        data = random_graph(Random(seed))
        assert same(bounds(indexed(data)), of_brute(Brute(data))), seed


@settings(max_examples=200)
@given(randoms)
def test_both_bounds_at_all_grounds_are_those_of_the_definition(random: Random) -> None:
    data = random_graph(random)
    found, expected = bounds(indexed(data)), of_brute(Brute(data))
    assert same(found, expected), (found, expected)


@settings(max_examples=150)
@given(randoms)
def test_the_least_fixpoint_and_all_smallest_cuts_are_those_of_the_definition(random: Random) -> None:
    data = random_graph(random)
    index, brute = indexed(data), Brute(data)
    for ground in Ground:
        for graph, table, groups in (
            (high(index, ground), brute.high(ground), brute.together({"stated"}, unnamed=False)),
            (low(index, ground), brute.low(ground), brute.together({"stated", "suspected"}, unnamed=True)),
        ):
            carried = {index.names[v] for v in Circuit(graph).supported(())}
            assert carried == brute.supported(table, set())
            size, cuts = brute.smallest(table, groups)
            assert_cuts(index, graph, size, cuts)


def assert_cuts(index: Index, graph: Hypergraph, size: int, cuts: set[frozenset[str]]) -> None:
    """All smallest cuts are found; where labels overlap, not each of several that fail the same vertices."""
    found = smallest_cuts(graph)
    assert found.size.least == capped(size) or (found.size.exact and found.size.least == size)
    members = [frozenset(failing(index, graph, set(cut))) for cut in found.cuts]
    assert set(members) <= cuts
    points = {frozenset(failing(index, graph, {unit})) for unit in single_points(graph)}
    assert points == (set(members) if size == 1 else set())
    if not graph.labels:
        assert len(set(members)) == len(members)
        widest = {cut for cut in cuts if not any(cut < other for other in cuts)}  # a label of one inside a label of two
        assert widest <= set(members) or not found.complete


def failing(index: Index, graph: Hypergraph, units: set[int]) -> set[str]:
    numbers = range(len(index.names))
    return {index.names[v] for v in numbers if v != index.claim and units & {graph.unit[v], *graph.labels.get(v, ())}}


@settings(max_examples=150)
@given(randoms)
def test_the_label_cut_is_that_of_the_definition(random: Random) -> None:
    data = random_graph(random)
    index = indexed(data)
    found = label_cut(index, high(index, Ground.ANY))
    if found is not None:
        assert found.size.least == capped(Brute(data).with_labels())


@settings(max_examples=100)
@given(randoms)
def test_what_falls_is_what_the_least_fixpoint_loses(random: Random) -> None:
    data = random_graph(random, size=7)
    brute, table = Brute(data), Brute(data).high("any")
    groups = brute.together({"stated"}, unnamed=False)
    for row in analyse(from_dict(data)).falls:
        gone = next(group for group in groups if row.taken[0] in group)
        lost = brute.supported(table, set()) - brute.supported(table, gone)
        assert set(row.falls_high) == lost & brute.documents
        assert row.after.lo.least <= row.after.hi.least


@pytest.mark.parametrize("rule", list(Rule))
def test_no_rule_can_be_left_out_unnoticed(rule: Rule) -> None:
    for seed in range(4000):
        data = random_graph(Random(seed), size=6)
        if not same(bounds(indexed(data), ALL_RULES - {rule}), of_brute(Brute(data))):
            return
    pytest.fail(f"4,000 graphs do not notice that {rule} is off")


def test_lo_is_at_most_hi_on_ten_thousand_graphs() -> None:
    for seed in range(10_000):
        found = bounds(indexed(random_graph(Random(seed))))
        assert all(lo <= hi for lo, hi in found.values()), seed


@pytest.mark.parametrize("first", [20_000, 21_000, 22_000])
def test_one_more_suspicion_never_raises_lo_and_leaves_hi(first: int) -> None:
    for seed in range(first, first + 1000):
        random = Random(seed)
        data = random_graph(random)
        more = copy.deepcopy(data)
        add_suspicion(random, more)
        before, after = bounds(indexed(data)), bounds(indexed(more))
        for ground in GROUNDS:
            assert after[ground][0] <= before[ground][0], seed
            assert after[ground][1] == before[ground][1], seed


@settings(max_examples=100)
@given(randoms)
def test_removing_a_justification_never_raises_a_cut(random: Random) -> None:
    index = indexed(random_graph(random))
    for graph in (high(index, Ground.ANY), low(index, Ground.ANY), high(index, Ground.IDENTIFIED)):
        whole = cut_size(graph).least
        for v, sets in enumerate(graph.sets):
            for gone in range(len(sets)):
                fewer = [*graph.sets]
                fewer[v] = [one for number, one in enumerate(sets) if number != gone]
                assert cut_size(Hypergraph(graph.claim, fewer, graph.unit, graph.labels)).least <= whole
