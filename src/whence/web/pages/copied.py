"""Copied passages and near-copies: the rarest words first, boilerplate last, and both texts of each two clicks away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from whence.link.reuse import BOILERPLATE, NEAR_COPY
from whence.models import Reuse, Side
from whence.store import shown
from whence.web.beside import beside
from whence.web.desk import Desk
from whence.web.exporting import Table, export
from whence.web.paging import PER_PAGE, Slice
from whence.web.panels import opening
from whence.web.rendering import page
from whence.web.tallies import Tallies

_ATTRIBUTED = {"yes": True, "no": False}


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

    example: Reuse
    named: Sequence[str]
    number: int
    words: Markup


def copied(request: Request) -> Response:
    """The list."""
    desk: Desk = request.app.state.desk
    tallies = desk.tallies()
    asked = request.query_params
    document, attributed = asked.get("document") or None, _ATTRIBUTED.get(asked.get("attributed", ""))
    with tallies.database.read() as connection:
        total = shown.passage_count(connection, document=document, attributed=attributed)
        at = Slice.place(asked.get("page"), total)
        found = shown.passages(connection, document=document, attributed=attributed, limit=PER_PAGE, offset=at)
    copies, boilerplate = (_folded(tallies, kind, document) for kind in (NEAR_COPY, BOILERPLATE))
    return page(
        request,
        "copied.html",
        here="copied",
        tallies=tallies,
        slice=Slice.known(found, at, total),
        rows=[_shared(tallies, one) for one in found],
        copies=copies or [],
        boilerplate=boilerplate or [],
        unfolded=copies is None or boilerplate is None,
        chosen=asked.get("attributed", ""),
        document=document or "",
        **_counts(tallies),
    )


def _counts(tallies: Tallies) -> dict[str, int]:
    def count() -> dict[str, int]:
        with tallies.database.read() as connection:
            numbers = [shown.passage_count(connection, document=None, attributed=one) for one in (None, True)]
        return {"total": numbers[0], "attributed": numbers[1]}

    return tallies.once("passages", count)


_MOST = 100
_EXPORTED = 1_000_000


def passage(request: Request) -> Response:
    """One passage, both texts side by side."""
    desk: Desk = request.app.state.desk
    tallies = desk.tallies()
    found = tallies.passage(request.path_params["passage"])
    if found is None:
        return page(request, "missing.html", 404, here="copied", what="No such passage")
    shown = _shared(tallies, found)
    one, two = (tallies.text(side.document) for side in (shown.first, shown.second))
    spans = (shown.first.start, shown.first.end), (shown.second.start, shown.second.end)
    return page(
        request,
        "passage.html",
        here="copied",
        tallies=tallies,
        shared=shown,
        beside=beside(one, spans[0], two, spans[1]),
    )


def copied_export(request: Request) -> Response:
    """The passages of the view as CSV or JSON, all pages of it."""
    desk: Desk = request.app.state.desk
    asked = request.query_params
    document, attributed = asked.get("document") or None, _ATTRIBUTED.get(asked.get("attributed", ""))
    with desk.library.store.database.read() as connection:
        found = shown.passages(connection, document=document, attributed=attributed, limit=_EXPORTED)
    rows = [one.to_dict() for one in found]
    return export(request, Table("copied", rows, [[one.a.document, one.b.document] for one in found]))


def _shared(tallies: Tallies, one: Reuse) -> Shared:
    first, second = (one.b, one.a) if one.direction == "b_to_a" else (one.a, one.b)
    return Shared(one, first, second, opening(tallies, second))


def _folded(tallies: Tallies, kind: str, document: str | None) -> list[Folded] | None:
    """The groups of a kind; None while a large library's are worked out."""

    def fold() -> list[Folded]:
        with tallies.database.read() as connection:
            found = shown.alike(connection, kind, document=document, limit=_MOST)
        return [Folded(one.pair, one.documents, one.number, opening(tallies, one.pair.a)) for one in found]

    return tallies.beside(kind, fold) if document is None else tallies.once((kind, document), fold)
