"""`whence tick`: a person's word on a finding or quotation of a draft, which the next check of the draft remembers."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli.checking import AgainstOption, shelf_for
from whence.cli.judging import ByOption, signed
from whence.cli.options import LibraryOption
from whence.cli.output import say, wrapped
from whence.cli.report import said_by
from whence.errors import UsageError
from whence.store import ticks

if TYPE_CHECKING:
    from whence.models import Tick


class Word(StrEnum):
    """What a person says of a finding."""

    CHECKED = "checked"
    DISMISSED = "dismissed"


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("tick")(tick)


def tick(
    draft: Annotated[Path, typer.Argument(help="The draft.", metavar="DRAFT")],
    keys: Annotated[
        list[str] | None, typer.Argument(help="Keys of findings or quotations.", metavar="[KEY]...")
    ] = None,
    as_: Annotated[Word, typer.Option("--as", help="What you say of them.")] = Word.CHECKED,
    note: Annotated[str, typer.Option(help="How or why: “by phone with the author”.")] = "",
    by: ByOption = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take the ticks of these keys away.")] = False,
    against: AgainstOption = None,
    library: LibraryOption = None,
) -> None:
    """Tick findings of a draft off, or dismiss them; without keys, list its ticks."""
    if not keys:
        say("\n".join(map(_line, ticks.load(draft))) or f"No ticks on {draft}.")
        return
    if undo:
        _undo(draft, keys)
        return
    from whence import checking

    shelf, _ = shelf_for(against or [], library)
    with shelf:
        report = shelf.check(draft)
    said = ticks.Said(as_.value, signed(by), note)
    made = [checking.tick(report, key, said) for key in keys]
    kept = [each for each in ticks.load(draft) if each.key not in {tick.key for tick in made}]
    ticks.keep(draft, [*kept, *made])
    say("\n".join(map(_line, made)))


def _undo(draft: Path, keys: list[str]) -> None:
    kept = ticks.load(draft)
    gone = [each for each in kept if any(each.key.startswith(key.casefold()) for key in keys)]
    if not gone:
        raise UsageError(f"no tick {', '.join(keys)} on {draft}: `whence tick {draft}` lists them")
    ticks.keep(draft, [each for each in kept if each not in gone])
    say("\n".join(f"taken away: {_line(each)}" for each in gone))


def _line(tick: Tick) -> str:
    return wrapped(said_by(tick, tick.key))
