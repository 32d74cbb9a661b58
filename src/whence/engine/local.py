"""The local engine: a function over many items on the cores of this machine, results in the order of the items.

In: items, and a function of the top level of a module. Out: each item with its result, or with `Lost` where the worker
died under it. Memory is bounded: only a window of items is under way. A worker ends with its parent, however that ends.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
A = TypeVar("A")
R = TypeVar("R")

WINDOW_BYTES = 64 << 20
"""Items under way together weigh at most this, unless a single one weighs more."""


@dataclass(frozen=True, slots=True)
class Lost:
    """The worker died (a crash in compiled code, or the system took it for its memory): there is no result."""

    reason: str = "the process that read it died: it crashed, or the system ended it because memory ran out"


@dataclass(frozen=True, slots=True)
class Job(Generic[T, A]):
    """An item, the argument of the function for it (None: nothing to do, the result is None), its weight in bytes."""

    item: T
    argument: A | None
    weight: int = 0


def run(
    function: Callable[[A], R], jobs: Iterable[Job[T, A]], *, workers: int = 1
) -> Iterator[tuple[T, R | Lost | None]]:
    """Each job's item with its result, in order. One worker: in this process, where a crash ends everything. 0: as many
    as there are cores."""
    workers = workers or os.cpu_count() or 1
    if workers == 1:
        for job in jobs:
            yield job.item, None if job.argument is None else function(job.argument)
    else:
        pool: _Pool[T, A, R] = _Pool(function, workers)
        with pool:
            yield from pool.run(jobs)


class _Pool(Generic[T, A, R]):
    """A pool of processes that survives the death of its workers."""

    def __init__(self, function: Callable[[A], R], workers: int) -> None:
        self.function = function
        self.workers = workers
        self.running: deque[tuple[Job[T, A], Future[R | Lost] | None]] = deque()
        self.weight = 0
        self.executor = self._executor(workers)

    def __enter__(self) -> _Pool[T, A, R]:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None:  # interrupted: nobody waits for the results under way
            _end(self.executor)
        self.executor.shutdown(wait=True, cancel_futures=True)

    def run(self, jobs: Iterable[Job[T, A]]) -> Iterator[tuple[T, R | Lost | None]]:
        for job in jobs:
            while self._is_full(job):
                yield self._next()
            self._submit(job)
        while self.running:
            yield self._next()

    def _is_full(self, job: Job[T, A]) -> bool:
        too_heavy = self.weight + job.weight > WINDOW_BYTES
        return bool(self.running) and (too_heavy or len(self.running) > 4 * self.workers)

    def _submit(self, job: Job[T, A]) -> None:
        self.weight += job.weight
        self.running.append((job, self._start(job)))

    def _start(self, job: Job[T, A]) -> Future[R | Lost] | None:
        if job.argument is None:
            return None
        try:
            return self.executor.submit(self.function, job.argument)
        except BrokenProcessPool:
            self._recover()
            return self.executor.submit(self.function, job.argument)

    def _next(self) -> tuple[T, R | Lost | None]:
        job, future = self.running[0]
        try:
            result = future.result() if future else None
        except BrokenProcessPool:
            self._recover()
            return self._next()
        self.running.popleft()
        self.weight -= job.weight
        return job.item, result

    def _recover(self) -> None:
        """A worker died, and nobody can say under which item: what has no result is run again, each alone."""
        self.executor.shutdown(wait=True, cancel_futures=True)
        self.running = deque((job, self._finished(job, future)) for job, future in self.running)
        self.executor = self._executor(self.workers)

    def _finished(self, job: Job[T, A], future: Future[R | Lost] | None) -> Future[R | Lost] | None:
        if job.argument is None or future is None or _has_result(future):
            return future
        alone: Future[R | Lost] = Future()
        executor = self._executor(1)
        try:
            alone.set_result(executor.submit(self.function, job.argument).result())
        except BrokenProcessPool:
            alone.set_result(Lost())
        finally:
            executor.shutdown(wait=True, cancel_futures=True)
        return alone

    def _executor(self, workers: int) -> ProcessPoolExecutor:
        """Processes that begin from a clean one (`forkserver`; where there is none, `spawn`): a fork of this one would
        share its threads' locks and its connection to the database. The clean one loads the function's module once."""
        method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
        context = multiprocessing.get_context(method)
        context.set_forkserver_preload([self.function.__module__])
        return ProcessPoolExecutor(workers, mp_context=context, initializer=_begin)


def _has_result(future: Future[R]) -> bool:
    if future.cancelled() or not future.done():
        return False
    return not isinstance(future.exception(), BrokenProcessPool)


def _begin() -> None:
    """In a worker: Ctrl-C is the parent's business; and when the parent is killed, nobody else would end us."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _end(executor: ProcessPoolExecutor) -> None:
    """End the workers at once; what they had under way is of no use any more."""
    for process in list((executor._processes or {}).values()):
        process.terminate()
