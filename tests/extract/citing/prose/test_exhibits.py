"""Evidence that inquiries and committees cite by the number stamped on it or by their own count."""

from __future__ import annotations

import pytest

from tests.extract.citing.noted import SMITH, in_note, led_to, of_notes
from whence.extract.citing.prose.exhibits import exhibits

STAMPED = (
    "[HBR00002032] at [10/13] to [17/45].",
    "[HBR00002033].",
    "Ann Lee 6th [WITN09890600] at [10/25].",
    "[HBR00002034].",
)


@pytest.mark.parametrize("paper", STAMPED)
def test_an_ibid_means_the_stamped_paper_before_it(paper: str) -> None:
    assert led_to(of_notes(*STAMPED, paper, "Ibid at [4/5]."), "6") in ("5", str(STAMPED.index(paper) + 1))


def test_two_stamped_papers_in_one_note_are_two() -> None:
    found = of_notes(*STAMPED, "[HBR00002033] and [HBR00002039].", "Ibid.")
    assert len(in_note(found, "5")) == 2
    assert led_to(found, "6") is None


def test_a_lone_number_is_no_paper() -> None:
    words = "The box HBR00002032 was lost."
    assert not list(exhibits("r", words, (0, len(words)), "n"))


def test_another_number_of_a_committee_is_another_paper() -> None:
    found = of_notes("HB 16, HB 58, HB 108.", SMITH, "HB 138.", "Ibid.")
    assert led_to(found, "4") != "1"


@pytest.mark.parametrize(
    "words", ["Clean tides, safe harbours, op. cit., para 4.", "Clean tides, safe harbours op. cit."]
)
def test_a_title_with_a_comma_may_stand_alone_before_op_cit(words: str) -> None:
    found = of_notes("Clean tides, safe harbours, Harbour Board of Ostmere (2010).", SMITH, words)
    assert led_to(found, "3") == "1"


OTHERS = " They differ from HBR00002034, HBR00002035 and HBR00002036."


@pytest.mark.parametrize(
    ("words", "cited"),
    [
        (
            "See 7/5/2006 “Harbour Meeting,” document prepared by Lee, HBR00002031.",
            ["7/5/2006 “Harbour Meeting,” document prepared by Lee, HBR00002031"],
        ),
        ("So it was. Letter of May 3, HBR00002031; HBR00002032.", ["Letter of May 3, HBR00002031", "HBR00002032"]),
        ("Ann Lee 6th [HBR00002031] at [10/25]", ["Ann Lee 6th [HBR00002031] at [10/25]"]),
        ("It was said in the meeting [HBR00002031] at [10].", ["[HBR00002031] at [10]"]),
    ],
)
def test_a_paper_begins_where_its_words_do(words: str, cited: list[str]) -> None:
    flat = words + OTHERS
    found = exhibits("r", flat, (0, len(words)), "n")
    assert [flat[one.reference.start : one.reference.end] for one in found] == cited
