"""`whence import`: metadata from a reference manager onto the documents of the library."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli.options import FormatOption, LibraryOption, opened, opened_or_new
from whence.cli.output import Format, clean, emit, wrapped
from whence.cli.progress import tally
from whence.link.works.labels import in_a_line

if TYPE_CHECKING:
    from whence.engine.attaching import Attached
    from whence.library import Library


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("import")(import_)


def import_(
    paths: Annotated[list[Path], typer.Argument(help="BibTeX, RIS or CSL-JSON files, or a bundle.", metavar="FILE...")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be attached to what.")] = False,
    library: LibraryOption = None,
    format_: FormatOption = Format.TEXT,
) -> None:
    """Attach what a bibliography says (BibTeX, RIS, CSL-JSON) to the documents that its entries describe; or take a
    bundle of `whence export` into an empty library."""
    if len(paths) == 1 and paths[0].is_file() and _is_bundle(paths[0]):
        _take_in(paths[0], library, format_)
        return
    with opened(library) as shelf:
        attached = shelf.attach(paths, dry_run=dry_run)
        emit(
            format_,
            "import",
            lambda: {"entries": [one.to_dict() for one in attached]},
            lambda: "\n".join(_text(attached, shelf)),
        )


def _is_bundle(path: Path) -> bool:
    from whence.engine.bundles import is_bundle

    return is_bundle(path)


def _take_in(path: Path, library: str | None, format_: Format) -> None:
    from whence.engine.bundles import import_bundle

    with opened_or_new(library) as shelf, tally("taking in") as told:
        done = import_bundle(shelf.store, path, told=told)
        said = f"{done.documents:,} documents, {done.originals:,} originals, each with the checksum that it left with."
        emit(format_, "import", done.to_dict, lambda: said)


def _text(attached: list[Attached], shelf: Library) -> Iterator[str]:
    labels = {one.id: one.label for one in shelf.documents()}
    found = sum(one.document is not None for one in attached)
    yield f"{len(attached):,} entries: {found:,} of documents that are held, {len(attached) - found:,} of others."
    for one in attached:
        if one.document is not None:
            label = clean(labels.get(one.document, one.document[:8]))
            work, by = clean(in_a_line(one.work)), ", ".join(one.by)
            yield wrapped(f"{work} → {label} [{one.document[:8]}] by {by}", indent=2)
    for one in attached:
        if one.document is None:
            may = f" (may be {len(one.candidates)} of the documents here)" if one.candidates else ""
            yield wrapped(f"not held: {clean(in_a_line(one.work))}{may}", indent=2)
