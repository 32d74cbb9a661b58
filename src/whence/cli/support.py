"""`whence support`: what a claim hangs on, from a support graph in a file."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from whence.cli.options import OutputOption
from whence.cli.output import clean, saved, wrapped
from whence.errors import UsageError
from whence.export.contract import envelope
from whence.trace import support as engine


class SupportFormat(StrEnum):
    """How a support graph is shown."""

    TEXT = "text"
    JSON = "json"
    DOT = "dot"
    SVG = "svg"


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("support")(support)


def support(
    file: Annotated[Path, typer.Argument(help="A support graph in JSON; - reads standard input.")],
    format_: Annotated[SupportFormat, typer.Option("--format", help="How to print it.")] = SupportFormat.TEXT,
    without: Annotated[
        list[str] | None, typer.Option(help="A vertex or label to take away, to see what falls; may be repeated.")
    ] = None,
    sentences: Annotated[
        bool, typer.Option("--sentences", help="List each link with the words it was read from.")
    ] = False,
    output: OutputOption = None,
) -> None:
    """What a claim hangs on: roots, traced lines, single points, circles, what falls without a source."""
    graph = engine.from_dict(_loaded(file))
    saved(_without(graph, without, format_) if without else _shown(graph, format_, sentences=sentences), output)


def _loaded(file: Path) -> Any:
    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8-sig")
        return json.loads(text)
    except OSError as problem:
        raise UsageError(f"{file}: could not be read: {problem.strerror}") from None
    except (ValueError, RecursionError) as problem:
        raise UsageError(f"{file}: not JSON: {problem}; expected a support graph") from None


def _without(graph: engine.SupportGraph, taken: list[str], format_: SupportFormat) -> str:
    found = engine.without(graph, taken)
    return _json(retraction=found.to_dict()) if format_ is SupportFormat.JSON else _falls(found)


def _shown(graph: engine.SupportGraph, format_: SupportFormat, *, sentences: bool) -> str:
    analysis = engine.analyse(graph)
    if format_ is SupportFormat.JSON:
        conflicts = [conflict.to_dict() for conflict in graph.conflicts]
        support = engine.to_json(analysis, graph)
        return _json(support=support, conflicts=conflicts, graph=engine.graph_to_json(graph))
    drawn = engine.picture(graph, analysis)
    if format_ is SupportFormat.TEXT:
        head, *lines = engine.listing(analysis, graph)
        return "\n".join([wrapped(head), "", *lines, "", engine.tree(drawn, sentences=sentences)])
    return engine.svg(drawn) if format_ is SupportFormat.SVG else engine.dot(drawn)


def _json(**content: Any) -> str:
    return json.dumps(envelope("support", **content), ensure_ascii=False, indent=2)


def _falls(found: engine.Retraction) -> str:
    lines = [
        f"Without {', '.join(found.taken)}: {found.before} traced lines become {found.after}.",
        f"Left with no ground, stated links only: {_listed(found.falls_high)}",
        f"Left with no ground, counting what is suspected: {_listed(found.falls_low)}",
        f"To be read again, since they lean on it: {_listed(found.stale)}",
    ]
    if found.perhaps_stale:
        lines.append(f"Perhaps also, over suspected links: {_listed(found.perhaps_stale)}")
    return "\n".join(lines)


def _listed(names: tuple[str, ...]) -> str:
    return f"{len(names)}: {', '.join(map(clean, names))}" if names else "none"
