"""Articles of journals that a note's sentence cites."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.read.reading import reading
from whence.extract import extract
from whence.extract.citing.prose.articles import articles, with_articles
from whence.models import Reference

PLACE = "12 HARV. L. REV. 3, 14–15 (1999)"


def cited(words: str) -> list[str]:
    return [words[one.start : one.end] for one in articles(words, (0, len(words)))]


@pytest.mark.parametrize(
    "before",
    [
        "All of this is contested, as documented in ",
        "A famous study in this vein is ",
        "Much of it is shown by the work of the pilots. See ",
        "It was coined by ",
    ],
)
@pytest.mark.parametrize(
    "name", ["Ann M. Roe", "Ward Berg", "Ann Roe & Bo Lee", "Ann Roe, Bo Lee & Cy Day", "John Roe et al."]
)
def test_an_article_begins_with_its_author_wherever_its_sentence_does(before: str, name: str) -> None:
    told = f"{name}, The Tides and the Tolls: A View from the Quay, {PLACE}"
    assert cited(f"{before}{told}, who asked forty pilots.") == [told]


def test_a_title_may_be_a_question() -> None:
    told = f"Ward Berg, Do Pilots Pay After the Storm? A Glimpse Inside the Harbour, {PLACE}"
    assert cited(f"A source is the study conducted by {told}.") == [told]


def test_of_two_names_the_one_that_is_surely_a_persons_is_the_authors() -> None:
    told = f"Ann M. Roe, The Tides and the Tolls, {PLACE}"
    assert cited(f"In the Harbour Board, as is noted by {told}.") == [told]
    assert cited(f"In the Old Town, as is noted in the New Harbour, Tides and Tolls, {PLACE}.") == []


@pytest.mark.parametrize(
    "words",
    [
        "Roe v. Harbour Board, 12 U.S. 3, 14 (1999)",
        "Gale v. Robert Welch, Inc., 418 U.S. 323, 350 (1974)",
        f"Ann M. Roe said nothing. It is in Tides and Tolls, {PLACE}",
        f"Ann M. Roe, Tides (2001); Tides and Tolls, {PLACE}",
    ],
)
def test_a_judgment_or_what_another_sentence_cites_is_no_article(words: str) -> None:
    assert cited(words) == []


def test_what_was_read_with_its_author_stays() -> None:
    words = f"Ann M. Roe, The Tides and the Tolls, {PLACE}"
    read = Reference("a", 0, len(words), {"author": [{"family": "Roe"}], "title": "The Tides and the Tolls"})
    assert with_articles(words, [read], (0, len(words)), lambda place: []) == [read]


def test_a_judgment_that_quotes_an_article_stays() -> None:
    words = f"Lee v. Bay, 4 F.3d 1 (1st Cir. 2001) (citing Ann M. Roe, The Tides and the Tolls, {PLACE})"
    read = Reference("a", 0, len(words), {"title": "Lee v. Bay"})
    assert with_articles(words, [read], (0, len(words)), lambda place: []) == [read]


def test_a_note_is_pointed_to_by_the_author_whom_its_sentence_names() -> None:
    notes = (
        f"[^1]: All of these views are contested, as documented in Ann M. Roe, The Tides and the Tolls, {PLACE}.\n\n"
        "[^2]: Bo Lee, Silt and Sand (2001).\n\n[^3]: Roe, supra note 1, at 14.\n"
    )
    found = extract(reading(f"So.[^1] And so.[^2] Again.[^3]\n\n{notes}", "a.md"))
    short = next(one for one in found.references if one.short_form == "supra")
    assert short.work is not None
    assert short.work["title"].startswith("The Tides and the Tolls")


@given(st.text(alphabet="AaRoe .,&()12’", max_size=300))
@settings(max_examples=100)
def test_articles_lie_inside_the_text_and_do_not_overlap(text: str) -> None:
    found = [(one.start, one.end) for one in articles(text, (0, len(text)))]
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(one[1] <= two[0] for one, two in pairwise(found))
