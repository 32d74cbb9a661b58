"""The inbox of worker processes."""

import queue
import signal
import subprocess
import sys
import threading

import pytest

from whence.engine.inbox import Inbox


def test_what_was_put_first_comes_first() -> None:
    inbox = Inbox[int](3)
    for n in range(3):
        inbox.put(n)
    assert [inbox.take() for _ in range(4)] == [0, 1, 2, None]
    assert inbox.empty()


def test_nothing_comes_within_the_time() -> None:
    with pytest.raises(queue.Empty):
        Inbox[int](1).get(timeout=0.01)


def test_who_puts_waits_for_room() -> None:
    inbox = Inbox[int](1)
    inbox.put(1)
    other = threading.Thread(target=inbox.put, args=(2,), daemon=True)
    other.start()
    other.join(0.05)
    assert other.is_alive()
    assert inbox.get(timeout=1) == 1
    assert inbox.get(timeout=5) == 2


def test_who_waits_for_room_gets_it_when_all_is_dropped() -> None:
    inbox = Inbox[int](1)
    inbox.put(1)
    other = threading.Thread(target=inbox.put, args=(2,), daemon=True)
    other.start()
    inbox.drop_all()
    other.join(5)
    assert not other.is_alive()


INTERRUPTED = """
import contextlib, signal, threading, time
from whence.engine.inbox import Inbox

inbox = Inbox[int](1000)
signal.signal(signal.SIGALRM, signal.default_int_handler)
for n in range(1000):
    with contextlib.suppress(KeyboardInterrupt):
        signal.setitimer(signal.ITIMER_REAL, 0.00005 + n % 50 * 0.000002)
        until = time.monotonic() + 0.0005
        while time.monotonic() < until:
            inbox.take()
signal.setitimer(signal.ITIMER_REAL, 0)
other = threading.Thread(target=inbox.put, args=(1,), daemon=True)
other.start()
other.join(5)
print(other.is_alive(), inbox.take())
"""
"""In an interpreter of its own: what measures coverage has locks that an interrupt leaves taken."""


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="the system has no timers that send signals")
def test_an_interrupt_at_any_step_leaves_it_open() -> None:
    said = subprocess.run([sys.executable, "-c", INTERRUPTED], capture_output=True, text=True, timeout=60, check=True)
    assert said.stdout.split() == ["False", "1"]
