"""What is shown, and what a person decides: findings with their evidence, judgements, and the ticks of a draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from whence.models.base import Record, Span
from whence.models.citing import Resolution


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


@dataclass(frozen=True, slots=True)
class Summary(Record):
    """What a report rests on: `words` of the checked texts, `documents` that they were held against.

    `sentences` counts the running sentences of the checked texts, `uncited` those of them that cite nothing and put
    nothing down to anybody, `specific` those of the latter that hold a figure or a name. They are counts, no faults.
    """

    words: int
    documents: int
    read_whole: int
    partly_read: int
    unread_pages: int
    failures: int
    quotations: int
    compared: int
    outcomes: Mapping[str, int] = field(default_factory=dict)
    apart: Mapping[str, int] = field(default_factory=dict)
    against_nothing: bool = False
    sentences: int = 0
    uncited: int = 0
    specific: int = 0


@dataclass(frozen=True, slots=True)
class SourceNote(Record):
    """A reviewer's comment that names a source: `text[start:end]` is what it stands on, `comment` its words.

    `page` (as printed or counted) or `time` (hours:minutes:seconds) is the place that it names; `place` is where that
    leads in the document of `resolution`, None where nothing there bears that number or time.
    """

    id: str
    start: int
    end: int
    comment: str
    author: str
    named: str
    resolution: Resolution
    page: str | None = None
    time: str | None = None
    place: Span | None = None


@dataclass(frozen=True, slots=True)
class Tick(Record):
    """A person's word on a finding or quotation of a draft: `decision` is checked or dismissed, `note` how or why.

    `code` is the finding's, or `quotation`; `message` what the finding said then. `key` names the place in lists and on
    the command line and does not change with the rest of the draft.
    """

    key: str
    code: str
    decision: str
    anchor: Anchor
    by: str
    at: str
    note: str = ""
    message: str = ""
