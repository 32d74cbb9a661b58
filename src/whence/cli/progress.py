"""A progress bar on standard error for long work; nothing where that is no terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from whence.cli.output import clean

if TYPE_CHECKING:
    from whence.engine.adding import Progress


@contextmanager
def bar(what: str) -> Iterator[Progress | None]:
    """A bar with rate and time left, or None where standard error is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # here, since a command without a bar should not wait for rich
    from rich.progress import BarColumn, DownloadColumn, TextColumn, TimeRemainingColumn, TransferSpeedColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[path]}", markup=False),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task(what, total=None, path="")
        yield lambda done, total, path: shown.update(task, completed=done, total=total, path=clean(path)[-40:])
