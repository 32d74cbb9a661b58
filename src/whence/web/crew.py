"""The crew: processes that make pages beside the one that listens, so that many readers have more than one core.

In: a reading request that the guard let pass. Out: the answer that a process of the crew gave. The listening process
keeps what must be in one place (sessions, drafts, additions); a process of the crew has the library open for reading
and knows of a session only what the page shows. One that dies or is silent is replaced, and the page made here.

On Linux the first processes are forks of the one that listens, made before it has threads or connections of its own:
what it has imported and compiled they need not. Those that replace one, and elsewhere all, start anew.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass, field, fields
from multiprocessing.connection import Connection
from typing import Any, Protocol

import anyio.to_thread
from anyio import CapacityLimiter
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from whence.web.sessions import Session

_CONTEXT = multiprocessing.get_context("spawn")
_WARM = 10.0
"""Seconds for which the processes are waited for before the workbench says where it is."""
_SILENT = 60.0
"""Seconds after which a process that does not answer is replaced."""
_READ = frozenset(
    "documents document findings finding copied sources source entities entity timeline judgements search help".split()
)
_PASSED_ON = frozenset({b"host", b"cookie"})


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it goes to the crew; `changes`: how often something was changed here, so that what they know is not
    older than what the same person did."""

    path: str
    query: bytes
    headers: tuple[tuple[bytes, bytes], ...]
    session: Session
    changes: int


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of it; `session` as the page left it."""

    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes
    session: Session


class Closing(Protocol):
    """What a fork closes that its parent goes on using."""

    def close(self) -> None:
        """Close it here."""


@dataclass(slots=True)
class _Member:
    """One process: `ready` once it has opened the library."""

    process: Any
    connection: Connection
    ready: bool = False


class Crew:
    """So many processes, each with one request at a time. `serve` with its `arguments` is what each runs."""

    def __init__(self, number: int, serve: Callable[..., None], *arguments: object) -> None:
        self._serve = serve
        self._arguments = arguments
        self._number = number
        self._begun = False
        self._free: list[_Member] = []
        self._lock = threading.Lock()
        self._closed = False
        self.limiter = CapacityLimiter(max(1, number))

    def begin(self) -> None:
        """Start the processes, once: after the first answer, so that it need not share the cores with their start."""
        with self._lock:
            if not self._begun and not self._closed:
                self._begun = True
                self._free += [_started(self._serve, self._arguments) for _ in range(self._number)]

    def begin_before(self, inherited: Sequence[Closing]) -> None:
        """Start the processes before this one has threads, and wait until they are ready; where that cannot be done at
        little cost, `begin` does it later. They let go of what they have `inherited`."""
        if not _forks():
            return
        self._begun = True
        for _ in range(self._number):
            self._free.append(
                _forked(self._serve, self._arguments, [*inherited, *(one.connection for one in self._free)])
            )
        until = time.monotonic() + _WARM
        for member in self._free:
            member.connection.poll(max(0.0, until - time.monotonic()))

    def answer(self, asked: Asked) -> Answered | None:
        """The answer of a free process; None where none is ready, or where one died over it."""
        member = self._taken()
        if member is None:
            return None
        try:
            member.connection.send(asked)
            found: Answered | None = member.connection.recv() if member.connection.poll(_SILENT) else None
        except (EOFError, OSError):
            found = None
        self._give_back(member if found is not None else self._replaced(member))
        return found

    def _taken(self) -> _Member | None:
        with self._lock:
            for member in self._free:
                if member.ready or member.connection.poll():
                    self._free.remove(member)
                    break
            else:
                return None
        if not member.ready:
            try:
                member.ready = bool(member.connection.recv())
            except (EOFError, OSError):
                self._give_back(self._replaced(member))
                return None
        return member

    def _give_back(self, member: _Member | None) -> None:
        with self._lock:
            if member is not None and not self._closed:
                self._free.append(member)
            elif member is not None:
                _ended(member)

    def _replaced(self, member: _Member) -> _Member | None:
        _ended(member)
        return None if self._closed else _started(self._serve, self._arguments)

    def close(self) -> None:
        """End all processes."""
        with self._lock:
            self._closed = True
            for member in self._free:
                _ended(member)
            self._free.clear()


def _started(serve: Callable[..., None], arguments: tuple[object, ...]) -> _Member:
    ours, theirs = _CONTEXT.Pipe()
    process = _CONTEXT.Process(target=serve, args=(theirs, *arguments), daemon=True)
    process.start()
    theirs.close()
    return _Member(process, ours)


def _forks() -> bool:
    return sys.platform == "linux" and threading.active_count() == 1


def _forked(serve: Callable[..., None], arguments: tuple[object, ...], inherited: Sequence[Closing]) -> _Member:
    ours, theirs = _CONTEXT.Pipe()
    given = ([ours, *inherited], serve, theirs, *arguments)
    process = multiprocessing.get_context("fork").Process(target=_letting_go, args=given, daemon=True)
    process.start()
    theirs.close()
    return _Member(process, ours)


def _letting_go(inherited: Sequence[Closing], serve: Callable[..., None], *arguments: object) -> None:
    """What a fork does: without the ends of others' pipes, whose closing would not be seen."""
    for one in inherited:
        one.close()
    serve(*arguments)


