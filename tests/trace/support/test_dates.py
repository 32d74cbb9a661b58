"""EDTF dates as days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.trace.support.dates import days


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
    assert tuple(map(date.fromordinal, days(text))) == (date(*earliest), date(*latest))


@pytest.mark.parametrize(
    "text", ["", "5 March", "--03-05", "XXXX-03-05", "2021-13", "2021-02-30", "21", "2022/2021", "yesterday", "2021-3"]
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
