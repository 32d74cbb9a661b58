"""The judgements: what was decided by whom and when, with its place; those that lost theirs wait apart."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from whence.models import Span
from whence.store.judgements import Placement
from whence.web.desk import Desk
from whence.web.exporting import Table, export
from whence.web.judging import WORDS, Judged, Standing, Target, subject, verdict
from whence.web.paging import Choice, Slice, choices
from whence.web.rendering import page
from whence.web.tallies import Tallies

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
    placed, tallies = list(desk.judgements()), desk.tallies()
    asked = request.query_params
    shown = _filtered(placed, asked.getlist("by"), asked.getlist("kind"))
    slice_ = Slice.of(shown[::-1], asked.get("page"))
    judged = desk.judged()
    return page(
        request,
        "judgements.html",
        here="judgements",
        slice=slice_,
        total=len(placed),
        entries=[_entry(tallies, judged, one) for one in slice_.rows],
        people=_choices(desk, "by", asked.getlist("by")),
        kinds=_choices(desk, "kind", asked.getlist("kind")),
        kind_words=_KINDS,
        orphans=[one for one in placed if one.span is None],
    )


def _choices(desk: Desk, name: str, chosen: list[str]) -> list[Choice]:
    placed = desk.judgements()
    key = "judgements", name, len(placed), *chosen
    return desk.tallies().once(key, lambda: choices(placed, lambda one: [getattr(one.judgement, name)], chosen))


def judgements_export(request: Request) -> Response:
    """The judgements of the view as CSV or JSON, with their anchors."""
    desk: Desk = request.app.state.desk
    asked = request.query_params
    shown = _filtered(list(desk.judgements()), asked.getlist("by"), asked.getlist("kind"))
    rows = [
        {**one.judgement.to_dict(), "span": list(one.span) if one.span else None, "reason": one.reason} for one in shown
    ]
    return export(request, Table("judgements", rows, [[one.judgement.anchor.document] for one in shown]))


def _filtered(placed: list[Placement], people: list[str], kinds: list[str]) -> list[Placement]:
    return [
        one
        for one in placed
        if (not people or one.judgement.by in people) and (not kinds or one.judgement.kind in kinds)
    ]


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
    return about
