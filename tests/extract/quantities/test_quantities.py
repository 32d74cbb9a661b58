"""Quantities and what they count."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from whence.extract.dates import Dated
from whence.extract.quantities import quantities
from whence.extract.words import words
from whence.models import Quantity

CASES = yaml.safe_load((Path(__file__).parents[2] / "cases" / "quantities.yml").read_text(encoding="utf-8"))


def found_in(text: str) -> list[Quantity]:
    said = words(text, (0, len(text)))
    return quantities("r", said, Dated("r").read(said))


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_quantities_of_the_cases(case: dict[str, Any]) -> None:
    text = case["text"]
    found = found_in(text)
    rows = [
        [text[q.start : q.end], q.low, q.high, q.bound, q.unit, text[slice(*q.counted)] if q.counted else None]
        for q in found
    ]
    assert rows == case["quantities"], case["why"]
    if "restrictions" in case:
        assert [text[a:b] for a, b in found[0].restrictions] == case["restrictions"]
    if "share" in case:
        assert found[0].share == case["share"]


def test_numbers_of_a_thousand_digits_give_no_value() -> None:
    assert all(len(q.low or "") < 40 for q in found_in("They counted " + "7" * 1000 + " ships and 12 boats."))


@given(st.text(alphabet="0123456789,.-$% menofthwdzi()", max_size=120))
def test_every_quantity_stands_where_it_says(text: str) -> None:
    for one in found_in(text):
        assert 0 <= one.start < one.end <= len(text)
        if one.counted:
            assert one.end <= one.counted[0] < one.counted[1] <= len(text)


@given(st.integers(min_value=2, max_value=999_999_999))
def test_every_figure_is_read_back(number: int) -> None:
    (one,) = found_in(f"They counted exactly {number:,} ships.")
    assert (one.low, one.high, one.bound) == (str(number), str(number), "exact")


def test_figures_of_notes_count_only_what_they_name_in_small_letters() -> None:
    text = "12. Civilian interview 44; see Six Major Puzzles, vol. 25, p. 7. Of 26 passengers, 9 paid $300; so 22 did."
    said = words(text, (0, len(text)))
    found = quantities("r", said, noted=True)
    assert [text[one.start : one.end] for one in found] == ["26", "$300"]
