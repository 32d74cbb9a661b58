"""The worked examples of the design, and each rule of the interval with its counter-case."""

from __future__ import annotations

from typing import Any

import pytest

from tests.trace.support.notation import CASES, drawn, of_case
from whence.trace.support import ALL_RULES, Ground, Rule, analyse, from_dict, without
from whence.trace.support.index import build
from whence.trace.support.interval import interval

RULE_CASES = [case for case in CASES if case.get("rule")]


def named(case: dict[str, Any]) -> str:
    return str(case["name"])


@pytest.mark.parametrize("case", CASES, ids=named)
def test_the_worked_examples_come_out_as_designed(case: dict[str, Any]) -> None:
    found = analyse(from_dict(of_case(case)))
    got = {
        "documents": found.documents,
        "roots": [root.id for root in found.roots],
        "points": list(found.single_points),
        "points_low": list(found.single_points_low),
        "cuts": sorted(sorted(cut) for cut in found.cuts),
        "circles": [list(circle) for circle in found.circles],
        "lines": found.lines[Ground.ANY][1],
        "label": found.label_cut and [str(found.label_cut.size), sorted(found.label_cut.cut)],
        "anachronisms": [[one.citer, one.source] for one in found.anachronisms],
        "unsupported": list(found.unsupported),
        "only_suspected": list(found.only_suspected),
        **{ground.value: [one.lo.least, one.hi.least] for ground, one in found.interval.items()},
    }
    assert {key: got[key] for key in case["expect"]} == case["expect"]
    assert all(one.lo.exact and one.hi.exact for one in found.interval.values())


@pytest.mark.parametrize("case", RULE_CASES, ids=named)
def test_each_rule_is_needed_for_its_case(case: dict[str, Any]) -> None:
    index = build(from_dict(of_case(case)))
    held = [interval(index, ground) for ground in Ground]
    off = [interval(index, ground, rules=ALL_RULES - {Rule(case["rule"])}) for ground in Ground]
    assert off != held


def test_every_rule_has_a_case_that_needs_it() -> None:
    assert {case["rule"] for case in RULE_CASES} == {rule.value for rule in Rule}


def test_a_retraction_is_carried_through_all_that_rested_on_it() -> None:
    found = without(from_dict(drawn("C: X | Y | Z; X: W; Y: W; W: *; Z: V; V: *")), ["W"])
    assert (str(found.before), str(found.after)) == ("2", "1")
    assert found.falls_high == found.falls_low == found.stale == ("X", "Y")
