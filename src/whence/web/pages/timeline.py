"""Timeline and map: when and where things are said to have happened, and when that was said.

Two clocks: the dates that texts give, and the days on which the texts came out. The filter brushes both.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from starlette.requests import Request
from starlette.responses import Response

from whence.days import day_number
from whence.errors import UsageError
from whence.export.atlas import atlas, geojson
from whence.export.axis import Axis, axis_of
from whence.link.stated import Wanted
from whence.link.tellings import asked
from whence.models import Event, Spot
from whence.store import tellings
from whence.store.tellings import Asked
from whence.web.desk import Desk
from whence.web.exporting import Table, download, export
from whence.web.paging import PER_PAGE, Slice
from whence.web.rendering import page
from whence.web.tallies import Tallies

_DRAWN = 30
_PLACES, _MAPPED = 60, 300
"""Places that the page and the map show."""
_EXPORTED = 100_000
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
class Asking:
    """A question as the store takes it; `trouble`: why it cannot be asked."""

    asked: Asked
    trouble: str = ""


def timeline(request: Request) -> Response:
    """The page: both clocks, the map, and the same as tables."""
    desk: Desk = request.app.state.desk
    tallies = desk.tallies()
    wanted = _wanted(request)
    asking = _asking(tallies, wanted)
    total, spots = (0, []) if asking.trouble else (_number(tallies, asking.asked), _spots(tallies, asking.asked))
    at = Slice.place(request.query_params.get("page"), total)
    slice_ = Slice.known(_events(tallies, asking.asked, PER_PAGE, at) if total else [], at, total)
    return page(
        request,
        "timeline.html",
        here="timeline",
        tallies=tallies,
        wanted=wanted,
        trouble=asking.trouble,
        slice=slice_,
        happened=_happened(slice_.rows[:_DRAWN]),
        said=_said(tallies, slice_.rows),
        places=len(spots),
        most=_placed(tallies, asking.asked, spots[:_PLACES]),
    )


def map_image(request: Request) -> Response:
    """The map as a drawing of its own."""
    desk: Desk = request.app.state.desk
    tallies = desk.tallies()
    asking = _asking(tallies, _wanted(request))
    spots = [] if asking.trouble else _spots(tallies, asking.asked)[:_MAPPED]
    known = _known(tallies)
    drawn = [replace(known[key], more=number) for key, number in spots if key in known]
    return Response(atlas(drawn, title="Where"), media_type="image/svg+xml")


def timeline_export(request: Request) -> Response:
    """The events as CSV or JSON, or the places as GeoJSON."""
    desk: Desk = request.app.state.desk
    tallies = desk.tallies()
    asking = _asking(tallies, _wanted(request))
    if request.path_params["format"] == "geojson":
        private, every = desk.private(), [] if asking.trouble else _spots(tallies, asking.asked)
        public = [_public(spot, private) for spot in _placed(tallies, asking.asked, every, most=_EXPORTED)]
        made = geojson([spot for spot in public if spot.mentions])
        return download(json.dumps(made, ensure_ascii=False), "places.geojson", "application/geo+json")
    rows = [] if asking.trouble else _events(tallies, asking.asked, _EXPORTED, 0)
    return export(request, Table("timeline", [one.to_dict() for one in rows], [[one.document] for one in rows]))


def _public(spot: Spot, private: frozenset[str]) -> Spot:
    return replace(spot, mentions=tuple(one for one in spot.mentions if one.document not in private), more=0)


def _wanted(request: Request) -> Wanted:
    asked = {name: request.query_params.get(name, "").strip()[:200] or None for name in ("about", "from", "to", "near")}
    return Wanted(asked["about"], asked["from"], asked["to"], asked["near"])


def _asking(tallies: Tallies, wanted: Wanted) -> Asking:
    """A question as the store takes it, with the places that are near to what it names."""
    try:
        near = list(_known(tallies).values()) if wanted.near else []
        return Asking(asked(wanted, near))
    except UsageError as error:
        return Asking(Asked(), str(error))


def _known(tallies: Tallies) -> Mapping[str, Spot]:
    """All places that statements name, by their keys."""

    def ask() -> dict[str, Spot]:
        with tallies.database.read() as connection:
            return {one.key: one for one in tellings.places(connection)}

    return tallies.once("places", ask)


def _number(tallies: Tallies, asked_: Asked) -> int:
    def count() -> int:
        with tallies.database.read() as connection:
            return tellings.event_count(connection, asked_)

    return tallies.once(("events", asked_), count)


def _events(tallies: Tallies, asked_: Asked, limit: int, at: int) -> list[Event]:
    with tallies.database.read() as connection:
        found = tellings.events(connection, asked_, limit=limit, offset=at)
    tallies.by_id.fetch(one.document for one in found)
    return [replace(one, label=tallies.label(one.document)) for one in found]


def _spots(tallies: Tallies, asked_: Asked) -> list[tuple[str, int]]:
    def ask() -> list[tuple[str, int]]:
        with tallies.database.read() as connection:
            return tellings.spots(connection, asked_)

    return tallies.once(("spots", asked_), ask)


def _placed(tallies: Tallies, asked_: Asked, spots: Sequence[tuple[str, int]], *, most: int = 1) -> list[Spot]:
    """Places with the first of the statements that name them, and how many more there are."""
    made = []
    with tallies.database.read() as connection:
        for key, number in spots:
            mentions = tuple(tellings.mentions(connection, asked_, key, limit=most))
            spot = _known(tallies).get(key)
            if spot is not None and mentions:
                made.append(replace(spot, mentions=mentions, more=number - len(mentions)))
    return made


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
