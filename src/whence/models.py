"""The nouns: frozen dataclasses named by the words of the design, and the vocabularies of their fields.

Nothing here does any work. Every record carries half-open spans of code points in its reading's text, so that
`reading.text[start:end]` is what is shown; every record's id comes from its content.

>>> Zone(0, 5, ZoneRole.TITLE).to_dict()
{'start': 0, 'end': 5, 'role': 'title'}
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

Span = tuple[int, int]
"""Half-open `[start, end)` in code points of a reading's text."""

CSL = Mapping[str, Any]
"""A work as a CSL-JSON item (https://github.com/citation-style-language/schema)."""


def content_id(*parts: object) -> str:
    """Sixteen hexadecimal digits from the parts: the same parts give the same id, everywhere."""
    joined = "\x1f".join(str(part) for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]


class Record:
    """What all nouns share: `to_dict`, with enums as their words, spans as lists, nested records as dictionaries."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """The record in plain JSON types, under its field names."""
        return {f.name: _plain(getattr(self, f.name)) for f in dataclasses.fields(self)}  # type: ignore[arg-type]


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return value.to_dict()
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list, set, frozenset)):
        return [_plain(item) for item in value]
    return value


# --- Documents and readings -------------------------------------------------------------------------------------


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
    COMMENT = "comment"  # {"author", "date", "text", "id"}: a reviewer's comment on this stretch
    CAPTION = "caption"  # {}
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
        return content_id(
            self.document, self.reader, hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        )


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
        """What to call the document in a sentence: outlet (else title, else record or file name) and day.

        >>> known = Metadata(outlet="Ostmere Courier", published="2021-03-06")
        >>> Document("ab", "a/b.txt", None, "text/plain", 9, known).label
        'Ostmere Courier, 2021-03-06'
        """
        name = self.metadata.outlet or self.metadata.title or self.record or self.path.rsplit("/", 1)[-1]
        day = (self.metadata.published or "").partition("T")[0]
        return ", ".join(filter(None, (name, day)))


@dataclass(frozen=True, slots=True)
class Failure(Record):
    """A file that could not be read, with stage and reason; the original is kept."""

    path: str
    record: str | None
    stage: str
    reason: str
    document: str | None = None


# --- What is said, and on whose word ----------------------------------------------------------------------------


class Status(StrEnum):
    """The standing of a link."""

    STATED = "stated"
    SUSPECTED = "suspected"
    REJECTED = "rejected"


class QuotationKind(StrEnum):
    """What a quotation is. `scare`, `title` and `term` are kept apart from speech and never compared as quotations."""

    SPEECH = "speech"
    BLOCK = "block"
    EPIGRAPH = "epigraph"
    PULL_QUOTE = "pull_quote"
    NESTED = "nested"
    SCARE = "scare"
    TITLE = "title"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Speaker(Record):
    """Who is said to speak: the words that name them, and where these stand (`basis`: sign_off, cue, lead_in, turn)."""

    name: str
    start: int
    end: int
    basis: str


@dataclass(frozen=True, slots=True)
class Quotation(Record):
    """Words shown as somebody else's. Spans leave the quotation marks out; `parts` are its stretches in order
    ("…," he said, "…"). `closed` is false where the text forgot the closing mark."""

    id: str
    start: int
    end: int
    kind: QuotationKind
    parts: tuple[Span, ...]
    speaker: Speaker | None = None
    cue: Span | None = None
    citation: str | None = None
    parent: str | None = None
    closed: bool = True


class SourceKind(StrEnum):
    """What stands behind a content."""

    PERSON = "person"
    GROUP = "group"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    POLL = "poll"


class Identified(StrEnum):
    """How far a source is identified."""

    NAMED = "named"
    ROLE = "role"
    NONE = "none"


class Number(StrEnum):
    """How many stand behind a content."""

    ONE = "one"
    SEVERAL = "several"
    UNKNOWN = "unknown"


class Mode(StrEnum):
    """How a content is reproduced."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Stance(StrEnum):
    """How a content is put forward."""

    REPORTED = "reported"
    ALLEGED = "alleged"
    DENIED = "denied"
    PREDICTED = "predicted"
    OPINION = "opinion"
    CONCERN = "concern"
    QUESTION = "question"
    CONDITIONAL = "conditional"
    INTENTION = "intention"
    NOT_KNOWN = "not_known"


