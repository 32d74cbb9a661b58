"""The local engine: order, bounds, deaths of workers, interruptions."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from tests.engine import stages
from whence.engine import local
from whence.engine.local import Job, Lost, run


def jobs(numbers: Iterator[int] | range, weight: int = 1) -> Iterator[Job[int, int]]:
    return (Job(number, number, weight) for number in numbers)


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_with_their_items_in_order(workers: int) -> None:
    assert list(run(stages.slow_first, jobs(range(20)), workers=workers)) == [(n, n) for n in range(20)]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_item_without_an_argument_keeps_its_place_and_is_not_run(workers: int) -> None:
    given = [Job("a", 1), Job("b", None), Job("c", 3)]
    assert list(run(stages.double, given, workers=workers)) == [("a", 2), ("b", None), ("c", 6)]


def test_one_worker_is_this_process_and_more_are_others() -> None:
    assert {result for _, result in run(stages.pid, jobs(range(3)))} == {os.getpid()}
    assert os.getpid() not in {result for _, result in run(stages.pid, jobs(range(3)), workers=2)}


def test_the_item_under_which_a_worker_dies_is_lost_and_no_other() -> None:
    results = list(run(stages.die_at_three, jobs(range(12)), workers=2))
    assert [n for n, result in results if isinstance(result, Lost)] == [3]
    assert [result for n, result in results if n != 3] == [n for n in range(12) if n != 3]


def test_a_worker_may_die_again_and_again() -> None:
    given = (Job(n, 3 if n % 2 else n, 1) for n in range(8))
    results = list(run(stages.die_at_three, given, workers=2))
    assert [isinstance(result, Lost) for _, result in results] == [False, True] * 4


def test_an_error_of_the_function_is_raised_here() -> None:
    with pytest.raises(ValueError, match="no 0"):
        list(run(stages.refuse, jobs(range(2)), workers=2))


def test_only_a_window_of_items_is_taken_ahead() -> None:
    taken = 0

    def count() -> Iterator[int]:
        nonlocal taken
        for number in range(100):
            taken += 1
            yield number

    results = run(stages.double, jobs(count()), workers=2)
    next(results)
    assert taken <= 10
    results.close()  # type: ignore[attr-defined]


def test_heavy_items_are_taken_one_at_a_time() -> None:
    taken = []
    heavy = (taken.append(n) or Job(n, n, local.WINDOW_BYTES) for n in range(5))  # type: ignore[func-returns-value]
    results = run(stages.double, heavy, workers=2)
    next(results)
    assert taken == [0, 1]
    assert len(list(results)) == 4


def test_a_run_that_is_given_up_leaves_no_process() -> None:
    given = (Job(n, 0.0 if n == 0 else 30.0) for n in range(4))
    results = run(stages.sleep, given, workers=2)
    next(results)
    began = time.monotonic()
    results.close()  # type: ignore[attr-defined]
    assert time.monotonic() - began < 10
    assert not [child for child in multiprocessing.active_children() if "Fork" in child.name]


SCRIPT = """
import signal
from tests.engine import stages
from whence.engine.local import Job, run
if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a run in the background may have begun with it ignored
    for n, result in run(stages.sleep, (Job(n, 0.0 if n < 2 else 60.0) for n in range(6)), workers=2):
        print(result, flush=True)
"""


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGINT])
@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="/proc shows which processes live")
def test_workers_end_with_their_parent(end: signal.Signals) -> None:
    with subprocess.Popen([sys.executable, "-c", SCRIPT], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as parent:
        assert parent.stdout
        workers = {int(parent.stdout.readline()) for _ in range(2)}
        parent.send_signal(end)
        parent.wait(20)
    until = time.monotonic() + 10
    while any(map(_lives, workers)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(_lives, workers))


def _lives(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rsplit(")", 1)[1].split()[0] not in "ZX"
    except OSError:
        return False
