"""The nouns: frozen dataclasses named by the words of the design, and the vocabularies of their fields.

Nothing here does any work. Every record carries half-open spans of code points in its reading's text, so that
`reading.text[start:end]` is what is shown; every record's id comes from its content.

- `base`: what all share; `documents` and `extraction`: texts and what is in them
- `sayings` (quotations, attributions), `citing`, `naming` (names, dates, quantities, places, statements)
- `links`: comparisons and reuse; `happening`: events and places over documents; `showing`: findings and judgements
"""

from whence.models.base import CSL, Record, Span, content_id
from whence.models.citing import Citation, Holding, Note, Reference, Resolution, WorkField
from whence.models.documents import (
    Coverage,
    CoverageKind,
    Document,
    Failure,
    Mark,
    MarkKind,
    Metadata,
    Reading,
    Repair,
    VersionOf,
    Zone,
    ZoneRole,
)
from whence.models.extraction import ASIDES, Extraction, Held, Named, Particulars, Running
from whence.models.happening import Event, Mention, Spot
from whence.models.links import Checked, Comparison, Difference, Match, NameVariant, Outcome, Reuse, Side
from whence.models.naming import DateExpression, DateRole, Name, NameKind, Office, Place, Quantity, Statement
from whence.models.sayings import (
    Attribution,
    Identified,
    Mode,
    Number,
    Polarity,
    Quotation,
    QuotationKind,
    SourceKind,
    Speaker,
    Stance,
    Status,
)
from whence.models.showing import Anchor, Evidence, Finding, Judgement, Severity, SourceNote, Summary, Tick

__all__ = [
    "ASIDES",
    "CSL",
    "Anchor",
    "Attribution",
    "Checked",
    "Citation",
    "Comparison",
    "Coverage",
    "CoverageKind",
    "DateExpression",
    "DateRole",
    "Difference",
    "Document",
    "Event",
    "Evidence",
    "Extraction",
    "Failure",
    "Finding",
    "Held",
    "Holding",
    "Identified",
    "Judgement",
    "Mark",
    "MarkKind",
    "Match",
    "Mention",
    "Metadata",
    "Mode",
    "Name",
    "NameKind",
    "NameVariant",
    "Named",
    "Note",
    "Number",
    "Office",
    "Outcome",
    "Particulars",
    "Place",
    "Polarity",
    "Quantity",
    "Quotation",
    "QuotationKind",
    "Reading",
    "Record",
    "Reference",
    "Repair",
    "Resolution",
    "Reuse",
    "Running",
    "Severity",
    "Side",
    "SourceKind",
    "SourceNote",
    "Span",
    "Speaker",
    "Spot",
    "Stance",
    "Statement",
    "Status",
    "Summary",
    "Tick",
    "VersionOf",
    "WorkField",
    "Zone",
    "ZoneRole",
    "content_id",
]
