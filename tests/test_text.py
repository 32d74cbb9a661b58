"""Comparison text and tokens (design §6)."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.text import NOTE_MARKER, blank, content_words, normalise, stopwords, tokens

CASES = [
    # Typography and case are free.
    ("“Won’t”", ["won't"]),
    ("WON'T", ["won't"]),
    # Initials read as one word, with or without their dots.
    ("the U.S. and the US", ["the", "us", "and", "the", "us"]),
    ("J. Edgar", ["j", "edgar"]),
    # Figures keep their separators; a full stop after a figure is punctuation.
    ("2.1 million, 300,000.", ["2.1", "million", "300,000"]),
    ("in 1994.", ["in", "1994"]),
    # A fraction is not the figure that its digits would spell.
    ("½ of 12", ["1⁄2", "of", "12"]),
    # An editor's bracket inside a word leaves the word.
    ("[w]e conclude[d]", ["we", "concluded"]),
    ("he [sic] wrote", ["he", "sic", "wrote"]),
    # Compatibility forms, ligatures and full-width letters.
    ("ﬁnal ＡＢＣ", ["final", "abc"]),
    # A word broken at a line's end, and one with soft hyphens.
    ("exam-\n  ple co\u00adopera\u00adte", ["example", "cooperate"]),
    # Hyphens and dashes part words.
    ("oil–hungry well-known", ["oil", "hungry", "well", "known"]),
    # Scripts without spaces: each character is a word.
    ("中文字", ["中", "文", "字"]),
    # Persian words keep their zero-width non-joiner inside.
    ("می\u200cخواهم", ["میخواهم"]),
    ("", []),
    ("— … !", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_words_of_the_comparison_text(text: str, expected: list[str]) -> None:
    assert tokens(text).words == expected


@given(st.text())
def test_every_word_leads_to_its_characters(text: str) -> None:
    found = tokens(text)
    last = 0
    for word, start, end in zip(found.words, found.starts, found.ends, strict=True):
        assert last <= start < end <= len(text)
        assert normalise(text[start:end]) == word
        last = end


@given(st.text(alphabet=st.characters(categories=["L", "M", "N"]), min_size=1, max_size=60))
def test_normalising_twice_is_normalising_once(word: str) -> None:
    assert normalise(normalise(word)) == normalise(word)


@given(st.text(alphabet="abc \n", min_size=5))
def test_blank_keeps_every_offset(text: str) -> None:
    masked = blank(text, [(1, 3), (2, 5)])
    assert masked == text[:1] + "    " + text[5:]


def test_note_markers_are_left_out_without_cutting_words() -> None:
    text = "the attack[1] was, as said,[3–5] planned"
    spans = [found.span() for found in NOTE_MARKER.finditer(text)]
    assert tokens(text, skip=spans).words == ["the", "attack", "was", "as", "said", "planned"]


def test_negations_are_no_content_words_but_stay_words() -> None:
    assert tokens("was not placed").words == ["was", "not", "placed"]
    assert content_words(["was", "not", "placed"]) == ["placed"]


def test_a_language_without_a_list_has_no_stopwords() -> None:
    assert stopwords("xx") == frozenset()


def test_composed_and_decomposed_letters_are_one_word() -> None:
    assert tokens("Chávez").words == tokens(unicodedata.normalize("NFD", "Chávez")).words
