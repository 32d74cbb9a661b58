"""Cheap signs that spare most words a costly pattern: none may be missing where the pattern would match."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.extract.attribution.assembly import _MARKED
from whence.extract.citing.splitting import _BACK, _BACK_HINT
from whence.extract.lexicon import lines
from whence.extract.pairing import may_pair, pair
from whence.extract.people import is_organisation
from whence.extract.sentences import sentences

_ANY_MARK = re.compile(r"""["“”„‟＂«»‹›「」『』‘`]|''|(?<!\w)'""")


def test_all_titles_of_persons_begin_with_a_capital() -> None:
    assert [title for title in lines("titles_of_persons") if not title[0].isupper()] == []


@given(st.text(alphabet="ab '\"“’`. ", max_size=12))
def test_a_mark_is_seen_by_its_first_character(text: str) -> None:
    assert bool(_MARKED.search(text)) == bool(_ANY_MARK.search(text))


@settings(max_examples=300)
@given(st.text(alphabet="ab_1 '\"“”’‘`«»\ufffd.(\n", max_size=14), st.integers(0, 3))
def test_words_without_a_mark_hold_no_pair_and_no_mark_without_partner(text: str, start: int) -> None:
    span = min(start, len(text)), len(text)
    assert may_pair(text, span) or pair(text, span) == ([], [])


@pytest.mark.parametrize(
    "words",
    ["Ibid., p. 3", "ibid", "Ebd. S. 3", "ebenda", "72 bid., p. 5", "3 b i d .,", "Id. at 4", "id. at 4", "Berg, op. cit.",
     "Berg, loc cit", "Berg, a. a. O.", "Berg, supra note 4"],
)  # fmt: skip
def test_what_points_back_has_its_hint(words: str) -> None:
    assert _BACK.search(words)
    assert _BACK_HINT.search(words)


@pytest.mark.parametrize(
    "words", ["The Daily  News", "General Accounting Office", "minister of Health", "Ostmere bank"]
)
def test_nouns_of_organisations_are_seen_whatever_their_case(words: str) -> None:
    assert is_organisation(words)


@settings(max_examples=200)
@given(st.text(alphabet="aZ.’' !?…\"1", max_size=30))
def test_sentences_cover_all_but_spaces(text: str) -> None:
    spans = sentences(text, (0, len(text)))
    left = "".join(
        text[a:b] for a, b in zip([0, *(b for _, b in spans)], [*(a for a, _ in spans), len(text)], strict=True)
    )
    assert not left.strip()


def test_dots_that_break_off_end_a_sentence_behind_an_abbreviation_too() -> None:
    text = "He met Mr... She left. He saw Mr. Lee."
    assert [text[a:b] for a, b in sentences(text, (0, len(text)))] == ["He met Mr...", "She left.", "He saw Mr. Lee."]
