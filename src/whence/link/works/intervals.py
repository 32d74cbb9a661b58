"""Dates of any granularity as intervals of days, so that "June 2018" and "2018-06-14" can agree.

In: an EDTF string, or a CSL date. Out: the first and last day that it may mean.

>>> interval("2018-06"), overlap(interval("2018-06"), interval("2018-06-14"))
((datetime.date(2018, 6, 1), datetime.date(2018, 6, 30)), True)
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from whence.days import day_number, known
from whence.read.metadata.dates import edtf

Interval = tuple[date, date]

_FIRST = day_number("0001-01-01")


def interval(value: str | None) -> Interval | None:
    """The days of an EDTF date or interval, seasons as in the north; None where it is open or none."""
    found = known(value, northern=True)
    if found is None or found.earliest < _FIRST or value is None or _is_open(value):
        return None
    first, last = (date.fromordinal(day - _FIRST + 1) for day in found)
    return first, last


def _is_open(value: str) -> bool:
    first, slash, last = value.strip().partition("/")
    return bool(slash) and not {first, last}.isdisjoint(("", ".."))


def issued(value: Any) -> str | None:
    """A CSL date as EDTF: its `date-parts`, or its `edtf`, `raw` or `literal` words."""
    if isinstance(value, Mapping):
        if value.get("date-parts"):
            return "/".join(_joined(parts) for parts in value["date-parts"])
        value = next((value[key] for key in ("edtf", "raw", "literal") if value.get(key)), None)
    if not value:
        return None
    return str(value) if interval(str(value)) else edtf(str(value))


def _joined(parts: Any) -> str:
    return "-".join(f"{int(part):0{4 if k == 0 else 2}d}" for k, part in enumerate(parts))


def overlap(one: Interval | None, other: Interval | None) -> bool:
    """Whether two dates may be the same day; a date that is not known is no match."""
    return one is not None and other is not None and one[0] <= other[1] and other[0] <= one[1]
