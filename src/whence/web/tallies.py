"""The seam between pages and the library: rows, counts and documents at one state of what is held.

In: a library. Out: `Tallies`, of which pages ask. Lists and counts come from stored rows, a page of them at a time;
only documents that somebody opens are loaded, and the latest are kept in memory. What was counted is counted once for
a state. Nothing here is worked out but what a page cannot wait for: tracing is somebody else's business (`desk`).
"""

from __future__ import annotations

import threading
import time
from collections import Counter, OrderedDict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TypeVar, cast

from sqlalchemy import Connection

from whence.library import Library
from whence.models import Checked, Document, Failure, Finding, Held, Metadata, Outcome, Quotation, Reuse
from whence.store import copies, shown
from whence.store.shown import Row, Strip, Wanted
from whence.web.dates import label, name

T = TypeVar("T")
K = TypeVar("K")
_KEPT = 256  # documents in memory
_KEPT_ROWS = 4_000
_KEPT_TEXTS = 1_000
_ANSWERS = 256
LARGE = 2_000
"""Documents from which on a page does not wait for what is worked out of all of them."""


class Latest(OrderedDict[K, T]):
    """The things that were put here last. Any thread may ask."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most
        self._lock = threading.Lock()

    def put(self, key: K, value: T) -> T:
        """Keep a thing, and let go of the oldest."""
        with self._lock:
            self[key] = value
            while len(self) > self._most:
                self.popitem(last=False)
        return value


class Known(Mapping[str, Row]):
    """The rows of documents by their ids, read when asked for; the latest are kept."""

    def __init__(self, library: Library) -> None:
        self._database = library.store.database
        self._rows: Latest[str, Row | None] = Latest(_KEPT_ROWS)

    def fetch(self, ids: Iterable[str]) -> None:
        """Read the rows of some documents at once, for a page that shows them all."""
        missing = {id_ for id_ in ids if id_ not in self._rows}
        if missing:
            with self._database.read() as connection:
                found = shown.rows_of(connection, missing)
            for id_ in missing:
                self._rows.put(id_, found.get(id_))

    def __getitem__(self, id_: str) -> Row:
        found = self._rows.get(id_)
        if found is None:
            self.fetch([id_])
            found = self._rows.get(id_)
        if found is None:
            raise KeyError(id_)
        return found

    def __iter__(self) -> Iterator[str]:
        with self._database.read() as connection:
            return iter([row.id for row in shown.rows(connection, Wanted())])

    def __len__(self) -> int:
        with self._database.read() as connection:
            return shown.row_count(connection, Wanted())


class Shelf(Mapping[str, Held]):
    """The documents by their ids, loaded when asked for; the latest are kept."""

    def __init__(self, library: Library, known: Known) -> None:
        self._library = library
        self._known = known
        self._held: Latest[str, Held] = Latest(_KEPT)

    def __getitem__(self, id_: str) -> Held:
        known = self._held.get(id_)
        if known is not None:
            return known
        found = self._library.store.held(id_) if id_ in self._known else None
        if found is None:
            raise KeyError(id_)
        return self._held.put(id_, found)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._known

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)


class Tallies:
    """What is known of a library at one state of its documents. `spent`: seconds on a core that counting took."""

    def __init__(self, library: Library, state: object) -> None:
        self.library = library
        self.state = state
        self.spent = 0.0
        self.database = library.store.database
        self.by_id = Known(library)
        self.shelf = Shelf(library, self.by_id)
        self._texts: Latest[str, str] = Latest(_KEPT_TEXTS)
        self._labels: Latest[str, str] = Latest(_KEPT_ROWS)
        self._answers: Latest[object, object] = Latest(_ANSWERS)
        self._checked: Latest[str, tuple[Checked, Sequence[Finding]]] = Latest(_KEPT)

    def once(self, key: object, make: Callable[[], T]) -> T:
        """What `make` gives, worked out once for a key: the same filter is asked for page after page."""
        found = self._answers.get(key, self)
        return cast(T, self._answers.put(key, self._timed(make)) if found is self else found)

    def _timed(self, make: Callable[[], T]) -> T:
        begun = time.thread_time()
        found = make()
        self.spent += time.thread_time() - begun
        return found

    def _counted(self, count: Callable[[Connection], T]) -> T:
        def ask() -> T:
            with self.database.read() as connection:
                return count(connection)

        return self._timed(ask)

    # --- Documents ----------------------------------------------------------------------------------------------

    @cached_property
    def total(self) -> int:
        """How many documents there are."""
        return len(self.by_id)

    @property
    def is_large(self) -> bool:
        """Whether pages do not wait for what is worked out of all documents."""
        return self.total > LARGE

    @cached_property
    def failures(self) -> Sequence[Failure]:
        """The files that could not be read."""
        return self.library.failures()

    @cached_property
    def untraced(self) -> int:
        """How many of them have not been held against the library yet."""
        return self._counted(shown.untraced)

    def rows(self, wanted: Wanted, *, order: str = "date", limit: int | None = None, offset: int = 0) -> list[Row]:
        """Some documents in one of the orders."""
        with self.database.read() as connection:
            return shown.rows(connection, wanted, order=order, limit=limit, offset=offset)

    def number(self, wanted: Wanted) -> int:
        """How many documents of a kind there are."""

        def count() -> int:
            with self.database.read() as connection:
                return shown.row_count(connection, wanted)

        return self.once(wanted, count)

    def checked(self, document: str) -> Checked | None:
        """A document with what its quotations were held against; with nothing where that is not worked out yet."""
        found = self._load(document)
        return found[0] if found else None

    def with_names(self, checked: Checked) -> Checked:
        """`checked` with the names, dates and figures of its document, which are kept apart since few pages ask."""
        store, held = self.library.store, checked.held
        named, parts = store.named(held.id), store.particulars(held.id)
        found = replace(
            held.extraction, names=named.names, offices=named.offices, dates=parts.dates, quantities=parts.quantities
        )
        return replace(checked, held=replace(held, extraction=found))

    def findings_of(self, document: str) -> Sequence[Finding]:
        """A document's findings, in the order of the text."""
        found = self._load(document)
        return found[1] if found else ()

    def _load(self, document: str) -> tuple[Checked, Sequence[Finding]] | None:
        known = self._checked.get(document)
        if known is not None or document not in self.by_id:
            return known
        held, kept = self.shelf[document], self.library.store.traced(document)
        made = Checked(held) if kept is None else Checked(held, kept.comparisons, kept.resolutions, tuple(kept.reuses))
        return self._checked.put(document, (made, kept.findings if kept else ()))

    def label(self, document: str) -> str:
        """What to call a document in a sentence."""
        made = self._labels.get(document)
        if made is None:
            row = self.by_id.get(document)
            made = self._labels.put(document, row_label(row) if row else document[:12])
        return made

    def strips(self, ids: Sequence[str]) -> Mapping[str, Strip]:
        """The quotations of some documents, each with its outcome, in the order of the text."""
        with self.database.read() as connection:
            return shown.strips(connection, ids)

    def read(self, ids: Iterable[str]) -> None:
        """Have the texts of some documents at hand, for a page that shows words of them all."""
        missing = sorted({id_ for id_ in ids if id_ not in self._texts})
        if missing:
            with self.database.read() as connection:
                for id_, text in shown.texts(connection, missing).items():
                    self._texts.put(id_, text)

    def text(self, document: str) -> str:
        """A document's text, without its records: for lists that show a few of its words. Raises KeyError."""
        known = self._texts.get(document)
        if known is None:
            self.read([document])
            known = self._texts[document]
        return known

    # --- Counts -------------------------------------------------------------------------------------------------

    @cached_property
    def outcomes(self) -> Counter[Outcome]:
        """The quotations that were compared, by outcome."""
        counts = self._counted(shown.outcome_counts)
        return Counter({Outcome(name): number for name, number in counts.items()})

    @cached_property
    def quotings(self) -> Mapping[str, int]:
        """How many documents have quotations of each outcome; under "": of any."""
        return self._counted(shown.quoting_counts)

    @property
    def quoting(self) -> int:
        """How many documents have quotations that were compared."""
        return self.quotings.get("", 0)

    @cached_property
    def codes(self) -> Mapping[tuple[str, str], int]:
        """How many findings there are, by code and severity."""
        return self._counted(lambda connection: shown.counted(connection, shown.Asked()))

    @cached_property
    def found(self) -> int:
        """How many findings there are."""
        return sum(self.codes.values())

    @cached_property
    def span(self) -> tuple[str, str] | None:
        """The first and the last day of a document."""
        return self._counted(shown.span)

    # --- Findings and passages ----------------------------------------------------------------------------------

    def finding(self, id_: str) -> Finding | None:
        """A finding by its id."""
        with self.database.read() as connection:
            return shown.by_ids(connection, [id_]).get(id_)

    def reuse_of(self, document: str) -> Sequence[Reuse]:
        """The passages that a document shares with others."""
        found = self._load(document)
        return found[0].reuses if found else ()

    def texts(self, documents: Collection[str]) -> int:
        """How many texts some documents are: near-copies of each other are one."""
        alike = self.near_copies(documents)
        return len({alike.get(id_, id_) for id_ in documents})

    def near_copies(self, documents: Collection[str]) -> Mapping[str, str]:
        """The group of near-copies of each of these documents that is in one."""
        asked = tuple(sorted(set(documents)))

        def ask() -> dict[str, str]:
            with self.database.read() as connection:
                return copies.near_copies(connection, asked)

        return self.once(("near-copies", asked), ask) if asked else {}

    def passage(self, id_: str) -> Reuse | None:
        """A shared passage by its id."""
        with self.database.read() as connection:
            return copies.by_id(connection, [id_]).get(id_)


def row_label(row: Row) -> str:
    """What to call a document in a sentence."""
    return label(_document(row))


def row_name(row: Row) -> str:
    """What to call a document where its day is told anyway, as in lists in the order of time."""
    return name(_document(row))


def _document(row: Row) -> Document:
    known = Metadata(title=row.title, outlet=row.outlet, published=row.published)
    return Document(row.id, row.path, row.record, "", 0, known)


def quotation_at(checked: Checked, start: int, end: int) -> Quotation | None:
    """The quotation that a place means: the one of just this span, else the shortest around it."""
    exact = [one for one in checked.held.extraction.quotations if (one.start, one.end) == (start, end)]
    around = [one for one in checked.held.extraction.quotations if one.start <= start and end <= one.end]
    return min(exact or around, key=lambda one: one.end - one.start, default=None)
