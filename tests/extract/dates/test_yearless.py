"""Dates whose year is not said, and spans that count from where the text stands."""

from __future__ import annotations

import pytest

from whence.extract.dates import Dated
from whence.extract.words import words
from whence.models import DateExpression

HISTORY = "".join(f"In {year} the ministry moved. " for year in range(1990, 1997))


def last(text: str, published: str | None = "2020-06-09") -> DateExpression:
    return Dated("r", published).read(words(text, (0, len(text))))[-1]


@pytest.mark.parametrize(
    "before",
    [
        "The 1918 influenza pandemic killed many.",
        "It was the largest fall since 1945.",
        "The Act of 1996 is in force.",
        "The goal is a billion doses by the end of 2022.",
        "Over a hundred years ago it was no better.",
    ],
)
def test_a_year_that_only_names_something_gives_its_year_to_no_other_sentence(before: str) -> None:
    assert last(f"{before} Output fell in April.").edtf == "2020-04"


def test_a_year_that_is_only_mentioned_stays_an_alternative() -> None:
    assert last("The 1996 law is old. Output fell in April.").alternatives == ("1996-04",)


@pytest.mark.parametrize("text", ["The 1996 law was signed in July.", "Since the Act of 1996, in July, it was law."])
def test_it_gives_its_year_to_its_own_sentence(text: str) -> None:
    assert last(text).edtf == "1996-07"


def test_it_gives_its_year_where_the_text_tells_of_that_time() -> None:
    text = "In 1997 he left for Sudan. " + "He wrote letters. " * 60 + "The 1998 bombings came next. In August he fled."
    assert last(text).edtf == "1998-08"


def test_a_history_stays_in_the_year_that_it_told_of_last() -> None:
    quiet = "Nothing else is known of that time. " * 40
    assert last(f"{HISTORY}{quiet}In May he moved.").edtf == "1996-05"
    assert last(f"In 1996 he fled. {quiet}In May he moved.").edtf == "2020-05"


@pytest.mark.parametrize("said", ["September 11", "Sept. 11", "11 September"])
def test_september_11_alone_is_that_of_2001_in_what_was_written_later(said: str) -> None:
    found = last(f"After the {said} attacks much changed.")
    assert (found.edtf, found.alternatives) == ("2001-09-11", ("2019-09-11",))
    assert last(f"After the {said} fire much changed.", "1999-10-01").edtf == "1999-09-11"


@pytest.mark.parametrize(
    "text", ["In 2012 the consulate was attacked on September 11.", "On September 11, 2012 it burned."]
)
def test_september_11_of_another_year_is_that_years(text: str) -> None:
    assert last(text).edtf == "2012-09-11"


def test_september_11_gives_its_year_to_no_other_date() -> None:
    assert last("Since September 11 much has changed. A hearing was held on April 6.").edtf == "2020-04-06"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In 1928 it was found. They tried harder over the last decade.", "2010/2020-06-09"),
        ("In 1928 it was found. They will try over the next decade.", "2020-06-09/2030"),
        ("In 1928 it was found. They will try within the next year.", "2021"),
        ("In 1928 it was found. The next year it was sold.", "1929"),
        ("In 1928 it was found. The last year has been good.", "2019"),
        ("In fiscal year 2001 it grew. It shrank in that year.", "2000-10/2001-09"),
        ("Much was built over the past two decades.", "2000/2020-06-09"),
    ],
)
def test_last_and_next_count_from_the_text_or_go_on_telling(text: str, edtf: str) -> None:
    assert last(text).edtf == edtf


@pytest.mark.parametrize("text", ["In 1996, he came on the last day.", "In 1996, it was the last week of term."])
def test_the_last_of_something_is_not_the_one_before(text: str) -> None:
    assert last(text).edtf == "1996"


@pytest.mark.parametrize(
    ("text", "edtf", "alternatives"),
    [
        ("The forum on July 4 is open.", "2020-07-04", ("2019-07-04",)),
        ("The forum on November 3 was open.", "2019-11-03", ("2020-11-03",)),
        ("In October it was open.", "2019-10", ("2020-10",)),
        ("The forum on May 4 was open.", "2020-05-04", ()),
    ],
)
def test_a_day_soon_to_come_is_this_years_and_the_other_year_an_alternative(
    text: str, edtf: str, alternatives: tuple[str, ...]
) -> None:
    found = last(text)
    assert (found.edtf, found.alternatives) == (edtf, alternatives)
