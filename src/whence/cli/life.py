"""`whence forget`, `export`, `doctor`, `log`: a library as a thing that is kept, handed on and mended."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli.options import FormatOption, LibraryOption, opened
from whence.cli.output import Format, clean, emit, note, wrapped
from whence.cli.progress import tally
from whence.errors import UsageError

if TYPE_CHECKING:
    from whence.store.history import Entry

_SIGNS = {"whole": "ok", "mended": "mended", "broken": "BROKEN"}


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("export")(export)
    app.command("forget")(forget)
    app.command("doctor")(doctor)
    app.command("log")(log)


def forget(
    documents: Annotated[list[str] | None, typer.Argument(help="Paths, ids or beginnings of ids.")] = None,
    name: Annotated[list[str] | None, typer.Option(help="A person's name, to be masked wherever it stands.")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    library: LibraryOption = None,
    format_: FormatOption = Format.TEXT,
) -> None:
    """Take documents, or a person's name, out of every file of the library. It cannot be undone."""
    if bool(documents) == bool(name):
        raise UsageError("say what to forget: documents, or a name with --name 'Jane Doe'")
    with opened(library) as shelf:
        labels = [clean(shelf.document(key).document.label) for key in documents or ()]
        if not yes:
            note(f"Forget {'; '.join(labels or map(clean, name or ()))} in this library, originals included.")
            typer.confirm("This cannot be undone. Forget", abort=True, err=True)
        done = shelf.forget(*documents) if documents else shelf.forget_name(*(name or ()))
        said = f"{len(done.removed):,} documents removed" if documents else f"masked in {len(done.masked):,} documents"
        emit(format_, "forget", done.to_dict, lambda: f"{said}; their originals are gone.")


def export(
    bundle: Annotated[Path, typer.Option(help="The file to write, such as library.zip.")],
    library: LibraryOption = None,
    format_: FormatOption = Format.TEXT,
) -> None:
    """Write the whole library into one file with checksums; private collections stay behind."""
    from whence.engine.bundles import export_bundle  # here, so that `--help` does not wait for it

    with opened(library) as shelf, tally("bundling") as told:
        done = export_bundle(shelf.store, bundle, told=told)
        behind = f"; {done.private:,} documents of private collections stayed behind" if done.private else ""
        said = f"{bundle}: {done.documents:,} documents, {done.originals:,} originals{behind}."
        emit(format_, "export", done.to_dict, lambda: wrapped(said))


def doctor(
    only_look: Annotated[bool, typer.Option("--only-look", help="Mend nothing.")] = False,
    library: LibraryOption = None,
    format_: FormatOption = Format.TEXT,
) -> None:
    """Look through the library: what is whole, what was made anew, and what nobody can make anew."""
    from whence.engine.doctor import examine  # as above

    with opened(library) as shelf, tally("looking through") as told:
        found = list(examine(shelf.store, mend=not only_look, told=told))
    rows = [wrapped(f"{_SIGNS[one.state]:<7} {one.part}: {clean(one.said)}") for one in found]
    emit(format_, "doctor", lambda: {"parts": [one.to_dict() for one in found]}, lambda: "\n".join(rows))
    raise typer.Exit(3 if any(one.state == "broken" for one in found) else 0)


def log(
    library: LibraryOption = None,
    limit: Annotated[int, typer.Option(min=1, help="The latest so many lines.")] = 100,
    format_: FormatOption = Format.TEXT,
) -> None:
    """What was added when and from where, with the hash of each original: the chain of custody."""
    with opened(library) as shelf:
        entries = shelf.store.log()
    shown = entries[-limit:]
    emit(
        format_,
        "log",
        lambda: {"entries": [one.to_dict() for one in shown], "total": len(entries)},
        lambda: "\n".join([*map(_line, shown), f"{len(shown):,} of {len(entries):,} lines"]),
    )


def _line(entry: Entry) -> str:
    where = f"{entry.path} record {entry.record}" if entry.record else entry.path or ""
    return f"{entry.at}  {entry.action:<10} {(entry.document or '')[:16]:<16}  {clean(where)}".rstrip()
