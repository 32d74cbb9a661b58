"""Which works were cited lately, and in which run of notes: what a reader goes by where several works could be meant.

In: each work as it is cited, note by note. Out: of several works that a short form could mean ("Howitt, p. 121",
"Boas, op. cit.") the one that was cited in the notes right before, or alone of them in this run of notes.

>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> one, two = (Work(Reference(name, 0, 1, None), identity({"title": name * 3}, "")) for name in "ab")
>>> trail = Trail()
>>> trail.cite(one, None)
>>> for _ in range(11):
...     trail.turn()
>>> trail.cite(two, None)
>>> [work.reference.id for work in trail.meant([one, two], None)]
['b']
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from whence.extract.citing.works.work import Work

_NOTES = 10
"""So many notes back a work was cited lately."""
_LONGEST = 60


@dataclass(slots=True)
class Trail:
    """The works cited last, each with the number of its note, and those of each run of notes."""

    _note: int = 0
    _lately: deque[tuple[int, str]] = field(default_factory=lambda: deque(maxlen=_LONGEST))
    _by_run: dict[str, set[str]] = field(default_factory=dict)

    def turn(self) -> None:
        """Go on to the next note."""
        self._note += 1

    def cite(self, work: Work, run: str | None) -> None:
        """Keep a work that is cited here."""
        self._lately.append((self._note, work.reference.id))
        if run is not None:
            self._by_run.setdefault(run, set()).add(work.reference.id)

    def meant(self, works: Sequence[Work], run: str | None) -> Sequence[Work]:
        """Of several works the only one that was cited lately, else in this run of notes; all where that is none or
        several."""
        if len(works) < 2:
            return works
        wanted = {work.reference.id for work in works}
        near = {name for note, name in self._lately if name in wanted and self._note - note <= _NOTES}
        near = near or wanted & self._by_run.get(run or "", set())
        return [work for work in works if work.reference.id in near] if len(near) == 1 else works
