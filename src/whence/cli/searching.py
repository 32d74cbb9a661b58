"""`whence search`: words and phrases in the library's texts."""

from __future__ import annotations

from typing import Annotated

import typer

from whence.cli.options import FormatOption, LibraryOption, opened
from whence.cli.output import Format, clean, emit, wrapped
from whence.library import Hit


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("search")(search)


def search(
    query: Annotated[str, typer.Argument(help='Words, and phrases in quotation marks: silt "Grey Bank".')],
    library: LibraryOption = None,
    limit: Annotated[int, typer.Option(min=1, help="The most places to list.")] = 20,
    format_: FormatOption = Format.TEXT,
) -> None:
    """Where words and phrases stand, each place with its span."""
    with opened(library) as shelf:
        hits = shelf.search(query, limit=limit)
        emit(format_, "search", lambda: {"query": query, "hits": [h.to_dict() for h in hits]}, lambda: _lines(hits))


def _lines(hits: list[Hit]) -> str:
    if not hits:
        return "No place has these words."
    return "\n".join(_hit(hit) for hit in hits)


def _hit(hit: Hit) -> str:
    head = f"{clean(hit.label)} [{hit.document[:8]} {hit.start}–{hit.end}]"
    return head + "\n" + wrapped(f"…{clean(hit.before)} [{clean(hit.text)}] {clean(hit.after)}…", indent=4)
