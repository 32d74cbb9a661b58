"""`whence search`: words and phrases in the library's texts."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli.options import FormatOption, LibraryOption, opened
from whence.cli.output import Format, clean, emit, placed, wrapped
from whence.cli.timeline import AboutOption, FromOption, NearOption, ToOption
from whence.models import Held

if TYPE_CHECKING:
    from whence.store.search import Hit

_AROUND = 60  # characters on either side of a hit


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("search")(search)


def search(
    query: Annotated[
        str | None, typer.Argument(help='Words, and phrases in quotation marks: silt "Grey Bank".')
    ] = None,
    speaker: Annotated[str | None, typer.Option(help="Only in what this person or body is said to have said.")] = None,
    about: AboutOption = None,
    near: NearOption = None,
    first: FromOption = None,
    last: ToOption = None,
    library: LibraryOption = None,
    limit: Annotated[int, typer.Option(min=1, help="The most places to list.")] = 20,
    format_: FormatOption = Format.TEXT,
) -> None:
    """Where words and phrases stand, each place with its span; what is stated about a name, of a time, near a place."""
    from whence.link.stated import Wanted, within  # here, so that `--help` does not wait for it

    wanted = Wanted(about, first, last, near)
    stated = any((about, near, first, last))
    asked = {"query": query, "speaker": speaker, "about": about, "near": near, "from": first, "to": last}
    with opened(library) as shelf:
        found = shelf.said(speaker, query) if speaker else shelf.search(query or "") if query or not stated else None
        if stated:
            found = within(found, shelf.stated(wanted))
        hits = list(islice(found or (), limit))
        emit(
            format_,
            "search",
            lambda: {**asked, "hits": [hit.to_dict() for hit in hits]},
            lambda: _lines(hits, shelf.held),
        )


def _lines(hits: list[Hit], shelf: Mapping[str, Held]) -> str:
    if not hits:
        return "Nothing found: no document has all of these words there."
    return "\n".join(_hit(hit, shelf[hit.document]) for hit in hits)


def _hit(hit: Hit, held: Held) -> str:
    head = placed(held.document.label, hit.document, (hit.start, hit.end))
    before = held.text[max(0, hit.start - _AROUND) : hit.start]
    after = held.text[hit.end : hit.end + _AROUND]
    return head + "\n" + wrapped(clean(f"…{before}[{hit.text}]{after}…"), indent=4)
