"""`whence add`, `whence documents`, `whence show`: what is in the library."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli import documents as printed
from whence.cli.options import FormatOption, LibraryOption, opened, opened_or_new
from whence.cli.output import Format, emit
from whence.cli.progress import bar
from whence.errors import UsageError
from whence.export import contract

if TYPE_CHECKING:
    from whence.library import Library
    from whence.models import Document
    from whence.store.shown import Row

_FEW = 20  # files that are read sooner than other processes are started


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("add")(add)
    app.command("documents")(documents)
    app.command("show")(show)


def add(
    paths: Annotated[list[Path], typer.Argument(help="Files, folders or globs.", metavar="PATH...")],
    library: LibraryOption = None,
    meta: Annotated[list[str] | None, typer.Option(help="key=value, for all of them: title, author, date…")] = None,
    collection: Annotated[str | None, typer.Option(help="The collection that they belong to.")] = None,
    private: Annotated[bool, typer.Option("--private", help="The collection never leaves in an export.")] = False,
    jobs: Annotated[int | None, typer.Option(min=0, help="How many processes read; 0 for all cores.")] = None,
    ocr: Annotated[bool, typer.Option("--ocr", help="Read scans by OCR, where tesseract is installed.")] = False,
    ocr_languages: Annotated[str, typer.Option(help="Their languages, as tesseract calls them: eng+deu.")] = "eng",
    field: Annotated[list[str] | None, typer.Option(help="field=column of a table or record: text=Body, …")] = None,
    time_limit: Annotated[float | None, typer.Option(min=1, help="Seconds that one document may take.")] = None,
    memory_limit: Annotated[int | None, typer.Option(min=64, help="Megabytes that reading one may take.")] = None,
    format_: FormatOption = Format.TEXT,
) -> None:
    """Read documents into the library; what is there already is left as it is."""
    from whence.engine.adding import AddOptions  # here, so that `--help` does not wait for the readers
    from whence.engine.limits import limits_of
    from whence.read import find, metadata_from_options
    from whence.read.metadata.sidecar import fields_from_options
    from whence.read.pictures.ocr import required

    if private and collection is None:
        raise UsageError("--private needs a collection: whence add --collection leaked --private PATH…")
    if ocr:
        required(ocr_languages)
    with opened_or_new(library) as shelf, bar("reading") as progress:
        options = AddOptions(
            meta=metadata_from_options(meta) if meta else None,
            collection=collection,
            jobs=jobs if jobs is not None else 0 if len(find(paths)) > _FEW else 1,
            progress=progress,
            limits=limits_of(seconds=time_limit, megabytes=memory_limit, ocr=ocr),
            fields=fields_from_options(field or ()),
            ocr=ocr_languages if ocr else "",
        )
        report = shelf.add_with(paths, options)
        if private:
            shelf.store.make_private(collection or "")
        emit(format_, "add", report.to_dict, lambda: printed.added(report, shelf.changes()))
    raise typer.Exit(3 if report.failures else 0)


def documents(
    outlet: Annotated[str | None, typer.Option(help="Of this outlet, by any of its names.")] = None,
    author: Annotated[str | None, typer.Option(help="By an author with these words in the name.")] = None,
    title: Annotated[str | None, typer.Option(help="With these words in the title.")] = None,
    since: Annotated[str | None, typer.Option(help="Of this day, month or year, or later.")] = None,
    until: Annotated[str | None, typer.Option(help="Of this day, month or year, or earlier.")] = None,
    language: Annotated[str | None, typer.Option(help="In this language: en, fr, …")] = None,
    collection: Annotated[str | None, typer.Option(help="In this collection.")] = None,
    failed: Annotated[bool, typer.Option("--failed", help="Only the files that could not be read.")] = False,
    library: LibraryOption = None,
    format_: FormatOption = Format.TEXT,
) -> None:
    """The documents of the library, and the files that could not be read."""
    from whence.link.choosing import Wanted  # here, so that `--help` does not wait for it

    wanted = Wanted(outlet, author, title, since, until, language, collection)
    with opened(library) as shelf:
        chosen = [] if failed else [one for one in shelf.documents() if wanted.takes(one)]
        failures = list(shelf.failures()) if failed or wanted == Wanted() else []
        emit(
            format_,
            "documents",
            lambda: {
                "documents": [contract.document(shelf.held[one.id]) for one in chosen],
                "failures": [failure.to_dict() for failure in failures],
            },
            lambda: printed.listed(_rows(shelf, chosen), failures, of=len(shelf.store.ids())),
        )


def _rows(shelf: Library, chosen: Sequence[Document]) -> list[Row]:
    """The chosen documents as lists show them, in their order; one that went meanwhile is left out."""
    found = shelf.store.rows([one.id for one in chosen])
    return [found[one.id] for one in chosen if one.id in found]


def show(
    document: Annotated[str, typer.Argument(help="A document's path, id or beginning of an id.")],
    library: LibraryOption = None,
    text: Annotated[bool, typer.Option("--text", help="Print the text as it was read.")] = False,
    format_: FormatOption = Format.TEXT,
) -> None:
    """One document: what is known of it, its zones, quotations and citations, and where they lead."""
    with opened(library) as shelf:
        report = shelf.findings(document)
        checked = report.checks[0]
        emit(
            format_,
            "show",
            report.to_dict,
            lambda: printed.raw(checked) if text else printed.page(checked, report),
            rows="quotations",
        )
