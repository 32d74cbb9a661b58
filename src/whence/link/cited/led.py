"""What citations lead to, told again when documents come in.

In: what the citations of a document lead to now, and what they led to before. Out: `Led`: those that lead elsewhere.
And, before that, which documents' citations may lead to one that came, without opening their texts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from whence.link.cited.sources import Citing
from whence.link.resolving.resolver import Resolver
from whence.models import CSL, Checked, Citation, Held, Holding, Record

Before = Mapping[str, tuple[Holding, str | None]]
"""Holding and document, by citation."""


@dataclass(frozen=True, slots=True)
class Led(Record):
    """A citation that leads elsewhere since documents came in: `document` and the span are its own, `text` is what it
    cites in its own words, `to` the document that it leads to now."""

    citation: str
    document: str
    label: str
    start: int
    end: int
    text: str
    before: Holding
    after: Holding
    to: str | None


def led(checked: Checked, before: Before) -> Iterator[Led]:
    """The citations of a document that no longer lead where they led."""
    held = checked.held
    for one in held.extraction.citations:
        now = checked.resolutions.get(one.id)
        if one.id in before and now is not None and (now.holding, now.document) != before[one.id]:
            place = held.id, held.document.label, one.start, one.end, _spelled(one, held)
            yield Led(one.id, *place, before[one.id][0], now.holding, now.document)


def _spelled(citation: Citation, held: Held) -> str:
    """A citation as its note spells the work, where that was kept; else its own words."""
    note = ((citation.work or {}).get("custom") or {}).get("note")
    return str(note or held.text[citation.start : citation.end])


def may_lead_to(rows: Iterable[Citing], new: Resolver, known: Collection[str]) -> Iterator[str]:
    """The documents among `known` of which some citation fits a document of `new`, a resolver over those that came."""
    for row in rows:
        if row.document in known and any(_fits(work, new) for work in _works(row)):
            yield row.document


def _works(row: Citing) -> Iterator[CSL]:
    yield from (reference.work for reference in row.references if reference.work is not None)
    yield from (citation.work for citation in row.citations if citation.work is not None)


def _fits(work: CSL, new: Resolver) -> bool:
    return new.resolve(work).holding in (Holding.HELD, Holding.POSSIBLE, Holding.AMBIGUOUS)
