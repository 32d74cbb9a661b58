"""Options that several commands share."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli.output import Format
from whence.errors import NoLibraryError

if TYPE_CHECKING:
    from whence.library import Library

LibraryOption = Annotated[
    str | None,
    typer.Option("--library", help="The library's folder; else WHENCE_LIBRARY, else .whence/ in this folder or above."),
]
OutputOption = Annotated[Path | None, typer.Option("-o", "--output", help="The file to write, in place of printing.")]
FormatOption = Annotated[Format, typer.Option("--format", help="How to print it.")]
SelectOption = Annotated[list[str] | None, typer.Option(help="Only findings with these codes or beginnings of codes.")]
IgnoreOption = Annotated[list[str] | None, typer.Option(help="No findings with these codes or beginnings of codes.")]


def opened(library: str | None) -> Library:
    """The library that a command works on, found as git finds its repository."""
    from whence.library import Library  # here, so that `--help` does not wait for it

    if library is not None:
        return Library.open(library, create=False)
    return Library.find()


def opened_or_new(library: str | None) -> Library:
    """The library that a command works on which may begin one: in this folder, where there is none above."""
    from whence.library import VARIABLE, Library  # here, so that `--help` does not wait for it

    place = library or os.environ.get(VARIABLE)
    if place is not None:
        return Library.open(place, create=True)
    try:
        return Library.find()
    except NoLibraryError:
        return Library.open(Path.cwd(), create=True)


def codes(given: list[str] | None) -> list[str]:
    """Codes from repeated options, each of which may hold several parted by commas."""
    return [code.strip() for each in given or [] for code in each.split(",") if code.strip()]
