"""What is said, and on whose word: quotations and attributions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from whence.models.base import Record, Span


class Status(StrEnum):
    """The standing of a link."""

    STATED = "stated"
    SUSPECTED = "suspected"
    REJECTED = "rejected"


class QuotationKind(StrEnum):
    """What a quotation is. `scare`, `title` and `term` are nobody's speech, and never compared."""

    SPEECH = "speech"
    BLOCK = "block"
    EPIGRAPH = "epigraph"
    PULL_QUOTE = "pull_quote"
    NESTED = "nested"
    SCARE = "scare"
    TITLE = "title"
    TERM = "term"

    @property
    def is_said(self) -> bool:
        """Whether the words are shown as what somebody said or wrote."""
        return self not in (QuotationKind.SCARE, QuotationKind.TITLE, QuotationKind.TERM)


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
