"""`whence demo`: the main job on a built-in affair, from files to findings."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli import documents as printed
from whence.cli import report as reports
from whence.cli.output import columns, placed, say, wrapped
from whence.cli.passages import side_by_side
from whence.errors import UsageError
from whence.models import Outcome

if TYPE_CHECKING:
    from whence.checking import Report

DRAFT = "draft/where-did-the-silt-go.docx"
INTRODUCTION = (
    "The Kesmar Harbour affair is invented, people and bodies too. A port says where the silt of its harbour went; "
    "a wire story, newspapers, an essay and a hearing say other things, and quote each other."
)


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("demo")(demo)


def demo(
    keep: Annotated[Path | None, typer.Option(help="Leave the documents and the library in this new folder.")] = None,
) -> None:
    """The main job on a built-in affair: read its documents, show what was found, check a draft."""
    from whence.library import Library  # here, so that `--help` does not wait for it

    with _folder(keep) as folder, chdir(folder), Library.open(folder, create=True) as library:
        say(wrapped(INTRODUCTION))
        _step("whence add documents/")
        say(printed.added(library.add(["documents"]), library.changes()))
        _step("whence findings")
        report = library.findings()
        say(reports.text(report, differences=False))
        _step("one difference, word by word")
        say(_one_difference(report))
        _step(f"whence check {DRAFT}")
        say(reports.text(library.check(DRAFT)))
        _step("whence add later/")
        say(printed.added(library.add(["later"]), library.changes()))
        _step("what next")
        say(_next(folder, keep))


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    """A folder with the demo's documents: `keep`, which must not exist yet, or one that goes away afterwards."""
    with as_file(files("whence") / "resources" / "demo") as source:
        if keep is not None and keep.exists():
            raise UsageError(f"{keep} is there already: give --keep a folder that is not")
        if keep is not None:
            yield Path(shutil.copytree(source, keep.absolute()))
            return
        with tempfile.TemporaryDirectory(prefix="whence-demo-") as temporary:
            yield Path(shutil.copytree(source, Path(temporary) / "demo"))


def _step(title: str) -> None:
    say(f"\n── {title} {'─' * max(0, columns() - len(title) - 4)}\n")


def _one_difference(report: Report) -> str:
    """The first quotation that differs in a negation, else the first that differs."""
    differing = [
        (checked.held, quotation, comparison.matches[0])
        for checked in report.checks
        for quotation, comparison in checked.compared()
        if comparison.outcome is Outcome.DIFFERS
    ]
    differing.sort(key=lambda found: all(difference.flag != "negation" for difference in found[2].differences))
    if not differing:
        return "No quotation differs."
    held, quotation, match = differing[0]
    here = placed(held.document.label, held.id, (quotation.start, quotation.end))
    return here + "\n" + side_by_side(held, match, report.shelf, span=(quotation.start, quotation.end))


def _next(folder: Path, keep: Path | None) -> str:
    if keep is None:
        return wrapped(
            "`whence demo --keep affair` leaves these documents and their library in a folder to look around in."
        )
    return wrapped(
        f"The documents and their library are in {folder}: `cd {folder}`, then `whence documents`, `whence rule Q102`."
    )
