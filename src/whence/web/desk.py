"""The desk: the one library that a workbench shows, its tallies, and who works at it.

In: an open library. Out: `Desk`, which every page is given. Tallies are made once for each state of what is held; where
making them takes long, pages are shown those of before, and newer ones are made beside them.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from whence.errors import LibraryBusyError
from whence.library import Library
from whence.store import judgements, shown
from whence.store.judgements import Placement
from whence.tracing import basis_of
from whence.web.drafts import Drafts
from whence.web.intake import Intake
from whence.web.judging import Judged
from whence.web.tallies import Tallies

_AT_ONCE = 200
"""Up to so many documents are traced while the page waits; more are traced in a process of their own."""
_QUICK = 0.5
"""Seconds: tallies that took less are made while the page waits."""
_LOOKS = 0.25
_PAUSE = 20
"""Tallies that took longer are made again only after so many times as long."""


@dataclass(slots=True)
class Desk:
    """A library at work."""

    library: Library
    name: str
    drafts: Drafts = field(default_factory=Drafts)
    intake: Intake = field(init=False)
    _tallies: Tallies | None = None
    _took: float = 0.0
    _seen: tuple[float, tuple[int, ...]] | None = None
    _made: float = 0.0
    _judged: tuple[int, int, list[Placement], Judged] | None = None
    _making: threading.Lock = field(default_factory=threading.Lock)
    _judging: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self.intake = Intake(self.library)

    def tallies(self) -> Tallies:
        """What is known of the documents: now, or a moment ago where somebody is working out the newer."""
        known, state = self._tallies, self._state()
        if known is None or (known.state != state and self._took < _QUICK):
            with self._making:
                return self._make(state)
        if known.state != state and time.monotonic() - self._made > _PAUSE * self._took:
            self._made = time.monotonic()
            threading.Thread(target=self._make_beside, args=(state,), daemon=True).start()
        return known

    def _make_beside(self, state: tuple[int, ...]) -> None:
        if self._making.acquire(blocking=False):
            try:
                self._make(state)
            finally:
                self._making.release()

    def _make(self, state: tuple[int, ...]) -> Tallies:
        if self._tallies is None or self._tallies.state != state:
            self._trace()
            begun = time.monotonic()
            made = Tallies(self.library, self._state())
            self._took, self._made, self._tallies = time.monotonic() - begun, time.monotonic(), made
        return self._tallies

    def _trace(self) -> None:
        """See that what is held is traced: at once where it is little, else in a process beside the pages."""
        stale = self.library.store.stale(basis_of(self.library.store.state()))
        if len(stale) > _AT_ONCE:
            self.intake.trace()
        elif stale:
            try:
                self.library.tracing.bring_up()
            except LibraryBusyError:
                return  # somebody adds: they are traced when that is done

    def judged(self) -> Judged:
        """What was decided about everything."""
        return self._judgements()[3]

    def judgements(self) -> Sequence[Placement]:
        """All judgements, in the order in which they were made."""
        return self._judgements()[2]

    def _judgements(self) -> tuple[int, int, list[Placement], Judged]:
        """Judgements are only ever added, and move only when documents are read anew: new ones are put to the known."""
        with self._judging, self.library.store.database.read() as connection:
            state = shown.state(connection)
            if self._judged is None or self._judged[0] != state:
                self._judged = (state, 0, [], Judged([]))
            _, last, known, judged = self._judged
            for number, placed in judgements.after(connection, last):
                known.append(placed)
                judged.add(placed)
                last = number
            self._judged = (state, last, known, judged)
            return self._judged

    @property
    def documents(self) -> int:
        """How many documents pages show."""
        return (self._tallies or self.tallies()).total

    def close(self) -> None:
        """End what runs beside the pages."""
        self.intake.close()

    def private(self) -> frozenset[str]:
        """The documents of private collections: what never leaves in an export."""
        names = set(self.library.store.private_collections())
        return frozenset(row.id for row in self.tallies().rows if not names.isdisjoint(row.collections))

    def _state(self) -> tuple[int, ...]:
        """Numbers that change with what is held and with what of it has been traced; in a large library looked at a few
        times a second."""
        now = time.monotonic()
        if self._seen is None or self._took < _QUICK or now - self._seen[0] > _LOOKS:
            with self.library.store.database.read() as connection:
                self._seen = now, (shown.state(connection), *shown.progress(connection))
        return self._seen[1]


def name_of(library: Library) -> str:
    """What to call a library: its folder's name, or its address without a password."""
    root = library.root
    return (root.name or str(root)) if root else library.store.database.place.rpartition("/")[2]
