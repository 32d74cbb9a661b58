"""Labels that a linear chain gets wrong, mended by what stands before them or nowhere."""

from __future__ import annotations

import pytest

from whence.extract.references.mending import mended
from whence.extract.references.tokens import tokens


def test_title_right_behind_the_editor_is_the_container() -> None:
    words = tokens("Berg. Silt. In: Chen (ed.): Dry Ports. Hurst, 1992.")
    named = ["author", "title", "editor", "editor", "editor", "title", "title", "publisher", "date"]
    assert mended(named, words) == [*named[:5], "container-title", "container-title", *named[7:]]


def test_title_behind_the_editor_stays_where_it_is_the_only_one() -> None:
    named = ["editor", "editor", "title", "date"]
    assert mended(named, tokens("Chen (ed.): Ports. 1992.")) == named


def test_title_behind_the_editor_stays_where_a_container_is_named() -> None:
    named = ["title", "editor", "title", "container-title"]
    assert mended(named, tokens("Silt. Chen: Ports. Harbours")) == named


@pytest.mark.parametrize(
    "words", ["Southern Gazette, 6 March 2021.", "Ostmere Times (May 3, 2019).", "Harbour Chronicle, March 2021;"]
)
def test_a_newspaper_by_its_name_and_day_is_the_container(words: str) -> None:
    named = ["title", "title", *["date"] * (len(words.split()) - 2)]
    assert mended(named, tokens(words)) == ["container-title", "container-title", *named[2:]]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("“Southern Gazette,” 6 March 2021.", ["title", "title", "date", "date", "date"]),
        ("Berg, Southern Gazette, 6 March 2021.", ["author", "title", "title", "date", "date", "date"]),
        ("Southern Gazette, 2021.", ["title", "title", "date"]),
        ("Silt Budget, 6 March 2021.", ["title", "title", "date", "date", "date"]),
    ],
)
def test_a_title_in_quotation_marks_or_by_an_author_or_of_a_year_stays(words: str, named: list[str]) -> None:
    assert mended(named, tokens(words)) == named
