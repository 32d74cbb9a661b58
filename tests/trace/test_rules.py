"""The catalogue of findings."""

import pytest

from whence.errors import UsageError
from whence.trace.findings import FINDERS
from whence.trace.rules import rule, rules, selected

WORK_NOT_HELD = "C203"
"""A code of the acquisition list alone, which is no finding."""


def test_every_code_has_a_finder_and_every_finder_a_code() -> None:
    assert sorted([*FINDERS, WORK_NOT_HELD]) == sorted(rules())


def test_every_rule_says_what_it_does_not_say() -> None:
    assert all(entry.not_said and entry.next and entry.when for entry in rules().values())


def test_no_rule_speaks_a_verdict() -> None:
    words = " ".join(" ".join(map(str, entry.to_dict().values())) for entry in rules().values()).lower().split()
    assert not {"true", "false", "confirmed", "verified", "likely", "lie", "fake"} & set(words)


def test_an_unknown_code_lists_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"no rule 'Q999'.*Q101"):
        rule("Q999")


@pytest.mark.parametrize(
    ("code", "select", "ignore", "expected"),
    [
        ("Q102", [], [], True),
        ("Q102", ["Q"], [], True),
        ("D701", ["Q"], [], False),
        ("Q102", ["Q"], ["Q102"], False),
        ("Q102", ["Q102"], ["Q"], True),  # the longer one wins
        ("D701", [], ["D"], False),
        ("Q102", ["q1"], [], True),
    ],
)
def test_codes_are_selected_by_their_beginnings(
    code: str, select: list[str], ignore: list[str], expected: bool
) -> None:
    assert selected(code, select=select, ignore=ignore) is expected
