"""EDTF dates as the days that they may mean."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.days import civil, day_number, days, first_day, is_after, known


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2021", (2021, 1, 1), (2021, 12, 31)),
        ("2021-02", (2021, 2, 1), (2021, 2, 28)),
        ("2020-02", (2020, 2, 1), (2020, 2, 29)),
        ("2021-03-05", (2021, 3, 5), (2021, 3, 5)),
        ("2021-03-05T23:59:59+01:00", (2021, 3, 5), (2021, 3, 5)),
        ("2021-03?", (2021, 3, 1), (2021, 3, 31)),
        ("202X", (2020, 1, 1), (2029, 12, 31)),
        ("20XX", (2000, 1, 1), (2099, 12, 31)),
        ("2021-XX", (2021, 1, 1), (2021, 12, 31)),
        ("2021-03-XX", (2021, 3, 1), (2021, 3, 31)),
        ("2021-24", (2021, 1, 1), (2021, 12, 31)),  # winter: of which hemisphere is not said
        ("2021-34", (2021, 4, 1), (2021, 6, 30)),  # the second quarter
        ("2020/2021-03", (2020, 1, 1), (2021, 3, 31)),
        ("../2021", (1, 1, 1), (2021, 12, 31)),
        ("2021/..", (2021, 1, 1), (9999, 12, 31)),
    ],
)
def test_a_date_is_the_days_that_it_may_mean(text: str, earliest: tuple[int, ...], latest: tuple[int, ...]) -> None:
    assert days(text) == tuple(day_number(date(*day).isoformat()) for day in (earliest, latest))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "5 March",
        "--03-05",
        "XXXX-03-05",
        "2021-13",
        "2021-02-30",
        "21",
        "2022/2021",
        "-XXXX",
        "yesterday",
        "2021-3",
    ],
)
def test_what_is_no_date_with_a_year_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        days(text)


@given(st.text(alphabet="0123456789X-/.?~T: ", max_size=24))
def test_any_text_gives_days_in_order_or_an_error(text: str) -> None:
    try:
        found = days(text)
    except ValueError:
        return
    assert found.earliest <= found.latest


def test_years_before_christ_come_before_those_after() -> None:
    assert days("-0026/0014") == (day_number("-0026-01-01"), day_number("0014-12-31"))
    assert days("-002X") == (day_number("-0029-01-01"), day_number("-0020-12-31"))


@pytest.mark.parametrize(
    ("one", "other", "later"),
    [
        ("2021-03-05", "2021-03-04", True),
        ("2021-03-05", "2021-03", False),  # may be the same day
        ("0014", "-0026", True),
        ("2021-03-05T09:00Z", "2021-02", True),
        ("soon", "2021", False),
        (None, "2021", False),
    ],
)
def test_a_date_is_after_another_only_where_no_day_leaves_a_doubt(one: str | None, other: str, *, later: bool) -> None:
    assert is_after(one, other) is later


def test_seasons_are_those_of_the_north_where_that_is_said() -> None:
    assert known("2021-21", northern=True) == days("2021-03/2021-05")
    assert known("2021-21") == days("2021")


@given(st.dates(), st.dates())
def test_day_numbers_are_as_far_apart_as_the_days(one: date, other: date) -> None:
    first, second = day_number(one.isoformat()), day_number(other.isoformat())
    assert first is not None
    assert second is not None
    assert second - first == (other - one).days


def test_year_zero_lies_between_1_bc_and_1_ad() -> None:
    days = [day_number(f"{year}-01-01") for year in ("-0001", "0000", "0001")]
    assert days == [-365, 0, 366]


@given(st.integers(-1_000_000, 3_000_000))
def test_a_day_s_number_leads_back_to_its_date(number: int) -> None:
    year, month, day = civil(number)
    assert day_number(f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}") == number
    assert first_day(year, month) == number - day + 1
