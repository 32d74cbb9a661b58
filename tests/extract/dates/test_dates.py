"""Dates in running text."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from whence.extract import extract
from whence.extract.dates import Dated
from whence.extract.dates.dated import writes_day_first
from whence.extract.words import words
from whence.models import DateExpression, DateRole, Metadata, Reading

CASES = yaml.safe_load((Path(__file__).parents[2] / "cases" / "dates.yml").read_text(encoding="utf-8"))


def dates(text: str, published: str | None = None) -> list[DateExpression]:
    reader = Dated("r", published, day_first=writes_day_first(text))
    return reader.read(words(text, (0, len(text))))


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_dates_of_the_cases(case: dict[str, Any]) -> None:
    published = case.get("published")
    found = dates(case["text"], published.isoformat() if isinstance(published, date) else published)
    expected = [(words_, str(edtf), part) for words_, edtf, part in case["dates"]]
    assert [(case["text"][d.start : d.end], d.edtf, d.part) for d in found] == expected, case["why"]
    if "alternatives" in case:
        assert [str(one) for one in case["alternatives"]] == list(found[0].alternatives)


def test_a_date_without_a_year_takes_the_year_said_near_it_before_the_documents_own() -> None:
    (_, second) = dates("In 1999 he fled. He came back on June 3.", "2020-01-20")
    assert (second.edtf, second.alternatives) == ("1999-06-03", ("2019-06-03",))


def test_a_date_that_leans_on_another_names_it() -> None:
    first, second = dates("On March 3, 1999 it began. A week later it ended.")
    assert second.base == first.id
    assert second.edtf == "1999-03-10"


def test_days_of_a_year_before_year_zero_have_a_sign() -> None:
    (found,) = dates("in 44 BC")
    assert (found.earliest, found.latest) == ("-0043-01-01", "-0043-12-31")


def roles(text: str, **given: Any) -> list[tuple[str, DateRole]]:
    found = extract(Reading("d", "r", text), given=Metadata(**given))
    return [(text[d.start : d.end], d.role) for d in found.dates]


def test_the_day_on_which_something_was_said_is_kept_apart() -> None:
    text = "In December 1823, President Monroe told Congress that the fleet had sailed in 1820 to the south.\n"
    assert roles(text) == [("December 1823", DateRole.SAID), ("1820", DateRole.HAPPENED)]


def test_as_of_and_published_are_kept_apart() -> None:
    text = "As of March 2003 the list had forty names; it was published on April 1, 2003, after the war began.\n"
    assert roles(text) == [("March 2003", DateRole.AS_OF), ("April 1, 2003", DateRole.PUBLISHED)]


def test_ten_thousand_dates_are_read_in_one_pass() -> None:
    text = " ".join(f"On March {n % 28 + 1}, {1950 + n % 60}, it rained." for n in range(10_000))
    assert len(dates(text)) == 10_000


def test_numbers_of_a_thousand_digits_are_no_dates() -> None:
    assert dates("In " + "9" * 1000 + " and " + "1" * 5000 + "/12/2020.") == []


@given(st.text(alphabet="Mayrch in12 093-/,.BCADthelast week ago’", max_size=120))
def test_every_date_stands_where_it_says(text: str) -> None:
    for found in dates(text, "2020-01-20"):
        assert 0 <= found.start < found.end <= len(text)
        assert not text[found.start].isspace()


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2049, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    text = f"It ended on {day:%B} {day.day}, {day.year}."
    assert [one.edtf for one in dates(text)] == [day.isoformat()]


def test_a_word_without_its_first_letter_is_no_year() -> None:
    text = "Users correctly predict 've' versus 'fty.' A simple pattern follows, in '94 as well."
    assert [text[found.start : found.end] for found in dates(text)] == ["'94"]
