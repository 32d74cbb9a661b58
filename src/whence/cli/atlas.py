"""`whence map`: the places that statements name."""

from __future__ import annotations

import json
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli.options import LibraryOption, OutputOption, opened
from whence.cli.output import Format, clean, rendered, saved
from whence.cli.timeline import AboutOption, DocumentOption, FromOption, NearOption, ToOption
from whence.counting import counted

if TYPE_CHECKING:
    from whence.models import Spot


class MapFormat(StrEnum):
    """How a map is shown."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    SVG = "svg"
    GEOJSON = "geojson"


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("map")(map_)


def map_(
    about: AboutOption = None,
    near: NearOption = None,
    first: FromOption = None,
    last: ToOption = None,
    document: DocumentOption = None,
    library: LibraryOption = None,
    format_: Annotated[MapFormat, typer.Option("--format", help="How to show it.")] = MapFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Where things are said to have happened: places with rings as wide as the words are vague."""
    from whence.export.atlas import atlas, geojson
    from whence.link.stated import Wanted, spots

    with opened(library) as shelf:
        found = spots(shelf.stated(Wanted(about, first, last, near), document=document))
    if format_ is MapFormat.SVG:
        saved(atlas(found, title=f"Map: {about}" if about else "Map"), output)
    elif format_ is MapFormat.GEOJSON:
        saved(json.dumps(geojson(found), ensure_ascii=False, indent=2), output)
    else:
        rows = {"about": about, "from": first, "to": last, "near": near, "places": [spot.to_dict() for spot in found]}
        saved(rendered(Format(format_.value), "map", lambda: rows, lambda: _lines(found), "places"), output)


def _lines(found: Sequence[Spot]) -> str:
    if not found:
        return "Nothing found: no statement names a place that the gazetteer knows and that fits."
    return "\n".join(_row(spot) for spot in found)


def _row(spot: Spot) -> str:
    where = f"{spot.latitude:.2f}, {spot.longitude:.2f}, within {spot.radius:.0f} km"
    country = f", {spot.country}" if spot.country else ""
    return f"{clean(spot.name)}{country}: {counted(len(spot.mentions), 'statement')} ({where}; {spot.key})"
