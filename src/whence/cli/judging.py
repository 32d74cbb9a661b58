"""`whence judge`: what a person says goes before what was worked out, and is kept beside it, signed and dated.

Each kind of judgement is one command of the group; another module adds its own by `group.command(…)`.
"""

from __future__ import annotations

import getpass
import re
from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli.options import FormatOption, LibraryOption, opened
from whence.cli.output import Format, clean, emit, quoted, say, wrapped
from whence.errors import UsageError

if TYPE_CHECKING:
    from whence.library import Library
    from whence.models import Judgement
    from whence.store.judgements import Placement

group = typer.Typer(no_args_is_help=True, help="Decide what a text means, and take it back.", rich_markup_mode=None)

ByOption = Annotated[str | None, typer.Option(help="Who says so; your login name where it is not given.")]
NoteOption = Annotated[str, typer.Option(help="Why.")]
_HASH = re.compile(r"\b([0-9a-f]{8})[0-9a-f]{56}\b")
_PLACE = re.compile(r"(\d+)\s*[-–:]\s*(\d+)")


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.add_typer(group, name="judge")


@group.command("link")
def link(
    citation: Annotated[str, typer.Argument(help="A citation's or reference's id, or the beginning of one.")],
    document: Annotated[str, typer.Argument(help="The document: its path, id or beginning of an id.")],
    rejected: Annotated[bool, typer.Option("--rejected", help="It does not mean this document.")] = False,
    note: NoteOption = "",
    by: ByOption = None,
    library: LibraryOption = None,
) -> None:
    """Say which document a citation means, or that it does not mean one."""
    with opened(library) as shelf:
        made = shelf.judge_link(citation, document, stated=not rejected, by=signed(by), note=note)
        say(judged_line(made))


@group.command("finding")
def finding(
    finding: Annotated[str, typer.Argument(help="A finding's id, or the beginning of one.")],
    accept: Annotated[bool, typer.Option("--accept", help="It stands; without this it is set aside.")] = False,
    note: NoteOption = "",
    by: ByOption = None,
    library: LibraryOption = None,
) -> None:
    """Set a finding aside, or say that it stands."""
    if not (accept or note.strip()):
        raise UsageError("say why it is set aside: --note “the editor confirmed the wording”")
    with opened(library) as shelf:
        say(judged_line(shelf.judge_finding(finding, accepted=accept, by=signed(by), note=note)))


@group.command("note")
def note(
    document: Annotated[str, typer.Argument(help="The document: its path, id or beginning of an id.")],
    place: Annotated[str, typer.Argument(help="Where: START-END, as findings give it.")],
    words: Annotated[str, typer.Argument(help="The note.")],
    by: ByOption = None,
    library: LibraryOption = None,
) -> None:
    """Write a note to a place of a document."""
    from whence.store.judgements import Decision

    found = _PLACE.fullmatch(place.strip())
    if found is None:
        raise UsageError(f"{place!r} is no place: write START-END, such as 120-164")
    with opened(library) as shelf:
        held = shelf.document(document)
        span = int(found[1]), int(found[2])
        say(judged_line(shelf.judge(held.id, span, Decision("note", "note", signed(by), words))))


@group.command("undo")
def undo(
    judgement: Annotated[str, typer.Argument(help="A judgement's id, or the beginning of one.")],
    by: ByOption = None,
    library: LibraryOption = None,
) -> None:
    """Take a judgement back: what stood before it stands again, and the history keeps both."""
    with opened(library) as shelf:
        say(judged_line(shelf.undo(judgement, by=signed(by))))


@group.command("list")
def judgements(
    orphans: Annotated[bool, typer.Option("--orphans", help="Only those that lost their place.")] = False,
    library: LibraryOption = None,
    format_: FormatOption = Format.TEXT,
) -> None:
    """The judgements, in the order in which they were made, each with its place."""
    with opened(library) as shelf:
        placed = shelf.orphans() if orphans else shelf.judgements()
        emit(
            format_,
            "judgements",
            lambda: {"judgements": [_plain(one) for one in placed]},
            lambda: "\n".join(_placed(one, shelf) for one in placed) or "No judgements.",
        )


def signed(by: str | None) -> str:
    """Who judges: the name that was given, else the login name."""
    return by or getpass.getuser()


def _plain(one: Placement) -> dict[str, object]:
    return {**one.judgement.to_dict(), "span": list(one.span) if one.span else None, "reason": one.reason}


def _placed(one: Placement, shelf: Library) -> str:
    where = f"{one.span[0]}–{one.span[1]}" if one.span else f"without a place: {one.reason}"
    return f"{judged_line(one.judgement)}\n{wrapped(where, indent=12)}"


def judged_line(made: Judgement) -> str:
    """A judgement for people: its id, what it says, by whom and when, and the words that it is about."""
    note = f": {clean(made.note)}" if made.note else ""
    said = _HASH.sub(r"\1", clean(made.decision.replace("_", " ")))
    words = f"{made.id[:8]}  {made.kind} {said}, {clean(made.by)}, {made.at[:10]}{note}"
    return f"{wrapped(words)}\n{wrapped(quoted(made.anchor.exact, 100), indent=12)}"
