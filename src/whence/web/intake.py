"""Adding from a browser: one addition at a time, in a process of its own, while everybody goes on reading.

In: uploaded files in a folder of ours. Out: `Addition`s with how far they are, what was added and what failed and why.
"""

from __future__ import annotations

import multiprocessing
import os
import secrets
import shutil
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from queue import Queue
from tempfile import mkdtemp
from typing import Any

from whence.engine.adding import AddReport
from whence.engine.ranking import NAMES, WORKS
from whence.errors import LibraryBusyError, WhenceError
from whence.library import FOLDER, Library
from whence.models import Failure
from whence.web.lists import Lists

_CONTEXT = multiprocessing.get_context("spawn")
_SILENT = 900.0
"""Seconds without a sign of life after which an addition is ended."""
_NICE = 10
_KEPT = 50
_ASKS = 0.5
"""Seconds between two looks whether somebody else still adds."""


@dataclass(slots=True)
class Addition:
    """One addition. `state`: waiting, running, done, ended (by us, or because its process died); `is_held_up` where
    somebody else adds just now."""

    id: str
    names: tuple[str, ...]
    folder: Path
    collection: str | None
    by: str
    state: str = "waiting"
    done: int = 0
    total: int = 0
    path: str = ""
    report: dict[str, Any] = field(default_factory=dict)
    trouble: str = ""
    is_held_up: bool = False

    @property
    def failures(self) -> list[Failure]:
        """What could not be read."""
        return [Failure(**one) for one in self.report.get("failures", ())]

    def ids(self, name: str) -> list[str]:
        """The documents to which something happened: `added`, `copies`, …"""
        return list(self.report.get(name, ()))


class Intake:
    """The additions of one running workbench."""

    def __init__(self, library: Library) -> None:
        self.place = place_of(library)
        self.root = library.root
        self.additions: dict[str, Addition] = {}
        self._queue: Queue[Addition | None] = Queue()
        self._process: Any = None
        self._tracing: Any = None
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()

    def folder(self) -> Path:
        """An empty folder for uploads: inside the library's own, so that paths in it mean the same everywhere."""
        if self.root is None:
            return Path(mkdtemp(prefix="whence-add-"))
        made = self.root / FOLDER / "uploads"
        made.mkdir(parents=True, exist_ok=True)
        return made

    def start(self, paths: list[Path], *, collection: str | None, by: str) -> Addition:
        """Add files when it is their turn."""
        names = tuple(path.name for path in paths)
        made = Addition(secrets.token_urlsafe(9), names, paths[0].parent.parent, collection, by)
        made.report["paths"] = [str(path) for path in paths]
        self.additions[made.id] = made
        while len(self.additions) > _KEPT:
            self.additions.pop(next(iter(self.additions)))
        self._queue.put(made)
        return made

    def trace(self, *, lists: bool = False) -> bool:
        """Hold what is stale against the library, in a process beside the pages, and make the `lists` of all names and
        works; one at a time. Returns whether one was started."""
        if self.is_tracing:
            return False
        self._tracing = _CONTEXT.Process(target=_trace, args=(self.place, lists), daemon=True)
        self._tracing.start()
        return True

    @property
    def is_tracing(self) -> bool:
        """Whether that process runs."""
        return self._tracing is not None and bool(self._tracing.is_alive())

    def close(self) -> None:
        """End what runs; what was added is kept."""
        self._queue.put(None)
        for process in (self._process, self._tracing):
            if process is not None:
                process.kill()

    def _work(self) -> None:
        while (made := self._queue.get()) is not None:
            self._run(made)

    def _run(self, made: Addition) -> None:
        paths = made.report.pop("paths")
        ours, theirs = _CONTEXT.Pipe(duplex=False)
        self._process = _CONTEXT.Process(target=_add, args=(theirs, self.place, paths, made.collection), daemon=False)
        self._process.start()
        theirs.close()
        try:
            self._follow(made, ours)
        except EOFError:
            made.state, made.trouble = "ended", "the process that added them died; what was added before is kept"
        finally:
            self._process.kill()
            self._process.join()
            ours.close()
            for path in paths:
                shutil.rmtree(Path(path).parent, ignore_errors=True)

    def _follow(self, made: Addition, ours: Connection) -> None:
        while True:
            if not ours.poll(_SILENT):
                made.state, made.trouble = "ended", f"no sign of life for {_SILENT / 60:.0f} minutes; it was ended"
                return
            kind, said = ours.recv()
            if kind == "progress":
                made.done, made.total, made.path = said
                made.state, made.is_held_up = "running", False
            elif kind == "busy":
                made.state, made.is_held_up = "waiting", True
            elif kind == "report":
                made.report, made.state = said, "done"
                return
            else:
                made.trouble, made.state = said, "ended"
                return


def place_of(library: Library) -> str:
    """The library as another process opens it."""
    if library.root is not None:
        return str(library.root)
    return library.store.database.engine.url.render_as_string(hide_password=False)


def _trace(place: str, lists: bool) -> None:
    """Trace what is stale, as the process beside the pages does it; where somebody adds, that is who does it."""
    _yield_to_readers()
    with suppress(WhenceError), Library.open(place, create=False) as library:
        library.tracing.bring_up()
        if lists:
            Lists(library).bring_up(NAMES, WORKS)


def _yield_to_readers() -> None:
    """Let pages go first where all cores are busy; processes that this one starts do as it does."""
    if hasattr(os, "nice"):
        os.nice(_NICE)


def _when_free(connection: Connection, library: Library, add: Callable[[], AddReport]) -> AddReport:
    """Add, when nobody else does: what was uploaded waits for its turn and is not lost."""
    while True:
        try:
            with library.store.writing(timeout=_ASKS):
                pass
            return add()
        except LibraryBusyError:
            connection.send(("busy", None))


def _add(connection: Connection, place: str, paths: list[str], collection: str | None) -> None:
    """The addition as its process does it: readers run in processes of their own below it, and die alone."""
    _yield_to_readers()
    try:
        with Library.open(place, create=False) as library:
            report = _when_free(
                connection,
                library,
                lambda: library.add(
                    paths, collection=collection, jobs=2, progress=lambda *said: connection.send(("progress", said))
                ),
            )
            library.tracing.bring_up()
        connection.send(("report", report.to_dict()))
    except WhenceError as error:
        connection.send(("trouble", str(error)))
    connection.close()
