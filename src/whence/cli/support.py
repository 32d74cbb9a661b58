"""`whence support`: what a claim hangs on, from a support graph in a file."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from whence.cli.output import say
from whence.errors import UsageError
from whence.export.contract import envelope
from whence.trace.support import analyse, from_dict, sentence, to_json


class SupportFormat(StrEnum):
    """How a support graph is shown."""

    TEXT = "text"
    JSON = "json"


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("support")(support)


def support(
    file: Annotated[Path, typer.Argument(help="A support graph in JSON; - reads standard input.")],
    format_: Annotated[SupportFormat, typer.Option("--format", help="How to print it.")] = SupportFormat.TEXT,
) -> None:
    """What a claim hangs on: roots, traced lines, single points, circles, what falls without a source."""
    graph = from_dict(_loaded(file))
    found = analyse(graph)
    if format_ is SupportFormat.JSON:
        say(json.dumps(envelope("support", support=to_json(found, graph)), ensure_ascii=False, indent=2))
    else:
        say(sentence(found, graph))


def _loaded(file: Path) -> Any:
    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
        return json.loads(text)
    except (OSError, UnicodeDecodeError, json.JSONDecodeError, RecursionError) as problem:
        raise UsageError(f"{file}: no support graph could be read: {problem}") from None
