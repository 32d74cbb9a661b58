"""What people said, as far as linking and finding go by it: the last word on each thing stands.

In: judgements with the places where they stand now. Out: links of citations to documents, and the findings that were
set aside. A decision is a verdict and what it is about: "stated DOCUMENT", "rejected DOCUMENT", "set_aside CODE",
"open …".

>>> verdict("stated ab12"), subject("stated ab12")
('stated', 'ab12')
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from whence.errors import UsageError
from whence.link.resolving.resolver import Link
from whence.models import Judgement, Span, Status

LINK, FINDING, NOTE = "link", "finding", "note"
STATED, REJECTED, OPEN = "stated", "rejected", "open"
ACCEPTED, SET_ASIDE = "accepted", "set_aside"

_SHA = 64


class Placed(Protocol):
    """A judgement and the span where it stands now, None for an orphan."""

    @property
    def judgement(self) -> Judgement:
        """The judgement as it was made."""

    @property
    def span(self) -> Span | None:
        """Where it stands in its document's current reading; None for an orphan."""


def verdict(decision: str) -> str:
    """The first word of a decision."""
    return decision.partition(" ")[0]


def subject(decision: str) -> str:
    """What a decision is about: a document's id, a finding's code."""
    return decision.partition(" ")[2]


def links(placed: Iterable[Placed]) -> dict[str, list[Link]]:
    """By citing document, what a person said that its citations and references lead to, the oldest first."""
    found: dict[str, list[Link]] = {}
    for (document, span, about), said in _standing(placed, LINK).items():
        if len(about) == _SHA and said in (STATED, REJECTED):
            found.setdefault(document, []).append(Link(span, about, Status(said)))
    return found


def set_aside(placed: Iterable[Placed]) -> set[tuple[str, Span, str]]:
    """The findings that a person set aside: document, span, code."""
    return {key for key, said in _standing(placed, FINDING).items() if said == SET_ASIDE}


def _standing(placed: Iterable[Placed], kind: str) -> Mapping[tuple[str, Span, str], str]:
    """The verdict that stands on each thing; judgements come in the order in which they were made."""
    standing: dict[tuple[str, Span, str], str] = {}
    for document, span, decision in _of_kind(placed, kind):
        key = document, span, subject(decision)
        standing.pop(key, None)  # so that what was said last comes last
        standing[key] = verdict(decision)
    return standing


def _of_kind(placed: Iterable[Placed], kind: str) -> Iterator[tuple[str, Span, str]]:
    for one in placed:
        if one.judgement.kind == kind and one.span is not None:
            yield one.judgement.anchor.document, one.span, one.judgement.decision


def undone(placed: Iterable[Placed], key: str) -> tuple[Judgement, Span, str]:
    """The judgement meant by an id or the beginning of one, where it stands, and the decision that takes it back: what
    stood before it, else that the thing is open. Raises UsageError."""
    history = list(placed)
    meant = [one for one in history if one.judgement.id.startswith(key)]
    if len(meant) != 1 or meant[0].span is None:
        why = "has lost its place" if len(meant) == 1 else "is no judgement" if not meant else "may mean several"
        raise UsageError(f"{key!r} {why}: `whence judge list` lists them")
    made, span = meant[0].judgement, meant[0].span
    about = subject(made.decision)
    same = [
        one.judgement
        for one in history
        if (one.judgement.kind, one.span, subject(one.judgement.decision)) == (made.kind, span, about)
        and one.judgement.anchor.document == made.anchor.document
    ]
    if same[-1].id != made.id:
        raise UsageError(f"{key!r} does not stand any more: {same[-1].id[:8]} was said after it")
    before = verdict(same[-2].decision) if len(same) > 1 else OPEN
    return made, span, f"{before} {about}".strip()
