"""The desk: the one library that a workbench shows, its tallies, and who works at it.

In: an open library. Out: `Desk`, which every page is given. Tallies are worked out once for each state of the
documents; while that lasts, others are shown those of before.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import func, select

from whence.library import Library
from whence.store.judgements import Placement
from whence.store.schema import log
from whence.web.drafts import Drafts
from whence.web.intake import Intake
from whence.web.tallies import Tallies


@dataclass(slots=True)
class Desk:
    """A library at work."""

    library: Library
    name: str
    drafts: Drafts = field(default_factory=Drafts)
    intake: Intake = field(init=False)
    _tallies: Tallies | None = None
    _judged: tuple[int, list[Placement]] | None = None
    _working: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self.intake = Intake(self.library)

    def tallies(self) -> Tallies:
        """What is worked out of the documents: of now, or of before where somebody is working out the newer."""
        state = self._state()
        known = self._tallies
        if known is not None and known.state == state:
            return known
        if not self._working.acquire(blocking=known is None):
            assert known is not None
            return known
        try:
            if self._tallies is None or self._tallies.state != state:
                self._tallies = Tallies(self.library, state)
            return self._tallies
        finally:
            self._working.release()

    def judgements(self) -> Sequence[Placement]:
        """All judgements, in the order in which they were made."""
        state = self.library.store.state()
        if self._judged is None or self._judged[0] != state:
            self._judged = (state, self.library.judgements())
        return self._judged[1]

    @property
    def documents(self) -> int:
        """How many documents pages show."""
        return len(self.tallies().checks)

    def close(self) -> None:
        """End what runs beside the pages."""
        self.intake.close()

    def private(self) -> frozenset[str]:
        """The documents of private collections: what never leaves in an export."""
        names = set(self.library.store.private_collections())
        held = self.tallies().shelf.values()
        return frozenset(one.id for one in held if not names.isdisjoint(one.document.collections))

    def _state(self) -> int:
        """A number that grows with every change but judgements."""
        chosen = select(func.max(log.c.seq)).where(log.c.action != "judged")
        with self.library.store.database.read() as connection:
            return connection.execute(chosen).scalar() or 0


def name_of(library: Library) -> str:
    """What to call a library: its folder's name, or its address without a password."""
    root: Path | None = library.root
    return (root.name or str(root)) if root else library.store.database.place.rpartition("/")[2]
