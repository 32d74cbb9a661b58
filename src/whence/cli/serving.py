"""`whence serve`, `whence users`: the library in the browser, and who may sign in where other machines reach it."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from whence.cli.judging import signed
from whence.cli.options import FormatOption, LibraryOption, opened, opened_or_new
from whence.cli.output import Format, clean, emit, note, say
from whence.errors import UsageError


class Role(StrEnum):
    """What a user may do."""

    READER = "reader"
    JUDGE = "judge"
    ADMIN = "admin"


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("serve")(serve)
    app.command("users")(users)


def serve(
    library: LibraryOption = None,
    host: Annotated[str, typer.Option(help="Another than this machine's own needs --auth.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 0,
    as_: Annotated[str | None, typer.Option("--as", help="The name that signs your judgements.")] = None,
    auth: Annotated[bool, typer.Option("--auth", help="People sign in; `whence users` makes them known.")] = False,
    workers: Annotated[
        int | None,
        typer.Option(min=0, max=64, help="Processes that make pages; else as the library's size and this machine ask."),
    ] = None,
    public: Annotated[str, typer.Option(help="The address that people use where a proxy stands before it.")] = "",
) -> None:
    """The library in the browser, for this machine only."""
    from whence.web.serving import Options, serve  # here, so that `--help` does not wait for it

    with opened_or_new(library) as shelf:
        note("Stop with Ctrl-C." if auth else "This link lets one browser in, once. Stop with Ctrl-C.")
        serve(shelf, Options(host, port, signed(as_), auth, public, workers), ready=_say_link)


def _say_link(address: str) -> None:
    """The first link, at once: whoever reads it may be a program that waits."""
    say(address)
    sys.stdout.flush()


def users(
    name: Annotated[str | None, typer.Argument(help="Make this user known, or change them; none: list all.")] = None,
    role: Annotated[Role, typer.Option(help="What they may do.")] = Role.READER,
    remove: Annotated[bool, typer.Option("--remove", help="Let them sign in no more.")] = False,
    library: LibraryOption = None,
    format_: FormatOption = Format.TEXT,
) -> None:
    """Who may sign in to `whence serve --auth`; the password is asked for, or read from standard input."""
    from whence.store import users as kept  # here, so that `--help` does not wait for it

    with opened(library) as shelf:
        database = shelf.store.database
        if name is None:
            with database.read() as connection:
                found = kept.listed(connection)
            lines = [f"{one.role:<7} {clean(one.name)}" for one in found] or ["No users."]
            emit(format_, "users", lambda: {"users": [one.to_dict() for one in found]}, lambda: "\n".join(lines))
            return
        password = "" if remove else _password()
        with database.write() as connection:
            if not remove:
                kept.keep(connection, name, password, role.value)
            elif not kept.remove(connection, name):
                raise UsageError(f"no user {name!r}: `whence users` lists them")
        say(f"{clean(name)} {'may sign in no more' if remove else f'may sign in as {role.value}'}")


def _password() -> str:
    if sys.stdin.isatty():
        return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True))
    return sys.stdin.readline().rstrip("\n")
