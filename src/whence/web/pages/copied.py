"""Copied passages and near-copies: the rarest words first, boilerplate last, and both texts of each two clicks away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from whence.link.reuse.reuses import BOILERPLATE, NEAR_COPY
from whence.models import Reuse, Side
from whence.store import copies
from whence.store.copies import Asked
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
    wanted = _asked(request)
    total = _number(tallies, wanted)
    at = Slice.place(asked.get("page"), total)
    with tallies.database.read() as connection:
        found = copies.passages(connection, wanted, limit=PER_PAGE, offset=at)
    alike, boilerplate = (_folded(tallies, kind, wanted.document) for kind in (NEAR_COPY, BOILERPLATE))
    sides = [side.document for one in found for side in (one.a, one.b)]
    tallies.by_id.fetch([*sides, *(id_ for one in alike for id_ in one.named)])
    tallies.read(_shown_of(one).document for one in found)
    return page(
        request,
        "copied.html",
        here="copied",
        tallies=tallies,
        slice=Slice.known(found, at, total),
        rows=[_shared(tallies, one) for one in found],
        copies=alike,
        boilerplate=boilerplate,
        chosen=asked.get("attributed", ""),
        document=wanted.document or "",
        total=_number(tallies, Asked()),
        attributed=_number(tallies, Asked(attributed=True)),
    )


def _asked(request: Request) -> Asked:
    asked = request.query_params
    return Asked(asked.get("document") or None, _ATTRIBUTED.get(asked.get("attributed", "")))


def _number(tallies: Tallies, asked: Asked) -> int:
    def count() -> int:
        with tallies.database.read() as connection:
            return copies.passage_count(connection, asked)

    return tallies.once(asked, count)


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


def passage_export(request: Request) -> Response:
    """One passage as CSV or JSON."""
    desk: Desk = request.app.state.desk
    found = desk.tallies().passage(request.path_params["passage"])
    return _exported(request, [found] if found else [])


def copied_export(request: Request) -> Response:
    """The passages of the view as CSV or JSON, all pages of it."""
    desk: Desk = request.app.state.desk
    with desk.library.store.database.read() as connection:
        found = copies.passages(connection, _asked(request), limit=_EXPORTED)
    return _exported(request, found)


def _exported(request: Request, found: Sequence[Reuse]) -> Response:
    rows = [one.to_dict() for one in found]
    return export(request, Table("copied", rows, [[one.a.document, one.b.document] for one in found]))


def _shared(tallies: Tallies, one: Reuse) -> Shared:
    second = _shown_of(one)
    return Shared(one, one.b if second is one.a else one.a, second, opening(tallies, second))


def _shown_of(one: Reuse) -> Side:
    """The later of both sides, or the second where no date says which that is: its words are shown."""
    return one.a if one.direction == "b_to_a" else one.b


def _folded(tallies: Tallies, kind: str, document: str | None) -> list[Folded]:
    """The groups of a kind."""

    def fold() -> list[Folded]:
        with tallies.database.read() as connection:
            found = copies.alike(connection, kind, document=document, limit=_MOST)
        tallies.read(one.pair.a.document for one in found)
        return [Folded(one.pair, one.documents, one.number, opening(tallies, one.pair.a)) for one in found]

    return tallies.once((kind, document), fold)
