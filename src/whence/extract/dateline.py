"""Datelines: the place, agency and day before the first words of a report.

In: a `Layout` and where its body begins. Out: the `Dateline` of one of the first paragraphs, None where there is none.

>>> d = dateline(layout(Reading("d", "r", "KABUL, June 3, 2019 (Reuters) - Two men said so.")), 0)
>>> d.place, d.agency, d.date
('KABUL', 'Reuters', '2019-06-03')
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from whence.extract.blocks import Layout
from whence.extract.people import is_outlet
from whence.read.metadata.dates import edtf

_CITY = r"\p{Lu}[\p{Lu}.’'-]{2,}(?:\s(?:\p{Lu}[\p{Lu}.’'-]*|de|la))*"
_REGION = r"\s?[/,]\s?\p{Lu}[\p{L}.’'-]*\.?(?:\s\p{Lu}[\p{L}.’'-]*)*"
_DAY = r"(?:\p{Lu}\p{Ll}{2,8}\.?\s\p{N}{1,2}(?:,?\s\p{N}{4})?|\p{N}{1,2}\s\p{Lu}\p{Ll}{2,8}\.?(?:\s\p{N}{4})?)"
_DATELINE = regex.compile(
    rf"(?P<place>{_CITY}(?:{_REGION}){{0,2}}?)(?:,\s|\s)?\s*(?P<day>{_DAY})?\s*"
    r"(?P<agency>[(\[][\p{L} /.&-]{2,40}[)\]])?\s*(?:—|–|--+|-)\s*(?=[\p{Lu}\"“‘'`«\p{N}])"
)
_NEAR = 3


@dataclass(frozen=True, slots=True)
class Dateline:
    """`text[start:end]` with its dash; `date` EDTF where the year stands there."""

    start: int
    end: int
    place: str
    agency: str | None = None
    date: str | None = None


def dateline(layout: Layout, body: int) -> Dateline | None:
    """The dateline that one of the first three paragraphs begins with."""
    for block in layout.blocks[body : body + _NEAR]:
        found = _DATELINE.match(layout.flat, block.start, min(block.end, block.start + 160))
        if found:
            agency = (found["agency"] or "").strip("()[]") or None
            day = edtf(found["day"]) if found["day"] else None
            return Dateline(
                found.start(),
                found.end(),
                found["place"].strip(" ,"),
                agency if agency and is_outlet(agency) else None,
                day if day and len(day) == 10 else None,
            )
    return None
