"""What statements are made of, found paragraph by paragraph: dates, quantities, places; and the statements themselves.

In: the running paragraphs of a reading and what was extracted so far. Out: the extraction with its particulars.

>>> from whence.extract.blocks import layout
>>> from whence.models import Extraction, Metadata, Reading
>>> page = layout(Reading("d", "r", "On 18 July1994 a bomb killed 85 people."))
>>> found = particulars(page, Extraction("r", Metadata()))
>>> [one.edtf for one in found.dates], [one.low for one in found.quantities]
(['1994-07-18'], ['85'])
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from whence.extract.blocks import Layout, Shape
from whence.extract.dates import Dated, with_roles
from whence.extract.dates.dated import writes_day_first
from whence.extract.places.finding import places, spots
from whence.extract.quantities import quantities
from whence.extract.statements import Said, Stated, said_when, with_particulars
from whence.extract.words import words
from whence.models import DateExpression, Extraction, Quantity, ZoneRole

_SILENT = frozenset([ZoneRole.EXTRANEOUS])
_SPEAKING = frozenset([ZoneRole.BODY, ZoneRole.KEY_POINTS, ZoneRole.PULL_QUOTE, ZoneRole.EPIGRAPH, ZoneRole.TITLE])
_LISTED = frozenset([ZoneRole.BYLINE, ZoneRole.DATELINE])
"""Zones whose figures are days and hours, and count nothing."""
_NOTED = frozenset([ZoneRole.NOTES, ZoneRole.BIBLIOGRAPHY])


def particulars(layout: Layout, extraction: Extraction) -> Extraction:
    """The extraction with its dates, quantities and places."""
    text = layout.flat
    dated = Dated(extraction.reading, extraction.metadata.published, day_first=writes_day_first(text))
    dates: list[DateExpression] = []
    counts: list[Quantity] = []
    shown: list[tuple[int, int, bool]] = []
    stated = Stated(extraction.reading, extraction.attributions)
    said: list[Said] = []
    starts = [zone.start for zone in extraction.zones]
    for block in layout.blocks:
        role = _role(extraction, starts, block.start)
        if role in _SILENT or block.shape is Shape.EXTRANEOUS:
            continue
        here = words(text, (block.start, block.end))
        days = dated.read(here)
        dates += days
        shown += spots(here)
        if role not in _LISTED and block.shape is not Shape.TABLE:
            counts += quantities(extraction.reading, here, days, noted=role in _NOTED)
        if role in _SPEAKING and block.shape is not Shape.TABLE:
            said += stated.read(here)
    roled, spoken = with_roles(text, dates, extraction)
    where = places(extraction.reading, text, extraction.names, shown)
    full = with_particulars(
        said_when(said, spoken), names=extraction.names, dates=roled, quantities=counts, places=where
    )
    return replace(
        extraction,
        dates=tuple(roled),
        quantities=tuple(counts),
        places=tuple(where),
        statements=tuple(full),
    )


def _role(extraction: Extraction, starts: list[int], at: int) -> ZoneRole:
    index = bisect_right(starts, at) - 1
    return extraction.zones[index].role if index >= 0 else ZoneRole.BODY
