"""Forms of verbs, told by what stands around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.extract.statements.verbforms import open_words, signs_alone, told
from whence.extract.words import words


def form(text: str, word: str) -> str:
    """The sign of the last `word` in a text."""
    found = words(text, (0, len(text)))
    at = len(found.raw) - 1 - found.raw[::-1].index(word)
    return told(found, 0, len(found))[at]


@pytest.mark.parametrize(
    ("text", "word", "sign"),
    [
        ("They will report the costs to the senate.", "report", "B"),
        ("They report the costs to the senate.", "report", "F"),
        ("The report was read by the senate.", "report", "L"),
        ("The envoys were told of it.", "told", "Q"),
        ("The envoys told him of it.", "told", "E"),
        ("The men have left the town.", "have", "A"),
        ("The men may have left the town.", "have", "b"),
    ],
)
def test_a_word_has_the_form_that_stands_there(text: str, word: str, sign: str) -> None:
    assert form(text, word) == sign


def test_a_month_and_a_name_are_no_modal_verbs() -> None:
    assert form("He came in May.", "May") == "H"
    assert form("He met Will there.", "Will") == "K"
    assert form("They may come.", "may") == "m"


def test_a_past_of_four_letters_is_a_verb() -> None:
    assert form("The men used the road to Rome.", "used") == "E"


def test_nouns_behind_an_article_are_not_asked() -> None:
    text = "The fund for land and the trees."
    found = words(text, (0, len(text)))
    signs = signs_alone(found, 0, len(found))
    assert open_words(signs) == []
    assert told(found, 0, len(found)) == "DLILCDL."


def test_words_that_may_be_verbs_are_open() -> None:
    text = "Costs rose, and they plan to cut them."
    found = words(text, (0, len(text)))
    signs = signs_alone(found, 0, len(found))
    items = open_words(signs)
    assert [found.raw[at] for at in items] == ["rose", "plan", "cut"]


@given(
    st.text(alphabet="the man will have been told to plan, and died; who ran" + '."', max_size=120), st.integers(0, 5)
)
def test_there_is_one_sign_for_each_word(text: str, first: int) -> None:
    found = words(text, (0, len(text)))
    begin = min(first, len(found))
    assert len(told(found, begin, len(found))) == len(found) - begin
