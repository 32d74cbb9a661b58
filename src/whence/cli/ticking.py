"""`whence tick`: a person's word on a finding or quotation of a draft, which the next check of the draft remembers."""

from __future__ import annotations

from collections.abc import Iterator
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
    from whence.checking import Report
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
    shelf, _ = shelf_for(against or [], library)
    with shelf:
        report = shelf.check(draft)
    said = ticks.Said(as_.value, signed(by), note)
    made = [_made(report, key, said) for key in keys]
    kept = [each for each in ticks.load(draft) if each.key not in {tick.key for tick in made}]
    ticks.keep(draft, [*kept, *made])
    say("\n".join(map(_line, made)))


def _made(report: Report, key: str, said: ticks.Said) -> Tick:
    """A tick on what a key means in the draft as it is now."""
    found = list(_meant(report, key.casefold()))
    if not found:
        raise UsageError(f"no finding or quotation {key!r} in the draft as it is now: `whence check` lists their keys")
    if len({where for _, where, _ in found}) > 1:
        raise UsageError(f"{key!r} may mean {len(found)} of them: give more signs of the key")
    code, (whole, start, end), message = found[0]
    held = report.checks[0].held
    return ticks.made(whole, code, ticks.anchored(held.id, held.text, (start, end)), said, message)


def _meant(report: Report, key: str) -> Iterator[tuple[str, tuple[str, int, int], str]]:
    """What a key, the beginning of one, or an id of the JSON output means: code, whole key with span, message."""
    sheet = report.sheet()
    for finding in report.findings:
        whole = sheet.keys[finding.id]
        if whole.startswith(key) or finding.id == key:
            yield finding.code, (whole, finding.start, finding.end), finding.message
    for quotation in report.checks[0].held.extraction.quotations:
        whole = sheet.keys[quotation.id]
        if whole.startswith(key) or quotation.id == key:
            yield "quotation", (whole, quotation.start, quotation.end), ""


def _undo(draft: Path, keys: list[str]) -> None:
    kept = ticks.load(draft)
    gone = [each for each in kept if any(each.key.startswith(key.casefold()) for key in keys)]
    if not gone:
        raise UsageError(f"no tick {', '.join(keys)} on {draft}: `whence tick {draft}` lists them")
    ticks.keep(draft, [each for each in kept if each not in gone])
    say("\n".join(f"taken away: {_line(each)}" for each in gone))


def _line(tick: Tick) -> str:
    return wrapped(said_by(tick, tick.key))
