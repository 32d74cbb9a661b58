"""Rows of clues that come again and again."""

from __future__ import annotations

import pytest

from whence.extract.statements import spelled
from whence.extract.statements.clues import clues
from whence.extract.statements.spelled import Clues, Rows
from whence.extract.words import words


def test_a_row_is_spelled_once() -> None:
    asked: list[str] = []

    def spell(word: str) -> list[str]:
        asked.append(word)
        return [f"word={word}"]

    rows = Rows(spell, list)
    assert [rows["fund",], rows["fund",]] == [["word=fund"]] * 2
    assert asked == ["fund"]


def test_rows_begin_anew_when_too_many_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spelled, "_KEPT", 3)
    rows = Rows(lambda number: [f"row={number}"], list)
    assert [rows[number,] for number in range(10)] == [[f"row={number}"] for number in range(10)]
    assert len(rows) <= 3


def test_clues_do_not_depend_on_what_was_seen_before() -> None:
    first = "The fund paid for schools, and it will have built roads by May."
    other = "Soto, who served there, left; and the men that saw it had been told to go and wait."

    def seen(text: str) -> list[Clues]:
        found = words(text, (0, len(text)))
        return clues(found, (0, len(found)), [at for at in range(2, len(found) - 2) if found.tags[at] in "C,;"])

    fresh = seen(first)
    seen(other)
    assert seen(first) == fresh
    assert all(len(set(one)) == len(one) for one in fresh)
