"""Timelines as SVG, and the axis below them."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from whence.export.axis import axis_of
from whence.export.ticks import year_name
from whence.export.timeline import timeline
from whence.models import DateRole, Event


def event(edtf: str, earliest: str | None, latest: str | None, granularity: str, **more: object) -> Event:
    known = {"text": "The bank was closed", "when": edtf, "said": "2023-01-07", "label": "Courier"}
    fields = {**known, "role": DateRole.HAPPENED, **more}
    return Event("s" + edtf, "d", 0, 5, edtf=edtf, earliest=earliest, latest=latest, granularity=granularity, **fields)  # type: ignore[arg-type]


OLD = event("-0026/0014", "-0026-01-01", "0014-12-31", "interval")
DAY = event("1994-07-18", "1994-07-18", "1994-07-18", "day")
LATE = event("19XX", "1900-01-01", "1999-12-31", "century", part="late", relation="since")
OPEN = event("2019", "2019-01-01", "2019-12-31", "year", relation="since")
UNKNOWN = event("XXXX-03-03", None, None, "day")


def rows(svg: str) -> list[ET.Element]:
    return [one for one in ET.fromstring(svg).iter() if one.get("data-statement")]


def bar(row: ET.Element) -> tuple[str, float, float]:
    rect = next(one for one in row.iter() if one.tag.endswith("rect"))
    return str(rect.get("class")), float(rect.get("x", 0)), float(rect.get("width", 0))


def test_bars_are_as_wide_as_the_words_are_vague() -> None:
    kinds = {row.get("data-edtf"): bar(row) for row in rows(timeline([OLD, LATE, DAY, OPEN]))}
    assert kinds["1994-07-18"][0] == "exact"
    assert kinds["19XX"][0] == "vague"
    assert kinds["1994-07-18"][2] < kinds["2019"][2] + 3 < kinds["19XX"][2]


def test_bars_stand_in_the_order_of_time() -> None:
    lefts = [bar(row)[1] for row in rows(timeline([OLD, LATE, DAY, OPEN]))]
    assert lefts == sorted(lefts)


def test_an_open_end_has_an_arrow() -> None:
    drawn = {row.get("data-edtf"): [one.get("class") for one in row.iter()] for row in rows(timeline([DAY, OPEN]))}
    assert "open" in drawn["2019"]
    assert "open" not in drawn["1994-07-18"]


def test_what_has_no_year_is_counted_not_drawn() -> None:
    svg = timeline([DAY, UNKNOWN])
    assert len(rows(svg)) == 1
    assert "Not drawn: 1 " in svg


def test_no_event_gives_a_drawing_all_the_same() -> None:
    assert ET.fromstring(timeline([])).tag.endswith("svg")


def test_words_that_xml_does_not_know_become_dots() -> None:
    odd = event("2019", "2019-01-01", "2019-12-31", "year", text="a\x00b <&> \ud800")
    assert "a·b &lt;&amp;&gt; ·" in timeline([odd])


@given(st.lists(st.tuples(st.integers(0, 740_000), st.integers(0, 40_000)), min_size=1, max_size=12))
def test_later_days_lie_further_right(found: list[tuple[int, int]]) -> None:
    stretches = [(first, first + length) for first, length in found]
    axis = axis_of(stretches, width=430)
    places = [axis.at(day) for day in sorted({day for stretch in stretches for day in stretch})]
    assert places == sorted(places)
    assert all(-1 <= place <= 431 for place in places)


def test_an_axis_never_breaks_inside_what_it_shows() -> None:
    axis = axis_of([(0, 40 * 365), (700_000, 700_400)], width=430)
    assert len(axis.breaks) == 1
    assert axis.at(40 * 365) < axis.breaks[0] < axis.at(700_000)


def test_years_are_named_as_readers_write_them() -> None:
    assert (year_name(0), year_name(1)) == ("1 BC", "1")
