"""A judgment's citation as it was read: its names, its volume, series and page, and which others it can mean.

>>> full = Case(0, 38, "Harbour v. Salt Co.", "515", "U.S.", 593, is_short=False, year=1995)
>>> [Case(0, 20, name, "515", "U.S.", page, is_short=True).means(full) for name, page in (("Salt", 600), ("Lee", 600))]
[True, False]
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from whence.extract.citing.law.partynames import is_initials, runs_in, unnumbered
from whence.models import CSL
from whence.text import tokens

VERSUS = frozenset(["vs", "versus"])
"""What else may stand between the two sides."""
_COMMON = frozenset(
    "united states state people in re ex parte the of and for v co corp inc court board department".split()
)
_LENGTH, _TRIAL_LENGTH = 300, 900
"""Pages beyond which a place is no longer in a judgment that begins before it; a trial court's with all its findings
may fill most of a volume."""


@dataclass(frozen=True, slots=True)
class Case:
    """A judgment's citation at `start:end`."""

    start: int
    end: int
    name: str
    """The words of its names: "Harbour v. Salt Co."."""
    volume: str
    series: str
    page: int
    """The first page, or in a short form the one that is meant; 0 where it is left blank: "554 U.S., at ___"."""
    is_short: bool
    year: int | None = None
    told: frozenset[str] = frozenset()
    """Where a place stands alone ("In Aguilar it did, 515 U.S. at 600"), the words of the sentence before."""
    is_blank: bool = False
    """The first page is not known yet, so that names alone tell it from others of its volume: "592 U.S. ___"."""

    @property
    def names(self) -> tuple[str, ...]:
        """The words of its names in lower case, "v" between its sides."""
        return _names(self.name)

    @property
    def slot(self) -> int:
        """What tells it from the others of its volume: its first page, or a number below zero for its names (without
        names, for its place), as two of "592 U.S. ___" are two judgments."""
        told = " ".join(self.names) or str(self.start)
        return -1 - crc32(told.encode()) if self.is_blank else self.page

    def is_between(self, party: Sequence[str]) -> bool:
        """Whether one of its two sides has this whole name."""
        names = self.names
        sides = (names[: names.index("v")], names[names.index("v") + 1 :]) if "v" in names else (names,)
        return tuple(party) in sides

    @property
    def key(self) -> tuple[str, str]:
        """The volume and series in which it stands."""
        return self.volume, self.series

    @property
    def work(self) -> CSL:
        """The judgment as CSL-JSON."""
        named: CSL = {"title": " ".join(self.name.split())} if self.name else {}
        work: CSL = {"type": "legal_case", **named}
        place: CSL = {"volume": self.volume, "container-title": self.series, "page": str(self.page)}
        issued: CSL = {"issued": {"date-parts": [[self.year]]}} if self.year else {}
        return {**work, **(place if self.series else {}), **issued}

    def means(self, full: Case) -> bool:
        """Whether this short form can be of that judgment: its volume, its names, a page that can be in it."""
        if not self.may_be_in(full):
            return False
        if not self.name:
            return not self.told.isdisjoint(set(full.names) - _COMMON)
        return runs_in(unnumbered(self.names), full.names) or is_initials(self.name, full.name)

    def names_side_of(self, full: Case) -> bool:
        """Whether this short form's name, or where it has none its sentence, has the first word of one of its sides."""
        names = full.names
        firsts = {names[0], *names[names.index("v") + 1 :][:1]} if "v" in names else set(names[:1])
        told = self.names[:1] if self.name else self.told
        return not (firsts - _COMMON).isdisjoint(told)

    def may_be_in(self, full: Case) -> bool:
        """Whether this place can be in that judgment."""
        return self.key == full.key and self.may_stand_in(full, self.page)

    def may_stand_in(self, full: Case, page: int) -> bool:
        """Whether a page can be one of that judgment."""
        length = _TRIAL_LENGTH if "Supp" in full.series else _LENGTH
        return not (page and full.page) or full.page <= page <= full.page + length


@lru_cache(maxsize=1 << 13)
def _names(name: str) -> tuple[str, ...]:
    words = tuple("v" if word in VERSUS else word for word in tokens(name).words)
    return words if "v" in words or "c" not in words[1:-1] else _french(words)


def _french(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words with "v" between the sides of "Lee c. Ostmere"."""
    at = words.index("c", 1)
    return (*words[:at], "v", *words[at + 1 :])
