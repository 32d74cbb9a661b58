"""A progress bar on standard error for long work; nothing where that is no terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from whence.cli.output import clean

if TYPE_CHECKING:
    from whence.engine.adding import Progress


@contextmanager
def bar(what: str) -> Iterator[Progress | None]:
    """A bar with documents, rate and time left, or None where standard error is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # here, since a command without a bar should not wait for rich
    from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar
    from rich.table import Column

    columns = (
        TextColumn("{task.description}", table_column=Column(no_wrap=True)),
        BarColumn(16),
        TaskProgressColumn(table_column=Column(no_wrap=True)),
        TextColumn("{task.fields[counted]}", table_column=Column(no_wrap=True)),
        TimeRemainingColumn(table_column=Column(no_wrap=True)),
        TextColumn("{task.fields[path]}", markup=False, table_column=Column(no_wrap=True, ratio=1)),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True, expand=True) as shown:
        task = shown.add_task(what, total=None, path="", counted="")
        count = counter()
        yield lambda done, total, path: shown.update(
            task, completed=done, total=total, path=clean(path)[-28:], counted=next(count)
        )


@contextmanager
def tally(what: str) -> Iterator[Callable[[int, int], None] | None]:
    """A bar that counts things, told how many of how many are done; None where standard error is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # as above
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    with Bar(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task(what, total=None)
        yield lambda done, total: shown.update(task, completed=done, total=total)


def counter() -> Iterator[str]:
    """At each call one document more, and how many there were a second so far.

    >>> next(counter()).partition(",")[0]
    '1 read'
    """
    began = time.monotonic()
    number = 0
    while True:
        number += 1
        seconds = max(time.monotonic() - began, 0.001)
        yield f"{number:,} read, {number / seconds:,.0f}/s"
