"""The words of the index are the words of the comparison text, in any script."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from whence import kernels
from whence.link.passages.words import hashed
from whence.text import tokens

JOINTS = "'’ʼ‘＇.,-\u2010\u00ad\u200b\u200c\u200d\u2060[]() \t\r\n1²½Ⅷ①٣๒AaßſİıʼªﬁＡέё́我のかไทพြ한ᄒ\u1161ｶﾞ\u16d67“”…"
PIECES = st.one_of(
    st.text(alphabet=JOINTS),
    st.text(),
    st.sampled_from(
        ["[sic]", "[w]e", "reword[ed]", "U.S.", "U.S.A", "pre-\nview", "pre-\r\n  view", "300,000", "2.1.", "won’t"]
    ),
)
TEXTS = st.lists(PIECES, max_size=12).map("".join)


@given(TEXTS)
@example("a[b][c]d [sic]x x[sic]y [e]\u0301 A.中.B. 1.๒ ʼ ʼa Ⅰ.2 ｶﾞ ª.b.c")
@example("\ud800a [" + "a" * 50)
def test_any_text_has_the_words_of_the_comparison_text(text: str) -> None:
    expected, found = tokens(text), hashed(text)
    assert found.starts.tolist() == expected.starts
    assert found.ends.tolist() == expected.ends
    assert found.hashes.tolist() == [kernels.hash_word(word) for word in expected.words]
    assert found.shapes.tolist() == [kernels.shape_word(word) for word in expected.words]


@given(TEXTS, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=3))
def test_skipped_spans_are_no_words(text: str, skip: list[tuple[int, int]]) -> None:
    expected, found = tokens(text, skip=skip), hashed(text, skip)
    assert found.starts.tolist() == expected.starts
    assert found.hashes.tolist() == [kernels.hash_word(word) for word in expected.words]


@pytest.mark.parametrize("first", range(0, 0x110000, 0x8000))
def test_every_character_has_the_form_of_the_comparison_text(first: int) -> None:
    text = " ".join(f"{chr(code)} x{chr(code)}y" for code in range(first, first + 0x8000))
    expected = tokens(text)
    assert hashed(text).hashes.tolist() == kernels.hash_words(expected.words).tolist()


def test_long_hostile_runs_take_linear_time() -> None:
    for text in (
        "[" * 200_000,
        "[a" * 100_000,
        "a.b" * 100_000,
        "a-\n" * 100_000,
        "\u200b" * 200_000,
        "a[" + "b" * 300_000,
    ):
        assert np.array_equal(hashed(text).starts, np.array(tokens(text).starts))
