"""Judgements at the desk: what was decided about a thing, deciding, and taking back. Nothing is ever overwritten.

In: a `Target` (a finding, or a quotation's match, at its place) and the judgements of the library. Out: `Standing`s,
and new judgements. Undo is one more judgement that says again what stood before, so that the history tells everything.

A form carries the `version` that its person saw: the last judgement's id. Where another one was made meanwhile,
`decide` keeps nothing and raises `MeanwhileError`: the person sees it and chooses.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import takewhile

from whence.library import Library
from whence.models import Judgement, Span
from whence.store import judgements
from whence.store.judgements import Asked, Decision, Placement

OPEN = "open"
_LOCK = threading.Lock()

VERDICTS = {
    "finding": ("accepted", "set_aside", OPEN),
    "match": ("stated", "rejected", OPEN),
    "note": ("note",),
}
_MOVING = frozenset({"link", "same"})
"""Kinds that change where citations lead or what names denote: the library keeps them, and what rests on them is
worked out again."""
KINDS = frozenset({*VERDICTS, *_MOVING})
_LATEST = 1_000
WORDS = {"accepted": "accepted", "set_aside": "set aside", "stated": "confirmed", "rejected": "rejected",
         OPEN: "left open", "note": "noted", "same": "the same", "different": "not the same"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Target:
    """What is judged: `subject` is a finding's code, or the place that a quotation was matched with."""

    document: str
    span: Span
    kind: str
    subject: str = ""

    @property
    def key(self) -> tuple[str, Span, str, str]:
        """What is equal for all judgements of one thing, and for them alone."""
        return self.document, self.span, self.kind, self.subject


@dataclass(frozen=True, slots=True)
class Standing:
    """What was decided about a target, oldest first."""

    history: tuple[Judgement, ...] = ()

    @property
    def last(self) -> Judgement | None:
        """The judgement that stands."""
        return self.history[-1] if self.history else None

    @property
    def version(self) -> str:
        """What a form carries, so that two people cannot overwrite each other."""
        return self.history[-1].id if self.history else ""

    @property
    def verdict(self) -> str:
        """The verdict that stands; `open` where there is none."""
        return verdict(self.history[-1]) if self.history else OPEN


class MeanwhileError(Exception):
    """Somebody else judged the same thing since the form was shown."""

    def __init__(self, standing: Standing) -> None:
        super().__init__("judged meanwhile")
        self.standing = standing


class Judged:
    """Judgements, all of some documents, by what they are about."""

    def __init__(self, placements: Iterable[Placement]) -> None:
        self._by_key: dict[tuple[str, Span, str, str], list[Judgement]] = {}
        self._last: dict[tuple[str, str], str] = {}
        for placed in placements:
            self.add(placed)

    def add(self, placed: Placement) -> None:
        """One more judgement, made after all others."""
        made = placed.judgement
        self._last[made.anchor.document, made.kind] = made.id
        if placed.span is not None:
            key = made.anchor.document, placed.span, made.kind, subject(made)
            self._by_key.setdefault(key, []).append(made)

    def last(self, document: str, kind: str) -> str:
        """The id of the last judgement of a kind in a document; empty where there is none."""
        return self._last.get((document, kind), "")

    def of(self, target: Target) -> Standing:
        """What was decided about a target."""
        return Standing(tuple(self._by_key.get(target.key, ())))


def verdict(made: Judgement) -> str:
    """The verdict of a judgement, without what it is about."""
    return made.decision.partition(" ")[0]


def subject(made: Judgement) -> str:
    """What a judgement at a place is about: a finding's code, a match's place."""
    return made.decision.partition(" ")[2]


def decide(library: Library, target: Target, decision: Decision, *, version: str) -> Judgement:
    """Keep a judgement, unless another was made since `version` was seen. Raises MeanwhileError, UsageError."""
    whole = Decision(decision.kind, f"{decision.decision} {target.subject}".strip(), decision.by, decision.note)
    with _LOCK:
        standing = _standing(library, target)
        if decision.kind != "note" and standing.version != version:
            raise MeanwhileError(standing)
        return library.store.judge(target.document, target.span, whole)


def _standing(library: Library, target: Target) -> Standing:
    with library.store.database.read() as connection:
        return Judged(judgements.on(connection, [target.document])).of(target)


def newer(library: Library, kind: str, seen: str, concerns: Callable[[Placement], bool]) -> Judgement | None:
    """The last judgement of a kind that `concerns` a thing and was made after the one that a person had seen."""
    with library.store.database.read() as connection:
        latest = judgements.latest(connection, Asked(kinds=(kind,)), limit=_LATEST)
    since = takewhile(lambda one: one.judgement.id != seen, latest)
    return next((one.judgement for one in since if concerns(one)), None)


def take_back(library: Library, target: Target, *, by: str, version: str) -> Judgement:
    """Undo the judgement that stands: what stood before it stands again. Raises MeanwhileError."""
    with _LOCK:
        standing = _standing(library, target)
        if standing.version != version:
            raise MeanwhileError(standing)
    if target.kind in _MOVING:
        return library.undo(version, by=by)
    before = verdict(standing.history[-2]) if len(standing.history) > 1 else OPEN
    undone = standing.history[-1]
    note = f"undo of {verdict(undone)} by {undone.by}"
    return decide(library, target, Decision(target.kind, before, by, note), version=version)
