"""A run of `add` that is killed at any moment, and run again, makes the library of a run never killed.

`benchmarks/kills.py --kills 50` does the same at length.
"""

import pytest

from benchmarks import kills


@pytest.mark.parametrize(("jobs", "number"), [(1, 8), (2, 3)])
def test_after_real_kills_a_second_run_gives_the_library_of_a_run_never_killed(jobs: int, number: int) -> None:
    assert kills.differences(number, seed=7, size=12, jobs=jobs, in_a_row=4) == []
