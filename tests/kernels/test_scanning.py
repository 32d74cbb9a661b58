"""The compiled walk through a text finds the words that the grammars' patterns find."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from whence import kernels
from whence.extract import words
from whence.extract.attribution import tagging
from whence.kernels import Grammar, grammar_kinds, scanning

if kernels.COMPILED:
    from whence.kernels import _native, compiled

pytestmark = pytest.mark.skipif(not kernels.COMPILED, reason="Whence was installed without a compiler")
GRAMMARS = [words._GRAMMAR, tagging._GRAMMAR]
PIECES = st.sampled_from(
    "a I US U.S. Mr. St J. don't won’t o’clock n't 's ' ’ “ ” … -- - – _ __ $ US$ % 1 12 1,200 3.5 2001.37 1st 20th 1990s"
    " '90s 5-year F-16 AT&T and/or 12.5.2003 a.m. e.g. x_y naïve Ångström ½ ² \u00a0 \x1c \x85 \ue000\ue000\ue001 ( [3] ) , ; : ! ?".split(
        " "
    )
)
TEXTS = st.lists(PIECES | st.sampled_from([" ", "\n", "\t"]) | st.text(max_size=2), max_size=12).map("".join)


class Known(dict[str, tuple[Any, ...]]):
    """Makes up what it lacks, and keeps half of it."""

    def __missing__(self, word: str) -> tuple[int, str]:
        made = len(word), word.upper()
        if len(word) % 2:
            self[word] = made
        return made


@pytest.mark.parametrize("grammar", GRAMMARS)
@settings(max_examples=300)
@given(text=TEXTS, low=st.integers(0, 9), high=st.integers(0, 9))
@example(text="U.S. firms, and US$5 (don't) 'go' at 9:30 a.m.; 2001.37 He", low=0, high=0)
@example(text="said. Sen. well-known and/or AT&T x-_ re-é re-1. so.so it.\ue000 a.- b.. c- --", low=0, high=0)
def test_words_and_places_are_those_of_the_pattern(grammar: Grammar, text: str, low: int, high: int) -> None:
    span = min(low, len(text)), max(min(low, len(text)), len(text) - high)
    found = compiled.scan_words(text, span, grammar, Known())
    assert found == scanning.scan_words(text, span, grammar, Known())
    assert found.words == [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)]


def test_a_sign_that_the_table_does_not_name_is_left_to_the_pattern() -> None:
    grammar = Grammar(re.compile(r"[a-z]+(?:-[a-z]+)*|\d+"), grammar_kinds(ends_word=" "))
    found = compiled.scan_words("so well-known - a 7", (0, 19), grammar, Known())
    assert found.words == ["so", "well-known", "a", "7"]
    assert found.columns[0] == [2, 10, 1, 1]


def test_an_error_of_the_dictionary_is_passed_on() -> None:
    with pytest.raises(KeyError):
        compiled.scan_words("word", (0, 4), GRAMMARS[0], {})


@pytest.mark.parametrize("known", [{"a": (1,), "b": (1, 2)}, {"a": (), "b": (1,)}])
def test_words_of_which_unequally_much_is_known_are_refused(known: dict[str, tuple[int, ...]]) -> None:
    with pytest.raises(ValueError, match="more is known"):
        compiled.scan_words("a b a", (0, 5), GRAMMARS[0], known)


@pytest.mark.parametrize(("start", "end", "kinds"), [(3, 2, bytes(128)), (0, 9, bytes(128)), (0, 4, bytes(7))])
def test_spans_outside_the_text_and_other_tables_are_refused(start: int, end: int, kinds: bytes) -> None:
    with pytest.raises(ValueError, match="outside its text"):
        _native.scan_words("word", start, end, kinds, re.compile("x").match, {})
