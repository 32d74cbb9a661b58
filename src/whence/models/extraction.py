"""All that one reading gives, and a document together with it."""

from __future__ import annotations

from dataclasses import dataclass

from whence.models.base import Record, Span
from whence.models.citing import Citation, Note, Reference
from whence.models.documents import Document, MarkKind, Metadata, Reading, VersionOf, Zone, ZoneRole
from whence.models.naming import DateExpression, Name, Office, Place, Quantity, Statement
from whence.models.sayings import Attribution, Quotation


@dataclass(frozen=True, slots=True)
class Extraction(Record):
    """Everything the per-document stage found in one reading. `metadata` joins markup and the text's own words."""

    reading: str
    metadata: Metadata
    zones: tuple[Zone, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    citations: tuple[Citation, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    version_of: VersionOf | None = None
    unbalanced: tuple[Span, ...] = ()  # quotation marks without a partner
    note_markers: tuple[Span, ...] = ()  # what the comparison text leaves out
    notes: tuple[Note, ...] = ()
    references: tuple[Reference, ...] = ()
    names: tuple[Name, ...] = ()
    offices: tuple[Office, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    places: tuple[Place, ...] = ()
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Particulars(Record):
    """What the statements of one reading are made of: the library keeps it apart, for those who ask."""

    dates: tuple[DateExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    places: tuple[Place, ...] = ()
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Named(Record):
    """The names and offices of one reading: kept apart like the particulars."""

    names: tuple[Name, ...] = ()
    offices: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True)
class Held(Record):
    """A document with its current reading and what was extracted from it: all that a comparison needs."""

    document: Document
    reading: Reading
    extraction: Extraction

    @property
    def id(self) -> str:
        """The document's id."""
        return self.document.id

    @property
    def text(self) -> str:
        """The reading's text, into which every span points."""
        return self.reading.text


@dataclass(frozen=True, slots=True)
class Running(Record):
    """A held document's text, and what of it is not running text: all that looking for words in it needs. `skip`: note
    markers and what is not the article; `asides`: notes and captions, which stand between its words."""

    id: str
    text: str
    language: str | None
    skip: tuple[Span, ...]
    asides: tuple[Span, ...]

    @classmethod
    def of(cls, held: Held) -> Running:
        """The running text of a document that is loaded."""
        extraction, marks = held.extraction, held.reading.marks
        if not (marks or extraction.zones):
            return cls(held.id, held.text, extraction.metadata.language, extraction.note_markers, ())
        zones = [(zone.start, zone.end) for zone in extraction.zones if zone.role is ZoneRole.EXTRANEOUS]
        out = [(mark.start, mark.end) for mark in marks if mark.kind is MarkKind.EXTRANEOUS]
        asides = tuple((mark.start, mark.end) for mark in marks if mark.kind in ASIDES)
        skip = *extraction.note_markers, *zones, *out
        return cls(held.id, held.text, extraction.metadata.language, skip, asides)


ASIDES = frozenset({MarkKind.NOTE, MarkKind.CAPTION})
"""The marks of what stands between the words of a text."""
