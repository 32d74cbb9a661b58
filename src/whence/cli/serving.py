"""`whence serve`: the library in the browser."""

from __future__ import annotations

import getpass
from typing import Annotated

import typer

from whence.cli.options import LibraryOption, opened_or_new
from whence.cli.output import note, say


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("serve")(serve)


def serve(
    library: LibraryOption = None,
    host: Annotated[str, typer.Option(help="Another than this machine's own needs --auth.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 0,
    as_: Annotated[str | None, typer.Option("--as", help="The name that signs your judgements.")] = None,
    auth: Annotated[bool, typer.Option("--auth", help="People sign in; `whence users add` makes them known.")] = False,
) -> None:
    """The library in the browser, for this machine only."""
    from whence.web.serving import Options, serve  # here, so that `--help` does not wait for it

    with opened_or_new(library) as shelf:
        note("Open this link; it lets one browser in, once. Stop with Ctrl-C.")
        serve(shelf, Options(host, port, as_ or getpass.getuser(), auth), ready=say_link)


def say_link(address: str) -> None:
    """The first link, at once: whoever reads it may be a program that waits."""
    say(address)
    import sys

    sys.stdout.flush()
