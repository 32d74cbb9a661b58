"""Small real records for tests: every span is looked up in the text, so a wrong one fails at once."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

from whence.models import (
    Checked,
    Comparison,
    Document,
    Extraction,
    Held,
    Match,
    Metadata,
    Outcome,
    Quotation,
    QuotationKind,
    Reading,
    Span,
    content_id,
)


def span(text: str, words: str) -> Span:
    """Where `words` stand in `text`, for the first time."""
    start = text.index(words)
    return start, start + len(words)


def held(text: str, *, path: str = "a.txt", metadata: Metadata | None = None, **extracted: Any) -> Held:
    """A document with its reading; `extracted` are fields of the extraction."""
    known = metadata or Metadata(title="A title", authors=("A. Writer",), outlet="The Paper", published="2021-03-06")
    id_ = hashlib.sha256(text.encode()).hexdigest()
    reading = Reading(document=id_, reader="plain/1", text=text)
    extraction = Extraction(reading=reading.id, metadata=known, **extracted)
    return Held(Document(id_, path, None, "text/plain", len(text), known), reading, extraction)


def quotation(text: str, words: str, kind: QuotationKind = QuotationKind.SPEECH) -> Quotation:
    """A quotation of `words` in `text`."""
    start, end = span(text, words)
    return Quotation(content_id(start, end), start, end, kind, ((start, end),))


def match(source: Held, words: str, outcome: Outcome, **given: Any) -> Match:
    """A place in `source` where a quotation stands."""
    start, end = span(source.text, words)
    return Match(source.id, start, end, ((start, end),), outcome, given.pop("score", 1.0), **given)


def checked(citing: Held, words: str, comparison: Comparison) -> Checked:
    """`citing` with one quotation of `words` that was held against something."""
    record = quotation(citing.text, words)
    extraction = replace(citing.extraction, quotations=(record,))
    return Checked(replace(citing, extraction=extraction), {record.id: replace(comparison, quotation=record.id)})
