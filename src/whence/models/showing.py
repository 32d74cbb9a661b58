"""What is shown, and what a person decides: findings with their evidence, and judgements."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from whence.models.base import Record


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
