"""The desk: the one library that a workbench shows, its tallies, and who works at it.

In: an open library. Out: `Desk`, which every page is given. What is shown is that of a state of the library: where
many documents come in one after the other, pages of a large library look again only every other second.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Collection
from dataclasses import dataclass, field

from whence.errors import LibraryBusyError
from whence.library import Library
from whence.store import judgements, shown
from whence.tracing import basis_of
from whence.web.drafts import Drafts
from whence.web.intake import Intake
from whence.web.judging import Judged
from whence.web.lists import Lists
from whence.web.tallies import Tallies

_AT_ONCE = 200
"""Up to so many documents are traced while the page waits; more are traced in a process of their own."""
_PAUSE = 5
"""Lists of all names and works of a large library are made anew after so many times as long as it took."""
_LOOKS = 2.0
"""Seconds for which the counts of a large library are shown, at least, while more comes in."""
_SHARE = 50
"""And so many times as long as counting took."""

State = tuple[int, int]


@dataclass(slots=True)
class Desk:
    """A library at work. `alone`: this process sees to it that what comes in is traced; else another one does."""

    library: Library
    name: str
    alone: bool = True
    drafts: Drafts = field(default_factory=Drafts)
    intake: Intake = field(init=False)
    lists: Lists = field(init=False)
    _tallies: Tallies | None = None
    _looked: float = 0.0
    _begun: float | None = None
    _again: float = 0.0
    _making: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self.intake = Intake(self.library)
        self.lists = Lists(self.library)

    def tallies(self) -> Tallies:
        """What is known of the documents: now, or a moment ago where many come in."""
        known = self._tallies
        if known is not None and known.is_large and time.monotonic() - self._looked < max(_LOOKS, _SHARE * known.spent):
            return known
        state = self._state()
        if known is not None and known.state == state:
            self._looked = time.monotonic()
            return known
        with self._making:
            return self._make(state)

    def look_again(self) -> None:
        """Show the library as it is now: somebody here changed it."""
        self._looked = 0.0

    def _make(self, state: State) -> Tallies:
        if self._tallies is None or self._tallies.state != state:
            self.see_to()
            self._tallies, self._looked = Tallies(self.library, self._state()), time.monotonic()
        return self._tallies

    def see_to(self) -> None:
        """See that what is held is traced, and lists made: at once where it is little, else beside the pages."""
        if not self.alone:
            return
        stale = self.library.store.stale(basis_of(self.library.store.state()))
        if self._is_large():
            self._see_to_beside(bool(stale))
        elif len(stale) > _AT_ONCE:
            self.intake.trace()
        elif stale and not self.library.store.readonly:
            try:
                self.library.tracing.bring_up()
            except LibraryBusyError:
                return  # somebody adds: they are traced when that is done

    def _see_to_beside(self, is_stale: bool) -> None:
        """In a large library a process does it; lists of everything are made anew only after some time."""
        if self.intake.is_tracing or self.library.store.readonly:
            return
        if self._begun is not None:
            self._again, self._begun = time.monotonic() + _PAUSE * (time.monotonic() - self._begun), None
        wants_lists = time.monotonic() >= self._again and bool(self.lists.stale())
        if (is_stale or wants_lists) and self.intake.trace(lists=wants_lists):
            self._begun = time.monotonic() if wants_lists else None

    def _is_large(self) -> bool:
        return (self._tallies or Tallies(self.library, None)).is_large

    def has(self, name: str) -> bool:
        """Whether a list (`ranking.NAMES`, `WORKS`) can be shown. In a small library it is made now where it is old."""
        if name in self.lists.stale() and not self.tallies().is_large:
            self.lists.bring_up(name)  # a page of a large one shows what there is: see `see_to`
        return self.lists.are_made(name)

    def judged(self, ids: Collection[str]) -> Judged:
        """What was decided about some documents."""
        with self.library.store.database.read() as connection:
            return Judged(judgements.on(connection, ids))

    def last_of(self, kind: str) -> str:
        """The id of the last judgement of a kind anywhere."""
        with self.library.store.database.read() as connection:
            return judgements.last_of(connection, kind)

    def decisions(self) -> int:
        """A number that grows with every judgement."""
        with self.library.store.database.read() as connection:
            return shown.last(connection)

    @property
    def documents(self) -> int:
        """How many documents pages show."""
        return (self._tallies or self.tallies()).total

    def close(self) -> None:
        """End what runs beside the pages."""
        self.intake.close()
        self.lists.close()

    def private(self) -> frozenset[str]:
        """The documents of private collections: what never leaves in an export."""
        names = self.library.store.private_collections()
        return frozenset(id_ for name in names for id_ in self.library.store.ids(collection=name))

    def _state(self) -> State:
        """Numbers that change with what is held and with what of it has been traced."""
        with self.library.store.database.read() as connection:
            return shown.state(connection), shown.turn(connection)


def name_of(library: Library) -> str:
    """What to call a library: its folder's name, or its address without a password."""
    root = library.root
    return (root.name or str(root)) if root else library.store.database.place.rpartition("/")[2]
