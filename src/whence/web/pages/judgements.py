"""The judgements: what was decided by whom and when, with its place; those that lost theirs wait apart."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from whence.models import Span
from whence.store import judgements as kept
from whence.store.judgements import Asked, Placement
from whence.web.desk import Desk
from whence.web.exporting import Table, export
from whence.web.judging import WORDS, Judged, Standing, Target, subject, verdict
from whence.web.paging import PER_PAGE, Slice, choices_of
from whence.web.rendering import page
from whence.web.tallies import Tallies

_EXPORTED = 1_000_000
_KINDS = {
    "finding": "on a finding",
    "match": "on a match",
    "link": "on a citation",
    "note": "note",
    "same": "same or different",
    "reliability": "reliability",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A judgement as the list shows it; `stands` where it is the last one on its thing."""

    placed: Placement
    said: str
    about: str
    label: str
    span: Span | None
    target: Target
    standing: Standing
    stands: bool


def judgements(request: Request) -> Response:
    """The list, newest first."""
    desk: Desk = request.app.state.desk
    tallies, asked = desk.tallies(), _asked(request)
    people, kinds = _counts(desk)
    with tallies.database.read() as connection:
        total = kept.number(connection, asked)
        at = Slice.place(request.query_params.get("page"), total)
        slice_ = Slice.known(kept.latest(connection, asked, limit=PER_PAGE, offset=at), at, total)
        orphans = kept.placements(connection, orphans=True)
    ids = {one.judgement.anchor.document for one in slice_.rows}
    judged = desk.judged(ids)
    tallies.by_id.fetch(ids)
    return page(
        request,
        "judgements.html",
        here="judgements",
        slice=slice_,
        total=sum(kinds.values()),
        entries=[_entry(tallies, judged, one) for one in slice_.rows],
        people=choices_of(people, asked.by),
        kinds=choices_of(kinds, asked.kinds),
        kind_words=_KINDS,
        orphans=orphans,
    )


def _counts(desk: Desk) -> list[dict[str, int]]:
    """How many judgements each person made, and of each kind, until the last one."""
    tallies = desk.tallies()

    def count() -> list[dict[str, int]]:
        with tallies.database.read() as connection:
            return [kept.counted(connection, column) for column in ("by", "kind")]

    return tallies.once(("judgements", desk.decisions()), count)


def _asked(request: Request) -> Asked:
    asked = request.query_params
    return Asked(tuple(asked.getlist("by")), tuple(asked.getlist("kind")))


def judgements_export(request: Request) -> Response:
    """The judgements of the view as CSV or JSON, with their anchors."""
    desk: Desk = request.app.state.desk
    with desk.library.store.database.read() as connection:
        shown = kept.latest(connection, _asked(request), limit=_EXPORTED)[::-1]
    rows = [
        {**one.judgement.to_dict(), "span": list(one.span) if one.span else None, "reason": one.reason} for one in shown
    ]
    return export(request, Table("judgements", rows, [[one.judgement.anchor.document] for one in shown]))


def _entry(tallies: Tallies, judged: Judged, one: Placement) -> Entry:
    made = one.judgement
    span = one.span or (made.anchor.start, made.anchor.end)
    target = Target(made.anchor.document, span, made.kind, subject(made))
    standing = judged.of(target)
    return Entry(
        placed=one,
        said=WORDS.get(verdict(made), verdict(made)),
        about=_about(tallies, made.kind, subject(made)),
        label=tallies.label(made.anchor.document),
        span=one.span,
        target=target,
        standing=standing,
        stands=standing.last is not None and standing.last.id == made.id,
    )


def _about(tallies: Tallies, kind: str, about: str) -> str:
    """What a judgement is about in words: a code, or the other document of a match."""
    if kind == "match" and ":" in about:
        return f"match with {tallies.label(about.partition(':')[0])}"
    if kind == "link":
        return f"a citation as {tallies.label(about)}"
    return "" if kind == "same" else about
