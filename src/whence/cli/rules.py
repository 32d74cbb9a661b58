"""`whence rule`: what a code of a finding says and does not say."""

from __future__ import annotations

from typing import Annotated

import typer

from whence.cli.output import Format, emit, wrapped
from whence.trace.rules import Rule, rules
from whence.trace.rules import rule as rule_of


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("rule")(rule)


def rule(
    code: Annotated[str | None, typer.Argument(help="A code such as Q102; without it, all codes are listed.")] = None,
    format_: Annotated[Format, typer.Option("--format", help="How to print it.")] = Format.TEXT,
) -> None:
    """What the code of a finding says, what it does not say, and what to do next."""
    if code is None:
        every = list(rules().values())
        emit(format_, "rules", lambda: {"rules": [e.to_dict() for e in every]}, lambda: _table(every))
    else:
        entry = rule_of(code)
        emit(format_, "rule", lambda: {"rule": entry.to_dict()}, lambda: _page(entry))


def _table(every: list[Rule]) -> str:
    return "\n".join(f"{entry.code}  {entry.name:<28} {entry.severity:<8} {entry.summary}" for entry in every)


def _page(entry: Rule) -> str:
    severity = f"{entry.severity}; {entry.louder}" if entry.louder else entry.severity
    parts = [
        f"{entry.code} {entry.name} ({severity})",
        wrapped(entry.summary),
        "When: " + wrapped(entry.when, first=6),
        "It does not say: " + wrapped(entry.not_said, first=17),
        "Next: " + wrapped(entry.next, first=6),
    ]
    return "\n\n".join(parts)
