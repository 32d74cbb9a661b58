"""Documents as published, the readings of them, and what the format said about each stretch.

>>> Zone(0, 5, ZoneRole.TITLE).to_dict()
{'start': 0, 'end': 5, 'role': 'title'}
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Any

from whence.models.base import CSL, Record, content_id


class MarkKind(StrEnum):
    """What the format said about a stretch of the text. `data` of each is given beside it."""

    PAGE = "page"  # {"number": int from 1, "label": str?}; covers the page's text
    BOX = "box"  # {"page": int, "box": [x0, y0, x1, y1]} in points from the page's lower left
    FONT_SIZE = "font_size"  # {"size": float} in points
    SUPERSCRIPT = "superscript"  # {}
    EMPHASIS = "emphasis"  # {"style": "italic" | "bold"}
    PARAGRAPH = "paragraph"  # {"style": str?}
    HEADING = "heading"  # {"level": 1..6}
    LINK = "link"  # {"href": str}: never followed
    BLOCK_QUOTE = "block_quote"  # {}
    LIST_ITEM = "list_item"  # {"depth": int}
    TABLE = "table"  # {}
    CELL = "cell"  # {"row": int, "column": int}
    NOTE_REFERENCE = "note_reference"  # {"label": str, "target": id}: the marker in the running text
    NOTE = "note"  # {"label": str, "id": id, "kind": "footnote" | "endnote"}: the note's own text
    CITED = "cited"  # {"items": [CSL-JSON]}: the works that a reference manager's field cites here
    COMMENT = "comment"  # {"author", "date", "text", "id"}: a reviewer's comment on this stretch
    CAPTION = "caption"  # {}
    TIMECODE = "timecode"  # {"start": float, "end": float} in seconds from the recording's start
    TURN = "turn"  # {"speaker": str}: by the format's word, who speaks here
    EXTRANEOUS = "extraneous"  # {"why": str}: the format shows that this is not part of the article


@dataclass(frozen=True, slots=True)
class Mark(Record):
    """One thing the format said about `text[start:end]`."""

    kind: MarkKind
    start: int
    end: int
    data: Mapping[str, Any] = field(default_factory=dict)


class CoverageKind(StrEnum):
    """How much of a document could be read."""

    WHOLE = "whole"
    UNREAD_PAGES = "unread_pages"
    EXCERPT = "excerpt"
    ABRIDGED = "abridged"
    STUB = "stub"


@dataclass(frozen=True, slots=True)
class Coverage(Record):
    """Which part of a document could be read; every negative outcome states it."""

    kind: CoverageKind = CoverageKind.WHOLE
    words: int = 0
    pages: int | None = None
    unread_pages: tuple[int, ...] = ()
    recognised_pages: tuple[int, ...] = ()  # read by OCR, with its mistakes
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Metadata(Record):
    """What is known about a document as published. Dates are EDTF strings, whose length is their granularity.

    `basis` says for each field where it came from: `markup`, `text`, `sidecar`, `option` or `record`.
    """

    title: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None
    retrieved: str | None = None
    as_of: str | None = None
    url: str | None = None
    language: str | None = None
    document_type: str | None = None
    translated_from: str | None = None
    basis: Mapping[str, str] = field(default_factory=dict)


class ZoneRole(StrEnum):
    """The role of a stretch of a document; zones decide what may speak."""

    TITLE = "title"
    HEADING = "heading"
    BYLINE = "byline"
    DATELINE = "dateline"
    KEY_POINTS = "key_points"
    BODY = "body"
    EPIGRAPH = "epigraph"
    PULL_QUOTE = "pull_quote"
    NOTES = "notes"
    BIBLIOGRAPHY = "bibliography"
    BIOGRAPHY = "biography"
    NOTICE = "notice"
    EXTRANEOUS = "extraneous"


@dataclass(frozen=True, slots=True)
class Zone(Record):
    """A stretch of a document with a role. The zones of a reading cover its text in order without overlap."""

    start: int
    end: int
    role: ZoneRole


@dataclass(frozen=True, slots=True)
class Repair(Record):
    """One stretch of the reading's text that differs from the reader's raw text: `raw[raw_start:raw_end]` became
    `text[start:end]` (a ligature, a soft hyphen, mojibake, a hyphen at a line's end)."""

    start: int
    end: int
    raw_start: int
    raw_end: int


@lru_cache(maxsize=2)
def _hash(text: str) -> str:
    """The SHA-256 of a text; every stage of the extraction asks for its reading's id."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Reading(Record):
    """One pass of a reader version over a document: what a reader returns and everything else is extracted from.

    `metadata` holds only what the format's markup said. Plain text is not stripped or reflowed.
    """

    document: str
    reader: str
    text: str
    marks: tuple[Mark, ...] = ()
    coverage: Coverage = Coverage()
    metadata: Metadata = Metadata()
    repairs: tuple[Repair, ...] = ()

    @property
    def id(self) -> str:
        """From document, reader version and text hash."""
        return content_id(self.document, self.reader, _hash(self.text))


@dataclass(frozen=True, slots=True)
class VersionOf(Record):
    """A document's own word that it is an abridged, reprinted or translated version of another work (a notice)."""

    kind: str  # abridged | reprinted | translated | excerpt | updated
    start: int
    end: int
    work: CSL


@dataclass(frozen=True, slots=True)
class Document(Record):
    """One text as published. `id` is the SHA-256 of its original bytes (of a JSON Lines record: of its line)."""

    id: str
    path: str
    record: str | None
    media_type: str
    size: int
    metadata: Metadata
    collections: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """What to call the document in a sentence: outlet and day, else title (else outlet, record or file name).

        >>> known = Metadata(outlet="Ostmere Courier", published="2021-03-06")
        >>> Document("ab", "a/b.txt", None, "text/plain", 9, known).label
        'Ostmere Courier, 2021-03-06'
        """
        day = (self.metadata.published or "").partition("T")[0]
        outlet, title = self.metadata.outlet, self.metadata.title
        name = (outlet or title if day else title or outlet) or self.record or self.path.rsplit("/", 1)[-1]
        return ", ".join(filter(None, (name, day)))


@dataclass(frozen=True, slots=True)
class Failure(Record):
    """A file that could not be read, with stage and reason; the original is kept."""

    path: str
    record: str | None
    stage: str
    reason: str
    document: str | None = None
