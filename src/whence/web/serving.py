"""Serving: the workbench on a port of this machine.

In: an open library and `Options`. Out: a server that runs until it is stopped; `ready` gets the first link once it
listens.
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from dataclasses import dataclass

import uvicorn

from whence.errors import UsageError
from whence.library import Library
from whence.web.app import application
from whence.web.desk import Desk, name_of
from whence.web.guard import Rules, local_hosts
from whence.web.sessions import Sessions

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True)
class Options:
    """Where to serve: `port` 0 takes a free one. `name` signs judgements where nobody signs in; `auth`: people sign in
    with a password, and only then may `host` be another than this machine's own."""

    host: str = "127.0.0.1"
    port: int = 0
    name: str = "me"
    auth: bool = False


def serve(library: Library, options: Options, *, ready: Callable[[str], None]) -> None:
    """Serve until stopped. `ready` is called with the first link. Raises UsageError for another host without
    sign-in."""
    if options.host not in LOOPBACK and not options.auth:
        raise UsageError(f"{options.host} can be reached from other machines: `--auth` makes people sign in there")
    listening = _listen(options)
    port = listening.getsockname()[1]
    sessions = Sessions()
    more = () if options.host in LOOPBACK else (options.host, socket.gethostname())
    app = application(Desk(library, name_of(library)), Rules(local_hosts(port, more), sessions))
    host = f"[{options.host}]" if ":" in options.host else options.host
    ready(f"http://{host}:{port}/?token={sessions.invite(options.name)}")
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, server_header=False, date_header=False, lifespan="off"
    )
    uvicorn.Server(config).run(sockets=[listening])


def _listen(options: Options) -> socket.socket:
    family = socket.AF_INET6 if ":" in options.host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
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
