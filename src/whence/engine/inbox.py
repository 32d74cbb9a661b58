"""Where the answers of worker processes wait until the one that asked takes them; bounded, so that they cannot pile up.

A keyboard interrupt may come between any two steps of Python code. `queue.Queue` takes its lock in one of them, and an
interrupt right behind it leaves the lock taken for good: whoever ends the workers then waits for ever. The queues here
are those that the interpreter calls safe to enter again (`queue.SimpleQueue`): each step is one call, done or not.

>>> inbox = Inbox[str](2)
>>> inbox.put("one"); inbox.put("two")
>>> inbox.get(timeout=1), inbox.take(), inbox.take()
('one', 'two', None)
"""

from __future__ import annotations

import queue
from typing import Generic, TypeVar

T = TypeVar("T")


class Inbox(Generic[T]):
    """At most `most` things, first in, first out; `put` waits for room. Many threads may put, one takes."""

    def __init__(self, most: int) -> None:
        self._things: queue.SimpleQueue[T] = queue.SimpleQueue()
        self._room: queue.SimpleQueue[None] = queue.SimpleQueue()
        for _ in range(most):
            self._room.put(None)

    def put(self, thing: T) -> None:
        """Add a thing, as soon as there is room for it."""
        self._room.get()
        self._things.put(thing)

    def get(self, *, timeout: float | None) -> T:
        """The first thing. `timeout`: seconds to wait for one (None: for ever); `queue.Empty` when they are over."""
        thing = self._things.get(timeout=timeout)
        self._room.put(None)
        return thing

    def take(self) -> T | None:
        """The first thing if there is one."""
        try:
            return self.get(timeout=0)
        except queue.Empty:
            return None

    def empty(self) -> bool:
        """Whether nothing waits."""
        return self._things.empty()

    def drop_all(self) -> None:
        """Throw away what waits, and make room for whoever still wants to put something: nobody will take it, and an
        interrupt may have cost the room of one thing."""
        while not self._things.empty():
            self.take()
        self._room.put(None)
