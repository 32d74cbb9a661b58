"""A process that runs functions for another one: what a malformed file does to it, it does to nobody else.

In: requests on standard input, each a function of the top level of a module with its argument and limits. Out: answers
on what was standard output. It ends with the process that started it, however that ends, and when nobody asks anything
for a while.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import queue
import struct
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from whence.engine.limits import Limits, hold_memory, resident

IDLE_SECONDS = 60.0
_TIRED = 768 << 20
"""A process that had more memory in use than this asks to be replaced: memory is not always given back."""
_LENGTH = struct.Struct("<Q")
_COLLECTED = (200_000, 10, 10)
"""When Python looks for circles among objects: at 700 new ones, as it does by itself, that takes one part in seven of
an extraction, at 20,000 one in forty; it makes many objects and hardly a circle. Twenty long documents took 1 % more
memory at their peak. Tracing 32 reports, which reads as many records, took a fifth less time and no more memory."""


class Kind(Enum):
    """What an answer is: an item of several, the result, an error of the function, or why there is no result."""

    ITEM = 1
    RESULT = 2
    ERROR = 3
    LOST = 4


@dataclass(frozen=True, slots=True)
class Request:
    """A function and its argument; `several`: it returns an iterator whose items are sent one by one."""

    function: Callable[[Any], Any]
    argument: Any
    limits: Limits
    several: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a request; `tired`: the process is to be replaced."""

    kind: Kind
    value: Any = None
    tired: bool = False


def frame(body: bytes) -> bytes:
    """The length that goes before a message."""
    return _LENGTH.pack(len(body))


def read_frame(read: Callable[[int], bytes]) -> bytes | None:
    """The next message from `read`, which may return less than it is asked for; None at the end."""
    head = _exactly(read, _LENGTH.size)
    return None if head is None else _exactly(read, _LENGTH.unpack(head)[0])


def _exactly(read: Callable[[int], bytes], size: int) -> bytes | None:
    pieces: list[bytes] = []
    while size:
        piece = read(min(size, 1 << 20))
        if not piece:
            return None
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


def serve() -> None:
    """Answer requests until there is nobody to ask."""
    collect_seldom()
    requests: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    answers = _own_output()
    threading.Thread(target=_receive, args=(requests,), daemon=True).start()
    held = 0
    while True:
        try:
            request: Request = pickle.loads(requests.get(timeout=IDLE_SECONDS))
        except queue.Empty:
            os._exit(0)
        if request.limits.memory != held:
            hold_memory(request.limits.memory)
            held = request.limits.memory
        for answer in _answers(request):
            _send(answers, answer, request.limits)


def collect_seldom() -> None:
    """Let this process look for circles of objects less often, as it reads many documents and makes hardly any."""
    gc.set_threshold(*_COLLECTED)


def _own_output() -> int:
    """A descriptor for answers; what a library prints goes nowhere."""
    own = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return own


def _receive(requests: queue.SimpleQueue[bytes]) -> None:
    """Take requests in while others are worked on; when the one who asks is gone, so are we."""
    with open(0, "rb", buffering=0) as file:
        while (body := read_frame(file.read)) is not None:
            requests.put(body)
    os._exit(1)


def _answers(request: Request) -> Iterator[Answer]:
    try:
        found = request.function(request.argument)
        if request.several:
            for item in found:
                yield Answer(Kind.ITEM, item)
            found = None
        yield Answer(Kind.RESULT, found, tired=resident() > _TIRED)
    except MemoryError:
        yield Answer(Kind.LOST, request.limits.too_large, tired=True)
    except Exception as error:  # noqa: BLE001 - it is raised where the function was asked for
        yield Answer(Kind.ERROR, error)


def _send(out: int, answer: Answer, limits: Limits) -> None:
    try:
        body = pickle.dumps(answer, protocol=pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        body = pickle.dumps(Answer(Kind.LOST, limits.too_large, tired=True))
    if len(body) > limits.result:
        body = pickle.dumps(Answer(Kind.LOST, limits.too_much, tired=True))
    with contextlib.suppress(BrokenPipeError):
        for part in (frame(body), body):
            view = memoryview(part)
            while view:
                view = view[os.write(out, view) :]


if __name__ == "__main__":
    sys.exit("this is run by whence.engine.child")
