"""A map as SVG on a small offline base map, and as GeoJSON.

In: `Spot`s. Out: the text of an SVG document, or a GeoJSON FeatureCollection (RFC 7946). The base map is Natural
Earth's (public domain, `resources/map/land.json`), drawn in plate carrée; a ring is as wide as the text's word
is vague: no sharper place than a country is meant where a country is named.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any

from whence.counting import counted
from whence.export.drawing import INK, SOFT, opened, printable, words
from whence.models import Spot

_LAND, _LINE = "#ececec", "#b5b5b5"
_WIDTH, _TOP, _LISTED, _LETTER = 960, 56, 14, 7.0
_KILOMETRES = 111.2
"""Of one degree of latitude."""
_SMALLEST = 8.0
"""Degrees that a map shows at least."""
_WHOLE = 2000.0
"""Kilometres from which a radius is that of half a world, and no ring helps."""

_LEAP = 180.0

Ring = list[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class View:
    """What a map shows, in degrees, and how many pixels a degree has."""

    west: float
    south: float
    east: float
    north: float

    @property
    def scale(self) -> float:
        """Pixels of a degree of longitude."""
        return _WIDTH / (self.east - self.west)

    @property
    def stretch(self) -> float:
        """How much longer a degree of latitude is drawn: true shapes at the middle."""
        return 1 / max(0.2, math.cos(math.radians((self.south + self.north) / 2)))

    @property
    def height(self) -> float:
        """In pixels."""
        return (self.north - self.south) * self.scale * self.stretch

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        """The pixel of a point."""
        return (longitude - self.west) * self.scale, _TOP + (self.north - latitude) * self.scale * self.stretch


def geojson(spots: Iterable[Spot]) -> dict[str, Any]:
    """Points with their radius in metres and the statements that name them."""
    features = [
        {
            "type": "Feature",
            "id": spot.key,
            "geometry": {"type": "Point", "coordinates": [spot.longitude, spot.latitude]},
            "properties": {
                "name": spot.name,
                "country": spot.country,
                "radius_m": round(spot.radius * 1000),
                "statements": [mention.to_dict() for mention in spot.mentions],
            },
        }
        for spot in spots
    ]
    return {"type": "FeatureCollection", "features": features}


def atlas(spots: Sequence[Spot], *, title: str = "Map", with_list: bool = True) -> str:
    """The drawing: rings and points with their names, and a list of what is named most."""
    view = view_of(spots)
    listed = list(_listed(spots, view.height)) if with_list else []
    height = _TOP + view.height + (30 + 17 * len(listed) if listed else 0)
    body = [
        opened("atlas", title, _WIDTH, height),
        f'<clipPath id="frame"><rect x="0" y="{_TOP}" width="{_WIDTH}" height="{view.height:.0f}"/></clipPath>',
        words(18, 26, title, style="title"),
        words(18, 44, "Places as statements name them. A ring is as wide as the word is vague; datelines are out."),
        '<g clip-path="url(#frame)">',
        _land(view),
        *(_ring(view, spot) for spot in sorted(spots, key=lambda spot: -spot.radius)),
        *_labels(view, spots),
        "</g>",
        *listed,
    ]
    return "\n".join([*body, "</svg>", ""])


def view_of(spots: Sequence[Spot]) -> View:
    """The part of the world in which the spots lie with their rings; the world where there are none."""
    inner = [spot for spot in spots if spot.radius < _WHOLE] or list(spots)
    if not inner:
        return View(-180, -60, 180, 80)
    reach = [(spot, min(spot.radius, 1500.0) / _KILOMETRES + 1.5) for spot in inner]
    south = max(-85.0, min(spot.latitude - r for spot, r in reach))
    north = min(85.0, max(spot.latitude + r for spot, r in reach))
    west = max(-180.0, min(spot.longitude - 1.3 * r for spot, r in reach))
    east = min(180.0, max(spot.longitude + 1.3 * r for spot, r in reach))
    return _widened(west, south, east, north)


def _widened(west: float, south: float, east: float, north: float) -> View:
    """At least `_SMALLEST` degrees, and between twice as wide as high and nearly square."""
    middle = (west + east) / 2, (south + north) / 2
    squeeze = max(0.2, math.cos(math.radians(middle[1])))
    high = max(north - south, _SMALLEST)
    wide = max(east - west, _SMALLEST, 1.5 * high / squeeze)
    high = max(high, wide * squeeze / 2.2)
    left = max(-180.0, min(180.0 - wide, middle[0] - wide / 2)) if wide < 360 else -180.0
    bottom = max(-85.0, min(85.0 - high, middle[1] - high / 2)) if high < 170 else -85.0
    return View(left, bottom, min(180.0, left + wide), min(85.0, bottom + high))


@cache
def _base() -> dict[str, list[Ring]]:
    data = json.loads((files("whence") / "resources" / "map" / "land.json").read_text(encoding="utf-8"))
    return {name: [[(x / 10, y / 10) for x, y in ring] for ring in data[name]] for name in ("land", "borders")}


def _land(view: View) -> str:
    shapes = "".join(_path(view, ring, close=True) for ring in _base()["land"] if _is_seen(view, ring))
    borders = "".join(_path(view, line, close=False) for line in _base()["borders"] if _is_seen(view, line))
    return (
        f'<path class="land" d="{shapes}" fill="{_LAND}" stroke="{_LINE}" stroke-width="0.7"/>'
        f'<path class="border" d="{borders}" fill="none" stroke="{_LINE}" stroke-width="0.7" stroke-dasharray="3 2"/>'
    )


def _is_seen(view: View, ring: Ring) -> bool:
    return (
        max(x for x, _ in ring) >= view.west
        and min(x for x, _ in ring) <= view.east
        and max(y for _, y in ring) >= view.south
        and min(y for _, y in ring) <= view.north
    )


def _path(view: View, ring: Ring, *, close: bool) -> str:
    """A ring's path, broken where it leaps over the date line."""
    parts: list[str] = []
    before = ring[0][0]
    for x, y in ring:
        left, top = view.at(x, y)
        parts.append(f"{'L' if parts and abs(x - before) < _LEAP else 'M'}{left:.1f} {top:.1f}")
        before = x
    return "".join(parts) + ("Z" if close and abs(ring[-1][0] - ring[0][0]) < _LEAP else "")


