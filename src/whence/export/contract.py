"""The JSON contract: records as dictionaries, with the words they point to. Every other format is made from it.

In: records and the texts they point into. Out: dictionaries in plain JSON types, every one with an `id`, whose `start`
and `end` count code points of the document's text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from whence.models import Attribution, Checked, Citation, Comparison, Held, Match, Quotation, Resolution, Span

SCHEMA = "whence/1"

Shelf = Mapping[str, Held]
Json = dict[str, Any]


def envelope(kind: str, **content: Any) -> Json:
    """The outer dictionary of an answer: which schema, which kind, and its content."""
    return {"schema": f"{SCHEMA}/{kind}", **content}


def document(held: Held) -> Json:
    """One document: what is known of it, its zones and its coverage."""
    known = held.extraction.metadata
    version = held.extraction.version_of
    return {
        "id": held.id,
        "path": held.document.path,
        "record": held.document.record,
        "title": known.title,
        "authors": list(known.authors),
        "outlet": known.outlet,
        "date": known.published,
        "url": known.url,
        "language": known.language,
        "basis": dict(known.basis),
        "reading": held.reading.id,
        "reader": held.reading.reader,
        "zones": [zone.to_dict() for zone in held.extraction.zones],
        "coverage": held.reading.coverage.to_dict(),
        "version_of": version.to_dict() if version else None,
        "collections": list(held.document.collections),
    }


def quotation(checked: Checked, record: Quotation, shelf: Shelf) -> Json:
    """One quotation with what it was held against; `outcome` is null for kinds that are not compared."""
    comparison = checked.comparisons.get(record.id)
    return {
        **_place(checked.held, record.start, record.end),
        "id": record.id,
        "kind": record.kind.value,
        "parts": [list(part) for part in record.parts],
        "speaker": record.speaker.name if record.speaker else None,
        "speaker_basis": record.speaker.basis if record.speaker else None,
        "speaker_span": [record.speaker.start, record.speaker.end] if record.speaker else None,
        "cue": list(record.cue) if record.cue else None,
        "parent": record.parent,
        "closed": record.closed,
        "cited": _cited(comparison),
        "outcome": comparison.outcome.value if comparison else None,
        "reason": comparison.reason if comparison else _why_not_compared(record),
        "searched": comparison.searched if comparison else 0,
        "matches": [match(m, shelf) for m in comparison.matches] if comparison else [],
    }


def _why_not_compared(record: Quotation) -> str:
    if not record.closed:
        return "its closing mark is missing, so its end is not known: not compared"
    return f"not compared: no quotation of speech ({record.kind.value}), or nothing to hold it against"


def _cited(comparison: Comparison | None) -> Json | None:
    if comparison is None or comparison.resolution is None:
        return None
    return {**resolution(comparison.resolution), "reference": comparison.citation}


def match(record: Match, shelf: Shelf) -> Json:
    """One place where a quotation stands, with its words there."""
    held = shelf[record.document]
    return {**_place(held, record.start, record.end), **record.to_dict(), "text": held.text[record.start : record.end]}


def attribution(held: Held, record: Attribution) -> Json:
    """One attribution; every role is a list of spans, and `text` the words of its content (else of its cue)."""
    spans = record.content or record.cue or record.source
    start, end = _hull(spans)
    return {**_place(held, start, end), **record.to_dict()}


def citation(checked: Checked, record: Citation) -> Json:
    """One citation with what it leads to."""
    found = checked.resolutions.get(record.id)
    return {
        **_place(checked.held, record.start, record.end),
        **record.to_dict(),
        "resolution": resolution(found) if found else None,
    }


def resolution(record: Resolution) -> Json:
    """Where a citation leads: holding, basis, document, score."""
    return record.to_dict()


def report(checks: Iterable[Checked], shelf: Shelf) -> Json:
    """The records of some documents, and every document that any of them points to."""
    checks = list(checks)
    quotations = [quotation(c, q, shelf) for c in checks for q in c.held.extraction.quotations]
    citations = [citation(c, r) for c in checks for r in c.held.extraction.citations]
    pointed = {c.held.id: c.held for c in checks}
    for record in quotations:
        pointed |= {m["document"]: shelf[m["document"]] for m in record["matches"]}
    for link in [r["cited"] for r in quotations] + [r["resolution"] for r in citations]:
        ids = [link["document"], *link["candidates"]] if link else []
        pointed |= {id_: shelf[id_] for id_ in ids if id_ in shelf}
    return {
        "quotations": quotations,
        "attributions": [attribution(c.held, a) for c in checks for a in c.held.extraction.attributions],
        "citations": citations,
        "documents": [document(held) for held in pointed.values()],
    }


def _place(held: Held, start: int, end: int) -> Json:
    return {"document": held.id, "start": start, "end": end, "text": held.text[start:end]}


def _hull(spans: Iterable[Span]) -> Span:
    spans = list(spans)
    return min(start for start, _ in spans), max(end for _, end in spans)
