"""`whence timeline`: what is said to have happened when, and who says so."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli.options import LibraryOption, OutputOption, opened
from whence.cli.output import Format, clean, placed, rendered, saved, wrapped

if TYPE_CHECKING:
    from whence.models import Event

AboutOption = Annotated[str | None, typer.Option(help="Only statements that name this person, body or group.")]
FromOption = Annotated[str | None, typer.Option("--from", help="Only of this day, month or year and later: 2019-06.")]
ToOption = Annotated[str | None, typer.Option("--to", help="Only of this day, month or year and earlier.")]
NearOption = Annotated[str | None, typer.Option(help="Only statements that name a place in or near this one.")]
DocumentOption = Annotated[str | None, typer.Option(help="Only this document: a path, or the beginning of its id.")]


class TimelineFormat(StrEnum):
    """How a timeline is shown."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    SVG = "svg"


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("timeline")(timeline)


def timeline(
    about: AboutOption = None,
    near: NearOption = None,
    first: FromOption = None,
    last: ToOption = None,
    document: DocumentOption = None,
    library: LibraryOption = None,
    format_: Annotated[TimelineFormat, typer.Option("--format", help="How to show it.")] = TimelineFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """When things are said to have happened, as vague as the words are, and who says so when."""
    from whence.link.stated import Wanted, events

    wanted = Wanted(about, first, last, near)
    with opened(library) as shelf:
        found = events(shelf.stated(wanted, document=document))
    if format_ is TimelineFormat.SVG:
        saved(_drawn(found, about), output)
        return
    asked = {"about": about, "from": first, "to": last, "near": near}
    rows = {**asked, "events": [event.to_dict() for event in found]}
    saved(rendered(Format(format_.value), "timeline", lambda: rows, lambda: _lines(found), "events"), output)


def _drawn(found: Sequence[Event], about: str | None) -> str:
    from whence.export.timeline import timeline as drawn

    return drawn(found, title=f"Timeline: {about}" if about else "Timeline")


def _lines(found: Sequence[Event]) -> str:
    if not found:
        return "Nothing found: no statement with a date fits."
    return "\n".join(_row(event) for event in found)


def _row(event: Event) -> str:
    relation = f"{event.relation} " if event.relation else ""
    part = f", {event.part}" if event.part else ""
    head = f"{event.edtf}{part}  “{clean(relation + event.when)}”, to the {event.granularity}"
    sayer = " < ".join(map(clean, event.sayer)) or "the text itself"
    place = placed(event.label, event.document, (event.start, event.end))
    return "\n".join([head, wrapped(clean(event.text), indent=4), f"    — {sayer}; {place}"])
