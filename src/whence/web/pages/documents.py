"""The documents: a row each, with its quotations as signs in the order of the text; files that failed are rows too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from whence.store.shown import Row
from whence.web.desk import Desk
from whence.web.exporting import Table, export
from whence.web.paging import Choice, Slice, choices
from whence.web.rendering import page
from whence.web.tallies import Tallies
from whence.web.wording import words

STRIP = 40
_UNKNOWN = "not known"
_ORDERS: dict[str, Callable[[Row], Any]] = {
    "date": lambda row: (row.published or "9999", row.path),
    "title": lambda row: (title(row).casefold(), row.path),
    "findings": lambda row: (-row.findings, row.published or "9999", row.path),
    "quotations": lambda row: (-row.quotations, row.published or "9999", row.path),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """The filter of an address."""

    kinds: tuple[str, ...]
    outcomes: tuple[str, ...]
    collections: tuple[str, ...]
    outlet: str
    order: str


def documents(request: Request) -> Response:
    """The list."""
    desk: Desk = request.app.state.desk
    tallies = desk.tallies()
    wanted = _wanted(request)
    rows = filtered(tallies, wanted)
    slice_ = Slice.of(rows, request.query_params.get("page"))
    ids = [row.id for row in slice_.rows]
    return page(
        request,
        "documents.html",
        here="documents",
        tallies=tallies,
        wanted=wanted,
        slice=slice_,
        strips={id_: [value for _, value in one.quotations if value] for id_, one in tallies.strips(ids).items()},
        versions=tallies.versions(ids),
        kinds=_choices(tallies, "kinds", wanted.kinds),
        outcomes=_outcomes(tallies, wanted),
        collections=_choices(tallies, "collections", wanted.collections),
        title=title,
        kind=kind,
        strip=STRIP,
        failures=tallies.failures,
        orders=list(_ORDERS),
    )


def documents_export(request: Request) -> Response:
    """The rows of the view as CSV or JSON, all pages of it."""
    desk: Desk = request.app.state.desk
    tallies = desk.tallies()
    rows = filtered(tallies, _wanted(request))
    strips = tallies.strips([row.id for row in rows])
    made = [
        {
            "id": row.id,
            "title": row.title,
            "outlet": row.outlet,
            "authors": list(row.authors),
            "date": row.published,
            "kind": row.kind,
            "words": row.words,
            "quotations": [outcome for _, outcome in strips[row.id].quotations],
            "findings": row.findings,
            "path": row.path,
            "record": row.record,
        }
        for row in rows
    ]
    return export(request, Table("documents", made, [[row.id] for row in rows]))


def filtered(tallies: Tallies, wanted: Wanted) -> list[Row]:
    """The rows that a filter leaves, in its order."""
    return tallies.once(wanted, lambda: _filtered(tallies.rows, wanted))


def _filtered(rows: Sequence[Row], wanted: Wanted) -> list[Row]:
    kept = [row for row in rows if _is_wanted(row, wanted)]
    return kept if wanted.order == "date" else sorted(kept, key=_ORDERS[wanted.order])


def _is_wanted(row: Row, wanted: Wanted) -> bool:
    return (
        (not wanted.kinds or kind(row) in wanted.kinds)
        and (not wanted.outcomes or not row.outcomes.isdisjoint(wanted.outcomes))
        and (not wanted.collections or not set(row.collections).isdisjoint(wanted.collections))
        and (not wanted.outlet or wanted.outlet.casefold() in (row.outlet or "").casefold())
    )


def _wanted(request: Request) -> Wanted:
    asked = request.query_params
    order = asked.get("order", "date")
    return Wanted(
        tuple(asked.getlist("kind")),
        tuple(asked.getlist("outcome")),
        tuple(asked.getlist("collection")),
        asked.get("outlet", ""),
        order if order in _ORDERS else "date",
    )


_VALUES: dict[str, Callable[[Row], Iterable[str]]] = {
    "kinds": lambda row: [kind(row)],
    "collections": lambda row: row.collections,
    "outcomes": lambda row: row.outcomes,
}


def _choices(tallies: Tallies, name: str, chosen: Sequence[str]) -> list[Choice]:
    return tallies.once((name, *chosen), lambda: choices(tallies.rows, _VALUES[name], chosen))


def _outcomes(tallies: Tallies, wanted: Wanted) -> list[tuple[str, int, bool]]:
    counted = {one.value: one for one in _choices(tallies, "outcomes", wanted.outcomes)}
    return [(name, counted[name].number, counted[name].chosen) for name in words()["outcomes"] if name in counted]


def title(row: Row) -> str:
    """A document's title, else the name of its file."""
    return row.title or row.record or row.path.rsplit("/", 1)[-1]


def kind(row: Row) -> str:
    """What kind of document it is, in its own word."""
    return row.kind or _UNKNOWN
