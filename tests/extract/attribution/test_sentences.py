"""Sentences and tags: what the rules see of a text."""

import pytest

from whence.extract.attribution.sentences import cue_places, sentences
from whence.extract.attribution.tagging import LONGEST
from whence.extract.pairing import pair


def seen(text: str) -> list[tuple[list[str], str]]:
    quotations = [(p.open, p.close) for p in pair(text, (0, len(text)))[0]]
    return [(s.words, s.tags) for s in sentences(text, (0, len(text)), quotations, cue_places(text))]


def test_a_quotation_is_one_word() -> None:
    [(words, tags)] = seen("Mr. Lee said “we have won it.”")
    assert words[-1] == "“we have won it.”"
    assert tags == "KKVQ"


@pytest.mark.parametrize(
    "text",
    [
        "Sen. Lee said on Jan. 5 that the U.S. had won.",
        "Mr. J. Lee of Springfield, Va., said it was over.",
        "“Will it hold?” Anna Kern asked.",
    ],
)
def test_abbreviations_and_questions_do_not_end_a_sentence(text: str) -> None:
    assert len(seen(text)) == 1


def test_a_quotation_that_ends_with_a_full_stop_ends_its_sentence() -> None:
    assert len(seen("He said “it is over.” Then Lee said no.")) == 2


def test_sentences_without_a_cue_are_passed_over() -> None:
    assert seen("The bridge is long. It is made of stone.") == []


def test_negations_are_words_of_their_own() -> None:
    [(words, tags)] = seen("He didn't say so.")
    assert words[:3] == ["he", "did", "n't"]
    assert tags[:3] == "PAN"


def test_an_endless_sentence_is_seen_in_pieces() -> None:
    pieces = seen("said that he " * 400)
    assert max(len(words) for words, _ in pieces) == LONGEST


@pytest.mark.parametrize("note", ["35", "3,4", "12–14", "xiii", "[^3]", "[7]"])
def test_a_note_marker_glued_to_the_full_stop_ends_its_sentence(note: str) -> None:
    assert len(seen(f"Anna Kern said it was lost.{note} The mayor said no.{note}")) == 2


@pytest.mark.parametrize("note", ["35", "3,4"])
def test_a_glued_note_number_is_no_word_of_the_sentence(note: str) -> None:
    assert [words[-2:] for words, _ in seen(f"Kern said it was lost.{note} He said no.{note}")] == [
        ["lost", "."],
        ["no", "."],
    ]


def test_a_decimal_does_not_end_a_sentence() -> None:
    assert len(seen("Anna Kern said that 3.5 The Hague wells and version 2.1 Of it were dry.")) == 1


def test_the_name_of_an_organisation_in_capitals_is_no_relative_word() -> None:
    [(_, tags)] = seen("The WHO said no.")
    assert tags[1] == "K"
