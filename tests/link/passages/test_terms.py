"""The places of words and phrases, found in a text's words as the index reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.link.passages.terms import term_places
from whence.store.search import places
from whence.text import tokens

WORDS = st.sampled_from(["Silt", "silt", "and", "U.S.", "us", "won’t", "[S]ilt", "sand1", "ﬁre", "1", "…", "Ostmere,"])
TERMS = st.lists(
    st.sampled_from([("silt",), ("us", "silt"), ("and",), ("won't",), ("fire",), ("sand", "silt")]), max_size=3
)


@given(st.lists(WORDS, max_size=12).map(" ".join), TERMS, st.booleans())
def test_places_are_those_that_reading_word_by_word_gives(
    text: str, wanted: list[tuple[str, ...]], skips: bool
) -> None:
    skip = [(at, at + 1) for at, sign in enumerate(text) if sign == "1"] if skips else []
    assert term_places(text, wanted, skip=skip) == places(tokens(text, skip=skip), wanted)


def test_a_term_that_stands_nowhere_leaves_no_place() -> None:
    assert term_places("Silt and sand", [("silt",), ("gravel",)]) == []


@pytest.mark.parametrize("text", ["", "…", "Silt"])
def test_a_phrase_longer_than_the_text_stands_nowhere_in_it(text: str) -> None:
    assert term_places(text, [("silt", "and", "sand")]) == []
