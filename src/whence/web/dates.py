"""Dates for people: EDTF days, months and years in words, never sharper than they are known.

>>> day("2021-03-06"), day("2021-09"), day("1997"), day(None)
('6 March 2021', 'September 2021', '1997', 'no date')
"""

from __future__ import annotations

import re
from datetime import datetime

from whence.models import Document

_MONTHS = "January February March April May June July August September October November December".split()
_DAY = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?(?:T.*)?\Z")


def day(edtf: str | None) -> str:
    """An EDTF date in words; what is no plain day, month or year is shown as it is."""
    if not edtf:
        return "no date"
    found = _DAY.match(edtf)
    if not found or not 1 <= int(found[2]) <= 12:
        return edtf.partition("T")[0]
    month = f"{_MONTHS[int(found[2]) - 1]} {found[1]}"
    return f"{int(found[3])} {month}" if found[3] else month


def label(document: Document) -> str:
    """What to call a document on a page: its outlet, else its title, record or file, and its day in words."""
    published = document.metadata.published
    return f"{name(document)}, {day(published)}" if published else name(document)


def name(document: Document) -> str:
    """What to call a document where its day is told anyway: its outlet, else its title, record or file."""
    known = document.metadata
    return known.outlet or known.title or document.record or document.path.rsplit("/", 1)[-1]


def moment(at: str) -> str:
    """A moment of the log: its day and minute, in this machine's time."""
    try:
        local = datetime.fromisoformat(at).astimezone()
    except ValueError:
        return at
    return f"{local.day} {_MONTHS[local.month - 1]} {local.year}, {local:%H:%M}"
