"""Judging: a person's word on what a citation means, on a finding; and taking a word back.

In: a library's store, ids as people type them. Out: judgements, kept beside the data and anchored to exact words.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from whence.errors import UsageError
from whence.link import judged
from whence.models import Finding, Judgement, Reference, Span
from whence.store.judgements import Decision
from whence.store.store import Store


@dataclass(frozen=True, slots=True)
class Signed:
    """Who says something, and why."""

    by: str
    note: str = ""


def link(store: Store, citation: str, document: str, said: Signed, *, stated: bool) -> Judgement:
    """Say that a citation or reference means a document, or does not. Of a citation with one reference that reference
    is judged, and with it everything that points to it. Raises UsageError for none, and for one of several works."""
    place, span = pointing(store, citation)
    verdict = judged.STATED if stated else judged.REJECTED
    return store.judge(place, span, Decision(judged.LINK, f"{verdict} {document}", said.by, said.note))


def pointing(store: Store, key: str) -> tuple[str, Span]:
    """The document and the place at which a word on a citation or reference is kept. Raises UsageError."""
    found = store.pointing(key)
    if len(found) != 1:
        many = f"may mean {len(found)} citations: give more of its id" if found else "is no citation or reference"
        raise UsageError(f"{key!r} {many}; `whence show DOCUMENT --format json` and `whence sources WORK` give ids")
    [(document, one)] = found
    if isinstance(one, Reference):
        return document, (one.start, one.end)
    works = [store.pointing(id_)[0][1] for id_ in one.references]
    if len(works) > 1:
        listed = ", ".join(work.id for work in works)
        raise UsageError(f"the citation {key!r} has {len(works)} works: judge one of its references {listed}")
    place = works[0] if works else one
    return document, (place.start, place.end)


def finding(store: Store, findings: Iterable[Finding], key: str, said: Signed, *, accepted: bool) -> Judgement:
    """Say that a finding stands, or set it aside. Raises UsageError for no such finding, or several."""
    meant = {one.id: one for one in findings if one.id.startswith(key)}
    if len(meant) != 1:
        many = f"may mean {len(meant)} findings: give more of its id" if meant else "is no finding"
        raise UsageError(f"{key!r} {many}; `whence findings --format json` gives ids")
    [one] = meant.values()
    verdict = judged.ACCEPTED if accepted else judged.SET_ASIDE
    decision = Decision(judged.FINDING, f"{verdict} {one.code}", said.by, said.note)
    return store.judge(one.document, (one.start, one.end), decision)


def undo(store: Store, key: str, by: str) -> Judgement:
    """Take a judgement back: what stood before it stands again. Raises UsageError."""
    made, span, decision = judged.undone(store.judgements(), key)
    note = f"undo of {judged.verdict(made.decision)} by {made.by}"
    return store.judge(made.anchor.document, span, Decision(made.kind, decision, by, note))
