"""Links against the library: what the comparison of a quotation with a place says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from whence.models.base import Record, Span
from whence.models.citing import Resolution
from whence.models.extraction import Held
from whence.models.sayings import Quotation


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
class Side(Record):
    """A passage in one of two documents that share it."""

    document: str
    path: str
    record: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reuse(Record):
    """The same words in two documents.

    `direction`: `a_to_b` where every day that `a` may be of lies before those of `b`, `b_to_a` the other way round,
    None where the dates do not say (copies of one day are not ordered). `attributed`: the later document (of an
    undirected pair either) says whose words they are. `group`: the near-copies or the boilerplate that the pair belongs
    to. `edges`: `start` or `end` where the passage begins or ends one of the documents. `code`: R401 for a passage
    without attribution, R402 for near-copies. `documents`: where one pair stands for all of a group's, how many have
    the words.
    """

    id: str
    a: Side
    b: Side
    similarity: float
    surprisal: float
    direction: str | None
    attributed: bool
    group: str | None
    kind: str
    code: str | None
    edges: tuple[str, ...] = ()
    documents: int | None = None


@dataclass(frozen=True, slots=True)
class NameVariant(Record):
    """Two names of one document that may be spellings of one: where each first stands, and why."""

    start: int
    end: int
    words: str
    other_start: int
    other_end: int
    other: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Checked(Record):
    """A document with what its quotations were held against and what its citations lead to (both by id), and the
    passages that it shares with others."""

    held: Held
    comparisons: Mapping[str, Comparison] = field(default_factory=dict)
    resolutions: Mapping[str, Resolution] = field(default_factory=dict)
    reuses: tuple[Reuse, ...] = ()
    variants: tuple[NameVariant, ...] = ()

    def compared(self) -> Iterator[tuple[Quotation, Comparison]]:
        """The quotations that were compared, in the order of the text."""
        for quotation in self.held.extraction.quotations:
            comparison = self.comparisons.get(quotation.id)
            if comparison is not None:
                yield quotation, comparison
