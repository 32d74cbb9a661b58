"""Cheap signs that spare most words a costly pattern: none may be missing where the pattern would match."""

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.extract.citing.forms.backwords import BACK, BACK_HINT
from whence.extract.citing.forms.notenumbers import ALONE, CITED, CITED_HINT, NUMBER_HINT, POINTER
from whence.extract.hints import any_case, begins, hint
from whence.extract.lettered import _FIRST, _GLUED
from whence.extract.lexicon import compiled, lines, may_open_with
from whence.extract.pairing import may_pair, pair
from whence.extract.people import PERSON_IN_TEXT, is_organisation
from whence.extract.sentences import sentences
from whence.extract.signoffs import _DASHED, _TAIL
from whence.extract.speakers import _LONGEST_VERB


def test_all_titles_of_persons_begin_with_a_capital() -> None:
    assert [title for title in lines("titles_of_persons") if not title[0].isupper()] == []


def test_words_inside_titles_are_capitalised_but_for_of() -> None:
    inner = {word for title in lines("titles_of_persons") for word in title.split()[1:]}
    assert [word for word in inner if not word[0].isupper()] == ["of"]


@pytest.mark.parametrize(
    "words", ["Secretary of State Ann Bee", "Abu al-Wali", "Jan van der Meer", "Mr. Lee", "Ann O. Bee"]
)
def test_names_of_several_words_are_seen_in_a_text(words: str) -> None:
    found = PERSON_IN_TEXT.search(f"There {words} went.")
    assert found is not None
    assert found.group() == words


def test_verbs_of_speech_fit_the_window_they_are_looked_for_in() -> None:
    assert max(map(len, lines("speech_verbs"))) < _LONGEST_VERB


@settings(max_examples=300)
@given(st.text(alphabet="Ab. ”-—~'", max_size=14))
def test_every_sign_off_begins_with_a_dash(text: str) -> None:
    assert _DASHED.search(text) or not _TAIL.search(text)


@settings(max_examples=300)
@given(st.text(alphabet="aix.,'” \n", max_size=14))
def test_the_first_glued_marker_is_seen(text: str) -> None:
    assert _FIRST.search(text) or not any(found.group(1) == "i" for found in _GLUED.finditer(text))


@pytest.mark.parametrize("line", ["Share this page", "» Read more: the bridge", "© 2020 Courier", "  Copyright © 2020"])
def test_set_phrases_are_seen_by_their_first_words(line: str) -> None:
    assert may_open_with("extraneous_lines", line)
    assert not may_open_with("extraneous_lines", f"It says {line}".replace("©", ""))


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
    assert compiled(BACK).search(words)
    assert BACK_HINT.search(words)


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


def test_a_hint_finds_each_of_its_parts() -> None:
    found = hint("bid|bet(?:a|b(?:c|[)|]))", any_case("same") + r"|\(x\)", begins("nN", r"\."))
    words = ["bid", "beta", "betb)", "betb|", "SaMe", "(x)", "p. n.", "N."]
    assert [word for word in words if not found.search(word)] == []
    assert [word for word in ("bed", "betb", "sand", "x", "town.") if found.search(word)] == []


@pytest.mark.parametrize("letter", "iksåabzöşđж")
def test_letters_are_alike_in_hints_where_they_are_for_patterns(letter: str) -> None:
    alike = [sign for sign in map(chr, range(0x2200)) if regex.fullmatch(letter, sign, regex.IGNORECASE)]
    assert [sign for sign in alike if not hint(any_case(letter)).fullmatch(sign)] == []


@pytest.mark.parametrize(
    "words",
    ["Lee (n 4)", "Lee, above n 4", "Lee [n. 4]", "Lee, préc., note 4", "Lee (Anm. 4)", "Lee, op. cit. (4)", "Lee [4]",
     "Lee (zob. przyp. 4)", "Lee, cit. alla nota 4", "Lee, op. cit. (viz výše, pozn. 4)", "Lee (4. jegyzet)", "Lee, (4)",
     "Lee, Ref. [4],", "Lee (Fußnote 4)", "Lee (bkz. dipnot 4)", "Lee (см. сноску 4)", "Lee (FN 4)", "Lee (N. 4)"],
)  # fmt: skip
def test_what_points_to_a_note_has_its_hint(words: str) -> None:
    assert regex.search(rf"{POINTER}|{ALONE}", words)
    assert hint(NUMBER_HINT).search(words)


@pytest.mark.parametrize(
    "words",
    ["a.w., 15", "art. cyt., s. 4", "Указ. соч. С. 14", "previously cited", "quoted above,", "précité, 4", "ób. cit., 4",
     "wie oben, S. 4", "ubi sup., p. 4", "u. s., p. 4", "o. c., p. 4", "cyt., s. 4", "citato, p. 4", "Anf. arb., s. 4",
     "a.g.e., s. 4", "i. m. 4", "id. mű 4", "ό.π., 4", "adı geçen eser, 4", "nav. djelo, 4", "Angeführtes Werk, 4",
     "aa, 4", "agm, 4", "im., 4", "a. st., 4", "aangehaald werk, 4", "art. préc., p. 4", "c. d., 4", "n. dj., 4"],
)  # fmt: skip
def test_what_was_cited_before_has_its_hint(words: str) -> None:
    assert regex.search(CITED, words)
    assert hint(CITED_HINT).search(words)
