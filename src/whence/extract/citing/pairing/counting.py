"""Whether the labels of two notes follow each other: "8-3" comes behind "8-2", and "1" begins anew.

In: two labels. Out: whether the second note comes right behind the first.

>>> goes_on("4", "5"), goes_on("4", "6"), goes_on("8-9", "9-1"), goes_on("*", "†")
(True, False, True, True)
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

_CHAPTERED = regex.compile(r"(?P<chapter>\d{1,3}[-–.:])?(?P<number>\d{1,9})")
"""A note's label, as it is or behind its chapter's: "8-3"."""
_PAGES, _ON_A_PAGE = 12, 8
"""Notes in so many runs, of so few on the average, are those of pages: chapters have more."""


def by_page(runs: Sequence[str | None]) -> bool:
    """Whether the notes are counted anew on each page, by the runs of all of them: then the first note of a page comes
    right behind the last one of the page before."""
    different = len(set(runs))
    return different >= _PAGES and len(runs) <= different * _ON_A_PAGE


def goes_on(label: str | None, behind: str | None) -> bool:
    """Whether a note comes right behind another: where a number is missing, the note of "Ibid." was not read."""
    one, two = _CHAPTERED.fullmatch(label or ""), _CHAPTERED.fullmatch(behind or "")
    if one is None or two is None:
        return True
    if one["chapter"] != two["chapter"]:
        return int(two["number"]) <= 1
    return int(two["number"]) - int(one["number"]) in (0, 1)
