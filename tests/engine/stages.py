"""Stages for the engine's tests: functions at the top level of a module, as workers need them."""

import os
import signal
import time


def double(number: int) -> int:
    return 2 * number


def slow_first(number: int) -> int:
    """The earlier an item, the longer it takes: results come back in the wrong order."""
    time.sleep(0.05 if number == 0 else 0)
    return number


def die_at_three(number: int) -> int:
    """A crash, as compiled code has them."""
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def refuse(number: int) -> int:
    raise ValueError(f"no {number}")


def pid(number: int) -> int:
    return os.getpid()


def sleep(seconds: float) -> int:
    time.sleep(seconds)
    return os.getpid()
