"""Dates, quantities and toponyms of a few tagged passages; all of them: benchmarks/statements.py."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.statements import Score, compare, extraction, found_in, tags

from tests.passages import passages

pytestmark = pytest.mark.data
SHORT = (0, 4, 6, 7, 15, 24)
"""Passages of short documents."""
LEAST = {"dates": 0.9, "quantities": 0.8, "places": 0.85}


def test_tagged_passages_are_found_with_their_values(shared: Path) -> None:
    spans = {row["number"]: (row["start"], row["end"]) for row in passages()}
    scores = {name: Score(name) for name in LEAST}
    for row in tags():
        if row["number"] in SHORT:
            text, whole = extraction(shared / "data", row["number"])
            found = found_in(text, whole, spans[row["number"]])
            for name, score in scores.items():
                compare(score, row[name], found[name], [])
    assert sum(score.tagged for score in scores.values()) > 60
    for name, score in scores.items():
        assert 2 * score.right / (score.found + score.tagged) >= LEAST[name], score.line()


def test_tags_stand_inside_their_passages() -> None:
    spans = {row["number"]: (row["start"], row["end"]) for row in passages()}
    for row in tags():
        start, end = spans[row["number"]]
        for name in LEAST:
            assert all(start <= tag[0] < tag[1] <= end for tag in row[name])
            assert row[name] == sorted(row[name])
