import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.read import edtf


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("January 7, 2023 at 5:00 am", "2023-01-07T05:00"),
        ("Mon, 01/20/2020 - 1:01am", "2020-01-20T01:01"),
        ("2018-06", "2018-06"),
        ("2018", "2018"),
        ("2023-01-07T05:00", "2023-01-07T05:00"),
        ("2023-01-07 05:00:12.123Z", "2023-01-07T05:00:12Z"),
        ("2023-01-07T05:00:00+0100", "2023-01-07T05:00:00+01:00"),
        ("20190623", "2019-06-23"),
        ("2018/06/15", "2018-06-15"),
        ("D:20190623090616-04'00'", "2019-06-23T09:06:16-04:00"),
        ("Sat, 07 Jan 2023 05:00:00 +0000", "2023-01-07T05:00:00+00:00"),
        ("Friday, July 20, 2005 12:00:00 GMT", "2005-07-20T12:00:00Z"),
        ("7 January 2023", "2023-01-07"),
        ("Sept. 3rd, 2001", "2001-09-03"),
        ("October 1986", "1986-10"),
        ("12:30 PM, March 3, 2021", "2021-03-03T12:30"),
        ("12:01 am, March 3, 2021", "2021-03-03T00:01"),
        ("7. Januar 2023", "2023-01-07"),
        ("1 mars 2019", "2019-03-01"),
        ("5 de mayo de 2020", "2020-05-05"),
        ("7 января 2023 г.", "2023-01-07"),
        ("20.1.2020 um 15.30 Uhr", "2020-01-20T15:30"),
        ("2018-06/2018-08", "2018-06/2018-08"),
        ("1986~", "1986~"),
    ],
)
def test_date_words_become_edtf_with_their_granularity(words: str, date: str) -> None:
    assert edtf(words) == date


@pytest.mark.parametrize(
    "words",
    ["", "soon", "May", "Monday", "12.30", "1/2/20", "2020-02-31", "31/02/2020", "2016-13-01", "123456", "0000-00-00",
     "Published January 7, 2023", "7 January 2023 and 8 January 2023", "20/20/2020"],
)  # fmt: skip
def test_what_is_no_date_gives_none(words: str) -> None:
    assert edtf(words) is None


def test_two_readings_of_a_numeric_date_leave_only_the_year() -> None:
    assert edtf("01/02/2020") == "2020"


def test_a_weekday_or_the_document_settles_a_numeric_date() -> None:
    assert edtf("Thu, 01/02/2020") == "2020-01-02"
    assert edtf("Sat, 01/02/2020") == "2020-02-01"
    assert edtf("01/02/2020", day_first=True) == "2020-02-01"
    assert edtf("01/02/2020", day_first=False) == "2020-01-02"


def test_an_hour_without_minutes_is_left_out() -> None:
    assert edtf("January 7, 2023, 5 p.m. EST") == "2023-01-07"


def test_a_time_of_day_needs_a_day() -> None:
    assert edtf("March 2020 at 5:00 pm") == "2020-03"


@given(st.dates(datetime.date(1000, 1, 1), datetime.date(2999, 12, 31)))
def test_every_day_is_read_back_from_words_and_figures(day: datetime.date) -> None:
    month = day.strftime("%B")
    iso = day.isoformat()
    assert edtf(iso) == iso
    assert edtf(f"{month} {day.day}, {day.year:04}") == iso
    assert edtf(f"{day.strftime('%a')}, {day.day} {month} {day.year:04}") == iso
    assert edtf(f"{month} {day.year:04}") == iso[:7]


@given(st.text(max_size=60))
def test_any_text_gives_none_or_something_that_stays_as_it_is(text: str) -> None:
    date = edtf(text)
    assert date is None or edtf(date) == date
