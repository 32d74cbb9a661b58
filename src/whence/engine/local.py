"""The local engine: a function over many items in other processes of this machine, results in the order of the items.

In: items, and a function of the top level of a module. Out: each item with its result, or with `Lost` where the process
died under it or was ended because it took too much. Memory is bounded: only a window of items is under way.
"""

from __future__ import annotations

import os
import queue
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Generic, TypeVar

from whence.engine.child import Child, Heard, given_back, taken
from whence.engine.inbox import Inbox
from whence.engine.limits import Limits
from whence.engine.worker import Answer, Kind, Request

T = TypeVar("T")
A = TypeVar("A")
R = TypeVar("R")

WINDOW_BYTES = 64 << 20
"""Items under way together weigh at most this, unless a single one weighs more."""

_PER_WORKER = 16
_SMALL = 8 << 10
"""Only an item up to this size is sent to a process that still works: it fits into the pipe, so nobody waits."""

_ENOUGH = 3
"""So often is a job begun at the most."""


@dataclass(frozen=True, slots=True)
class Lost:
    """There is no result; `reason` says why."""

    reason: str = "the process that read it died"


@dataclass(frozen=True, slots=True)
class Job(Generic[T, A]):
    """An item, the argument of the function for it (None: nothing to do, the result is None), its weight in bytes."""

    item: T
    argument: A | None
    weight: int = 0


def run(
    function: Callable[[A], R], jobs: Iterable[Job[T, A]], *, workers: int = 1, limits: Limits | None = None
) -> Iterator[tuple[T, R | Lost | None]]:
    """Each job's item with its result, in order. `workers`: how many processes, 0 for as many as there are cores; this
    one is none of them. An error of the function is raised here."""
    pool: _Pool[T, A, R] = _Pool(function, workers or os.cpu_count() or 1, limits or Limits())
    with pool:
        yield from pool.run(jobs)


@dataclass(slots=True, eq=False)
class _Slot(Generic[T, A, R]):
    """A job under way, what has come of it, and how often it was begun."""

    job: Job[T, A]
    done: bool = False
    result: R | Lost | None = None
    begun: int = 0

    def settle(self, result: R | Lost) -> None:
        """This has come of it."""
        self.result = result
        self.done = True


class _State(Enum):
    """Whether a process may be asked, was ended because it took too long, or was ended under nothing."""

    USABLE = 1
    LATE = 2
    SPENT = 3


@dataclass(slots=True, eq=False)
class _Worker(Generic[T, A, R]):
    """A process with what it was asked, in order; on the first of these it has worked since `since`."""

    child: Child
    asked: deque[_Slot[T, A, R]] = field(default_factory=deque)
    since: float = 0.0
    state: _State = _State.USABLE

    def end(self, state: _State) -> None:
        """End the process; that it is gone will be heard."""
        self.state = state
        self.child.kill()