def _ended(member: _Member) -> None:
    member.process.kill()
    member.process.join()
    member.connection.close()


# --- In the process that listens --------------------------------------------------------------------------------


@dataclass(slots=True)
class Spread:
    """The application behind the guard: reading goes to the crew, all else is done here."""

    app: ASGIApp
    crew: Crew
    changes: int = field(default=0)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "http" and scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            self.changes += 1
            return
        found = await self._answered(scope) if _is_reading(scope) else None
        if found is None:
            await self.app(scope, receive, send)
            await anyio.to_thread.run_sync(self.crew.begin)
            return
        await send({"type": "http.response.start", "status": found.status, "headers": found.headers})
        await send({"type": "http.response.body", "body": found.body})

    async def _answered(self, scope: Scope) -> Answered | None:
        session: Session = scope["session"]
        headers = tuple(one for one in scope["headers"] if one[0] in _PASSED_ON)
        asked = Asked(scope["path"], scope["query_string"], headers, deepcopy(session), self.changes)
        found = await anyio.to_thread.run_sync(self.crew.answer, asked, limiter=self.crew.limiter)
        if found is not None:
            _carry_over(asked.session, found.session, session)
        return found


def _carry_over(before: Session, after: Session, session: Session) -> None:
    """What a page changed of a session: that it said what was to be said once, which steps of the tour were taken."""
    for one in fields(Session):
        now = getattr(after, one.name)
        if now != getattr(before, one.name):
            setattr(session, one.name, now)


def _is_reading(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET" or scope.get("session") is None:
        return False
    first = scope["path"].lstrip("/").partition("/")[0].partition(".")[0]
    return first in _READ or first == "map" or (scope["path"] == "/" and not scope["query_string"])


# --- In a process of the crew -----------------------------------------------------------------------------------


def answer_all(
    connection: Connection, app: ASGIApp, look_again: Callable[[], None], *, first: Sequence[Asked] = ()
) -> None:
    """Answer requests by an application until the connection closes; `look_again` is called where something was
    changed. The `first` requests are nobody's: once they are answered, what most pages need is at hand."""
    changes = 0
    with asyncio.Runner() as runner, suppress(EOFError, OSError):
        for one in first:
            with suppress(Exception):  # a page that fails does so for who asks for it
                runner.run(_asked_of(app, one))
        connection.send(True)
        while True:
            asked: Asked = connection.recv()
            if asked.changes != changes:
                changes = asked.changes
                look_again()
            connection.send(runner.run(_asked_of(app, asked)))


async def _asked_of(app: ASGIApp, asked: Asked) -> Answered:
    """One request to an application, without a network between."""
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    await app(_scope(asked), receive, send)
    start = next(message for message in sent if message["type"] == "http.response.start")
    body = b"".join(message.get("body", b"") for message in sent if message["type"] == "http.response.body")
    return Answered(start["status"], list(start["headers"]), body, asked.session)


def _scope(asked: Asked) -> Scope:
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": asked.path,
        "raw_path": asked.path.encode(),
        "query_string": asked.query,
        "root_path": "",
        "headers": list(asked.headers),
        "session": asked.session,
    }
