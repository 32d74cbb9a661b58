"""Words with their signs, and places of words: both kernels give what they are to give, and the same."""

from __future__ import annotations

import gc
import re
import sys
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from whence import kernels
from whence.extract import words
from whence.extract.attribution.tagging import SIGNER
from whence.kernels import Signer, signs, spotting, word_set

if kernels.COMPILED:
    from whence.kernels import _native, compiled

compiled_only = pytest.mark.skipif(not kernels.COMPILED, reason="Whence was installed without a compiler")
WORDS = "a I said Says SAID U.S. Mr. St J. don't n't 's 'x “ -- - _ $ % 1 1,200 3.5 naïve Ångström ½ \ue000\ue000\ue001 ( ) , . ! says-so"
PIECES = st.sampled_from([*WORDS.split(" "), "x" * 39, "y" * 40])
TEXTS = st.lists(PIECES | st.sampled_from([" ", "\n", "\x1c"]) | st.text(max_size=2), max_size=14).map("".join)
SAID = word_set(["said", "says", "naïve", "Says", "a"])


def as_lists(found: kernels.Signed) -> tuple[Any, ...]:
    return found._replace(starts=list(found.starts), ends=list(found.ends))


@compiled_only
@pytest.mark.parametrize("signer", [SIGNER, words._SIGNER])
@settings(max_examples=200)
@given(text=TEXTS, low=st.integers(0, 9), most=st.integers(1, 6))
@example(text="He said: “\ue000\ue000\ue001” and don't U.S. ", low=0, most=400)
def test_the_compiled_signs_are_those_of_the_reference(signer: Signer, text: str, low: int, most: int) -> None:
    span = min(low, len(text)), len(text)
    found = compiled.sign_words(text, span, signer, base=low + 7, most=most)
    assert as_lists(found) == as_lists(signs.sign_words(text, span, signer, base=low + 7, most=most))


@settings(max_examples=100)
@given(text=TEXTS, most=st.integers(1, 5))
def test_reading_on_where_the_last_words_ended_gives_all_words(text: str, most: int) -> None:
    whole = kernels.sign_words(text, (0, len(text)), SIGNER, base=0, most=len(text) + 1)
    at, found, starts = 0, [], []
    while at < len(text):
        part = kernels.sign_words(text, (at, len(text)), SIGNER, base=at, most=most)
        found += part.words
        starts += part.starts
        at = part.stop
    assert (found, starts) == (whole.words, list(whole.starts))


@compiled_only
@given(text=TEXTS)
@example(text="\u212a said, ſaid saİd aß A")
def test_the_compiled_places_are_those_of_the_reference(text: str) -> None:
    found, wanted = compiled.spot_words(text, SAID), spotting.spot_words(text, SAID)
    assert (list(found.places), found.runs) == (wanted.places, wanted.runs)
    assert all(text[at:].lower().startswith(("said", "says", "a")) for at in found.places)


def test_words_of_other_letters_stand_in_no_set() -> None:
    assert SAID.words == {"said", "says", "a"}
    assert list(kernels.spot_words("naïve Says saidx", SAID).places) == [6]


def test_a_set_of_many_words_finds_each_of_them() -> None:
    many = [chr(97 + i % 26) * (1 + i // 26) for i in range(500)]
    text = " ".join(many)
    assert len(kernels.spot_words(text, word_set(many)).places) == 500
    assert list(kernels.spot_words(text, word_set([])).places) == []


def signer_by(describe: Any) -> Signer:
    return Signer(SIGNER.grammar, describe)


@compiled_only
def test_a_word_is_described_once_unless_it_is_long() -> None:
    asked: list[str] = []

    def describe(word: str) -> tuple[str, str, str, None, int]:
        asked.append(word)
        return word, "a", "b", None, 1

    text = f"so {'x' * 39} {'y' * 40} so {'x' * 39} {'y' * 40}"
    found = compiled.sign_words(text, (0, len(text)), signer_by(describe), base=0, most=9)
    assert asked == ["so", "x" * 39, "y" * 40, "y" * 40]
    assert found.words == text.split()


@compiled_only
def test_thousands_of_words_are_found_again() -> None:
    text = " ".join(f"w{i}x" for i in range(5000))
    describing = signer_by(lambda word: (word[::-1], "a", "b", word if word.endswith("7x") else None, 2))
    first = compiled.sign_words(text, (0, len(text)), describing, base=0, most=9999)
    again = compiled.sign_words(text, (0, len(text)), describing, base=0, most=9999)
    assert as_lists(first) == as_lists(again)
    assert len(first.carried) == 500
    assert first.words[17] == "x71w"


@compiled_only
@pytest.mark.parametrize(
    "told",
    [("w", "a", "b", None), ("w", "ab", "b", None, 0), ("w", "", "b", None, 0), ("w", "a", 1, None, 0), ["w"], None],
)
def test_other_descriptions_are_refused(told: object) -> None:
    with pytest.raises(ValueError, match=r"description|sign"):
        compiled.sign_words("word", (0, 4), signer_by(lambda _: told), base=0, most=9)


@compiled_only
def test_an_error_of_the_description_is_passed_on() -> None:
    with pytest.raises(KeyError, match="word"):
        compiled.sign_words("word", (0, 4), signer_by({}.__getitem__), base=0, most=9)


@compiled_only
@pytest.mark.parametrize(("start", "end", "base", "most"), [(3, 2, 0, 1), (0, 9, 0, 1), (0, 4, 0, 0), (0, 4, 2**32, 1)])
def test_stretches_outside_the_text_are_refused(start: int, end: int, base: int, most: int) -> None:
    opened = _native.open_signer(bytes(128), re.compile(r"\w+").match, SIGNER.describe, 1)
    with pytest.raises(ValueError, match=r"outside its text|too long"):
        _native.sign_words(opened, "word", start, end, base, most)


@compiled_only
def test_tables_of_other_sizes_are_refused() -> None:
    with pytest.raises(ValueError, match="another size"):
        _native.open_signer(bytes(7), re.compile("x").match, SIGNER.describe, 1)
    for table in (b"", bytes(24), bytes(4)):
        with pytest.raises(ValueError, match=r"power of two|items of another size"):
            _native.spot_words("a", table, b"")


@compiled_only
@given(table=st.binary(min_size=32, max_size=32), pool=st.binary(max_size=9))
def test_a_hostile_table_is_read_within_its_bounds(table: bytes, pool: bytes) -> None:
    assert all(at in (0, 2, 5) for at in memoryview(_native.spot_words("a bc def", table, pool)[0]).cast("I"))


@compiled_only
def test_a_closed_signer_gives_back_what_it_kept() -> None:
    carried = object()
    before = sys.getrefcount(carried)
    opened = _native.open_signer(bytes(128), re.compile(r"\w+").match, lambda word: (word, "a", "b", carried, 0), 9)
    _native.sign_words(opened, "so it is so", 0, 11, 0, 9)
    del opened
    gc.collect()
    assert sys.getrefcount(carried) == before
