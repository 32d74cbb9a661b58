"""Stages for the engine's tests: functions at the top level of a module, as workers need them."""

import os
import signal
import time
from collections.abc import Iterator


def double(number: int) -> int:
    return 2 * number


def slow_first(number: int) -> int:
    """The earlier an item, the longer it takes: results come back in the wrong order."""
    time.sleep(0.05 if number == 0 else 0)
    return number


def die_at_three(number: int) -> int:
    """A crash, as compiled code has them."""
    if number == 3:
        os.kill(os.getpid(), signal.SIGSEGV)
    return number


def hang_at_three(number: int) -> int:
    if number == 3:
        time.sleep(60)
    return number


def hog_at_three(number: int) -> int:
    return len(bytearray(1 << 30)) if number == 3 else number


def flood_at_three(number: int) -> bytes:
    return bytes(1 << 20) if number == 3 else bytes(number)


def speak(number: int) -> int:
    """A library that prints: nobody hears it."""
    os.write(1, b"no answer")
    print("no answer", flush=True)
    return number


def refuse(number: int) -> int:
    raise ValueError(f"no {number}")


def pid(number: int) -> int:
    return os.getpid()


def sleep(seconds: float) -> int:
    time.sleep(seconds)
    return os.getpid()


def count(number: int) -> Iterator[int]:
    """Several items; the third takes long, the fifth is none."""
    for item in range(number):
        if item == 3:
            time.sleep(60)
        yield item


def several(numbers: list[int]) -> Iterator[int]:
    """One item for each number; a negative one ends the process."""
    for number in numbers:
        yield die_at_three(3 if number < 0 else number + 10)
