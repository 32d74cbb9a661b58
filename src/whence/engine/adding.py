"""Adding: files become documents of the library, each in a transaction of its own.

In: paths, and what a person says of them. Out: `AddReport`. What is settled is left alone, so that a run that was ended
at any moment is simply run again: the library is then the same as if it had not been ended.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

from whence.engine.bibliographies import Bibliographies, is_bibliography, look_through
from whence.engine.limits import Limits
from whence.engine.local import Job, Lost, run
from whence.engine.opening import parts
from whence.engine.stage import Task, failure, is_outdated, read_and_extract
from whence.errors import ReadError, StoreError
from whence.models import Failure, Metadata, Record
from whence.read import Payload, find, sidecar
from whence.read.media_types import UNKNOWN
from whence.read.metadata.sidecar import fields_beside
from whence.store.arrivals import Change, StaleReadingError, Standing
from whence.store.prepared import Prepared
from whence.store.said import Arrival
from whence.store.store import Store
from whence.store.tombstones import MASKED, Tombstone

_KEEPERS = 4
"""Threads that write originals ahead of the rows: they wait for the disk while documents are read."""

Progress = Callable[[int, int, str], None]
"""Called after each document with the bytes done, the bytes in all, and the path."""


@dataclass(frozen=True, slots=True)
class AddOptions:
    """How documents are added. `meta`: what a person says of all of them; `collection`: put them into it;
    `jobs`: processes that read, 0 for as many as there are cores; `limits`: what one document may cost; `fields`: which
    fields of records and columns of tables hold what; `ocr`: languages in which scans are read, as `eng+deu`."""

    meta: Metadata | None = None
    collection: str | None = None
    jobs: int = 1
    progress: Progress | None = None
    limits: Limits = field(default_factory=Limits)
    fields: Mapping[str, str] = field(default_factory=dict)
    ocr: str = ""


@dataclass(frozen=True, slots=True)
class AddReport(Record):
    """What a run did: the ids of the documents by what happened to them, and what failed. `new_versions` are documents
    at paths that led to others before; `copies` stood in the library under another path."""

    added: tuple[str, ...] = ()
    new_versions: tuple[str, ...] = ()
    reread: tuple[str, ...] = ()
    metadata_changed: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    collected: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()


_FIELDS = {
    Change.ADDED: "added",
    Change.VERSION: "new_versions",
    Change.REREAD: "reread",
    Change.METADATA: "metadata_changed",
    Change.COPY: "copies",
    Change.COLLECTED: "collected",
    Change.UNCHANGED: "unchanged",
}


@dataclass(frozen=True, slots=True)
class _Work:
    """One thing found in a file: a document, or a failure to find one. `kept` is done when the original is on the disk;
    None where nothing changes."""

    weight: int
    path: str
    arrival: Arrival | None = None
    payload: Payload | None = None
    failure: Failure | None = None
    kept: Future[None] | None = None


@dataclass(slots=True)
class Adding:
    """One run. `root` is the folder to which paths are relative, so that a library moves with its documents."""

    store: Store
    root: Path | None
    options: AddOptions
    changes: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in _FIELDS.values()})
    failures: list[Failure] = field(default_factory=list)
    files: set[str] = field(default_factory=set)  # read through, from their first byte to their last
    read: set[tuple[str, str | None]] = field(default_factory=set)
    done: int = 0
    total: int = 0
    bibliographies: Bibliographies = field(default_factory=Bibliographies)
    keeper: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(_KEEPERS))

    def run(self, paths: Iterable[str | os.PathLike[str]]) -> AddReport:
        """Add all files at `paths`. Raises LibraryBusyError, StoreError; a bad document raises nothing."""
        found = find(paths)
        self.total = sum(_size(place) for place in found if isinstance(place, Path))
        self.bibliographies = look_through(found)
        return self._run(self._jobs(found))

    def reread(self) -> AddReport:
        """Read again, from the originals that were kept, what a newer reader or extraction reads otherwise, and what
        could not be read."""
        return self._run(self._kept_jobs())

    def attach(self, said: Mapping[str, Metadata]) -> AddReport:
        """Take up what a person says of documents that are held, by id; they are read again with it."""
        return self._run(self._kept_jobs(said))

    def _run(self, jobs: Iterable[Job[_Work, Task]]) -> AddReport:
        with self.store.writing(), self.keeper:
            options = self.options
            for work, result in run(read_and_extract, jobs, workers=options.jobs, limits=options.limits):
                self._finish(work, result)
            self._clear_failures()
        return AddReport(**{name: tuple(ids) for name, ids in self.changes.items()}, failures=tuple(self.failures))

    # --- From files to work -------------------------------------------------------------------------------------

    def _jobs(self, found: Iterable[Path | Failure]) -> Iterator[Job[_Work, Task]]:
        for place in found:
            if isinstance(place, Failure):
                yield self._failed(place)
            elif not is_bibliography(place):
                yield from self._jobs_of(place)
            elif reason := self.bibliographies.failed.get(place):
                yield self._failed(Failure(path_name(place, self.root), None, *reason))

    def _jobs_of(self, file: Path) -> Iterator[Job[_Work, Task]]:
        """The documents in a file. What they weigh together is the file's size, whatever is packed in it."""
        name = path_name(file, self.root)
        left = _size(file)
        self.files.add(name)
        try:
            said = sidecar(file)
            fields = {**(fields_beside(file) if said is not None else {}), **self.options.fields}
            for part in parts(file, name, self.options.limits, fields):
                weight = min(len(part.data), left) if isinstance(part, Payload) else 0
                left -= weight
                yield self._part(part, file, said, weight)
        except (OSError, MemoryError, ReadError) as error:
            yield self._failed(_unopened(name, error))
        if left:
            yield Job(_Work(left, name), None)

    def _part(self, part: Payload | Failure, file: Path, said: Metadata | None, weight: int) -> Job[_Work, Task]:
        if isinstance(part, Payload):
            listed = self.bibliographies.said.get(Path(os.path.abspath(file))) if part.record is None else None
            layers = {
                "option": self.options.meta, "sidecar": said, "bibliography": listed, "container": part.said
            }  # fmt: skip
            return self._job(part, layers, weight)
        if part.document is None:
            return self._failed(part)
        arrival = Arrival(part.path, None, part.document, UNKNOWN, _size(file), {})
        return Job(
            _Work(0, part.path, arrival, None, part, self.keeper.submit(self.store.keep_file, arrival, file)), None
        )

    def _failed(self, found: Failure) -> Job[_Work, Task]:
        return Job(_Work(0, found.path, failure=found), None)

    def _job(self, payload: Payload, layers: Mapping[str, Metadata | None], weight: int) -> Job[_Work, Task]:
        arrival = self._arrival(payload, layers)
        standing = self.store.standing(arrival)
        if standing.tombstone is not None:
            return self._forgotten(payload, arrival, standing.tombstone, weight)
        task = _task(payload, standing, self.options.ocr)
        settled = standing.settled and task is None
        kept = None if settled else self.keeper.submit(self.store.keep_original, arrival, payload.data)
        return Job(_Work(weight, payload.path, arrival, payload, kept=kept), task, len(payload.data))

    def _forgotten(self, payload: Payload, arrival: Arrival, tombstone: Tombstone, weight: int) -> Job[_Work, Task]:
        """What was masked stays as it is; what was removed is told, and not taken in again."""
        if tombstone.how == MASKED:
            return Job(_Work(weight, payload.path, arrival, payload), None)
        reason = f"it was forgotten on {tombstone.at[:10]} and is not taken in again: delete the file"
        return Job(_Work(weight, payload.path, failure=Failure(payload.path, payload.record, "store", reason)), None)

    def _arrival(self, payload: Payload, layers: Mapping[str, Metadata | None]) -> Arrival:
        return Arrival(
            payload.path,
            payload.record,
            payload.id,
            payload.media_type,
            len(payload.data),
            layers,
            self.options.collection,
        )

    def _kept_jobs(self, said: Mapping[str, Metadata] | None = None) -> Iterator[Job[_Work, Task]]:
        """All originals that are kept, or those of which something is `said`."""
        kept = [one for one in self.store.kept() if said is None or one.id in said]
        self.total = sum(one.size for one in kept)
        for one in kept:
            try:
                data = self.store.original(one.id)
            except StoreError as error:
                yield self._failed(Failure(one.path, one.record, "store", str(error), one.id))
            else:
                layers = {"option": said[one.id]} if said else {}
                yield self._job(Payload(one.path, one.record, one.media_type, data), layers, one.size)

    # --- From work to the library -------------------------------------------------------------------------------

    def _finish(self, work: _Work, result: Prepared | Failure | Lost | None) -> None:
        if work.arrival is None or work.payload is None:
            if work.kept is not None:
                work.kept.result()
            self._fail(work)
        elif work.kept is None:
            self._count(Change.UNCHANGED, work)
        else:
            work.kept.result()
            self._finish_read(work, work.arrival, work.payload, result)
        self.done += work.weight
        if self.options.progress:
            self.options.progress(self.done, self.total, work.path)

    def _finish_read(
        self, work: _Work, arrival: Arrival, payload: Payload, result: Prepared | Failure | Lost | None
    ) -> None:
        if isinstance(result, Lost):
            self._fail(work, failure(payload, "read", result.reason))
        elif isinstance(result, Failure):  # it was read under its first path's name: here it fails under its own
            self._fail(work, replace(result, path=arrival.path, record=arrival.record))
        else:
            self._take_up(work, arrival, payload, result)

    def _take_up(self, work: _Work, arrival: Arrival, payload: Payload, prepared: Prepared | None) -> None:
        try:
            change = self.store.take_up(arrival, prepared)
        except StaleReadingError:  # a copy of it came in this same run
            task = _task(payload, self.store.standing(arrival), self.options.ocr)
            self._finish_read(work, arrival, payload, read_and_extract(task) if task else None)
        else:
            self._count(change, work)

    def _count(self, change: Change, work: _Work) -> None:
        if work.arrival is not None:
            self.changes[_FIELDS[change]].append(work.arrival.id)
            self.read.add((work.arrival.path, work.arrival.record))

    def _fail(self, work: _Work, found: Failure | None = None) -> None:
        found = found or work.failure
        if found is None:
            return
        self.failures.append(found)
        if work.arrival is not None:
            self.store.fail(found, work.arrival)
        elif os.path.lexists(Path(self.root or "", found.path)):
            self.store.fail(found)  # a path that leads nowhere is a slip of the pen, and no row

    def _clear_failures(self) -> None:
        """Forget failures of what was read in this run and did not fail there again."""
        failed = {(found.path, found.record) for found in self.failures}
        mended = [
            (known.path, known.record or "")
            for known in self.store.failures()
            if (known.path in self.files and (known.path, known.record) not in failed)
            or (known.path, known.record) in self.read
        ]
        if mended:
            self.store.clear_failures(mended)


def _task(payload: Payload, standing: Standing, ocr: str) -> Task | None:
    """What is to be read, as the kind of file that its first path says it is; None where the library's reading is good
    enough."""
    origin = standing.origin
    settled = standing.reader is not None and standing.made_with == standing.given
    if settled and not is_outdated(origin.media_type, standing.reader or "", standing.extractor or "", ocr=ocr):
        return None
    payload = replace(payload, path=origin.path, record=origin.record, media_type=origin.media_type)
    return Task(payload, standing.given, ocr)


def path_name(file: Path, root: Path | None) -> str:
    """How the library calls a file: relative to `root` where it lies below it, else absolute; with `/` everywhere."""
    absolute = Path(os.path.abspath(file))
    if root is not None and absolute.is_relative_to(root):
        return absolute.relative_to(root).as_posix()
    return absolute.as_posix()


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0


def _unopened(name: str, error: OSError | MemoryError | ReadError) -> Failure:
    if isinstance(error, ReadError):
        return Failure(name, None, error.stage, error.reason)
    said = "it is larger than the memory" if isinstance(error, MemoryError) else error.strerror or str(error)
    return Failure(name, None, "open", f"cannot be opened: {said}")
