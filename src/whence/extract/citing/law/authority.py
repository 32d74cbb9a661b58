"""A citation of what is no judgment by volume and page: its place, its key, and the signs of its places.

>>> told = Authority(0, 19, "18 usc 1512", {"type": "legislation", "title": "18 U.S.C. § 1512"}, "§", is_law=True)
>>> told.key, told.is_law, told.is_named
('18 usc 1512', True, False)
"""

from __future__ import annotations

from dataclasses import dataclass

from whence.models import CSL

COURT = "court "
"""With what the keys of judgments begin that are told by their court."""


@dataclass(frozen=True, slots=True)
class Authority:
    """What is cited at `start:end`."""

    start: int
    end: int
    key: str
    """The words by which it is the same wherever it is cited: "18 usc 1512"."""
    work: CSL
    places: str = ""
    """The signs under which its places are cited ("§", "¶", "at"), all where it is "": an "Id." with another sign means
    something else."""
    is_law: bool = False
    """It is a code, a constitution, a chamber's paper or a numbered letter for certain."""
    is_named: bool = False
    """It is a word of the sentence, so that an "Id." need not mean it: "in violation of 18 U.S.C. § 1001"."""
    is_page: bool = False
    """It is a name and a page alone: "See Globe 760"."""
    shortly: bool = False
    """It is a judgment that was cited in full before, in less words."""

    @property
    def is_court(self) -> bool:
        """Whether it is a judgment that is told by its court: "STC 31/1981"."""
        return self.key.startswith(COURT)
