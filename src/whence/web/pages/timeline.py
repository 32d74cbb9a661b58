"""Timeline and map: when and where things are said to have happened, and when that was said.

Two clocks: the dates that texts give, and the days on which the texts came out. The filter brushes both.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from starlette.requests import Request
from starlette.responses import Response

from whence.days import day_number
from whence.errors import UsageError
from whence.export.atlas import atlas, geojson
from whence.export.axis import Axis, axis_of
from whence.link.stated import Stated, Wanted, events, spots, stated
from whence.models import Event, Spot
from whence.web.desk import Desk
from whence.web.exporting import Table, download, export
from whence.web.pages.entities import filtered
from whence.web.paging import Slice
from whence.web.rendering import page
from whence.web.tallies import Tallies

_DRAWN = 30
_LOOKED, _LARGE = 400, 2_000
"""Documents that one question opens (a fifth of them in a library of many): more are narrowed by a date or a name."""
_STATEMENTS = 5_000
_LEFT, _WIDTH = 330.0, 800.0
_VAGUE = frozenset(["season", "quarter", "year", "decade", "century", "interval"])


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a drawing: where its bar begins and how wide it is, whether it is vague or open at an end."""

    y: int
    x: float
    width: float
    vague: bool
    opens: str
    event: Event


@dataclass(frozen=True, slots=True)
class Said:
    """A document on the second clock: the day on which it says what the first clock shows."""

    y: int
    x: float
    width: float
    label: str
    document: str
    number: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """Rows with the axis they share; `height` in the drawing's own units."""

    rows: Sequence[Bar] | Sequence[Said]
    ticks: Sequence[tuple[float, str]]
    breaks: Sequence[float]
    height: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question found; `looked` documents of `fitting` were opened for it."""

    events: list[Event]
    spots: list[Spot]
    looked: int
    fitting: int
    trouble: str = ""


def timeline(request: Request) -> Response:
    """The page: both clocks, the map, and the same as tables."""
    desk: Desk = request.app.state.desk
    tallies = desk.tallies()
    wanted = _wanted(request)
    answer = _answer(tallies, wanted)
    slice_ = Slice.of(answer.events, request.query_params.get("page"))
    return page(
        request,
        "timeline.html",
        here="timeline",
        tallies=tallies,
        wanted=wanted,
        answer=answer,
        slice=slice_,
        happened=_happened(slice_.rows[:_DRAWN]),
        said=_said(tallies, slice_.rows),
        most=answer.spots[:60],
    )


def map_image(request: Request) -> Response:
    """The map as a drawing of its own."""
    desk: Desk = request.app.state.desk
    answer = _answer(desk.tallies(), _wanted(request))
    return Response(atlas(answer.spots[:300], title="Where"), media_type="image/svg+xml")


def timeline_export(request: Request) -> Response:
    """The events as CSV or JSON, or the places as GeoJSON."""
    desk: Desk = request.app.state.desk
    answer = _answer(desk.tallies(), _wanted(request))
    if request.path_params["format"] == "geojson":
        private = desk.private()
        public = [_public(spot, private) for spot in answer.spots]
        made = geojson([spot for spot in public if spot.mentions])
        return download(json.dumps(made, ensure_ascii=False), "places.geojson", "application/geo+json")
    rows = [event.to_dict() for event in answer.events]
    return export(request, Table("timeline", rows, [[event.document] for event in answer.events]))


def _public(spot: Spot, private: frozenset[str]) -> Spot:
    return replace(spot, mentions=tuple(one for one in spot.mentions if one.document not in private))


def _wanted(request: Request) -> Wanted:
    asked = {name: request.query_params.get(name, "").strip()[:200] or None for name in ("about", "from", "to", "near")}
    return Wanted(asked["about"], asked["from"], asked["to"], asked["near"])


def _answer(tallies: Tallies, wanted: Wanted) -> Answer:
    key = ("stated", wanted.about, wanted.first, wanted.last, wanted.near)
    return tallies.once(key, lambda: _ask(tallies, wanted))


def _ask(tallies: Tallies, wanted: Wanted) -> Answer:
    try:
        ids = _fitting(tallies, wanted)
        most = _LOOKED if tallies.total <= _LARGE else _LOOKED // 5
        found = list(islice(_stated(tallies, ids[:most], wanted), _STATEMENTS))
    except UsageError as error:
        return Answer([], [], 0, 0, str(error))
    return Answer(events(found), spots(found), min(len(ids), most), len(ids))


def _fitting(tallies: Tallies, wanted: Wanted) -> list[str]:
    """The documents that may hold what is wanted, from rows: those with a date of that time, those with that name."""
    ids = [row.id for row in tallies.rows]
    if wanted.is_dated:
        dated = set(tallies.library.store.dated(*wanted.days))
        ids = [id_ for id_ in ids if id_ in dated]
    if wanted.about:
        named = {document for one in filtered(tallies, (), wanted.about) for document in one.documents}
        ids = [id_ for id_ in ids if id_ in named]
    return ids


def _stated(tallies: Tallies, ids: Iterable[str], wanted: Wanted) -> Iterator[Stated]:
    store = tallies.library.store
    for id_ in ids:
        yield from stated(tallies.shelf[id_], store.particulars(id_), store.named(id_).names, wanted)


# --- The drawings -----------------------------------------------------------------------------------------------


def _happened(found: Sequence[Event]) -> Drawing | None:
    placed = [(event, days) for event in found if (days := _days(event.earliest, event.latest))]
    if not placed:
        return None
    axis = axis_of([days for _, days in placed], width=_WIDTH)
    rows = [_bar(axis, n, event, days) for n, (event, days) in enumerate(placed)]
    return _drawing(axis, rows)


def _bar(axis: Axis, n: int, event: Event, days: tuple[int, int]) -> Bar:
    left, right = axis.at(days[0]), axis.at(days[1])
    opens = (
        "after"
        if event.relation in ("since", "after")
        else "before"
        if event.relation in ("until", "before", "by")
        else ""
    )
    vague = event.granularity in _VAGUE
    return Bar(40 + 26 * n, _LEFT + left, max(right - left, 0.0), vague, opens, event)


def _said(tallies: Tallies, found: Sequence[Event]) -> Drawing | None:
    """The documents of the events on the day each came out."""
    counted: dict[str, int] = {}
    for event in found:
        counted[event.document] = counted.get(event.document, 0) + 1
    rows = [(row, days) for id_ in counted if (row := tallies.by_id.get(id_)) and (days := _of_edtf(row.published))]
    rows.sort(key=lambda one: (one[1], one[0].path))
    if not rows:
        return None
    axis = axis_of([days for _, days in rows[:_DRAWN]], width=_WIDTH)
    drawn = [
        Said(40 + 26 * n, _LEFT + axis.at(days[0]), axis.at(days[1]) - axis.at(days[0]), tallies.label(row.id), row.id,
             counted[row.id])
        for n, (row, days) in enumerate(rows[:_DRAWN])
    ]  # fmt: skip
    return _drawing(axis, drawn)


def _drawing(axis: Axis, rows: Sequence[Bar] | Sequence[Said]) -> Drawing:
    ticks = [(_LEFT + x, name) for x, name in axis.ticks(70.0)]
    return Drawing(rows, ticks, [_LEFT + x for x in axis.breaks], 40 + 26 * len(rows))


def _days(earliest: str | None, latest: str | None) -> tuple[int, int] | None:
    first, last = day_number(earliest or latest), day_number(latest or earliest)
    return (first, max(first, last)) if first is not None and last is not None else None


def _of_edtf(published: str | None) -> tuple[int, int] | None:
    """The first and last day that a date may be."""
    day = (published or "").partition("T")[0]
    parts = day.split("-")
    if not day or not all(part.isdecimal() for part in parts):
        return None
    ends = {1: ("-01-01", "-12-31"), 2: ("-01", "-28"), 3: ("", "")}.get(len(parts))
    return _days(day + ends[0], day + ends[1]) if ends else None
