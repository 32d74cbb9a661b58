"""A child process with limits: what reads a hostile file may crash, loop or eat memory, and nothing else is hurt.

In: a function of the top level of a module and its arguments. Out: what it sends back, or a `ReadError` that says how
it ended.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from whence.errors import ReadError, WhenceError

try:
    import resource
except ImportError:  # pragma: no cover - Windows has no such limits; the clock still holds
    resource = None  # type: ignore[assignment]

_CONTEXT = multiprocessing.get_context("spawn")


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds by the clock and of the processor, and bytes of memory."""

    seconds: float = 180
    processor: int = 150
    memory: int = 4 << 30


def within(limits: Limits, function: Callable[..., Any], *arguments: Any) -> Any:
    """What `function(*arguments)` returns in a process of its own. Raises its WhenceErrors; ReadError where the process
    died or took too long."""
    ours, theirs = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=_run, args=(theirs, limits, function, arguments), daemon=True)
    process.start()
    theirs.close()
    try:
        if not ours.poll(limits.seconds):
            raise ReadError("read", f"reading took longer than {limits.seconds:.0f} seconds and was ended")
        answer = ours.recv()
    except EOFError:
        raise ReadError(
            "read", "the process that read it died: it crashed, or it needed too much memory or time"
        ) from None
    finally:
        process.kill()
        process.join()
        ours.close()
    if isinstance(answer, WhenceError):
        raise answer
    return answer


def confine(limits: Limits) -> None:
    """Hold this process to its limits from here on."""
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
        resource.setrlimit(resource.RLIMIT_CPU, (limits.processor, limits.processor))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _run(connection: Connection, limits: Limits, function: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    confine(limits)
    try:
        answer = function(*arguments)
    except WhenceError as error:
        answer = error
    except MemoryError:
        answer = ReadError("read", "it needs more memory than may be used")
    connection.send(answer)
    connection.close()
