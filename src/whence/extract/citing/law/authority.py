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
    """What is cited at `start:end`. `is_law`: a code, a constitution, a chamber's paper or a numbered letter for
    certain. `is_named`: it is a word of the sentence ("in violation of 18 U.S.C. § 1001"), so that an "Id." need not
    mean it. `is_page`: a name and a page alone ("See Globe 760"). `shortly`: a judgment that was cited in full before,
    in less words."""

    start: int
    end: int
    key: str
    work: CSL
    places: str = ""
    is_law: bool = False
    is_named: bool = False
    is_page: bool = False
    shortly: bool = False

    @property
    def is_court(self) -> bool:
        """Whether it is a judgment that is told by its court: "STC 31/1981"."""
        return self.key.startswith(COURT)
