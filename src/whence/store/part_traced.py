"""The store's methods on what was traced.

In: `Traced` documents on a basis. Out: the same, what is stale, the outcomes; lists for screens are in `shown`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from whence.models import Outcome, Reuse
from whence.store import listed, outcomes, tellings, traced, works
from whence.store.part import Part
from whence.store.tellings import Told
from whence.store.traced import Traced


class TracedPart(Part):
    """What is asked of and kept about what was traced."""

    def quotations(self) -> int:
        """How many quotations the current readings have."""
        with self.database.read() as connection:
            return outcomes.quotations(connection)

    def outcomes(self) -> dict[str, dict[str, Outcome]]:
        """What the comparison of quotations said when it was last asked for, by document and quotation."""
        with self.database.read() as connection:
            return {id_: outcomes.known(connection, id_) for id_ in outcomes.documents_with(connection)}

    def keep_traced(self, made: Iterable[Traced], basis: str) -> None:
        """Keep what tracing documents gave, on a basis, with its outcomes and resolutions."""
        with self.database.write() as connection:
            kept = []
            for one in made:
                kept += traced.keep(connection, one, basis)
                said = {id_: comparison.outcome for id_, comparison in one.comparisons.items()}
                outcomes.keep(connection, one.document, said)
                works.keep_resolutions(connection, one.document, one.resolutions)
            listed.recount(connection, kept)
            listed.turn(connection, "traced")

    def untold(self) -> list[str]:
        """The ids of the current documents of which it is not kept what they tell, in the order of adding."""
        with self.database.read() as connection:
            return tellings.untold(connection)

    def keep_told(self, made: Iterable[Told]) -> None:
        """Keep what documents tell."""
        with self.database.write() as connection:
            tellings.keep(connection, made)
            listed.turn(connection, "told")

    def traced(self, id_: str) -> Traced | None:
        """What is kept of a document, however old."""
        with self.database.read() as connection:
            return traced.load(connection, id_)

    def reuses(self, id_: str) -> list[Reuse]:
        """The passages that a document is kept to share, however old."""
        with self.database.read() as connection:
            return traced.reuses(connection, id_)

    def stale(self, basis: str) -> list[str]:
        """The ids of current documents of which nothing is kept on this basis, in the order of adding."""
        with self.database.read() as connection:
            return traced.stale(connection, basis)

    def is_traced(self) -> bool:
        """Whether anything is kept of any document."""
        with self.database.read() as connection:
            return traced.is_any(connection)

    def still(self, before: str, now: str, *, without: Collection[str]) -> None:
        """What rested on one basis rests on another now, but for some documents, which are stale."""
        with self.database.write() as connection:
            traced.still(connection, before, now, without=without)

    def leaning_on_gone(self) -> list[str]:
        """The documents of which something that was traced leads to one that is no longer current."""
        with self.database.read() as connection:
            return traced.leaning_on_gone(connection)
