"""The compiled walk through a text finds the words that the grammars' patterns find."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from whence import kernels
from whence.extract import words
from whence.extract.attribution import tagging
from whence.kernels import Grammar, Signer, grammar_kinds, scanning, sign_words

pytestmark = pytest.mark.skipif(not kernels.COMPILED, reason="Whence was installed without a compiler")
PIECES = st.sampled_from(
    "a I US U.S. Mr. St J. don't won’t o’clock n't 's ' ’ “ ” … -- - – _ __ $ US$ % 1 12 1,200 3.5 2001.37 1st 20th 1990s"
    " '90s 5-year F-16 AT&T and/or 12.5.2003 a.m. e.g. x_y naïve Ångström ½ ² \u00a0 \x1c \x85 \ue000\ue000\ue001 ( [3] ) , ; : ! ?".split(
        " "
    )
)
TEXTS = st.lists(PIECES | st.sampled_from([" ", "\n", "\t"]) | st.text(max_size=2), max_size=12).map("".join)


def told(word: str) -> tuple[str, str, str, None, int]:
    """Nothing but the word."""
    return word, "w", "w", None, 0


SIGNERS = [Signer(grammar, told) for grammar in (words._GRAMMAR, tagging._GRAMMAR)]


@pytest.mark.parametrize("signer", SIGNERS)
@settings(max_examples=300)
@given(text=TEXTS, low=st.integers(0, 9), high=st.integers(0, 9))
@example(text="U.S. firms, and US$5 (don't) 'go' at 9:30 a.m.; 2001.37 He", low=0, high=0)
@example(text="said. Sen. well-known and/or AT&T x-_ re-é re-1. so.so it.\ue000 a.- b.. c- --", low=0, high=0)
def test_words_and_places_are_those_of_the_pattern(signer: Signer, text: str, low: int, high: int) -> None:
    span = min(low, len(text)), max(min(low, len(text)), len(text) - high)
    found = sign_words(text, span, signer, base=span[0], most=len(text) + 1)
    starts, ends = list(found.starts), list(found.ends)
    assert (found.words, starts, ends) == scanning.scan_words(text, span, signer.grammar)
    assert found.words == [text[start:end] for start, end in zip(starts, ends, strict=True)]


def test_a_sign_that_the_table_does_not_name_is_left_to_the_pattern() -> None:
    grammar = Grammar(re.compile(r"[a-z]+(?:-[a-z]+)*|\d+"), grammar_kinds(ends_word=" "))
    found = sign_words("so well-known - a 7", (0, 19), Signer(grammar, told), base=0, most=9)
    assert found.words == ["so", "well-known", "a", "7"]
