"""`whence check`, `whence quote`, `whence findings`: what stands where."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli import report as printed
from whence.cli.exporting import give
from whence.cli.options import FormatOption, IgnoreOption, LibraryOption, OutputOption, SelectOption, codes, opened
from whence.cli.output import Format, ReportFormat, clean, emit, note, placed, quoted, wrapped
from whence.errors import NoLibraryError, UsageError
from whence.models import Failure, Severity

if TYPE_CHECKING:
    from whence.checking import Looked, Report
    from whence.library import Library

ReportFormatOption = Annotated[ReportFormat, typer.Option("--format", help="How to print it; html and docx: check.")]
AgainstOption = Annotated[
    list[Path] | None, typer.Option(help="Hold it against these files or folders, in place of a library.")
]
FailOn = Annotated[Severity, typer.Option("--fail-on", help="The quietest finding that gives exit status 1.")]


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("check")(check)
    app.command("quote")(quote)
    app.command("findings")(findings)


def check(
    draft: Annotated[Path, typer.Argument(help="The text to check.", metavar="DRAFT")],
    more: Annotated[list[Path] | None, typer.Argument(help="More paths for --against.", metavar="[PATH]...")] = None,
    against: AgainstOption = None,
    library: LibraryOption = None,
    format_: ReportFormatOption = ReportFormat.TEXT,
    output: OutputOption = None,
    fail_on: FailOn = Severity.WARNING,
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    watch: Annotated[
        bool, typer.Option("--watch", help="Check again on each save, say what changed; with -o write it anew.")
    ] = False,
) -> None:
    """Check one text's quotations and sourcing against a library, as a linter checks code."""
    if more and not against:
        raise UsageError(f"one draft at a time: {draft}; the files to hold it against stand behind --against")
    shelf, failures = shelf_for([*(against or ()), *(more or ())], library)
    for failure in failures:
        note(printed.not_read(failure))
    with shelf:
        if watch:
            from whence.cli.watching import follow, saves  # here: nothing else needs it

            follow(
                lambda: shelf.check(draft).select(select=codes(select), ignore=codes(ignore)),
                saves(draft),
                each=lambda report: give(report, format_, output=output, draft=draft) if output else None,
            )
            return
        report = shelf.check(draft).select(select=codes(select), ignore=codes(ignore))
        give(report, format_, output=output, draft=draft)
    raise typer.Exit(status(report, fail_on, failed=bool(failures)))


def findings(
    document: Annotated[str | None, typer.Argument(help="A document's path, id or beginning of an id.")] = None,
    library: LibraryOption = None,
    format_: ReportFormatOption = ReportFormat.TEXT,
    output: OutputOption = None,
    fail_on: FailOn = Severity.WARNING,
    select: SelectOption = None,
    ignore: IgnoreOption = None,
) -> None:
    """What a reader should look at in the library's documents."""
    with opened(library) as shelf:
        report = shelf.findings(document).select(select=codes(select), ignore=codes(ignore))
        give(report, format_, output=output)
        if report.set_aside:
            note(f"{report.set_aside:,} set aside by a person (`whence judge list`)")
    raise typer.Exit(status(report, fail_on))


def quote(
    words: Annotated[str, typer.Argument(help="The words, with or without quotation marks.")],
    library: LibraryOption = None,
    format_: FormatOption = Format.TEXT,
    limit: Annotated[int, typer.Option(min=1, help="The most places to list.")] = 20,
) -> None:
    """Where these words stand, and how the places differ from them."""
    with opened(library) as shelf:
        looked = shelf.quote(words, limit=limit)
        emit(format_, "quote", looked.to_dict, lambda: _places(looked), rows="matches")
    raise typer.Exit(0)


def status(report: Report, fail_on: Severity, *, failed: bool = False) -> int:
    """The exit status of a report; `failed`: a file of this very run could not be read, which outranks findings."""
    if failed:
        return 3
    worst = report.worst()
    return 1 if worst is not None and worst.rank >= fail_on.rank else 0


def shelf_for(against: list[Path], library: str | None) -> tuple[Library, tuple[Failure, ...]]:
    """What a draft is held against, and what of it could not be read: the given files, else the library, else nothing
    (which the report says)."""
    from whence.library import Library  # here, so that `--help` does not wait for it

    if against:
        shelf = Library.temporary()
        return shelf, shelf.add(against).failures
    try:
        return opened(library), ()
    except NoLibraryError:
        if library is not None:
            raise
        return Library.temporary(), ()


def _places(looked: Looked) -> str:
    found = looked.comparison
    lines = [wrapped(f"{found.outcome.value.replace('_', ' ')}: {clean(found.reason)}")]
    for match in found.matches:
        held = looked.shelf[match.document]
        place = placed(held.document.label, match.document, (match.start, match.end))
        lines.append(wrapped(f"{match.outcome.value}  {place}", indent=2))
        lines.append(wrapped(quoted(held.text[match.start : match.end], 600), indent=6))
        lines += [wrapped(f"{d.op}: “{clean(d.quoted)}” / “{clean(d.found)}”", indent=6) for d in match.differences]
        if match.second_hand:
            lines.append(wrapped(f"there as the words of {clean(match.speaker or 'another')}", indent=6))
    return "\n".join(lines)
