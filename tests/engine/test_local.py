"""The local engine: order, bounds, deaths of workers, interruptions."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from tests.engine import stages
from whence.engine import local
from whence.engine.child import LostError, stream
from whence.engine.limits import Limits
from whence.engine.local import Job, Lost, run
from whence.engine.worker import Request


def jobs(numbers: Iterator[int] | range, weight: int = 1) -> Iterator[Job[int, int]]:
    return (Job(number, number, weight) for number in numbers)


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_with_their_items_in_order(workers: int) -> None:
    assert list(run(stages.slow_first, jobs(range(20)), workers=workers)) == [(n, n) for n in range(20)]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_item_without_an_argument_keeps_its_place_and_is_not_run(workers: int) -> None:
    given = [Job("a", 1), Job("b", None), Job("c", 3)]
    assert list(run(stages.double, given, workers=workers)) == [("a", 2), ("b", None), ("c", 6)]


@pytest.mark.parametrize("workers", [1, 2])
def test_the_work_is_done_by_other_processes_and_by_warm_ones_again(workers: int) -> None:
    first, second = ({result for _, result in run(stages.pid, jobs(range(8)), workers=workers)} for _ in range(2))
    assert os.getpid() not in first
    assert len(first) <= workers
    assert first & second


@pytest.mark.parametrize("workers", [1, 2])
def test_the_item_under_which_a_worker_dies_is_lost_and_no_other(workers: int) -> None:
    results = list(run(stages.die_at_three, jobs(range(12)), workers=workers))
    assert [n for n, result in results if isinstance(result, Lost)] == [3]
    assert [result for n, result in results if n != 3] == [n for n in range(12) if n != 3]
    assert "crashed (SIGSEGV)" in str(results[3][1])


def test_a_worker_may_die_again_and_again() -> None:
    given = (Job(n, 3 if n % 2 else n, 1) for n in range(8))
    results = list(run(stages.die_at_three, given, workers=2))
    assert [isinstance(result, Lost) for _, result in results] == [False, True] * 4


def test_what_takes_too_long_is_ended_and_the_rest_goes_on() -> None:
    began = time.monotonic()
    results = list(run(stages.hang_at_three, jobs(range(6)), limits=Limits(seconds=0.5)))
    assert time.monotonic() - began < 10
    assert [isinstance(result, Lost) for _, result in results] == [False, False, False, True, False, False]
    assert "0.5 seconds" in str(results[3][1])


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux refuses memory beyond a bound")
def test_what_needs_too_much_memory_is_lost_with_that_reason() -> None:
    results = list(run(stages.hog_at_three, jobs(range(6)), limits=Limits(memory=256 << 20)))
    assert [isinstance(result, Lost) for _, result in results] == [False, False, False, True, False, False]
    assert "256 MB of memory" in str(results[3][1])


def test_a_result_that_is_too_large_is_lost_with_that_reason() -> None:
    results = list(run(stages.flood_at_three, jobs(range(6)), limits=Limits(result=1 << 19)))
    assert [isinstance(result, Lost) for _, result in results] == [False, False, False, True, False, False]


def test_what_a_library_prints_is_no_answer() -> None:
    assert [result for _, result in run(stages.speak, jobs(range(3)))] == [0, 1, 2]


def test_several_items_come_one_by_one_until_the_process_dies() -> None:
    found = stream(Request(stages.several, [1, 2, -1, 4], Limits(), several=True))
    assert [next(found), next(found)] == [11, 12]
    with pytest.raises(LostError, match="SIGSEGV"):
        next(found)


def test_several_items_have_a_time_limit_each() -> None:
    found = stream(Request(stages.count, 5, Limits(seconds=1.0), several=True))
    with pytest.raises(LostError, match="1 seconds"):
        list(found)


def test_items_that_nobody_takes_do_not_keep_the_process() -> None:
    found = stream(Request(stages.several, [1] * 1000, Limits(), several=True))
    next(found)
    found.close()  # type: ignore[attr-defined]
    assert list(stream(Request(stages.several, [5], Limits(), several=True))) == [15]


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
    assert taken <= 40
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


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a process inherit its parent's peak")
def test_a_worker_of_a_large_process_is_not_taken_for_a_large_one() -> None:
    ballast = bytearray(900 << 20)
    ballast[:: 1 << 12] = b"x" * len(ballast[:: 1 << 12])
    peak = subprocess.run(
        [sys.executable, "-c", "from whence.engine.limits import resident; print(resident())"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert len(ballast) > int(peak.stdout) > 0
