"""The whole of a document's attributions: sentences, turns, sign-offs, lead-ins, levels, nesting, referents.

In: a `Layout`, zones, quotations. Out: `Attribution` records.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from whence.extract.attribution import levels
from whence.extract.attribution.drafts import Draft, Source
from whence.extract.attribution.engine import drafts_of
from whence.extract.attribution.nesting import nest
from whence.extract.attribution.records import records
from whence.extract.attribution.referents import resolve
from whence.extract.attribution.turns import turns
from whence.extract.blocks import Layout, Shape
from whence.extract.language import is_known
from whence.extract.pairing import paired
from whence.models import Attribution, Quotation, QuotationKind, Zone, ZoneRole

_SILENT = frozenset(
    {
        ZoneRole.NOTES,
        ZoneRole.BIBLIOGRAPHY,
        ZoneRole.BIOGRAPHY,
        ZoneRole.EXTRANEOUS,
        ZoneRole.BYLINE,
        ZoneRole.DATELINE,
        ZoneRole.NOTICE,
    }
)
_HEADLINES = frozenset({ZoneRole.TITLE, ZoneRole.HEADING})
_DISPLAYED = frozenset({QuotationKind.BLOCK, QuotationKind.EPIGRAPH, QuotationKind.PULL_QUOTE})


def attributions(
    layout: Layout, zones: Sequence[Zone] = (), quotations: Sequence[Quotation] = (), *, language: str | None = None
) -> tuple[Attribution, ...]:
    """Every attribution of a reading, in the order of the text; linear in its length.

    `zones` say which paragraphs may speak (all, where none are given). `quotations` give the displayed ones with their
    sign-offs; those in the running text are found by their marks.
    """
    if not is_known(layout.flat, language or layout.reading.metadata.language):
        return ()
    starts = [zone.start for zone in zones]
    roles = [_role(block.start, starts, zones) for block in layout.blocks]
    heard = [
        at for at, block in enumerate(layout.blocks) if roles[at] not in _SILENT and block.shape is not Shape.EXTRANEOUS
    ]
    paragraphs = [(layout.blocks[at].start, layout.blocks[at].end) for at in heard]
    displayed = [quotation for quotation in quotations if quotation.kind in _DISPLAYED]
    inline = [(p.open, p.close) for at in heard for p in paired(layout, at)[0]]
    titles = [layout.blocks[at].start for at in heard if roles[at] in _HEADLINES] or [s for s, _ in paragraphs[:1]]
    drafts = all_drafts(Source(layout.flat, tuple(paragraphs), tuple(inline), tuple(displayed), frozenset(titles)))
    spans = [*inline, *((quotation.start, quotation.end) for quotation in displayed)]
    return records(layout.flat, layout.reading.id, drafts, spans)


def all_drafts(source: Source) -> list[Draft]:
    """Drafts with parents and referents."""
    text, paragraphs = source.text, source.paragraphs
    drafts = levels.cited_levels(drafts_of(source))
    drafts += levels.outlet_levels(text, drafts)
    drafts += levels.signed_levels(text, source.displayed, paragraphs)
    drafts += turns(text, paragraphs)
    nest(drafts)
    levels.mark_suspected(text, drafts)
    resolve(text, drafts, paragraphs)
    return drafts


def _role(start: int, starts: Sequence[int], zones: Sequence[Zone]) -> ZoneRole | None:
    """The role of the zone that a paragraph begins in."""
    at = bisect_right(starts, start) - 1
    return zones[at].role if at >= 0 else None
