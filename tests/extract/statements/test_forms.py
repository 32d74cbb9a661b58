"""Patterns over light tags."""

from __future__ import annotations

import pytest

from whence.extract.statements import forms


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("DLED", [2]),
        ("P'G", [1]),
        ("L'G", []),
        ("LvD", [1]),
        ("LvL", []),
        ("DvD", []),
        ("PRvL", [2]),
        ("WRzL", [2]),
        ("LRzL", []),
        ("PvL", [1]),
    ],
)
def test_a_tag_is_a_finite_verb_by_what_stands_around_it(tags: str, expected: list[int]) -> None:
    assert [verb.start() for verb in forms.FINITE.finditer(tags)] == expected


def test_what_stands_before_the_first_word_tells_of_its_verb() -> None:
    assert forms.FINITE.search("PvL", 1, 3)
    assert not forms.FINITE.search("LvL", 1, 3)


def test_the_last_opener_is_looked_for_inside_its_bounds() -> None:
    assert forms.last_opener("SLWLT", 0, 5) == 4
    assert forms.last_opener("SLWLT", 0, 4) == 2
    assert forms.last_opener("SLL", 1, 3) == -1
