"""What a reference turned out to be, and where it stands: the work that it leads to, and as which short form.

In: a reference and the works that fit it. Out: an `Outcome`; it leads to a work only where a single one fits.

>>> pointing(Reference("a", 0, 4, None), "op_cit", ()).reference.doubt
'no_candidate'
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from whence.extract.citing.lookups.several import fullest, one_of_each
from whence.extract.citing.works.trail import Trail
from whence.extract.citing.works.work import Work
from whence.models import Reference


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reference stands, by the works around it; None is a work that is not known."""

    before: tuple[Work | None, ...]
    """What an "Ibid." can mean here: the string of references before it in its note ("A, 1; B, 2."), of which only the
    last counts where it belongs to the same string; at a note's head, all of the note before."""
    run: str | None
    """The run of notes that it stands in."""
    recent: tuple[Work | None, ...]
    """The works cited shortly before in its note."""
    trail: Trail
    """All that were cited up to there, by how lately."""

    def meant(self, works: Sequence[Work]) -> Sequence[Work]:
        """Of several works the one that all others cite shorter, or that was cited lately."""
        return self.trail.meant(fullest(works), self.run)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a reference turned out to be: the work it leads to (itself, where it is the first), and as which form."""

    reference: Reference
    work: Work | None


def pointing(reference: Reference, kind: str, fitting: Sequence[Work], doubt: str = "no_candidate") -> Outcome:
    """The reference as a short form that leads to the only work that fits, else nowhere."""
    fitting = one_of_each(fitting)
    if len(fitting) == 1:
        first = fitting[0].reference
        return Outcome(replace(reference, short_form=kind, backref=first.id, work=first.work, fields=()), fitting[0])
    doubt = "several_candidates" if fitting else doubt
    return Outcome(replace(reference, short_form=kind, backref=None, work=None, fields=(), doubt=doubt), None)
