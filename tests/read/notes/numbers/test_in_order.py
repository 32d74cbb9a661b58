"""The longest rising run of a row of numbers."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from whence.read.notes.numbers.in_order import rising


@given(st.lists(st.integers(0, 9), max_size=9))
def test_no_rising_run_is_longer(numbers: list[int]) -> None:
    found = rising(numbers)
    runs = (run for size in range(len(numbers) + 1) for run in combinations(numbers, size))
    assert [numbers[at] for at in found] == sorted({numbers[at] for at in found})
    assert found == sorted(found)
    assert len(found) == max(len(run) for run in runs if list(run) == sorted(set(run)))
