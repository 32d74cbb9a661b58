"""Marks of an axis of time."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from whence.days import day_number, days
from whence.export.axis import axis_of
from whence.export.ticks import edtf, marks


@given(st.integers(-400_000, 1_500_000), st.integers(0, 900_000), st.integers(1, 30))
def test_marks_stand_in_order_inside_what_is_shown_and_no_closer_than_there_is_room(
    first: int, length: int, room: int
) -> None:
    found = marks((first, first + length), room=room)
    placed = [mark.day for mark in found]
    assert placed == sorted(set(placed))
    assert all(first <= day <= first + length for day in placed)
    assert 1 <= len(found) <= room + 2


@given(st.integers(-400_000, 1_500_000), st.integers(0, 900_000), st.integers(1, 30))
def test_a_mark_is_the_first_day_of_what_its_date_means(first: int, length: int, room: int) -> None:
    found = marks((first, first + length), room=room)
    if len(found) > 1:  # one by itself may be the year that was already going on
        assert all(days(mark.edtf).earliest == mark.day for mark in found)


def test_what_is_short_is_marked_by_months_or_weeks() -> None:
    assert [mark.name for mark in marks(days("2020-02/2021-08"), room=8)] == [
        "Apr 2020",
        "Jul",
        "Oct",
        "2021",
        "Apr",
        "Jul",
    ]
    assert [mark.edtf for mark in marks(days("2021-03-05/2021-03-24"), room=5)] == [
        "2021-03-08",
        "2021-03-15",
        "2021-03-22",
    ]
    assert [mark.name for mark in marks(days("2021-03-30/2021-04-02"), room=9)] == [
        "30 Mar 2021",
        "31",
        "1 Apr",
        "2 Apr",
    ]


def test_a_day_is_written_as_sharp_as_is_asked_for() -> None:
    day = day_number("-0026-03-09")
    assert [edtf(day, unit) for unit in ("year", "month", "day")] == ["-0026", "-0026-03", "-0026-03-09"]


@given(st.lists(st.tuples(st.integers(0, 740_000), st.integers(0, 900)), min_size=1, max_size=9), st.integers(60, 1200))
def test_no_name_of_a_tick_runs_into_the_next(found: list[tuple[int, int]], width: int) -> None:
    ticks = axis_of([(first, first + length) for first, length in found], width=width).ticks()
    assert all(b.place - a.place >= 7 * len(a.mark.name) for a, b in pairwise(ticks))
