"""Copied passages and near-copies: the rarest words first, boilerplate last, and both texts of each two clicks away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from whence.link.reuse import Group
from whence.models import Reuse, Side
from whence.web.beside import beside
from whence.web.desk import Desk
from whence.web.exporting import Table, export
from whence.web.paging import Slice
from whence.web.panels import opening
from whence.web.rendering import page
from whence.web.tallies import Tallies

_DOCUMENTS = 12


@dataclass(frozen=True, slots=True)
class Shared:
    """A passage in two documents, the earlier one first where the dates say which that is."""

    reuse: Reuse
    first: Side
    second: Side
    words: Markup


@dataclass(frozen=True, slots=True)
class Folded:
    """Near-copies or boilerplate: documents with the same words, some of them named."""

    group: Group
    named: Sequence[str]
    words: Markup


def copied(request: Request) -> Response:
    """The list."""
    desk: Desk = request.app.state.desk
    tallies = desk.tallies()
    asked = request.query_params
    found = filtered(tallies, asked.get("document", ""), asked.get("attributed", ""))
    slice_ = Slice.of(found, asked.get("page"))
    folded = tallies.folded
    every = folded.passages
    return page(
        request,
        "copied.html",
        here="copied",
        tallies=tallies,
        slice=slice_,
        rows=[_shared(tallies, one) for one in slice_.rows],
        copies=[_folded(tallies, one) for one in _about(folded.copies, asked.get("document", ""))[:_MOST]],
        boilerplate=[_folded(tallies, one) for one in _about(folded.boilerplate, asked.get("document", ""))[:_MOST]],
        total=len(every),
        attributed=sum(one.attributed for one in every),
        chosen=asked.get("attributed", ""),
        document=asked.get("document", ""),
    )


_MOST = 100


def passage(request: Request) -> Response:
    """One passage, both texts side by side."""
    desk: Desk = request.app.state.desk
    tallies = desk.tallies()
    found = tallies.reuse_by_id.get(request.path_params["passage"])
    if found is None:
        return page(request, "missing.html", 404, here="copied", what="No such passage")
    shown = _shared(tallies, found)
    one, two = (tallies.shelf[side.document] for side in (shown.first, shown.second))
    spans = (shown.first.start, shown.first.end), (shown.second.start, shown.second.end)
    return page(
        request,
        "passage.html",
        here="copied",
        tallies=tallies,
        shared=shown,
        beside=beside(one.text, spans[0], two.text, spans[1]),
    )


def copied_export(request: Request) -> Response:
    """The passages of the view as CSV or JSON, all pages of it."""
    desk: Desk = request.app.state.desk
    asked = request.query_params
    found = filtered(desk.tallies(), asked.get("document", ""), asked.get("attributed", ""))
    rows = [one.to_dict() for one in found]
    return export(request, Table("copied", rows, [[one.a.document, one.b.document] for one in found]))


def filtered(tallies: Tallies, document: str, attributed: str) -> list[Reuse]:
    """The passages (no near-copies, no boilerplate) of one document or of all, rarest first."""
    found: Sequence[Reuse] = tallies.folded.passages
    if document:
        found = [one for one in found if document in (one.a.document, one.b.document)]
    if attributed in ("yes", "no"):
        found = [one for one in found if one.attributed is (attributed == "yes")]
    return list(found)


def _about(groups: Sequence[Group], document: str) -> list[Group]:
    return [one for one in groups if not document or document in one.documents]


def _shared(tallies: Tallies, one: Reuse) -> Shared:
    first, second = (one.b, one.a) if one.direction == "b_to_a" else (one.a, one.b)
    return Shared(one, first, second, opening(tallies, second))


def _folded(tallies: Tallies, one: Group) -> Folded:
    return Folded(one, one.documents[:_DOCUMENTS], opening(tallies, one.example.a))
