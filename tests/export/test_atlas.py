"""Maps as SVG and GeoJSON."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from whence.export.atlas import atlas, geojson, view_of
from whence.models import Mention, Spot

MENTION = Mention("d", 0, 5, "It was closed <there>", "Courier")
BUENOS_AIRES = Spot("geonames:3435910", "Buenos Aires", "AR", -34.61, -58.38, 22.0, (MENTION,) * 2)
ARGENTINA = Spot("iso:AR", "Argentina", "AR", -35.18, -65.16, 945.0, (MENTION,))
WORLD = Spot("region:asia", "Asia", None, 40.0, 90.0, 4000.0, (MENTION,))


def rings(svg: str) -> dict[str, float]:
    groups = [one for one in ET.fromstring(svg).iter() if one.get("data-place")]
    return {
        str(group.get("data-place")): float(circle.get("r", 0))
        for group in groups
        for circle in group
        if circle.get("class") == "ring"
    }


def test_a_country_has_a_wider_ring_than_a_town_and_half_a_world_has_none() -> None:
    drawn = rings(atlas([BUENOS_AIRES, ARGENTINA, WORLD]))
    assert drawn.get("iso:AR", 0) > drawn.get("geonames:3435910", 0)
    assert "region:asia" not in drawn


def test_every_point_lies_in_the_view() -> None:
    view = view_of([BUENOS_AIRES, ARGENTINA])
    assert view.west < -65.16 < view.east
    assert view.south < -35.18 < view.north


def test_a_name_stands_on_the_left_of_its_point_where_the_frame_ends_on_the_right() -> None:
    east = Spot("k1", "Port Ostmere Head", None, -41.0, 174.0, 20.0, (MENTION,))
    west = Spot("k2", "Ostmere", None, 10.0, -170.0, 20.0, (MENTION,))
    drawn = ET.fromstring(atlas([east, west]))
    names = {text.text: float(text.get("x", 0)) for text in drawn.iter() if text.get("paint-order")}
    assert names["Port Ostmere Head 1"] + 7 * len("Port Ostmere Head 1") < 960


def test_a_map_without_places_shows_the_world() -> None:
    assert view_of([]).east - view_of([]).west == 360
    assert ET.fromstring(atlas([])).tag.endswith("svg")


def test_places_at_the_poles_and_the_date_line_can_be_drawn() -> None:
    edge = [
        Spot(f"k{n}", "X", None, lat, lon, 300.0, (MENTION,)) for n, (lat, lon) in enumerate([(89, 0), (-85, 179.9)])
    ]
    assert ET.fromstring(atlas(edge)).tag.endswith("svg")


def test_geojson_has_points_with_their_radius_and_statements() -> None:
    (feature,) = geojson([BUENOS_AIRES])["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [-58.38, -34.61]}
    assert feature["properties"]["radius_m"] == 22_000
    assert feature["properties"]["statements"][0]["text"] == "It was closed <there>"
