"""A run of `add` that is killed at any moment, and run again, makes the library of a run never killed.

`benchmarks/kills.py --kills 50` does the same at length.
"""

import signal

import pytest
from benchmarks import kills


@pytest.mark.parametrize(("jobs", "number"), [(1, 8), (2, 3)])
def test_after_real_kills_a_second_run_gives_the_library_of_a_run_never_killed(jobs: int, number: int) -> None:
    assert kills.differences(number, seed=7, size=12, jobs=jobs) == []


def test_after_ctrl_c_a_second_run_gives_the_library_of_a_run_never_ended() -> None:
    assert kills.differences(4, seed=8, size=12, sign=signal.SIGINT) == []