class _Pool(Generic[T, A, R]):
    """Processes that are replaced when they die; which item they died under is known, since they answer in order."""

    def __init__(self, function: Callable[[A], R], workers: int, limits: Limits) -> None:
        self.function = function
        self.most = workers
        self.limits = limits
        self.inbox: Inbox[Heard] = Inbox(4 * workers)
        self.workers: list[_Worker[T, A, R]] = []
        self.slots: deque[_Slot[T, A, R]] = deque()
        self.waiting: deque[_Slot[T, A, R]] = deque()
        self.weight = 0

    def __enter__(self) -> _Pool[T, A, R]:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self.workers:
            worker.child.close() if worker.asked else given_back(worker.child)

    def run(self, jobs: Iterable[Job[T, A]]) -> Iterator[tuple[T, R | Lost | None]]:
        """Each job's item with its result, in the order of the jobs (see the function `run`)."""
        for job in jobs:
            while self._is_full(job):
                yield self._next()
            self._submit(job)
            while self.slots and self.slots[0].done:
                yield self._next()
        while self.slots:
            yield self._next()

    def _is_full(self, job: Job[T, A]) -> bool:
        too_heavy = self.weight + job.weight > WINDOW_BYTES
        return bool(self.slots) and (too_heavy or len(self.slots) > _PER_WORKER * self.most)

    def _submit(self, job: Job[T, A]) -> None:
        slot: _Slot[T, A, R] = _Slot(job, done=job.argument is None)
        self.weight += job.weight
        self.slots.append(slot)
        if not slot.done:
            self.waiting.append(slot)
        self._drain()
        self._feed()

    def _next(self) -> tuple[T, R | Lost | None]:
        while not self.slots[0].done:
            self._feed()
            self._hear()
        slot = self.slots.popleft()
        self.weight -= slot.job.weight
        return slot.job.item, slot.result

    # --- Asking -------------------------------------------------------------------------------------------------

    def _feed(self) -> None:
        """Give what waits to whoever is free; nobody works on more than one thing, but may have a small one beside."""
        while self.waiting and (worker := self._free(self.waiting[0].job)):
            slot = self.waiting.popleft()
            slot.begun += 1
            if not worker.asked:
                worker.since = time.monotonic()
            worker.asked.append(slot)
            worker.child.ask(Request(self.function, slot.job.argument, self.limits))  # if it is gone, that is heard

    def _free(self, job: Job[T, A]) -> _Worker[T, A, R] | None:
        usable = [worker for worker in self.workers if worker.state is _State.USABLE]
        idle = next((worker for worker in usable if not worker.asked), None)
        if idle is None and len(self.workers) < self.most:
            idle = _Worker(taken(self.inbox))
            self.workers.append(idle)
        if idle is None and job.weight <= _SMALL:
            idle = next((worker for worker in usable if len(worker.asked) == 1), None)
        return idle

    # --- Hearing ------------------------------------------------------------------------------------------------

    def _drain(self) -> None:
        """Take up what was answered, without waiting."""
        while not self.inbox.empty():
            self._hear()

    def _hear(self) -> None:
        """Wait for the next answer, and end whoever takes too long."""
        try:
            heard = self.inbox.get(timeout=self._patience())
        except queue.Empty:
            self._end_late()
            return
        worker = next(worker for worker in self.workers if worker.child is heard.child)
        self._gone(worker) if heard.answer is None else self._answered(worker, heard.answer)

    def _patience(self) -> float:
        """Seconds until the first of those at work has taken too long."""
        at_work = (worker for worker in self.workers if worker.asked and worker.state is _State.USABLE)
        left = (worker.since + self.limits.seconds - time.monotonic() for worker in at_work)
        return max(min(left, default=self.limits.seconds), 0.0)

    def _end_late(self) -> None:
        now = time.monotonic()
        for worker in self.workers:
            if worker.asked and worker.state is _State.USABLE and now - worker.since >= self.limits.seconds:
                worker.end(_State.LATE)

    def _answered(self, worker: _Worker[T, A, R], answer: Answer) -> None:
        if answer.kind is Kind.ERROR:
            raise answer.value
        worker.asked.popleft().settle(Lost(str(answer.value)) if answer.kind is Kind.LOST else answer.value)
        worker.since = time.monotonic()
        if worker.state is _State.LATE:  # the answer came just in time
            worker.state = _State.SPENT
        elif answer.tired and worker.state is _State.USABLE:
            worker.end(_State.SPENT)

    def _gone(self, worker: _Worker[T, A, R]) -> None:
        """A process ended: what it was working on is lost, what it had beside waits again. One that ended under nothing
        (it was replaced, or nobody had asked it anything for long) takes nothing with it."""
        self.workers.remove(worker)
        worker.child.reap()
        under_nothing = worker.state is _State.SPENT or worker.child.had_nothing_to_do()
        if worker.asked and not (under_nothing and worker.asked[0].begun < _ENOUGH):
            late = worker.state is _State.LATE
            reason = self.limits.too_slow if late else worker.child.ended_by(self.limits)
            worker.asked.popleft().settle(Lost(reason))
        self.waiting.extendleft(reversed(worker.asked))
