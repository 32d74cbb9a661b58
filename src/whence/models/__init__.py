"""The nouns: frozen dataclasses named by the words of the design, and the vocabularies of their fields.

Nothing here does any work. Every record carries half-open spans of code points in its reading's text, so that
`reading.text[start:end]` is what is shown; every record's id comes from its content.
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
from whence.models.extraction import Extraction, Held
from whence.models.links import Checked, Comparison, Difference, Match, Outcome
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
    "Metadata",
    "Mode",
    "Name",
    "NameKind",
    "Note",
    "Number",
    "Office",
    "Outcome",
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
    "Severity",
    "SourceKind",
    "SourceNote",
    "Span",
    "Speaker",
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
