"""The compiled walk through a text finds the runs of capitalised words that the grammar's pattern finds."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from whence import kernels
from whence.extract.names.runs import _GRAMMAR
from whence.kernels import capitals

if kernels.COMPILED:
    from whence.kernels import _native, compiled

pytestmark = pytest.mark.skipif(not kernels.COMPILED, reason="Whence was installed without a compiler")
PIECES = st.sampled_from(
    "Rye I A The of the and in bin de & al- al-Hamra as-yet bomb- A-bomb -end e l’Est d'Or O’Neil O'Neil Iran's don't St."
    " Sen. Senate. J. J.R. U.S. Co., Smith, Jr. Sr. Lashkar-e-Taiba Tri-border F-16 AT&T x_y 1990s 3M Ångström É élan"
    " naïve ‐era –on —Then “Rye” (RYE) Москва 日本 a\u0301 É́ ; : . , - – ‐ ' ’ ` & \x1f \u2003 \u200b".split(" ")
)
GAPS = st.sampled_from(
    [" ", "  ", "   ", "\t", "\n", " \n ", "\r\n", "\n\n", "\r", "\u00a0", " \u00a0", "\n\u00a0", ""]
)
TEXTS = st.lists(PIECES | GAPS | GAPS | st.text(max_size=2), max_size=16).map("".join)


@settings(max_examples=600)
@given(text=TEXTS, low=st.integers(0, 9), high=st.integers(0, 9))
@example(text="Bank of the\n North-West and the Co. of Rye in and of the City", low=0, high=0)
@example(text="A-bomb as-yet al-Hazmi of the al-Rye, Jr. Rye, Sr", low=2, high=1)
def test_runs_are_those_of_the_pattern(text: str, low: int, high: int) -> None:
    span = min(low, len(text)), max(min(low, len(text)), len(text) - high)
    found = compiled.find_runs(text, span, _GRAMMAR, {"The", "Rye"})
    assert found == capitals.find_runs(text, span, _GRAMMAR, {"The", "Rye"})
    for words, starts, ends in found:
        assert [text[start:end] for start, end in zip(starts, ends, strict=True)] == list(words)


def test_a_small_word_without_a_name_behind_it_ends_no_run() -> None:
    found = compiled.find_runs("Bank of the sea; Bank of Rye", (0, 28), _GRAMMAR, frozenset())
    assert [words for words, _, _ in found] == [("Bank",), ("Bank", "of", "Rye")]


def test_an_error_of_the_pattern_is_passed_on() -> None:
    def fail(*_: object) -> None:
        raise KeyError

    with pytest.raises(KeyError):
        _native.find_runs("É", 0, 1, fail, b" ", b" ", b" ", frozenset())


@pytest.mark.parametrize(("start", "end"), [(3, 2), (0, 9), (-1, 2)])
def test_spans_outside_the_text_are_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="outside its text"):
        _native.find_runs("Word", start, end, _GRAMMAR.pattern.match, b" ", b" ", b" ", frozenset())
