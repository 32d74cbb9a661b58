"""The store's methods on what was traced: outcomes, findings and strips, read without opening a text.

In: `Traced` documents on a basis. Out: the same, what is stale, lists and counts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from whence.models import Finding, Outcome
from whence.store import outcomes, traced, works
from whence.store.part import Part
from whence.store.traced import Strip, Traced, Wanted


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
            for one in made:
                traced.keep(connection, one, basis)
                said = {id_: comparison.outcome for id_, comparison in one.comparisons.items()}
                outcomes.keep(connection, one.document, said)
                works.keep_resolutions(connection, one.document, one.resolutions)

    def traced(self, id_: str) -> Traced | None:
        """What is kept of a document, however old."""
        with self.database.read() as connection:
            return traced.load(connection, id_)

    def stale(self, basis: str) -> list[str]:
        """The ids of current documents of which nothing is kept on this basis, in the order of adding."""
        with self.database.read() as connection:
            return traced.stale(connection, basis)

    def still(self, before: str, now: str, *, without: Collection[str]) -> None:
        """What rested on one basis rests on another now, but for some documents, which are stale."""
        with self.database.write() as connection:
            traced.still(connection, before, now, without=without)

    def leaning_on_gone(self) -> list[str]:
        """The documents of which something that was traced leads to one that is no longer current."""
        with self.database.read() as connection:
            return traced.leaning_on_gone(connection)

    def findings(self, wanted: Wanted, *, limit: int, offset: int = 0) -> list[Finding]:
        """The findings that are wanted: by code, then in the order of adding and of the text."""
        with self.database.read() as connection:
            return list(traced.listed(connection, wanted, limit=limit, offset=offset))

    def findings_counted(self, wanted: Wanted) -> dict[tuple[str, str], int]:
        """How many of them there are, by code and severity."""
        with self.database.read() as connection:
            return traced.counted(connection, wanted)

    def finding(self, id_: str) -> Finding | None:
        """The finding of an id."""
        with self.database.read() as connection:
            return traced.one_finding(connection, id_)

    def outcomes_counted(self) -> dict[str, int]:
        """The quotations that were compared, by outcome."""
        with self.database.read() as connection:
            return traced.outcome_counts(connection)

    def strips(self, ids: Sequence[str]) -> dict[str, Strip]:
        """The quotations of some documents in order, with their outcomes, and how many findings they have."""
        with self.database.read() as connection:
            return traced.strips(connection, ids)
