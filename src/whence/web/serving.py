"""Serving: the workbench on a port of this machine.

In: an open library and `Options`. Out: a server that runs until it is stopped; `ready` gets the first link once it
listens.
"""

from __future__ import annotations

import os
import signal
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from urllib.parse import urlsplit

import uvicorn

from whence.errors import UsageError, WhenceError
from whence.library import Library
from whence.store import users
from whence.store.users import User
from whence.web.app import application, pages
from whence.web.crew import Asked, Crew, answer_all
from whence.web.desk import Desk, name_of
from whence.web.guard import Rules, local_hosts
from whence.web.intake import place_of
from whence.web.rendering import warm
from whence.web.sessions import Session, Sessions
from whence.web.tallies import LARGE

_MOST = 8  # processes
_LOOKS = 2.0  # seconds between two looks at what others add
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True)
class Options:
    """Where to serve: `port` 0 takes a free one. `name` signs judgements where nobody signs in; `auth`: people sign in
    with a password, and only then may `host` be another than this machine's own; `public` is the address
    (`https://whence.example.org`) that people use where a proxy stands before it; `workers`: processes that make pages
    beside this one, by themselves as many as there are cores in a large library, and none in another."""

    host: str = "127.0.0.1"
    port: int = 0
    name: str = "me"
    auth: bool = False
    public: str = ""
    workers: int | None = None


def serve(library: Library, options: Options, *, ready: Callable[[str], None]) -> None:
    """Serve until stopped. `ready` is called with the first link. Raises UsageError for another host without
    sign-in."""
    if options.host not in LOOPBACK and not options.auth:
        raise UsageError(f"{options.host} can be reached from other machines: `--auth` makes people sign in there")
    if options.auth and not _users(library):
        raise UsageError("nobody could sign in: `whence users NAME --role admin` makes the first one known")
    listening = _listen(options)
    port = listening.getsockname()[1]
    rules = _rules(library, options, port)
    crew = _crew(library, options, rules)
    warm()
    if crew is not None:
        library.store.database.close()  # no connection is shared with the forks
        crew.begin_before([listening])
    desk = Desk(library, name_of(library))
    host = f"[{options.host}]" if ":" in options.host else options.host
    token = "" if options.auth else f"?token={rules.sessions.invite(options.name)}"
    ready(f"{options.public or f'http://{host}:{port}'}/{token}")
    config = uvicorn.Config(
        application(desk, rules, crew), log_level="warning", access_log=False, server_header=False, date_header=False,
        lifespan="off", proxy_headers=False,
    )  # fmt: skip
    watching = Watching(desk)
    try:
        uvicorn.Server(config).run(sockets=[listening])
    finally:
        watching.end()
        if crew is not None:
            crew.close()
        desk.close()


def _crew(library: Library, options: Options, rules: Rules) -> Crew | None:
    """The processes that make pages, where there are any."""
    number = options.workers
    if number is None:
        number = min(os.cpu_count() or 1, _MOST) if len(library.store.ids()) > LARGE else 0
    return Crew(number, make_pages, place_of(library), rules.hosts) if number else None


def make_pages(connection: Connection, place: str, hosts: frozenset[str]) -> None:
    """What a process of the crew does. The guard has looked at what comes to it: its own rules let nobody in."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one that listens ends it
    with Library.open(place, create=False) as library:
        library.store.database.map_file()
        desk = Desk(library, name_of(library), alone=False)
        warm()
        try:
            app, asked = pages(desk, Rules(hosts, Sessions())), [_first(hosts, path) for path in _FIRST]
            answer_all(connection, app, desk.look_again, first=asked)
        finally:
            desk.close()


_FIRST = ("/", "/documents", "/findings", "/copied", "/sources", "/entities", "/timeline", "/judgements", "/search")


def _first(hosts: frozenset[str], path: str) -> Asked:
    headers = ((b"host", min(hosts).encode()),)
    return Asked(path, b"", headers, Session("", "", "reader"), 0)


class Watching:
    """A thread that sees to what other processes add: that it is traced, and that lists are made of it."""

    def __init__(self, desk: Desk) -> None:
        self._ended = threading.Event()
        self._desk = desk
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _watch(self) -> None:
        while not self._ended.wait(_LOOKS):
            with suppress(WhenceError):
                self._desk.see_to()

    def end(self) -> None:
        """Look no more."""
        self._ended.set()
        self._thread.join()


def _rules(library: Library, options: Options, port: int) -> Rules:
    """The guard's rules: the names under which it answers are this machine's, and the one that people use."""
    public = urlsplit(options.public)
    hosts = local_hosts(port, () if options.host in LOOPBACK else (options.host, socket.gethostname().lower()))
    if public.netloc:
        hosts |= {public.netloc.lower()}
    stands = (lambda session: _stands(library, session)) if options.auth else None
    return Rules(hosts, Sessions(), stands=stands, secure=public.scheme == "https")


def _users(library: Library) -> list[User]:
    with library.store.database.read() as connection:
        return users.listed(connection)


def _stands(library: Library, session: Session) -> bool:
    """Whether a session's user is still one, with the same role, and has the password that was given."""
    return any((one.name, one.role, one.made) == (session.name, session.role, session.made) for one in _users(library))


def _listen(options: Options) -> socket.socket:
    family = socket.AF_INET6 if ":" in options.host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # so named, answers go out without delay
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((options.host, options.port))
    except OSError as error:
        made.close()
        raise UsageError(
            f"cannot serve at {options.host} port {options.port}: {error.strerror}; try `--port 0`"
        ) from error
    made.listen(64)
    return made
