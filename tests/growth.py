"""Does a step's time grow in step with its input? Asked so that a busy machine cannot say no.

What else a machine does only ever adds to a time, and adds to a short run as to a long one: the fastest of several runs
is what the step itself takes. The bound lies half-way (geometrically) between linear and quadratic growth.
"""

import time
from collections.abc import Callable

GRAIN = 0.004
"""Seconds: a shorter run says more of the clock than of the step."""

TRIES = 6


def grows_in_step(step: Callable[[int], object], small: int, large: int) -> bool:
    """Whether `step(large)` takes about `large / small` times as long as `step(small)`, and not the square of that."""
    bound = (large / small) ** 1.5
    step(small)  # patterns are compiled and tables read at first use
    shorts, longs = [], []
    for _ in range(TRIES):
        shorts.append(_seconds(step, small))
        longs.append(_seconds(step, large))
        if min(longs) < bound * max(GRAIN, min(shorts)):
            return True
    return False


def _seconds(step: Callable[[int], object], size: int) -> float:
    start = time.process_time()
    step(size)
    return time.process_time() - start