class Polarity(StrEnum):
    """Whether the content is asserted or negated."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


@dataclass(frozen=True, slots=True)
class Attribution(Record):
    """Source, cue and content (PARC, PolNeAR), each a list of spans; `parent` is the id of the attribution on whose
    word this one hangs, and `parent_status` whether the text states that."""

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    recipient: tuple[Span, ...] = ()
    medium: tuple[Span, ...] = ()
    evidence: tuple[Span, ...] = ()
    parent: str | None = None
    parent_status: Status = Status.STATED
    mode: Mode = Mode.INDIRECT
    stance: Stance = Stance.REPORTED
    polarity: Polarity = Polarity.POSITIVE
    source_kind: SourceKind | None = None
    identified: Identified = Identified.NONE
    number: Number = Number.UNKNOWN
    referent: str | None = None  # whom a pronoun or surname stands for: the full words elsewhere in the document
    layer: str = "rules"


@dataclass(frozen=True, slots=True)
class Citation(Record):
    """A pointer from `text[start:end]` to a work. `kind`: sign_off, link, marker, author_date, running, inline.

    `quotation` names the quotation it stands under (sign-offs); `covers` the stretch of text it vouches for.
    """

    id: str
    start: int
    end: int
    kind: str
    work: CSL | None
    note: int | str | None = None
    covers: tuple[Span, ...] = ()
    status: Status = Status.STATED
    backref: int | str | None = None


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


# --- Links against the library ----------------------------------------------------------------------------------


class Holding(StrEnum):
    """Whether a cited work is in the library (design §2)."""

    HELD = "held"
    POSSIBLE = "possible"
    AMBIGUOUS = "ambiguous"
    NOT_HELD = "not_held"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Resolution(Record):
    """A citation led to a library document, or not: `basis` names the fields that agreed."""

    holding: Holding
    basis: tuple[str, ...] = ()
    document: str | None = None
    score: float | None = None
    candidates: tuple[str, ...] = ()


class Outcome(StrEnum):
    """What the comparison of a quotation with a place says (design §6)."""

    VERBATIM = "verbatim"
    MARKED_EDIT = "marked_edit"
    DIFFERS = "differs"
    PARTIAL = "partial"
    ABSENT = "absent"
    NOT_FOUND = "not_found"
    NOT_COMPARABLE = "not_comparable"
    NOT_HELD = "not_held"
    TOO_SHORT = "too_short"


@dataclass(frozen=True, slots=True)
class Difference(Record):
    """One word-level difference. `op`: replace, insert (only in the place), delete (only in the quotation).

    `flag`: negation, number, name, modal, or None. Spans are offsets into the quoting and the found document.
    """

    op: str
    quoted: str
    found: str
    flag: str | None
    quoted_span: Span
    found_span: Span


@dataclass(frozen=True, slots=True)
class Match(Record):
    """A place in another document where a quotation occurs. `spans` are its stretches there (several where an
    ellipsis joins); `start`, `end` their hull. `flags`: joined_distant, joined_reversed."""

    document: str
    start: int
    end: int
    spans: tuple[Span, ...]
    outcome: Outcome
    score: float
    differences: tuple[Difference, ...] = ()
    omitted: tuple[str, ...] = ()
    replaced: tuple[tuple[str, str], ...] = ()
    flags: tuple[str, ...] = ()
    speaker: str | None = None
    second_hand: bool = False


@dataclass(frozen=True, slots=True)
class Comparison(Record):
    """A quotation held against what it cites and the whole library."""

    quotation: str
    outcome: Outcome
    reason: str
    searched: int
    resolution: Resolution | None = None
    citation: str | None = None
    matches: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked(Record):
    """A document with what its quotations were held against and what its citations lead to (both by id)."""

    held: Held
    comparisons: Mapping[str, Comparison] = field(default_factory=dict)
    resolutions: Mapping[str, Resolution] = field(default_factory=dict)

    def compared(self) -> Iterator[tuple[Quotation, Comparison]]:
        """The quotations that were compared, in the order of the text."""
        for quotation in self.held.extraction.quotations:
            comparison = self.comparisons.get(quotation.id)
            if comparison is not None:
                yield quotation, comparison


# --- What is shown ----------------------------------------------------------------------------------------------


class Severity(StrEnum):
    """How loud a finding is. `rank` orders them for `--fail-on`."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return ("info", "warning", "error").index(self.value)


@dataclass(frozen=True, slots=True)
class Evidence(Record):
    """A place that a finding rests on, with its words."""

    document: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding(Record):
    """A coded observation with evidence (design §8), worded without a verdict."""

    id: str
    code: str
    name: str
    severity: Severity
    document: str
    start: int
    end: int
    text: str
    message: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Anchor(Record):
    """Where a judgement stands: document, span, exact words and context, so that it survives re-reading."""

    document: str
    start: int
    end: int
    exact: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Judgement(Record):
    """A person's decision, signed and dated. `kind`: link, same, reliability, finding, note."""

    id: str
    kind: str
    decision: str
    anchor: Anchor
    by: str
    at: str
    note: str = ""
