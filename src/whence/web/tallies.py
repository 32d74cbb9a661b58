"""The seam between pages and the library: rows, counts and documents at one state of what is held.

In: a library. Out: `Tallies`, of which pages ask. Lists and counts come from stored rows; only documents that somebody
opens are loaded, and the latest are kept in memory. Nothing here is worked out but what a page cannot wait for: tracing
is somebody else's business (`desk`).
"""

from __future__ import annotations

import threading
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TypeVar, cast

from whence.library import Library
from whence.models import Checked, Document, Failure, Finding, Held, Metadata, Outcome, Quotation, Reuse
from whence.store import shown
from whence.store.shown import Row, Strip
from whence.web.dates import label

T = TypeVar("T")
_KEPT = 256  # documents in memory
_KEPT_TEXTS = 1_000
_ANSWERS = 64
_WAITED_FOR = 2_000  # documents up to which a page waits for what is worked out of all of them
_NO_DATE = "9999"


class Shelf(Mapping[str, Held]):
    """The documents by their ids, loaded when asked for; the latest are kept. Any thread may ask."""

    def __init__(self, library: Library, known: Mapping[str, Row]) -> None:
        self._library = library
        self._known = known
        self._held: OrderedDict[str, Held] = OrderedDict()
        self._lock = threading.Lock()

    def __getitem__(self, id_: str) -> Held:
        if id_ not in self._known:
            raise KeyError(id_)
        with self._lock:
            if id_ in self._held:
                self._held.move_to_end(id_)
                return self._held[id_]
        found = self._library.store.held(id_)
        if found is None:
            raise KeyError(id_)
        with self._lock:
            self._held[id_] = found
            while len(self._held) > _KEPT:
                self._held.popitem(last=False)
        return found

    def __contains__(self, id_: object) -> bool:
        return id_ in self._known

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)


class Tallies:
    """What is known of a library at one state of its documents."""

    def __init__(self, library: Library, state: object) -> None:
        self.library = library
        self.state = state
        self.database = library.store.database
        with self.database.read() as connection:
            found = shown.rows(connection)
        self.rows = sorted(found, key=lambda row: (row.published or _NO_DATE, row.path))
        self.by_id = {row.id: row for row in self.rows}
        self.shelf = Shelf(library, self.by_id)
        self.failures: Sequence[Failure] = library.failures()
        self._slow: dict[str, object] = {}
        self._texts: OrderedDict[str, str] = OrderedDict()
        self._answers: OrderedDict[object, object] = OrderedDict()
        self._checked: OrderedDict[str, tuple[Checked, Sequence[Finding]]] = OrderedDict()

    def once(self, key: object, make: Callable[[], T]) -> T:
        """What `make` gives, worked out once for a key: the same filter is asked for page after page."""
        if key not in self._answers:
            self._answers[key] = make()
            while len(self._answers) > _ANSWERS:
                self._answers.popitem(last=False)
        return cast(T, self._answers.get(key) or make())

    def beside(self, key: str, make: Callable[[], T]) -> T | None:
        """The same for what takes long in a large library: it is then worked out beside the pages, and None until it is
        there."""
        if self.total <= _WAITED_FOR:
            return self.once(key, make)
        if key not in self._slow:
            self._slow[key] = None
            threading.Thread(target=self._work_out, args=(key, make), daemon=True).start()
        return cast("T | None", self._slow[key])

    def _work_out(self, key: str, make: Callable[[], object]) -> None:
        self._slow[key] = make()

    # --- Documents ----------------------------------------------------------------------------------------------

    @property
    def total(self) -> int:
        """How many documents there are."""
        return len(self.rows)

    @cached_property
    def untraced(self) -> int:
        """How many of them have not been held against the library yet."""
        return sum(not row.traced for row in self.rows)

    def checked(self, document: str) -> Checked | None:
        """A document with what its quotations were held against; with nothing where that is not worked out yet."""
        found = self._load(document)
        return found[0] if found else None

    def with_names(self, checked: Checked) -> Checked:
        """The same with its names, dates and figures, which are kept apart for those who ask."""
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
        self._checked[document] = made, kept.findings if kept else ()
        while len(self._checked) > _KEPT:
            self._checked.popitem(last=False)
        return made, kept.findings if kept else ()

    def label(self, document: str) -> str:
        """What to call a document in a sentence."""
        row = self.by_id.get(document)
        return row_label(row) if row else document[:12]

    def strips(self, ids: Sequence[str]) -> Mapping[str, Strip]:
        """The quotations of some documents, each with its outcome, in the order of the text."""
        with self.database.read() as connection:
            return shown.strips(connection, ids)

    def versions(self, ids: Sequence[str]) -> Mapping[str, str]:
        """Which of some documents say that they are a version of another work, and of what kind."""
        with self.database.read() as connection:
            return shown.versions(connection, ids)

    def text(self, document: str) -> str:
        """A document's text, without its records: for lists that show a few of its words. Raises KeyError."""
        known = self._texts.get(document)
        if known is None:
            with self.database.read() as connection:
                known = shown.text(connection, document)
            if known is None:
                raise KeyError(document)
            self._texts[document] = known
            while len(self._texts) > _KEPT_TEXTS:
                self._texts.popitem(last=False)
        return known

    # --- Counts -------------------------------------------------------------------------------------------------

    @cached_property
    def outcomes(self) -> Counter[Outcome]:
        """The quotations that were compared, by outcome."""
        with self.database.read() as connection:
            return Counter({Outcome(name): number for name, number in shown.outcome_counts(connection).items()})

    @cached_property
    def quoting(self) -> int:
        """How many documents have quotations that were compared."""
        return sum(bool(row.outcomes) for row in self.rows)

    @cached_property
    def codes(self) -> Mapping[tuple[str, str], int]:
        """How many findings there are, by code and severity."""
        with self.database.read() as connection:
            return shown.counted(connection, shown.Asked())

    @cached_property
    def found(self) -> int:
        """How many findings there are."""
        return sum(self.codes.values())

    @cached_property
    def span(self) -> tuple[str, str] | None:
        """The first and the last day of a document."""
        days = [row.published for row in self.rows if row.published]
        return (days[0], days[-1]) if days else None

    # --- Findings -----------------------------------------------------------------------------------------------

    def finding(self, id_: str) -> Finding | None:
        """A finding by its id."""
        with self.database.read() as connection:
            return shown.by_ids(connection, [id_]).get(id_)

    # --- Shared passages ----------------------------------------------------------------------------------------

    def reuse_of(self, document: str) -> Sequence[Reuse]:
        """The passages that a document shares with others."""
        found = self._load(document)
        return found[0].reuses if found else ()

    def passage(self, id_: str) -> Reuse | None:
        """A shared passage by its id."""
        with self.database.read() as connection:
            return shown.by_id(connection, [id_]).get(id_)


def row_label(row: Row) -> str:
    """What to call a document in a sentence."""
    known = Metadata(title=row.title, outlet=row.outlet, published=row.published)
    return label(Document(row.id, row.path, row.record, "", 0, known))


def quotation_at(checked: Checked, start: int, end: int) -> Quotation | None:
    """The quotation that a place means: the one of just this span, else the shortest around it."""
    exact = [one for one in checked.held.extraction.quotations if (one.start, one.end) == (start, end)]
    around = [one for one in checked.held.extraction.quotations if one.start <= start and end <= one.end]
    return min(exact or around, key=lambda one: one.end - one.start, default=None)
