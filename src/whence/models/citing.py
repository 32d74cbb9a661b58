"""What a text cites: pointers to works, and what they lead to in a library."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from whence.models.base import CSL, Record, Span
from whence.models.sayings import Status


@dataclass(frozen=True, slots=True)
class Note(Record):
    """One note of a text: its own words are `text[start:end]`, its number or sign left out. `label` as printed ("12",
    "*"); `group` names the run of numbers it belongs to (a chapter, a page, another file), None where there is one."""

    id: str
    start: int
    end: int
    label: str
    kind: str = "endnote"  # footnote | endnote | page_note
    group: str | None = None


@dataclass(frozen=True, slots=True)
class WorkField(Record):
    """A stretch of a reference that says one thing about its work: `name` is a CSL variable ("author", "title",
    "container-title", "issued", "page"), `confidence` the probability that the parser gives it."""

    name: str
    start: int
    end: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Reference(Record):
    """One work as a note, a bibliography or an author-date list gives it; a note may hold several.

    `work` is its CSL-JSON item (None for a short form that leads nowhere); `note` the id of the note it stands in;
    `signal` the words before it ("See also", "cf."). `relation` and `parent` tell second-hand citation: "quoted in"
    with the id of the reference before it. `short_form` (ibid, op_cit, supra, hereafter, short_title, author_only) is
    set where the words only point back, and `backref` is then the id of the reference they lead to, None where that is
    unsure (`doubt` says why).
    """

    id: str
    start: int
    end: int
    work: CSL | None
    note: str | None = None
    fields: tuple[WorkField, ...] = ()
    confidence: float = 1.0
    signal: Span | None = None
    locator: Span | None = None
    relation: str | None = None
    parent: str | None = None
    short_form: str | None = None
    backref: str | None = None
    doubt: str | None = None  # why a short form leads nowhere: several_works, several_candidates, nothing_before, …


@dataclass(frozen=True, slots=True)
class Citation(Record):
    """A pointer from `text[start:end]` to a work. `kind`: sign_off, link, marker, author_date, author_page, running,
    inline.

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
    references: tuple[str, ...] = ()  # ids of the references that its note holds, in their order
    note_id: str | None = None  # the id of the note that its marker leads to
    may_cover: tuple[Span, ...] = ()  # back to the marker before it or the paragraph's start: `suspected`


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
