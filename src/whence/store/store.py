"""The store: a database and a blob store as one thing, with one method for each thing that the library does with them.

In: a folder or a URL. Out: `Store`. Each change is one transaction; what is read is one state of the library.

>>> import tempfile
>>> with Store.embedded(Path(tempfile.mkdtemp()) / ".whence", create=True) as store:
...     store.documents()
[]
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType

from sqlalchemy import select

from whence.errors import LibrarySchemaError, NoLibraryError, StoreError, UsageError
from whence.models import (
    Coverage,
    Document,
    Failure,
    Held,
    Judgement,
    Named,
    Particulars,
    Running,
    Span,
)
from whence.store import (
    arrivals,
    documents,
    history,
    judgements,
    migrate,
    names,
    particulars,
    search,
    shown,
)
from whence.store.arrivals import Change, Standing
from whence.store.blobs import Blobs, FolderBlobs, TableBlobs
from whence.store.database import Database, embedded, server
from whence.store.documents import Kept, PathEntry
from whence.store.judgements import Decision, Placement
from whence.store.lock import folder_lock, server_lock
from whence.store.names import NameEntry
from whence.store.part_custody import CustodyPart
from whence.store.part_traced import TracedPart
from whence.store.part_works import WorksPart
from whence.store.prepared import Prepared
from whence.store.said import Arrival
from whence.store.schema import segments
from whence.text import tokens

FILE = "library.db"


class Store(WorksPart, TracedPart, CustodyPart):
    """An open library's database and blobs. Use `embedded` or `server`; close it, or use it in a `with`.

    `folder` is where the passage index keeps its segments; None where there is no folder.
    """

    def __init__(self, database: Database, blobs: Blobs, *, folder: Path | None, timeout: float) -> None:
        self.database = database
        self.blobs = blobs
        self.folder = folder
        self.timeout = timeout

    @classmethod
    def embedded(cls, folder: Path, *, create: bool = False, timeout: float = 10.0, durable: bool = True) -> Store:
        """The library in `folder` (`.whence`), made where `create` allows it. `timeout`: seconds to wait for another
        writer. `durable` False never waits for the disk: for libraries that are thrown away.

        Raises NoLibraryError where there is none and none is to be made, StoreError where the disk refuses."""
        if not (folder / FILE).is_file() and not create:
            raise NoLibraryError(f"no library at {folder.parent}: `whence add PATH…` makes one")
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"no library can be made at {folder}: {error.strerror}") from error
        database = embedded(folder / FILE, timeout=timeout, durable=durable)
        store = cls(database, FolderBlobs(folder / "blobs", durable=durable), folder=folder, timeout=timeout)
        return store._ready()

    @classmethod
    def server(cls, url: str, *, create: bool = False, timeout: float = 10.0) -> Store:
        """The library in the PostgreSQL database at `url`; its tables are made where `create` allows it.

        Raises NoLibraryError where they are missing and are not to be made."""
        database = server(url)
        store = cls(database, TableBlobs(database), folder=None, timeout=timeout)
        if not create and migrate.is_empty(database):
            database.close()
            raise NoLibraryError(f"no library at {database.place}: `whence --library URL add PATH…` makes one")
        return store._ready()

    def _ready(self) -> Store:
        try:
            if not migrate.is_current(self.database):
                self._make()
        except BaseException:
            self.close()
            raise
        return self

    def _make(self) -> None:
        if self.database.readonly:
            raise LibrarySchemaError(
                f"the library {self.database.place} was made by an older Whence and cannot be brought up to date: "
                "the folder is read-only. Copy it to where it can be written"
            )
        with self.writing():
            migrate.bring_up_to_date(self.database)

    @property
    def readonly(self) -> bool:
        """Whether the library lies where nothing can be written."""
        return self.database.readonly

    def close(self) -> None:
        """Give the database back."""
        self.database.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- Writing ------------------------------------------------------------------------------------------------

    def writing(self, *, timeout: float | None = None) -> AbstractContextManager[None]:
        """Hold the writer's lock; waits `timeout` seconds (the store's own where not given), then raises
        LibraryBusyError, naming the holder."""
        timeout = self.timeout if timeout is None else timeout
        if self.folder is None:
            return server_lock(self.database, timeout=timeout)
        return self._writing_in(self.folder, timeout)

    @contextmanager
    def _writing_in(self, folder: Path, timeout: float) -> Iterator[None]:
        with folder_lock(folder / "writer.lock", timeout=timeout):
            if isinstance(self.blobs, FolderBlobs):
                self.blobs.sweep()
            yield

    def standing(self, arrival: Arrival) -> Standing:
        """What the library holds of an arrival."""
        with self.database.read() as connection:
            return arrivals.standing(connection, arrival)

    def keep_original(self, arrival: Arrival, data: bytes) -> None:
        """Keep an arrival's bytes: when this returns, they are on the disk. Any thread may call it, and ahead of the
        others: an original that no row names does no harm."""
        self.blobs.put(arrival.id, data)

    def keep_file(self, arrival: Arrival, file: Path) -> None:
        """Keep an original that is too large for the memory, from its file."""
        self.blobs.put_file(arrival.id, file)

    def take_up(self, arrival: Arrival, prepared: Prepared | None) -> Change:
        """Make an arrival, whose original was kept, part of the library, in one transaction. Raises
        `arrivals.StaleReadingError`."""
        with self.database.write() as connection:
            return arrivals.take_up(connection, arrival, prepared)

    def fail(self, failure: Failure, arrival: Arrival | None = None) -> None:
        """Store a failure; `arrival`: of a document, whose original was kept."""
        with self.database.write() as connection:
            arrivals.fail(connection, failure, arrival)

    def clear_failures(self, mended: Iterable[tuple[str, str]]) -> None:
        """Forget failures, by path and record, of what has been read since."""
        with self.database.write() as connection:
            documents.clear_failures(connection, mended)

    def make_private(self, collection: str) -> None:
        """Let a collection never leave in an export. Raises UsageError where there is none of that name."""
        with self.database.write() as connection:
            if not documents.make_private(connection, collection):
                raise UsageError(f"no collection {collection!r} in this library")

    # --- Reading ------------------------------------------------------------------------------------------------

    def documents(self, *, collection: str | None = None) -> list[Document]:
        """The current documents, in the order of adding."""
        with self.database.read() as connection:
            return list(documents.listing(connection, collection=collection))

    def ids(self, *, collection: str | None = None) -> list[str]:
        """The ids of the current documents, in the order of adding."""
        with self.database.read() as connection:
            return documents.ids(connection, collection=collection)

    def all_ids(self) -> list[str]:
        """The ids of all documents, also of earlier versions and of what could not be read."""
        with self.database.read() as connection:
            return documents.all_ids(connection)

    def rows(self, ids: Collection[str]) -> dict[str, shown.Row]:
        """Documents as lists show them, by id: no text is opened."""
        with self.database.read() as connection:
            return shown.rows_of(connection, ids)

    def coverages(self) -> dict[str, Coverage]:
        """How much of each current document was read."""
        with self.database.read() as connection:
            return documents.coverages(connection)

    def held(self, id_: str) -> Held | None:
        """A document with its current reading, also where its path has a newer version by now."""
        with self.database.read() as connection:
            return documents.load(connection, id_)

    def running(self, ids: Sequence[str]) -> list[Running]:
        """The texts of documents, and what of them is not running text: what looking for words needs."""
        with self.database.read() as connection:
            return list(documents.running(connection, ids))

    def particulars(self, id_: str) -> Particulars:
        """The dates, quantities, places and statements of a document's current reading, which `held` leaves out."""
        with self.database.read() as connection:
            return particulars.load(connection, id_)

    def named(self, id_: str) -> Named:
        """The names and offices of a document's current reading, which `held` leaves out."""
        with self.database.read() as connection:
            return names.load(connection, id_)

    def names(self) -> list[NameEntry]:
        """The names of all current documents, one for each name that a document gives; no text is opened."""
        with self.database.read() as connection:
            return list(names.listing(connection))

    def dated(self, first: int | None, last: int | None) -> list[str]:
        """The ids of documents with a statement of a time between two days, as `days.day_number` counts."""
        with self.database.read() as connection:
            return particulars.dated(connection, first, last)

    def resolve(self, key: str, *, record: str | None = None) -> list[str]:
        """The ids meant by a path, an id, or the beginning of one (four signs or more); several where unsure."""
        with self.database.read() as connection:
            found = documents.at_path(connection, key, record)
            if not found and len(key) >= 4 and not set(key) - set("0123456789abcdef"):
                found = documents.with_prefix(connection, key)
            return found

    def paths(self, id_: str) -> list[PathEntry]:
        """All paths that lead or led to a document."""
        with self.database.read() as connection:
            return documents.paths_of(connection, id_)

    def failures(self) -> list[Failure]:
        """The files and records that could not be read, with stage and reason."""
        with self.database.read() as connection:
            return documents.failed(connection)

    def private_collections(self) -> list[str]:
        """The collections that never leave in an export."""
        with self.database.read() as connection:
            return documents.private_collections(connection)

    def log(self) -> list[history.Entry]:
        """What was added when, from where."""
        with self.database.read() as connection:
            return list(history.entries(connection))

    def kept(self) -> list[Kept]:
        """The originals that can be read again."""
        with self.database.read() as connection:
            return documents.kept(connection)

    def original(self, id_: str) -> bytes:
        """A document's original bytes. Raises StoreError where they are missing or damaged."""
        return self.blobs.get(id_)

    def search(self, query: str, *, phrase: bool = False, collection: str | None = None) -> Iterator[search.Hit]:
        """Every place of every word and "phrase" of a query, in current documents in which all of them stand."""
        wanted = search.terms(query, phrase=phrase)
        with self.database.read() as connection:
            found = list(search.candidates(connection, wanted))
            chosen = documents.of_readings(connection, found, collection=collection)
        for id_, text, markers in self.texts(chosen):
            for (start, end), term in search.places(tokens(text, skip=markers), wanted):
                yield search.Hit(id_, start, end, text[start:end], " ".join(term))

    def texts(self, ids: Iterable[str]) -> Iterator[tuple[str, str, list[Span]]]:
        """Documents with their texts and the note markers in them, which are no part of their words."""
        for id_ in ids:
            with self.database.read() as connection:
                found = documents.text(connection, id_)
            if found is not None:
                yield id_, *found

    def state(self) -> int:
        """A number that grows with every change of what is held, and of where citations lead."""
        with self.database.read() as connection:
            return shown.state(connection)

    # --- The passage index --------------------------------------------------------------------------------------

    def segments(self) -> list[str]:
        """The files of the passage index that count, in order."""
        with self.database.read() as connection:
            return list(connection.execute(select(segments.c.name).order_by(segments.c.n)).scalars())

    def unindexed(self) -> list[str]:
        """The ids of current documents whose current reading they do not hold."""
        with self.database.read() as connection:
            return documents.unindexed(connection)

    def name_segments(self, names: Sequence[str]) -> None:
        """From now on these files count, and they hold every current document."""
        with self.database.write() as connection:
            connection.execute(segments.delete())
            for n, name in enumerate(names):
                connection.execute(segments.insert().values(n=n, name=name))
            documents.mark_indexed(connection)

    # --- Judgements ---------------------------------------------------------------------------------------------

    def judge(self, document: str, span: Span, decision: Decision) -> Judgement:
        """Store a person's decision on a span. It does not wait for a run that adds documents."""
        with self.database.write() as connection:
            return judgements.judge(connection, document, span, decision)

    def judgements(self, *, orphans: bool = False) -> list[Placement]:
        """All judgements with their places, or only those that lost theirs."""
        with self.database.read() as connection:
            return judgements.placements(connection, orphans=orphans)
