"""A worker process, seen from the one that started it: asked, listened to, and ended when it takes too long.

In: requests. Out: answers, in an inbox that several children may share. Children begin as new interpreters (a fork
would share locks and the connection to the database; `multiprocessing` would load the caller's script again). They stay
warm between runs: starting one takes half a second.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import pickle
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from whence.engine.inbox import Inbox
from whence.engine.limits import OUT_OF_MEMORY, Limits
from whence.engine.worker import Answer, Kind, Request, frame, read_frame

_BOOT = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]); from whence.engine.worker import serve; sys.exit(serve())"
)
_NEW_GROUP = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)  # Ctrl-C is the parent's business
_MOST_IDLE = 4


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer of a child; None: it ended."""

    child: Child
    answer: Answer | None


class Child:
    """One worker process. Its answers go to `inbox`, which whoever takes the process sets."""

    def __init__(self) -> None:
        self.inbox: Inbox[Heard] | None = None
        self._process = subprocess.Popen(
            [sys.executable, "-c", _BOOT, json.dumps(sys.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            start_new_session=True,
            creationflags=_NEW_GROUP,
        )
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    def lives(self) -> bool:
        """Whether the process is running."""
        return self._process.poll() is None

    def ask(self, request: Request) -> bool:
        """Send a request; False where the process is gone."""
        body = pickle.dumps(request, protocol=pickle.HIGHEST_PROTOCOL)
        to = self._process.stdin
        try:
            return to is not None and _write(to, frame(body)) and _write(to, body)
        except (BrokenPipeError, OSError):
            return False

    def kill(self) -> None:
        """End the process at once, and wait until it is gone."""
        with contextlib.suppress(OSError):
            self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """End it. Its inbox is emptied, so that there is room for what it still says while it ends."""
        self.kill()
        while self._listener.is_alive():
            if self.inbox is not None:
                self.inbox.drop_all()
            self._listener.join(0.02)
        self.reap()

    def reap(self) -> None:
        """Wait for a process that has ended, so that the system forgets it."""
        self._process.wait()
        self._listener.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()

    def had_nothing_to_do(self) -> bool:
        """Whether a process that is gone ended by itself, as those do that nobody asks anything for a while."""
        return self._process.wait() == 0

    def ended_by(self, limits: Limits) -> str:
        """Why a process that is gone ended."""
        status = self._process.wait()
        return limits.too_large if status == OUT_OF_MEMORY else f"the process that read it died: {_cause(status)}"

    def _listen(self) -> None:
        pipe = self._process.stdout
        while pipe is not None:
            try:
                body = read_frame(pipe.read)
            except (OSError, ValueError):
                body = None
            answer: Answer | None = None if body is None else pickle.loads(body)
            if self.inbox is not None:
                self.inbox.put(Heard(self, answer))
            if answer is None:
                return


def _write(to: IO[bytes], data: bytes) -> bool:
    view = memoryview(data)
    while view:
        view = view[to.write(view) or 0 :]
    return True


def _cause(status: int) -> str:
    if status >= 0:
        return f"it ended with status {status}"
    try:
        name = signal.Signals(-status).name
    except ValueError:
        name = f"signal {-status}"
    return (
        f"the system ended it ({name}), as it does when memory runs out"
        if name == "SIGKILL"
        else f"it crashed ({name})"
    )


# --- The ones that wait for work ----------------------------------------------------------------------------------

_idle: list[Child] = []
_lock = threading.Lock()


def taken(inbox: Inbox[Heard]) -> Child:
    """A child of one's own: an idle one where there is one, else a new one."""
    with _lock:
        while _idle:
            child = _idle.pop()
            if child.lives():
                child.inbox = inbox
                return child
            child.close()
    child = Child()
    child.inbox = inbox
    return child


def given_back(child: Child) -> None:
    """Give a child back that has answered everything: it is kept idle, or ended where enough are."""
    with _lock:
        if len(_idle) < _MOST_IDLE and child.lives():
            child.inbox = None
            _idle.append(child)
            return
    child.close()


@atexit.register
def end_idle() -> None:
    """End the children that wait for work."""
    with _lock:
        while _idle:
            _idle.pop().close()


def stream(request: Request) -> Iterator[object]:
    """The items of a function that returns several, from a process of its own, one at a time.

    Raises `LostError` where the process ended or took longer than the limit over one item.
    """
    inbox: Inbox[Heard] = Inbox(2)
    child = taken(inbox)
    done = False
    try:
        if not child.ask(request):
            raise LostError(child.ended_by(request.limits))
        for answer in _heard(child, inbox, request):
            if answer.kind is Kind.ITEM:
                yield answer.value
            else:
                done = not answer.tired
                _settle(answer)
                return
    finally:
        given_back(child) if done else child.close()


class LostError(Exception):
    """A function gave no result, since its process died or took too long; the message says which."""


def _heard(child: Child, inbox: Inbox[Heard], request: Request) -> Iterator[Answer]:
    while True:
        try:
            answer = inbox.get(timeout=request.limits.seconds).answer
        except queue.Empty:
            raise LostError(request.limits.too_slow) from None
        if answer is None:
            raise LostError(child.ended_by(request.limits))
        yield answer


def _settle(answer: Answer) -> None:
    if answer.kind is Kind.ERROR:
        raise answer.value
    if answer.kind is Kind.LOST:
        raise LostError(str(answer.value))
