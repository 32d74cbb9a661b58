"""Dates for people: EDTF dates in words, never sharper than they are known.

>>> day("2021-03-06"), day("2021-09"), day("1997"), day(None)
('6 March 2021', 'September 2021', '1997', 'no date')
"""

from __future__ import annotations

import re
from datetime import datetime

from whence.export.ticks import year_name
from whence.models import Document

_MONTHS = "January February March April May June July August September October November December".split()
_PARTS = {f"{n:02}": name for n, name in enumerate(_MONTHS, 1)}
_PARTS |= dict(zip(("21", "22", "23", "24"), "spring summer autumn winter".split(), strict=True))
_PARTS |= {f"{32 + n}": f"quarter {n} of" for n in (1, 2, 3, 4)}
_DATE = re.compile(r"(XXXX|-?\d{4}|\d{3}X|\d\dXX)(?:-(0[1-9]|1[0-2]|2[1-4]|3[3-6]|XX)(?:-(\d\d|XX))?)?(?:T.*)?\Z")
_OPEN = ("", "..")


def day(edtf: str | None) -> str:
    """An EDTF date in words: a day, month, season, quarter or year, years of which only the first figures are known,
    and what lies between two; what is none of these is shown as it is.

    >>> day("20XX"), day("1998-23"), day("-0026/0014"), day("XXXX-01"), day("XXXX-XX-XX")
    ('2000–2099', 'autumn 1998', '27 BC to 14', 'January, year not known', 'day not known')
    """
    if not edtf:
        return "no date"
    first, between, last = edtf.partition("/")
    return _between(first, last) if between else _one(edtf)


def _between(first: str, last: str) -> str:
    if first in _OPEN:
        return f"until {_one(last)}"
    return f"from {_one(first)} on" if last in _OPEN else f"{_one(first)} to {_one(last)}"


def _one(edtf: str) -> str:
    found = _DATE.match(edtf)
    if found is None:
        return edtf.partition("T")[0]
    part, number = _part(found[2]), found[3]
    if found[1] == "XXXX":
        return f"{part}, year not known" if part else "day not known" if found[2] else "year not known"
    named = f"{part} {_year(found[1])}" if part else _year(found[1])
    return f"{int(number)} {named}" if part and number and number.isdecimal() else named


def _year(figures: str) -> str:
    """A year, or the years that figures with X may be."""
    if "X" in figures:
        return f"{figures.replace('X', '0')}–{figures.replace('X', '9')}"
    return year_name(int(figures)) if figures.startswith("-0") else figures.lstrip("0") or "1 BC"


def _part(figures: str | None) -> str:
    """The month, season or quarter of a year; nothing where it is not known."""
    return _PARTS.get(figures or "", "")


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
