"""The documents: a row each, with its quotations as signs in the order of the text; files that failed are rows too."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from whence.web.desk import Desk
from whence.web.exporting import Table, export
from whence.web.paging import Slice, choices
from whence.web.rendering import page
from whence.web.tallies import Row, Tallies
from whence.web.wording import words

STRIP = 40
_UNKNOWN = "not known"
_ORDERS: dict[str, Callable[[Row], object]] = {
    "date": lambda row: (row.document.metadata.published or "9999", row.document.path),
    "title": lambda row: (title(row).casefold(), row.document.path),
    "findings": lambda row: (-row.findings, row.document.metadata.published or "9999", row.document.path),
    "quotations": lambda row: (-len(row.strip), row.document.metadata.published or "9999", row.document.path),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """The filter of an address."""

    kinds: Sequence[str]
    outcomes: Sequence[str]
    collections: Sequence[str]
    outlet: str
    order: str


def documents(request: Request) -> Response:
    """The list."""
    desk: Desk = request.app.state.desk
    tallies = desk.tallies()
    wanted = _wanted(request)
    rows = filtered(tallies.rows, wanted)
    return page(
        request,
        "documents.html",
        here="documents",
        tallies=tallies,
        wanted=wanted,
        slice=Slice.of(rows, request.query_params.get("page")),
        kinds=choices(tallies.rows, lambda row: [kind(row)], wanted.kinds),
        outcomes=_outcomes(tallies, wanted),
        collections=choices(tallies.rows, lambda row: row.document.collections, wanted.collections),
        title=title,
        kind=kind,
        strip=STRIP,
        failures=tallies.failures,
        orders=list(_ORDERS),
    )


def documents_export(request: Request) -> Response:
    """The rows of the view as CSV or JSON, all pages of it."""
    desk: Desk = request.app.state.desk
    rows = filtered(desk.tallies().rows, _wanted(request))
    made = [
        {
            "id": row.id,
            "title": row.document.metadata.title,
            "outlet": row.document.metadata.outlet,
            "authors": list(row.document.metadata.authors),
            "date": row.document.metadata.published,
            "kind": row.document.metadata.document_type,
            "words": row.words,
            "quotations": [outcome.value if outcome else None for _, outcome in row.strip],
            "findings": row.findings,
            "path": row.document.path,
            "record": row.document.record,
        }
        for row in rows
    ]
    return export(request, Table("documents", made, [[row.id] for row in rows]))


def filtered(rows: Sequence[Row], wanted: Wanted) -> list[Row]:
    """The rows that a filter leaves, in its order."""
    kept = [row for row in rows if _is_wanted(row, wanted)]
    return sorted(kept, key=_ORDERS[wanted.order])  # type: ignore[arg-type]


def _is_wanted(row: Row, wanted: Wanted) -> bool:
    own = {outcome.value for _, outcome in row.strip if outcome}
    return (
        (not wanted.kinds or kind(row) in wanted.kinds)
        and (not wanted.outcomes or not own.isdisjoint(wanted.outcomes))
        and (not wanted.collections or not set(row.document.collections).isdisjoint(wanted.collections))
        and (not wanted.outlet or wanted.outlet.casefold() in (row.document.metadata.outlet or "").casefold())
    )


def _wanted(request: Request) -> Wanted:
    asked = request.query_params
    order = asked.get("order", "date")
    return Wanted(
        asked.getlist("kind"),
        asked.getlist("outcome"),
        asked.getlist("collection"),
        asked.get("outlet", ""),
        order if order in _ORDERS else "date",
    )


def _outcomes(tallies: Tallies, wanted: Wanted) -> list[tuple[str, int, bool]]:
    counted = {one.value: one for one in choices(tallies.rows, _row_outcomes, wanted.outcomes)}
    return [(name, counted[name].number, counted[name].chosen) for name in words()["outcomes"] if name in counted]


def _row_outcomes(row: Row) -> list[str]:
    return [outcome.value for _, outcome in row.strip if outcome]


def title(row: Row) -> str:
    """A document's title, else the name of its file."""
    return row.document.metadata.title or row.document.record or row.document.path.rsplit("/", 1)[-1]


def kind(row: Row) -> str:
    """What kind of document it is, in its own word."""
    return row.document.metadata.document_type or _UNKNOWN
