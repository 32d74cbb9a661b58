"""Joints: where a sentence is joined of several assertions, and where it only lists."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.passages import tagged_sentences
from whence.extract.statements.clauses import clauses, joined, parted
from whence.extract.statements.clues import described
from whence.extract.statements.joints import joints, places
from whence.extract.statements.rules import next_relative, ruled
from whence.extract.words import words

OWN = "The camp was closed in 1999, and half of the men had left it by then."
SHARED = "The general flew to Rome in May and met the envoys of the king."
RELATIVE = "The fund, which has paid for the school since 1999, is empty."
NONE = "The fund paid for schools, roads, and bridges in the valley."


def kinds(text: str) -> list[str]:
    found = words(text, (0, len(text)))
    return [joint.kind for joint in joined(found, 0, len(found))]


@pytest.mark.parametrize(
    ("text", "expected"), [(OWN, ["own"]), (SHARED, ["shared"]), (RELATIVE, ["relative"]), (NONE, [])]
)
def test_a_joint_has_the_kind_of_what_stands_behind_it(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


def test_a_verb_behind_a_relative_clause_shares_what_that_is_about() -> None:
    text = "His companion was Yousef, who had entered with false papers but claimed asylum in court."
    found = words(text, (0, len(text)))
    last = clauses(found, 0, len(found))[-1]
    assert [text[slice(*found.span(*run))] for run in last.parts] == ["Yousef", "claimed asylum in court"]


def test_a_part_of_a_sentence_keeps_only_the_joints_inside_it() -> None:
    found = words(OWN, (0, len(OWN)))
    (joint,) = joined(found, 0, len(found))
    assert len(parted(found, (0, joint.at), [joint])) == 1
    assert len(parted(found, (0, len(found)), [joint])) == 2


def test_rules_name_the_places_that_are_plain() -> None:
    found = words(OWN, (0, len(OWN)))
    assert list(ruled(found, 0, len(found) - 1).values()) == ["own"]


def test_a_place_is_described_from_its_runs_first_word() -> None:
    text = f"It rained; {OWN}"
    found = words(text, (0, len(text)))
    (at,) = places(found, 3, len(found))
    run, (place,) = described(found, (3, len(found)), [at])
    assert run.low[place.at] == "and"
    assert (run.low[place.right], place.said, place.capital) == ("half", "own", False)


def test_a_form_in_ed_behind_a_place_is_a_participle_or_a_past() -> None:
    text = "The plan is based on input and supplemented by talks, and enabled players to win."
    found = words(text, (0, len(text)))
    _, seen = described(found, (0, len(found)), [6, 11])
    assert [(one.participle, one.past, one.capital) for one in seen] == [(True, False, False), (False, True, False)]


@given(st.text(alphabet="the man was, and; who (which) - had: said so but ran" + '."', max_size=120))
def test_joints_stand_in_order_inside_any_text(text: str) -> None:
    found = words(text, (0, len(text)))
    at = [joint.at for joint in joints(found, 0, len(found))]
    assert at == sorted(set(at))
    assert all(0 < one < len(found) - 1 for one in at)


@pytest.mark.data
def test_tagged_joints_stand_in_their_sentences(shared: Path) -> None:
    tagged = list(tagged_sentences(shared / "data"))
    assert sum(bool(one.joints) for one in tagged) > 500
    assert all(one.start < joint < one.end for one in tagged for joint in one.joints)
    kept = [one for one in tagged if one.joints][::25]
    for one in kept:
        found = words(one.text, (one.start, one.end))
        assert one.joints <= set(found.starts)


def test_a_stretch_of_one_word_has_no_relative_clause() -> None:
    text = "passed, and the governor signed, the bill, which adopted the test for all of them."
    found = words(text, (0, len(text)))
    assert next_relative(found, 0, len(found)) > 0
    assert next_relative(found, 0, 1) == -1