def _ring(view: View, spot: Spot) -> str:
    x, y = view.at(spot.longitude, spot.latitude)
    count = spot.number
    tip = f"{spot.name}: {counted(count, 'statement')}, within {spot.radius:.0f} km"
    size = spot.radius / _KILOMETRES * view.scale * view.stretch
    ring = (
        f'<circle class="ring" cx="{x:.1f}" cy="{y:.1f}" r="{size:.1f}" fill="{INK}" fill-opacity="0.05" '
        f'stroke="{SOFT}" stroke-width="1" stroke-dasharray="5 3"/>'
        if size > 4 and spot.radius < _WHOLE
        else ""
    )
    dot = f'<circle class="place" cx="{x:.1f}" cy="{y:.1f}" r="{min(8.0, 2.5 + math.sqrt(count)):.1f}" fill="{INK}"/>'
    return f'<g data-place="{escape(spot.key)}"><title>{escape(printable(tip))}</title>{ring}{dot}</g>'


def _labels(view: View, spots: Sequence[Spot]) -> Iterator[str]:
    """Names beside the points, the most named first, on the left where the frame ends on the right; one that would lie
    on another is left to the list."""
    taken: list[tuple[float, float, float]] = []
    for spot in spots:
        x, y = view.at(spot.longitude, spot.latitude)
        label = f"{spot.name} {spot.number}"
        left = x + 9 if x + 9 + _LETTER * len(label) < _WIDTH else x - 9 - _LETTER * len(label)
        right = left + _LETTER * len(label)
        if any(abs(y - other_y) < 14 and left < other_right and other < right for other, other_y, other_right in taken):
            continue
        taken.append((min(left, x), y, max(right, x)))
        yield words(left, y + 4, label, style="halo")


def _listed(spots: Sequence[Spot], height: float) -> Iterator[str]:
    for n, spot in enumerate(spots[:_LISTED]):
        count = spot.number
        where = f"{spot.name}, {spot.country}" if spot.country else spot.name
        yield words(18, _TOP + height + 24 + 17 * n, f"{where}: {counted(count, 'statement')}")
    if len(spots) > _LISTED:
        yield words(18, _TOP + height + 24 + 17 * _LISTED, f"and {len(spots) - _LISTED} more places")
