"""Timeline and map: when and where things are said to have happened, and when that was said.

Two clocks (`clocks`): the dates that texts give, and the days on which the texts came out. The filter brushes both.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from starlette.requests import Request
from starlette.responses import Response

from whence.days import known
from whence.errors import UsageError
from whence.export.atlas import atlas, geojson
from whence.link.stated import Wanted
from whence.link.tellings import asked
from whence.models import Event, Spot
from whence.store import rests, tellings
from whence.store.tellings import Asked
from whence.web.clocks import Drawing, Issued, Strip, happened, label, said, strip
from whence.web.desk import Desk
from whence.web.exporting import Table, download, export
from whence.web.paging import PER_PAGE, Slice
from whence.web.rendering import page
from whence.web.tallies import Tallies, row_label, row_name

_DRAWN = 30
_PLACES, _MAPPED = 60, 300
"""Places that the page and the map show."""
_EXPORTED = 100_000
_A_DATE = 36_525
"""Days that a date may span to have a place on the second clock; one with an open end has none."""


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
        label=label,
        wanted=wanted,
        trouble=asking.trouble,
        slice=slice_,
        strip=None if asking.trouble else _strip(tallies, asking.asked),
        happened=happened(slice_.rows[:_DRAWN]),
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
    return Response(atlas(drawn, title="Where", with_list=False), media_type="image/svg+xml")


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


# --- The clocks -------------------------------------------------------------------------------------------------


def _strip(tallies: Tallies, asked_: Asked) -> Strip | None:
    """Over all statements, whatever time is chosen; the chosen one is marked."""
    every = replace(asked_, days=(None, None))

    def ask() -> list[tuple[int, int, int]]:
        with tallies.database.read() as connection:
            return tellings.stretches(connection, every)

    return strip(tallies.once(("stretches", every), ask), asked_.days)


def _said(tallies: Tallies, found: Sequence[Event]) -> Drawing | None:
    """The documents of the events on the day each came out, and those on whose word they speak."""
    counted = Counter(event.document for event in found)
    issued = {one.id: one for one in _issued(tallies, counted)[:_DRAWN]}
    with tallies.database.read() as connection:
        cited = rests.stated(connection, list(issued))
    more = _issued(tallies, Counter({one.on: 0 for one in cited if one.on not in issued}))[: _DRAWN - len(issued)]
    issued |= {one.id: one for one in more}
    with tallies.database.read() as connection:
        leading = cited + rests.stated(connection, [one.id for one in more])
        leading += rests.shared_between(connection, list(issued))
    return said(issued.values(), leading)


def _issued(tallies: Tallies, counted: Mapping[str, int]) -> list[Issued]:
    """The documents that have a date, the earliest first."""
    tallies.by_id.fetch(counted)
    made = []
    for id_, number in counted.items():
        row = tallies.by_id.get(id_)
        when = known(row.published) if row else None
        if row is not None and when is not None and when.latest - when.earliest <= _A_DATE:
            made.append(Issued(id_, row_name(row), row_label(row), when, number))
    return sorted(made, key=lambda one: (one.days, one.id))
