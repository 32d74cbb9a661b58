"""The documents: a row each, with its quotations as signs in the order of the text; files that failed are rows too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from whence.store import shown
from whence.store.listed import UNKNOWN
from whence.store.shown import ORDERS, Row
from whence.web.desk import Desk
from whence.web.exporting import Table, export
from whence.web.paging import PER_PAGE, Choice, Slice, choices_of
from whence.web.rendering import page
from whence.web.tallies import Tallies
from whence.web.wording import words

STRIP = 40


@dataclass(frozen=True, slots=True)
class Wanted:
    """The filter of an address."""

    kinds: tuple[str, ...]
    outcomes: tuple[str, ...]
    collections: tuple[str, ...]
    outlet: str
    order: str

    @property
    def rows(self) -> shown.Wanted:
        """The filter in the store's terms; the order is asked for apart."""
        return shown.Wanted(self.kinds, self.outcomes, self.collections, self.outlet)


def documents(request: Request) -> Response:
    """The list."""
    desk: Desk = request.app.state.desk
    tallies = desk.tallies()
    wanted = _wanted(request)
    total = tallies.number(wanted.rows)
    at = Slice.place(request.query_params.get("page"), total)
    slice_ = Slice.known(tallies.rows(wanted.rows, order=wanted.order, limit=PER_PAGE, offset=at), at, total)
    ids = [row.id for row in slice_.rows]
    return page(
        request,
        "documents.html",
        here="documents",
        tallies=tallies,
        wanted=wanted,
        slice=slice_,
        strips={id_: [value for _, value in one.quotations if value] for id_, one in tallies.strips(ids).items()},
        copies=tallies.near_copies(ids),
        again=_again(slice_.rows),
        versions={row.id: row.version for row in slice_.rows if row.version},
        kinds=_choices(tallies, "kinds", wanted.kinds),
        outcomes=_outcomes(tallies, wanted),
        collections=_choices(tallies, "collections", wanted.collections),
        title=title,
        unknown=UNKNOWN,
        strip=STRIP,
        failures=tallies.failures,
        orders=list(ORDERS),
    )


def documents_export(request: Request) -> Response:
    """The rows of the view as CSV or JSON, all pages of it."""
    desk: Desk = request.app.state.desk
    tallies, wanted = desk.tallies(), _wanted(request)
    rows = tallies.rows(wanted.rows, order=wanted.order)
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


def _wanted(request: Request) -> Wanted:
    asked = request.query_params
    order = asked.get("order", "date")
    return Wanted(
        tuple(asked.getlist("kind")),
        tuple(asked.getlist("outcome")),
        tuple(asked.getlist("collection")),
        asked.get("outlet", ""),
        order if order in ORDERS else "date",
    )


def _counts(tallies: Tallies, name: str) -> Mapping[str, int]:
    ask = {"kinds": shown.kind_counts, "collections": shown.collection_counts}[name]
    with tallies.database.read() as connection:
        return ask(connection)


def _choices(tallies: Tallies, name: str, chosen: Sequence[str]) -> list[Choice]:
    return choices_of(tallies.once(name, lambda: _counts(tallies, name)), chosen)


def _outcomes(tallies: Tallies, wanted: Wanted) -> list[tuple[str, int, bool]]:
    """The outcomes that some quotation has, in the order of the key."""
    numbers = tallies.quotings
    shown_ = [name for name in words()["outcomes"] if numbers.get(name) or name in wanted.outcomes]
    return [(name, numbers.get(name, 0), name in wanted.outcomes) for name in shown_]


def _again(rows: Sequence[Row]) -> frozenset[str]:
    """The documents whose title another one of the page bears too: their files tell them apart."""
    titles = Counter(map(title, rows))
    return frozenset(row.id for row in rows if titles[title(row)] > 1)


def title(row: Row) -> str:
    """A document's title, else the name of its file."""
    return row.title or row.record or row.path.rsplit("/", 1)[-1]
